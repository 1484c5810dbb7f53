#pragma once

#include "core/event.h"

#include <QList>

namespace roadstead {

/// The steps of a network boot as its events show them, in order.
enum class BootStep : unsigned char
{
    Address, ///< DHCP
    Loader, ///< TFTP: the boot loader
    Script, ///< iPXE or GRUB asked for its script
    System, ///< kernel and initrd
    Config ///< Ignition or cloud-config
};
inline constexpr int kBootStepCount = 5;

/// One boot of one node: when each step was met first. A step that was not met has 0.
struct BootRun
{
    NodeId node = NodeId::None;
    qint64 startedMs = 0;
    qint64 stepMs[kBootStepCount] {};
    qint64 lastMs = 0; ///< its newest event
    bool isFailed = false; ///< its newest answer was an error
    QString problem; ///< of a failed one: what and why

    [[nodiscard]] bool operator==(const BootRun &) const = default;
};

/// Boots under way are told apart from the boots before by a DHCP offer after a later step, or by silence of
/// longer than this.
inline constexpr qint64 kBootSilenceMs = 15 * 60'000;

/// The newest boot of each node, the latest to begin first. `newestFirst` as FleetApi::events() gives them;
/// events that belong to no boot are passed over.
[[nodiscard]] QList<BootRun> bootRuns(const QList<Event> &newestFirst);

/// Takes one more event, which is newer than all before; `runs` as bootRuns() gives them. Returns whether it
/// changed them.
bool addToBootRuns(QList<BootRun> &runs, const Event &event);

/// The kinds of event that bootRuns() reads.
[[nodiscard]] QList<EventKind> bootEventKinds();

} // namespace roadstead
