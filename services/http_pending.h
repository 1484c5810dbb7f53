#pragma once

#include "services/http_message.h"

#include <chrono>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace roadstead::services {

/// One request that waits for its answer: meets a connection in a thread of the server and an HttpResponder
/// in any thread. The mutex is what makes "resume" and "the connection is gone" exclude each other.
class PendingReply
{
public:
    /// Any thread. False when it was answered before or the connection has gone. Calls `resume` when
    /// suspended.
    bool answer(HttpResponse response);

    /// Server thread: false when the answer is there already, else `suspend` has been called, and `resume`
    /// will be called once, from any thread, unless abandon() comes first. Both must not call back into this
    /// object.
    [[nodiscard]] bool suspendUnlessAnswered(
        const std::function<void()> &suspend, std::function<void()> resume);

    /// Server thread: the answer, if there is one.
    [[nodiscard]] std::optional<HttpResponse> takeAnswer();

    /// Server thread: the connection has gone; later answers go nowhere.
    void abandon();

private:
    enum class State
    {
        Started,
        Suspended,
        Answered,
        Abandoned
    };

    std::mutex m_mutex;
    State m_state = State::Started;
    std::optional<HttpResponse> m_answer;
    std::function<void()> m_resume;
};

/// A responder's end of a pending reply: answers 500 when it is dropped.
class PendingReplySink : public HttpResponseSink
{
public:
    explicit PendingReplySink(std::shared_ptr<PendingReply> pending)
        : m_pending(std::move(pending))
    {
    }
    ~PendingReplySink() override;
    bool answer(HttpResponse response) override { return m_pending->answer(std::move(response)); }

private:
    std::shared_ptr<PendingReply> m_pending;
};

/// The suspended requests of one server, at most `limit`. Every thread.
class PendingReplies
{
public:
    using Clock = std::chrono::steady_clock;

    explicit PendingReplies(std::size_t limit)
        : m_limit(limit)
    {
    }

    /// Null when too many wait already, or the server stops.
    [[nodiscard]] std::shared_ptr<PendingReply> add(Clock::time_point deadline);
    void remove(const std::shared_ptr<PendingReply> &pending);
    /// Answers 503 to those whose time is up; returns their number.
    std::size_t answerOverdue(Clock::time_point now);
    /// Answers 503 to all; add() gives nothing from now on, until reopen().
    void close();
    void reopen();
    [[nodiscard]] std::size_t size() const;

private:
    mutable std::mutex m_mutex;
    std::unordered_map<std::shared_ptr<PendingReply>, Clock::time_point> m_waiting;
    std::size_t m_limit;
    bool m_isClosed = false;
};

} // namespace roadstead::services
