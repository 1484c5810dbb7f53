#pragma once

#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace roadstead {

/// A version as Omaha's servers compare it: Semantic Versioning 2.0.0 §11 (numbers by value, a pre-release
/// before its release, build metadata ignored), widened to one to four numbers ("3815.2.5", "0.0.0.0",
/// "39.20240101.3.0").
struct Version
{
    std::array<quint64, 4> numbers {}; ///< missing ones are 0
    QString preRelease; ///< identifiers with dots, without the dash; empty for a release

    friend std::weak_ordering operator<=>(const Version &left, const Version &right);
    friend bool operator==(const Version &left, const Version &right) { return (left <=> right) == 0; }
};

/// Nothing for text that is no version: empty, a number of more than 18 digits, an empty identifier, a
/// foreign character.
[[nodiscard]] std::optional<Version> parseVersion(QStringView text);

} // namespace roadstead
