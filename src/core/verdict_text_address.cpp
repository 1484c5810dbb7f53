#include "core/verdict_text.h"

#include <QtGlobal>

namespace roadstead {

std::span<const RuleText> addressRuleTexts()
{
    static constexpr RuleText texts[] = {
        {"address.none", QT_TRANSLATE_NOOP("Verdict", "No rule applies")},
    };
    return texts;
}

} // namespace roadstead
