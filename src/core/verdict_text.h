#pragma once

#include "core/verdict.h"

#include <span>

namespace roadstead {

/// The sentence of a rule, in English, with %1, %2, … for its inputs. Written with
/// QT_TRANSLATE_NOOP("Verdict", "…").
struct RuleText
{
    const char *rule;
    const char *sentence;
};

// One table a topic, each in its own file verdict_text_<topic>.cpp.
[[nodiscard]] std::span<const RuleText> addressRuleTexts();
[[nodiscard]] std::span<const RuleText> bootRuleTexts();
[[nodiscard]] std::span<const RuleText> updateRuleTexts();
[[nodiscard]] std::span<const RuleText> lockRuleTexts();

/// The reason as a whole translated sentence. A rule without a sentence shows its key and inputs.
[[nodiscard]] QString sentence(const Reason &reason);

/// The sentence of the deciding reason, or of the last one tried; the empty string for a Verdict without
/// reasons.
[[nodiscard]] QString summary(const Verdict &verdict);

/// The stored key as the pointer that the tables hold, so that a Verdict read from the store compares and
/// lives as a fresh one. A key that no table knows (written by a newer version) is kept for the life of the
/// program; at most 256 such keys.
[[nodiscard]] const char *internedRule(QByteArrayView rule);

} // namespace roadstead
