#pragma once

#include "core/error.h"

#include <QStringView>

namespace roadstead {

/// Go's time.ParseDuration: "1h30m", "1.5h", "-45s", "0"; units ns, us (µs), ms, s, m, h. In nanoseconds.
/// Fails with Go's own words: Malformed.
[[nodiscard]] Result<qint64> parseGoDuration(QStringView text);

} // namespace roadstead
