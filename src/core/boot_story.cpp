#include "core/boot_story.h"

#include "core/literals.h"

#include <algorithm>
#include <optional>
#include <ranges>

namespace roadstead {

namespace {

std::optional<BootStep> stepOf(const Event &event)
{
    switch (event.kind) {
    case EventKind::DhcpOffer:
    case EventKind::DhcpLease:
        return BootStep::Address;
    case EventKind::TftpSent:
    case EventKind::TftpFailed:
        return BootStep::Loader;
    case EventKind::BootScript:
        return BootStep::Script;
    case EventKind::AssetServed:
        return BootStep::System;
    case EventKind::ConfigServed:
        return BootStep::Config;
    case EventKind::RequestFailed: {
        const QString path = event.detail.value(u"path"_s).toString();
        if (path.startsWith(u"/assets/"_s))
            return BootStep::System;
        const bool isScript = path == "/ipxe"_L1 || path == "/grub"_L1 || path == "/boot.ipxe"_L1;
        return isScript ? BootStep::Script : BootStep::Config;
    }
    default:
        return std::nullopt;
    }
}

/// Firmware and iPXE both ask for an address: a new boot begins only after the script, or after a silence.
bool beginsAnother(const BootRun &run, BootStep step, qint64 atMs)
{
    if (atMs - run.lastMs > kBootSilenceMs)
        return true;
    const auto met = [&run](BootStep each) { return run.stepMs[static_cast<int>(each)] > 0; };
    return step <= BootStep::Loader
        && (met(BootStep::System) || met(BootStep::Config)
            || (step == BootStep::Loader && met(BootStep::Script)));
}

} // namespace

QList<EventKind> bootEventKinds()
{
    return {EventKind::DhcpOffer, EventKind::DhcpLease, EventKind::DhcpRefused, EventKind::TftpSent,
        EventKind::TftpFailed, EventKind::BootScript, EventKind::ConfigServed, EventKind::AssetServed,
        EventKind::RequestFailed};
}

bool addToBootRuns(QList<BootRun> &runs, const Event &event)
{
    const auto step = stepOf(event);
    if (!step || event.node == NodeId::None)
        return false;
    auto at = std::ranges::find(runs, event.node, &BootRun::node);
    // The running system renews its lease too: an address alone, long after its boot, is no boot.
    const bool isRenewal = event.kind == EventKind::DhcpLease;
    if (isRenewal && (at == runs.end() || beginsAnother(*at, *step, event.atMs)))
        return false;
    if (at == runs.end() || beginsAnother(*at, *step, event.atMs)) {
        if (at != runs.end())
            runs.erase(at);
        BootRun run;
        run.node = event.node;
        run.startedMs = event.atMs;
        runs.prepend(run);
        at = runs.begin();
    }
    qint64 &met = at->stepMs[static_cast<int>(*step)];
    if (met == 0)
        met = event.atMs;
    at->lastMs = event.atMs;
    at->isFailed = event.kind == EventKind::RequestFailed || event.kind == EventKind::TftpFailed;
    at->problem = at->isFailed ? event.detail.value(u"reason"_s).toString() : QString();
    return true;
}

QList<BootRun> bootRuns(const QList<Event> &newestFirst)
{
    QList<BootRun> runs;
    for (const Event &event : newestFirst | std::views::reverse)
        addToBootRuns(runs, event);
    return runs;
}

} // namespace roadstead
