#pragma once

#include "provision/butane.h"

namespace roadstead::provision {

struct ClcOptions
{
    const LocalFiles *files = nullptr; ///< none: `local` is refused
    QByteArray platform; ///< one of ct's, for `{PRIVATE_IPV4}` and the like; empty: those are refused
    bool isStrict = false; ///< any remark makes the translation fail
    bool isPretty = false;
};

/// A Container Linux Config (the YAML of ct, the config transpiler) as an Ignition 2.3.0 config, checked by
/// the rules of both. Errors: Malformed for YAML or types, Invalid when the report says what is wrong,
/// Unsupported for the platform.
[[nodiscard]] ButaneTranslation translateClc(QByteArrayView text, const ClcOptions &options = {});

/// Whether a Container Linux Config has a section of this name.
[[nodiscard]] bool isClcSection(QByteArrayView key);

} // namespace roadstead::provision
