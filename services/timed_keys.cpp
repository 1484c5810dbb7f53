#include "services/timed_keys.h"

#include <algorithm>

namespace roadstead::services {

namespace {

const QByteArray kTimeName = "_ttl.";

/// "DIR/_ttl.NAME" of "DIR/NAME".
QByteArray timeKeyOf(const QByteArray &key)
{
    return QByteArray(key).insert(key.lastIndexOf('/') + 1, kTimeName);
}

/// "DIR/NAME" of "DIR/_ttl.NAME"; empty for another key.
QByteArray keyTimedBy(const QByteArray &key)
{
    const qsizetype name = key.lastIndexOf('/') + 1;
    return QByteArrayView(key).sliced(name).startsWith(kTimeName)
        ? QByteArray(key).remove(name, kTimeName.size())
        : QByteArray();
}

QByteArray endOf(QByteArray prefix)
{
    prefix.back() = static_cast<char>(prefix.back() + 1);
    return prefix;
}

} // namespace

TimedKeys::TimedKeys(Keyspace &keys, QByteArray prefix, Now now)
    : m_keys(keys)
    , m_prefix(std::move(prefix))
    , m_last(endOf(m_prefix))
    , m_now(std::move(now))
{
}

TimedKeys::~TimedKeys()
{
    stop();
}

void TimedKeys::start()
{
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

void TimedKeys::stop()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
    Keyspace::WatchId watch = 0;
    {
        const std::scoped_lock lock(m_mutex);
        watch = std::exchange(m_watch, 0);
        m_stage = Stage::Idle;
    }
    if (watch != 0) // the second time the keyspace may be gone
        m_keys.unwatch(watch);
}

void TimedKeys::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        look();
        std::unique_lock lock(m_mutex);
        do {
            m_isSooner = false;
            m_lookAt = nextLook();
        } while (m_wake.wait_until(lock, stop, m_lookAt, [this] { return m_isSooner; }));
    }
}

void TimedKeys::look()
{
    std::vector<Due> due;
    bool mustRead = false;
    {
        const std::scoped_lock lock(m_mutex);
        mustRead = m_stage == Stage::Idle;
        if (mustRead)
            m_stage = Stage::Reading;
        else
            due = takeDue();
    }
    for (const Due &each : due)
        end(each);
    if (!mustRead)
        return;
    m_keys.range(m_prefix, m_last, [front = weak_from_this()](const Result<RangeResult> &found) {
        if (const auto self = front.lock())
            self->adopt(found);
    });
}

void TimedKeys::adopt(const Result<RangeResult> &found)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!found || m_stage != Stage::Reading) {
            m_stage = Stage::Idle;
            return;
        }
        m_stage = Stage::Following;
        m_sizes.clear();
        m_bytes = 0;
        QHash<QByteArray, End> known;
        m_ends.swap(known);
        for (const KeyValue &kv : found->kvs)
            take(kv);
        for (auto it = m_ends.begin(); it != m_ends.end(); ++it) {
            if (const auto old = known.constFind(it.key());
                old != known.constEnd() && old->revision == it->revision)
                it->at = old->at;
        }
    }
    const auto watch = m_keys.watch(m_prefix, m_last, found->revision + 1,
        [front = weak_from_this()](const Result<std::vector<KeyEvent>> &events) {
            if (const auto self = front.lock())
                self->changed(events);
        });
    const std::scoped_lock lock(m_mutex);
    m_watch = watch;
}

void TimedKeys::changed(const Result<std::vector<KeyEvent>> &events)
{
    const std::scoped_lock lock(m_mutex);
    if (!events) { // begun again after a pause
        m_stage = Stage::Idle;
        m_isSooner = true;
        m_wake.notify_all();
        return;
    }
    for (const KeyEvent &event : *events) {
        if (event.isDelete)
            drop(event.kv);
        else
            take(event.kv);
    }
}

void TimedKeys::take(const KeyValue &kv)
{
    const qsizetype bytes = kv.key.size() + kv.value.size();
    m_bytes += bytes - m_sizes.value(kv.key);
    m_sizes.insert(kv.key, bytes);
    if (const QByteArray timed = keyTimedBy(kv.key); !timed.isEmpty())
        setEnd(timed, std::chrono::seconds(kv.value.toLongLong()), kv.modRevision);
}

void TimedKeys::drop(const KeyValue &gone)
{
    m_bytes -= m_sizes.take(gone.key);
    const auto end = m_ends.constFind(keyTimedBy(gone.key));
    if (end != m_ends.constEnd() && end->revision < gone.modRevision) // else it was written again since
        m_ends.erase(end);
}

void TimedKeys::setEnd(const QByteArray &timed, std::chrono::seconds timeToLive, qint64 revision)
{
    End &end = m_ends[timed];
    if (revision <= end.revision)
        return; // its writer has noted it
    const auto bounded = std::clamp(timeToLive, std::chrono::seconds(0), kMaxTime);
    end = {revision, bounded, m_now() + bounded};
    if (end.at < m_lookAt) {
        m_isSooner = true;
        m_wake.notify_all();
    }
}

std::vector<TimedKeys::Due> TimedKeys::takeDue()
{
    std::vector<Due> due;
    const auto now = m_now();
    for (auto it = m_ends.begin(); it != m_ends.end(); ++it) {
        if (it->at > now)
            continue;
        due.push_back({it.key(), it->revision});
        it->at = now + kRetryPause; // should the keyspace fail
    }
    return due;
}

/// Only while nobody has written the key since: a renewal that comes in the last moment wins.
void TimedKeys::end(const Due &due)
{
    KeyTransaction transaction;
    transaction.compares.push_back({.key = timeKeyOf(due.key),
        .target = KeyCompare::Target::ModRevision,
        .number = due.revision,
        .value = {}});
    for (const QByteArray &key : {due.key, timeKeyOf(due.key)})
        transaction.success.push_back({.kind = KeyOperation::Kind::Delete, .key = key, .value = {}});
    m_keys.transact(std::move(transaction), [](const Result<TransactionResult> &) {}); // the watch tells
}

TimedKeys::Clock::time_point TimedKeys::nextLook() const
{
    const auto now = m_now();
    auto next = m_stage == Stage::Following ? now + std::chrono::hours(1) : now + kRetryPause;
    for (const End &end : m_ends)
        next = std::min(next, end.at);
    return next;
}

KeyOperation TimedKeys::timeOf(const QByteArray &key, std::optional<std::chrono::seconds> timeToLive)
{
    return {.kind = timeToLive ? KeyOperation::Kind::Put : KeyOperation::Kind::Delete,
        .key = timeKeyOf(key),
        .value = timeToLive ? QByteArray::number(qint64 {timeToLive->count()}) : QByteArray()};
}

void TimedKeys::noteWritten(const QByteArray &key, std::chrono::seconds timeToLive, qint64 revision)
{
    const std::scoped_lock lock(m_mutex);
    setEnd(key, timeToLive, revision);
}

std::optional<std::chrono::seconds> TimedKeys::remaining(const QByteArray &key) const
{
    const std::scoped_lock lock(m_mutex);
    const auto end = m_ends.constFind(key);
    if (end == m_ends.constEnd())
        return std::nullopt;
    return std::max(std::chrono::ceil<std::chrono::seconds>(end->at - m_now()), std::chrono::seconds(0));
}

bool TimedKeys::hasRoomFor(const QByteArray &key, qsizetype valueBytes) const
{
    const std::scoped_lock lock(m_mutex);
    constexpr qsizetype kWithItsTime = 2;
    const bool isKnown = m_sizes.contains(key);
    if (!isKnown && m_sizes.size() + kWithItsTime > kMaxKeys)
        return false;
    return m_bytes - m_sizes.value(key) + key.size() + valueBytes <= kMaxBytes;
}

bool TimedKeys::isFollowing() const
{
    const std::scoped_lock lock(m_mutex);
    return m_stage == Stage::Following;
}

} // namespace roadstead::services
