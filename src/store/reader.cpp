#include "store/reader.h"

#include "core/literals.h"

namespace roadstead::store {

Reader::Reader(QString path)
    : m_path(std::move(path))
{
}

Reader::~Reader()
{
    stop();
}

void Reader::start()
{
    m_isRunning = true;
    m_thread = std::thread([this] { loop(); });
}

void Reader::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isRunning = false;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Reader::ask(Question question)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isRunning && m_questions.size() < kMaxQuestions) {
            m_questions.push_back(std::move(question));
            m_wake.notify_all();
            return;
        }
    }
    question(fail(ErrorCode::Unavailable,
        u"The history cannot be read now: too many questions wait, or the station is stopping."_s));
}

std::shared_ptr<std::promise<void>> Reader::suspend()
{
    auto goOn = std::make_shared<std::promise<void>>();
    auto closed = std::make_shared<std::promise<void>>();
    std::future<void> isClosed = closed->get_future();
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isRunning)
            return goOn;
        // Before what waits already: that is answered from the file that comes.
        m_questions.push_front(
            [this, closed, mayGoOn = goOn->get_future().share()](const Result<Connection *> &) {
                m_connection.reset();
                closed->set_value();
                mayGoOn.wait();
            });
    }
    m_wake.notify_all();
    isClosed.wait();
    return goOn;
}

void Reader::loop()
{
    for (;;) {
        Question question;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return !m_questions.empty() || !m_isRunning; });
            if (m_questions.empty())
                break;
            question = std::move(m_questions.front());
            m_questions.pop_front();
        }
        Result<void> ready;
        if (!m_connection) {
            Result<std::unique_ptr<Connection>> opened
                = Connection::open(m_path, Connection::Access::ReadOnly);
            if (opened)
                m_connection = std::move(*opened);
            else
                ready = tl::unexpected(opened.error());
        }
        question(ready.map([this] { return m_connection.get(); }));
    }
    m_connection.reset();
}

} // namespace roadstead::store
