#include "core/service_status.h"

#include <array>

namespace roadstead {

QLatin1String serviceName(ServiceId id)
{
    constexpr std::array names {"dhcp", "tftp", "http", "omaha", "locks"};
    return QLatin1String(names.at(static_cast<std::size_t>(id)));
}

std::optional<ServiceId> serviceFromName(QStringView name)
{
    for (const ServiceId id : kAllServices) {
        if (name == serviceName(id))
            return id;
    }
    return std::nullopt;
}

QLatin1String serviceStateName(ServiceState state)
{
    constexpr std::array names {"off", "starting", "running", "failed"};
    return QLatin1String(names.at(static_cast<std::size_t>(state)));
}

} // namespace roadstead
