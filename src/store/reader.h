#pragma once

#include "store/connection.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace roadstead::store {

/// One thread with a read connection, beside the writer: a long question never holds up a commit. Callable
/// from any thread.
class Reader
{
public:
    /// Called in the reader's thread with the connection, or with the reason why there is none.
    using Question = std::function<void(Result<Connection *>)>;

    explicit Reader(QString path);
    ~Reader();

    void start();
    /// Answers what waits and ends the thread.
    void stop();

    /// At most kMaxQuestions wait; past it, and when the thread does not run, the question is answered at
    /// once with Unavailable.
    void ask(Question question);

    /// Closes the file and stays away from it until the returned promise is kept. Blocks until it is closed.
    [[nodiscard]] std::shared_ptr<std::promise<void>> suspend();

    static constexpr std::size_t kMaxQuestions = 1000;

private:
    void loop();

    const QString m_path;
    std::thread m_thread;
    std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    std::deque<Question> m_questions;
    bool m_isRunning = false;

    std::unique_ptr<Connection> m_connection; // only in the reader's thread
};

} // namespace roadstead::store
