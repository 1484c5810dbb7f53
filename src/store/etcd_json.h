#pragma once

#include "core/keyspace.h"

#include <QJsonObject>

#include <optional>

namespace roadstead::store {

// The JSON that etcd's gRPC gateway takes and gives (etcd 3.4 and later, /v3/kv/range, /v3/kv/txn,
// /v3/watch). Bytes are base64, 64-bit numbers are strings, and what is 0, false or empty is left out.

[[nodiscard]] QByteArray rangeRequest(const QByteArray &first, const QByteArray &last);
[[nodiscard]] QByteArray transactionRequest(const KeyTransaction &transaction);
/// Several as one request: each keeps its own conditions and its own outcome, but all are judged on what was
/// before the first of them. So none may change what another compares or changes.
[[nodiscard]] QByteArray togetherRequest(const std::vector<KeyTransaction> &transactions);
[[nodiscard]] QByteArray compactionRequest(qint64 revision);
[[nodiscard]] QByteArray watchRequest(const QByteArray &first, const QByteArray &last, qint64 fromRevision);

/// Fails: Malformed.
[[nodiscard]] Result<RangeResult> rangeResult(const QByteArray &body);
[[nodiscard]] Result<TransactionResult> transactionResult(const QByteArray &body);
/// Of `count` transactions in one request.
[[nodiscard]] Result<std::vector<TransactionResult>> togetherResult(
    const QByteArray &body, std::size_t count);

/// One line of a watch.
struct WatchLine
{
    std::vector<KeyEvent> events;
    qint64 revision = 0; ///< of the keyspace
    bool isCreated = false; ///< the watch has begun
    bool isCancelled = false;
    qint64 compactRevision = 0; ///< the changes before it are gone
};
[[nodiscard]] Result<WatchLine> watchLine(const QByteArray &line);

/// What etcd says when it refuses: by its gRPC code and its words.
[[nodiscard]] Error etcdError(int httpStatus, const QByteArray &body);

} // namespace roadstead::store
