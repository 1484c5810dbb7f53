#include "ui/node_columns.h"

#include "core/literals.h"
#include "ui/words.h"

#include <QCoreApplication>

#include <array>

namespace roadstead::ui {

QLatin1String nodeColumnId(NodeColumn column)
{
    constexpr std::array<const char *, kNodeColumnCount> ids {"state", "name", "cluster", "version", "labels",
        "address", "mac", "group", "profile", "updateGroup", "serial", "arch", "strategy", "boot",
        "lastSeen"};
    return QLatin1String(ids.at(static_cast<std::size_t>(column)));
}

QString nodeColumnTitle(NodeColumn column)
{
    switch (column) {
    case NodeColumn::State:
        return QCoreApplication::translate("NodeColumn", "State");
    case NodeColumn::Name:
        return QCoreApplication::translate("NodeColumn", "Node");
    case NodeColumn::Cluster:
        return QCoreApplication::translate("NodeColumn", "Cluster");
    case NodeColumn::Version:
        return QCoreApplication::translate("NodeColumn", "Version");
    case NodeColumn::Labels:
        return QCoreApplication::translate("NodeColumn", "Labels");
    case NodeColumn::Address:
        return QCoreApplication::translate("NodeColumn", "Address");
    case NodeColumn::Mac:
        return QCoreApplication::translate("NodeColumn", "MAC");
    case NodeColumn::Group:
        return QCoreApplication::translate("NodeColumn", "Boot group");
    case NodeColumn::Profile:
        return QCoreApplication::translate("NodeColumn", "Profile");
    case NodeColumn::UpdateGroup:
        return QCoreApplication::translate("NodeColumn", "Update group");
    case NodeColumn::Serial:
        return QCoreApplication::translate("NodeColumn", "Serial number");
    case NodeColumn::Arch:
        return QCoreApplication::translate("NodeColumn", "Architecture");
    case NodeColumn::Strategy:
        return QCoreApplication::translate("NodeColumn", "Reboots by");
    case NodeColumn::Boot:
        return QCoreApplication::translate("NodeColumn", "Boot");
    case NodeColumn::LastSeen:
        return QCoreApplication::translate("NodeColumn", "Last seen");
    }
    return {};
}

bool isEndAligned(NodeColumn column)
{
    return column == NodeColumn::Boot || column == NodeColumn::LastSeen;
}

QString nodeColumnText(const NodeSummary &node, NodeColumn column, qint64 nowMs)
{
    switch (column) {
    case NodeColumn::State:
        return nodeStateText(node);
    case NodeColumn::Name:
        return node.name;
    case NodeColumn::Cluster:
        return node.cluster;
    case NodeColumn::Version:
        return node.targetVersion.isEmpty() ? node.version : node.version + u" → "_s + node.targetVersion;
    case NodeColumn::Labels:
        return node.labels.isEmpty() ? QString() : labelText(node.labels);
    case NodeColumn::Address:
        return node.address;
    case NodeColumn::Mac:
        return node.mac;
    case NodeColumn::Group:
        return node.group;
    case NodeColumn::Profile:
        return node.profile;
    case NodeColumn::UpdateGroup:
        return node.updateGroup;
    case NodeColumn::Serial:
        return node.serial;
    case NodeColumn::Arch:
        return node.arch;
    case NodeColumn::Strategy:
        return rebootStrategyName(node.strategy);
    case NodeColumn::Boot:
        return node.bootMs > 0 ? ageText(node.bootMs) : QString();
    case NodeColumn::LastSeen:
        return node.lastSeenMs > 0 ? ageText(nowMs - node.lastSeenMs) : QString();
    }
    return {};
}

} // namespace roadstead::ui
