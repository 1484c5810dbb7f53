#pragma once

#include "store/etcd_v2_client.h"
#include "store/key_watchers.h"

#include <QThread>

#include <atomic>
#include <mutex>

namespace roadstead::store {

class EtcdV2Watch;

/// An etcd's v2 store with a thread of its own, which the callbacks come in. Callable from any thread.
class EtcdV2Store
{
public:
    EtcdV2Store(EtcdOptions options, QSslConfiguration tls);
    /// Answers what waits with Unavailable; from then on nothing is called back.
    ~EtcdV2Store();
    Q_DISABLE_COPY_MOVE(EtcdV2Store)

    /// As EtcdV2Client; but once it was on, "off" is Unavailable: what is locked there cannot be seen.
    void read(const QByteArray &key, std::function<void(Result<RangeResult>)> done);
    void write(
        const QByteArray &key, const QByteArray &value, qint64 previousIndex, EtcdV2Client::Written done);

    /// From now on the changes below `directory` are told; to be called once.
    void follow(const QByteArray &directory);
    [[nodiscard]] KeyWatchers &watchers() { return m_watchers; }
    /// The newest index whose changes were told; 0: none yet.
    [[nodiscard]] qint64 index() const { return m_index; }

    /// Why the last answer failed; empty while all is well.
    [[nodiscard]] QString trouble() const;
    /// Answers whatever is asked from now on with Unavailable, and what waits.
    void close();

private:
    /// Runs in the thread; false: it is closed.
    bool post(std::function<void()> work);
    void note(const std::optional<Error> &error);
    template <typename T> Result<T> judged(Result<T> result);

    QThread m_thread;
    EtcdV2Client *m_client; ///< lives in m_thread
    KeyWatchers m_watchers;
    std::atomic<qint64> m_index = 0;
    std::atomic_bool m_wasOn = false;
    mutable std::mutex m_mutex; // guards what follows
    bool m_isClosed = false;
    QString m_trouble;
};

} // namespace roadstead::store
