#include "runtime/network_choice.h"

#include "core/literals.h"
#include "core/mac_address.h"

#include <QHostAddress>
#include <QNetworkInterface>

namespace roadstead::runtime {

Result<ServingNetwork> chooseNetwork(const StationOptions &options)
{
    const auto wanted = ipv4FromText(options.http.address);
    QStringList names;
    for (const QNetworkInterface &candidate : QNetworkInterface::allInterfaces()) {
        const auto flags = candidate.flags();
        if (!flags.testFlag(QNetworkInterface::IsUp))
            continue;
        names.append(candidate.name());
        for (const QNetworkAddressEntry &entry : candidate.addressEntries()) {
            bool isIpv4 = false;
            const Ipv4 address = entry.ip().toIPv4Address(&isIpv4);
            if (!isIpv4)
                continue;
            const bool isNamed = candidate.name() == options.interface;
            const bool hasHttp = options.interface.isEmpty() && wanted && *wanted == address;
            const bool isFirst = options.interface.isEmpty() && (!wanted || *wanted == 0)
                && !flags.testFlag(QNetworkInterface::IsLoopBack);
            if (isNamed || hasHttp || isFirst)
                return ServingNetwork {candidate.name(), address, entry.prefixLength()};
        }
    }
    if (!options.interface.isEmpty()) {
        return fail(ErrorCode::NotFound,
            u"Interface %1 is not up or has no IPv4 address. Those that are up: %2."_s.arg(
                options.interface, names.join(u", "_s)));
    }
    return fail(ErrorCode::NotFound,
        u"No network interface with an IPv4 address is up; name one with --interface."_s);
}

DhcpSettings dhcpSettingsFor(const StationOptions &options, const ServingNetwork &network, quint16 httpPort,
    const FleetDocument &document)
{
    DhcpSettings settings;
    settings.mode = options.dhcpMode;
    settings.serverAddress = network.address;
    settings.prefixLength = network.prefixLength;
    settings.rangeFirst = options.dhcpFirst;
    settings.rangeLast = options.dhcpLast;
    if (settings.rangeFirst == 0) { // the upper half of the network, without its last address
        const Ipv4 half = (settings.broadcast() - settings.network()) / 2;
        settings.rangeFirst = settings.network() + half + 1;
        settings.rangeLast = std::min(settings.broadcast() - 1, settings.rangeFirst + kMaxDhcpRange - 1);
    }
    settings.httpBase = u"http://%1:%2"_s.arg(ipv4Text(network.address)).arg(httpPort);
    QList<DhcpReservation> reservations;
    for (const NodeEntry &entry : document.nodes) {
        const auto address = ipv4FromText(entry.address);
        if (!address)
            continue;
        DhcpReservation reservation;
        reservation.address = *address;
        reservation.hostname = entry.name;
        if (const auto mac = normalizedMac(entry.id))
            reservation.mac = *mac;
        else
            reservation.uuid = normalizedUuid(entry.id).value_or(QString());
        if (!reservation.mac.isEmpty() || !reservation.uuid.isEmpty())
            reservations.append(reservation);
    }
    settings.reservations = DhcpReservations(reservations);
    return settings;
}

} // namespace roadstead::runtime
