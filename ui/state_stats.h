#pragma once

#include "ui/look/widgets.h"

#include <QAbstractButton>

namespace roadstead::ui {

class FleetCounts;

/// How many nodes are in one state: glyph, number, word. A click asks for them.
class StateStat : public QAbstractButton
{
    Q_OBJECT

public:
    StateStat(NodeState state, QWidget *parent);
    void setCount(int count);
    [[nodiscard]] NodeState state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    NodeState m_state;
    int m_count = -1;
};

/// The six states side by side in one card.
class StateStats : public Card
{
    Q_OBJECT

public:
    StateStats(const FleetCounts &counts, QWidget *parent);

Q_SIGNALS:
    void asked(roadstead::NodeState state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showCounts();

    const FleetCounts &m_counts;
    QList<StateStat *> m_stats;
};

} // namespace roadstead::ui
