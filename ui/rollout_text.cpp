#include "ui/rollout_text.h"

#include "core/literals.h"
#include "core/update_decision.h"
#include "ui/isolate.h"
#include "ui/moment.h"

#include <QCoreApplication>

#include <cstdlib>

namespace roadstead::ui {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

/// Translated in the context Rollout.
QString say(const char *text, int count = -1)
{
    return QCoreApplication::translate("Rollout", text, nullptr, count);
}

QString zoneOf(const UpdatePolicy &policy)
{
    return policy.timezone.isEmpty() ? u"UTC"_s : policy.timezone;
}

QString rateSentence(const UpdatePolicy &policy)
{
    if (policy.maxUpdatesPerPeriod <= 0)
        return say(QT_TRANSLATE_NOOP("Rollout", "No limit to how many nodes update at once."));
    return say(
        QT_TRANSLATE_N_NOOP("Rollout", "At most %n update(s) every %1, and as many under way at once."),
        policy.maxUpdatesPerPeriod)
        .arg(durationText(policy.periodMinutes * kMinute));
}

} // namespace

QString rolloutStateText(RolloutState state)
{
    switch (state) {
    case RolloutState::Idle:
        return say(QT_TRANSLATE_NOOP("Rollout", "Idle"));
    case RolloutState::Running:
        return say(QT_TRANSLATE_NOOP("Rollout", "Running"));
    case RolloutState::Paused:
        return say(QT_TRANSLATE_NOOP("Rollout", "Paused"));
    case RolloutState::Stopped:
        return say(QT_TRANSLATE_NOOP("Rollout", "Stopped"));
    case RolloutState::Finished:
        return say(QT_TRANSLATE_NOOP("Rollout", "Finished"));
    case RolloutState::Aborted:
        return say(QT_TRANSLATE_NOOP("Rollout", "Aborted"));
    }
    return {};
}

Severity rolloutSeverity(RolloutState state)
{
    switch (state) {
    case RolloutState::Running:
        return Severity::Info;
    case RolloutState::Paused:
        return Severity::Warn;
    case RolloutState::Stopped:
        return Severity::Error;
    case RolloutState::Finished:
        return Severity::Good;
    case RolloutState::Idle:
    case RolloutState::Aborted:
        return Severity::Quiet;
    }
    return Severity::Quiet;
}

QString rolloutEndText(RolloutEnd end)
{
    switch (end) {
    case RolloutEnd::UnderWay:
        return say(QT_TRANSLATE_NOOP("Rollout", "Running"));
    case RolloutEnd::Finished:
        return say(QT_TRANSLATE_NOOP("Rollout", "Finished"));
    case RolloutEnd::Aborted:
        return say(QT_TRANSLATE_NOOP("Rollout", "Aborted"));
    case RolloutEnd::Replaced:
        return say(QT_TRANSLATE_NOOP("Rollout", "Replaced"));
    }
    return {};
}

Severity rolloutEndSeverity(RolloutEnd end)
{
    return end == RolloutEnd::Finished ? Severity::Good
        : end == RolloutEnd::UnderWay  ? Severity::Info
                                       : Severity::Quiet;
}

QString rolloutGroupText(const RolloutStatus &status)
{
    return status.groupName.isEmpty() ? status.group : status.groupName;
}

QString rolloutTitle(const QString &group, const QString &version, Qt::LayoutDirection direction)
{
    if (version.isEmpty())
        return isolated(group);
    const QString arrow = direction == Qt::RightToLeft ? u" ← "_s : u" → "_s;
    return isolated(group) + arrow + isolated(version);
}

QString clockText(qint64 atMs, qint64 nowMs)
{
    constexpr qint64 kUnmistakable = 20 * kHour; // no other moment so near has the same time of day
    return std::abs(atMs - nowMs) < kUnmistakable ? momentText(atMs, atMs) : momentText(atMs, nowMs);
}

QString etaSpanText(const RolloutStatus &status, qint64 nowMs)
{
    if (!status.etaEarliestMs || !status.etaLatestMs)
        return {};
    const QString from = clockText(*status.etaEarliestMs, nowMs);
    const QString to = clockText(*status.etaLatestMs, nowMs);
    return isolated(from == to ? from : from + u'–' + to);
}

QString etaRangeText(const RolloutStatus &status, qint64 nowMs)
{
    const QString span = etaSpanText(status, nowMs);
    return span.isEmpty() ? span : say(QT_TRANSLATE_NOOP("Rollout", "Done %1")).arg(span);
}

int donePercent(const RolloutStatus &status)
{
    // 100 % only when nobody is left.
    return status.total <= 0 ? 0 : static_cast<int>(qint64 {100} * status.complete / status.total);
}

QString progressSentence(const RolloutStatus &status)
{
    return say(
        QT_TRANSLATE_N_NOOP("Rollout", "%1 of %n node(s) done, %2 in progress, %3 not begun, %4 failed."),
        status.total)
        .arg(status.complete)
        .arg(status.downloading + status.installed)
        .arg(status.waiting)
        .arg(status.failed);
}

QList<LegendItem> progressLegend(const RolloutStatus &status)
{
    const auto entry = [](const QString &name, int count) {
        LegendItem made;
        made.name = name;
        made.count = QLocale().toString(count);
        return made;
    };
    const auto item = [&entry](const QString &name, int count, NodeState state) {
        LegendItem made = entry(name, count);
        made.ink = ChartInk::state(state);
        made.mark = LegendItem::Mark::Glyph;
        made.shape = shapeOf(state);
        return made;
    };
    LegendItem notBegun = entry(say(QT_TRANSLATE_NOOP("Rollout", "Not begun")), status.waiting);
    notBegun.ink = {ChartInk::Of::Idle, 0};
    return {item(say(QT_TRANSLATE_NOOP("Rollout", "Done")), status.complete, NodeState::Up),
        item(say(QT_TRANSLATE_NOOP("Rollout", "In progress")), status.downloading + status.installed,
            NodeState::Updating),
        notBegun, item(say(QT_TRANSLATE_NOOP("Rollout", "Failed")), status.failed, NodeState::Failed)};
}

QString durationText(qint64 ms)
{
    if (ms < kHour)
        return say(QT_TRANSLATE_NOOP("Rollout", "%1 min")).arg((ms + kMinute - 1) / kMinute);
    if (ms < 2 * kDay) {
        const qint64 minutes = (ms % kHour) / kMinute;
        return minutes == 0 ? say(QT_TRANSLATE_NOOP("Rollout", "%1 h")).arg(ms / kHour)
                            : say(QT_TRANSLATE_NOOP("Rollout", "%1 h %2 min")).arg(ms / kHour).arg(minutes);
    }
    const qint64 hours = (ms % kDay) / kHour;
    return hours == 0 ? say(QT_TRANSLATE_NOOP("Rollout", "%1 d")).arg(ms / kDay)
                      : say(QT_TRANSLATE_NOOP("Rollout", "%1 d %2 h")).arg(ms / kDay).arg(hours);
}

QStringList policySentences(const UpdatePolicy &policy)
{
    QStringList sentences;
    if (!policy.updatesEnabled)
        sentences.append(
            say(QT_TRANSLATE_NOOP("Rollout", "Updates are switched off in the fleet document.")));
    sentences.append(policy.safeMode
            ? say(QT_TRANSLATE_NOOP("Rollout",
                "One node first: the others follow once it runs the version; if it fails, the group stops."))
            : say(QT_TRANSLATE_NOOP("Rollout", "No first node: a failure does not stop the others.")));
    sentences.append(rateSentence(policy));
    sentences.append(policy.officeHours
            ? say(QT_TRANSLATE_NOOP("Rollout", "In office hours only: Monday to Friday, 09:00 to 16:59, %1."))
                  .arg(zoneOf(policy))
            : say(QT_TRANSLATE_NOOP("Rollout", "At any hour.")));
    if (policy.updateTimeoutMinutes > 0) {
        const QString after = durationText(policy.updateTimeoutMinutes * kMinute);
        sentences.append((policy.safeMode
                ? say(QT_TRANSLATE_NOOP("Rollout",
                    "An update that has not ended after %1 counts as timed out; as many as may be under way "
                    "stop the group."))
                : say(QT_TRANSLATE_NOOP("Rollout",
                    "An update that has not ended after %1 counts as timed out and gives its place back.")))
                             .arg(after));
    }
    return sentences;
}

QString windowSentence(const UpdatePolicy &policy, qint64 nowMs)
{
    if (!policy.officeHours)
        return {};
    const OfficeHours hours = officeHoursAt(policy.timezone, nowMs);
    if (!hours.isKnown)
        return say(QT_TRANSLATE_NOOP("Rollout", "There is no time zone %1, so no update begins."))
            .arg(policy.timezone);
    if (hours.isOpen)
        return {};
    return say(QT_TRANSLATE_NOOP("Rollout", "Outside office hours now: no update begins before %1."))
        .arg(isolated(momentText(hours.changesMs, nowMs)));
}

} // namespace roadstead::ui
