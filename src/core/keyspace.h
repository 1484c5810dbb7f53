#pragma once

#include "core/error.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace roadstead {

/// One key with its history numbers, as etcd v3 counts them (etcd api/mvccpb KeyValue).
struct KeyValue
{
    QByteArray key;
    QByteArray value;
    qint64 createRevision = 0;
    qint64 modRevision = 0;
    qint64 version = 0; ///< 1 at creation, +1 a put

    bool operator==(const KeyValue &) const = default;
};

struct RangeResult
{
    std::vector<KeyValue> kvs; ///< byte order of the keys
    qint64 revision = 0; ///< of the whole keyspace
};

/// One condition of a transaction (etcd Compare, result EQUAL).
struct KeyCompare
{
    enum class Target : unsigned char
    {
        Version,
        ModRevision,
        CreateRevision,
        Value
    };
    QByteArray key;
    Target target = Target::Version;
    qint64 number = 0; ///< Version 0: the key is absent
    QByteArray value;
};

struct KeyOperation
{
    enum class Kind : unsigned char
    {
        Put,
        Delete
    };
    Kind kind = Kind::Put;
    QByteArray key;
    QByteArray value;
};

/// Change several keys if all conditions hold.
struct KeyTransaction
{
    std::vector<KeyCompare> compares;
    std::vector<KeyOperation> success;
};

struct TransactionResult
{
    bool hasSucceeded = false; ///< false: a condition did not hold and nothing changed
    qint64 revision = 0;
};

/// The one small interface under locks, discovery and fleet's units: etcd v3 semantics, asynchronous because
/// a backend may be a network away. Callbacks come from any thread, exactly once; an error means that nothing
/// is promised. A transaction's callback comes after it is durable.
class Keyspace
{
public:
    Keyspace() = default;
    virtual ~Keyspace() = default;

    /// All keys k with first <= k < last in byte order; an empty `last` asks for `first` alone.
    virtual void range(
        const QByteArray &first, const QByteArray &last, std::function<void(Result<RangeResult>)> done)
        = 0;
    virtual void transact(KeyTransaction transaction, std::function<void(Result<TransactionResult>)> done)
        = 0;

    static constexpr qsizetype kMaxKeyBytes = 1024;
    static constexpr qsizetype kMaxValueBytes = 1'048'576;

    Q_DISABLE_COPY_MOVE(Keyspace)
};

} // namespace roadstead
