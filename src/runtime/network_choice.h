#pragma once

#include "core/dhcp_settings.h"
#include "core/error.h"
#include "core/fleet_document.h"
#include "runtime/station_options.h"

namespace roadstead::runtime {

/// The network card on which a station serves.
struct ServingNetwork
{
    QString interface;
    Ipv4 address = 0;
    int prefixLength = 24;

    bool operator==(const ServingNetwork &) const = default;
};

/// The interface of the options; without one the interface that has the HTTP service's address, else the
/// first that is up, is not loopback and has an IPv4 address. Fails: NotFound, with the names of those that
/// there are.
[[nodiscard]] Result<ServingNetwork> chooseNetwork(const StationOptions &options);

/// What DHCP answers with on that network; `httpPort` is the one really listened on.
[[nodiscard]] DhcpSettings dhcpSettingsFor(const StationOptions &options, const ServingNetwork &network,
    quint16 httpPort, const FleetDocument &document);

} // namespace roadstead::runtime
