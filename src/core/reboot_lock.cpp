#include "core/reboot_lock.h"

#include "core/literals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace roadstead {

namespace {

bool isByteLess(const QString &left, const QString &right)
{
    return left.toUtf8() < right.toUtf8(); // UTF-16 order differs from it past the basic plane
}

Verdict lockVerdict(qint64 nowMs)
{
    Verdict verdict;
    verdict.kind = VerdictKind::Lock;
    verdict.atMs = nowMs;
    return verdict;
}

void noteSlots(Verdict &verdict, const Semaphore &stored, int slotCount)
{
    if (stored.totalSlots != slotCount)
        verdict.tried("lock.slots_changed", Outcome::Passed,
            {QString::number(slotCount), QString::number(stored.totalSlots)});
}

qsizetype freeSlots(qsizetype holderCount, int slotCount)
{
    return std::max<qsizetype>(0, slotCount - holderCount);
}

} // namespace

LockDecision decideLock(const Semaphore &stored, const QString &id, int slotCount, qint64 nowMs)
{
    LockDecision decision {lockVerdict(nowMs), std::nullopt};
    Verdict &verdict = decision.verdict;
    noteSlots(verdict, stored, slotCount);
    if (stored.holders.contains(id)) {
        verdict.answer = u"held"_s;
        verdict.tried("lock.held", Outcome::Decided, {id});
        return decision;
    }
    verdict.tried("lock.held", Outcome::Missed, {id});
    if (stored.holders.size() >= slotCount) {
        verdict.answer = u"full"_s;
        verdict.isGood = false;
        if (stored.holders.isEmpty())
            verdict.tried("lock.no_slots", Outcome::Decided);
        else
            verdict.tried(
                "lock.full", Outcome::Decided, {QString::number(slotCount), stored.holders.join(u", "_s)});
        return decision;
    }
    verdict.answer = u"locked"_s;
    verdict.tried("lock.free", Outcome::Decided,
        {id, QString::number(freeSlots(stored.holders.size(), slotCount)), QString::number(slotCount)});
    Semaphore changed {slotCount, stored.holders};
    changed.holders.insert(
        std::lower_bound(changed.holders.begin(), changed.holders.end(), id, isByteLess), id);
    decision.changed = std::move(changed);
    return decision;
}

LockDecision decideUnlock(const Semaphore &stored, const QString &id, int slotCount, qint64 nowMs)
{
    LockDecision decision {lockVerdict(nowMs), std::nullopt};
    Verdict &verdict = decision.verdict;
    noteSlots(verdict, stored, slotCount);
    if (!stored.holders.contains(id)) {
        verdict.answer = u"not-held"_s;
        verdict.tried("lock.not_held", Outcome::Decided, {id});
        return decision;
    }
    Semaphore changed {slotCount, stored.holders};
    changed.holders.removeAll(id);
    verdict.answer = u"released"_s;
    verdict.tried("lock.released", Outcome::Decided,
        {id, QString::number(freeSlots(changed.holders.size(), slotCount)), QString::number(slotCount)});
    decision.changed = std::move(changed);
    return decision;
}

Verdict refuseUnknownLockGroup(const QString &group, qint64 nowMs)
{
    Verdict verdict = lockVerdict(nowMs);
    verdict.answer = u"unknown-group"_s;
    verdict.isGood = false;
    verdict.tried("lock.unknown_group", Outcome::Decided, {group});
    return verdict;
}

Verdict refuseHeldNode(qint64 nowMs)
{
    Verdict verdict = lockVerdict(nowMs);
    verdict.answer = u"node-held"_s;
    verdict.isGood = false;
    verdict.tried("lock.node_held", Outcome::Decided);
    return verdict;
}

Result<Semaphore> parseSemaphore(QByteArrayView json)
{
    const auto malformed = [] {
        return fail(ErrorCode::Malformed, u"The stored lock is not {\"total_slots\":N,\"holders\":[…]}"_s);
    };
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    if (!document.isObject())
        return malformed();
    const QJsonObject object = document.object();
    const QJsonValue total = object.value("total_slots"_L1);
    const QJsonValue holders = object.value("holders"_L1);
    const double slotCount = total.toDouble(-1);
    if (slotCount < 0 || slotCount > kMaxLockSlots || slotCount != static_cast<int>(slotCount))
        return malformed();
    if (!holders.isArray() && !holders.isNull() && !holders.isUndefined())
        return malformed();
    const QJsonArray ids = holders.toArray();
    if (ids.size() > kMaxLockHolders)
        return fail(ErrorCode::TooLarge, u"The stored lock has more than %1 holders"_s.arg(kMaxLockHolders));
    Semaphore semaphore {static_cast<int>(slotCount), {}};
    for (const QJsonValue id : ids) {
        if (!id.isString())
            return malformed();
        semaphore.holders.append(id.toString());
    }
    std::sort(semaphore.holders.begin(), semaphore.holders.end(), isByteLess);
    semaphore.holders.erase(
        std::unique(semaphore.holders.begin(), semaphore.holders.end()), semaphore.holders.end());
    return semaphore;
}

QByteArray encodeSemaphore(const Semaphore &semaphore)
{
    // QJsonObject would put the members in the order of the alphabet.
    return "{\"total_slots\":" + QByteArray::number(semaphore.totalSlots) + ",\"holders\":"
        + QJsonDocument(QJsonArray::fromStringList(semaphore.holders)).toJson(QJsonDocument::Compact) + '}';
}

QByteArray semaphoreKey(const QString &group)
{
    // Go's url.QueryEscape: unreserved characters stay, a space is "+".
    return "com.coreos.airlock/groups/" + group.toUtf8().toPercentEncoding(" ").replace(' ', '+')
        + "/v1/semaphore";
}

} // namespace roadstead
