#include "wire/yaml_reader.h"

#include "core/literals.h"
#include "core/secret.h"

#include <QJsonObject>

namespace roadstead::wire {

YamlReader::YamlReader(const YamlNode &map, const QString &what, DocumentErrors &errors)
    : m_map(map)
    , m_what(what)
    , m_errors(errors)
{
    if (map.kind != YamlNode::Kind::Map && !map.isNull())
        errorAt(map, u"%1 must be a map of keys and values"_s.arg(what));
}

const YamlNode *YamlReader::value(QStringView key)
{
    m_asked.insert(key.toString());
    const YamlNode *found = m_map.find(key);
    return found && !found->isNull() ? found : nullptr;
}

QString YamlReader::string(QStringView key, const QString &fallback)
{
    const YamlNode *found = value(key);
    if (!found)
        return fallback;
    if (found->kind != YamlNode::Kind::Scalar) {
        errorAt(*found, u"“%1” of %2 must be a text"_s.arg(key, m_what));
        return fallback;
    }
    return found->scalar;
}

QString YamlReader::id(QStringView key)
{
    const QString text = string(key);
    if (text.isEmpty())
        error(u"%1 needs “%2”"_s.arg(m_what, key), key);
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control) {
            error(u"“%1” of %2 holds a control character"_s.arg(key, m_what), key);
            break;
        }
    }
    return text;
}

bool YamlReader::boolean(QStringView key, bool fallback)
{
    const YamlNode *found = value(key);
    if (!found)
        return fallback;
    const QJsonValue json = found->toJson();
    if (!json.isBool())
        errorAt(*found, u"“%1” of %2 must be true or false"_s.arg(key, m_what));
    return json.toBool(fallback);
}

qint64 YamlReader::integer(QStringView key, qint64 fallback, qint64 least, qint64 most)
{
    const YamlNode *found = value(key);
    if (!found)
        return fallback;
    const QJsonValue json = found->toJson();
    const qint64 number = json.toInteger(least - 1);
    if (!json.isDouble() || static_cast<double>(number) != json.toDouble() || number < least
        || number > most) {
        errorAt(*found,
            u"“%1” of %2 must be a whole number from %3 to %4"_s.arg(key, m_what).arg(least).arg(most));
        return fallback;
    }
    return number;
}

QStringList YamlReader::strings(QStringView key)
{
    QStringList texts;
    const YamlNode *found = value(key);
    if (!found)
        return texts;
    if (found->kind != YamlNode::Kind::List) {
        errorAt(*found, u"“%1” of %2 must be a list"_s.arg(key, m_what));
        return texts;
    }
    for (const YamlNode &item : found->items) {
        if (item.kind != YamlNode::Kind::Scalar || item.isNull())
            errorAt(item, u"every entry of “%1” of %2 must be a text"_s.arg(key, m_what));
        else
            texts.append(item.scalar);
    }
    return texts;
}

Labels YamlReader::labels(QStringView key)
{
    Labels labels;
    const YamlNode *found = value(key);
    if (!found)
        return labels;
    if (found->kind != YamlNode::Kind::Map) {
        errorAt(*found, u"“%1” of %2 must be a map of texts"_s.arg(key, m_what));
        return labels;
    }
    for (std::size_t i = 0; i < found->keys.size(); ++i) {
        const YamlNode &item = found->items[i];
        const bool hasControl
            = std::ranges::any_of(item.scalar, [](QChar c) { return c.category() == QChar::Other_Control; });
        if (item.kind != YamlNode::Kind::Scalar || found->keys[i].scalar.isEmpty() || hasControl)
            errorAt(item,
                u"“%1” in “%2” of %3 must be a text on one line"_s.arg(found->keys[i].scalar, key, m_what));
        else
            labels.insert(found->keys[i].scalar, item.scalar);
    }
    return labels;
}

QJsonObject YamlReader::object(QStringView key)
{
    const YamlNode *found = value(key);
    if (found && found->kind != YamlNode::Kind::Map)
        errorAt(*found, u"“%1” of %2 must be a map"_s.arg(key, m_what));
    return found ? found->toJson().toObject() : QJsonObject();
}

QJsonObject YamlReader::metadata(QStringView key)
{
    const QJsonObject made = object(key);
    const YamlNode *found = value(key);
    if (!found || found->kind != YamlNode::Kind::Map)
        return made;
    for (const YamlNode &item : found->items)
        checkSecrets(item);
    if (secretNamesIn(made).size() > kMaxSecretsInMetadata)
        errorAt(*found,
            u"“%1” of %2 names more than %3 different secrets"_s.arg(key, m_what).arg(kMaxSecretsInMetadata));
    return made;
}

void YamlReader::checkSecrets(const YamlNode &value)
{
    if (value.kind == YamlNode::Kind::Scalar)
        return;
    const YamlNode *name = value.kind == YamlNode::Kind::Map ? value.find(u"secret") : nullptr;
    if (name && value.keys.size() == 1) {
        if (name->kind != YamlNode::Kind::Scalar || !name->toJson().isString() || !isSecretName(name->scalar))
            errorAt(*name,
                u"“secret” takes the name of a secret: letters, digits, “.”, “_” and “-”, a letter or digit first, at most %1 characters; put one that reads as a number in quotes"_s
                    .arg(kMaxSecretNameLength));
        return;
    }
    for (const YamlNode &item : value.items)
        checkSecrets(item);
}

void YamlReader::maps(QStringView key, const QString &what, const std::function<void(YamlReader &)> &each)
{
    const YamlNode *found = value(key);
    if (!found)
        return;
    if (found->kind != YamlNode::Kind::List) {
        errorAt(*found, u"“%1” must be a list"_s.arg(key));
        return;
    }
    for (const YamlNode &item : found->items) {
        YamlReader reader(item, what, m_errors);
        each(reader);
        reader.finish();
    }
}

void YamlReader::map(QStringView key, const QString &what, const std::function<void(YamlReader &)> &read)
{
    const YamlNode *found = value(key);
    if (!found)
        return;
    YamlReader reader(*found, what, m_errors);
    read(reader);
    reader.finish();
}

void YamlReader::error(const QString &message, QStringView atKey)
{
    const YamlNode *found = atKey.isEmpty() ? nullptr : m_map.find(atKey);
    errorAt(found ? *found : m_map, message);
}

void YamlReader::finish()
{
    QStringList known(m_asked.cbegin(), m_asked.cend());
    known.sort();
    for (const YamlNode &key : m_map.keys) {
        if (!m_asked.contains(key.scalar))
            errorAt(
                key, u"unknown key “%1” in %2; known are: %3"_s.arg(key.scalar, m_what, known.join(u", "_s)));
    }
}

void YamlReader::errorAt(const YamlNode &node, const QString &message)
{
    if (m_errors.size() < kMaxDocumentErrors)
        m_errors.append(Error {ErrorCode::Invalid, message, node.line, node.column});
}

} // namespace roadstead::wire
