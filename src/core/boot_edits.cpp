#include "core/boot_edits.h"

#include "core/literals.h"

#include <QJsonDocument>
#include <QSet>

namespace roadstead {

namespace {

constexpr qsizetype kMaxIdLength = 128;

template <typename T> qsizetype placeOf(const QList<T> &list, const QString &id)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list[i].id == id)
            return i;
    }
    return -1;
}

template <typename Document> auto &listOf(Document &document, const Profile *)
{
    return document.profiles;
}
template <typename Document> auto &listOf(Document &document, const BootGroup *)
{
    return document.groups;
}
template <typename Document> auto &listOf(Document &document, const ConfigTemplate *)
{
    return document.templates;
}

/// Calls `use` with the list of that kind.
template <typename Document, typename Use>
auto withListOf(Document &document, BootItemKind kind, const Use &use)
{
    switch (kind) {
    case BootItemKind::Profile:
        return use(document.profiles);
    case BootItemKind::Group:
        return use(document.groups);
    case BootItemKind::Template:
        break;
    }
    return use(document.templates);
}

bool usesTemplate(const Profile &profile, const QString &id)
{
    return profile.ignition == id || profile.cloud == id || profile.generic == id || profile.ipxe == id
        || profile.grub == id;
}

QString kindWord(BootItemKind kind)
{
    switch (kind) {
    case BootItemKind::Profile:
        return u"profile"_s;
    case BootItemKind::Group:
        return u"group"_s;
    case BootItemKind::Template:
        break;
    }
    return u"template"_s;
}

QString idProblem(const QString &id)
{
    if (id.isEmpty())
        return u"It needs an id."_s;
    if (id.size() > kMaxIdLength)
        return u"The id is longer than %1 characters."_s.arg(kMaxIdLength);
    for (const QChar c : id) {
        if (c.isSpace() || c < u' ' || c == QChar(0x7f))
            return u"An id has no blanks and no control characters."_s;
    }
    return {};
}

void rewriteReferences(FleetDocument &document, BootItemKind kind, const QString &from, const QString &to)
{
    if (kind == BootItemKind::Profile) {
        for (BootGroup &group : document.groups) {
            if (group.profile == from)
                group.profile = to;
        }
    } else if (kind == BootItemKind::Template) {
        for (Profile &profile : document.profiles) {
            for (QString *id :
                {&profile.ignition, &profile.cloud, &profile.generic, &profile.ipxe, &profile.grub}) {
                if (*id == from)
                    *id = to;
            }
        }
    }
}

void addLine(QString &text, QLatin1String key, const QString &value)
{
    if (!value.isEmpty())
        text += QString(key) + u": "_s + value + u'\n';
}

void addLines(QString &text, QLatin1String key, const QStringList &values)
{
    if (values.isEmpty())
        return;
    text += QString(key) + u":\n"_s;
    for (const QString &value : values)
        text += u"  - "_s + value + u'\n';
}

QString textOf(const Profile &profile)
{
    QString text;
    addLine(text, "id"_L1, profile.id);
    addLine(text, "name"_L1, profile.name);
    addLine(text, "kernel"_L1, profile.boot.kernel);
    addLines(text, "initrd"_L1, profile.boot.initrds);
    addLines(text, "args"_L1, profile.boot.args);
    addLine(text, "ignition"_L1, profile.ignition);
    addLine(text, "cloud"_L1, profile.cloud);
    addLine(text, "generic"_L1, profile.generic);
    addLine(text, "ipxe"_L1, profile.ipxe);
    addLine(text, "grub"_L1, profile.grub);
    return text;
}

QString textOf(const BootGroup &group)
{
    QString text;
    addLine(text, "id"_L1, group.id);
    addLine(text, "name"_L1, group.name);
    addLine(text, "profile"_L1, group.profile);
    QStringList pairs;
    for (auto it = group.selector.cbegin(); it != group.selector.cend(); ++it)
        pairs.append(it.key() + u": "_s + it.value());
    addLines(text, "selector"_L1, pairs);
    if (!group.metadata.isEmpty())
        text += u"metadata: "_s + QString::fromUtf8(QJsonDocument(group.metadata).toJson());
    return text;
}

QString textOf(const ConfigTemplate &configTemplate)
{
    return configTemplate.text;
}

} // namespace

BootItemRef refOf(const BootItem &item)
{
    return {static_cast<BootItemKind>(item.index()),
        std::visit([](const auto &each) { return each.id; }, item)};
}

std::optional<BootItem> bootItem(const FleetDocument &document, const BootItemRef &ref)
{
    return withListOf(document, ref.kind, [&ref](const auto &list) -> std::optional<BootItem> {
        const qsizetype at = placeOf(list, ref.id);
        return at < 0 ? std::nullopt : std::optional<BootItem>(list[at]);
    });
}

BootItem withId(BootItem item, const QString &id)
{
    std::visit([&id](auto &each) { each.id = id; }, item);
    return item;
}

QString freeId(const FleetDocument &document, BootItemKind kind, const QString &wanted)
{
    return withListOf(document, kind, [&wanted](const auto &list) {
        QSet<QString> taken;
        for (const auto &each : list)
            taken.insert(each.id);
        QString id = wanted;
        for (int number = 2; taken.contains(id); ++number)
            id = wanted + u'-' + QString::number(number);
        return id;
    });
}

QList<BootItemRef> usersOf(const FleetDocument &document, const BootItemRef &ref)
{
    QList<BootItemRef> users;
    if (ref.kind == BootItemKind::Template) {
        for (const Profile &profile : document.profiles) {
            if (usesTemplate(profile, ref.id))
                users.append({BootItemKind::Profile, profile.id});
        }
    } else if (ref.kind == BootItemKind::Profile) {
        for (const BootGroup &group : document.groups) {
            if (group.profile == ref.id)
                users.append({BootItemKind::Group, group.id});
        }
    }
    return users;
}

QStringList groupsThatRead(const FleetDocument &document, const BootItemRef &ref)
{
    if (ref.kind == BootItemKind::Group)
        return {ref.id};
    QSet<QString> profiles {ref.id};
    if (ref.kind == BootItemKind::Template) {
        profiles.clear();
        for (const Profile &profile : document.profiles) {
            if (usesTemplate(profile, ref.id))
                profiles.insert(profile.id);
        }
    }
    QStringList groups;
    for (const BootGroup &group : document.groups) {
        if (profiles.contains(group.profile))
            groups.append(group.id);
    }
    return groups;
}

Result<FleetDocument> withItem(FleetDocument document, const BootItemRef &old, const BootItem &item)
{
    const BootItemRef now = refOf(item);
    if (const QString problem = idProblem(now.id); !problem.isEmpty())
        return fail(ErrorCode::Invalid, problem);
    const bool isRenamed = !old.id.isEmpty() && old.id != now.id;
    const Result<void> placed = std::visit(
        [&](const auto &each) -> Result<void> {
            auto &list = listOf(document, &each);
            const qsizetype other = placeOf(list, now.id);
            if (other >= 0 && (old.id.isEmpty() || isRenamed))
                return fail(ErrorCode::Conflict,
                    u"There is a %1 “%2” already."_s.arg(kindWord(now.kind), now.id));
            if (old.id.isEmpty()) {
                list.append(each);
                return {};
            }
            const qsizetype at = placeOf(list, old.id);
            if (at < 0)
                return fail(ErrorCode::NotFound,
                    u"The %1 “%2” is not there any more."_s.arg(kindWord(old.kind), old.id));
            list[at] = each;
            return {};
        },
        item);
    if (!placed)
        return tl::unexpected(placed.error());
    if (isRenamed)
        rewriteReferences(document, now.kind, old.id, now.id);
    return document;
}

Result<FleetDocument> withoutItem(FleetDocument document, const BootItemRef &ref)
{
    const QList<BootItemRef> users = usersOf(document, ref);
    if (!users.isEmpty()) {
        QStringList names;
        for (const BootItemRef &user : users)
            names.append(u"“%1”"_s.arg(user.id));
        return fail(ErrorCode::Conflict,
            u"The %1 “%2” is used by %3, so it stays."_s.arg(
                kindWord(ref.kind), ref.id, names.join(u", "_s)));
    }
    const bool isRemoved = withListOf(document, ref.kind, [&ref](auto &list) {
        return list.removeIf([&ref](const auto &each) { return each.id == ref.id; }) > 0;
    });
    if (!isRemoved)
        return fail(ErrorCode::NotFound,
            u"The %1 “%2” is not there any more."_s.arg(kindWord(ref.kind), ref.id));
    return document;
}

QString bootItemText(const BootItem &item)
{
    return std::visit([](const auto &each) { return textOf(each); }, item);
}

} // namespace roadstead
