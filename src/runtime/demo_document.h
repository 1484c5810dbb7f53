#pragma once

#include "core/fleet_document.h"

namespace roadstead::runtime {

/// Who the machines of the demo are: three clusters, one application with a rollout from the older to the
/// newer version: the channels point to `channelVersion`. A third, the newest, waits for a person to roll it
/// out; whoever entered it copied the hash of the package before.
[[nodiscard]] FleetDocument demoDocument(int nodeCount, const QString &channelVersion);

/// The hardware address and SMBIOS UUID of the demo's machine number `i`, from 0.
[[nodiscard]] QString demoMac(int i);
[[nodiscard]] QString demoUuid(int i);

/// Whether the payload of that version, as the demo's machines download it, has this hash (base64). Of a
/// version that a person has added there is no payload, and any hash is right.
[[nodiscard]] bool isDemoPayload(const QString &version, const QString &sha256);

inline constexpr char kDemoApplication[] = "e96281a6-d1af-4bde-9a0a-97b76e56dc57";
inline constexpr char kDemoOldVersion[] = "4152.2.0";
inline constexpr char kDemoNewVersion[] = "4230.2.1";
inline constexpr char kDemoUntriedVersion[] = "4459.2.0";
inline constexpr int kDemoHeldNode = 17; ///< somebody looks into its disk: no update, no reboot

} // namespace roadstead::runtime
