#pragma once

#include "core/error.h"
#include "core/node_summary.h"

namespace roadstead {

/// The labels with which the node asks the boot services: what its loader sends about the machine, what the
/// document says of it, its cluster.
[[nodiscard]] Labels bootLabels(const NodeSummary &node);

/// "mac=52-54-00-…, arch=arm64" as a person pastes it: pairs parted by commas, blanks, ampersands or lines;
/// "mac" and "uuid" in the form that selectors compare. Fails: Malformed, naming the part.
[[nodiscard]] Result<Labels> labelsFromText(const QString &text);

/// The value as selectors compare it under that key.
[[nodiscard]] QString labelValue(const QString &key, const QString &value);

} // namespace roadstead
