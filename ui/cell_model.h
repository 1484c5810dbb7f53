#pragma once

#include "core/fleet_api.h"

#include <QAbstractListModel>
#include <QHash>

#include <array>
#include <vector>

namespace roadstead::ui {

/// The nodes of one card of the board in the order of their names: of each only what its cell shows, the rest
/// is asked of the fleet when somebody looks closer. A changed node costs one cell, whatever the size of the
/// cluster. Lives in the main thread; the fleet outlives it.
class CellModel : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Cell
    {
        NodeId id = NodeId::None;
        QString name;
        NodeState state = NodeState::New;
        bool isHeld = false;
        bool isDimmed = false; ///< the page's filter does not let it through
    };

    explicit CellModel(FleetApi &fleet, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// How the cluster is called in a cell's text; empty: the nodes are in none.
    void setClusterTitle(const QString &title) { m_clusterTitle = title; }
    void setCells(std::vector<Cell> cells);
    /// Adds, replaces and takes away. Many that come or go at once are one reset.
    void change(const std::vector<Cell> &put, const std::vector<NodeId> &taken);
    void setDimmed(int row, bool isDimmed);

    [[nodiscard]] const Cell &cell(int row) const { return m_cells[static_cast<std::size_t>(row)]; }
    /// -1: not among them.
    [[nodiscard]] int rowOf(NodeId id) const;
    [[nodiscard]] int count(NodeState state) const { return m_counts[static_cast<std::size_t>(state)]; }
    [[nodiscard]] int count() const { return static_cast<int>(m_cells.size()); }

Q_SIGNALS:
    void countsChanged();

private:
    void replace(int row, const Cell &cell);
    void insert(const Cell &cell);
    void remove(int row);
    void rebuild(const std::vector<Cell> &put, const std::vector<NodeId> &gone);
    void indexRows() const;
    [[nodiscard]] QString spoken(const Cell &cell) const;
    [[nodiscard]] QString tip(const Cell &cell) const;

    FleetApi &m_fleet;
    QString m_clusterTitle;
    std::vector<Cell> m_cells; ///< by name, then id
    std::array<int, std::size(kAllNodeStates)> m_counts {};
    mutable QHash<NodeId, int> m_rows; ///< made when asked for
    mutable bool m_isIndexed = true;
};

[[nodiscard]] CellModel::Cell cellOf(const NodeSummary &node);

} // namespace roadstead::ui
