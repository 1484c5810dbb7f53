#include "ui/event_text.h"

#include "core/literals.h"
#include "core/verdict_text.h"

#include <QCoreApplication>
#include <QLocale>

// The keys of each event's detail are those of core/event.h and of the places that write them.

namespace roadstead::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("EventText", text);
}

QString field(const Event &event, const QString &key)
{
    const QJsonValue value = event.detail.value(key);
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QString sizeOf(const Event &event)
{
    return QLocale().formattedDataSize(
        event.detail.value(u"bytes"_s).toInteger(), 1, QLocale::DataSizeSIFormat);
}

/// What stands, parted by middle dots.
QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u" · "_s);
}

QString why(const Event &event)
{
    const QString reason = field(event, u"reason"_s);
    return reason.isEmpty() && event.verdict ? summary(*event.verdict) : reason;
}

bool isDecidedBy(const Event &event, const char *rule)
{
    const Reason *decider = event.verdict ? event.verdict->decider() : nullptr;
    return decider && QByteArrayView(decider->rule) == QByteArrayView(rule);
}

QString who(const Event &event)
{
    const QString name = field(event, u"who"_s);
    if (name.isEmpty())
        return {};
    return name == "window"_L1 ? say(QT_TRANSLATE_NOOP("EventText", "in the window"))
                               : say(QT_TRANSLATE_NOOP("EventText", "by %1")).arg(name);
}

QString metBy(const Event &event)
{
    const QString by = field(event, u"by"_s);
    if (by == "dhcp"_L1)
        return say(QT_TRANSLATE_NOOP("EventText", "a DHCP packet"));
    if (by == "http"_L1 || by == "boot"_L1)
        return say(QT_TRANSLATE_NOOP("EventText", "a boot request"));
    if (by == "omaha"_L1)
        return say(QT_TRANSLATE_NOOP("EventText", "an update check"));
    if (by == "fleetlock"_L1)
        return say(QT_TRANSLATE_NOOP("EventText", "a reboot lock request"));
    return by;
}

bool isProxy(const Event &event)
{
    return field(event, u"mode"_s) == "proxy"_L1;
}

EventText stationText(const Event &event)
{
    switch (event.kind) {
    case EventKind::StationStarted:
        return {say(QT_TRANSLATE_NOOP("EventText", "Station started")),
            event.detail.contains(u"version"_s) ? u"Roadstead %1"_s.arg(field(event, u"version"_s)) : QString()};
    case EventKind::StationStopped: return {say(QT_TRANSLATE_NOOP("EventText", "Station stopped")), {}};
    case EventKind::ServiceFailed:
        return {say(QT_TRANSLATE_NOOP("EventText", "Service %1 failed")).arg(field(event, u"service"_s)),
            field(event, u"error"_s)};
    default:
        return {say(QT_TRANSLATE_NOOP("EventText", "Fleet document applied")),
            joined({event.detail.contains(u"revision"_s)
                        ? say(QT_TRANSLATE_NOOP("EventText", "revision %1")).arg(field(event, u"revision"_s))
                        : QString(),
                who(event)})};
    }
}

EventText nodeText(const Event &event)
{
    const QString from = field(event, u"from"_s);
    const QString to = field(event, u"to"_s);
    switch (event.kind) {
    case EventKind::NodeSeen: return {say(QT_TRANSLATE_NOOP("EventText", "First contact")), metBy(event)};
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
            joined({from.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("EventText", "from %1")).arg(from), who(event)})};
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
    case EventKind::DhcpLease: return {say(QT_TRANSLATE_NOOP("EventText", "Address leased")), joined({address, file})};
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
                .arg(sizeOf(event), QLocale().toString(event.detail.value(u"ms"_s).toDouble() / 1000, 'f', 1))};
    case EventKind::TftpFailed: return {say(QT_TRANSLATE_NOOP("EventText", "TFTP of %1 failed")).arg(file), why(event)};
    case EventKind::BootScript:
        return {say(QT_TRANSLATE_NOOP("EventText", "Boot script served")),
            joined({field(event, u"group"_s), field(event, u"profile"_s)})};
    case EventKind::ConfigServed:
        return {path.startsWith("/ignition"_L1)     ? say(QT_TRANSLATE_NOOP("EventText", "Ignition config served"))
                : path.startsWith("/metadata"_L1)   ? say(QT_TRANSLATE_NOOP("EventText", "Metadata served"))
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
    const QString runs = version.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("EventText", "runs %1")).arg(version);
    if (isDecidedBy(event, "update.current"))
        return {say(QT_TRANSLATE_NOOP("EventText", "Up to date")), runs};
    if (event.verdict && !event.verdict->isGood)
        return {say(QT_TRANSLATE_NOOP("EventText", "No update now")), summary(*event.verdict)};
    return {say(QT_TRANSLATE_NOOP("EventText", "Update check")), event.verdict ? summary(*event.verdict) : runs};
}

EventText updateText(const Event &event)
{
    const QString from = field(event, u"from"_s);
    const QString version = field(event, u"version"_s);
    switch (event.kind) {
    case EventKind::UpdateCheck: return checkText(event);
    case EventKind::UpdateGranted:
        return {say(QT_TRANSLATE_NOOP("EventText", "Update to %1 granted")).arg(version),
            from.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("EventText", "from %1")).arg(from)};
    case EventKind::UpdateDownloading: return {say(QT_TRANSLATE_NOOP("EventText", "Downloading %1")).arg(version), {}};
    case EventKind::UpdateDownloaded: return {say(QT_TRANSLATE_NOOP("EventText", "Downloaded %1")).arg(version), {}};
    case EventKind::UpdateInstalled:
        return {say(QT_TRANSLATE_NOOP("EventText", "Installed %1")).arg(version),
            say(QT_TRANSLATE_NOOP("EventText", "waits for the reboot"))};
    case EventKind::UpdateComplete:
        return {say(QT_TRANSLATE_NOOP("EventText", "Runs %1")).arg(version),
            from.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("EventText", "updated from %1")).arg(from)};
    case EventKind::UpdateFailed:
        return {say(QT_TRANSLATE_NOOP("EventText", "Update to %1 failed")).arg(version),
            joined({field(event, u"reason"_s), field(event, u"errorcode"_s)})};
    case EventKind::UpdateReverted:
        return {say(QT_TRANSLATE_NOOP("EventText", "Came back on %1")).arg(from),
            say(QT_TRANSLATE_NOOP("EventText", "%1 was installed: reverted")).arg(version)};
    case EventKind::RolloutPaused: return {say(QT_TRANSLATE_NOOP("EventText", "Updates stopped")), why(event)};
    default:
        return {say(QT_TRANSLATE_NOOP("EventText", "Updates resumed")), joined({field(event, u"group"_s), why(event)})};
    }
}

EventText lockText(const Event &event)
{
    const QString group = say(QT_TRANSLATE_NOOP("EventText", "lock group %1")).arg(field(event, u"group"_s));
    switch (event.kind) {
    case EventKind::LockTaken: return {say(QT_TRANSLATE_NOOP("EventText", "Reboot lock taken")), group};
    case EventKind::LockReleased: return {say(QT_TRANSLATE_NOOP("EventText", "Reboot lock given back")), group};
    case EventKind::LockRefused: {
        const QString holders = field(event, u"holders"_s);
        const QString held
            = holders.isEmpty() ? why(event) : say(QT_TRANSLATE_NOOP("EventText", "held by %1")).arg(holders);
        return {say(QT_TRANSLATE_NOOP("EventText", "Reboot lock refused")), joined({held, group})};
    }
    default:
        return {say(QT_TRANSLATE_NOOP("EventText", "Reboot lock released by a person")),
            joined({field(event, u"reason"_s), who(event), group})};
    }
}

/// Sentences with %1 for the node's name, and %2 and %3 for what sentenceInputs() gives.
QString sentencePattern(const Event &event)
{
    switch (event.kind) {
    case EventKind::StationStarted: return say(QT_TRANSLATE_NOOP("EventText", "The station started"));
    case EventKind::StationStopped: return say(QT_TRANSLATE_NOOP("EventText", "The station stopped"));
    case EventKind::ServiceFailed: return say(QT_TRANSLATE_NOOP("EventText", "The service %2 failed: %3"));
    case EventKind::ConfigApplied: return say(QT_TRANSLATE_NOOP("EventText", "A fleet document was applied (revision %2)"));
    case EventKind::NodeSeen: return say(QT_TRANSLATE_NOOP("EventText", "%1 was met for the first time, by %2"));
    case EventKind::NodeMerged: return say(QT_TRANSLATE_NOOP("EventText", "%1 and %2 turned out to be one machine"));
    case EventKind::IdentityConflict:
        return say(QT_TRANSLATE_NOOP("EventText", "%1 shares its identity %2 with %3: which is which?"));
    case EventKind::NodeMoved:
        return field(event, u"to"_s).isEmpty() ? say(QT_TRANSLATE_NOOP("EventText", "%1 was taken out of %2"))
                                               : say(QT_TRANSLATE_NOOP("EventText", "%1 was moved to %3"));
    case EventKind::DhcpOffer:
        return isProxy(event) ? say(QT_TRANSLATE_NOOP("EventText", "%1 was offered a boot file"))
                              : say(QT_TRANSLATE_NOOP("EventText", "%1 was offered the address %2"));
    case EventKind::DhcpLease: return say(QT_TRANSLATE_NOOP("EventText", "%1 leased the address %2"));
    case EventKind::DhcpRefused:
        if (isDecidedBy(event, "address.released"))
            return say(QT_TRANSLATE_NOOP("EventText", "%1 gave its address %2 back"));
        return say(QT_TRANSLATE_NOOP("EventText", "%1 got no address: %3"));
    case EventKind::TftpSent: return say(QT_TRANSLATE_NOOP("EventText", "%1 loaded %2 by TFTP"));
    case EventKind::TftpFailed: return say(QT_TRANSLATE_NOOP("EventText", "%1 could not load %2 by TFTP: %3"));
    case EventKind::BootScript: return say(QT_TRANSLATE_NOOP("EventText", "%1 boots with the profile %3 of group %2"));
    case EventKind::ConfigServed: return say(QT_TRANSLATE_NOOP("EventText", "%1 fetched its configuration %2"));
    case EventKind::AssetServed: return say(QT_TRANSLATE_NOOP("EventText", "%1 downloaded %2 (%3)"));
    case EventKind::RequestFailed: return say(QT_TRANSLATE_NOOP("EventText", "%1 asked for %2 and got an error: %3"));
    case EventKind::UpdateCheck: return say(QT_TRANSLATE_NOOP("EventText", "%1 asked for an update: %3"));
    case EventKind::UpdateGranted: return say(QT_TRANSLATE_NOOP("EventText", "%1 was granted the update to %2"));
    case EventKind::UpdateDownloading: return say(QT_TRANSLATE_NOOP("EventText", "%1 is downloading %2"));
    case EventKind::UpdateDownloaded: return say(QT_TRANSLATE_NOOP("EventText", "%1 has downloaded %2"));
    case EventKind::UpdateInstalled: return say(QT_TRANSLATE_NOOP("EventText", "%1 has installed %2 and waits for the reboot"));
    case EventKind::UpdateComplete: return say(QT_TRANSLATE_NOOP("EventText", "%1 now runs %2"));
    case EventKind::UpdateFailed: return say(QT_TRANSLATE_NOOP("EventText", "The update of %1 to %2 failed: %3"));
    case EventKind::UpdateReverted: return say(QT_TRANSLATE_NOOP("EventText", "%1 came back on %3 instead of %2"));
    case EventKind::RolloutPaused: return say(QT_TRANSLATE_NOOP("EventText", "Updates were stopped: %3"));
    case EventKind::RolloutResumed: return say(QT_TRANSLATE_NOOP("EventText", "Updates go on again"));
    case EventKind::LockTaken: return say(QT_TRANSLATE_NOOP("EventText", "%1 took the reboot lock of %2"));
    case EventKind::LockReleased: return say(QT_TRANSLATE_NOOP("EventText", "%1 gave the reboot lock of %2 back"));
    case EventKind::LockRefused: return say(QT_TRANSLATE_NOOP("EventText", "%1 was refused the reboot lock of %2"));
    case EventKind::LockForced: return say(QT_TRANSLATE_NOOP("EventText", "The reboot lock of %2 was taken from %3 by a person"));
    }
    return {};
}

/// %2 and %3 of the sentence.
std::pair<QString, QString> sentenceInputs(const Event &event)
{
    const auto both = [&event](const QString &a, const QString &b) { return std::pair(field(event, a), field(event, b)); };
    switch (event.kind) {
    case EventKind::ServiceFailed: return both(u"service"_s, u"error"_s);
    case EventKind::ConfigApplied: return both(u"revision"_s, u"who"_s);
    case EventKind::NodeSeen: return {metBy(event), {}};
    case EventKind::NodeMerged:
    case EventKind::NodeMoved: return both(u"from"_s, u"to"_s);
    case EventKind::IdentityConflict: return both(u"value"_s, u"other"_s);
    case EventKind::DhcpOffer:
    case EventKind::DhcpLease:
    case EventKind::DhcpRefused: return {field(event, u"address"_s), why(event)};
    case EventKind::TftpSent:
    case EventKind::TftpFailed: return {field(event, u"file"_s), why(event)};
    case EventKind::BootScript: return both(u"group"_s, u"profile"_s);
    case EventKind::ConfigServed: return both(u"template"_s, u"path"_s);
    case EventKind::AssetServed: return {field(event, u"path"_s), sizeOf(event)};
    case EventKind::RequestFailed: return {field(event, u"path"_s), why(event)};
    case EventKind::UpdateCheck: return {field(event, u"version"_s), event.verdict ? summary(*event.verdict) : field(event, u"answer"_s)};
    case EventKind::UpdateReverted: return both(u"version"_s, u"from"_s);
    case EventKind::LockForced: return both(u"group"_s, u"id"_s);
    case EventKind::LockTaken:
    case EventKind::LockReleased:
    case EventKind::LockRefused: return both(u"group"_s, u"id"_s);
    default: return {field(event, u"version"_s), why(event)};
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
    return number < kNode ? stationText(event)
        : number < kDhcp  ? nodeText(event)
        : number < kBoot  ? dhcpText(event)
        : number < kUpdate ? bootText(event)
        : number < kLock   ? updateText(event)
                           : lockText(event);
}

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

QString verdictKindText(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Address: return QCoreApplication::translate("VerdictKind", "Address");
    case VerdictKind::Boot: return QCoreApplication::translate("VerdictKind", "Boot");
    case VerdictKind::Config: return QCoreApplication::translate("VerdictKind", "Configuration");
    case VerdictKind::Update: return QCoreApplication::translate("VerdictKind", "Update");
    case VerdictKind::Lock: return QCoreApplication::translate("VerdictKind", "Reboot lock");
    }
    return {};
}

} // namespace roadstead::ui
