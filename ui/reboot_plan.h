#pragma once

#include "core/fleet_api.h"
#include "core/lock_holds.h"
#include "core/reboot_forecast.h"

#include <QAbstractTableModel>

namespace roadstead::ui {

/// One lock group of the fleet as it stands, for forecastReboots(). `holds`: what history tells of it.
[[nodiscard]] ForecastQuestion forecastQuestion(
    const FleetApi &fleet, const LockGroupStatus &status, const QList<LockHold> &holds);

/// What the next hours will bring: a row for each reboot in its order, then one for each node without a turn
/// and why.
class RebootPlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int
    {
        Group,
        NodeName,
        From,
        To,
        Why,
        ColumnCount
    };
    struct Row
    {
        QString group;
        QString name;
        qint64 fromMs = 0; ///< 0: no turn
        qint64 toMs = 0;
        QString why; ///< of a node without a turn
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(const QList<Row> &rows);
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Row> m_rows;
};

} // namespace roadstead::ui
