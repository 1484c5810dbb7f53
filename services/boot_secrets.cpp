#include "services/boot_secrets.h"

#include "core/literals.h"

#include <algorithm>

namespace roadstead::services {

GroupSecrets secretsOf(const BootGroup &group)
{
    GroupSecrets secrets;
    QJsonObject read;
    for (auto it = group.metadata.begin(); it != group.metadata.end(); ++it) {
        const bool isReplaced = std::any_of(group.selector.keyBegin(), group.selector.keyEnd(),
            [&it](const QString &key) { return key.toLower() == it.key(); });
        if (isReplaced || secretNamesIn({{it.key(), it.value()}}).isEmpty())
            continue;
        read.insert(it.key(), it.value());
        secrets.values.emplace_back(it.key().toUtf8(), it.value());
    }
    secrets.names = secretNamesIn(read);
    return secrets;
}

provision::Value dataWith(const provision::Value &data, const GroupSecrets &secrets,
    const std::function<QJsonValue(const QString &)> &replacement)
{
    provision::ValueMap made = data.toMap();
    for (const auto &[key, value] : secrets.values) {
        if (key != "request" && key != "base_url") // the station's own words win
            made.insert(key, provision::Value::fromJson(withSecrets(value, replacement)));
    }
    return made;
}

QJsonValue maskOf(const QString &name)
{
    return secretMask(name);
}

QString machineText(const Labels &labels)
{
    for (const QString &key : {u"mac"_s, u"uuid"_s, u"serial"_s}) {
        if (const QString id = labels.value(key); !id.isEmpty())
            return id;
    }
    return labelText(labels);
}

} // namespace roadstead::services
