#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

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
/// For a path.
[[nodiscard]] QString escapedPart(const QString &part);

} // namespace roadstead::runtime
