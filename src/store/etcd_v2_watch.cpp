#include "store/etcd_v2_watch.h"

#include "core/literals.h"

#include <algorithm>

namespace roadstead::store {

EtcdV2Watch::EtcdV2Watch(EtcdV2Client &client, KeyWatchers &watchers, QByteArray directory, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_watchers(watchers)
    , m_directory(std::move(directory))
    , m_pause(this)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_next > 0 ? next() : start(); });
}

void EtcdV2Watch::start()
{
    m_client.read(m_directory, [this](const Result<RangeResult> &found) {
        if (!found)
            return pause();
        m_next = found->revision + 1;
        m_watchers.restart(
            m_next, {ErrorCode::NotFound, u"etcd does not know the changes since that index any more."_s});
        Q_EMIT advanced(found->revision);
        next();
    });
}

void EtcdV2Watch::next()
{
    m_client.wait(m_directory, m_next, [this](const Result<std::optional<KeyEvent>> &change) {
        if (!change) {
            if (change.error().code == ErrorCode::NotFound)
                m_next = 0;
            return pause();
        }
        m_pauseMs = kFirstPauseMs;
        if (*change) {
            m_next = (*change)->kv.modRevision + 1;
            m_watchers.add({**change});
            Q_EMIT advanced(m_next - 1);
        }
        next();
    });
}

void EtcdV2Watch::pause()
{
    m_pause.start(m_pauseMs);
    m_pauseMs = std::min(m_pauseMs * 2, kLongestPauseMs);
}

} // namespace roadstead::store
