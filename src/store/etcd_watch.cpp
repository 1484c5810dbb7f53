#include "store/etcd_watch.h"

#include "core/literals.h"
#include "store/etcd_json.h"

#include <QNetworkReply>

#include <algorithm>

namespace roadstead::store {

namespace {

/// The first key after all that begin with `prefix`.
QByteArray endOf(const QByteArray &prefix)
{
    QByteArray end = prefix;
    end.back() = static_cast<char>(end.back() + 1); // prefixes end in '/'
    return end;
}

} // namespace

EtcdWatch::EtcdWatch(
    EtcdClient &client, KeyWatchers &watchers, const QList<QByteArray> &prefixes, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_watchers(watchers)
    , m_pause(this)
    , m_look(this)
{
    for (const QByteArray &prefix : prefixes)
        m_streams.push_back({prefix, nullptr, {}, 0, false, {}});
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &EtcdWatch::start);
    connect(&m_look, &QTimer::timeout, this, &EtcdWatch::lookForSilence);
    m_look.start(kLookEvery);
}

void EtcdWatch::start()
{
    // A question first: it finds an endpoint that answers, and logs in again where a token has ended.
    m_client.ask("/v3/kv/range", rangeRequest(m_streams.front().prefix, {}), EtcdClient::Repeat::Safe,
        [this](const Result<QByteArray> &body) {
            const auto found = body ? rangeResult(*body) : Result<RangeResult>(tl::unexpected(body.error()));
            if (found)
                begin(found->revision);
            else
                lost(m_streams.size(), found.error());
        });
}

void EtcdWatch::begin(qint64 revision)
{
    if (!std::exchange(m_hasBegun, true))
        return restart(std::max<qint64>(1, revision - kPastRevisions));
    for (std::size_t at = 0; at < m_streams.size(); ++at) {
        if (!m_streams[at].reply)
            open(at);
    }
}

void EtcdWatch::restart(qint64 knownFrom)
{
    m_watchers.restart(
        knownFrom, {ErrorCode::NotFound, u"etcd does not know the changes since that revision any more."_s});
    for (std::size_t at = 0; at < m_streams.size(); ++at) {
        m_streams[at].next = knownFrom;
        if (QNetworkReply *old = std::exchange(m_streams[at].reply, nullptr)) {
            old->disconnect(this);
            old->abort();
            old->deleteLater();
        }
        open(at);
    }
}

void EtcdWatch::open(std::size_t at)
{
    Stream &stream = m_streams[at];
    stream.buffer.clear();
    stream.isFollowed = false;
    stream.sinceLine.start();
    stream.reply
        = m_client.stream("/v3/watch", watchRequest(stream.prefix, endOf(stream.prefix), stream.next));
    connect(stream.reply, &QNetworkReply::readyRead, this, [this, at] { read(at); });
    connect(stream.reply, &QNetworkReply::finished, this, [this, at, reply = stream.reply] {
        reply->deleteLater();
        if (m_streams[at].reply == reply)
            lost(
                at, {ErrorCode::Unavailable, u"The watch on etcd broke off: %1"_s.arg(reply->errorString())});
    });
}

void EtcdWatch::read(std::size_t at)
{
    Stream &stream = m_streams[at];
    const QNetworkReply *const reply = stream.reply;
    stream.buffer += stream.reply->readAll();
    for (qsizetype end = stream.buffer.indexOf('\n'); end >= 0; end = stream.buffer.indexOf('\n')) {
        const QByteArray line = stream.buffer.first(end);
        stream.buffer.remove(0, end + 1);
        stream.sinceLine.start();
        take(at, line);
        if (stream.reply != reply)
            return; // another has been opened
    }
    if (stream.buffer.size() > kMaxLine)
        stream.reply->abort();
}

void EtcdWatch::take(std::size_t at, const QByteArray &line)
{
    Stream &stream = m_streams[at];
    const auto told = watchLine(line);
    if (!told) {
        lost(at, told.error());
        return;
    }
    if (told->compactRevision > 0) {
        restart(told->compactRevision);
        return;
    }
    if (told->isCancelled) {
        lost(at, {ErrorCode::Unavailable, u"etcd ended the watch."_s});
        return;
    }
    m_pauseMs = kFirstPauseMs;
    if (!told->events.empty()) {
        stream.next = told->events.back().kv.modRevision + 1;
        m_watchers.add(told->events);
    } else if (!told->isCreated && told->revision >= stream.next) {
        stream.next = told->revision + 1; // a progress notice: nothing up to it is left to tell
    }
    Q_EMIT advanced(told->revision);
    if (told->isCreated) {
        stream.isFollowed = true;
        if (std::ranges::all_of(m_streams, &Stream::isFollowed))
            Q_EMIT followed(told->revision);
    }
}

void EtcdWatch::lookForSilence()
{
    for (std::size_t at = 0; at < m_streams.size(); ++at) {
        const Stream &stream = m_streams[at];
        const std::chrono::milliseconds patience = stream.isFollowed ? kSilentAtMost : kBeginsWithin;
        if (stream.reply && stream.sinceLine.elapsed() > patience.count())
            lost(at, {ErrorCode::Unavailable, u"The watch on etcd has fallen silent."_s});
    }
}

void EtcdWatch::lost(std::size_t at, const Error &error)
{
    if (at < m_streams.size()) {
        m_streams[at].isFollowed = false;
        if (QNetworkReply *old = std::exchange(m_streams[at].reply, nullptr)) {
            old->disconnect(this);
            old->abort();
            old->deleteLater();
        }
    }
    Q_EMIT broken(error);
    if (m_pause.isActive())
        return;
    m_client.turnAway();
    m_pause.start(m_pauseMs);
    m_pauseMs = std::min(m_pauseMs * 2, kLongestPauseMs);
}

} // namespace roadstead::store
