#pragma once

#include "core/error.h"
#include "core/omaha_message.h"

#include <QByteArray>

namespace roadstead::wire {

inline constexpr qsizetype kMaxOmahaBytes = 65'536; ///< Nebraska's limit of a request body
inline constexpr std::size_t kMaxOmahaApps = 16; ///< update_engine sends one
inline constexpr std::size_t kMaxOmahaEvents = 32; ///< an app; update_engine sends one
inline constexpr qsizetype kMaxOmahaIdBytes
    = 256; ///< appid, machineid, version and track: longer ones are refused
inline constexpr qsizetype kMaxOmahaTextBytes = 256; ///< any other value: longer ones are cut

/// Omaha 3.0 `<request protocol="3.0"><app appid="…" version="…" …><ping/><updatecheck/><event
/// …/></app></request>`. UTF-8 only; no document type, so no entities but XML's own five. A quotation mark
/// inside an attribute, as Flatcar's client sends it from MACHINE_ALIAS, is repaired and leaves `isRecovered`
/// set. Of an attribute given twice the first counts. Fails: TooLarge, Malformed, Unsupported (a document
/// type, another protocol than 3.x).
[[nodiscard]] Result<OmahaRequest> parseOmaha(QByteArrayView body);

/// The reply in the order that update_engine 0.4.10 was seen to accept: daystart, then of each app ping,
/// updatecheck (urls, manifest, action), event.
[[nodiscard]] QByteArray encode(const OmahaResponse &response);

} // namespace roadstead::wire
