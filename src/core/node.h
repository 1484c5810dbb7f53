#pragma once

#include "core/labels.h"
#include "core/machine_id.h"
#include "core/node_id.h"

#include <QString>
#include <QStringList>

namespace roadstead {

/// The steps of a network boot, in order.
enum class BootPhase : unsigned char
{
    None,
    Firmware, ///< a PXE or UEFI HTTP DHCP packet
    Loader, ///< iPXE or GRUB asks: DHCP, TFTP or HTTP
    Script, ///< its boot script was served
    Config, ///< the initrd fetched its Ignition config
    System, ///< the running OS spoke: DHCP without PXE, Omaha, FleetLock
};

/// One machine, however it was met: the row of identity that DHCP, HTTP, Ignition, Omaha and FleetLock share.
struct Node
{
    // First what changes with every sign of the machine: see NodeTable.
    NodeId id = NodeId::None;
    qint64 lastSeenMs = 0;
    qint64 machineIdSeenMs
        = 0; ///< when `machineId` was last sent; a diskless machine makes a new one at each boot
    QString uuid; ///< SMBIOS, normalised
    QStringList macs; ///< normalised, first met first
    QString serial;
    MachineId machineId; ///< 32 hex digits; what Omaha calls machineid
    QString zincatiId; ///< 32 hex digits; derived from the machine-id, or met by FleetLock before it
    QString address; ///< IPv4 where it was last heard, dotted
    QString hostname;
    QString
        arch; ///< iPXE's buildarch or the architecture that DHCP option 93 names: "x86_64", "i386", "arm64"
    QString firmware; ///< "bios", "uefi", or empty
    qint64 firstSeenMs = 0;
    qint64 bootStartedMs
        = 0; ///< first DHCP packet of the boot under way or last finished; 0: never seen booting
    qint64 bootFinishedMs = 0; ///< first sign of the running OS after it; 0: not yet
    BootPhase bootPhase = BootPhase::None; ///< how far the boot under way has come
    bool isFailed = false; ///< the last boot request ended in an error
    bool isRetired = false;
    QString conflict; ///< why this row may be two machines, or share an id with another; empty: no doubt

    bool operator==(const Node &) const = default;
};

/// The id that Zincati sends to FleetLock, from a machine-id: HMAC-SHA256 keyed by the machine-id's 16 bytes
/// over Zincati's application id, first 16 bytes, marked as a random UUID (systemd's
/// sd_id128_get_machine_app_specific). Empty on bad input.
[[nodiscard]] QString zincatiIdOf(const QString &machineId);

} // namespace roadstead
