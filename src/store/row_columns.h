#pragma once

#include <QLatin1String>

namespace roadstead::store {

// The columns in the order in which rows are written and read; the key first.
inline constexpr QLatin1String kNodeColumns("id uuid macs serial machine_id zincati_id address hostname arch "
                                            "firmware first_seen_ms last_seen_ms boot_started_ms "
                                            "boot_finished_ms is_failed is_retired conflict");
inline constexpr QLatin1String kLeaseColumns(
    "address mac client_id uuid hostname start_ms expires_ms is_declined");
inline constexpr QLatin1String kInstanceColumns(
    "machine_id app_id node update_group version track oem board status status_ms last_check_ms "
    "granted_version "
    "version_before_grant granted_ms is_updating error_code has_attempted");
inline constexpr QLatin1String kGroupStateColumns(
    "app_id group_id is_stopped reason rollout_version rollout_started_ms rollout_finished_ms "
    "stop_cause version_before is_finish_told");
inline constexpr QLatin1String kSettingColumns("name value");
inline constexpr QLatin1String kVerdictColumns("node kind verdict");
inline constexpr QLatin1String kEventColumns("id at_ms node kind severity detail verdict");
inline constexpr QLatin1String kDocumentColumns("revision at_ms who yaml");

} // namespace roadstead::store
