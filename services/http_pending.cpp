#include "services/http_pending.h"

namespace roadstead::services {

bool PendingReply::answer(HttpResponse response)
{
    const std::scoped_lock lock(m_mutex);
    if (m_state == State::Answered || m_state == State::Abandoned)
        return false;
    m_answer = std::move(response);
    if (std::exchange(m_state, State::Answered) == State::Suspended)
        m_resume();
    return true;
}

bool PendingReply::suspendUnlessAnswered(const std::function<void()> &suspend, std::function<void()> resume)
{
    const std::scoped_lock lock(m_mutex);
    if (m_state == State::Answered)
        return false;
    m_resume = std::move(resume);
    suspend();
    m_state = State::Suspended;
    return true;
}

std::optional<HttpResponse> PendingReply::takeAnswer()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_answer, std::nullopt);
}

void PendingReply::abandon()
{
    const std::scoped_lock lock(m_mutex);
    m_state = State::Abandoned;
    m_answer.reset();
}

PendingReplySink::~PendingReplySink()
{
    m_pending->answer(
        HttpResponse::problem(500, "The station gave no answer to this request: its log says more."));
}

std::shared_ptr<PendingReply> PendingReplies::add(Clock::time_point deadline)
{
    const std::scoped_lock lock(m_mutex);
    if (m_isClosed || m_waiting.size() >= m_limit)
        return nullptr;
    auto pending = std::make_shared<PendingReply>();
    m_waiting.emplace(pending, deadline);
    return pending;
}

void PendingReplies::remove(const std::shared_ptr<PendingReply> &pending)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.erase(pending);
}

std::size_t PendingReplies::answerOverdue(Clock::time_point now)
{
    std::vector<std::shared_ptr<PendingReply>> overdue;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &[pending, deadline] : m_waiting) {
            if (deadline <= now)
                overdue.push_back(pending);
        }
    }
    std::size_t answered = 0;
    for (const auto &pending : overdue) {
        if (pending->answer(
                HttpResponse::problem(503, "The station did not finish this request in time: try again.")))
            ++answered;
    }
    return answered;
}

void PendingReplies::close()
{
    std::vector<std::shared_ptr<PendingReply>> all;
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosed = true;
        for (const auto &[pending, deadline] : m_waiting)
            all.push_back(pending);
    }
    for (const auto &pending : all)
        pending->answer(HttpResponse::problem(503, "The station is stopping: try again."));
}

void PendingReplies::reopen()
{
    const std::scoped_lock lock(m_mutex);
    m_isClosed = false;
}

std::size_t PendingReplies::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_waiting.size();
}

} // namespace roadstead::services
