#pragma once

#include "core/error.h"
#include "core/verdict.h"

#include <QJsonObject>
#include <QString>

namespace roadstead::store {

/// Compact JSON, written straight into UTF-16: a QJsonDocument would cost a UTF-8 copy and back for each
/// event.
[[nodiscard]] QString jsonText(const QJsonObject &object);

/// `{"kind":1,"answer":"profile","good":true,"at":1,"next":2,"reasons":[["rule",outcome,"input",…],…]}`;
/// "next" may be absent.
[[nodiscard]] QString verdictText(const Verdict &verdict);

/// Fails: Malformed.
[[nodiscard]] Result<QJsonObject> parseJsonText(const QString &text);
/// Fails: Malformed. Unknown members are ignored.
[[nodiscard]] Result<Verdict> parseVerdictText(const QString &text);

} // namespace roadstead::store
