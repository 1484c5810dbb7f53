#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace roadstead::runtime {

// How roadsteadctl writes what the admin API answers.

/// Columns as wide as their widest cell.
[[nodiscard]] QString textTable(const QList<QStringList> &rows);
/// "2026-11-25 18:05:11"; empty for what is no time.
[[nodiscard]] QString localTimeText(const QJsonValue &iso);
/// "key=value key=value".
[[nodiscard]] QString detailText(const QJsonObject &detail);
/// The answer and each rule that was tried, a line each.
[[nodiscard]] QString verdictLines(const QJsonObject &verdict);
/// "2026-11-25", "2026-11-25T14:00:00Z" or an age such as "90m", "12h", "7d" as ISO 8601; a day or a time
/// without an offset is of this machine's zone. Nothing: it is none of these.
[[nodiscard]] std::optional<QString> momentText(const QString &text);
/// The complaint about an option --`name` that is none of these.
[[nodiscard]] QString noMomentText(const QString &name, const QString &text);
/// For a path.
[[nodiscard]] QString escapedPart(const QString &part);

} // namespace roadstead::runtime
