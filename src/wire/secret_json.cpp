#include "wire/secret_json.h"

#include "core/literals.h"

#include <QDateTime>
#include <QJsonArray>

namespace roadstead::wire {

QJsonObject toJson(const SecretList &list)
{
    QJsonArray secrets;
    for (const SecretInfo &secret : list.secrets) {
        QJsonArray uses;
        for (const SecretUse &use : secret.uses) {
            const bool isGroup = use.kind == SecretUse::Kind::Group;
            QJsonObject object {{isGroup ? u"group"_s : u"node"_s, use.id}};
            if (!use.templates.isEmpty())
                object.insert(u"templates"_s, QJsonArray::fromStringList(use.templates));
            uses.append(object);
        }
        QJsonObject object {{u"name"_s, secret.name}, {u"uses"_s, uses}};
        if (secret.setAtMs != 0)
            object.insert(u"set"_s,
                QDateTime::fromMSecsSinceEpoch(secret.setAtMs, Qt::UTC).toString(Qt::ISODateWithMs));
        secrets.append(object);
    }
    QJsonObject made {{u"secrets"_s, secrets}};
    if (!list.problem.isEmpty())
        made.insert(u"problem"_s, list.problem);
    return made;
}

} // namespace roadstead::wire
