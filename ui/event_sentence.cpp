#include "ui/event_text.h"

#include "core/literals.h"
#include "core/verdict_text.h"
#include "ui/event_detail.h"

namespace roadstead::ui {

namespace {

/// Sentences with %1 for the node's name, and %2 and %3 for what sentenceInputs() gives.
QString sentencePattern(const Event &event)
{
    switch (event.kind) {
    case EventKind::StationStarted:
        return say(QT_TRANSLATE_NOOP("EventText", "The station started"));
    case EventKind::StationStopped:
        return say(QT_TRANSLATE_NOOP("EventText", "The station stopped"));
    case EventKind::ServiceFailed:
        return say(QT_TRANSLATE_NOOP("EventText", "The service %2 failed: %3"));
    case EventKind::ConfigApplied:
        return say(QT_TRANSLATE_NOOP("EventText", "A fleet document was applied (revision %2)"));
    case EventKind::CommandDone:
        if (field(event, u"what"_s) == "set-secret"_L1)
            return say(QT_TRANSLATE_NOOP("EventText", "The secret %2 was set by %3"));
        if (field(event, u"what"_s) == "remove-secret"_L1)
            return say(QT_TRANSLATE_NOOP("EventText", "The secret %2 was removed by %3"));
        return say(QT_TRANSLATE_NOOP("EventText", "%3 did: %2"));
    case EventKind::NodeSeen:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 was met for the first time, by %2"));
    case EventKind::NodeMerged:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 and %2 turned out to be one machine"));
    case EventKind::IdentityConflict:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 shares its identity %2 with %3: which is which?"));
    case EventKind::NodeMoved:
        return field(event, u"to"_s).isEmpty() ? say(QT_TRANSLATE_NOOP("EventText", "%1 was taken out of %2"))
                                               : say(QT_TRANSLATE_NOOP("EventText", "%1 was moved to %3"));
    case EventKind::DhcpOffer:
        return isProxy(event) ? say(QT_TRANSLATE_NOOP("EventText", "%1 was offered a boot file"))
                              : say(QT_TRANSLATE_NOOP("EventText", "%1 was offered the address %2"));
    case EventKind::DhcpLease:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 leased the address %2"));
    case EventKind::DhcpRefused:
        if (isDecidedBy(event, "address.released"))
            return say(QT_TRANSLATE_NOOP("EventText", "%1 gave its address %2 back"));
        return say(QT_TRANSLATE_NOOP("EventText", "%1 got no address: %3"));
    case EventKind::TftpSent:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 loaded %2 by TFTP"));
    case EventKind::TftpFailed:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 could not load %2 by TFTP: %3"));
    case EventKind::BootScript:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 boots with the profile %3 of group %2"));
    case EventKind::ConfigServed:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 fetched its configuration %2"));
    case EventKind::AssetServed:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 downloaded %2 (%3)"));
    case EventKind::RequestFailed:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 asked for %2 and got an error: %3"));
    case EventKind::UpdateCheck:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 asked for an update: %3"));
    case EventKind::UpdateGranted:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 was granted the update to %2"));
    case EventKind::UpdateDownloading:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 is downloading %2"));
    case EventKind::UpdateDownloaded:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 has downloaded %2"));
    case EventKind::UpdateInstalled:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 has installed %2 and waits for the reboot"));
    case EventKind::UpdateComplete:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 now runs %2"));
    case EventKind::UpdateFailed:
        return say(QT_TRANSLATE_NOOP("EventText", "The update of %1 to %2 failed: %3"));
    case EventKind::UpdateReverted:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 came back on %3 instead of %2"));
    case EventKind::RolloutPaused:
        return say(QT_TRANSLATE_NOOP("EventText", "Updates were stopped: %3"));
    case EventKind::RolloutResumed:
        return say(QT_TRANSLATE_NOOP("EventText", "Updates go on again"));
    case EventKind::RolloutStarted:
        return say(QT_TRANSLATE_NOOP("EventText", "The rollout of %2 to %3 began"));
    case EventKind::RolloutFinished:
        return say(QT_TRANSLATE_NOOP("EventText", "The rollout of %2 to %3 is finished"));
    case EventKind::RolloutAborted:
        return say(QT_TRANSLATE_NOOP("EventText", "The rollout of %2 to %3 was aborted"));
    case EventKind::LockTaken:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 took the reboot lock of %2"));
    case EventKind::LockReleased:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 gave the reboot lock of %2 back"));
    case EventKind::LockRefused:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 was refused the reboot lock of %2"));
    case EventKind::LockForced:
        return say(QT_TRANSLATE_NOOP("EventText", "The reboot lock of %2 was taken from %3 by a person"));
    }
    return {};
}

/// %2 and %3 of the sentence.
std::pair<QString, QString> sentenceInputs(const Event &event)
{
    const auto both = [&event](const QString &a, const QString &b) {
        return std::pair(field(event, a), field(event, b));
    };
    switch (event.kind) {
    case EventKind::ServiceFailed:
        return both(u"service"_s, u"error"_s);
    case EventKind::ConfigApplied:
        return both(u"revision"_s, u"who"_s);
    case EventKind::CommandDone:
        return field(event, u"what"_s).endsWith("-secret"_L1) ? both(u"subject"_s, u"who"_s)
                                                              : both(u"what"_s, u"who"_s);
    case EventKind::RolloutStarted:
    case EventKind::RolloutFinished:
    case EventKind::RolloutAborted:
        return both(u"version"_s, u"group"_s);
    case EventKind::NodeSeen:
        return {metBy(event), {}};
    case EventKind::NodeMerged:
    case EventKind::NodeMoved:
        return both(u"from"_s, u"to"_s);
    case EventKind::IdentityConflict:
        return both(u"value"_s, u"other"_s);
    case EventKind::DhcpOffer:
    case EventKind::DhcpLease:
    case EventKind::DhcpRefused:
        return {field(event, u"address"_s), why(event)};
    case EventKind::TftpSent:
    case EventKind::TftpFailed:
        return {field(event, u"file"_s), why(event)};
    case EventKind::BootScript:
        return both(u"group"_s, u"profile"_s);
    case EventKind::ConfigServed:
        return both(u"template"_s, u"path"_s);
    case EventKind::AssetServed:
        return {field(event, u"path"_s), sizeOf(event)};
    case EventKind::RequestFailed:
        return {field(event, u"path"_s), why(event)};
    case EventKind::UpdateCheck:
        return {
            field(event, u"version"_s), event.verdict ? summary(*event.verdict) : field(event, u"answer"_s)};
    case EventKind::UpdateReverted:
        return both(u"version"_s, u"from"_s);
    case EventKind::LockForced:
        return both(u"group"_s, u"id"_s);
    case EventKind::LockTaken:
    case EventKind::LockReleased:
    case EventKind::LockRefused:
        return both(u"group"_s, u"id"_s);
    default:
        return {field(event, u"version"_s), why(event)};
    }
}

} // namespace

QString eventSentence(const Event &event, const QString &name)
{
    const QString node = name.isEmpty() ? say(QT_TRANSLATE_NOOP("EventText", "An unknown machine")) : name;
    const auto [second, third] = sentenceInputs(event);
    // One pass, so that a name that holds "%2" is shown as it is.
    const QString pattern = sentencePattern(event);
    QString filled;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int index = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (index < 1) {
            filled += pattern[i];
            continue;
        }
        filled += index == 1 ? node : index == 2 ? second : third;
        ++i;
    }
    return filled;
}

} // namespace roadstead::ui
