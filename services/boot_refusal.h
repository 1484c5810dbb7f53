#pragma once

#include "services/boot_renderer.h"

namespace roadstead::services {

// What the parts of BootRenderer share.

/// Makes a page of the answer: `sentence`, and `rule` as what decided.
void refuse(
    BootAnswer &answer, int status, const char *rule, const QStringList &inputs, const QString &sentence);

[[nodiscard]] QString placeText(const Error &error);

/// A key that the data does not have ends the rendering.
[[nodiscard]] provision::ExecuteOptions executeOptions();

} // namespace roadstead::services
