#pragma once

#include "core/lock_group.h"
#include "wire/yaml_reader.h"

namespace roadstead::wire {

/// The keys of a lock group that say when and in what order its nodes may reboot: `windows`, `time_zone`,
/// `order`, `min_gap`, `hold`, `hold_reason`, `expire_after`, `quorum_guard`. What is wrong is reported to
/// the reader.
[[nodiscard]] RebootPolicy readRebootPolicy(YamlReader &reader);

} // namespace roadstead::wire
