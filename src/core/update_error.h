#pragma once

#include <QString>

namespace roadstead {

/// update_engine's "this version was running before the update too": it went back.
inline constexpr int kUpdateErrorRollback = 44;
/// 2000 + n is the HTTP status n that the payload's server answered.
inline constexpr int kUpdateErrorHttpBase = 2000;

/// The error code without update_engine's flags: 1<<31 developer mode, 1<<30 resumed, 1<<29 test image, 1<<28
/// a server that is not the vendor's (always set here).
[[nodiscard]] int updateErrorCode(qint64 sent);

/// What the code of a failed update means, in plain words; the number itself for one that is not known.
[[nodiscard]] QString updateErrorText(int code);

} // namespace roadstead
