#pragma once

#include "core/lock_holds.h"

#include <QHash>
#include <QWidget>

namespace roadstead::ui {

/// Who held the reboot locks in the last hours: a lane a slot, a bar a hold, a line for now. Time runs from
/// left to right in every language.
class HoldsChart : public QWidget
{
    Q_OBJECT

public:
    explicit HoldsChart(QWidget *parent = nullptr);

    struct Bar
    {
        LockHold hold;
        QString name; ///< of the holder, for people
        bool isOverdue = false;
    };
    /// `groups`: all lock groups in their order, those without a bar too. Bars by their beginning.
    void setBars(const QStringList &groups, const QList<Bar> &bars, qint64 nowMs);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    static constexpr qint64 kPastMs = 6LL * 3'600'000;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Lane
    {
        QString title;
        QList<qsizetype> bars;
    };
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(qint64 ms) const;
    [[nodiscard]] QRectF rectOf(const Bar &bar, int lane) const;
    void paintGrid(QPainter &painter) const;
    void paintBar(QPainter &painter, const Bar &bar, int lane) const;
    void paintNow(QPainter &painter) const;
    [[nodiscard]] QString sentenceOf(const Bar &bar) const;

    QList<Bar> m_bars;
    QList<Lane> m_lanes;
    qint64 m_nowMs = 0;
};

} // namespace roadstead::ui
