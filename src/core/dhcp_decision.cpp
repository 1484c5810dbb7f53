#include "core/dhcp_decision.h"

#include "core/dhcp_address_rules.h"
#include "core/dhcp_reply.h"
#include "core/literals.h"

#include <algorithm>

namespace roadstead {

namespace {

constexpr qsizetype kHeaderBytes = 28; // IP and UDP: option 57 counts the whole datagram (RFC 2132 §9.10)
constexpr qsizetype kLeastMessageBytes = 576; // RFC 2132 §9.10
constexpr qsizetype kMostMessageBytes = 1500; // one Ethernet frame: firmware often cannot join fragments

/// One decision under way: the inputs by reference and the answer that grows.
class DhcpDecider
{
public:
    DhcpDecider(const DhcpMessage &message, const DhcpArrival &arrival, const DhcpSettings &settings,
        const LeasePool &pool, qint64 nowMs)
        : m_message(message)
        , m_arrival(arrival)
        , m_settings(settings)
        , m_pool(pool)
        , m_nowMs(nowMs)
    {
        m_decision.verdict.kind = VerdictKind::Address;
        m_decision.verdict.atMs = nowMs;
        m_decision.client = dhcpClientOf(message);
        // The booted system sends no option 97; its firmware did, and the lease remembers it.
        if (const Lease *former = pool.ofClient(m_decision.client.key());
            former && m_decision.client.uuid.isEmpty())
            m_decision.client.uuid = former->uuid;
        const QByteArray *size = message.find(dhcp_option::kMaxMessageSize);
        const qsizetype asked
            = size && size->size() == 2 ? qFromBigEndian<std::uint16_t>(size->constData()) : 0;
        m_decision.maxReplyBytes = std::clamp(asked, kLeastMessageBytes, kMostMessageBytes) - kHeaderBytes;
    }

    DhcpDecision decide() &&
    {
        if (isHeard()) {
            if (m_arrival.isBootPort)
                bootService();
            else if (m_settings.mode == DhcpMode::Proxy)
                proxy();
            else
                full();
        }
        return std::move(m_decision);
    }

private:
    bool isHeard();
    void full();
    void proxy();
    void bootService();
    void discover();
    void request();
    void requestAddress(Ipv4 wanted);
    void decline();
    void release();
    void inform();

    void silent(const char *rule, QStringList inputs = {}, bool isGood = true);
    void refuse();
    void answer(DhcpMessage reply, QLatin1String word);
    void addBootAndEcho(DhcpMessage &reply);
    [[nodiscard]] Lease leaseFor(Ipv4 address, qint64 untilMs) const;
    [[nodiscard]] DhcpAddressQuestion question() const
    {
        return {m_decision.client, m_settings, m_pool, m_nowMs};
    }
    [[nodiscard]] DhcpDestination destination(const DhcpMessage &reply) const;

    const DhcpMessage &m_message;
    const DhcpArrival &m_arrival;
    const DhcpSettings &m_settings;
    const LeasePool &m_pool;
    const qint64 m_nowMs;
    DhcpDecision m_decision;
};

void DhcpDecider::silent(const char *rule, QStringList inputs, bool isGood)
{
    m_decision.verdict.answer = u"silent"_s;
    m_decision.verdict.isGood = isGood;
    m_decision.verdict.tried(rule, Outcome::Decided, std::move(inputs));
}

bool DhcpDecider::isHeard()
{
    const DhcpClient &client = m_decision.client;
    if (m_settings.mode == DhcpMode::Off)
        silent("address.mode_off");
    else if (m_message.isReply)
        silent("address.is_reply");
    else if (m_message.type() == DhcpType::None)
        silent("address.not_dhcp", {}, false);
    else if (client.key().isEmpty())
        silent("address.no_client", {}, false);
    else if (client.isUuidBroken && client.isNetworkBoot())
        silent("address.bad_uuid", {}, false);
    else if (m_message.giaddr != 0 && !m_settings.isInNetwork(m_message.giaddr))
        silent("address.foreign_relay", {ipv4Text(m_message.giaddr)}, false);
    else
        return true;
    return false;
}

void DhcpDecider::full()
{
    switch (m_message.type()) {
    case DhcpType::Discover:
        return discover();
    case DhcpType::Request:
        return request();
    case DhcpType::Decline:
        return decline();
    case DhcpType::Release:
        return release();
    case DhcpType::Inform:
        return inform();
    default:
        return silent("address.is_reply");
    }
}

void DhcpDecider::discover()
{
    Verdict &verdict = m_decision.verdict;
    const Ipv4 address
        = chooseDhcpAddress(question(), m_message.addressOption(dhcp_option::kRequestedAddress), verdict);
    if (address == 0) {
        verdict.answer = u"silent"_s;
        verdict.isGood = false;
        return;
    }
    DhcpMessage reply = makeDhcpReply(m_message, DhcpType::Offer, m_settings);
    reply.yiaddr = address;
    addLeaseTimes(reply, m_settings);
    addNetwork(reply, m_settings);
    addBootAndEcho(reply);
    m_decision.keep = DhcpDecision::Keep::Offer;
    m_decision.lease = leaseFor(address, m_nowMs + kOfferHoldMs);
    answer(std::move(reply), "offer"_L1);
}

void DhcpDecider::request()
{
    const Ipv4 server = m_message.addressOption(dhcp_option::kServerId);
    const Ipv4 requested = m_message.addressOption(dhcp_option::kRequestedAddress);
    if (server != 0 && server != m_settings.serverAddress) {
        m_decision.keep = DhcpDecision::Keep::DropOffer;
        return silent("address.other_server", {ipv4Text(server)});
    }
    if (requested == 0 && m_message.ciaddr == 0)
        return silent("address.no_address", {}, false);
    // Without a server's name this may be a client of a neighbour network that rebinds: its own server
    // answers.
    if (server == 0 && requested == 0 && !m_settings.isInNetwork(m_message.ciaddr))
        return silent("address.foreign_client", {ipv4Text(m_message.ciaddr)});
    requestAddress(requested != 0 ? requested : m_message.ciaddr);
}

void DhcpDecider::requestAddress(Ipv4 wanted)
{
    if (!mayHaveDhcpAddress(question(), wanted, m_decision.verdict))
        return refuse();
    DhcpMessage reply = makeDhcpReply(m_message, DhcpType::Ack, m_settings);
    reply.ciaddr = m_message.ciaddr;
    reply.yiaddr = wanted;
    addLeaseTimes(reply, m_settings);
    addNetwork(reply, m_settings);
    addBootAndEcho(reply);
    m_decision.keep = DhcpDecision::Keep::Lease;
    m_decision.lease = leaseFor(wanted, m_nowMs + qint64 {1000} * m_settings.leaseSeconds);
    m_decision.verdict.nextChangeMs = m_decision.lease.expiresMs;
    answer(std::move(reply), "ack"_L1);
}

void DhcpDecider::refuse()
{
    DhcpMessage reply = makeDhcpReply(m_message, DhcpType::Nak, m_settings);
    // RFC 2131 §4.3.2: the relay has to broadcast it, for the client's address is wrong.
    if (m_message.giaddr != 0)
        reply.flags |= DhcpMessage::kBroadcastFlag;
    echoOptions(reply, m_message);
    m_decision.verdict.isGood = false;
    answer(std::move(reply), "nak"_L1);
}

void DhcpDecider::decline()
{
    const Ipv4 address = m_message.addressOption(dhcp_option::kRequestedAddress);
    const Lease *lease = m_pool.at(address);
    const Ipv4 server = m_message.addressOption(dhcp_option::kServerId);
    if (server != m_settings.serverAddress || !lease || leaseKey(*lease) != m_decision.client.key())
        return silent("address.not_its_lease", {ipv4Text(address)});
    silent("address.declined", {ipv4Text(address)}, false);
    m_decision.verdict.answer = u"declined"_s;
    m_decision.keep = DhcpDecision::Keep::Lease;
    m_decision.lease = *lease;
    m_decision.lease.isDeclined = true;
    m_decision.lease.expiresMs = m_nowMs + kDeclineHoldMs;
}

void DhcpDecider::release()
{
    const Ipv4 address = m_message.ciaddr;
    const Lease *lease = m_pool.at(address);
    if (!lease || lease->isDeclined || leaseKey(*lease) != m_decision.client.key() || m_pool.isOffer(address))
        return silent("address.not_its_lease", {ipv4Text(address)});
    silent("address.released", {ipv4Text(address)});
    m_decision.verdict.answer = u"released"_s;
    m_decision.keep = DhcpDecision::Keep::Lease;
    m_decision.lease = *lease;
    m_decision.lease.expiresMs = std::min(lease->expiresMs, m_nowMs);
}

void DhcpDecider::inform()
{
    if (m_message.ciaddr == 0 && m_message.giaddr == 0)
        return silent("address.no_address", {}, false);
    m_decision.verdict.tried("address.inform", Outcome::Decided, {ipv4Text(m_message.ciaddr)});
    DhcpMessage reply
        = makeDhcpReply(m_message, DhcpType::Ack, m_settings); // RFC 2131 §4.3.5: no address, no lease time
    reply.ciaddr = m_message.ciaddr;
    addNetwork(reply, m_settings);
    addBootAndEcho(reply);
    answer(std::move(reply), "ack"_L1);
}

void DhcpDecider::proxy()
{
    if (!m_decision.client.isNetworkBoot())
        return silent("address.proxy_not_booting");
    if (m_message.type() != DhcpType::Discover)
        return silent("address.proxy_not_asked");
    DhcpMessage reply = makeDhcpReply(m_message, DhcpType::Offer, m_settings);
    addBootAndEcho(reply);
    // Firmware waits on for another server's boot file when this answer names none.
    if (reply.file.isEmpty() && reply.find(dhcp_option::kBootFile) == nullptr
        && m_decision.client.platform != BootPlatform::RaspberryPi)
        return silent("address.proxy_no_file", {}, false);
    m_decision.verdict.tried("address.proxy_offer", Outcome::Decided);
    answer(std::move(reply), "offer"_L1);
}

void DhcpDecider::bootService()
{
    const bool isAsked = m_message.type() == DhcpType::Request || m_message.type() == DhcpType::Inform;
    if (!m_decision.client.isNetworkBoot() || !isAsked)
        return silent("address.proxy_not_booting");
    DhcpMessage reply = makeDhcpReply(m_message, DhcpType::Ack, m_settings);
    reply.ciaddr = m_message.ciaddr;
    addBootAndEcho(reply);
    m_decision.verdict.tried("address.boot_service", Outcome::Decided);
    answer(std::move(reply), "ack"_L1);
}

void DhcpDecider::addBootAndEcho(DhcpMessage &reply)
{
    const DhcpReservation *own = reply.yiaddr != 0 ? m_settings.reservations.of(m_decision.client) : nullptr;
    if (own && !own->hostname.isEmpty())
        reply.add(dhcp_option::kHostname, own->hostname.toUtf8());
    const DhcpBootAnswer boot = chooseBoot(m_decision.client, m_settings, m_decision.verdict);
    addBoot(reply, m_message, m_decision.client, m_settings, boot);
    echoOptions(reply, m_message);
}

void DhcpDecider::answer(DhcpMessage reply, QLatin1String word)
{
    m_decision.verdict.answer = word;
    m_decision.to = destination(reply);
    m_decision.reply = std::move(reply);
}

/// RFC 2131 §4.1. A client that has no address and sets no broadcast flag is reached by broadcast too:
/// sending to an address that nobody answers for would need an entry in the kernel's ARP table.
DhcpDestination DhcpDecider::destination(const DhcpMessage &reply) const
{
    using Port = DhcpDestination::Port;
    if (m_arrival.isBootPort)
        return {m_arrival.source, Port::Source};
    if (reply.giaddr != 0)
        return {reply.giaddr, Port::Server};
    if (reply.type() != DhcpType::Nak && m_message.ciaddr != 0)
        return {m_message.ciaddr, Port::Client};
    return {kIpv4Broadcast, Port::Client};
}

Lease DhcpDecider::leaseFor(Ipv4 address, qint64 untilMs) const
{
    const DhcpClient &client = m_decision.client;
    const Lease *former = m_pool.at(address);
    const bool isSame = former && !former->isDeclined && !m_pool.isOffer(address)
        && leaseKey(*former) == client.key() && former->expiresMs > m_nowMs;
    Lease lease;
    lease.address = address;
    lease.mac = client.mac;
    lease.clientId = client.clientId;
    lease.uuid = client.uuid;
    lease.hostname = client.hostname;
    lease.startMs = isSame ? former->startMs : m_nowMs;
    lease.expiresMs = untilMs;
    return lease;
}

} // namespace

DhcpDecision decideDhcp(const DhcpMessage &message, const DhcpArrival &arrival, const DhcpSettings &settings,
    const LeasePool &pool, qint64 nowMs)
{
    return DhcpDecider(message, arrival, settings, pool, nowMs).decide();
}

} // namespace roadstead
