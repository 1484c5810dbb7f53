#pragma once

#include <QString>

namespace roadstead::ui {

// What a node needs to take its reboot lock from this station. `station`: "http://192.0.2.10:8080".

/// Two files: /etc/flatcar/update.conf (or /etc/coreos/update.conf), and a drop-in that tells locksmithd
/// where the locks are and of which group.
[[nodiscard]] QString locksmithSnippet(const QString &station, const QString &group);
/// /etc/zincati/config.d/50-roadstead.toml of Fedora CoreOS.
[[nodiscard]] QString zincatiSnippet(const QString &station, const QString &group);

} // namespace roadstead::ui
