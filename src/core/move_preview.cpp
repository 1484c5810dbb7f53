#include "core/move_preview.h"

#include "core/literals.h"
#include "core/version.h"

#include <QHash>

#include <algorithm>

namespace roadstead {

namespace {

/// What an update group leads to, whichever application asks.
struct Offer
{
    QStringList versions;
    bool isEnabled = false; ///< in one application at least
};

Offer offerOf(const FleetDocument &document, const QString &updateGroup)
{
    Offer offer;
    for (const Application &application : document.applications) {
        for (const UpdateGroup &group : application.updateGroups) {
            if (group.id != updateGroup)
                continue;
            offer.isEnabled = offer.isEnabled || group.policy.updatesEnabled;
            for (const Channel &channel : application.channels) {
                if (channel.id == group.channel && !channel.package.isEmpty()
                    && !offer.versions.contains(channel.package))
                    offer.versions.append(channel.package);
            }
        }
    }
    return offer;
}

/// Asks for each node what the document says of it in its present and in its new cluster.
class Mover
{
public:
    Mover(const FleetConfig &config, const QString &target)
        : m_config(config)
        , m_target(target)
        , m_to(config.cluster(target))
    {
        if (m_to)
            m_offer = offerOf(config.document(), m_to->updateGroup);
    }

    [[nodiscard]] MoveEffect effectOf(const NodeSummary &node) const
    {
        const Cluster *from = m_config.cluster(node.cluster);
        MoveEffect effect;
        effect.cluster = {node.cluster, m_target};
        matched(effect, node);
        effect.lockGroup = {from ? from->lockGroup : node.lockGroup, m_to ? m_to->lockGroup : QString()};
        if (const LockGroup *group = m_config.lockGroup(effect.lockGroup.after))
            effect.slotCount = group->slotCount;
        const bool wasChosen = from && !from->updateGroup.isEmpty();
        const bool isChosen = m_to && !m_to->updateGroup.isEmpty();
        effect.updateGroup.before = wasChosen ? from->updateGroup : node.updateGroup;
        effect.updateGroup.after = isChosen ? m_to->updateGroup : wasChosen ? QString() : node.updateGroup;
        if (effect.updateGroup.isChange())
            grant(effect, node);
        return effect;
    }

private:
    void matched(MoveEffect &effect, const NodeSummary &node) const
    {
        const auto groupFor = [&](const QString &cluster) {
            return m_config.groups().match(bootLabelsOf(node, cluster)).group;
        };
        if (const BootGroup *before = groupFor(node.cluster)) {
            effect.group.before = before->id;
            effect.profile.before = before->profile;
        }
        if (const BootGroup *after = groupFor(m_target)) {
            effect.group.after = after->id;
            effect.profile.after = after->profile;
        }
    }

    void grant(MoveEffect &effect, const NodeSummary &node) const
    {
        if (node.isHeld)
            effect.grant = MoveGrant::Held;
        else if (effect.updateGroup.after.isEmpty())
            effect.grant = MoveGrant::ByTrack;
        else if (!m_offer.isEnabled)
            effect.grant = MoveGrant::Paused;
        else if (m_offer.versions.isEmpty())
            effect.grant = MoveGrant::NoPackage;
        else
            effect.grant = compared(node.version);
        const bool isAboutVersions = effect.grant == MoveGrant::Update || effect.grant == MoveGrant::UpToDate
            || effect.grant == MoveGrant::Newer;
        if (isAboutVersions) {
            effect.runs = node.version;
            effect.granted = m_offer.versions.join(u" / "_s);
        }
    }

    /// Of several applications' versions nobody can say which one the node asks for: it is an update then.
    [[nodiscard]] MoveGrant compared(const QString &version) const
    {
        const auto runs = parseVersion(version);
        const auto offered
            = m_offer.versions.size() == 1 ? parseVersion(m_offer.versions.first()) : std::nullopt;
        if (!runs || !offered)
            return MoveGrant::Update;
        const auto order = *runs <=> *offered;
        return order < 0 ? MoveGrant::Update : order > 0 ? MoveGrant::Newer : MoveGrant::UpToDate;
    }

    const FleetConfig &m_config;
    QString m_target;
    const Cluster *m_to;
    Offer m_offer;
};

/// The same for all nodes that one effect takes together.
QString keyOf(const MoveEffect &effect)
{
    QStringList parts;
    for (const MoveChange *change :
        {&effect.cluster, &effect.group, &effect.profile, &effect.updateGroup, &effect.lockGroup})
        parts << change->before << change->after;
    parts << QString::number(static_cast<int>(effect.grant)) << effect.runs;
    return parts.join(QChar(0x1f)); // no id holds the unit separator
}

} // namespace

Labels bootLabelsOf(const NodeSummary &node, const QString &cluster)
{
    Labels labels;
    const std::pair<QString, const QString &> told[] = {{u"mac"_s, node.mac}, {u"uuid"_s, node.uuid},
        {u"serial"_s, node.serial}, {u"arch"_s, node.arch}, {u"hostname"_s, node.hostname}};
    for (const auto &[key, value] : told) {
        if (!value.isEmpty())
            labels.insert(key, value);
    }
    for (auto it = node.labels.cbegin(); it != node.labels.cend(); ++it)
        labels.insert(it.key(), it.value());
    if (!cluster.isEmpty())
        labels.insert(u"cluster"_s, cluster);
    return labels;
}

MovePreview previewMove(const FleetConfig &config, const QList<NodeSummary> &nodes, const QString &cluster)
{
    MovePreview preview;
    preview.cluster = cluster;
    if (!cluster.isEmpty() && !config.cluster(cluster))
        return preview;
    const Mover mover(config, cluster);
    QHash<QString, qsizetype> places;
    for (const NodeSummary &node : nodes) {
        if (node.cluster == cluster) {
            ++preview.alreadyThere;
            continue;
        }
        ++preview.movedCount;
        preview.lockHolders += node.holdsLock ? 1 : 0;
        MoveEffect effect = mover.effectOf(node);
        const QString key = keyOf(effect);
        auto at = places.constFind(key);
        if (at == places.cend()) {
            at = places.insert(key, preview.effects.size());
            preview.effects.append(std::move(effect));
        }
        preview.effects[*at].nodes.append(node.id);
    }
    std::ranges::stable_sort(preview.effects,
        [](const MoveEffect &a, const MoveEffect &b) { return a.nodes.size() > b.nodes.size(); });
    return preview;
}

} // namespace roadstead
