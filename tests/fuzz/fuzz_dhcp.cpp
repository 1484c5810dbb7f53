#include "core/dhcp_decision.h"
#include "core/literals.h"
#include "wire/dhcp_message.h"

#include <cstdint>

using namespace roadstead;

/// Any bytes: what parses is parsed again from our own encoding with the same result, and the decision about
/// it ends in a reply that parses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto message = wire::parseDhcp(bytes);
    if (!message)
        return 0;
    const QByteArray encoded = wire::encodeDhcp(*message, 3 * wire::kMaxDhcpBytes);
    const auto again = wire::parseDhcp(encoded);
    if (encoded.size() <= wire::kMaxDhcpBytes && !message->find(dhcp_option::kOverload)) {
        if (!again || again->xid != message->xid || again->options.size() != message->options.size())
            __builtin_trap();
    }

    DhcpSettings settings;
    settings.mode = size % 2 == 0 ? DhcpMode::Full : DhcpMode::Proxy;
    settings.serverAddress = 0x0a630001;
    settings.rangeFirst = 0x0a630032;
    settings.rangeLast = 0x0a630040;
    settings.httpBase = u"http://10.99.0.1:8080"_s;
    LeasePool pool;
    pool.setRange(settings.rangeFirst, settings.rangeLast, {});
    const DhcpDecision decision = decideDhcp(*message, {0, 68, size % 3 == 0}, settings, pool, 1);
    if (decision.reply && !wire::parseDhcp(wire::encodeDhcp(*decision.reply, decision.maxReplyBytes)))
        __builtin_trap();
    return 0;
}
