#include "store/writer.h"

#include "core/literals.h"

#include <algorithm>

namespace roadstead::store {

Writer::Writer(QString path, StoreLimits limits, KeyMirror &mirror)
    : m_path(std::move(path))
    , m_limits(limits)
    , m_mirror(mirror)
{
}

Writer::~Writer()
{
    stop();
}

Result<void> Writer::start()
{
    Q_ASSERT(!m_thread.joinable());
    std::promise<Result<void>> opened;
    std::future<Result<void>> isOpen = opened.get_future();
    m_thread = std::thread([this, &opened] {
        const Result<void> done = openSession();
        opened.set_value(done); // `opened` is gone after this
        if (done)
            loop();
        m_session.reset();
    });
    Result<void> done = isOpen.get();
    if (!done)
        m_thread.join();
    return done;
}

void Writer::stop()
{
    Jobs left;
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
        m_refusal = u"The station is stopping: nothing more is saved."_s;
        if (!m_thread.joinable()) { // never started: nobody else will answer
            std::ranges::move(m_queue, std::back_inserter(left));
            m_queue.clear();
        }
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    for (const auto &job : left)
        job->answer(fail(ErrorCode::Cancelled, u"The station stopped before it began to save."_s));
}

void Writer::post(std::unique_ptr<WriteJob> job, Promise promise)
{
    QString refusal;
    {
        const std::scoped_lock lock(m_mutex);
        const auto waiting = static_cast<qsizetype>(m_queue.size());
        refusal = m_refusal;
        if (refusal.isEmpty() && promise == Promise::Droppable && waiting >= m_limits.maxRecords)
            refusal = u"Too much waits for the disk."_s;
        if (refusal.isEmpty() && waiting >= m_limits.maxQueued)
            refusal = u"%1 changes wait for the disk already: this one was not taken. Try again later."_s.arg(
                waiting);
        if (refusal.isEmpty()) {
            m_queue.push_back(std::move(job));
            if (waiting > 0)
                return; // the writer is awake, or was woken by the one before
        } else if (promise == Promise::Droppable) {
            ++m_status.droppedRecords;
        } else {
            ++m_status.refusedSets;
        }
    }
    if (refusal.isEmpty())
        m_wake.notify_all();
    else
        job->answer(fail(ErrorCode::Unavailable, refusal));
}

StoreStatus Writer::status() const
{
    const std::scoped_lock lock(m_mutex);
    StoreStatus status = m_status;
    status.queueLength = static_cast<qsizetype>(m_queue.size());
    return status;
}

Result<void> Writer::openSession()
{
    Result<std::unique_ptr<WriteSession>> session = WriteSession::open(m_path, m_mirror, m_lastEventId);
    if (!session)
        return tl::unexpected(session.error());
    m_session = std::move(*session);
    return {};
}

bool Writer::waitForWork(Jobs &batch)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return !m_queue.empty() || m_isStopping || m_pendingWork.valid(); });
    const auto count = std::min(static_cast<qsizetype>(m_queue.size()), m_limits.maxBatch);
    std::move(m_queue.begin(), m_queue.begin() + count, std::back_inserter(batch));
    m_queue.erase(m_queue.begin(), m_queue.begin() + count);
    return !batch.empty() || m_pendingWork.valid() || !m_isStopping;
}

void Writer::loop()
{
    Jobs batch;
    while (waitForWork(batch)) {
        if (batch.empty())
            runPendingWork(); // only once the queue is empty
        else
            commit(batch);
        batch.clear();
    }
}

void Writer::commit(Jobs &batch)
{
    BatchOutcome outcome;
    if (const Result<void> ready = m_session ? Result<void>() : openSession(); ready) {
        outcome = m_session->commit(batch);
        m_lastEventId = m_session->lastEventId();
    } else {
        outcome.results.assign(batch.size(), ready);
        outcome.error = ready.error().message;
    }
    if (outcome.isConnectionSuspect)
        m_session.reset();
    note(outcome);
    std::vector<Event> events;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        batch[i]->answer(outcome.results[i]);
        if (outcome.results[i])
            std::ranges::move(batch[i]->takeEvents(), std::back_inserter(events));
    }
    if (m_recorded && !events.empty())
        m_recorded(events);
}

void Writer::note(const BatchOutcome &outcome)
{
    const auto good = static_cast<quint64>(
        std::ranges::count_if(outcome.results, [](const auto &done) { return !!done; }));
    const std::scoped_lock lock(m_mutex);
    m_status.committedSets += good;
    m_status.failedSets += outcome.results.size() - good;
    m_status.batches += outcome.isCommitted ? 1 : 0;
    m_status.lastError = outcome.error;
}

Result<void> Writer::runWithFileClosed(std::function<Result<void>()> work)
{
    std::future<Result<void>> result;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_refusal.isEmpty() || !m_thread.joinable())
            return fail(
                ErrorCode::Unavailable, m_refusal.isEmpty() ? u"The store is not started."_s : m_refusal);
        m_refusal
            = u"A backup is being restored: nothing is saved until that is done. Try again in a moment."_s;
        m_pendingWork = std::packaged_task<Result<void>()>([this, work = std::move(work)] {
            m_session.reset();
            Result<void> done = work();
            const Result<void> opened = openSession();
            const std::scoped_lock inner(m_mutex);
            if (!m_isStopping)
                m_refusal.clear();
            return done ? opened : done;
        });
        result = m_pendingWork.get_future();
    }
    m_wake.notify_all();
    return result.get();
}

void Writer::runPendingWork()
{
    std::packaged_task<Result<void>()> work;
    {
        const std::scoped_lock lock(m_mutex);
        work = std::move(m_pendingWork);
        m_pendingWork = {};
    }
    work();
}

} // namespace roadstead::store
