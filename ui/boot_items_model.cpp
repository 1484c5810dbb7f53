#include "ui/boot_items_model.h"

#include "core/literals.h"
#include "ui/group_counts.h"
#include "ui/isolate.h"

#include <QCoreApplication>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr BootItemKind kKinds[] = {BootItemKind::Profile, BootItemKind::Group, BootItemKind::Template};

QString say(const char *text, int number = -1)
{
    return QCoreApplication::translate("BootItems", text, nullptr, number);
}

template <typename T> QList<BootItemRef> refsOf(const QList<T> &list, BootItemKind kind)
{
    QList<BootItemRef> refs;
    refs.reserve(list.size());
    for (const T &each : list)
        refs.append({kind, each.id});
    return refs;
}

QList<BootItemRef> refsOf(const FleetDocument &document, BootItemKind kind)
{
    switch (kind) {
    case BootItemKind::Profile:
        return refsOf(document.profiles, kind);
    case BootItemKind::Group:
        return refsOf(document.groups, kind);
    case BootItemKind::Template:
        break;
    }
    return refsOf(document.templates, kind);
}

/// The internal id of an item is its head's row plus one; a head has 0.
quintptr insideOf(BootItemKind kind)
{
    return static_cast<quintptr>(kind) + 1;
}

} // namespace

QString bootKindsText(BootItemKind kind)
{
    switch (kind) {
    case BootItemKind::Profile:
        return say(QT_TRANSLATE_NOOP("BootItems", "Profiles"));
    case BootItemKind::Group:
        return say(QT_TRANSLATE_NOOP("BootItems", "Groups"));
    case BootItemKind::Template:
        break;
    }
    return say(QT_TRANSLATE_NOOP("BootItems", "Templates"));
}

QString bootKindText(BootItemKind kind)
{
    switch (kind) {
    case BootItemKind::Profile:
        return say(QT_TRANSLATE_NOOP("BootItems", "profile"));
    case BootItemKind::Group:
        return say(QT_TRANSLATE_NOOP("BootItems", "group"));
    case BootItemKind::Template:
        break;
    }
    return say(QT_TRANSLATE_NOOP("BootItems", "template"));
}

QString templateKindText(TemplateKind kind)
{
    switch (kind) {
    case TemplateKind::Ignition:
        return u"Ignition"_s;
    case TemplateKind::Butane:
        return u"Butane"_s;
    case TemplateKind::Clc:
        return u"Container Linux Config"_s;
    case TemplateKind::Cloud:
        return u"cloud-config"_s;
    case TemplateKind::Generic:
        return say(QT_TRANSLATE_NOOP("BootItems", "plain text"));
    case TemplateKind::Ipxe:
        return u"iPXE"_s;
    case TemplateKind::Grub:
        break;
    }
    return u"GRUB"_s;
}

BootItemsModel::BootItemsModel(
    FleetApi &fleet, const BootDrafts &drafts, const GroupCounts &counts, QObject *parent)
    : QAbstractItemModel(parent)
    , m_fleet(fleet)
    , m_drafts(drafts)
    , m_counts(counts)
{
    connect(&m_fleet, &FleetApi::configChanged, this, &BootItemsModel::refresh);
    connect(&m_drafts, &BootDrafts::changed, this, &BootItemsModel::refresh);
    connect(&m_counts, &GroupCounts::changed, this, &BootItemsModel::refresh);
    refresh();
}

void BootItemsModel::setFilter(const QString &filter)
{
    m_filter = filter.trimmed();
    refresh();
}

QString BootItemsModel::detailOf(const BootItemRef &ref, const BootItem &item) const
{
    const FleetDocument &document = m_fleet.config()->document();
    QStringList facts;
    if (const auto *group = std::get_if<BootGroup>(&item))
        facts.append(u"→ "_s + isolated(group->profile));
    else if (const auto *configTemplate = std::get_if<ConfigTemplate>(&item))
        facts.append(templateKindText(configTemplate->kind));
    if (m_drafts.isNew(ref))
        return facts.join(u" · "_s);
    const int nodes = m_counts.isKnown() ? m_counts.count(groupsThatRead(document, ref)) : 0;
    const int users = static_cast<int>(usersOf(document, ref).size());
    if (ref.kind == BootItemKind::Profile)
        facts.append(say(QT_TRANSLATE_N_NOOP("BootItems", "%n group(s)"), users));
    else if (ref.kind == BootItemKind::Template && nodes == 0)
        facts.append(say(QT_TRANSLATE_N_NOOP("BootItems", "%n profile(s)"), users));
    if (m_counts.isKnown())
        facts.append(say(QT_TRANSLATE_N_NOOP("BootItems", "%n node(s)"), nodes));
    return facts.join(u" · "_s);
}

BootItemsModel::Rows BootItemsModel::rowsOf(BootItemKind kind) const
{
    Rows rows;
    for (const BootItemRef &ref : refsOf(m_fleet.config()->document(), kind) + m_drafts.newItems(kind)) {
        const std::optional<BootItem> item = m_drafts.item(ref);
        if (!item)
            continue;
        const QString title = refOf(*item).id.isEmpty() ? ref.id : refOf(*item).id;
        if (!m_filter.isEmpty() && !title.contains(m_filter, Qt::CaseInsensitive))
            continue;
        const QString word = m_drafts.isNew(ref) ? say(QT_TRANSLATE_NOOP("BootItems", "new"))
            : m_drafts.has(ref)                  ? say(QT_TRANSLATE_NOOP("BootItems", "edited"))
                                                 : QString();
        rows.push_back({ref, title, detailOf(ref, *item), word});
    }
    return rows;
}

void BootItemsModel::refresh()
{
    for (const BootItemKind kind : kKinds)
        replace(kind, rowsOf(kind));
}

// Rows that stay keep their index, and with it the selection: rows are taken out and put in one by one.
void BootItemsModel::replace(BootItemKind kind, Rows rows)
{
    Rows &now = m_rows.at(static_cast<std::size_t>(kind));
    const QModelIndex head = headOf(kind);
    const auto hasRef = [](const Rows &all, const BootItemRef &ref) {
        return std::ranges::any_of(all, [&ref](const Row &row) { return row.ref == ref; });
    };
    for (std::size_t i = now.size(); i-- > 0;) {
        if (hasRef(rows, now[i].ref))
            continue;
        beginRemoveRows(head, static_cast<int>(i), static_cast<int>(i));
        now.erase(now.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int at = static_cast<int>(i);
        const auto from = std::find_if(
            now.begin() + at, now.end(), [&](const Row &row) { return row.ref == rows[i].ref; });
        if (from == now.end()) {
            beginInsertRows(head, at, at);
            now.insert(now.begin() + at, rows[i]);
            endInsertRows();
            continue;
        }
        if (const int source = static_cast<int>(from - now.begin()); source != at) {
            beginMoveRows(head, source, source, head, at);
            std::rotate(now.begin() + at, from, from + 1);
            endMoveRows();
        }
        if (!(now[i] == rows[i])) {
            now[i] = rows[i];
            const QModelIndex changed = index(at, 0, head);
            Q_EMIT dataChanged(changed, changed);
        }
    }
    Q_EMIT dataChanged(head, head); // it tells the number
}

bool BootItemsModel::hasItems() const
{
    return std::ranges::any_of(m_rows, [](const Rows &rows) { return !rows.empty(); });
}

QModelIndex BootItemsModel::indexOf(const BootItemRef &ref) const
{
    const Rows &rows = m_rows.at(static_cast<std::size_t>(ref.kind));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].ref == ref)
            return createIndex(static_cast<int>(i), 0, insideOf(ref.kind));
    }
    return {};
}

std::optional<BootItemRef> BootItemsModel::refAt(const QModelIndex &index) const
{
    const QVariant ref = data(index, RefRole);
    return ref.isValid() ? std::optional(ref.value<BootItemRef>()) : std::nullopt;
}

QModelIndex BootItemsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(
        row, column, parent.isValid() ? insideOf(static_cast<BootItemKind>(parent.row())) : quintptr(0));
}

QModelIndex BootItemsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr(0));
}

int BootItemsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_rows.size());
    if (parent.internalId() != 0)
        return 0;
    return static_cast<int>(m_rows.at(static_cast<std::size_t>(parent.row())).size());
}

QVariant BootItemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0) {
        const auto kind = static_cast<BootItemKind>(index.row());
        if (role == Qt::DisplayRole)
            return bootKindsText(kind);
        return role == DetailRole ? QVariant(QString::number(rowCount(index))) : QVariant();
    }
    const Rows &rows = m_rows.at(static_cast<std::size_t>(index.internalId()) - 1);
    if (index.row() >= static_cast<int>(rows.size()))
        return {};
    const Row &row = rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList told {row.title, row.detail};
        if (!row.word.isEmpty())
            told.append(row.word);
        return told.join(u", "_s);
    }
    case RefRole:
        return QVariant::fromValue(row.ref);
    case DetailRole:
        return row.detail;
    case EditedRole:
        return !row.word.isEmpty();
    case WordRole:
        return row.word;
    default:
        return {};
    }
}

Qt::ItemFlags BootItemsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return index.internalId() == 0 ? Qt::ItemFlags(Qt::ItemIsEnabled)
                                   : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace roadstead::ui
