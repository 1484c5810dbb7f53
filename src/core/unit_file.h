#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace roadstead {

// systemd's unit files as options, read and written as go-systemd does: fleet's hash of a unit depends on it.

/// One line of a unit file.
struct UnitOption
{
    QString section;
    QString name;
    QString value;

    bool operator==(const UnitOption &) const = default;
};
using UnitOptions = QList<UnitOption>;

inline constexpr qsizetype kMaxUnitBytes = 64 * 1024; ///< of a whole unit file
inline constexpr qsizetype kMaxUnitLine = 2047; ///< bytes; systemd's LINE_MAX with the end of the line
inline constexpr qsizetype kMaxUnitOptions = 2000;

/// The options in the order of the text. A line that ends in a backslash goes on in the next one, and the
/// value keeps both; lines that begin with # or ; are comments. Fails: Malformed, TooLarge.
[[nodiscard]] Result<UnitOptions> parseUnitFile(QStringView text);
/// A unit file of the options, grouped by section in the order in which sections come first.
[[nodiscard]] QByteArray encodeUnitFile(const UnitOptions &options);
/// What fleet names a unit file by: SHA-1 of its text, 40 hex digits.
[[nodiscard]] QByteArray unitFileHash(QByteArrayView text);

} // namespace roadstead
