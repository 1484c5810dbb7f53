#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>

namespace roadstead::wire {

inline constexpr qsizetype kMaxLockBytes = 65'536; ///< of a FleetLock body
inline constexpr qsizetype kMaxLockIdChars = 256; ///< of an id and of a group; Zincati's id has 32

/// FleetLock's `{"client_params":{"id":"…","group":"…"}}`.
struct LockRequest
{
    QString id;
    QString group;

    bool operator==(const LockRequest &) const = default;
};

/// Reads what pre-reboot and steady-state are sent; members that it does not know are ignored. Fails:
/// TooLarge; Malformed (no JSON of this shape); Invalid (an empty id, one with control characters, a group
/// outside Zincati's ^[a-zA-Z0-9.-]+$).
[[nodiscard]] Result<LockRequest> parseLockRequest(QByteArrayView body);

/// FleetLock's error `{"kind":"…","value":"…"}`. The client uses `kind` as a label of a metric: few and
/// stable words.
[[nodiscard]] QByteArray encodeLockError(QByteArrayView kind, const QString &value);

} // namespace roadstead::wire
