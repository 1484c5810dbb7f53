#pragma once

#include "core/rollout.h"

#include <QWidget>

namespace roadstead::ui {

class FlowLegend;

/// How far a rollout is as one bar: done, in progress (hatched), waiting, failed at the end.
class ProgressBand : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressBand(QWidget *parent = nullptr);
    void setStatus(const RolloutStatus &status);
    [[nodiscard]] QSize sizeHint() const override { return {240, kHeight}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, kHeight}; }

    static constexpr int kHeight = 14;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RolloutStatus m_status;
};

/// The bar of ProgressBand for other painters; rectangles are mirrored within `bounds`.
void drawProgressBand(QPainter &painter, const QRect &rect, const RolloutStatus &status,
    Qt::LayoutDirection direction, const QRect &bounds);

/// From the first grant over now to the range in which it will be done. Time runs from left to right in every
/// language. Hidden while there is nothing to say.
class TimeRail : public QWidget
{
    Q_OBJECT

public:
    explicit TimeRail(QWidget *parent = nullptr);
    void setStatus(const RolloutStatus &status, qint64 nowMs);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Label
    {
        QString text;
        double x = 0; ///< of its middle
        Qt::Alignment side = Qt::AlignHCenter;
    };
    [[nodiscard]] double placeOf(qint64 ms) const;
    void paintRail(QPainter &painter, int y) const;
    void paintLabels(QPainter &painter, int top) const;

    RolloutStatus m_status;
    qint64 m_nowMs = 0;
    qint64 m_endMs = 0; ///< of the rail
    qint64 m_windowEndMs = 0; ///< 0: no window
};

/// Bar, legend and rail of one rollout, below each other.
class RolloutProgress : public QWidget
{
    Q_OBJECT

public:
    explicit RolloutProgress(QWidget *parent = nullptr);
    void setStatus(const RolloutStatus &status, qint64 nowMs);

private:
    ProgressBand *m_band;
    FlowLegend *m_legend;
    TimeRail *m_rail;
};

} // namespace roadstead::ui
