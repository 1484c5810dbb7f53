#pragma once

#include "core/error.h"
#include "core/report.h"

#include <QJsonObject>

namespace roadstead::wire {

/// What `roadstead_report` says; a reader refuses any other.
inline constexpr int kReportVersion = 1;
inline constexpr qsizetype kMaxReportBytes = 512 * 1024 * 1024;

/// `{"roadstead_report": 1, "kind": …, "facts": […], "charts": […], "tables": […]}`. A cell is null, a text,
/// a whole number, or an object that says what it is: {"at": ISO 8601}, {"ms": n}, {"share": 0–1},
/// {"word": id}, {"event": kind, "detail": {…}}, {"update_error": code}.
[[nodiscard]] QJsonObject toJson(const Report &report);
[[nodiscard]] QByteArray encodeReport(const Report &report);
/// Fails: Malformed (also when `data_sha256` is not the hash of the data), Unsupported (another version),
/// TooLarge.
[[nodiscard]] Result<Report> parseReport(QByteArrayView json);

/// Hex SHA-256 of facts, charts and tables as compact JSON: the same data gives the same hash.
[[nodiscard]] QString reportHash(const Report &report);

} // namespace roadstead::wire
