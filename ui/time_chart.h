#pragma once

#include "ui/look/chart_ink.h"

#include <QChartView>

QT_BEGIN_NAMESPACE
class QAbstractSeries;
class QDateTimeAxis;
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace roadstead::ui {

/// One line or area of a chart: a value at each of the chart's moments.
struct ChartLine
{
    QString name;
    ChartInk ink;
    QList<int> values;
    Qt::PenStyle pen = Qt::SolidLine;

    bool operator==(const ChartLine &) const = default;
};

/// What a chart over time shows.
struct ChartData
{
    enum class Kind
    {
        Stacked, ///< areas, the first line at the bottom
        Steps, ///< lines that keep a value until the next moment
    };
    Kind kind = Kind::Steps;
    QList<qint64> moments; ///< UTC milliseconds, rising
    QList<ChartLine> lines;
    qint64 fromMs = 0; ///< of the time axis
    qint64 toMs = 0;
    int tickCount = 2; ///< divides the span into round pieces
    QString format; ///< of the axis' times
    qint64 nowMs = 0; ///< 0: no Now line

    bool operator==(const ChartData &) const = default;
};

/// A chart of counts over time in the house's look. Colours are taken from the tokens again whenever the
/// palette changes.
class TimeChart : public QChartView
{
    Q_OBJECT

public:
    explicit TimeChart(QWidget *parent = nullptr);
    void setData(const ChartData &data);
    [[nodiscard]] const ChartData &data() const { return m_data; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 150}; }
    [[nodiscard]] QSize sizeHint() const override { return {480, 150}; }

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeSeries();
    void fillSeries();
    void showAxes();
    void restyle();
    void dropSeries();

    ChartData m_data;
    QList<QLineSeries *> m_lines; ///< the chart's: an area does not own its borders
    QList<QAbstractSeries *> m_series; ///< what is shown, in the order of the data's lines
    QDateTimeAxis *m_times;
    QValueAxis *m_counts;
};

} // namespace roadstead::ui
