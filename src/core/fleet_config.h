#pragma once

#include "core/fleet_document.h"
#include "core/group_index.h"
#include "core/node.h"

#include <QHash>

#include <memory>

namespace roadstead {

/// The fleet document with the indexes that make the cost of an answer independent of its size. Immutable
/// after it was built: every thread holds `std::shared_ptr<const FleetConfig>`, and an edit makes a new one.
class FleetConfig
{
public:
    explicit FleetConfig(FleetDocument document, qint64 revision = 0);

    [[nodiscard]] const FleetDocument &document() const { return m_document; }
    /// Rises by one with every document that was applied; 0 is the empty one of a new station.
    [[nodiscard]] qint64 revision() const { return m_revision; }
    [[nodiscard]] const GroupIndex &groups() const { return m_groups; }

    // Each returns null when there is none. Pointers live as long as this object.
    [[nodiscard]] const Profile *profile(const QString &id) const;
    [[nodiscard]] const ConfigTemplate *configTemplate(const QString &id) const;
    [[nodiscard]] const Cluster *cluster(const QString &id) const;
    [[nodiscard]] const LockGroup *lockGroup(const QString &id) const;
    [[nodiscard]] const BootGroup *bootGroup(const QString &id) const;
    /// The cluster or the entry that names one of the node's ids; uuid is asked first, then MACs, serial,
    /// machine-id.
    [[nodiscard]] const Cluster *clusterOf(const Node &node) const;
    [[nodiscard]] const NodeEntry *entryOf(const Node &node) const;
    /// By any id that the document may use for a node, normalised or not.
    [[nodiscard]] const NodeEntry *entry(const QString &nodeId) const;

    /// `appId` with or without braces, any case.
    [[nodiscard]] const Application *application(QStringView appId) const;

private:
    FleetDocument m_document;
    qint64 m_revision = 0;
    GroupIndex m_groups;
    QHash<QString, const Profile *> m_profiles;
    QHash<QString, const ConfigTemplate *> m_templates;
    QHash<QString, const Cluster *> m_clusters;
    QHash<QString, const LockGroup *> m_lockGroups;
    QHash<QString, const BootGroup *> m_bootGroups;
    QHash<QString, const Cluster *> m_clusterByNode;
    QHash<QString, const NodeEntry *> m_entryByNode;
    QHash<QString, const Application *> m_applications;

    Q_DISABLE_COPY_MOVE(FleetConfig)
};

using FleetConfigPtr = std::shared_ptr<const FleetConfig>;

/// A node's id in the one form that indexes use: a MAC or UUID normalised, anything else lower case.
[[nodiscard]] QString normalizedNodeId(const QString &id);

/// An Omaha appid without braces, lower case.
[[nodiscard]] QString normalizedAppId(QStringView appId);

} // namespace roadstead
