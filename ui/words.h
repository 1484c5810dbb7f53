#pragma once

#include "core/node_summary.h"
#include "core/service_status.h"

#include <QString>

#include <optional>

namespace roadstead::ui {

// The words that several views share, translated.

/// "Up", "Updating", "Waiting", "Failed", "Missing", "New".
[[nodiscard]] QString nodeStateText(NodeState state);
/// The state's word, or "Reverted" for a node that failed by going back to the version before.
[[nodiscard]] QString nodeStateText(const NodeSummary &node);
/// "DHCP", "TFTP", "HTTP", "Omaha", "Locks".
[[nodiscard]] QString serviceText(ServiceId id);
/// "off", "starting", "running", "failed".
[[nodiscard]] QString serviceStateText(ServiceState state);
/// An age as one value and unit: "now", "21 s", "47 min", "19 h", "3 d". Below zero counts as now.
[[nodiscard]] QString ageText(qint64 ms);
/// What a person types for one: "90s", "5min", "5m", "2h", "1d", "1w". Nothing for anything else, and above
/// 100 years.
[[nodiscard]] std::optional<qint64> ageFromText(QStringView text);

} // namespace roadstead::ui
