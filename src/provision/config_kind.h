#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace roadstead::provision {

/// What a text is, of all that describes machines.
enum class TextKind : quint8
{
    Fleet, ///< a fleet document
    Ignition,
    Butane,
    Clc, ///< a Container Linux Config
    CloudConfig,
    Script ///< for coreos-cloudinit
};

/// By its first line, or by the keys that begin its lines: a text with a mistake is told apart too. Nothing
/// when it is none of them.
[[nodiscard]] std::optional<TextKind> textKindOf(const QByteArray &text);

/// "fleet", "ignition", "butane", "clc", "cloud-config", "script"
[[nodiscard]] QLatin1String textKindName(TextKind kind);
[[nodiscard]] std::optional<TextKind> textKindFromName(QStringView name);

} // namespace roadstead::provision
