#pragma once

#include "core/error.h"
#include "core/fleet_config.h"
#include "core/station_setup.h"

#include <utility>

namespace roadstead::ui {

/// What a new station boots its machines with.
struct FirstBoot
{
    QString sshKey;
    QString kernel; ///< file names in the folder of boot files
    QString initrd;

    bool operator==(const FirstBoot &) const = default;
};

/// The document with a first template, profile and group template for every machine. Ids that are taken get a
/// number.
[[nodiscard]] FleetDocument withFirstBoot(const FleetDocument &document, const FirstBoot &boot);

// Each: what is wrong, as a sentence; empty when all is well.
[[nodiscard]] QString sshKeyProblem(const QString &key);
[[nodiscard]] QString bootFileProblem(const QString &name);
[[nodiscard]] QString rangeProblem(
    const QString &first, const QString &last, const NetworkInterface &network);

/// The upper half of the interface's network; empty texts when it has none to give.
[[nodiscard]] std::pair<QString, QString> proposedRange(const NetworkInterface &network);

} // namespace roadstead::ui
