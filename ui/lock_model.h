#pragma once

#include "core/fleet_api.h"

#include <QAbstractTableModel>

namespace roadstead::ui {

/// Reboot locks as a table: a row for each holder and for each that waits, and one for a group that nobody
/// holds. Groups by name, holders by age, those that wait in the order of their turn.
class LockModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int
    {
        Group,
        Slots,
        Holder,
        State,
        Age,
        Door,
        MachineId,
        ZincatiId,
        ColumnCount
    };
    struct Row
    {
        LockGroupStatus group;
        std::optional<LockHolder> holder; ///< that holds a slot, or waits for one
        int place = 0; ///< in the queue, from 1; 0: holds
        bool isFirst = true; ///< of its group

        [[nodiscard]] bool holds() const { return holder && place == 0; }

        bool operator==(const Row &) const = default;
    };

    explicit LockModel(FleetApi &fleet, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const Row *rowAt(int row) const;
    [[nodiscard]] int rowOfGroup(const QString &group) const; ///< -1: there is none
    [[nodiscard]] int held() const;
    [[nodiscard]] int waiting() const;
    /// The holder's name for people: the node's, else the id's first letters.
    [[nodiscard]] QString nameOf(const LockHolder &holder) const;
    /// Ages have grown.
    void tick();

    static constexpr qsizetype kMaxWaiters = 200; ///< of one group; the last row says how many more there are

Q_SIGNALS:
    void reloaded();

private:
    void reload();
    void nodesChanged(const QList<NodeSummary> &changed);
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString stateText(const Row &row) const;
    [[nodiscard]] QString idText(const LockHolder &holder, bool isMachineId) const;

    FleetApi &m_fleet;
    QList<Row> m_rows;
};

} // namespace roadstead::ui
