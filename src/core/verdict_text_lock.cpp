#include "core/verdict_text.h"

#include <QtGlobal>

namespace roadstead {

std::span<const RuleText> lockRuleTexts()
{
    static constexpr RuleText texts[] = {
        {"lock.none", QT_TRANSLATE_NOOP("Verdict", "No rule applies")},
    };
    return texts;
}

} // namespace roadstead
