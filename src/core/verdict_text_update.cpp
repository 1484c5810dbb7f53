#include "core/verdict_text.h"

#include <QtGlobal>

namespace roadstead {

std::span<const RuleText> updateRuleTexts()
{
    static constexpr RuleText texts[] = {
        {"update.no_machine_id", QT_TRANSLATE_NOOP("Verdict", "The request names no machine-id")},
        {"update.too_many",
            QT_TRANSLATE_NOOP("Verdict", "The update server knows %1 instances, and takes no more")},
        {"update.unknown_application", QT_TRANSLATE_NOOP("Verdict", "There is no application %1")},
        {"update.unknown_track",
            QT_TRANSLATE_NOOP("Verdict", "No update group of the application has the track %1")},
        {"update.group_by_cluster", QT_TRANSLATE_NOOP("Verdict", "Its cluster names update group %1")},
        {"update.group_by_track", QT_TRANSLATE_NOOP("Verdict", "Update group %1, by the track %2")},
        {"update.no_channel", QT_TRANSLATE_NOOP("Verdict", "Update group %1 follows no channel")},
        {"update.no_package", QT_TRANSLATE_NOOP("Verdict", "Channel %1 points to no package")},
        {"update.bad_version", QT_TRANSLATE_NOOP("Verdict", "“%1” is no version that can be compared")},
        {"update.current", QT_TRANSLATE_NOOP("Verdict", "It runs %1: up to date with %2 of channel %3")},
        {"update.behind", QT_TRANSLATE_NOOP("Verdict", "It runs %1, older than %2 of channel %3")},
        {"update.waits_for_reboot", QT_TRANSLATE_NOOP("Verdict", "%1 is installed and waits for the reboot")},
        {"update.held",
            QT_TRANSLATE_NOOP("Verdict", "The node is held by its administrator: it does not get %1")},
        {"update.disabled", QT_TRANSLATE_NOOP("Verdict", "Updates of update group %1 are switched off")},
        {"update.stopped", QT_TRANSLATE_NOOP("Verdict", "Update group %1 is stopped: %2")},
        {"update.granted_again", QT_TRANSLATE_NOOP("Verdict", "It was granted %1 before, and may go on")},
        {"update.bad_timezone",
            QT_TRANSLATE_NOOP("Verdict", "There is no time zone %1, so office hours are not known")},
        {"update.office_hours",
            QT_TRANSLATE_NOOP(
                "Verdict", "Updates in office hours only: Monday to Friday, 09:00 to 16:59, %1")},
        {"update.safe_mode",
            QT_TRANSLATE_NOOP("Verdict", "Safe mode: one instance first, until one runs %1")},
        {"update.period_limit",
            QT_TRANSLATE_NOOP("Verdict", "%1 of at most %2 updates were granted in the last %3 min")},
        {"update.concurrent_limit", QT_TRANSLATE_NOOP("Verdict", "%1 of at most %2 updates are under way")},
        {"update.timeout_limit", QT_TRANSLATE_NOOP("Verdict", "%1 updates did not end within %2 min")},
        {"update.granted", QT_TRANSLATE_NOOP("Verdict", "It may go from %1 to %2")},
        {"update.store",
            QT_TRANSLATE_NOOP("Verdict", "The grant could not be stored, so it was taken back: %1")},
    };
    return texts;
}

} // namespace roadstead
