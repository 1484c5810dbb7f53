#include "core/fleet_config.h"

#include "core/mac_address.h"

namespace roadstead {

QString normalizedNodeId(const QString &id)
{
    if (const auto mac = normalizedMac(id))
        return *mac;
    // A machine-id has 32 hex digits without dashes: it is no UUID here, or the two could never be told
    // apart.
    if (id.contains(u'-')) {
        if (const auto uuid = normalizedUuid(id))
            return *uuid;
    }
    return id.toLower();
}

QString normalizedAppId(QStringView appId)
{
    QStringView id = appId.trimmed();
    if (id.size() >= 2 && id.startsWith(u'{') && id.endsWith(u'}'))
        id = id.sliced(1, id.size() - 2);
    return id.toString().toLower();
}

FleetConfig::FleetConfig(FleetDocument document, qint64 revision)
    : m_document(std::move(document))
    , m_revision(revision)
    , m_groups(m_document.groups)
{
    for (const Profile &profile : std::as_const(m_document.profiles))
        m_profiles.insert(profile.id, &profile);
    for (const ConfigTemplate &configTemplate : std::as_const(m_document.templates))
        m_templates.insert(configTemplate.id, &configTemplate);
    for (const Cluster &cluster : std::as_const(m_document.clusters)) {
        m_clusters.insert(cluster.id, &cluster);
        for (const QString &node : cluster.nodes)
            m_clusterByNode.insert(normalizedNodeId(node), &cluster);
    }
    for (const LockGroup &group : std::as_const(m_document.lockGroups))
        m_lockGroups.insert(group.id, &group);
    for (const BootGroup &group : std::as_const(m_document.groups))
        m_bootGroups.insert(group.id, &group);
    for (const NodeEntry &entry : std::as_const(m_document.nodes))
        m_entryByNode.insert(normalizedNodeId(entry.id), &entry);
    for (const Application &application : std::as_const(m_document.applications))
        m_applications.insert(normalizedAppId(application.id), &application);
}

const Profile *FleetConfig::profile(const QString &id) const
{
    return m_profiles.value(id);
}

const ConfigTemplate *FleetConfig::configTemplate(const QString &id) const
{
    return m_templates.value(id);
}

const Cluster *FleetConfig::cluster(const QString &id) const
{
    return m_clusters.value(id);
}

const LockGroup *FleetConfig::lockGroup(const QString &id) const
{
    return m_lockGroups.value(id);
}

const BootGroup *FleetConfig::bootGroup(const QString &id) const
{
    return m_bootGroups.value(id);
}

namespace {

template <typename T> const T *firstOf(const QHash<QString, const T *> &index, const Node &node)
{
    if (index.isEmpty())
        return nullptr;
    if (const T *found = node.uuid.isEmpty() ? nullptr : index.value(node.uuid))
        return found;
    for (const QString &mac : node.macs) {
        if (const T *found = index.value(mac))
            return found;
    }
    if (const T *found = node.serial.isEmpty() ? nullptr : index.value(node.serial.toLower()))
        return found;
    return node.machineId.isEmpty() ? nullptr : index.value(node.machineId.text());
}

} // namespace

const Cluster *FleetConfig::clusterOf(const Node &node) const
{
    return firstOf(m_clusterByNode, node);
}

const NodeEntry *FleetConfig::entryOf(const Node &node) const
{
    return firstOf(m_entryByNode, node);
}

const NodeEntry *FleetConfig::entry(const QString &nodeId) const
{
    return m_entryByNode.value(normalizedNodeId(nodeId));
}

const Application *FleetConfig::application(QStringView appId) const
{
    return m_applications.value(normalizedAppId(appId));
}

} // namespace roadstead
