#pragma once

#include "store/etcd_client.h"
#include "store/key_watchers.h"

#include <QThread>

#include <atomic>
#include <mutex>

namespace roadstead::store {

class EtcdTransactions;

/// The keyspace in an etcd of version 3.4 or later, through its JSON gateway: for several stations on one
/// store, and beside locksmithctl and airlock. Reads are linearizable. Callable from any thread; callbacks
/// come in its own. Without etcd every answer is Unavailable, and nothing is promised.
class EtcdKeyspace : public Keyspace
{
public:
    /// `prefixes`: below which of them keys may be watched; each ends in '/'. Does not wait for etcd. Fails:
    /// Invalid (no or a wrong endpoint, half a certificate), NotFound (a file), Malformed (a file that is no
    /// PEM).
    [[nodiscard]] static Result<std::unique_ptr<EtcdKeyspace>> open(
        const EtcdOptions &options, const QList<QByteArray> &prefixes);
    ~EtcdKeyspace() override;

    void range(const QByteArray &first, const QByteArray &last,
        std::function<void(Result<RangeResult>)> done) override;
    void transact(KeyTransaction transaction, std::function<void(Result<TransactionResult>)> done) override;
    [[nodiscard]] WatchId watch(
        const QByteArray &first, const QByteArray &last, qint64 fromRevision, Changed changed) override;
    void unwatch(WatchId id) override { m_watchers.unwatch(id); }
    /// Of the whole etcd, for all who use it.
    void compact(qint64 revision, std::function<void(Result<void>)> done) override;

    /// Why the last answer or the watch failed; empty while all is well.
    [[nodiscard]] QString trouble() const;

    /// Whether etcd has answered and changes are followed: from then on watches can begin.
    [[nodiscard]] bool isFollowed() const { return m_revision > 0; }
    /// How often the connection to etcd has broken.
    [[nodiscard]] quint64 breakCount() const { return m_breaks; }

    static constexpr int kMaxWaiting = 2000; ///< questions at a time

private:
    EtcdKeyspace(EtcdOptions options, QSslConfiguration tls, const QList<QByteArray> &prefixes);
    /// Counts a question in, unless too many wait; and out, with what it tells about etcd.
    [[nodiscard]] bool enters();
    void leaves(const Error *error);
    void ask(
        const QByteArray &path, const QByteArray &body, EtcdClient::Repeat repeat, EtcdClient::Done done);
    void note(const QString &trouble);
    void advance(qint64 revision);

    QThread m_thread;
    const qint64 m_keptRevisions;
    EtcdClient *m_client; ///< lives in m_thread
    EtcdTransactions *m_transactions; ///< with it
    KeyWatchers m_watchers;
    std::atomic<int> m_waiting = 0;
    std::atomic<quint64> m_breaks = 0;
    std::atomic<qint64> m_revision = 0; ///< the newest that was seen; 0: not connected yet
    qint64 m_compacted = 0; ///< up to here by this station; m_thread
    mutable std::mutex m_mutex; // guards m_trouble
    QString m_trouble;
};

/// Fails: Invalid (half a certificate), NotFound (a file), Malformed (a file that is no PEM).
[[nodiscard]] Result<QSslConfiguration> etcdTls(const EtcdOptions &options);

/// "http://10.0.0.1:2379,http://10.0.0.2:2379"; USER@ may stand before a host, and
/// ?ca=FILE&cert=FILE&key=FILE&compact=REVISIONS behind one. `password` is the user's: it has no place in an
/// address, which others can see. Fails: Invalid.
[[nodiscard]] Result<EtcdOptions> etcdOptionsFrom(const QString &text, const QString &password);

} // namespace roadstead::store
