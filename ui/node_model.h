#pragma once

#include "core/fleet_api.h"
#include "ui/node_columns.h"
#include "ui/node_filter.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>
#include <span>
#include <vector>

namespace roadstead::ui {

/// The fleet's nodes as a table, made for 100,000 of them: rows are an index of its own over the nodes,
/// sorted by integer keys and filtered by prepared texts, without a proxy. It follows the fleet: a changed
/// node keeps its row, for a person is looking at it, until sort() or reload(); a new one takes the place
/// where it belongs. Many rows that come or go at once are one reset; a view keeps selection and current node
/// by their ids. Lives in the main thread; the fleet outlives it.
class NodeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// UTC milliseconds since the epoch.
    using Clock = std::function<qint64()>;
    explicit NodeModel(FleetApi &fleet, QObject *parent = nullptr, Clock clock = {});

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Labels that have a column of their own, behind the fixed ones: column kNodeColumnCount + i shows the
    /// value of the i-th key. At most kMaxLabelColumns; each key once.
    void setLabelColumns(const QStringList &keys);
    [[nodiscard]] const QStringList &labelColumns() const { return m_labelKeys; }
    static constexpr int kMaxLabelColumns = 20;
    /// Stable, for the settings: "state", "label:role".
    [[nodiscard]] QString columnId(int column) const;
    [[nodiscard]] QString columnTitle(int column) const;
    [[nodiscard]] QString columnText(const NodeSummary &node, int column) const;
    /// The columns' one by its id; -1: there is none.
    [[nodiscard]] int columnOfId(const QString &id) const;

    void setFilter(const NodeFilter &filter);
    [[nodiscard]] const NodeFilter &filter() const { return m_filter; }
    /// Asks the fleet for everything again, and sorts.
    void reload();
    /// Ages have moved on; a filter by age lets others through.
    void tick();

    [[nodiscard]] const NodeSummary &nodeAt(int row) const;
    /// -1: not in the table, or filtered out.
    [[nodiscard]] int rowOf(NodeId id) const;
    /// All nodes, filtered out or not.
    [[nodiscard]] int totalCount() const { return static_cast<int>(m_order.size()); }
    /// "Held", of a node that the administrator keeps from updates and reboots.
    [[nodiscard]] static QString heldText() { return tr("Held"); }
    [[nodiscard]] qint64 nowMs() const { return m_clock(); }

Q_SIGNALS:
    /// The number of nodes, or of rows, is another.
    void countsChanged();

private:
    /// What a round of changes does to the rows: slots.
    struct Batch
    {
        std::vector<int> touched; ///< stay in their row
        std::vector<int> leaving; ///< lose their row
        std::vector<int> arriving; ///< get a row
        std::vector<int> added; ///< are new in m_order
        std::vector<int> dropped; ///< their node is gone
    };
    void takeChanges(const QList<NodeSummary> &changed, const QList<NodeId> &removed);
    void takeNode(const NodeSummary &node, Batch &batch);
    void dropNode(NodeId id, Batch &batch);
    void showTouched(const Batch &batch);
    void removeRowsOf(const Batch &batch);
    void insertRowsOf(const Batch &batch);
    void replaceRows(const Batch &batch);
    void dropFromOrder(const Batch &batch);
    void freeSlots(const Batch &batch);
    void resetRows();
    void sortOrder();
    [[nodiscard]] std::weak_ordering orderOf(const NodeSummary &left, const NodeSummary &right) const;
    [[nodiscard]] std::vector<int>::iterator placeFor(std::vector<int> &slotList, int slot);
    [[nodiscard]] int rowOfSlot(int slot) const;
    [[nodiscard]] bool fits(int slot) const;
    [[nodiscard]] const NodeSummary &at(int slot) const { return m_nodes.at(slot); }
    [[nodiscard]] std::span<const NodeSummary> allNodes() const
    {
        return {m_nodes.constData(), static_cast<std::size_t>(m_nodes.size())};
    }

    FleetApi &m_fleet;
    Clock m_clock;
    QList<NodeSummary> m_nodes; ///< by slot; a slot whose node is gone waits in m_free
    std::vector<QByteArray> m_texts; ///< NodeFilter::searchText by slot
    std::vector<int> m_free;
    QHash<NodeId, int> m_slots;
    std::vector<int> m_order; ///< all slots in use, sorted
    std::vector<int> m_rows; ///< those of them that the filter lets through
    mutable std::vector<int> m_rowOfSlot; ///< made when asked for
    mutable bool m_isIndexed = false;
    NodeFilter m_filter;
    qint64 m_nowMs = 0; ///< by which the filter looks at ages
    QStringList m_labelKeys;
    int m_sortColumn = static_cast<int>(NodeColumn::Name);
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace roadstead::ui
