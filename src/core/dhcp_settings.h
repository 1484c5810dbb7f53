#pragma once

#include "core/dhcp_client.h"
#include "core/error.h"
#include "core/ipv4.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <array>

namespace roadstead {

/// Off: silent. Proxy: another server gives addresses, this one only tells where to boot. Full: both.
enum class DhcpMode : unsigned char
{
    Off,
    Proxy,
    Full
};

/// An address that only one node gets. Named by MAC, UUID or both; the UUID is asked first.
struct DhcpReservation
{
    QString mac; ///< normalised; empty: any
    QString uuid; ///< normalised; empty: any
    Ipv4 address = 0;
    QString hostname; ///< sent as option 12; empty: none

    bool operator==(const DhcpReservation &) const = default;
};

/// Reservations with their indexes. Immutable once built.
class DhcpReservations
{
public:
    DhcpReservations() = default;
    explicit DhcpReservations(QList<DhcpReservation> all);

    [[nodiscard]] const QList<DhcpReservation> &all() const { return m_all; }
    /// Null when the client has none.
    [[nodiscard]] const DhcpReservation *of(const DhcpClient &client) const;
    [[nodiscard]] bool isReserved(Ipv4 address) const { return m_addresses.contains(address); }
    /// Nobody else has it reserved.
    [[nodiscard]] bool isOpenTo(const DhcpClient &client, Ipv4 address) const;

    bool operator==(const DhcpReservations &other) const { return m_all == other.m_all; }

private:
    QList<DhcpReservation> m_all;
    QHash<QString, qsizetype> m_byMac;
    QHash<QString, qsizetype> m_byUuid;
    QSet<Ipv4> m_addresses;
};

/// The file that each platform's firmware loads, by TFTP or under /assets/ by HTTP; empty: no boot file is
/// offered to it.
struct DhcpBootFiles
{
    std::array<QByteArray, kBootPlatforms> names;

    /// The names under which Debian packages iPXE.
    [[nodiscard]] static DhcpBootFiles defaults();
    [[nodiscard]] const QByteArray &of(BootPlatform platform) const
    {
        return names.at(static_cast<std::size_t>(platform));
    }
    void set(BootPlatform platform, QByteArray name)
    {
        names.at(static_cast<std::size_t>(platform)) = std::move(name);
    }

    bool operator==(const DhcpBootFiles &) const = default;
};

/// What the DHCP service answers with: one network on one interface. Immutable after publication.
struct DhcpSettings
{
    DhcpMode mode = DhcpMode::Off;
    Ipv4 serverAddress = 0; ///< option 54 and, unless tftpServer says otherwise, the next server
    int prefixLength = 24;
    Ipv4 rangeFirst = 0; ///< full mode: the addresses given to nodes without a reservation
    Ipv4 rangeLast = 0;
    int leaseSeconds = 3600;
    Ipv4 router = 0; ///< 0: not sent
    QList<Ipv4> dnsServers;
    QString domain;
    QString httpBase; ///< "http://10.99.0.1:8080", without a slash at the end
    Ipv4 tftpServer = 0; ///< 0: serverAddress
    DhcpBootFiles bootFiles = DhcpBootFiles::defaults();
    DhcpReservations reservations;

    [[nodiscard]] Ipv4 mask() const { return ipv4Mask(prefixLength); }
    [[nodiscard]] Ipv4 network() const { return serverAddress & mask(); }
    [[nodiscard]] Ipv4 broadcast() const { return network() | ~mask(); }
    [[nodiscard]] bool isInNetwork(Ipv4 address) const { return (address & mask()) == network(); }
    /// In the network, and neither its first or last address, this station nor the router.
    [[nodiscard]] bool isHostAddress(Ipv4 address) const;
    [[nodiscard]] bool isInRange(Ipv4 address) const { return address >= rangeFirst && address <= rangeLast; }

    bool operator==(const DhcpSettings &) const = default;
};

inline constexpr quint32 kMaxDhcpRange = 1U << 18; ///< addresses of one range; memory is some 300 bytes each
inline constexpr int kLeastLeaseSeconds = 60;
inline constexpr int kMaxLeaseSeconds = 30 * 24 * 3600;

/// Whether the service can run with these. Fails: Invalid, with a sentence that names the wrong value.
[[nodiscard]] Result<void> checkDhcpSettings(const DhcpSettings &settings);

[[nodiscard]] QLatin1String dhcpModeName(DhcpMode mode);
[[nodiscard]] std::optional<DhcpMode> dhcpModeFromName(QStringView name);

} // namespace roadstead
