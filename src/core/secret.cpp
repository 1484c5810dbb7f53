#include "core/secret.h"

#include "core/literals.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <map>

namespace roadstead {

namespace {

void collectNames(const QJsonValue &value, QStringList &names)
{
    if (const auto name = secretNameOf(value)) {
        names.append(*name);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collectNames(it.value(), names);
    } else if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collectNames(item, names);
    }
}

QStringList sortedOnce(QStringList names)
{
    names.sort();
    names.removeDuplicates();
    return names;
}

/// Which templates read a key of metadata. Groups are many, and share profiles, templates and keys: each
/// question is answered once.
class KeyReaders
{
public:
    explicit KeyReaders(const FleetDocument &document)
    {
        for (const ConfigTemplate &each : document.templates)
            m_texts.insert(each.id, &each.text);
        for (const Profile &each : document.profiles)
            m_profiles.insert(each.id, &each);
    }

    /// Templates of the group's profile that read a key under which `name` stands.
    QStringList templatesThatRead(const BootGroup &group, const QString &name)
    {
        QStringList found;
        const Profile *profile = m_profiles.value(group.profile);
        if (!profile)
            return found;
        for (auto it = group.metadata.begin(); it != group.metadata.end(); ++it) {
            QStringList names;
            collectNames(it.value(), names);
            if (!names.contains(name))
                continue;
            for (const QString &id :
                {profile->ignition, profile->cloud, profile->generic, profile->ipxe, profile->grub}) {
                if (!found.contains(id) && reads(id, it.key()))
                    found.append(id);
            }
        }
        return found;
    }

private:
    /// `.key`, or `index . "key"`.
    bool reads(const QString &templateId, const QString &key)
    {
        const QString *text = m_texts.value(templateId);
        if (!text)
            return false;
        const std::pair question(templateId, key);
        if (const auto known = m_answers.constFind(question); known != m_answers.cend())
            return *known;
        const QString word = QRegularExpression::escape(key);
        const QRegularExpression pattern(u"\\.%1(?![\\w])|[\"`]%1[\"`]"_s.arg(word));
        return *m_answers.insert(question, pattern.match(*text).hasMatch());
    }

    QHash<QString, const QString *> m_texts;
    QHash<QString, const Profile *> m_profiles;
    QHash<std::pair<QString, QString>, bool> m_answers;
};

} // namespace

bool isSecretName(QStringView name)
{
    const auto isAlphanumeric = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    };
    return !name.isEmpty() && name.size() <= kMaxSecretNameLength && isAlphanumeric(name.front())
        && std::ranges::all_of(name,
            [&isAlphanumeric](QChar c) { return isAlphanumeric(c) || c == u'.' || c == u'_' || c == u'-'; });
}

QJsonObject secretReference(const QString &name)
{
    return {{u"secret"_s, name}};
}

std::optional<QString> secretNameOf(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    const QJsonValue name = object.value("secret"_L1);
    if (object.size() != 1 || !name.isString() || !isSecretName(name.toString()))
        return std::nullopt;
    return name.toString();
}

QStringList secretNamesIn(const QJsonObject &metadata)
{
    QStringList names;
    for (auto it = metadata.begin(); it != metadata.end(); ++it)
        collectNames(it.value(), names);
    return sortedOnce(std::move(names));
}

QJsonValue withSecrets(const QJsonValue &value, const std::function<QJsonValue(const QString &)> &replacement)
{
    if (const auto name = secretNameOf(value))
        return replacement(*name);
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = withSecrets(it.value(), replacement);
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto it = array.begin(); it != array.end(); ++it)
            *it = withSecrets(*it, replacement);
        return array;
    }
    return value;
}

QString secretMask(const QString &name)
{
    return u"••••••("_s + name + u')';
}

QString complaintAboutSecretValue(const QByteArray &value)
{
    if (value.isEmpty())
        return u"A secret needs a value: this one is empty."_s;
    if (value.size() > kMaxSecretBytes)
        return u"A secret has at most %1 bytes; this one has %2."_s.arg(kMaxSecretBytes).arg(value.size());
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(value);
    if (decoder.hasError() || text.contains(QChar(0)))
        return u"A secret is text in UTF-8, and this one is not: give it as base64, and let the template decode it."_s;
    return {};
}

SecretList secretList(const FleetDocument &document, const SecretSnapshot &snapshot)
{
    std::map<QString, SecretInfo> byName;
    for (auto it = snapshot.secrets.cbegin(); it != snapshot.secrets.cend(); ++it)
        byName[it.key()].setAtMs = it->setAtMs;
    KeyReaders readers(document);
    for (const BootGroup &group : document.groups) {
        for (const QString &name : secretNamesIn(group.metadata))
            byName[name].uses.append(
                {SecretUse::Kind::Group, group.id, readers.templatesThatRead(group, name)});
    }
    for (const NodeEntry &node : document.nodes) {
        for (const QString &name : secretNamesIn(node.metadata))
            byName[name].uses.append({SecretUse::Kind::Node, node.id, {}});
    }
    SecretList list;
    list.problem = snapshot.problem;
    for (auto &[name, info] : byName) {
        info.name = name;
        list.secrets.append(std::move(info));
    }
    return list;
}

QStringList unsetSecrets(const FleetDocument &document, const SecretSnapshot &snapshot)
{
    QStringList names;
    const auto add = [&](const QJsonObject &metadata) {
        for (const QString &name : secretNamesIn(metadata)) {
            if (!snapshot.secrets.contains(name))
                names.append(name);
        }
    };
    for (const BootGroup &group : document.groups)
        add(group.metadata);
    for (const NodeEntry &node : document.nodes)
        add(node.metadata);
    return sortedOnce(std::move(names));
}

} // namespace roadstead
