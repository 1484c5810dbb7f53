#include "ui/alerts.h"

#include "core/literals.h"
#include "ui/words.h"

#include <QDeadlineTimer>

namespace roadstead::ui {

namespace {

constexpr qsizetype kMostNames = 5; ///< in one message
constexpr qsizetype kMostItems = 1000; ///< that wait to be told

qint64 steadyMs()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

Alerts::Alerts(FleetApi &fleet, QObject *parent)
    : Alerts(fleet, Pace(), parent)
{
}

Alerts::Alerts(FleetApi &fleet, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_pace(pace)
{
    m_teller.setSingleShot(true);
    m_toldMs = steadyMs() - m_pace.apart.count();
    connect(&m_teller, &QTimer::timeout, this, &Alerts::tell);
    m_looker.setInterval(m_pace.look);
    connect(&m_looker, &QTimer::timeout, this, &Alerts::look);
    m_looker.start();
    connect(&fleet, &FleetApi::recorded, this, &Alerts::takeEvents);
    connect(&fleet, &FleetApi::rolloutsChanged, this, &Alerts::takeRollouts);
    for (const RolloutStatus &rollout : fleet.rollouts())
        m_rollouts.insert(rollout.appId + u'/' + rollout.group, rollout.state);
}

QString Alerts::nameOf(NodeId id) const
{
    const std::optional<NodeSummary> node = m_fleet.node(id);
    return node ? node->name : tr("a node that is gone");
}

void Alerts::takeEvents(const QList<Event> &events)
{
    for (const Event &event : events) {
        if (event.node == NodeId::None)
            continue;
        const QString version = event.detail.value(u"version"_s).toString();
        switch (event.kind) {
        case EventKind::UpdateReverted:
            add(Kind::Reverted,
                {nameOf(event.node),
                    tr("It came back with the version that it had before, instead of %1.").arg(version), {},
                    event.node});
            break;
        case EventKind::UpdateFailed:
            add(Kind::Failed,
                {nameOf(event.node), tr("The update to %1 failed.").arg(version), {}, event.node});
            break;
        case EventKind::RequestFailed:
            m_boots.remove(event.node);
            add(Kind::Failed,
                {nameOf(event.node),
                    tr("It was answered with an error for %1.").arg(event.detail.value(u"path"_s).toString()),
                    {}, event.node});
            break;
        case EventKind::BootScript:
            if (m_boots.size() < kMaxBoots || m_boots.contains(event.node))
                m_boots.insert(event.node, event.atMs);
            break;
        default:
            // Whatever else a machine says after its script shows that it goes on; a file that it fetches is
            // the script's own.
            if (event.kind != EventKind::AssetServed)
                m_boots.remove(event.node);
        }
    }
}

void Alerts::takeRollouts()
{
    for (const RolloutStatus &rollout : m_fleet.rollouts()) {
        const QString key = rollout.appId + u'/' + rollout.group;
        const RolloutState before = m_rollouts.value(key, RolloutState::Idle);
        m_rollouts.insert(key, rollout.state);
        if (rollout.state == RolloutState::Stopped && before != RolloutState::Stopped)
            add(Kind::RolloutStopped,
                {rollout.groupName.isEmpty() ? rollout.group : rollout.groupName,
                    rollout.reason.isEmpty() ? tr("Its stop rule took effect.") : rollout.reason, key,
                    NodeId::None});
    }
}

void Alerts::look()
{
    lookAtLocks();
    lookAtBoots();
}

void Alerts::lookAtLocks()
{
    const qint64 nowMs = m_fleet.nowMs();
    QSet<QString> held;
    for (const LockGroupStatus &group : m_fleet.locks()) {
        for (const LockHolder &holder : group.holders) {
            if (holder.stale == LockStale::No)
                continue;
            const QString key = u"%1\n%2\n%3"_s.arg(group.id, holder.id).arg(holder.sinceMs);
            held.insert(key);
            if (m_toldLocks.contains(key))
                continue;
            const QString name = holder.node == NodeId::None ? holder.id : nameOf(holder.node);
            add(Kind::LockTooLong,
                {group.id,
                    holder.stale == LockStale::NodeRetired
                        ? tr("%1 was retired and still holds the reboot lock of %2.").arg(name, group.id)
                        : (holder.stale == LockStale::NodeMissing
                                ? tr("%1 has held the reboot lock of %2 for %3 and does not answer.")
                                : tr("%1 has held the reboot lock of %2 for %3."))
                              .arg(name, group.id, ageText(nowMs - holder.sinceMs)),
                    group.id, NodeId::None});
        }
    }
    m_toldLocks = held;
}

bool Alerts::wantsConfig(const NodeSummary &node) const
{
    const FleetConfigPtr config = m_fleet.config();
    const Profile *profile = config->profile(node.profile);
    return profile && (!profile->ignition.isEmpty() || !profile->cloud.isEmpty());
}

void Alerts::lookAtBoots()
{
    const qint64 nowMs = m_fleet.nowMs();
    for (auto boot = m_boots.begin(); boot != m_boots.end();) {
        if (nowMs - boot.value() < kBootStuckMs) {
            ++boot;
            continue;
        }
        // A machine whose profile has no configuration says nothing more, and is well.
        const std::optional<NodeSummary> node = m_fleet.node(boot.key());
        if (node && wantsConfig(*node))
            add(Kind::BootStuck,
                {node->name,
                    tr("It was given its boot script %1 ago, and has not asked for its configuration.")
                        .arg(ageText(nowMs - boot.value())),
                    {}, node->id});
        boot = m_boots.erase(boot);
    }
}

void Alerts::add(Kind kind, const Item &item)
{
    QList<Item> &items = m_waiting[kind];
    const bool isKnown = std::any_of(items.cbegin(), items.cend(),
        [&item](const Item &each) { return each.node == item.node && each.name == item.name; });
    if (!isKnown && items.size() < kMostItems)
        items.append(item);
    if (m_teller.isActive())
        return;
    const qint64 free = m_toldMs + m_pace.apart.count() - steadyMs();
    m_teller.start(std::chrono::milliseconds(qMax<qint64>(m_pace.gather.count(), free)));
}

Alert Alerts::alertOf(Kind kind, const QList<Item> &items) const
{
    const int count = static_cast<int>(items.size());
    QStringList names;
    for (const Item &item : items.mid(0, kMostNames))
        names.append(item.name);
    const QString more = count > kMostNames ? u", …"_s : QString();
    const bool isOne = count == 1;
    const Item &first = items.constFirst();
    Alert alert;
    alert.text = isOne ? first.sentence : names.join(u", "_s) + more;
    alert.node = isOne ? first.node : NodeId::None;
    alert.what = isOne ? first.what : QString();
    alert.view = u"nodes"_s;
    switch (kind) {
    case Kind::RolloutStopped:
        alert.title = isOne ? tr("The rollout of %1 stopped").arg(first.name)
                            : tr("%n rollout(s) stopped", nullptr, count);
        alert.view = u"rollouts"_s;
        break;
    case Kind::Reverted:
        alert.title = isOne ? tr("%1 reverted").arg(first.name) : tr("%n node(s) reverted", nullptr, count);
        alert.what = isOne ? QString() : u"reverted"_s;
        break;
    case Kind::Failed:
        alert.title = isOne ? tr("%1 failed").arg(first.name) : tr("%n node(s) failed", nullptr, count);
        alert.what = isOne ? QString() : u"state:failed"_s;
        break;
    case Kind::BootStuck:
        alert.title = isOne ? tr("The boot of %1 is stuck").arg(first.name)
                            : tr("%n boot(s) are stuck", nullptr, count);
        break;
    case Kind::LockTooLong:
        alert.title = isOne ? tr("The lock of %1 is held for long").arg(first.name)
                            : tr("%n lock(s) are held for long", nullptr, count);
        alert.view = u"locks"_s;
        break;
    }
    return alert;
}

void Alerts::tell()
{
    if (m_waiting.isEmpty())
        return;
    const QMap<Kind, QList<Item>> waiting = std::exchange(m_waiting, {});
    m_toldMs = steadyMs();
    Alert whole;
    for (auto it = waiting.cbegin(); it != waiting.cend(); ++it) {
        const Alert alert = alertOf(it.key(), *it);
        if (it == waiting.cbegin()) {
            whole = alert;
            continue;
        }
        // The worst gives the title and the place to look at; the rest stands in lines below.
        whole.text += u'\n' + alert.title;
    }
    Q_EMIT raised(whole);
}

} // namespace roadstead::ui
