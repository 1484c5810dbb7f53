#pragma once

#include "core/fleet_api.h"
#include "core/lock_holds.h"

#include <QJsonArray>
#include <QJsonObject>

namespace roadstead::wire {

// The admin API's values as JSON (`/api/v1/…`). Times are ISO 8601 in UTC with milliseconds; absent ones are
// left out.

[[nodiscard]] QJsonObject toJson(const NodeSummary &node);
[[nodiscard]] QJsonObject toJson(const Event &event);
[[nodiscard]] QJsonObject toJson(const Verdict &verdict);
[[nodiscard]] QJsonObject toJson(const ServiceStatus &service);
[[nodiscard]] QJsonObject toJson(const LockGroupStatus &group);
[[nodiscard]] QJsonObject toJson(const LockHold &hold);
[[nodiscard]] QJsonObject toJson(const RolloutStatus &rollout);
[[nodiscard]] QJsonObject toJson(const DiscoveryStatus &discovery);

template <typename Values> [[nodiscard]] QJsonArray toJsonArray(const Values &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toJson(value));
    return array;
}

/// `{"error": {"code": "not-found", "message": "…"}}`.
[[nodiscard]] QByteArray errorJson(const Error &error);

[[nodiscard]] QString isoTime(qint64 atMs);

} // namespace roadstead::wire
