#include "ui/event_detail.h"

#include "core/literals.h"
#include "core/update_error.h"
#include "core/verdict_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace roadstead::ui {

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

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u" · "_s);
}

QString why(const Event &event)
{
    // Written in the language of the time; the code says it in the reader's.
    if (event.kind == EventKind::UpdateFailed && event.detail.contains(u"errorcode"_s))
        return updateErrorText(event.detail.value(u"errorcode"_s).toInt());
    const QString reason = field(event, u"reason"_s);
    return reason.isEmpty() && event.verdict ? summary(*event.verdict) : reason;
}

bool isDecidedBy(const Event &event, const char *rule)
{
    const Reason *decider = event.verdict ? event.verdict->decider() : nullptr;
    return decider && QByteArrayView(decider->rule) == QByteArrayView(rule);
}

QString act(const Event &event)
{
    static const QHash<QString, const char *> words {
        {u"abort"_s, QT_TRANSLATE_NOOP("EventText", "Rollout aborted")},
        {u"cluster"_s, QT_TRANSLATE_NOOP("EventText", "Cluster changed")},
        {u"discovery"_s, QT_TRANSLATE_NOOP("EventText", "Discovery token changed")},
        {u"group"_s, QT_TRANSLATE_NOOP("EventText", "Group template changed")},
        {u"hold"_s, QT_TRANSLATE_NOOP("EventText", "Nodes held")},
        {u"hold-reboots"_s, QT_TRANSLATE_NOOP("EventText", "Reboots held")},
        {u"label"_s, QT_TRANSLATE_NOOP("EventText", "Labels changed")},
        {u"lock-policy"_s, QT_TRANSLATE_NOOP("EventText", "Reboot rules changed")},
        {u"move"_s, QT_TRANSLATE_NOOP("EventText", "Nodes moved")},
        {u"pause"_s, QT_TRANSLATE_NOOP("EventText", "Rollout paused")},
        {u"policy"_s, QT_TRANSLATE_NOOP("EventText", "Policy changed")},
        {u"preset"_s, QT_TRANSLATE_NOOP("EventText", "Added from a preset")},
        {u"profile"_s, QT_TRANSLATE_NOOP("EventText", "Profile changed")},
        {u"release"_s, QT_TRANSLATE_NOOP("EventText", "Nodes released")},
        {u"release-lock"_s, QT_TRANSLATE_NOOP("EventText", "Reboot lock taken away")},
        {u"rename"_s, QT_TRANSLATE_NOOP("EventText", "Node renamed")},
        {u"resume"_s, QT_TRANSLATE_NOOP("EventText", "Rollout resumed")},
        {u"retire"_s, QT_TRANSLATE_NOOP("EventText", "Nodes retired")},
        {u"revert"_s, QT_TRANSLATE_NOOP("EventText", "Change reverted")},
        {u"rollout"_s, QT_TRANSLATE_NOOP("EventText", "Rollout started")},
        {u"slots"_s, QT_TRANSLATE_NOOP("EventText", "Slots changed")},
        {u"start-service"_s, QT_TRANSLATE_NOOP("EventText", "Service switched on")},
        {u"stop-service"_s, QT_TRANSLATE_NOOP("EventText", "Service switched off")},
        {u"template"_s, QT_TRANSLATE_NOOP("EventText", "Template changed")},
        {u"unhold-reboots"_s, QT_TRANSLATE_NOOP("EventText", "Reboots let go")},
    };
    const QString name = field(event, u"what"_s);
    const auto found = words.constFind(name.section(u':', -1));
    if (found == words.cend())
        return {};
    return name.startsWith("undo:"_L1) ? say(QT_TRANSLATE_NOOP("EventText", "Undone: %1")).arg(say(*found))
                                       : say(*found);
}

QString subject(const Event &event)
{
    const QString name = field(event, u"subject"_s);
    bool isCount = false;
    const int nodes = name.toInt(&isCount);
    return isCount ? QCoreApplication::translate("EventText", "%n node(s)", nullptr, nodes) : name;
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
    if (by == "fleetlock"_L1 || by == "locksmith"_L1)
        return say(QT_TRANSLATE_NOOP("EventText", "a reboot lock request"));
    return by;
}

bool isProxy(const Event &event)
{
    return field(event, u"mode"_s) == "proxy"_L1;
}

} // namespace roadstead::ui
