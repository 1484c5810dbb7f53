#pragma once

#include "core/machine_id.h"
#include "core/node_id.h"

#include <QString>

namespace roadstead {

/// Status of an instance: Omaha's numbers as CoreRoller and Nebraska store them.
enum class InstanceStatus : unsigned char
{
    Undefined = 1,
    Granted = 2,
    Error = 3,
    Complete = 4,
    Installed = 5, ///< waits for its reboot
    Downloaded = 6,
    Downloading = 7,
    OnHold = 8, ///< a policy refused it
};

/// A node as the update server knows it: one application on one machine-id.
struct Instance
{
    // First what a check that repeats the last one needs: see UpdateEntry.
    qint64 lastCheckMs = 0;
    MachineId machineId; ///< Omaha machineid
    NodeId node = NodeId::None;
    QString appId; ///< normalised
    QString updateGroup; ///< id of the group that answers it; empty: none found
    QString version; ///< last reported
    QString track;
    QString oem;
    QString board;
    InstanceStatus status = InstanceStatus::Undefined;
    qint64 statusMs = 0;
    QString grantedVersion;
    QString versionBeforeGrant;
    qint64 grantedMs = 0; ///< 0: never
    bool isUpdating = false; ///< between grant and complete or error
    int errorCode = 0; ///< of the last failure, flags taken off
    bool hasAttempted = false; ///< finished an update to `grantedVersion`, well or badly

    bool operator==(const Instance &) const = default;
};

} // namespace roadstead
