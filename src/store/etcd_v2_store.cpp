#include "store/etcd_v2_store.h"

#include "core/literals.h"
#include "store/etcd_v2_watch.h"

namespace roadstead::store {

EtcdV2Store::EtcdV2Store(EtcdOptions options, QSslConfiguration tls)
    : m_client(new EtcdV2Client(std::move(options), std::move(tls)))
{
    m_thread.setObjectName(u"etcd-v2"_s);
    m_client->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_client, &QObject::deleteLater);
    m_thread.start();
}

EtcdV2Store::~EtcdV2Store()
{
    close();
}

void EtcdV2Store::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (std::exchange(m_isClosed, true))
            return;
    }
    m_thread.quit();
    m_thread.wait();
    m_watchers.restart(0, {ErrorCode::Unavailable, u"The station is stopping."_s});
}

bool EtcdV2Store::post(std::function<void()> work)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_isClosed)
        QMetaObject::invokeMethod(m_client, std::move(work), Qt::QueuedConnection);
    return !m_isClosed;
}

void EtcdV2Store::note(const std::optional<Error> &error)
{
    const std::scoped_lock lock(m_mutex);
    m_trouble = error ? error->message : QString();
}

QString EtcdV2Store::trouble() const
{
    const std::scoped_lock lock(m_mutex);
    return m_trouble;
}

template <typename T> Result<T> EtcdV2Store::judged(Result<T> result)
{
    const bool isOff = !result && result.error().code == ErrorCode::Unsupported;
    if (isOff && m_wasOn)
        result = fail(ErrorCode::Unavailable,
            u"etcd's v2 API was on and is off now, so that the locks which locksmith keeps there cannot be seen: switch it on again, or restart the station when no machine holds one."_s);
    if (result)
        m_wasOn = true;
    note(result || (isOff && !m_wasOn) ? std::nullopt : std::optional(result.error()));
    return result;
}

void EtcdV2Store::read(const QByteArray &key, std::function<void(Result<RangeResult>)> done)
{
    const auto answered = [this, done](Result<RangeResult> found) { done(judged(std::move(found))); };
    if (!post([client = m_client, key, answered] { client->read(key, answered); }))
        done(fail(ErrorCode::Unavailable, u"The station is stopping."_s));
}

void EtcdV2Store::write(
    const QByteArray &key, const QByteArray &value, qint64 previousIndex, EtcdV2Client::Written done)
{
    const auto answered
        = [this, done](Result<std::optional<qint64>> written) { done(judged(std::move(written))); };
    if (!post([client = m_client, key, value, previousIndex, answered] {
            client->write(key, value, previousIndex, answered);
        }))
        done(fail(ErrorCode::Unavailable, u"The station is stopping."_s));
}

void EtcdV2Store::follow(const QByteArray &directory)
{
    post([this, directory] {
        auto *watch = new EtcdV2Watch(*m_client, m_watchers, directory, m_client);
        QObject::connect(watch, &EtcdV2Watch::advanced, m_client, [this](qint64 index) { m_index = index; });
        watch->start();
    });
}

} // namespace roadstead::store
