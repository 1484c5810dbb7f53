#include "ui/event_kind_text.h"

#include "core/literals.h"

#include <QCoreApplication>

namespace roadstead::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("EventKind", text);
}

} // namespace

QString eventKindText(EventKind kind)
{
    switch (kind) {
    case EventKind::StationStarted:
        return say(QT_TRANSLATE_NOOP("EventKind", "Station started"));
    case EventKind::StationStopped:
        return say(QT_TRANSLATE_NOOP("EventKind", "Station stopped"));
    case EventKind::ServiceFailed:
        return say(QT_TRANSLATE_NOOP("EventKind", "Service failed"));
    case EventKind::ConfigApplied:
        return say(QT_TRANSLATE_NOOP("EventKind", "Fleet document changed"));
    case EventKind::CommandDone:
        return say(QT_TRANSLATE_NOOP("EventKind", "Act of a person"));
    case EventKind::NodeSeen:
        return say(QT_TRANSLATE_NOOP("EventKind", "First contact"));
    case EventKind::NodeMerged:
        return say(QT_TRANSLATE_NOOP("EventKind", "Two rows became one"));
    case EventKind::IdentityConflict:
        return say(QT_TRANSLATE_NOOP("EventKind", "Identity in doubt"));
    case EventKind::NodeMoved:
        return say(QT_TRANSLATE_NOOP("EventKind", "Moved to a cluster"));
    case EventKind::DhcpOffer:
        return say(QT_TRANSLATE_NOOP("EventKind", "DHCP offer"));
    case EventKind::DhcpLease:
        return say(QT_TRANSLATE_NOOP("EventKind", "Address leased"));
    case EventKind::DhcpRefused:
        return say(QT_TRANSLATE_NOOP("EventKind", "Address refused"));
    case EventKind::TftpSent:
        return say(QT_TRANSLATE_NOOP("EventKind", "File sent by TFTP"));
    case EventKind::TftpFailed:
        return say(QT_TRANSLATE_NOOP("EventKind", "TFTP failed"));
    case EventKind::BootScript:
        return say(QT_TRANSLATE_NOOP("EventKind", "Boot script served"));
    case EventKind::ConfigServed:
        return say(QT_TRANSLATE_NOOP("EventKind", "Configuration served"));
    case EventKind::AssetServed:
        return say(QT_TRANSLATE_NOOP("EventKind", "File downloaded"));
    case EventKind::RequestFailed:
        return say(QT_TRANSLATE_NOOP("EventKind", "Boot request failed"));
    case EventKind::UpdateCheck:
        return say(QT_TRANSLATE_NOOP("EventKind", "Update check"));
    case EventKind::UpdateGranted:
        return say(QT_TRANSLATE_NOOP("EventKind", "Update granted"));
    case EventKind::UpdateDownloading:
        return say(QT_TRANSLATE_NOOP("EventKind", "Update downloading"));
    case EventKind::UpdateDownloaded:
        return say(QT_TRANSLATE_NOOP("EventKind", "Update downloaded"));
    case EventKind::UpdateInstalled:
        return say(QT_TRANSLATE_NOOP("EventKind", "Update installed"));
    case EventKind::UpdateComplete:
        return say(QT_TRANSLATE_NOOP("EventKind", "Update complete"));
    case EventKind::UpdateFailed:
        return say(QT_TRANSLATE_NOOP("EventKind", "Update failed"));
    case EventKind::UpdateReverted:
        return say(QT_TRANSLATE_NOOP("EventKind", "Update reverted"));
    case EventKind::RolloutPaused:
        return say(QT_TRANSLATE_NOOP("EventKind", "Updates stopped"));
    case EventKind::RolloutResumed:
        return say(QT_TRANSLATE_NOOP("EventKind", "Updates resumed"));
    case EventKind::RolloutStarted:
        return say(QT_TRANSLATE_NOOP("EventKind", "Rollout started"));
    case EventKind::RolloutFinished:
        return say(QT_TRANSLATE_NOOP("EventKind", "Rollout finished"));
    case EventKind::RolloutAborted:
        return say(QT_TRANSLATE_NOOP("EventKind", "Rollout aborted"));
    case EventKind::LockTaken:
        return say(QT_TRANSLATE_NOOP("EventKind", "Reboot lock taken"));
    case EventKind::LockReleased:
        return say(QT_TRANSLATE_NOOP("EventKind", "Reboot lock given back"));
    case EventKind::LockRefused:
        return say(QT_TRANSLATE_NOOP("EventKind", "Reboot lock refused"));
    case EventKind::LockForced:
        return say(QT_TRANSLATE_NOOP("EventKind", "Reboot lock released by a person"));
    case EventKind::LockExpired:
        return say(QT_TRANSLATE_NOOP("EventKind", "Reboot lock expired"));
    case EventKind::LockStale:
        return say(QT_TRANSLATE_NOOP("EventKind", "Reboot lock held for long"));
    }
    return {};
}

QList<EventTopic> eventTopics()
{
    using K = EventKind;
    return {
        {u"people"_s, say(QT_TRANSLATE_NOOP("EventKind", "What people did")),
            {K::ConfigApplied, K::CommandDone, K::NodeMoved, K::LockForced}},
        {u"rollouts"_s, say(QT_TRANSLATE_NOOP("EventKind", "Rollouts")),
            {K::RolloutStarted, K::RolloutPaused, K::RolloutResumed, K::RolloutFinished, K::RolloutAborted}},
        {u"updates"_s, say(QT_TRANSLATE_NOOP("EventKind", "Updates")),
            {K::UpdateCheck, K::UpdateGranted, K::UpdateDownloading, K::UpdateDownloaded, K::UpdateInstalled,
                K::UpdateComplete, K::UpdateFailed, K::UpdateReverted}},
        {u"locks"_s, say(QT_TRANSLATE_NOOP("EventKind", "Reboot locks")),
            {K::LockTaken, K::LockReleased, K::LockRefused, K::LockForced, K::LockExpired, K::LockStale}},
        {u"boot"_s, say(QT_TRANSLATE_NOOP("EventKind", "Network boot")),
            {K::DhcpOffer, K::DhcpLease, K::DhcpRefused, K::TftpSent, K::TftpFailed, K::BootScript,
                K::ConfigServed, K::AssetServed, K::RequestFailed}},
        {u"nodes"_s, say(QT_TRANSLATE_NOOP("EventKind", "Who is who")),
            {K::NodeSeen, K::NodeMerged, K::IdentityConflict}},
        {u"station"_s, say(QT_TRANSLATE_NOOP("EventKind", "Station and services")),
            {K::StationStarted, K::StationStopped, K::ServiceFailed}},
    };
}

} // namespace roadstead::ui
