#include "core/dhcp_settings.h"

#include "core/literals.h"

#include <array>

namespace roadstead {

DhcpReservations::DhcpReservations(QList<DhcpReservation> all)
    : m_all(std::move(all))
{
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        const DhcpReservation &each = m_all.at(i);
        if (!each.mac.isEmpty())
            m_byMac.insert(each.mac, i);
        if (!each.uuid.isEmpty())
            m_byUuid.insert(each.uuid, i);
        m_addresses.insert(each.address);
    }
}

const DhcpReservation *DhcpReservations::of(const DhcpClient &client) const
{
    if (m_all.isEmpty())
        return nullptr;
    if (!client.uuid.isEmpty()) {
        const auto found = m_byUuid.constFind(client.uuid);
        // A machine with several cards has one UUID: a reservation that also names a card is for that card
        // alone.
        if (found != m_byUuid.cend() && (m_all[*found].mac.isEmpty() || m_all[*found].mac == client.mac))
            return &m_all[*found];
    }
    const auto found = m_byMac.constFind(client.mac);
    return client.mac.isEmpty() || found == m_byMac.cend() ? nullptr : &m_all[*found];
}

bool DhcpReservations::isOpenTo(const DhcpClient &client, Ipv4 address) const
{
    if (!isReserved(address))
        return true;
    const DhcpReservation *own = of(client);
    return own && own->address == address;
}

DhcpBootFiles DhcpBootFiles::defaults()
{
    DhcpBootFiles files;
    files.set(BootPlatform::Bios, "undionly.kpxe");
    files.set(BootPlatform::X64, "ipxe.efi");
    files.set(BootPlatform::Arm64, "ipxe-arm64.efi");
    files.set(BootPlatform::RiscV64, "ipxe-riscv64.efi");
    files.set(BootPlatform::LoongArch64, "ipxe-loong64.efi");
    return files;
}

bool DhcpSettings::isHostAddress(Ipv4 address) const
{
    if (!isInNetwork(address) || address == serverAddress || address == router || address == tftpServer)
        return false;
    return prefixLength >= 31 || (address != network() && address != broadcast());
}

namespace {

tl::unexpected<Error> invalid(QString message)
{
    return fail(ErrorCode::Invalid, std::move(message));
}

Result<void> checkReservations(const DhcpSettings &settings)
{
    QSet<Ipv4> seen;
    for (const DhcpReservation &each : settings.reservations.all()) {
        const QString who = each.mac.isEmpty() ? each.uuid : each.mac;
        if (who.isEmpty())
            return invalid(u"The reservation of %1 names neither a MAC address nor a UUID."_s.arg(
                ipv4Text(each.address)));
        if (!settings.isHostAddress(each.address)) {
            return invalid(u"The address %1 reserved for %2 is not a free host address of %3/%4."_s.arg(
                ipv4Text(each.address), who, ipv4Text(settings.network()),
                QString::number(settings.prefixLength)));
        }
        if (seen.contains(each.address))
            return invalid(u"The address %1 is reserved twice."_s.arg(ipv4Text(each.address)));
        seen.insert(each.address);
    }
    return {};
}

Result<void> checkRange(const DhcpSettings &settings)
{
    const QString range = ipv4Text(settings.rangeFirst) + u'-' + ipv4Text(settings.rangeLast);
    if (settings.rangeFirst == 0 || settings.rangeLast < settings.rangeFirst)
        return invalid(u"The address range %1 is empty: give its first and last address."_s.arg(range));
    if (!settings.isInNetwork(settings.rangeFirst) || !settings.isInNetwork(settings.rangeLast)) {
        return invalid(
            u"The address range %1 does not lie in the network %2/%3 of this station's interface."_s.arg(
                range, ipv4Text(settings.network()), QString::number(settings.prefixLength)));
    }
    if (settings.rangeLast - settings.rangeFirst >= kMaxDhcpRange)
        return invalid(
            u"The address range %1 is too large: at most %2 addresses."_s.arg(range).arg(kMaxDhcpRange));
    if (settings.leaseSeconds < kLeastLeaseSeconds || settings.leaseSeconds > kMaxLeaseSeconds) {
        return invalid(u"The lease time of %1 s is outside %2 to %3 s."_s.arg(settings.leaseSeconds)
                           .arg(kLeastLeaseSeconds)
                           .arg(kMaxLeaseSeconds));
    }
    return checkReservations(settings);
}

} // namespace

Result<void> checkDhcpSettings(const DhcpSettings &settings)
{
    if (settings.mode == DhcpMode::Off)
        return {};
    if (settings.serverAddress == 0)
        return invalid(u"DHCP needs this station's own IPv4 address on the interface it serves."_s);
    if (settings.prefixLength < 8 || settings.prefixLength > 30)
        return invalid(u"The prefix length %1 is outside 8 to 30."_s.arg(settings.prefixLength));
    if (!settings.httpBase.startsWith("http://"_L1) && !settings.httpBase.startsWith("https://"_L1))
        return invalid(
            u"The address of the boot script, \"%1\", is not an HTTP address."_s.arg(settings.httpBase));
    return settings.mode == DhcpMode::Full ? checkRange(settings) : Result<void>();
}

QLatin1String dhcpModeName(DhcpMode mode)
{
    constexpr std::array names {"off", "proxy", "full"};
    return QLatin1String(names.at(static_cast<std::size_t>(mode)));
}

std::optional<DhcpMode> dhcpModeFromName(QStringView name)
{
    for (const DhcpMode mode : {DhcpMode::Off, DhcpMode::Proxy, DhcpMode::Full}) {
        if (name == dhcpModeName(mode))
            return mode;
    }
    return std::nullopt;
}

} // namespace roadstead
