#pragma once

#include "core/error.h"

#include <QByteArray>

#include <functional>
#include <optional>
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
    /// Its changes may have the revision of another's, whose outcome is still its own. Not where somebody
    /// waits for changes one revision after the other (etcd v2's waitIndex).
    bool mayShareRevision = false;
};

struct TransactionResult
{
    bool hasSucceeded = false; ///< false: a condition did not hold and nothing changed
    qint64 revision = 0;
    bool isOfAll = true; ///< false: some of the changed keys have another revision, in another store
};

/// One change of one key, as a watcher sees it (etcd api/mvccpb Event).
struct KeyEvent
{
    bool isDelete = false;
    KeyValue kv; ///< of a delete: the key, and in modRevision the revision at which it went
    std::optional<KeyValue> previous; ///< before the change; nothing: it was not there, or is not known

    bool operator==(const KeyEvent &) const = default;
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

    /// Names a watch; 0 is none.
    using WatchId = quint64;
    /// Changes in the order of their revisions, each once; at least one. An error ends the watch: NotFound
    /// (what happened since `fromRevision` is compacted: range again and go on from there), Unavailable.
    using Changed = std::function<void(Result<std::vector<KeyEvent>>)>;
    /// Tells every change of a key k with first <= k < last (an empty `last`: of `first` alone) from
    /// `fromRevision` on, also those that have been before the call; 0: from now on. `changed` comes from any
    /// thread, never two at a time, and must be short; also before watch() returns.
    [[nodiscard]] virtual WatchId watch(
        const QByteArray &first, const QByteArray &last, qint64 fromRevision, Changed changed)
        = 0;
    /// No call of `changed` begins after it. Harmless for a watch that has ended.
    virtual void unwatch(WatchId id) = 0;

    /// Forgets what happened before `revision`; what the keys hold stays. From then on no watch begins before
    /// it. Fails: NotFound (that revision has not been yet, or was compacted already), Unavailable.
    virtual void compact(qint64 revision, std::function<void(Result<void>)> done) = 0;

    static constexpr qsizetype kMaxKeyBytes = 1024;
    static constexpr qsizetype kMaxValueBytes = 1'048'576;

    Q_DISABLE_COPY_MOVE(Keyspace)
};

} // namespace roadstead
