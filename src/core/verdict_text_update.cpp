#include "core/verdict_text.h"

#include <QtGlobal>

namespace roadstead {

std::span<const RuleText> updateRuleTexts()
{
    static constexpr RuleText texts[] = {
        {"update.none", QT_TRANSLATE_NOOP("Verdict", "No rule applies")},
    };
    return texts;
}

} // namespace roadstead
