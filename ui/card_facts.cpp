#include "ui/cluster_card.h"

#include "core/literals.h"
#include "ui/discovery_sheet.h"
#include "ui/isolate.h"

#include <QCoreApplication>
#include <QLocale>

namespace roadstead::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(CardFacts)

public:
    static void lock(CardFacts &facts, const FleetConfig &config, const Cluster &cluster,
        const QList<LockGroupStatus> &locks);
    static void updates(CardFacts &facts, const FleetDocument &document, const Cluster &cluster);
    static void etcd(CardFacts &facts, const DiscoveryStatus &status);
    static QString rate(const UpdatePolicy &policy)
    {
        const QString count = QLocale().toString(policy.maxUpdatesPerPeriod);
        constexpr int kHour = 60;
        return policy.periodMinutes == kHour
            ? tr("at most %1 an hour", "updates").arg(count)
            : tr("at most %1 in %2 min", "updates").arg(count).arg(policy.periodMinutes);
    }
    static QString hint(bool isAlone)
    {
        return isAlone ? tr("Create a cluster to put them in")
                       : tr("Drag them to a cluster, or press Ctrl+M");
    }
    static QString unassigned() { return tr("Unassigned"); }
};

void Words::lock(
    CardFacts &facts, const FleetConfig &config, const Cluster &cluster, const QList<LockGroupStatus> &locks)
{
    const LockGroup *group = config.lockGroup(cluster.lockGroup);
    if (!group) {
        facts.lockText = tr("No lock");
        facts.lockTip = tr("No lock group: its nodes reboot whenever they like.");
        return;
    }
    LockGroupStatus status;
    for (const LockGroupStatus &each : locks) {
        if (each.id == group->id)
            status = each;
    }
    const int held = static_cast<int>(status.holders.size());
    const int waiting = static_cast<int>(status.waiting.size());
    facts.lockText = tr("Lock %1/%2", "reboot lock, held of slots").arg(held).arg(group->slotCount);
    facts.lockSeverity = group->slotCount == 0 || (waiting > 0 && held >= group->slotCount) ? Severity::Warn
        : held > 0                                                                          ? Severity::Info
                                                                                            : Severity::Good;
    facts.lockTip
        = tr("Lock group %1: %2 of %3 slots held")
              .arg(isolated(group->id), QLocale().toString(held), QLocale().toString(group->slotCount));
    if (waiting > 0)
        facts.lockTip += u'\n' + tr("%n node(s) wait for it", nullptr, waiting);
    if (group->slotCount == 0)
        facts.lockTip += u'\n' + tr("With no slot, no node may reboot.");
}

void Words::etcd(CardFacts &facts, const DiscoveryStatus &status)
{
    const auto [severity, words] = discoveryProgress(status);
    facts.etcdText = tr("etcd %1/%2", "discovery, joined of members")
                         .arg(status.isKnown ? QLocale().toString(status.members.size()) : u"–"_s,
                             QLocale().toString(status.size));
    facts.etcdSeverity = severity;
    facts.etcdTip = words;
    QStringList names;
    for (const DiscoveryMember &member : status.members)
        names.append(isolated(member.name.isEmpty() ? member.id : member.name));
    if (!names.isEmpty())
        facts.etcdTip += u'\n' + names.join(u", "_s);
    if (!status.refused.isEmpty())
        facts.etcdTip += u'\n'
            + tr("%n more came and were turned away", nullptr, static_cast<int>(status.refused.size()));
}

void Words::updates(CardFacts &facts, const FleetDocument &document, const Cluster &cluster)
{
    if (cluster.updateGroup.isEmpty()) {
        facts.updates = tr("Updates by each node's own track");
        return;
    }
    QStringList parts {isolated(cluster.updateGroup)};
    QStringList pace;
    for (const Application &application : document.applications) {
        for (const UpdateGroup &group : application.updateGroups) {
            if (group.id != cluster.updateGroup)
                continue;
            for (const Channel &channel : application.channels) {
                if (channel.id == group.channel && !channel.package.isEmpty())
                    parts.append(isolated(channel.package));
            }
            if (!group.policy.updatesEnabled)
                pace.append(tr("paused"));
            else if (group.policy.officeHours)
                pace.append(tr("office hours"));
            if (group.policy.updatesEnabled && group.policy.maxUpdatesPerPeriod > 0)
                pace.append(isolated(rate(group.policy)));
        }
    }
    parts.removeDuplicates();
    pace.removeDuplicates();
    facts.updates = parts.join(u" · "_s);
    facts.pace = pace.join(u" · "_s);
}

} // namespace

CardFacts cardFacts(const FleetConfig &config, const Cluster *cluster, const QList<LockGroupStatus> &locks,
    const QList<DiscoveryStatus> &discovery)
{
    CardFacts facts;
    if (!cluster) {
        facts.title = Words::unassigned();
        facts.updates = Words::hint(config.document().clusters.isEmpty());
        return facts;
    }
    facts.title = cluster->name.isEmpty() ? cluster->id : cluster->name;
    facts.colour = cluster->colour;
    Words::updates(facts, config.document(), *cluster);
    Words::lock(facts, config, *cluster, locks);
    for (const DiscoveryStatus &status : discovery) {
        if (status.cluster == cluster->id)
            Words::etcd(facts, status);
    }
    return facts;
}

} // namespace roadstead::ui
