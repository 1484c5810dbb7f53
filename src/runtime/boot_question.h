#pragma once

#include "runtime/fleet_state.h"

namespace roadstead::runtime {

/// A node's request as it would come now: with the query of its last one, else one made of its identity, and
/// with the labels that `config` gives it.
[[nodiscard]] services::BootQuestion bootQuestionOf(const Node &node, const QByteArray &query,
    const QByteArray &baseUrl, const FleetConfig &config, qint64 nowMs);

/// What the boot services answer under one path.
struct BootPath
{
    QLatin1String path; ///< "/ipxe"
    services::BootAnswer (services::BootRenderer::*render)(const services::BootQuestion &) const;
    QString Profile::*configTemplate; ///< that the profile names for it
};
/// Scripts first.
[[nodiscard]] std::span<const BootPath> bootPaths();
/// Whether a node of this profile asks for it: a boot script always, what has a template else.
[[nodiscard]] bool isServed(const BootPath &path, const Profile &profile);

/// As a person reads it: JSON indented, anything else as it is.
[[nodiscard]] QString readableText(const QByteArray &body, const QByteArray &contentType);

} // namespace roadstead::runtime
