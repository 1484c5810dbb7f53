#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>

namespace roadstead::services {

/// One connection under an absolute deadline. Its owner sets the deadline in a server thread, ConnectionWatch
/// reads it.
class WatchedConnection
{
public:
    using Clock = std::chrono::steady_clock;

    explicit WatchedConnection(int fd)
        : m_fd(fd)
    {
    }
    void setDeadline(Clock::time_point deadline)
    {
        m_deadline.store(ticks(deadline), std::memory_order_relaxed);
    }
    /// From now on only the inactivity timeout ends it: an answer is on its way.
    void clearDeadline() { m_deadline.store(kNoDeadline, std::memory_order_relaxed); }

private:
    friend class ConnectionWatch;
    static constexpr std::int64_t kNoDeadline = INT64_MAX;
    static std::int64_t ticks(Clock::time_point time) { return time.time_since_epoch().count(); }

    int m_fd;
    std::atomic<std::int64_t> m_deadline {kNoDeadline};
    WatchedConnection *m_previous = nullptr;
    WatchedConnection *m_next = nullptr;
};

/// Shuts down the sockets of connections whose deadline has passed: an inactivity timeout alone lets a peer
/// that sends one header a second stay forever. Owns one thread, which runs between start() and stop(). A
/// socket is shut down, not closed, and under the mutex that remove() takes, so that its number cannot belong
/// to another connection by then.
class ConnectionWatch
{
public:
    using Clock = WatchedConnection::Clock;

    ConnectionWatch() = default;
    ConnectionWatch(const ConnectionWatch &) = delete;
    ConnectionWatch &operator=(const ConnectionWatch &) = delete;
    ~ConnectionWatch() { stop(); }

    /// Looks every `interval`; calls `alsoEach` with the time at each look, in its thread.
    void start(std::chrono::milliseconds interval, std::function<void(Clock::time_point)> alsoEach);
    void stop();

    void add(WatchedConnection &connection);
    void remove(WatchedConnection &connection);

    [[nodiscard]] std::uint64_t open() const { return m_open.load(std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t accepted() const { return m_accepted.load(std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t shutDown() const { return m_shutDown.load(std::memory_order_relaxed); }

private:
    void run(std::chrono::milliseconds interval, const std::function<void(Clock::time_point)> &alsoEach);
    void shutDownOverdue(Clock::time_point now);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    WatchedConnection *m_first = nullptr;
    std::thread m_thread;
    std::atomic<std::uint64_t> m_open {0};
    std::atomic<std::uint64_t> m_accepted {0};
    std::atomic<std::uint64_t> m_shutDown {0};
};

} // namespace roadstead::services
