#pragma once

#include "core/error.h"

#include <QString>

namespace roadstead {

/// Go's time.ParseDuration: "1h30m", "1.5h", "-45s", "0"; units ns, us (µs), ms, s, m, h. In nanoseconds.
/// Fails with Go's own words: Malformed.
[[nodiscard]] Result<qint64> parseGoDuration(QStringView text);

/// The shortest that parseGoDuration() reads back to whole milliseconds: "10m", "1h30m", "1.5s", "0". Not
/// negative.
[[nodiscard]] QString goDurationText(qint64 ms);

} // namespace roadstead
