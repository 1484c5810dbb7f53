#include "store/key_mirror.h"

#include "core/literals.h"

#include <algorithm>

namespace roadstead::store {

namespace {

qint64 sizeOf(const KeyValue &kv)
{
    return kv.key.size() + kv.value.size();
}

} // namespace

RangeResult KeyMirror::range(const QByteArray &first, const QByteArray &last) const
{
    const std::scoped_lock lock(m_mutex);
    RangeResult result;
    result.revision = m_revision;
    auto at = m_kvs.lower_bound(first);
    if (last.isEmpty()) {
        if (at != m_kvs.end() && at->first == first)
            result.kvs.push_back(at->second);
        return result;
    }
    const bool isOpenEnded = last == QByteArrayView("\0", 1); // etcd's way to say "to the end"
    for (; at != m_kvs.end() && (isOpenEnded || at->first < last); ++at)
        result.kvs.push_back(at->second);
    return result;
}

std::optional<KeyValue> KeyMirror::find(const QByteArray &key) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_kvs.find(key);
    return found == m_kvs.end() ? std::nullopt : std::optional(found->second);
}

qint64 KeyMirror::revision() const
{
    const std::scoped_lock lock(m_mutex);
    return m_revision;
}

qsizetype KeyMirror::keyCount() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<qsizetype>(m_kvs.size());
}

qint64 KeyMirror::sizeBytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_sizeBytes;
}

bool KeyMirror::Watcher::isAbout(const KeyEvent &event) const
{
    const QByteArray &key = event.kv.key;
    return event.kv.modRevision >= fromRevision
        && (last.isEmpty() ? key == first : first <= key && key < last);
}

void KeyMirror::Watcher::tell(std::vector<KeyEvent> events)
{
    if (!events.empty() && !hasEnded)
        changed(std::move(events));
}

Keyspace::WatchId KeyMirror::watch(
    const QByteArray &first, const QByteArray &last, qint64 fromRevision, Keyspace::Changed changed)
{
    const auto watcher = std::make_shared<Watcher>();
    watcher->first = first;
    watcher->last = last;
    watcher->changed = std::move(changed);
    const std::scoped_lock telling(watcher->telling); // what has been comes before what comes
    std::vector<KeyEvent> past;
    Keyspace::WatchId id = 0;
    {
        const std::scoped_lock lock(m_mutex);
        watcher->fromRevision = fromRevision > 0 ? fromRevision : m_revision + 1;
        if (watcher->fromRevision >= m_knownFrom) {
            std::ranges::copy_if(m_events, std::back_inserter(past),
                [&](const KeyEvent &event) { return watcher->isAbout(event); });
            id = ++m_lastWatch;
            m_watchers.emplace(id, watcher);
        }
    }
    if (id == 0)
        watcher->changed(
            fail(ErrorCode::NotFound, u"The changes since that revision are not known any more."_s));
    else
        watcher->tell(std::move(past));
    return id;
}

void KeyMirror::unwatch(Keyspace::WatchId id)
{
    const std::scoped_lock lock(m_mutex);
    const auto watcher = m_watchers.find(id);
    if (watcher == m_watchers.end())
        return;
    watcher->second->hasEnded = true;
    m_watchers.erase(watcher);
}

void KeyMirror::load(std::vector<KeyValue> kvs, qint64 revision)
{
    std::map<Keyspace::WatchId, std::shared_ptr<Watcher>> ended;
    {
        const std::scoped_lock lock(m_mutex);
        m_kvs.clear();
        m_sizeBytes = 0;
        for (KeyValue &kv : kvs) {
            m_sizeBytes += sizeOf(kv);
            m_kvs.insert_or_assign(kv.key, std::move(kv));
        }
        m_revision = std::max(m_revision, revision);
        m_events.clear();
        m_knownFrom = m_revision + 1;
        ended.swap(m_watchers);
    }
    for (const auto &[id, watcher] : ended) {
        const std::scoped_lock telling(watcher->telling);
        if (!watcher->hasEnded.exchange(true))
            watcher->changed(fail(ErrorCode::NotFound, u"The keyspace was replaced by another one."_s));
    }
}

void KeyMirror::apply(const KeyChanges &changes, std::vector<KeyEvent> events, qint64 revision)
{
    std::vector<std::shared_ptr<Watcher>> watchers;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &[key, kv] : changes) {
            if (const auto old = m_kvs.find(key); old != m_kvs.end()) {
                m_sizeBytes -= sizeOf(old->second);
                m_kvs.erase(old);
            }
            if (!kv)
                continue;
            m_sizeBytes += sizeOf(*kv);
            m_kvs.emplace(key, *kv);
        }
        m_revision = revision;
        m_events.insert(m_events.end(), events.begin(), events.end());
        while (m_events.size() > kKeptEvents) {
            m_knownFrom = m_events.front().kv.modRevision + 1;
            m_events.pop_front();
        }
        for (const auto &[id, watcher] : m_watchers)
            watchers.push_back(watcher);
    }
    for (const std::shared_ptr<Watcher> &watcher : watchers) {
        std::vector<KeyEvent> theirs;
        std::ranges::copy_if(events, std::back_inserter(theirs),
            [&](const KeyEvent &event) { return watcher->isAbout(event); });
        const std::scoped_lock telling(watcher->telling);
        watcher->tell(std::move(theirs));
    }
}

} // namespace roadstead::store
