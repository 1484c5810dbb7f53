#pragma once

#include "core/reboot_window.h"

namespace roadstead {

/// A window in the reader's language: "Saturdays 02:00–06:00", "Daily 22:00–04:00", "Fridays 22:00 – Sunday
/// 06:00". A spec that cannot be read is shown as it is written.
[[nodiscard]] QString describeWindow(const RebootWindowSpec &spec);

/// All windows of a group with their time zone: "Saturdays 02:00–06:00, Daily 22:00–23:00 (Europe/Paris)";
/// "At any time" when there are none.
[[nodiscard]] QString describeWindows(const RebootPolicy &policy);

/// As the fleet document writes them, for logs and clients: "Sat 02:00 for 4h, 22:00 for 1h (UTC)".
[[nodiscard]] QString plainWindows(const RebootPolicy &policy);

} // namespace roadstead
