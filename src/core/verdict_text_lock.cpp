#include "core/verdict_text.h"

#include <QtGlobal>

namespace roadstead {

std::span<const RuleText> lockRuleTexts()
{
    static constexpr RuleText texts[] = {
        {"lock.unknown_group", QT_TRANSLATE_NOOP("Verdict", "There is no lock group %1")},
        {"lock.node_held",
            QT_TRANSLATE_NOOP("Verdict", "The node is held by its administrator: it may not reboot")},
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
