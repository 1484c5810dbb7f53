#pragma once

#include "core/fleet_document.h"
#include "core/secret.h"
#include "provision/value.h"

namespace roadstead::services {

/// The secrets that a group's metadata names.
struct GroupSecrets
{
    QStringList names; ///< sorted
    std::vector<std::pair<QByteArray, QJsonValue>> values; ///< of metadata, with references in them, by key

    [[nodiscard]] bool isEmpty() const { return names.isEmpty(); }
};

/// A key that the selector replaces is none of them.
[[nodiscard]] GroupSecrets secretsOf(const BootGroup &group);

/// `data`, a map, with something in the place of each reference.
[[nodiscard]] provision::Value dataWith(const provision::Value &data, const GroupSecrets &secrets,
    const std::function<QJsonValue(const QString &name)> &replacement);

[[nodiscard]] QJsonValue maskOf(const QString &name);

/// "52:54:00:aa:00:01": by what a person knows the machine.
[[nodiscard]] QString machineText(const Labels &labels);

} // namespace roadstead::services
