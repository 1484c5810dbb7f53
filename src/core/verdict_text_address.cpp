#include "core/verdict_text.h"

#include <QtGlobal>

namespace roadstead {

std::span<const RuleText> addressRuleTexts()
{
    static constexpr RuleText texts[] = {
        {"address.mode_off", QT_TRANSLATE_NOOP("Verdict", "DHCP is switched off on this station")},
        {"address.is_reply", QT_TRANSLATE_NOOP("Verdict", "The packet is a server's reply, not a question")},
        {"address.not_dhcp",
            QT_TRANSLATE_NOOP(
                "Verdict", "The packet is plain BOOTP without a DHCP message type; only DHCP is answered")},
        {"address.no_client",
            QT_TRANSLATE_NOOP(
                "Verdict", "The packet names neither a hardware address nor a client identifier")},
        {"address.bad_uuid",
            QT_TRANSLATE_NOOP(
                "Verdict", "The machine's UUID (option 97) has a wrong length; a firmware update may help")},
        {"address.foreign_relay",
            QT_TRANSLATE_NOOP(
                "Verdict", "The relay %1 is in a network that this station has no addresses for")},
        {"address.foreign_client",
            QT_TRANSLATE_NOOP("Verdict", "%1 belongs to another network, whose own server answers")},
        {"address.no_address", QT_TRANSLATE_NOOP("Verdict", "The request names no address")},
        {"address.reservation", QT_TRANSLATE_NOOP("Verdict", "%1 is reserved for this node")},
        {"address.reservation_moved",
            QT_TRANSLATE_NOOP("Verdict",
                "%1 is refused, for %2 is reserved for this node; it asks again and gets that one")},
        {"address.remembered", QT_TRANSLATE_NOOP("Verdict", "%1 is the address that this node had before")},
        {"address.requested",
            QT_TRANSLATE_NOOP("Verdict", "%1 is the address that the node asked for, and it is free")},
        {"address.requested_not_free",
            QT_TRANSLATE_NOOP("Verdict", "The node asked for %1, which cannot be given to it")},
        {"address.next_free", QT_TRANSLATE_NOOP("Verdict", "%1 is the next free address of the range")},
        {"address.range_full",
            QT_TRANSLATE_NOOP("Verdict",
                "All %1 addresses of the range are in use: enlarge the range or shorten the lease time")},
        {"address.granted", QT_TRANSLATE_NOOP("Verdict", "%1 is free and now leased to this node")},
        {"address.renewed", QT_TRANSLATE_NOOP("Verdict", "%1 is this node's lease, now extended")},
        {"address.held_by_other", QT_TRANSLATE_NOOP("Verdict", "%1 is leased to %2")},
        {"address.quarantined",
            QT_TRANSLATE_NOOP("Verdict", "%1 is in quarantine, for another machine was found on it")},
        {"address.wrong_network",
            QT_TRANSLATE_NOOP(
                "Verdict", "%1 is not an address of this network, %2; the node asks for a new one")},
        {"address.not_assignable",
            QT_TRANSLATE_NOOP("Verdict", "%1 is outside the range or reserved for another node")},
        {"address.other_server", QT_TRANSLATE_NOOP("Verdict", "The node chose the DHCP server %1")},
        {"address.not_its_lease", QT_TRANSLATE_NOOP("Verdict", "%1 is not leased to this node")},
        {"address.declined",
            QT_TRANSLATE_NOOP("Verdict",
                "The node found another machine on %1; the address rests for ten minutes: look for a machine "
                "with a fixed address in the range")},
        {"address.released",
            QT_TRANSLATE_NOOP("Verdict", "The node gave %1 back; it stays remembered for it")},
        {"address.inform",
            QT_TRANSLATE_NOOP("Verdict", "%1 was set by hand; only the network's settings were asked for")},
        {"address.proxy_not_booting",
            QT_TRANSLATE_NOOP(
                "Verdict", "This is not a network boot question; the network's own DHCP server answers")},
        {"address.proxy_not_asked",
            QT_TRANSLATE_NOOP("Verdict", "The address comes from the network's own DHCP server")},
        {"address.proxy_no_file",
            QT_TRANSLATE_NOOP("Verdict",
                "No boot file is set for this kind of machine, so the node is left to other servers")},
        {"address.proxy_offer",
            QT_TRANSLATE_NOOP("Verdict",
                "The address comes from the network's own DHCP server, the boot file from this station")},
        {"address.boot_service",
            QT_TRANSLATE_NOOP(
                "Verdict", "The firmware asked this station's boot service (port 4011) for its file")},
        {"address.boot_script", QT_TRANSLATE_NOOP("Verdict", "iPXE is running and loads the boot script %1")},
        {"address.boot_http", QT_TRANSLATE_NOOP("Verdict", "UEFI HTTP boot loads %1")},
        {"address.boot_file", QT_TRANSLATE_NOOP("Verdict", "The firmware loads %1 by TFTP (%2)")},
        {"address.boot_none", QT_TRANSLATE_NOOP("Verdict", "No boot file is set for architecture type %1")},
    };
    return texts;
}

} // namespace roadstead
