#include "core/dhcp_reply.h"

#include "core/literals.h"

namespace roadstead {

namespace {

constexpr qsizetype kFileFieldBytes = 127; // 128 less the closing zero

void addNumber(DhcpMessage &message, std::uint8_t code, std::uint32_t number)
{
    message.addAddress(code, number); // both are four bytes in network order
}

/// PXE 2.1 §2.2.1: sub-option 6 with bit 3: load the file that this packet names, ask nobody.
QByteArray takeThisFile()
{
    return QByteArray("\x06\x01\x08\xff", 4);
}

/// The boot ROM looks for this text in a boot menu (9) before it goes on; 10 is the prompt: do not wait.
QByteArray raspberryPiMenu()
{
    static constexpr char text[] = "Raspberry Pi Boot";
    QByteArray menu("\x06\x01\x03\x0a\x04\x00PXE\x09\x14\x00\x00\x11", 14);
    menu.append(text, 17);
    menu.append('\xff');
    return menu;
}

/// Option 43.71 of a boot service request names the item it wants; the answer names it too (PXE 2.1 §2.2.6).
QByteArray bootItemOf(const DhcpMessage &request)
{
    const QByteArray vendor = request.option(dhcp_option::kVendorOptions);
    for (qsizetype at = 0; at + 1 < vendor.size();) {
        const auto code = static_cast<std::uint8_t>(vendor[at]);
        const auto length = static_cast<std::uint8_t>(vendor[at + 1]);
        if (code == dhcp_option::kEnd || at + 2 + length > vendor.size())
            break;
        if (code == 71 && length == 4)
            return vendor.mid(at, 6) + '\xff';
        at += 2 + length;
    }
    return {};
}

QByteArray vendorOptions(const DhcpMessage &request, const DhcpClient &client)
{
    if (client.platform == BootPlatform::RaspberryPi)
        return raspberryPiMenu();
    if (QByteArray item = bootItemOf(request); !item.isEmpty())
        return item;
    // UEFI firmware that sees option 43 takes the packet for a boot menu, and some then drop it; without it
    // the file is taken from the packet, or asked for on port 4011.
    const bool isAsked = client.kind == DhcpClientKind::BiosPxe || client.kind == DhcpClientKind::Ipxe;
    return isAsked ? takeThisFile() : QByteArray();
}

} // namespace

DhcpBootAnswer chooseBoot(const DhcpClient &client, const DhcpSettings &settings, Verdict &verdict)
{
    if (client.kind == DhcpClientKind::Plain)
        return {};
    if (client.kind == DhcpClientKind::Ipxe) {
        const QString url = settings.httpBase + "/boot.ipxe"_L1;
        verdict.tried("address.boot_script", Outcome::Passed, {url});
        return {url.toUtf8(), false};
    }
    const QByteArray &name = settings.bootFiles.of(client.platform);
    if (name.isEmpty()) {
        if (client.platform != BootPlatform::RaspberryPi) // its ROM knows its file names itself
            verdict.tried("address.boot_none", Outcome::Missed, {QString::number(client.arch.value_or(0))});
        return {};
    }
    if (client.kind == DhcpClientKind::UefiHttp) {
        const QString url = settings.httpBase + "/assets/"_L1 + QString::fromUtf8(name);
        verdict.tried("address.boot_http", Outcome::Passed, {url});
        return {url.toUtf8(), false};
    }
    verdict.tried(
        "address.boot_file", Outcome::Passed, {QString::fromUtf8(name), bootPlatformName(client.platform)});
    return {name, true};
}

DhcpMessage makeDhcpReply(const DhcpMessage &request, DhcpType type, const DhcpSettings &settings)
{
    DhcpMessage reply;
    reply.isReply = true;
    reply.hardwareType = request.hardwareType;
    reply.xid = request.xid;
    reply.flags = request.flags;
    reply.giaddr = request.giaddr;
    reply.hardware = request.hardware;
    reply.options.reserve(20);
    reply.add(dhcp_option::kMessageType, QByteArray(1, static_cast<char>(type)));
    reply.addAddress(dhcp_option::kServerId, settings.serverAddress);
    return reply;
}

void addLeaseTimes(DhcpMessage &reply, const DhcpSettings &settings)
{
    const auto seconds = static_cast<std::uint32_t>(settings.leaseSeconds);
    addNumber(reply, dhcp_option::kLeaseTime, seconds);
    addNumber(reply, dhcp_option::kRenewalTime, seconds / 2);
    addNumber(reply, dhcp_option::kRebindingTime, seconds / 8 * 7);
}

void addNetwork(DhcpMessage &reply, const DhcpSettings &settings)
{
    reply.addAddress(dhcp_option::kSubnetMask, settings.mask());
    reply.addAddress(dhcp_option::kBroadcast, settings.broadcast());
    if (settings.router != 0)
        reply.addAddress(dhcp_option::kRouter, settings.router);
    if (!settings.dnsServers.isEmpty()) {
        QByteArray servers;
        for (const Ipv4 server : settings.dnsServers)
            servers += ipv4Bytes(server);
        reply.add(dhcp_option::kDns, servers);
    }
    if (!settings.domain.isEmpty())
        reply.add(dhcp_option::kDomain, settings.domain.toUtf8());
}

void addBoot(DhcpMessage &reply, const DhcpMessage &request, const DhcpClient &client,
    const DhcpSettings &settings, const DhcpBootAnswer &boot)
{
    if (!client.isNetworkBoot())
        return;
    const bool isProxy = reply.yiaddr == 0;
    const bool isPi = client.platform == BootPlatform::RaspberryPi && client.kind == DhcpClientKind::BiosPxe;
    reply.siaddr = settings.tftpServer != 0 ? settings.tftpServer : settings.serverAddress;
    if (client.kind == DhcpClientKind::UefiHttp)
        reply.add(dhcp_option::kVendorClass, "HTTPClient");
    else if (isProxy || isPi) {
        reply.add(dhcp_option::kVendorClass, "PXEClient");
        if (const QByteArray options = vendorOptions(request, client); !options.isEmpty())
            reply.add(dhcp_option::kVendorOptions, options);
    } else if (client.kind == DhcpClientKind::Ipxe)
        reply.add(dhcp_option::kIpxe,
            QByteArray("\xb0\x01\x01", 3)); // no-pxedhcp: do not wait for a ProxyDHCP server
    if (boot.isTftp || isPi) {
        const QByteArray server = ipv4Text(reply.siaddr).toLatin1();
        reply.serverName = server;
        reply.add(dhcp_option::kTftpServerName, server);
        reply.addAddress(dhcp_option::kTftpServers, reply.siaddr);
    }
    if (boot.file.isEmpty())
        return;
    if (boot.file.size() <= kFileFieldBytes)
        reply.file = boot.file;
    reply.add(dhcp_option::kBootFile, boot.file);
}

void echoOptions(DhcpMessage &reply, const DhcpMessage &request)
{
    for (const std::uint8_t code :
        {dhcp_option::kClientId, dhcp_option::kClientUuid, dhcp_option::kRelayInfo}) {
        if (const QByteArray *value = request.find(code))
            reply.add(code, *value);
    }
}

} // namespace roadstead
