#pragma once

#include "core/secret.h"

#include <QJsonObject>

namespace roadstead::wire {

/// `{"secrets": [{"name": "join-token", "set": "2026-01-31T12:00:00.000Z", "uses": [{"group": "g",
/// "templates": ["t"]}, {"node": "n"}]}], "problem": "…"}`; without "set" one that is used and not set,
/// without "problem" while all is well.
[[nodiscard]] QJsonObject toJson(const SecretList &list);

} // namespace roadstead::wire
