#pragma once

#include "core/literals.h"
#include "store/etcd_client.h"
#include "store/etcd_keyspace.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace roadstead::store {

/// What an administrator asks of etcd's gateway.
inline bool askEtcd(const QString &endpoint, const QByteArray &path, const QJsonObject &body)
{
    EtcdClient client(*etcdOptionsFrom(endpoint, {}), {});
    std::optional<Result<QByteArray>> done;
    client.ask(path, QJsonDocument(body).toJson(), EtcdClient::Repeat::Safe,
        [&done](const Result<QByteArray> &answer) { done = answer; });
    return QTest::qWaitFor([&done] { return done.has_value(); }, 30'000) && done->has_value();
}

/// From now on etcd asks for a user; "station" with the password "secret" may read and write everything.
inline bool enableUsers(const QString &endpoint)
{
    for (const auto &[user, password] : {std::pair {u"root"_s, u"first"_s}, {u"station"_s, u"secret"_s}}) {
        if (!askEtcd(endpoint, "/v3/auth/user/add", {{u"name"_s, user}, {u"password"_s, password}}))
            return false;
    }
    const QJsonObject everything {{u"permType"_s, 2}, {u"key"_s, u"AA=="_s},
        {u"range_end"_s, u"AA=="_s}}; // read and write, "\0" to the end
    return askEtcd(endpoint, "/v3/auth/role/add", {{u"name"_s, u"root"_s}})
        && askEtcd(endpoint, "/v3/auth/role/add", {{u"name"_s, u"stations"_s}})
        && askEtcd(endpoint, "/v3/auth/role/grant", {{u"name"_s, u"stations"_s}, {u"perm"_s, everything}})
        && askEtcd(endpoint, "/v3/auth/user/grant", {{u"user"_s, u"root"_s}, {u"role"_s, u"root"_s}})
        && askEtcd(endpoint, "/v3/auth/user/grant", {{u"user"_s, u"station"_s}, {u"role"_s, u"stations"_s}})
        && askEtcd(endpoint, "/v3/auth/enable", {});
}

} // namespace roadstead::store
