#include "ui/words.h"

#include <QCoreApplication>

namespace roadstead::ui {

QString nodeStateText(NodeState state)
{
    switch (state) {
    case NodeState::Up:
        return QCoreApplication::translate("NodeState", "Up");
    case NodeState::Updating:
        return QCoreApplication::translate("NodeState", "Updating");
    case NodeState::Waiting:
        return QCoreApplication::translate("NodeState", "Waiting");
    case NodeState::Failed:
        return QCoreApplication::translate("NodeState", "Failed");
    case NodeState::Missing:
        return QCoreApplication::translate("NodeState", "Missing");
    case NodeState::New:
        return QCoreApplication::translate("NodeState", "New");
    }
    return {};
}

QString serviceText(ServiceId id)
{
    switch (id) {
    case ServiceId::Dhcp:
        return QCoreApplication::translate("Service", "DHCP");
    case ServiceId::Tftp:
        return QCoreApplication::translate("Service", "TFTP");
    case ServiceId::Http:
        return QCoreApplication::translate("Service", "HTTP");
    case ServiceId::Omaha:
        return QCoreApplication::translate("Service", "Omaha");
    case ServiceId::Locks:
        return QCoreApplication::translate("Service", "Locks");
    }
    return {};
}

QString serviceStateText(ServiceState state)
{
    switch (state) {
    case ServiceState::Off:
        return QCoreApplication::translate("Service", "off");
    case ServiceState::Starting:
        return QCoreApplication::translate("Service", "starting");
    case ServiceState::Running:
        return QCoreApplication::translate("Service", "running");
    case ServiceState::Failed:
        return QCoreApplication::translate("Service", "failed");
    }
    return {};
}

QString ageText(qint64 ms)
{
    constexpr qint64 kSecond = 1000;
    constexpr qint64 kMinute = 60 * kSecond;
    constexpr qint64 kHour = 60 * kMinute;
    constexpr qint64 kDay = 24 * kHour;
    if (ms < kSecond)
        return QCoreApplication::translate("Age", "now");
    if (ms < kMinute)
        return QCoreApplication::translate("Age", "%1 s").arg(ms / kSecond);
    if (ms < kHour)
        return QCoreApplication::translate("Age", "%1 min").arg(ms / kMinute);
    if (ms < 2 * kDay)
        return QCoreApplication::translate("Age", "%1 h").arg(ms / kHour);
    return QCoreApplication::translate("Age", "%1 d").arg(ms / kDay);
}

} // namespace roadstead::ui
