#include "core/verdict_text.h"

#include <QtGlobal>

namespace roadstead {

std::span<const RuleText> bootRuleTexts()
{
    static constexpr RuleText texts[] = {
        {"boot.none", QT_TRANSLATE_NOOP("Verdict", "No rule applies")},
    };
    return texts;
}

} // namespace roadstead
