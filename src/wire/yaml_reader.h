#pragma once

#include "core/labels.h"
#include "wire/fleet_document.h"
#include "wire/yaml_node.h"

#include <QSet>

#include <optional>

namespace roadstead::wire {

/// Reads the fields of one YAML map and collects what is wrong with them. `finish()` reports keys that nobody
/// asked for.
class YamlReader
{
public:
    YamlReader(const YamlNode &map, const QString &what, DocumentErrors &errors);

    /// The value's own spelling; `fallback` when the key is absent.
    QString string(QStringView key, const QString &fallback = {});
    /// A string that must be there and not be empty.
    QString id(QStringView key = u"id");
    bool boolean(QStringView key, bool fallback);
    qint64 integer(QStringView key, qint64 fallback, qint64 least, qint64 most);
    QStringList strings(QStringView key);
    Labels labels(QStringView key);
    QJsonObject object(QStringView key);
    /// An object whose values may be references `{ secret: NAME }`, at any depth.
    QJsonObject metadata(QStringView key);
    /// Asks `each` for every map in the list under `key`.
    void maps(QStringView key, const QString &what, const std::function<void(YamlReader &)> &each);
    /// The map under `key`, or nothing.
    void map(QStringView key, const QString &what, const std::function<void(YamlReader &)> &read);

    void error(const QString &message, QStringView atKey = {});
    void finish();

    [[nodiscard]] const YamlNode &node() const { return m_map; }
    [[nodiscard]] const YamlNode *value(QStringView key);

private:
    void errorAt(const YamlNode &node, const QString &message);
    void checkSecrets(const YamlNode &value);

    const YamlNode &m_map;
    QString m_what;
    DocumentErrors &m_errors;
    QSet<QString> m_asked;
};

} // namespace roadstead::wire
