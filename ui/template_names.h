#pragma once

#include "core/boot_edits.h"

namespace roadstead::ui {

/// What can be written within {{ }} of this template or profile, for completion: what the station gives, the
/// metadata and selector keys of the groups that read it (of all groups while none does), functions,
/// keywords.
[[nodiscard]] QStringList namesForTemplate(const FleetDocument &document, const BootItemRef &ref);

} // namespace roadstead::ui
