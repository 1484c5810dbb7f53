#pragma once

#include "core/error.h"
#include "core/fleet_document.h"
#include "services/asset_folder.h"

namespace roadstead::runtime {

/// Fills size and digests of packages that are served from this station's assets and were given without them.
/// Reads each payload once: takes seconds for gigabytes, so not in the main thread. Fails: NotFound and
/// others of AssetFolder, naming the package.
[[nodiscard]] Result<FleetDocument> withPackageDigests(
    FleetDocument document, const services::AssetFolder &assets);

/// Whether withPackageDigests would read any file.
[[nodiscard]] bool lacksPackageDigests(const FleetDocument &document);

} // namespace roadstead::runtime
