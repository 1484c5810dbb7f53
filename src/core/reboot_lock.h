#pragma once

#include "core/error.h"
#include "core/verdict.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace roadstead {

/// Who may reboot: one lock group's slots and the ids that hold them, as airlock stores it.
struct Semaphore
{
    int totalSlots = 1; ///< as stored; the configured count wins over it in each decision
    QStringList holders; ///< in byte order of their UTF-8, each once

    bool operator==(const Semaphore &) const = default;
};

/// The answer and, when it differs from what is stored, the semaphore to store before the answer leaves.
struct LockDecision
{
    Verdict verdict;
    std::optional<Semaphore> changed;

    bool operator==(const LockDecision &) const = default;
};

/// FleetLock's RecursiveLock: takes a slot for `id`, or confirms the one it holds even when slots were taken
/// away meanwhile. Answers: "locked" (changed), "held", "full" (not good).
[[nodiscard]] LockDecision decideLock(
    const Semaphore &stored, const QString &id, int slotCount, qint64 nowMs);

/// FleetLock's UnlockIfHeld: gives the slot back. Answers: "released" (changed), "not-held" (good too: a node
/// says it at each boot).
[[nodiscard]] LockDecision decideUnlock(
    const Semaphore &stored, const QString &id, int slotCount, qint64 nowMs);

/// The refusal for a group that the fleet document does not name. Answer: "unknown-group".
[[nodiscard]] Verdict refuseUnknownLockGroup(const QString &group, qint64 nowMs);

/// The refusal for a node that its administrator holds. Answer: "node-held".
[[nodiscard]] Verdict refuseHeldNode(qint64 nowMs);

/// airlock's value: `{"total_slots":N,"holders":["…"]}`. Holders may be null and in any order; unknown
/// members are dropped. Fails: Malformed, TooLarge.
[[nodiscard]] Result<Semaphore> parseSemaphore(QByteArrayView json);
/// The same shape and order of members that airlock writes.
[[nodiscard]] QByteArray encodeSemaphore(const Semaphore &semaphore);

/// airlock's key of a group: `com.coreos.airlock/groups/<query-escaped group>/v1/semaphore`.
[[nodiscard]] QByteArray semaphoreKey(const QString &group);

inline constexpr int kMaxLockSlots = 100'000;
inline constexpr qsizetype kMaxLockHolders = 100'000;

} // namespace roadstead
