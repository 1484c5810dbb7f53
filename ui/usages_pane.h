#pragma once

#include "core/boot_edits.h"
#include "core/fleet_api.h"

#include <QTreeView>

class QStandardItemModel;

namespace roadstead::ui {

class GroupCounts;

/// Where an item is used: profiles, groups, and the nodes that get it. Enter opens one. Both references
/// outlive it.
class UsagesPane : public QTreeView
{
    Q_OBJECT

public:
    UsagesPane(FleetApi &fleet, const GroupCounts &counts, QWidget *parent = nullptr);
    void showItem(const std::optional<BootItemRef> &ref);

    static constexpr int kMostNodes = 500;

Q_SIGNALS:
    void itemAsked(const roadstead::BootItemRef &ref);
    void nodeActivated(roadstead::NodeId id);

private:
    void refresh();
    void addItems(const QString &title, const QList<BootItemRef> &refs);
    void addNodes(const QStringList &groups);

    FleetApi &m_fleet;
    const GroupCounts &m_counts;
    std::optional<BootItemRef> m_ref;
    QStandardItemModel *m_model;
};

} // namespace roadstead::ui
