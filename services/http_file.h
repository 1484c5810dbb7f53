#pragma once

#include "services/http_message.h"

namespace roadstead::services {

/// The answer to GET or HEAD for an open file: 200; 206 or 416 for one byte range (RFC 9110 §14; several
/// ranges are answered with the whole file, as §14.2 allows); 304 when the peer has this version (§13.1). The
/// ETag is made of size and modification time.
[[nodiscard]] HttpResponse answerWithFile(
    const HttpRequest &request, AssetFile file, const QByteArray &contentType);

/// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
[[nodiscard]] QByteArray httpDate(std::int64_t secondsSinceEpoch);

} // namespace roadstead::services
