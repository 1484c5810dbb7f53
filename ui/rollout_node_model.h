#pragma once

#include "core/fleet_api.h"
#include "core/rollout_history.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace roadstead::ui {

/// The nodes of one rollout: those that history names, and while it goes on also those of the group that wait
/// for it. Made anew by sync(), which the page calls as rarely as it likes; a row keeps its place meanwhile.
class RolloutNodeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        StateColumn,
        GrantedColumn,
        DownloadedColumn,
        InstalledColumn,
        VersionColumn,
        WhyColumn,
        kColumnCount
    };
    explicit RolloutNodeModel(FleetApi &fleet, QObject *parent = nullptr);

    /// Which rollout; `isOver`: only the nodes that history names.
    void setRollout(const RolloutKey &key, bool isOver);
    /// Takes the fleet and the history as they are now; costs what the fleet is large.
    void sync(const RolloutHistory &history);
    [[nodiscard]] NodeId nodeAt(int row) const { return m_rows[row].id; }
    [[nodiscard]] int rowOf(NodeId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    /// How a node stands in the rollout, in the order in which they are sorted: what needs a person first.
    enum class Standing : unsigned char
    {
        Failed,
        Reverted,
        Missing,
        Held,
        Waiting,
        Granted,
        Downloading,
        Downloaded,
        Installed,
        Complete,
    };
    struct Row
    {
        NodeId id = NodeId::None;
        QString name;
        QString version;
        Standing standing = Standing::Waiting;
        RolloutNode way;

        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] QList<Row> rowsOf(const RolloutHistory &history) const;
    [[nodiscard]] static Standing standingOf(EventKind last);
    [[nodiscard]] static Standing standingOf(const NodeSummary &node, bool isBehind);
    [[nodiscard]] static QString standingText(Standing standing);
    [[nodiscard]] static Severity severityOf(Standing standing);
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString whyText(const Row &row) const;
    [[nodiscard]] bool isBefore(const Row &a, const Row &b) const;

    FleetApi &m_fleet;
    RolloutKey m_key;
    bool m_isOver = false;
    QList<Row> m_rows;
    int m_sortColumn = StateColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace roadstead::ui
