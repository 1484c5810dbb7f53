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

    /// GET of a key or a directory, with `recursive`, `wait` and `waitIndex`. `view` says how a value that is
    /// read at once is shown.
    using View = std::function<QByteArray(const QByteArray &value)>;
    [[nodiscard]] HttpReply get(const HttpRequest &request, const QByteArray &key, const View &view = {});
    /// PUT of one value, with `prevExist`, `prevIndex` and `prevValue`. `isAllowed` judges the value: a
    /// sentence refuses it.
    using Judge = std::function<QString(const QByteArray &value)>;
    /// A change that would be made as far as etcd's own conditions go.
    struct Swap
    {
        QByteArray key;
        std::optional<QByteArray> before; ///< nothing: the key is absent
        QByteArray after;
    };
    /// What becomes of it.
    struct Leave
    {
        QByteArray refusal; ///< not empty: answered as a comparison that failed, with this as its cause
        QByteArray value; ///< what is stored
        KeyTransaction beside; ///< compared and written with it
        std::function<void()> stored; ///< called when it is durable, before the answer leaves; may be empty
    };
    /// Asked for each try, with the value that would be replaced. An error answers as etcd does without a
    /// quorum.
    using Gate = std::function<void(const Swap &swap, std::function<void(Result<Leave>)> done)>;
    [[nodiscard]] HttpReply put(
        const HttpRequest &request, const QByteArray &key, const Judge &judge = {}, const Gate &gate = {});
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
    /// Decided, not yet stored: writes it with `beside`, and tries again when somebody else was faster.
    void carryOut(
        const std::shared_ptr<Change> &change, const std::optional<KeyValue> &old, const Leave &leave);
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
