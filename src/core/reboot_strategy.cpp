#include "core/reboot_strategy.h"

#include "core/literals.h"

#include <array>

namespace roadstead {

namespace {
constexpr std::array kNames {"", "reboot", "etcd-lock", "fleet_lock", "best-effort", "off"};
} // namespace

QLatin1String rebootStrategyName(RebootStrategy strategy)
{
    return QLatin1String(kNames.at(static_cast<std::size_t>(strategy)));
}

std::optional<RebootStrategy> rebootStrategyFromName(QStringView name)
{
    // False is what YAML makes of a bare off, and Zincati writes its strategies with an underscore.
    const QString word = name.toString().trimmed().toLower().replace(u'_', u'-');
    if (word == "false"_L1)
        return RebootStrategy::Off;
    for (std::size_t i = 1; i < kNames.size(); ++i) {
        if (word == QString::fromLatin1(kNames.at(i)).replace(u'_', u'-'))
            return static_cast<RebootStrategy>(i);
    }
    return std::nullopt;
}

QLatin1String lockDoorName(LockDoor door)
{
    constexpr std::array names {"", "fleetlock", "locksmith"};
    return QLatin1String(names.at(static_cast<std::size_t>(door)));
}

LockDoor lockDoorFromName(QStringView name)
{
    for (const LockDoor door : {LockDoor::FleetLock, LockDoor::Locksmith}) {
        if (name.compare(lockDoorName(door), Qt::CaseInsensitive) == 0)
            return door;
    }
    return LockDoor::Unknown;
}

RebootStrategy strategyOf(LockDoor door)
{
    switch (door) {
    case LockDoor::Unknown:
        break;
    case LockDoor::FleetLock:
        return RebootStrategy::FleetLock;
    case LockDoor::Locksmith:
        return RebootStrategy::EtcdLock;
    }
    return RebootStrategy::Unknown;
}

RebootStrategy effectiveStrategy(const NodeStrategy &strategy, bool isEtcdMember)
{
    if (strategy.seen != RebootStrategy::Unknown)
        return strategy.seen;
    if (strategy.set == RebootStrategy::BestEffort)
        return isEtcdMember ? RebootStrategy::EtcdLock : RebootStrategy::Reboot;
    return strategy.set;
}

} // namespace roadstead
