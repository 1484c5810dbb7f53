#pragma once

#include "core/change_set.h"
#include "core/station_setup.h"
#include "runtime/station_options.h"

namespace roadstead::runtime {

/// The part of the options that a person may change while the station runs.
[[nodiscard]] StationSetup setupOf(const StationOptions &options);
/// The options with another setup, except for what the command line has given. Nothing is checked.
[[nodiscard]] StationOptions withSetup(StationOptions options, const StationSetup &setup);

/// Whether a station with these options can be set up so: names, ranges, interface and folder exist, and the
/// command line does not say otherwise. Fails: Invalid, NotFound, Conflict, with a sentence that says what to
/// do.
[[nodiscard]] Result<void> checkSetup(const StationOptions &options, const StationSetup &setup);

/// As a row of the store.
[[nodiscard]] Setting settingOf(const StationSetup &setup);
/// The stored one; nothing when there is none that can be read.
[[nodiscard]] std::optional<StationSetup> setupIn(const std::vector<Setting> &settings);

} // namespace roadstead::runtime
