#pragma once

#include "core/keyspace.h"

#include <map>

namespace roadstead::store {

/// A keyspace as it would be after changes that are not made yet: reads what is not known from the one behind
/// it, once, and gathers the changes. Used by one thread at a time; what it reads for is answered in the
/// threads of the one behind. Nothing can be watched or compacted here.
class KeyOverlay : public Keyspace, public std::enable_shared_from_this<KeyOverlay>
{
public:
    /// Single keys as they are believed to be; nothing: absent.
    using Beliefs = std::map<QByteArray, std::optional<KeyValue>>;

    /// What is believed is not read again; the gathered transaction compares it.
    explicit KeyOverlay(Keyspace &behind, Beliefs beliefs = {})
        : m_behind(behind)
        , m_beliefs(std::move(beliefs))
    {
    }

    void range(const QByteArray &first, const QByteArray &last,
        std::function<void(Result<RangeResult>)> done) override;
    /// Judged on what is known and gathered; `done` comes at once where the compared keys have been read.
    void transact(KeyTransaction transaction, std::function<void(Result<TransactionResult>)> done) override;
    [[nodiscard]] WatchId watch(
        const QByteArray &first, const QByteArray &last, qint64 fromRevision, Changed changed) override;
    void unwatch(WatchId) override { }
    void compact(qint64 revision, std::function<void(Result<void>)> done) override;

    /// All changes as one transaction, which succeeds while nobody else has changed what was compared.
    [[nodiscard]] KeyTransaction gathered() const;
    /// Something was changed, or believed and so has to be compared.
    [[nodiscard]] bool mustCommit() const { return !m_changed.empty() || !m_believed.empty(); }
    [[nodiscard]] std::size_t changeCount() const { return m_changed.size(); }
    /// The single keys that were read, as they are after the gathered transaction has succeeded.
    [[nodiscard]] Beliefs after(qint64 revision) const;

private:
    struct Read
    {
        QByteArray first;
        QByteArray last;

        [[nodiscard]] bool covers(const QByteArray &key) const
        {
            return last.isEmpty() ? key == first
                                  : first <= key && (last == QByteArrayView("\0", 1) || key < last);
        }
    };
    [[nodiscard]] bool isKnown(const QByteArray &key) const;
    [[nodiscard]] std::optional<KeyValue> find(const QByteArray &key) const;
    [[nodiscard]] RangeResult overlaid(const Read &read) const;
    [[nodiscard]] bool holds(const KeyCompare &compare) const;
    void take(const Read &read, const RangeResult &found);
    void judge(const KeyTransaction &transaction, const std::function<void(Result<TransactionResult>)> &done);

    Keyspace &m_behind;
    Beliefs m_beliefs;
    std::vector<QByteArray> m_believed; ///< instead of a read
    std::vector<Read> m_reads;
    std::map<QByteArray, KeyValue> m_stored; ///< as read
    std::map<QByteArray, std::optional<KeyValue>> m_changed; ///< nothing: it goes
    std::vector<KeyCompare> m_compares; ///< of keys as stored
    bool m_mayShareRevision = true; ///< so far all may
    qint64 m_revision = 0;
};

} // namespace roadstead::store
