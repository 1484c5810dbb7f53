#include "wire/reboot_policy_yaml.h"

#include "core/go_duration.h"
#include "core/literals.h"
#include "core/reboot_window.h"

namespace roadstead::wire {

namespace {

/// "10m", "2h": a Go duration, as locksmith writes the length of its window.
qint64 durationMs(YamlReader &reader, QStringView key)
{
    const QString text = reader.string(key);
    if (text.isEmpty())
        return 0;
    constexpr qint64 kNsInMs = 1'000'000;
    const auto duration = parseGoDuration(text);
    if (!duration || *duration < 0)
        reader.error(u"“%1” is no duration; write it as 10m, 2h or 1h30m"_s.arg(text), key);
    return std::max<qint64>(0, duration.value_or(0) / kNsInMs);
}

} // namespace

RebootPolicy readRebootPolicy(YamlReader &reader)
{
    RebootPolicy policy;
    bool areWindowsRight = true;
    reader.maps(u"windows", u"a window"_s, [&](YamlReader &w) {
        const RebootWindowSpec window {w.id(u"start"), w.id(u"length")};
        policy.windows.append(window);
        const auto problem = problemOf(RebootPolicy {.windows = {window}});
        areWindowsRight = areWindowsRight && !problem;
        if (problem && !window.start.isEmpty() && !window.length.isEmpty()) // else said already
            w.error(problem->sentence, parseRebootWindow(window.start, u"0") ? u"length" : u"start");
    });
    policy.timeZone = reader.string(u"time_zone");
    const QString order = reader.string(u"order", QString(rebootOrderName(policy.order)));
    const auto known = rebootOrderFromName(order);
    if (!known)
        reader.error(
            u"“%1” is no order of the queue; known are any, arrival and name"_s.arg(order), u"order");
    policy.order = known.value_or(policy.order);
    policy.minGapMs = durationMs(reader, u"min_gap");
    policy.expireAfterMs = durationMs(reader, u"expire_after");
    policy.isHeld = reader.boolean(u"hold", policy.isHeld);
    policy.holdReason = reader.string(u"hold_reason");
    policy.quorumGuard = reader.boolean(u"quorum_guard", policy.quorumGuard);
    RebootPolicy rest = policy;
    if (!areWindowsRight)
        rest.windows.clear(); // said already, where it stands
    if (const auto problem = problemOf(rest))
        reader.error(problem->sentence, problem->key);
    return policy;
}

} // namespace roadstead::wire
