#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace roadstead::ui {

class Acts;
class Card;
class EmptyState;
class HoldReboots;
class HoldsCard;
class LockGroupCard;
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
    void changePolicyOfCurrent();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeTableCard();
    void makeActions();
    void showState();
    void showCurrent();
    void showOverdue();
    void showHold();
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
    WarnStrip *m_heldStrip = nullptr;
    HoldReboots *m_hold;
    QPushButton *m_holdButton = nullptr;
    LockGroupCard *m_groupCard = nullptr;
    HoldsCard *m_holds = nullptr;
    QStackedWidget *m_whole = nullptr;
    EmptyState *m_empty = nullptr;
    QTimer m_ticker;
};

} // namespace roadstead::ui
