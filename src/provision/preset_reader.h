#pragma once

#include "core/preset.h"

#include <QByteArray>

#include <functional>
#include <span>

namespace roadstead::provision {

/// Gives a file that a preset names, relative to its folder.
using PresetFileLoader = std::function<Result<QByteArray>(const QString &file)>;

/// A preset.yaml; `load` reads the files that it names: its templates, parts of lists of variables
/// (`- include: FILE`), and parts of templates (a line `#include FILE`). Fails: with the place.
[[nodiscard]] Result<Preset> readPreset(
    const QString &id, const QByteArray &yaml, const PresetFileLoader &load);

/// The presets that come with the program, by id.
[[nodiscard]] const QList<Preset> &builtInPresets();

/// One of them; null when there is none of that id.
[[nodiscard]] const Preset *builtInPreset(const QString &id);

/// Every string for people in the presets, as it stands there, once: kept in the program so that it is
/// translated with the others.
[[nodiscard]] std::span<const char *const> presetTexts();

/// The strings for people of one preset.
[[nodiscard]] QStringList textsOf(const Preset &preset);

} // namespace roadstead::provision
