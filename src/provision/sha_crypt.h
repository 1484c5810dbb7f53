#pragma once

#include <QByteArray>

namespace roadstead::provision {

inline constexpr qsizetype kMaxCryptPasswordBytes = 1024;
inline constexpr qsizetype kMaxCryptSaltBytes = 16;
inline constexpr int kCryptRounds = 5000; ///< what crypt(3) takes when none are named

/// Letters, digits, "." and "/": what a salt is made of.
[[nodiscard]] bool isCryptSalt(QByteArrayView salt);

/// The SHA-512 hash of a password as /etc/shadow holds it: "$6$salt$…" (U. Drepper, Unix crypt using SHA-256
/// and SHA-512, 0.6). Of a longer salt the first 16 bytes count.
[[nodiscard]] QByteArray sha512Crypt(const QByteArray &password, const QByteArray &salt);

/// A salt that is always the same for the same password.
[[nodiscard]] QByteArray derivedCryptSalt(const QByteArray &password);

} // namespace roadstead::provision
