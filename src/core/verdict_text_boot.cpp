#include "core/verdict_text.h"

#include <QtGlobal>

namespace roadstead {

std::span<const RuleText> bootRuleTexts()
{
    static constexpr RuleText texts[] = {
        {"boot.no_group", QT_TRANSLATE_NOOP("Verdict", "No group matches %1, and there is no default group")},
        {"boot.group",
            QT_TRANSLATE_NOOP("Verdict", "Group %1 matches by %2: most selectors of all that match")},
        {"boot.group_default",
            QT_TRANSLATE_NOOP("Verdict", "Group %1 is the default: no group with selectors matches")},
        {"boot.group_tie",
            QT_TRANSLATE_NOOP(
                "Verdict", "Group %1 (%2) wins over %3, which has as many selectors: its text sorts last")},
        {"boot.runner_up",
            QT_TRANSLATE_NOOP("Verdict", "Group %1 (%2) would match too, with fewer selectors")},
        {"boot.no_profile", QT_TRANSLATE_NOOP("Verdict", "Group %1 names profile %2, which does not exist")},
        {"boot.profile", QT_TRANSLATE_NOOP("Verdict", "Profile %1 of group %2")},
        {"boot.no_template", QT_TRANSLATE_NOOP("Verdict", "Profile %1 has no %2 template")},
        {"boot.template", QT_TRANSLATE_NOOP("Verdict", "Template %1 rendered to %2 bytes")},
        {"boot.template_failed", QT_TRANSLATE_NOOP("Verdict", "Template %1 failed: %2")},
        {"boot.no_kernel",
            QT_TRANSLATE_NOOP("Verdict", "Profile %1 has neither a kernel nor an iPXE template")},
        {"boot.not_ignition",
            QT_TRANSLATE_NOOP("Verdict", "Template %1 did not render to an Ignition config: %2")},
        {"boot.not_cloud_config",
            QT_TRANSLATE_NOOP("Verdict", "Template %1 did not render to a cloud-config: %2")},
        {"boot.lowered",
            QT_TRANSLATE_NOOP("Verdict",
                "The config of version %1 is given as %2, the newest that the node reads: nothing is lost")},
        {"boot.remarks", QT_TRANSLATE_NOOP("Verdict", "%1 remark(s) on what template %2 renders to: %3")},
        {"boot.secret_unset",
            QT_TRANSLATE_NOOP("Verdict", "Template %1 needs the secret %2 for %3, and it is not set")},
        {"boot.secrets_shut",
            QT_TRANSLATE_NOOP(
                "Verdict", "Template %1 needs the secret %2, and the secrets cannot be read: %3")},
        {"boot.secret_in_script",
            QT_TRANSLATE_NOOP(
                "Verdict", "“%1” reads the secret %2, and boot scripts and kernel arguments are given none")},
        {"boot.secret_refused",
            QT_TRANSLATE_NOOP(
                "Verdict", "Template %1 is right with masks, and wrong with the values of its secrets (%2)")},
        {"boot.secret_masked",
            QT_TRANSLATE_NOOP("Verdict",
                "Template %1 is served with the values of its secrets (%2); with masks it cannot be shown as "
                "it is: %3")},
        {"boot.retired", QT_TRANSLATE_NOOP("Verdict", "The node is retired")},
    };
    return texts;
}

} // namespace roadstead
