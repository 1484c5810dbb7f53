#pragma once

#include "core/error.h"

#include <QByteArray>

namespace roadstead {

/// Unpacks a gzip stream (RFC 1952 around RFC 1951), as files within an Ignition config are packed. Its CRC
/// is not checked: this is for looking, not for keeping. Only the first member is read.
/// Fails: Truncated, Malformed, TooLarge (more than `maximumBytes` come out).
[[nodiscard]] Result<QByteArray> gunzip(QByteArrayView packed, qsizetype maximumBytes);

} // namespace roadstead
