#pragma once

#include "core/error.h"

#include <QByteArray>

namespace roadstead::store {

inline constexpr qsizetype kSealKeyBytes = 32;

/// A key from `material`, which need not be secret, and a random salt: PBKDF2-SHA256 (RFC 8018 §5.2).
[[nodiscard]] Result<QByteArray> deriveKey(const QByteArray &material, const QByteArray &salt);

/// AES-256-GCM (NIST SP 800-38D): nonce 12 | ciphertext | tag 16, with `context` authenticated. Fails:
/// Unavailable (libgcrypt).
[[nodiscard]] Result<QByteArray> seal(
    const QByteArray &key, const QByteArray &context, const QByteArray &plain);
/// Fails: Malformed (another key or context, or any bit changed).
[[nodiscard]] Result<QByteArray> unseal(
    const QByteArray &key, const QByteArray &context, const QByteArray &sealed);

/// From the kernel's generator; fit for keys and tokens.
[[nodiscard]] QByteArray secureRandomBytes(qsizetype count);

} // namespace roadstead::store
