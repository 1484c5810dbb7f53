#pragma once

#include <QByteArray>

#include <optional>

namespace roadstead::provision {

/// Precision that asks for as many digits as give the same number back.
inline constexpr int kShortest = -1;

/// The number as Go's strconv.FormatFloat writes it. Format: e E (d.ddde±dd), f (ddd.ddd), g G (e for
/// exponents below -4 or at the precision, else f), b (mantissa p exponent), x X (hexadecimal fraction).
/// Precision: digits after the point (g: digits in all), or kShortest.
[[nodiscard]] QByteArray formatFloat(double number, char format, int precision);

/// A Go floating-point literal: decimal or hexadecimal, underscores between digits. Nothing when it is
/// malformed or too large for 64 bits.
[[nodiscard]] std::optional<double> parseFloatLiteral(QByteArrayView literal);

/// Whether each underscore stands between digits or after a base prefix.
[[nodiscard]] bool hasGoodUnderscores(QByteArrayView literal);

} // namespace roadstead::provision
