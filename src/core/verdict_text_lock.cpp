#include "core/verdict_text.h"

#include <QtGlobal>

namespace roadstead {

std::span<const RuleText> lockRuleTexts()
{
    static constexpr RuleText texts[] = {
        {"lock.unknown_group", QT_TRANSLATE_NOOP("Verdict", "There is no lock group %1")},
        {"lock.node_held",
            QT_TRANSLATE_NOOP("Verdict", "The node is held by its administrator: it may not reboot")},
        {"lock.door", QT_TRANSLATE_NOOP("Verdict", "It asked as a client of %1")},
        {"lock.all_held", QT_TRANSLATE_NOOP("Verdict", "All reboots of the fleet are held")},
        {"lock.all_held_for", QT_TRANSLATE_NOOP("Verdict", "All reboots of the fleet are held: %1")},
        {"lock.group_held", QT_TRANSLATE_NOOP("Verdict", "The lock group %1 is held: none of it may reboot")},
        {"lock.group_held_for", QT_TRANSLATE_NOOP("Verdict", "The lock group %1 is held: %2")},
        {"lock.window_open", QT_TRANSLATE_NOOP("Verdict", "A reboot window is open: %1")},
        {"lock.window_closed",
            QT_TRANSLATE_NOOP("Verdict", "No reboot window is open (%1); the next one opens at %2")},
        {"lock.turn",
            QT_TRANSLATE_NOOP("Verdict", "%1 slots are free, enough for those that wait before it: %2")},
        {"lock.not_its_turn",
            QT_TRANSLATE_NOOP("Verdict", "Others stand before it in the queue for the free slots (%1): %2")},
        {"lock.gap_over", QT_TRANSLATE_NOOP("Verdict", "The gap of %1 min since the last reboot is over")},
        {"lock.gap",
            QT_TRANSLATE_NOOP("Verdict", "%1 min must pass between two reboots of the group; that is at %2")},
        {"lock.quorum_small",
            QT_TRANSLATE_NOOP("Verdict",
                "etcd cluster %1 has %2 members: it stands still while one of them reboots, whoever it is")},
        {"lock.quorum_kept",
            QT_TRANSLATE_NOOP(
                "Verdict", "etcd cluster %1 keeps its quorum: %2 of %3 members are left and %4 are needed")},
        {"lock.quorum",
            QT_TRANSLATE_NOOP("Verdict",
                "etcd cluster %1 would lose its quorum: %2 of %3 members would be left and %4 are needed")},
        {"lock.quorum_down",
            QT_TRANSLATE_NOOP("Verdict",
                "etcd cluster %1 would lose its quorum: %2 of %3 members would be left and %4 are needed; "
                "down or rebooting: %5")},
        {"lock.expires",
            QT_TRANSLATE_NOOP(
                "Verdict", "The slot is taken back after %1 min, also from a node that did not come back")},
        {"lock.slots_changed",
            QT_TRANSLATE_NOOP("Verdict", "The group has %1 slots now; its lock was stored with %2")},
        {"lock.held", QT_TRANSLATE_NOOP("Verdict", "%1 holds a slot of this group already")},
        {"lock.no_slots",
            QT_TRANSLATE_NOOP("Verdict", "The lock group has no slots: none of its nodes may reboot")},
        {"lock.full", QT_TRANSLATE_NOOP("Verdict", "No slot is free (%1 in all): held by %2")},
        {"lock.free", QT_TRANSLATE_NOOP("Verdict", "%1 takes a slot: %2 of %3 were free")},
        {"lock.released", QT_TRANSLATE_NOOP("Verdict", "%1 gave its slot back: %2 of %3 are free")},
        {"lock.not_held", QT_TRANSLATE_NOOP("Verdict", "%1 holds no slot: there is nothing to give back")},
        {"lock.store",
            QT_TRANSLATE_NOOP("Verdict", "The lock could not be stored, so nothing is promised: %1")},
    };
    return texts;
}

} // namespace roadstead
