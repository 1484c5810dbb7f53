#include "core/lock_edits.h"

#include <algorithm>

namespace roadstead {

LockGroup lockGroupIn(const FleetDocument &document, const QString &id)
{
    const auto at = std::ranges::find(document.lockGroups, id, &LockGroup::id);
    return at != document.lockGroups.end() ? *at : LockGroup {id};
}

FleetDocument withLockGroup(FleetDocument document, const LockGroup &group)
{
    const auto at = std::ranges::find(document.lockGroups, group.id, &LockGroup::id);
    if (at == document.lockGroups.end())
        document.lockGroups.append(group);
    else
        *at = group;
    return document;
}

FleetDocument withSlots(const FleetDocument &document, const QString &group, int slotCount)
{
    LockGroup changed = lockGroupIn(document, group);
    changed.slotCount = slotCount;
    return withLockGroup(document, changed);
}

FleetDocument withGroupHeld(
    const FleetDocument &document, const QString &group, bool isHeld, const QString &reason)
{
    LockGroup changed = lockGroupIn(document, group);
    changed.policy.isHeld = isHeld;
    changed.policy.holdReason = isHeld ? reason : QString();
    return withLockGroup(document, changed);
}

FleetDocument withRebootsHeld(FleetDocument document, bool isHeld, const QString &reason)
{
    document.reboots = {isHeld, isHeld ? reason : QString()};
    return document;
}

} // namespace roadstead
