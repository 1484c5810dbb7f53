#pragma once

#include "store/etcd_keyspace.h"
#include "store/etcd_v2_store.h"

#include <QElapsedTimer>

#include <map>
#include <mutex>

namespace roadstead::store {

/// The keyspace in an etcd. Where the etcd's v2 API is on, machines may keep locksmith's locks there by
/// themselves: then the keys of these locks are those of v2's store, and all others v3's. Whether it is on is
/// asked before the first lock, and again while it is off: after the connection has broken, and now and then
/// beside what is answered. Once it is on it stays so for this keyspace: without it locks fail with
/// Unavailable. What of locks was held in v3 when it went on is entered in v2 before anything is answered.
///
/// Limits. All members of the etcd should have the API on, or all off: an endpoint that cannot be reached is
/// not waited for. The quorum guard of etcd's members binds those who ask a station.
/// Machines with locksmith know nothing but the semaphore: its `max`, which each grant by a station sets, and
/// none of the group's windows, gaps and queues. A locksmith with the group "default" has another semaphore
/// in v2 than one without a group: stations count both, but machines see one, so the option is to be left
/// out. airlock sees FleetLock's holders and not locksmith's. The numbers of v2's keys count v2's changes;
/// their version is a hash of what is decided on.
///
/// Callable from any thread; callbacks come in its own.
class JoinedKeyspace : public Keyspace
{
public:
    /// As EtcdKeyspace::open().
    [[nodiscard]] static Result<std::unique_ptr<JoinedKeyspace>> open(
        const EtcdOptions &options, const QList<QByteArray> &prefixes);
    ~JoinedKeyspace() override;

    void range(const QByteArray &first, const QByteArray &last,
        std::function<void(Result<RangeResult>)> done) override;
    /// What changes a lock group is several steps where v2 is on (store/semaphore_change.h).
    void transact(KeyTransaction transaction, std::function<void(Result<TransactionResult>)> done) override;
    [[nodiscard]] WatchId watch(
        const QByteArray &first, const QByteArray &last, qint64 fromRevision, Changed changed) override;
    void unwatch(WatchId id) override;
    void compact(qint64 revision, std::function<void(Result<void>)> done) override;

    /// Why the last answer failed; empty while all is well.
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] bool isFollowed() const { return m_v3->isFollowed(); }

private:
    /// Is v2 on?
    using Known = std::function<void(Result<bool>)>;
    JoinedKeyspace(std::unique_ptr<EtcdKeyspace> v3, std::unique_ptr<EtcdV2Store> v2);
    void whenKnown(const Known &known);
    void adopt();
    void decided(Result<bool> isOn);
    void transactBoth(const KeyTransaction &transaction, std::function<void(Result<TransactionResult>)> done);

    std::unique_ptr<EtcdKeyspace> m_v3;
    std::unique_ptr<EtcdV2Store> m_v2;
    mutable std::mutex m_mutex; // guards what follows
    bool m_isOn = false;
    QElapsedTimer m_sinceOff; ///< not valid: not known
    quint64 m_breaksWhenOff = 0;
    quint64 m_breaksWhenAsked = 0;
    std::vector<Known> m_asking;
    std::map<WatchId, Changed> m_lockWatches; ///< of locksmith's keys in v3, until v2 is on
};

} // namespace roadstead::store
