#include "ui/words.h"

#include "core/literals.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

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

QString nodeStateText(const NodeSummary &node)
{
    return node.state == NodeState::Failed && node.hasReverted
        ? QCoreApplication::translate("NodeState", "Reverted")
        : nodeStateText(node.state);
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

std::optional<qint64> ageFromText(QStringView text)
{
    struct Unit
    {
        QLatin1String name;
        qint64 ms;
    };
    static constexpr std::array kUnits {Unit {"s"_L1, 1000}, Unit {"sec"_L1, 1000}, Unit {"m"_L1, 60'000},
        Unit {"min"_L1, 60'000}, Unit {"h"_L1, 3'600'000}, Unit {"d"_L1, 86'400'000},
        Unit {"w"_L1, 7 * 86'400'000LL}};
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto end = std::find_if_not(text.cbegin(), text.cend(), isDigit);
    const qsizetype digits = end - text.cbegin();
    constexpr qsizetype kMostDigits = 10;
    if (digits == 0 || digits > kMostDigits)
        return std::nullopt;
    const qint64 number = text.left(digits).toLongLong();
    const QStringView unit = text.mid(digits);
    constexpr qint64 kMost = 100 * 365 * 86'400'000LL;
    for (const Unit &each : kUnits) {
        if (unit.compare(each.name, Qt::CaseInsensitive) == 0)
            return number <= kMost / each.ms ? std::optional(number * each.ms) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace roadstead::ui
