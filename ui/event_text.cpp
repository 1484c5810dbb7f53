#include "ui/event_text.h"

#include "core/literals.h"
#include "core/verdict_text.h"
#include "ui/event_detail.h"

#include <QCoreApplication>
#include <QLocale>

namespace roadstead::ui {

namespace {

/// With %1 for the secret's name; null: it is about something else.
const char *secretTitle(const Event &event)
{
    const QString what = field(event, u"what"_s);
    return what == "set-secret"_L1   ? QT_TRANSLATE_NOOP("EventText", "Secret %1 set")
        : what == "remove-secret"_L1 ? QT_TRANSLATE_NOOP("EventText", "Secret %1 removed")
                                     : nullptr;
}

EventText stationText(const Event &event)
{
    switch (event.kind) {
    case EventKind::StationStarted:
        return {say(QT_TRANSLATE_NOOP("EventText", "Station started")),
            event.detail.contains(u"version"_s) ? u"Roadstead %1"_s.arg(field(event, u"version"_s))
                                                : QString()};
    case EventKind::StationStopped:
        return {say(QT_TRANSLATE_NOOP("EventText", "Station stopped")), {}};
    case EventKind::ServiceFailed:
        return {say(QT_TRANSLATE_NOOP("EventText", "Service %1 failed")).arg(field(event, u"service"_s)),
            field(event, u"error"_s)};
    case EventKind::CommandDone:
        if (const char *title = secretTitle(event))
            return {say(title).arg(field(event, u"subject"_s)), who(event)};
        return {act(event).isEmpty()
                ? say(QT_TRANSLATE_NOOP("EventText", "Done by a person: %1")).arg(field(event, u"what"_s))
                : act(event),
            joined({field(event, u"subject"_s), who(event), why(event)})};
    default:
        return {
            act(event).isEmpty() ? say(QT_TRANSLATE_NOOP("EventText", "Fleet document applied")) : act(event),
            joined({subject(event),
                event.detail.contains(u"revision"_s)
                    ? say(QT_TRANSLATE_NOOP("EventText", "revision %1")).arg(field(event, u"revision"_s))
                    : QString(),
                event.detail.contains(u"unset_secrets"_s)
                    ? say(QT_TRANSLATE_NOOP("EventText", "secrets not set: %1"))
                          .arg(field(event, u"unset_secrets"_s))
                    : QString(),
                who(event)})};
    }
}

EventText nodeText(const Event &event)
{
    const QString from = field(event, u"from"_s);
    const QString to = field(event, u"to"_s);
    switch (event.kind) {
    case EventKind::NodeSeen:
        return {say(QT_TRANSLATE_NOOP("EventText", "First contact")), metBy(event)};
    case EventKind::NodeMerged:
        return {say(QT_TRANSLATE_NOOP("EventText", "Two rows became one")),
            say(QT_TRANSLATE_NOOP("EventText", "%1 is the same machine")).arg(from)};
    case EventKind::IdentityConflict:
        return {say(QT_TRANSLATE_NOOP("EventText", "Identity in doubt")),
            say(QT_TRANSLATE_NOOP("EventText", "%1 %2 belongs to %3 as well"))
                .arg(field(event, u"alias"_s), field(event, u"value"_s), field(event, u"other"_s))};
    default:
        if (to.isEmpty())
            return {say(QT_TRANSLATE_NOOP("EventText", "Taken out of %1")).arg(from), who(event)};
        return {say(QT_TRANSLATE_NOOP("EventText", "Moved to %1")).arg(to),
            joined({from.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("EventText", "from %1")).arg(from),
                who(event)})};
    }
}

EventText dhcpText(const Event &event)
{
    const QString address = field(event, u"address"_s);
    const QString file = field(event, u"file"_s);
    switch (event.kind) {
    case EventKind::DhcpOffer:
        return {isProxy(event) ? say(QT_TRANSLATE_NOOP("EventText", "Boot file offered"))
                               : say(QT_TRANSLATE_NOOP("EventText", "Address offered")),
            isProxy(event) ? joined({file, address}) : joined({address, file})};
    case EventKind::DhcpLease:
        return {say(QT_TRANSLATE_NOOP("EventText", "Address leased")), joined({address, file})};
    default:
        if (isDecidedBy(event, "address.released"))
            return {say(QT_TRANSLATE_NOOP("EventText", "Address given back")), address};
        if (isDecidedBy(event, "address.declined"))
            return {say(QT_TRANSLATE_NOOP("EventText", "Address declined")), why(event)};
        return {say(QT_TRANSLATE_NOOP("EventText", "Address refused")), joined({address, why(event)})};
    }
}

EventText bootText(const Event &event)
{
    const QString path = field(event, u"path"_s);
    const QString file = field(event, u"file"_s);
    switch (event.kind) {
    case EventKind::TftpSent:
        return {say(QT_TRANSLATE_NOOP("EventText", "%1 sent by TFTP")).arg(file),
            say(QT_TRANSLATE_NOOP("EventText", "%1 in %2 s"))
                .arg(sizeOf(event),
                    QLocale().toString(event.detail.value(u"ms"_s).toDouble() / 1000, 'f', 1))};
    case EventKind::TftpFailed:
        return {say(QT_TRANSLATE_NOOP("EventText", "TFTP of %1 failed")).arg(file), why(event)};
    case EventKind::BootScript:
        return {say(QT_TRANSLATE_NOOP("EventText", "Boot script served")),
            joined({field(event, u"group"_s), field(event, u"profile"_s)})};
    case EventKind::ConfigServed:
        return {path.startsWith("/ignition"_L1)
                ? say(QT_TRANSLATE_NOOP("EventText", "Ignition config served"))
                : path.startsWith("/metadata"_L1)
                ? say(QT_TRANSLATE_NOOP("EventText", "Metadata served"))
                : say(QT_TRANSLATE_NOOP("EventText", "Configuration served")),
            joined({field(event, u"template"_s), sizeOf(event)})};
    case EventKind::AssetServed:
        return {say(QT_TRANSLATE_NOOP("EventText", "File downloaded")), joined({path, sizeOf(event)})};
    default:
        return {say(QT_TRANSLATE_NOOP("EventText", "Boot request failed")),
            joined({path, field(event, u"status"_s), why(event)})};
    }
}

EventText checkText(const Event &event)
{
    const QString version = field(event, u"version"_s);
    const QString runs
        = version.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("EventText", "runs %1")).arg(version);
    if (isDecidedBy(event, "update.current"))
        return {say(QT_TRANSLATE_NOOP("EventText", "Up to date")), runs};
    if (event.verdict && !event.verdict->isGood)
        return {say(QT_TRANSLATE_NOOP("EventText", "No update now")), summary(*event.verdict)};
    return {
        say(QT_TRANSLATE_NOOP("EventText", "Update check")), event.verdict ? summary(*event.verdict) : runs};
}

EventText rolloutText(const Event &event)
{
    const QString version = field(event, u"version"_s);
    const QString group = field(event, u"group"_s);
    switch (event.kind) {
    case EventKind::RolloutPaused:
        return {say(QT_TRANSLATE_NOOP("EventText", "Updates stopped")), why(event)};
    case EventKind::RolloutStarted:
        return {say(QT_TRANSLATE_NOOP("EventText", "Rollout of %1 began")).arg(version), group};
    case EventKind::RolloutFinished:
        return {say(QT_TRANSLATE_NOOP("EventText", "Rollout of %1 finished")).arg(version), group};
    case EventKind::RolloutAborted:
        return {say(QT_TRANSLATE_NOOP("EventText", "Rollout of %1 aborted")).arg(version),
            joined({group, who(event), why(event)})};
    default:
        return {say(QT_TRANSLATE_NOOP("EventText", "Updates resumed")), joined({group, why(event)})};
    }
}

EventText updateText(const Event &event)
{
    const QString from = field(event, u"from"_s);
    const QString version = field(event, u"version"_s);
    switch (event.kind) {
    case EventKind::UpdateCheck:
        return checkText(event);
    case EventKind::UpdateGranted:
        return {say(QT_TRANSLATE_NOOP("EventText", "Granted %1")).arg(version),
            from.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("EventText", "from %1")).arg(from)};
    case EventKind::UpdateDownloading:
        return {say(QT_TRANSLATE_NOOP("EventText", "Downloading %1")).arg(version), {}};
    case EventKind::UpdateDownloaded:
        return {say(QT_TRANSLATE_NOOP("EventText", "Downloaded %1")).arg(version), {}};
    case EventKind::UpdateInstalled:
        return {say(QT_TRANSLATE_NOOP("EventText", "Installed %1")).arg(version),
            say(QT_TRANSLATE_NOOP("EventText", "waits for the reboot"))};
    case EventKind::UpdateComplete:
        return {say(QT_TRANSLATE_NOOP("EventText", "Runs %1")).arg(version),
            from.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("EventText", "updated from %1")).arg(from)};
    case EventKind::UpdateFailed:
        return {say(QT_TRANSLATE_NOOP("EventText", "Update to %1 failed")).arg(version),
            joined({why(event), field(event, u"errorcode"_s)})};
    case EventKind::UpdateReverted:
        return {say(QT_TRANSLATE_NOOP("EventText", "Came back on %1")).arg(from),
            say(QT_TRANSLATE_NOOP("EventText", "reverted from %1")).arg(version)};
    default:
        return rolloutText(event);
    }
}

EventText lockText(const Event &event)
{
    const QString group = say(QT_TRANSLATE_NOOP("EventText", "lock group %1")).arg(field(event, u"group"_s));
    switch (event.kind) {
    case EventKind::LockTaken:
        return {say(QT_TRANSLATE_NOOP("EventText", "Reboot lock taken")), group};
    case EventKind::LockReleased:
        return {say(QT_TRANSLATE_NOOP("EventText", "Reboot lock given back")), group};
    case EventKind::LockRefused: {
        const QString holders = field(event, u"holders"_s);
        const QString held
            = holders.isEmpty() ? why(event) : say(QT_TRANSLATE_NOOP("EventText", "held by %1")).arg(holders);
        return {say(QT_TRANSLATE_NOOP("EventText", "Reboot lock refused")), joined({held, group})};
    }
    case EventKind::LockExpired:
        return {say(QT_TRANSLATE_NOOP("EventText", "Reboot lock expired")),
            joined({say(QT_TRANSLATE_NOOP("EventText", "taken back by the station")), group})};
    case EventKind::LockStale:
        return {say(QT_TRANSLATE_NOOP("EventText", "Reboot lock held for long")), group};
    default:
        return {say(QT_TRANSLATE_NOOP("EventText", "Reboot lock released by a person")),
            joined({field(event, u"reason"_s), who(event), group})};
    }
}

} // namespace

EventText eventText(const Event &event)
{
    const auto number = static_cast<unsigned>(event.kind);
    constexpr unsigned kNode = 10;
    constexpr unsigned kDhcp = 20;
    constexpr unsigned kBoot = 23;
    constexpr unsigned kUpdate = 40;
    constexpr unsigned kLock = 60;
    return number < kNode  ? stationText(event)
        : number < kDhcp   ? nodeText(event)
        : number < kBoot   ? dhcpText(event)
        : number < kUpdate ? bootText(event)
        : number < kLock   ? updateText(event)
                           : lockText(event);
}

QString verdictKindText(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Address:
        return QCoreApplication::translate("VerdictKind", "Address");
    case VerdictKind::Boot:
        return QCoreApplication::translate("VerdictKind", "Boot");
    case VerdictKind::Config:
        return QCoreApplication::translate("VerdictKind", "Configuration");
    case VerdictKind::Update:
        return QCoreApplication::translate("VerdictKind", "Update");
    case VerdictKind::Lock:
        return QCoreApplication::translate("VerdictKind", "Reboot lock");
    }
    return {};
}

} // namespace roadstead::ui
