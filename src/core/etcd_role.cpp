#include "core/etcd_role.h"

#include "core/literals.h"

#include <QJsonArray>

#include <algorithm>

namespace roadstead {

namespace {

bool namesEtcd(const QString &roles)
{
    QString words = roles.toLower();
    words.replace(u',', u' ').replace(u';', u' ');
    return words.simplified().split(u' ').contains(u"etcd"_s);
}

bool isYes(const QString &word)
{
    static const QStringList yes {u"true"_s, u"yes"_s, u"on"_s, u"1"_s, u"member"_s, u"server"_s};
    return yes.contains(word.trimmed().toLower());
}

bool listsEtcd(const QJsonValue &roles)
{
    const QJsonArray list = roles.toArray();
    return namesEtcd(roles.toString()) || std::any_of(list.begin(), list.end(), [](const QJsonValue &role) {
        return namesEtcd(role.toString());
    });
}

} // namespace

bool isEtcdMember(const Labels &labels)
{
    return namesEtcd(labels.value(u"role"_s)) || namesEtcd(labels.value(u"roles"_s))
        || isYes(labels.value(u"etcd"_s));
}

bool isEtcdMember(const QJsonObject &metadata)
{
    const QJsonValue etcd = metadata.value(u"etcd"_s);
    return listsEtcd(metadata.value(u"role"_s)) || listsEtcd(metadata.value(u"roles"_s)) || etcd.toBool()
        || isYes(etcd.toVariant().toString());
}

} // namespace roadstead
