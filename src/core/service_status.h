#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace roadstead {

/// The services that a station runs; the name is also the API's and the command line's word ("dhcp", "tftp",
/// …).
enum class ServiceId : unsigned char
{
    Dhcp,
    Tftp,
    Http,
    Omaha,
    Locks
};
inline constexpr ServiceId kAllServices[]
    = {ServiceId::Dhcp, ServiceId::Tftp, ServiceId::Http, ServiceId::Omaha, ServiceId::Locks};

enum class ServiceState : unsigned char
{
    Off,
    Starting,
    Running,
    Failed
};

struct ServiceStatus
{
    ServiceId id = ServiceId::Http;
    ServiceState state = ServiceState::Off;
    QString address; ///< where it listens, e.g. "10.99.0.1:8080"; empty when it does not
    QString mode; ///< DHCP: "full" or "proxy"; else empty
    QString lastError; ///< whole sentence with what to do; kept after a restart until the service runs again
    qint64 sinceMs = 0; ///< of the present state
    QJsonObject counters; ///< name → number, for the tool tip and /metrics

    bool operator==(const ServiceStatus &) const = default;
};

[[nodiscard]] QLatin1String serviceName(ServiceId id);
[[nodiscard]] std::optional<ServiceId> serviceFromName(QStringView name);
[[nodiscard]] QLatin1String serviceStateName(ServiceState state);

} // namespace roadstead
