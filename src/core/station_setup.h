#pragma once

#include <QString>
#include <QStringList>

namespace roadstead {

/// How a station serves its network; kept in its data folder, and overruled by the command line.
struct StationSetup
{
    QString interface; ///< "eth1"; empty: none chosen
    QString dhcpMode; ///< "off", "proxy" or "full"
    QString dhcpFirst; ///< dotted; full mode only
    QString dhcpLast;
    bool hasTftp = true;
    QString assets; ///< folder with kernels, initrds, payloads; empty: none

    bool operator==(const StationSetup &) const = default;
};

/// A network interface of this machine.
struct NetworkInterface
{
    QString name;
    QString address; ///< IPv4, dotted
    int prefixLength = 0;
    bool isUp = false;
    bool isLoopback = false;

    bool operator==(const NetworkInterface &) const = default;
};

/// Another DHCP server that answered.
struct RivalServer
{
    QString address;
    QString offered; ///< the address that it offered

    bool operator==(const RivalServer &) const = default;
};

} // namespace roadstead
