#pragma once

#include "core/error.h"

namespace roadstead::services {

/// Why a service cannot listen at a place, and what to do about it, in the language of the program.
/// `number`: the errno of socket() or bind(); `service`: as people know it, "HTTP".
[[nodiscard]] Error listenError(const QString &service, int number, const QString &place);

} // namespace roadstead::services
