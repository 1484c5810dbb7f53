#pragma once

#include "core/fleet_api.h"
#include "core/lock_holds.h"
#include "ui/page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace roadstead::ui {

class Acts;
class Card;
class EmptyState;
class HoldsChart;
class LockModel;
class PlainTable;
class WarnStrip;

/// Reboot locks: slots, holders and who waits, per lock group; what was held in the last hours. The fleet and
/// the acts outlive the page.
class LocksPage : public Page
{
    Q_OBJECT

public:
    LocksPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

    void refresh() override;
    void open(const QString &lockGroup) override;
    void selectNode(NodeId id) override;

    /// Asks for the reason, then takes the lock of the current row from its holder.
    void releaseCurrent();
    void changeSlotsOfCurrent();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeTableCard();
    QWidget *makeHoldsCard();
    void makeActions();
    void readHistory();
    void takeHistory(const QList<Event> &events);
    void showState();
    void showCurrent();
    void showHolds();
    void showOverdue();
    void release(const QString &group, const LockHolder &holder);
    void openContextMenu(const QPoint &at);

    FleetApi &m_fleet;
    Acts &m_acts;
    LockModel *m_model;
    PlainTable *m_table = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_release = nullptr;
    QPushButton *m_slots = nullptr;
    QPushButton *m_node = nullptr;
    WarnStrip *m_strip = nullptr;
    HoldsChart *m_chart = nullptr;
    QStackedWidget *m_whole = nullptr;
    EmptyState *m_empty = nullptr;
    QList<Event> m_history; ///< of locks, newest first
    QTimer m_ticker;
};

} // namespace roadstead::ui
