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

Keyspace::WatchId KeyMirror::watch(
    const QByteArray &first, const QByteArray &last, qint64 fromRevision, Keyspace::Changed changed)
{
    return m_watchers.watch(
        first, last, fromRevision > 0 ? fromRevision : revision() + 1, std::move(changed));
}

Result<void> KeyMirror::compact(qint64 revision)
{
    if (revision > this->revision())
        return fail(ErrorCode::NotFound, u"Revision %1 has not been yet."_s.arg(revision));
    if (revision < m_watchers.knownFrom())
        return fail(ErrorCode::NotFound, u"Revision %1 is compacted already."_s.arg(revision));
    m_watchers.compact(revision);
    return {};
}

void KeyMirror::load(std::vector<KeyValue> kvs, qint64 revision)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_kvs.clear();
        m_sizeBytes = 0;
        for (KeyValue &kv : kvs) {
            m_sizeBytes += sizeOf(kv);
            m_kvs.insert_or_assign(kv.key, std::move(kv));
        }
        m_revision = std::max(m_revision, revision);
    }
    m_watchers.restart(
        this->revision() + 1, {ErrorCode::NotFound, u"The keyspace was replaced by another one."_s});
}

void KeyMirror::apply(const KeyChanges &changes, const std::vector<KeyEvent> &events, qint64 revision)
{
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
    }
    m_watchers.add(events);
}

} // namespace roadstead::store
