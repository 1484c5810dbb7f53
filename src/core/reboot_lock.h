#pragma once

#include "core/error.h"
#include "core/reboot_policy.h"
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

/// FleetLock's RecursiveLock: takes a slot for `question.id` where decideReboot() lets it. `changed` comes
/// with the answer "locked" alone.
[[nodiscard]] LockDecision decideLock(const Semaphore &stored, const RebootQuestion &question, qint64 nowMs);

/// FleetLock's UnlockIfHeld: gives the slot back. Answers: "released" (changed), "not-held" (good too: a node
/// says it at each boot).
[[nodiscard]] LockDecision decideUnlock(
    const Semaphore &stored, const QString &id, int slotCount, qint64 nowMs);

/// The refusal for a group that the fleet document does not name. Answer: "unknown-group".
[[nodiscard]] Verdict refuseUnknownLockGroup(const QString &group, qint64 nowMs);

/// airlock's value: `{"total_slots":N,"holders":["…"]}`. Holders may be null and in any order; unknown
/// members are dropped. Fails: Malformed, TooLarge.
[[nodiscard]] Result<Semaphore> parseSemaphore(QByteArrayView json);
/// The same shape and order of members that airlock writes.
[[nodiscard]] QByteArray encodeSemaphore(const Semaphore &semaphore);

/// A key with the name of a group in it, in the form of Go's url.QueryEscape, as airlock and locksmith write
/// it.
[[nodiscard]] QByteArray keyOfGroup(QByteArrayView before, const QString &group, QByteArrayView after = {});
/// The name in such a key.
[[nodiscard]] QString nameOfKey(QByteArrayView name);
/// airlock's key of a group: `com.coreos.airlock/groups/<query-escaped group>/v1/semaphore`.
[[nodiscard]] QByteArray semaphoreKey(const QString &group);

/// locksmith's lock of a group: `max` slots, and the machine-ids that hold one.
struct LocksmithSemaphore
{
    int max = 1; ///< as stored; where the fleet document names the group, its count wins over it
    QStringList holders; ///< in byte order of their UTF-8, each once
    QStringList guests = {}; ///< the same: ids that hold through FleetLock, entered for locksmith to see

    bool operator==(const LocksmithSemaphore &) const = default;
};

/// Before the id of a guest among locksmith's holders.
inline constexpr QLatin1String kGuestPrefix("fleetlock:");

/// locksmith's value: `{"semaphore":free,"max":N,"holders":["…"]}`. Holders may be null and in any order;
/// `semaphore` follows from the others. Fails: Malformed, TooLarge.
[[nodiscard]] Result<LocksmithSemaphore> parseLocksmithSemaphore(QByteArrayView json);
/// The same shape and order of members that locksmith writes.
[[nodiscard]] QByteArray encodeLocksmithSemaphore(const LocksmithSemaphore &semaphore);

inline constexpr QByteArrayView kAirlockPrefix("com.coreos.airlock/groups/");
inline constexpr QByteArrayView kLocksmithPrefix("/coreos.com/updateengine/rebootlock/");

/// The keys under which locksmith keeps the lock of this group: one with the group's name, and for "default"
/// also the one that it uses when it is given no group, which comes first.
[[nodiscard]] QList<QByteArray> locksmithKeys(const QString &group);
/// The lock group whose semaphore the key holds, airlock's or locksmith's; nothing: it is no semaphore.
[[nodiscard]] std::optional<QString> lockGroupOfKey(QByteArrayView key);

/// `ids` sorted as semaphores keep their holders, each once.
[[nodiscard]] QStringList sortedHolders(QStringList ids);

inline constexpr int kMaxLockSlots = 100'000;
inline constexpr qsizetype kMaxLockHolders = 100'000;

} // namespace roadstead
