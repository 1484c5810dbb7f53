#pragma once

#include "provision/template_engine.h"
#include "services/boot_renderer.h"

namespace roadstead::services {

/// Makes the answer a refusal by `rule`: the node gets the sentence, and the verdict is a failure.
void refuse(
    BootAnswer &answer, int status, const char *rule, const QStringList &inputs, const QString &sentence);

/// "line 3, column 7: why", or the message alone.
[[nodiscard]] QString placeText(const Error &error);

/// How templates are executed for a node: what its metadata lacks is an error.
[[nodiscard]] provision::ExecuteOptions executeOptions();

} // namespace roadstead::services
