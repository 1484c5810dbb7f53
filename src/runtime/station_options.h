#pragma once

#include "core/dhcp_settings.h"
#include "core/error.h"

#include <QString>
#include <QStringList>

namespace roadstead::runtime {

/// An address and a port that a service listens on.
struct Endpoint
{
    QString address;
    quint16 port = 0; ///< 0: any free one

    bool operator==(const Endpoint &) const = default;
};

/// Which words of its setup the command line has given: they win over the stored ones.
struct GivenWords
{
    bool interface = false;
    bool dhcp = false;
    bool dhcpRange = false;
    bool tftp = false;
    bool assets = false;

    bool operator==(const GivenWords &) const = default;
};

/// How a station is started: the words of the command line as values.
struct StationOptions
{
    QString dataDir;
    Endpoint http {QStringLiteral("0.0.0.0"), 8080}; ///< where nodes come
    Endpoint admin {QStringLiteral("127.0.0.1"), 8081}; ///< where the operator comes
    QString interface; ///< empty: the first one that is up and not loopback
    DhcpMode dhcpMode = DhcpMode::Off;
    Ipv4 dhcpFirst = 0;
    Ipv4 dhcpLast = 0; ///< 0 with dhcpFirst 0: the upper half of the interface's network
    quint16 dhcpPort = 67; ///< another one moves 68 and 4011 with it: for tests without privileges
    bool hasTftp = true;
    Endpoint tftp {QStringLiteral("0.0.0.0"), 69};
    QString assets; ///< folder under /assets/ and TFTP; empty: only the boot binaries of the system
    QString etcd; ///< where locks and discovery are kept: addresses of an etcd; empty: in the store
    QStringList documents; ///< --apply, in order
    int demoNodes = 0; ///< a simulated fleet of so many nodes; 0: a real one
    bool keepsTokenInFile = false; ///< never asks a secret service (tests, headless machines)
    GivenWords given;

    bool operator==(const StationOptions &) const = default;
};

/// "ADDR:PORT" or "[ADDR6]:PORT"; a bare port keeps the fallback's address.
[[nodiscard]] Result<Endpoint> parseEndpoint(const QString &text, const Endpoint &fallback);

/// "10.0.0.50-10.0.0.199".
[[nodiscard]] Result<std::pair<Ipv4, Ipv4>> parseAddressRange(const QString &text);

/// The arguments of `roadsteadd` and of `roadstead` (which also takes --demo without a number).
struct ParsedArguments
{
    StationOptions options;
    bool wantsHelp = false;
    bool wantsVersion = false;
    QString help;
};
[[nodiscard]] Result<ParsedArguments> parseStationArguments(const QStringList &arguments, bool isDesktop);

} // namespace roadstead::runtime
