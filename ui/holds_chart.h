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
    /// What a plan says of the time after now: dashed. Shown with the next setBars().
    void setPlanned(const QList<Bar> &planned) { m_planned = planned; }
    /// How much of the time after now is drawn.
    void setFuture(qint64 futureMs) { m_futureMs = futureMs; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    static constexpr qint64 kPastMs = 6LL * 3'600'000;
    static constexpr qint64 kRestMs = 3'600'000; ///< after now, when nothing is planned

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Lane
    {
        QString title;
        QList<qsizetype> bars;
        QList<qsizetype> planned;
    };
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(qint64 ms) const;
    [[nodiscard]] QRectF rectOf(const Bar &bar, int lane) const;
    void paintGrid(QPainter &painter) const;
    void paintBar(QPainter &painter, const Bar &bar, int lane) const;
    void paintPlanned(QPainter &painter, const Bar &bar, int lane) const;
    void addLanes(const QString &group, QStringList &sentences);
    void paintNow(QPainter &painter) const;
    [[nodiscard]] QString sentenceOf(const Bar &bar) const;

    QList<Bar> m_bars;
    QList<Bar> m_planned;
    qint64 m_futureMs = kRestMs;
    QList<Lane> m_lanes;
    qint64 m_nowMs = 0;
};

} // namespace roadstead::ui
