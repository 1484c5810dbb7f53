#include "services/http_watch.h"

#include <sys/socket.h>

namespace roadstead::services {

void ConnectionWatch::start(
    std::chrono::milliseconds interval, std::function<void(Clock::time_point)> alsoEach)
{
    m_isStopping = false;
    m_thread = std::thread([this, interval, each = std::move(alsoEach)] { run(interval, each); });
}

void ConnectionWatch::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void ConnectionWatch::add(WatchedConnection &connection)
{
    m_accepted.fetch_add(1, std::memory_order_relaxed);
    m_open.fetch_add(1, std::memory_order_relaxed);
    const std::scoped_lock lock(m_mutex);
    connection.m_next = m_first;
    if (m_first != nullptr)
        m_first->m_previous = &connection;
    m_first = &connection;
}

void ConnectionWatch::remove(WatchedConnection &connection)
{
    m_open.fetch_sub(1, std::memory_order_relaxed);
    const std::scoped_lock lock(m_mutex);
    (connection.m_previous != nullptr ? connection.m_previous->m_next : m_first) = connection.m_next;
    if (connection.m_next != nullptr)
        connection.m_next->m_previous = connection.m_previous;
}

void ConnectionWatch::run(
    std::chrono::milliseconds interval, const std::function<void(Clock::time_point)> &alsoEach)
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        m_wake.wait_for(lock, interval, [this] { return m_isStopping; });
        if (m_isStopping)
            return;
        const auto now = Clock::now();
        shutDownOverdue(now);
        lock.unlock();
        alsoEach(now);
        lock.lock();
    }
}

void ConnectionWatch::shutDownOverdue(Clock::time_point now)
{
    const auto nowTicks = WatchedConnection::ticks(now);
    for (WatchedConnection *each = m_first; each != nullptr; each = each->m_next) {
        if (each->m_deadline.load(std::memory_order_relaxed) > nowTicks)
            continue;
        each->clearDeadline();
        ::shutdown(each->m_fd, SHUT_RDWR);
        m_shutDown.fetch_add(1, std::memory_order_relaxed);
    }
}

} // namespace roadstead::services
