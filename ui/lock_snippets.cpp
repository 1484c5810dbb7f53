#include "ui/lock_snippets.h"

#include "core/literals.h"

namespace roadstead::ui {

QString locksmithSnippet(const QString &station, const QString &group)
{
    return uR"(# /etc/flatcar/update.conf
REBOOT_STRATEGY=etcd-lock

# /etc/systemd/system/locksmithd.service.d/50-roadstead.conf
[Service]
Environment="LOCKSMITHD_ENDPOINT=%1"
Environment="LOCKSMITHD_GROUP=%2"
)"_s.arg(station, group);
}

QString zincatiSnippet(const QString &station, const QString &group)
{
    return uR"(# /etc/zincati/config.d/50-roadstead.toml
[identity]
group = "%2"

[updates]
strategy = "fleet_lock"

[updates.fleet_lock]
base_url = "%1/"
)"_s.arg(station, group);
}

} // namespace roadstead::ui
