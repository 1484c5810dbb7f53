#pragma once

#include "core/keyspace.h"

#include <QHash>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace roadstead::services {

/// The keys below one prefix: how much there is, and the end of those that have a time to live.
///
/// The time of `…/machines/ID/object` stands in the keyspace beside it, as the seconds in
/// `…/machines/ID/_ttl.object`, and is written in the same transaction; so it is the same with every backend,
/// survives a restart and is followed by every station. Each station counts from when it saw the write, by
/// its own steady clock: clocks need not agree, and nothing ends while no station was there for it to be
/// renewed.
///
/// Any thread; owns one that waits for the next end, which stop() ends before the last reference goes. The
/// keyspace outlives this.
class TimedKeys : public std::enable_shared_from_this<TimedKeys>
{
public:
    using Clock = std::chrono::steady_clock;
    using Now = std::function<Clock::time_point()>;

    /// `prefix` ends in '/'.
    TimedKeys(Keyspace &keys, QByteArray prefix, Now now = Clock::now);
    ~TimedKeys();
    Q_DISABLE_COPY_MOVE(TimedKeys)

    /// Follows the keys and ends them in time, in a thread of its own.
    void start();
    void stop();
    /// One step of that: begins to follow if need be, and ends what is due.
    void look();

    /// What a writer of `key` adds to its transaction: the time beside it, or that there is none.
    [[nodiscard]] static KeyOperation timeOf(
        const QByteArray &key, std::optional<std::chrono::seconds> timeToLive);
    /// A writer's transaction is done, at `revision`: counts from now on, before the keyspace tells.
    void noteWritten(const QByteArray &key, std::chrono::seconds timeToLive, qint64 revision);
    /// Whole seconds, rounded up; nothing for a key without an end.
    [[nodiscard]] std::optional<std::chrono::seconds> remaining(const QByteArray &key) const;

    /// Whether a value of so many bytes fits under the bounds.
    [[nodiscard]] bool hasRoomFor(const QByteArray &key, qsizetype valueBytes) const;
    [[nodiscard]] bool isFollowing() const;

    static constexpr qsizetype kMaxKeys = 20'000; ///< with those that hold times
    static constexpr qint64 kMaxBytes = 64 * 1024 * 1024; ///< keys and values
    static constexpr std::chrono::seconds kMaxTime {10 * 366 * 24 * 3600};

private:
    enum class Stage : unsigned char
    {
        Idle,
        Reading,
        Following
    };
    struct End
    {
        qint64 revision = 0; ///< of the key that holds the time
        std::chrono::seconds timeToLive {0};
        Clock::time_point at;
    };
    struct Due
    {
        QByteArray key;
        qint64 revision = 0;
    };
    void run(const std::stop_token &stop);
    void adopt(const Result<RangeResult> &found);
    void changed(const Result<std::vector<KeyEvent>> &events);
    void end(const Due &due);
    // With m_mutex held:
    void take(const KeyValue &kv);
    void drop(const KeyValue &gone);
    void setEnd(const QByteArray &timed, std::chrono::seconds timeToLive, qint64 revision);
    [[nodiscard]] std::vector<Due> takeDue();
    [[nodiscard]] Clock::time_point nextLook() const;

    static constexpr std::chrono::seconds kRetryPause {1};

    Keyspace &m_keys;
    const QByteArray m_prefix;
    const QByteArray m_last;
    const Now m_now;
    mutable std::mutex m_mutex; // guards what follows
    std::condition_variable_any m_wake;
    Stage m_stage = Stage::Idle;
    Keyspace::WatchId m_watch = 0;
    QHash<QByteArray, qsizetype> m_sizes; ///< bytes of key and value
    qint64 m_bytes = 0;
    QHash<QByteArray, End> m_ends; ///< by the key that ends
    bool m_isSooner = false; ///< the next look may have to come before m_lookAt
    Clock::time_point m_lookAt;
    std::jthread m_thread;
};

} // namespace roadstead::services
