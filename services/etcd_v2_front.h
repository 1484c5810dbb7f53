#pragma once

#include "core/keyspace.h"
#include "services/http_server.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace roadstead::services {

/// The etcd v2 keys API over the keyspace: what locksmith and etcd's discovery client need of it. Which keys
/// may be read and written is the caller's to say; this only carries it out. Directories are implied by the
/// keys below them; names that begin with "_" are left out of listings. TTLs, in-order keys and recursive
/// deletes are refused.
///
/// Any thread of the server's pool; owns a thread that ends what has waited too long. The keyspace outlives
/// this.
class EtcdV2Front : public std::enable_shared_from_this<EtcdV2Front>
{
public:
    explicit EtcdV2Front(Keyspace &keys);
    ~EtcdV2Front();
    Q_DISABLE_COPY_MOVE(EtcdV2Front)

    /// GET of a key or a directory, with `recursive`, `wait` and `waitIndex`.
    [[nodiscard]] HttpReply get(const HttpRequest &request, const QByteArray &key);
    /// PUT of one value, with `prevExist`, `prevIndex` and `prevValue`. `isAllowed` judges the value: a
    /// sentence refuses it.
    using Judge = std::function<QString(const QByteArray &value)>;
    [[nodiscard]] HttpReply put(const HttpRequest &request, const QByteArray &key, const Judge &judge = {});
    /// DELETE of one key, with `prevIndex` and `prevValue`.
    [[nodiscard]] HttpReply remove(const HttpRequest &request, const QByteArray &key);

    static constexpr int kMaxTries = 16; ///< of a change that others were faster than
    static constexpr std::size_t kMaxWaiting = 2048; ///< requests that wait for a change
    static constexpr qsizetype kMaxListed = 10'000; ///< keys of one directory
    /// A request that has waited so long is answered with an empty body, as etcd does; clients ask again.
    static constexpr std::chrono::minutes kWaitTime {4};
    /// For the routes that wait.
    static constexpr std::chrono::minutes kRouteDeadline {5};

private:
    struct Change;
    struct Waiting;
    using Clock = std::chrono::steady_clock;
    void answerRead(
        const HttpResponder &respond, const QByteArray &key, bool isRecursive, const RangeResult &found);
    void wait(const HttpRequest &request, const QByteArray &key, const HttpResponder &respond);
    /// Answers it unless that was done, and forgets it.
    void finish(const std::shared_ptr<Waiting> &waiting, HttpResponse response);
    void endOverdue(const std::stop_token &stop);
    void attempt(const std::shared_ptr<Change> &change);
    void decide(const std::shared_ptr<Change> &change, const RangeResult &found);

    Keyspace &m_keys;
    std::mutex m_mutex; // guards m_waiting
    std::condition_variable_any m_wake;
    std::multimap<Clock::time_point, std::shared_ptr<Waiting>> m_waiting; ///< by when they are ended
    std::jthread m_ender; ///< started with the first request that waits
};

} // namespace roadstead::services
