#include "wire/etcd_v2_json.h"

#include "core/literals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace roadstead::wire {

namespace {

QJsonObject toJson(const EtcdV2Node &node)
{
    QJsonObject object {{u"key"_s, QString::fromUtf8(node.key)}};
    if (node.value) {
        object.insert(u"value"_s, QString::fromUtf8(*node.value));
    } else {
        object.insert(u"dir"_s, true);
        QJsonArray nodes;
        for (const EtcdV2Node &child : node.nodes)
            nodes.append(toJson(child));
        if (!nodes.isEmpty())
            object.insert(u"nodes"_s, nodes);
    }
    if (node.timeToLive) {
        object.insert(u"expiration"_s, QString::fromLatin1(node.expiration));
        object.insert(u"ttl"_s, *node.timeToLive);
    }
    if (node.modifiedIndex > 0)
        object.insert(u"modifiedIndex"_s, node.modifiedIndex);
    if (node.createdIndex > 0)
        object.insert(u"createdIndex"_s, node.createdIndex);
    return object;
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString messageOf(EtcdV2Error error)
{
    switch (error) {
    case EtcdV2Error::KeyNotFound:
        return u"Key not found"_s;
    case EtcdV2Error::CompareFailed:
        return u"Compare failed"_s;
    case EtcdV2Error::NotAFile:
        return u"Not a file"_s;
    case EtcdV2Error::KeyExists:
        return u"Key already exists"_s;
    case EtcdV2Error::RootReadOnly:
        return u"Root is read only"_s;
    case EtcdV2Error::Unauthorized:
        return u"The request requires user authentication"_s;
    case EtcdV2Error::ValueRequired:
        return u"Value is Required in POST form"_s;
    case EtcdV2Error::TtlNotANumber:
        return u"The given TTL in POST form is not a number"_s;
    case EtcdV2Error::IndexNotANumber:
        return u"The given index in POST form is not a number"_s;
    case EtcdV2Error::InvalidField:
        return u"Invalid field"_s;
    case EtcdV2Error::RaftInternal:
        return u"Raft Internal Error"_s;
    case EtcdV2Error::EventIndexCleared:
        return u"The event in requested index is outdated and cleared"_s;
    }
    return {};
}

} // namespace

QByteArray encode(const EtcdV2Event &event)
{
    QJsonObject object {{u"action"_s, QString::fromLatin1(event.action)}, {u"node"_s, toJson(event.node)}};
    if (event.previous)
        object.insert(u"prevNode"_s, toJson(*event.previous));
    return line(object);
}

QByteArray encodeError(EtcdV2Error error, const QByteArray &cause, qint64 index)
{
    return line({{u"errorCode"_s, static_cast<int>(error)}, {u"message"_s, messageOf(error)},
        {u"cause"_s, QString::fromUtf8(cause)}, {u"index"_s, index}});
}

int statusOf(EtcdV2Error error)
{
    constexpr int kBadRequest = 400;
    constexpr int kUnauthorized = 401;
    constexpr int kForbidden = 403;
    constexpr int kNotFound = 404;
    constexpr int kPreconditionFailed = 412;
    constexpr int kInternal = 500;
    switch (error) {
    case EtcdV2Error::KeyNotFound:
        return kNotFound;
    case EtcdV2Error::CompareFailed:
    case EtcdV2Error::KeyExists:
        return kPreconditionFailed;
    case EtcdV2Error::NotAFile:
    case EtcdV2Error::RootReadOnly:
        return kForbidden;
    case EtcdV2Error::Unauthorized:
        return kUnauthorized;
    case EtcdV2Error::RaftInternal:
        return kInternal;
    case EtcdV2Error::ValueRequired:
    case EtcdV2Error::TtlNotANumber:
    case EtcdV2Error::IndexNotANumber:
    case EtcdV2Error::InvalidField:
    case EtcdV2Error::EventIndexCleared:
        return kBadRequest;
    }
    return kInternal;
}

EtcdV2Node nodeOf(const KeyValue &kv)
{
    return {kv.key, kv.value, {}, kv.modRevision, kv.createRevision};
}

EtcdV2Event eventOf(const KeyEvent &event)
{
    EtcdV2Event told;
    told.action = event.isDelete ? "delete" : event.kv.version == 1 ? "create" : "set";
    told.node = nodeOf(event.kv);
    if (event.isDelete) { // etcd leaves the value out, and says no more of it
        told.node.value = QByteArray();
        told.node.createdIndex = event.previous ? event.previous->createRevision : 0;
    }
    if (event.previous)
        told.previous = nodeOf(*event.previous);
    return told;
}

} // namespace roadstead::wire
