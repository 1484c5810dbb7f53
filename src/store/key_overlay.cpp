#include "store/key_overlay.h"

#include "core/literals.h"
#include "store/keyspace_limits.h"

#include <algorithm>

namespace roadstead::store {

void KeyOverlay::range(
    const QByteArray &first, const QByteArray &last, std::function<void(Result<RangeResult>)> done)
{
    const Read read {first, last};
    const auto isIt = [&](const Read &each) { return each.first == first && each.last == last; };
    if (std::ranges::any_of(m_reads, isIt)) {
        done(overlaid(read));
        return;
    }
    if (const auto belief = m_beliefs.find(first); last.isEmpty() && belief != m_beliefs.end()) {
        m_believed.push_back(first);
        RangeResult believed;
        if (belief->second)
            believed.kvs.push_back(*belief->second);
        take(read, believed);
        done(overlaid(read));
        return;
    }
    m_behind.range(first, last,
        [self = shared_from_this(), read, done = std::move(done)](const Result<RangeResult> &found) {
            if (!found) {
                done(tl::unexpected(found.error()));
                return;
            }
            self->take(read, *found);
            done(self->overlaid(read));
        });
}

void KeyOverlay::take(const Read &read, const RangeResult &found)
{
    m_reads.push_back(read);
    m_revision = std::max(m_revision, found.revision);
    for (const KeyValue &kv : found.kvs)
        m_stored.try_emplace(kv.key, kv); // what was read first is what was decided on
}

RangeResult KeyOverlay::overlaid(const Read &read) const
{
    RangeResult result;
    result.revision = m_revision;
    if (read.last.isEmpty()) {
        if (const std::optional<KeyValue> only = find(read.first))
            result.kvs.push_back(*only);
        return result;
    }
    std::map<QByteArray, KeyValue> all;
    const auto add = [&all](const KeyValue &kv) { all.insert_or_assign(kv.key, kv); };
    for (auto at = m_stored.lower_bound(read.first); at != m_stored.end() && read.covers(at->first); ++at)
        add(at->second);
    for (auto at = m_changed.lower_bound(read.first); at != m_changed.end() && read.covers(at->first); ++at) {
        if (at->second)
            add(*at->second);
        else
            all.erase(at->first);
    }
    for (auto &[key, kv] : all)
        result.kvs.push_back(std::move(kv));
    return result;
}

bool KeyOverlay::isKnown(const QByteArray &key) const
{
    return m_changed.contains(key)
        || std::ranges::any_of(m_reads, [&key](const Read &read) { return read.covers(key); });
}

std::optional<KeyValue> KeyOverlay::find(const QByteArray &key) const
{
    if (const auto changed = m_changed.find(key); changed != m_changed.end())
        return changed->second;
    const auto stored = m_stored.find(key);
    return stored == m_stored.end() ? std::nullopt : std::optional(stored->second);
}

bool KeyOverlay::holds(const KeyCompare &compare) const
{
    const std::optional<KeyValue> found = find(compare.key);
    switch (compare.target) {
    case KeyCompare::Target::Version:
        return (found ? found->version : 0) == compare.number;
    case KeyCompare::Target::ModRevision:
        return (found ? found->modRevision : 0) == compare.number;
    case KeyCompare::Target::CreateRevision:
        return (found ? found->createRevision : 0) == compare.number;
    case KeyCompare::Target::Value:
        return found && found->value == compare.value;
    }
    return false;
}

void KeyOverlay::transact(KeyTransaction transaction, std::function<void(Result<TransactionResult>)> done)
{
    if (const auto checked = checkTransaction(transaction); !checked) {
        done(tl::unexpected(checked.error()));
        return;
    }
    const auto isUnknown = [this](const KeyCompare &compare) { return !isKnown(compare.key); };
    const auto unknown = std::ranges::find_if(transaction.compares, isUnknown);
    if (unknown == transaction.compares.end()) {
        judge(transaction, done);
        return;
    }
    range(unknown->key, {},
        [self = shared_from_this(), transaction, done = std::move(done)](const Result<RangeResult> &found) {
            if (found)
                self->transact(transaction, done);
            else
                done(tl::unexpected(found.error()));
        });
}

void KeyOverlay::judge(
    const KeyTransaction &transaction, const std::function<void(Result<TransactionResult>)> &done)
{
    if (!std::ranges::all_of(transaction.compares, [this](const KeyCompare &each) { return holds(each); })) {
        done(TransactionResult {.hasSucceeded = false, .revision = m_revision});
        return;
    }
    // What an earlier transaction has changed here was judged here; the rest is for the keyspace behind.
    for (const KeyCompare &compare : transaction.compares) {
        const auto isSame = [&compare](const KeyCompare &each) {
            return each.key == compare.key && each.target == compare.target;
        };
        if (!m_changed.contains(compare.key) && std::ranges::none_of(m_compares, isSame))
            m_compares.push_back(compare);
    }
    ++m_revision;
    m_mayShareRevision = m_mayShareRevision && transaction.mayShareRevision;
    for (const KeyOperation &operation : transaction.success) {
        const std::optional<KeyValue> old = find(operation.key);
        if (operation.kind == KeyOperation::Kind::Delete) {
            m_changed.insert_or_assign(operation.key, std::nullopt);
            continue;
        }
        // A key that was never read may be there: its numbers are those of a new one, which nobody has seen.
        m_changed.insert_or_assign(operation.key,
            KeyValue {operation.key, operation.value, old ? old->createRevision : m_revision, m_revision,
                old ? old->version + 1 : 1});
    }
    done(TransactionResult {.hasSucceeded = true, .revision = m_revision});
}

Keyspace::WatchId KeyOverlay::watch(const QByteArray &, const QByteArray &, qint64, Changed changed)
{
    changed(fail(ErrorCode::Unsupported, u"What is not committed cannot be watched."_s));
    return 0;
}

void KeyOverlay::compact(qint64, std::function<void(Result<void>)> done)
{
    done(fail(ErrorCode::Unsupported, u"What is not committed cannot be compacted."_s));
}

KeyTransaction KeyOverlay::gathered() const
{
    KeyTransaction transaction;
    transaction.compares = m_compares;
    transaction.mayShareRevision = m_mayShareRevision;
    for (const QByteArray &key : m_believed) {
        // By its revision: a key that was deleted and made again meanwhile may have the believed version.
        const auto isCompared = [&key](const KeyCompare &each) {
            return each.key == key && each.target == KeyCompare::Target::ModRevision;
        };
        if (std::ranges::any_of(m_compares, isCompared))
            continue;
        const auto stored = m_stored.find(key);
        transaction.compares.push_back({.key = key,
            .target = KeyCompare::Target::ModRevision,
            .number = stored == m_stored.end() ? 0 : stored->second.modRevision,
            .value = {}});
    }
    for (const auto &[key, kv] : m_changed) {
        const bool isPut = kv.has_value();
        transaction.success.push_back({.kind = isPut ? KeyOperation::Kind::Put : KeyOperation::Kind::Delete,
            .key = key,
            .value = isPut ? kv->value : QByteArray()});
    }
    return transaction;
}

KeyOverlay::Beliefs KeyOverlay::after(qint64 revision) const
{
    Beliefs known;
    for (const Read &read : m_reads) {
        if (!read.last.isEmpty())
            continue;
        const auto stored = m_stored.find(read.first);
        std::optional<KeyValue> now = stored == m_stored.end() ? std::nullopt : std::optional(stored->second);
        if (const auto changed = m_changed.find(read.first); changed != m_changed.end()) {
            // However often it was changed here, it is one change behind.
            const KeyValue old = now.value_or(KeyValue());
            now = changed->second;
            if (now) {
                now->createRevision = old.version > 0 ? old.createRevision : revision;
                now->modRevision = revision;
                now->version = old.version + 1;
            }
        }
        known.insert_or_assign(read.first, now);
    }
    return known;
}

} // namespace roadstead::store
