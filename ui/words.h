#pragma once

#include "core/node_summary.h"
#include "core/service_status.h"

#include <QString>

namespace roadstead::ui {

// The words that several views share, translated.

/// "Up", "Updating", "Waiting", "Failed", "Missing", "New".
[[nodiscard]] QString nodeStateText(NodeState state);
/// "DHCP", "TFTP", "HTTP", "Omaha", "Locks".
[[nodiscard]] QString serviceText(ServiceId id);
/// "off", "starting", "running", "failed".
[[nodiscard]] QString serviceStateText(ServiceState state);
/// An age as one value and unit: "now", "21 s", "47 min", "19 h", "3 d". Below zero counts as now.
[[nodiscard]] QString ageText(qint64 ms);

} // namespace roadstead::ui
