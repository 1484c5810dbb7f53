#include "store/keychain.h"

#include "core/literals.h"

#include <qt6keychain/keychain.h>

#include <QObject>
#include <QThread>

#include <future>

namespace roadstead::store {

namespace {

const QString kService = u"roadstead"_s;

Error errorOf(const QKeychain::Job &job)
{
    return {job.error() == QKeychain::EntryNotFound ? ErrorCode::NotFound : ErrorCode::Unavailable,
        u"The keychain does not give it: %1."_s.arg(job.errorString())};
}

/// Starts the job that `make` makes in the context's thread and waits for what `result` reads from it.
template <typename T, typename Make, typename Read>
Result<T> ask(QObject *context, std::chrono::milliseconds wait, const Make &make, const Read &result)
{
    const auto promise = std::make_shared<std::promise<Result<T>>>();
    std::future<Result<T>> answer = promise->get_future();
    QMetaObject::invokeMethod(context, [context, make, result, promise] {
        auto *job = make(context);
        QObject::connect(job, &QKeychain::Job::finished, context, [job, result, promise] {
            if (job->error() == QKeychain::NoError)
                promise->set_value(result(*job));
            else
                promise->set_value(tl::unexpected(errorOf(*job)));
        });
        job->start(); // deletes itself when it is finished
    });
    if (answer.wait_for(wait) != std::future_status::ready)
        return fail(ErrorCode::Unavailable, u"The keychain does not answer."_s);
    return answer.get();
}

} // namespace

Keychain::Keychain()
    : m_thread(new QThread)
    , m_context(new QObject)
{
    m_context->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread->start();
}

Keychain::~Keychain()
{
    m_thread->quit();
    // A secret service that hangs in a call must not hang the start: the thread then ends, and goes, when the
    // call does.
    constexpr unsigned long kWaitMs = 200;
    if (m_thread->wait(kWaitMs))
        std::unique_ptr<QThread>(m_thread).reset();
    else
        QObject::connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
}

Result<QByteArray> Keychain::read(const QString &key, std::chrono::milliseconds wait)
{
    return ask<QByteArray>(
        m_context, wait,
        [key](QObject *context) {
            auto *job = new QKeychain::ReadPasswordJob(kService, context);
            job->setKey(key);
            return job;
        },
        [](const QKeychain::ReadPasswordJob &job) { return job.binaryData(); });
}

Result<void> Keychain::write(const QString &key, const QByteArray &secret, std::chrono::milliseconds wait)
{
    const auto written = ask<bool>(
        m_context, wait,
        [key, secret](QObject *context) {
            auto *job = new QKeychain::WritePasswordJob(kService, context);
            job->setKey(key);
            job->setBinaryData(secret);
            return job;
        },
        [](const QKeychain::WritePasswordJob &) { return true; });
    return written.map([](bool) {});
}

} // namespace roadstead::store
