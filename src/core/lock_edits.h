#pragma once

#include "core/fleet_document.h"

namespace roadstead {

// Edits of the document that a person makes to lock groups. Each returns the edited copy.

/// The group as the document has it; one that it does not name has one slot.
[[nodiscard]] LockGroup lockGroupIn(const FleetDocument &document, const QString &id);
/// `group` in the place of the one with its id, else behind all others.
[[nodiscard]] FleetDocument withLockGroup(FleetDocument document, const LockGroup &group);
[[nodiscard]] FleetDocument withSlots(const FleetDocument &document, const QString &group, int slotCount);
/// Nobody of the group may reboot until it is let go. `reason` is forgotten with the hold.
[[nodiscard]] FleetDocument withGroupHeld(
    const FleetDocument &document, const QString &group, bool isHeld, const QString &reason);
/// The same for the whole fleet.
[[nodiscard]] FleetDocument withRebootsHeld(FleetDocument document, bool isHeld, const QString &reason);

} // namespace roadstead
