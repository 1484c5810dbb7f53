#include "store/key_watchers.h"

#include "core/literals.h"

#include <algorithm>

namespace roadstead::store {

namespace {

qint64 sizeOf(const KeyEvent &event)
{
    return event.kv.key.size() + event.kv.value.size() + (event.previous ? event.previous->value.size() : 0);
}

} // namespace

bool KeyWatchers::Watcher::isAbout(const KeyEvent &event) const
{
    const QByteArray &key = event.kv.key;
    return event.kv.modRevision >= fromRevision
        && (last.isEmpty() ? key == first : first <= key && key < last);
}

std::vector<KeyEvent> KeyWatchers::Watcher::theirs(const auto &events) const
{
    std::vector<KeyEvent> found;
    std::ranges::copy_if(
        events, std::back_inserter(found), [this](const KeyEvent &event) { return isAbout(event); });
    return found;
}

void KeyWatchers::Watcher::tell(Result<std::vector<KeyEvent>> events)
{
    if (!hasEnded && (!events || !events->empty()))
        changed(std::move(events));
}

Keyspace::WatchId KeyWatchers::watch(
    const QByteArray &first, const QByteArray &last, qint64 fromRevision, Keyspace::Changed changed)
{
    const auto watcher = std::make_shared<Watcher>();
    watcher->first = first;
    watcher->last = last;
    watcher->fromRevision = fromRevision;
    watcher->changed = std::move(changed);
    const std::scoped_lock telling(watcher->telling); // what has been comes before what comes
    std::vector<KeyEvent> past;
    Keyspace::WatchId id = 0;
    {
        const std::scoped_lock lock(m_mutex);
        if (fromRevision >= m_knownFrom) {
            past = watcher->theirs(m_events);
            id = ++m_lastWatch;
            m_watchers.emplace(id, watcher);
        }
    }
    if (id == 0)
        watcher->tell(
            fail(ErrorCode::NotFound, u"The changes since revision %1 are compacted."_s.arg(fromRevision)));
    else
        watcher->tell(std::move(past));
    return id;
}

void KeyWatchers::unwatch(Keyspace::WatchId id)
{
    const std::scoped_lock lock(m_mutex);
    const auto watcher = m_watchers.find(id);
    if (watcher == m_watchers.end())
        return;
    watcher->second->hasEnded = true;
    m_watchers.erase(watcher);
}

void KeyWatchers::add(const std::vector<KeyEvent> &events)
{
    std::vector<std::shared_ptr<Watcher>> watchers;
    {
        const std::scoped_lock lock(m_mutex);
        for (const KeyEvent &event : events) {
            m_keptBytes += sizeOf(event);
            m_events.push_back(event);
        }
        while (!m_events.empty()
            && (m_events.size() > kKeptEvents || m_keptBytes > kKeptBytes
                || m_events.front().kv.modRevision <= m_events.back().kv.modRevision - kKeptRevisions))
            dropOldest();
        for (const auto &[id, watcher] : m_watchers)
            watchers.push_back(watcher);
    }
    for (const std::shared_ptr<Watcher> &watcher : watchers) {
        std::vector<KeyEvent> theirs = watcher->theirs(events);
        const std::scoped_lock telling(watcher->telling);
        watcher->tell(std::move(theirs));
    }
}

void KeyWatchers::dropOldest()
{
    m_knownFrom = std::max(m_knownFrom, m_events.front().kv.modRevision + 1);
    m_keptBytes -= sizeOf(m_events.front());
    m_events.pop_front();
}

void KeyWatchers::compact(qint64 revision)
{
    const std::scoped_lock lock(m_mutex);
    while (!m_events.empty() && m_events.front().kv.modRevision < revision)
        dropOldest();
    m_knownFrom = std::max(m_knownFrom, revision);
}

qint64 KeyWatchers::knownFrom() const
{
    const std::scoped_lock lock(m_mutex);
    return m_knownFrom;
}

void KeyWatchers::restart(qint64 knownFrom, const Error &error)
{
    std::map<Keyspace::WatchId, std::shared_ptr<Watcher>> ended;
    {
        const std::scoped_lock lock(m_mutex);
        m_events.clear();
        m_keptBytes = 0;
        m_knownFrom = knownFrom;
        ended.swap(m_watchers);
    }
    for (const auto &[id, watcher] : ended) {
        const std::scoped_lock telling(watcher->telling);
        watcher->tell(tl::unexpected(error));
        watcher->hasEnded = true;
    }
}

} // namespace roadstead::store
