#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace roadstead {

/// One span of time in which nodes may reboot, in locksmith's own words (reboot_window.h reads them).
struct RebootWindowSpec
{
    QString start; ///< "02:00" or "Sat 02:00"
    QString length; ///< a Go duration: "4h", "1h30m"

    bool operator==(const RebootWindowSpec &) const = default;
};

/// Who of those that wait gets the next free slot.
enum class RebootOrder : unsigned char
{
    Any, ///< who asks first once it is free: none is left free for somebody who asks again in minutes only
    Arrival, ///< who was refused first
    Name ///< by the nodes' names, numbers in them by their value
};

/// When and in what order the nodes of a lock group may reboot, beside how many at once.
struct RebootPolicy
{
    QList<RebootWindowSpec> windows = {}; ///< open while one of them is; none: at any time
    QString timeZone = {}; ///< of the windows, an IANA name; empty: UTC
    RebootOrder order = RebootOrder::Any;
    qint64 minGapMs = 0; ///< from a reboot's beginning and end to the next one's beginning
    qint64 expireAfterMs = 0; ///< a slot held for longer is taken back; 0: never
    bool isHeld = false; ///< nobody of the group may reboot
    QString holdReason = {}; ///< why, in the person's words
    bool quorumGuard = true; ///< refuses what would take an etcd cluster's quorum

    bool operator==(const RebootPolicy &) const = default;
};

struct LockGroup
{
    QString id;
    int slotCount = 1; ///< how many nodes may reboot at once; 0 refuses all
    RebootPolicy policy = {};

    bool operator==(const LockGroup &) const = default;
};

/// The hold of all reboots of the fleet.
struct RebootHold
{
    bool isHeld = false;
    QString reason; ///< why, in the person's words

    bool operator==(const RebootHold &) const = default;
};

inline constexpr qsizetype kMaxRebootWindows = 32; ///< in one group
inline constexpr qint64 kMaxRebootGapMs = 7 * 24 * 3'600'000LL;
inline constexpr qint64 kMinRebootExpiryMs = 10 * 60'000LL; ///< less than a boot takes would free every slot
inline constexpr qint64 kMaxRebootExpiryMs = 366 * 24 * 3'600'000LL;

[[nodiscard]] QLatin1String rebootOrderName(RebootOrder order);
[[nodiscard]] std::optional<RebootOrder> rebootOrderFromName(QStringView name);

/// What is wrong with the policy, as a sentence for who wrote it, with the name of the key; nothing when all
/// is well.
struct PolicyProblem
{
    QString key; ///< as the fleet document calls it: "windows", "time_zone", …
    int window = -1; ///< which of the windows
    QString sentence;
};
[[nodiscard]] std::optional<PolicyProblem> problemOf(const RebootPolicy &policy);

} // namespace roadstead
