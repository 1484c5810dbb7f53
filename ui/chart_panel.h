#pragma once

#include "ui/look/widgets.h"
#include "ui/time_chart.h"

#include <QAbstractTableModel>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace roadstead::ui {

class EmptyState;
class FlowLegend;
class PlainTable;

/// The numbers of a chart as a table: a row a moment, newest first, a column a line.
class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setData(const ChartData &data);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ChartData m_data;
};

/// A card with a chart over time: title, what it counts, legend, and a button that shows its numbers as a
/// table instead.
class ChartPanel : public Card
{
    Q_OBJECT

public:
    explicit ChartPanel(const QString &title, QWidget *parent = nullptr);

    /// What is counted and over which time; muted, in the head.
    void setFact(const QString &fact);
    /// A control of the head, before the table's button.
    void addTool(QWidget *tool);
    /// `sentence`: the chart's numbers for assistive tools.
    void setData(const ChartData &drawn, const QString &sentence);
    /// A muted sentence in place of the chart; empty: the chart.
    void setNote(const QString &title, const QString &sentence = {});
    void setTableShown(bool isShown);
    [[nodiscard]] bool isTableShown() const;
    [[nodiscard]] TimeChart &chart() { return *m_chart; }

private:
    void showPart();
    void setTableColumns(int count);
    void makeLegend(const ChartData &drawn);

    ElidingLabel *m_title;
    ElidingLabel *m_fact;
    QHBoxLayout *m_tools;
    QPushButton *m_tableButton;
    FlowLegend *m_legend;
    QStackedWidget *m_stack;
    TimeChart *m_chart;
    PlainTable *m_table;
    ChartTableModel *m_model;
    EmptyState *m_note;
    bool m_hasNote = false;
};

} // namespace roadstead::ui
