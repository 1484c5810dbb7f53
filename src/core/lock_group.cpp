#include "core/lock_group.h"

#include "core/go_duration.h"
#include "core/literals.h"
#include "core/reboot_window.h"

#include <QTimeZone>

#include <array>

namespace roadstead {

QLatin1String rebootOrderName(RebootOrder order)
{
    constexpr std::array names {"any", "arrival", "name"};
    return QLatin1String(names.at(static_cast<std::size_t>(order)));
}

std::optional<RebootOrder> rebootOrderFromName(QStringView name)
{
    for (const RebootOrder order : {RebootOrder::Any, RebootOrder::Arrival, RebootOrder::Name}) {
        if (name == rebootOrderName(order))
            return order;
    }
    return std::nullopt;
}

std::optional<PolicyProblem> problemOf(const RebootPolicy &policy)
{
    if (policy.windows.size() > kMaxRebootWindows)
        return PolicyProblem {
            u"windows"_s, -1, u"a lock group has at most %1 windows"_s.arg(kMaxRebootWindows)};
    for (int i = 0; i < static_cast<int>(policy.windows.size()); ++i) {
        const RebootWindowSpec &window = policy.windows.at(i);
        if (const auto parsed = parseRebootWindow(window.start, window.length); !parsed)
            return PolicyProblem {u"windows"_s, i,
                u"“%1” for “%2” is no window (write it as \"Sat 02:00\" for 4h): %3"_s.arg(
                    window.start, window.length, parsed.error().message)};
    }
    if (!policy.timeZone.isEmpty() && !QTimeZone(policy.timeZone.toLatin1()).isValid())
        return PolicyProblem {
            u"time_zone"_s, -1, u"“%1” is no time zone; write it as Europe/Berlin"_s.arg(policy.timeZone)};
    if (policy.minGapMs < 0 || policy.minGapMs > kMaxRebootGapMs)
        return PolicyProblem {u"min_gap"_s, -1,
            u"the gap between reboots is at most %1"_s.arg(goDurationText(kMaxRebootGapMs))};
    if (policy.expireAfterMs != 0
        && (policy.expireAfterMs < kMinRebootExpiryMs || policy.expireAfterMs > kMaxRebootExpiryMs))
        return PolicyProblem {u"expire_after"_s, -1,
            u"a slot expires after %1 to %2, or never (0)"_s.arg(
                goDurationText(kMinRebootExpiryMs), goDurationText(kMaxRebootExpiryMs))};
    return std::nullopt;
}

} // namespace roadstead
