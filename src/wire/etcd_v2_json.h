#pragma once

#include "core/keyspace.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace roadstead::wire {

// The JSON of etcd's v2 keys API, as etcd 3.4 writes it with its v2 API on. Indexes are the keyspace's
// revisions: modifiedIndex is modRevision, createdIndex is createRevision.

/// A key, or a directory with what is in it.
struct EtcdV2Node
{
    QByteArray key; ///< with the leading slash
    std::optional<QByteArray> value; ///< nothing: a directory
    QList<EtcdV2Node> nodes;
    qint64 modifiedIndex = 0;
    qint64 createdIndex = 0;
    std::optional<qint64> timeToLive = {}; ///< seconds left; nothing: it stays
    QByteArray expiration = {}; ///< the same as a time, RFC 3339
};

struct EtcdV2Event
{
    QByteArray action; ///< "get", "create", "set", "update", "compareAndSwap", "delete", …
    EtcdV2Node node;
    std::optional<EtcdV2Node> previous;
};

enum class EtcdV2Error : int
{
    KeyNotFound = 100,
    CompareFailed = 101,
    NotAFile = 102,
    KeyExists = 105,
    RootReadOnly = 107,
    Unauthorized = 110,
    ValueRequired = 200,
    TtlNotANumber = 202,
    IndexNotANumber = 203,
    InvalidField = 209,
    RaftInternal = 300,
    EventIndexCleared = 401,
};

[[nodiscard]] QByteArray encode(const EtcdV2Event &event);
/// `{"errorCode":100,"message":"Key not found","cause":"/a","index":7}`.
[[nodiscard]] QByteArray encodeError(EtcdV2Error error, const QByteArray &cause, qint64 index);
/// The HTTP status that etcd answers with it.
[[nodiscard]] int statusOf(EtcdV2Error error);
[[nodiscard]] EtcdV2Node nodeOf(const KeyValue &kv);
/// What a watcher is told. Which of "set", "update" and "compareAndSwap" a change was is not kept: it is
/// "create" or "set".
[[nodiscard]] EtcdV2Event eventOf(const KeyEvent &event);

} // namespace roadstead::wire
