#pragma once

#include "store/store_status.h"
#include "store/write_session.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace roadstead::store {

/// The one thread that writes. It takes everything that waits (at most a batch), commits it in one
/// transaction and then answers: the cost of the sync is shared, and a lone job does not wait for company. A
/// plain thread with a condition variable and not an event loop, because a signal a job would cost more than
/// the job. Callable from any thread.
class Writer
{
public:
    using Recorded = std::function<void(const std::vector<Event> &)>;
    enum class Promise : unsigned char
    {
        Kept,
        Droppable
    };

    Writer(QString path, StoreLimits limits, KeyMirror &mirror);
    ~Writer();

    /// Called in the writer's thread after each commit with its events; set before start().
    void setRecorded(Recorded recorded) { m_recorded = std::move(recorded); }

    /// Opens the file in the new thread and waits for that.
    [[nodiscard]] Result<void> start();
    /// Commits what is queued, answers it and ends the thread. Later jobs are refused.
    void stop();

    void post(std::unique_ptr<WriteJob> job, Promise promise);
    [[nodiscard]] StoreStatus status() const;

    /// Commits what is queued, closes the file, runs `work` in the writer's thread, opens the file again.
    /// Jobs that come meanwhile are refused. Blocks; never call it from the writer's thread.
    [[nodiscard]] Result<void> runWithFileClosed(std::function<Result<void>()> work);

private:
    using Jobs = std::vector<std::unique_ptr<WriteJob>>;

    void loop();
    [[nodiscard]] bool waitForWork(Jobs &batch);
    void commit(Jobs &batch);
    void note(const BatchOutcome &outcome);
    [[nodiscard]] Result<void> openSession();
    void runPendingWork();

    const QString m_path;
    const StoreLimits m_limits;
    KeyMirror &m_mirror;
    Recorded m_recorded;
    std::thread m_thread;

    mutable std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    std::deque<std::unique_ptr<WriteJob>> m_queue;
    StoreStatus m_status;
    QString m_refusal; ///< why jobs are refused now; empty: they are taken
    bool m_isStopping = false;
    std::packaged_task<Result<void>()> m_pendingWork; ///< of runWithFileClosed

    // Only in the writer's thread.
    std::unique_ptr<WriteSession> m_session;
    qint64 m_lastEventId = 0;
};

} // namespace roadstead::store
