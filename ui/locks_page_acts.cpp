#include "ui/locks_page.h"

#include "core/literals.h"
#include "core/lock_edits.h"
#include "ui/acts.h"
#include "ui/empty_state.h"
#include "ui/hold_reboots.h"
#include "ui/holds_card.h"
#include "ui/lock_group_card.h"
#include "ui/lock_model.h"
#include "ui/lock_policy_sheet.h"
#include "ui/look/themed_icon.h"
#include "ui/plain_table.h"
#include "ui/reason_sheet.h"
#include "ui/slots_sheet.h"
#include "ui/warn_strip.h"
#include "ui/words.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

// What the page shows of the present, and what can be done about it.

namespace roadstead::ui {

namespace {

constexpr int kMostRows = 9; ///< of the table before it scrolls

} // namespace

void LocksPage::makeActions()
{
    const auto add = [this](const QString &text, const QList<QKeySequence> &keys, void (LocksPage::*act)()) {
        auto *action = new QAction(text, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, act);
        m_table->addAction(action);
    };
    add(tr("Release…"), {QKeySequence::Delete}, &LocksPage::releaseCurrent);
    add(tr("Change slots…"), {Qt::Key_F2}, &LocksPage::changeSlotsOfCurrent);
    add(tr("Rules…"), {QKeySequence(u"Ctrl+Return"_s)}, &LocksPage::changePolicyOfCurrent);
    auto *show = new QAction(tr("Show node"), this);
    show->setShortcuts({Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space});
    show->setShortcutContext(Qt::WidgetShortcut);
    connect(show, &QAction::triggered, m_node, &QPushButton::click);
    m_table->addAction(show);
    connect(m_table, &QTableView::doubleClicked, m_node, &QPushButton::click);
    connect(m_table, &QTableView::customContextMenuRequested, this, &LocksPage::openContextMenu);
    connect(m_strip, &WarnStrip::acted, this, [this] {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const LockModel::Row *each = m_model->rowAt(row);
            if (each->holds() && each->holder->stale != LockStale::No)
                return release(each->group.id, *each->holder);
        }
    });
}

void LocksPage::openContextMenu(const QPoint &at)
{
    if (!m_model->rowAt(m_table->currentIndex().row()))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_table->actions());
    for (QAction *action : menu->actions()) {
        const bool isForHolder = !action->shortcuts().contains(QKeySequence(Qt::Key_F2));
        action->setEnabled(!isForHolder || m_release->isEnabled());
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void LocksPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model->tick();
    showState();
    m_ticker.start();
}

void LocksPage::hideEvent(QHideEvent *event)
{
    m_ticker.stop();
    Page::hideEvent(event);
}

void LocksPage::refresh()
{
    m_holds->readHistory();
}

void LocksPage::open(const QString &lockGroup)
{
    const int row = m_model->rowOfGroup(lockGroup);
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->setFocus();
}

void LocksPage::selectNode(NodeId id)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto &holder = m_model->rowAt(row)->holder;
        if (holder && holder->node == id)
            m_table->selectRow(row);
    }
}

void LocksPage::showState()
{
    m_whole->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_facts->setText(
        tr("%1 · %2", "“2 held” · “3 waiting”")
            .arg(tr("%n held", nullptr, m_model->held()), tr("%n waiting", nullptr, m_model->waiting())));
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * tableRowHeight() + 2);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->selectRow(0);
    showCurrent();
    showOverdue();
    m_holds->refresh();
}

void LocksPage::showCurrent()
{
    const LockModel::Row *row = m_model->rowAt(m_table->currentIndex().row());
    m_release->setEnabled(row && row->holds());
    m_node->setEnabled(row && row->holder && row->holder->node != NodeId::None);
    m_slots->setEnabled(row);
    m_groupCard->setGroup(row ? row->group.id : QString());
    if (m_node->isEnabled())
        Q_EMIT currentNodeChanged(row->holder->node);
}

void LocksPage::showOverdue()
{
    QString sentence;
    for (int at = 0; at < m_model->rowCount() && sentence.isEmpty(); ++at) {
        const LockModel::Row *row = m_model->rowAt(at);
        if (!row->holds() || row->holder->stale == LockStale::No)
            continue;
        const QString age = ageText(m_fleet.nowMs() - row->holder->sinceMs);
        const auto waiting = static_cast<int>(row->group.waiting.size());
        sentence = row->holder->stale == LockStale::NodeMissing
            ? tr("%1 has held a slot of %2 for %3 and does not answer.")
                  .arg(m_model->nameOf(*row->holder), row->group.id, age)
            : row->holder->stale == LockStale::NodeRetired
            ? tr("%1 was retired and still holds a slot of %2.")
                  .arg(m_model->nameOf(*row->holder), row->group.id)
            : tr("%1 has held a slot of %2 for %3.").arg(m_model->nameOf(*row->holder), row->group.id, age);
        if (waiting > 0)
            sentence += u' ' + tr("%n node(s) wait behind it.", nullptr, waiting);
    }
    m_strip->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_strip->tell(Severity::Warn, sentence, tr("Release…"));
}

void LocksPage::showHold()
{
    const bool isHeld = m_hold->isHeld();
    m_holdButton->setText(m_hold->text());
    m_holdButton->setProperty("kind", isHeld ? u"primary"_s : u"danger"_s);
    m_holdButton->setIcon(
        themedIcon(isHeld ? u"media-playback-start"_s : u"media-playback-pause"_s, IconRole::OnAccent));
    m_holdButton->update();
    m_heldStrip->setVisible(isHeld);
    if (isHeld)
        m_heldStrip->tell(Severity::Warn, m_hold->sentence(), m_hold->text());
}

void LocksPage::releaseCurrent()
{
    const LockModel::Row *row = m_model->rowAt(m_table->currentIndex().row());
    if (row && row->holds())
        release(row->group.id, *row->holder);
}

void LocksPage::release(const QString &group, const LockHolder &holder)
{
    const QString name = m_model->nameOf(holder);
    const auto node = m_fleet.node(holder.node);
    QString effect
        = tr("If %1 is still rebooting, another node of %2 may reboot beside it. %1 is not told; it gives "
             "back what it no longer holds without harm.")
              .arg(name, group);
    if (holder.sinceMs > 0)
        effect.prepend(
            tr("%1 has held it for %2.").arg(name, ageText(m_fleet.nowMs() - holder.sinceMs)) + u' ');
    if (node)
        effect.append(u' ' + tr("Its state is: %1.").arg(nodeStateText(node->state)));
    auto *sheet = new ReasonSheet({tr("Take the lock of %1 from %2?").arg(group, name), effect, tr("Release"),
                                      ReasonSheet::Reason::Needed},
        this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, this, [this, sheet, group, holder, name] {
        FleetCommand command;
        command.kind = FleetCommand::Kind::ReleaseLock;
        command.target = group;
        command.text = holder.id;
        m_acts.perform(command,
            {tr("The lock of %1 was taken from %2").arg(group, name), tr("Release the lock of %1").arg(group),
                u"release-lock"_s, group, sheet->reason()});
    });
    sheet->open();
}

void LocksPage::changeSlotsOfCurrent()
{
    const LockModel::Row *row = m_model->rowAt(m_table->currentIndex().row());
    if (!row)
        return;
    auto *sheet = new SlotsSheet(
        row->group.id, row->group.slotCount, static_cast<int>(row->group.holders.size()), this);
    connect(sheet, &QDialog::accepted, this, [this, sheet, group = row->group.id] {
        const int count = sheet->slotCount();
        m_acts.edit(
            [group, count](const FleetConfig &config) -> Result<FleetDocument> {
                return withSlots(config.document(), group, count);
            },
            {tr("%1 has %n slot(s) now", nullptr, count).arg(group), tr("Change the slots of %1").arg(group),
                u"slots"_s, group, {}});
    });
    sheet->open();
}

void LocksPage::changePolicyOfCurrent()
{
    const LockModel::Row *row = m_model->rowAt(m_table->currentIndex().row());
    if (!row)
        return;
    const QString group = row->group.id;
    auto *sheet = new LockPolicySheet(lockGroupIn(m_fleet.config()->document(), group), this);
    connect(sheet, &QDialog::accepted, this, [this, sheet, group] {
        m_acts.edit(
            [group, policy = sheet->policy()](const FleetConfig &config) -> Result<FleetDocument> {
                LockGroup changed = lockGroupIn(config.document(), group);
                changed.policy = policy;
                return withLockGroup(config.document(), changed);
            },
            {tr("The reboot rules of %1 have changed").arg(group),
                tr("Change the reboot rules of %1").arg(group), u"lock-policy"_s, group, {}});
    });
    sheet->open();
}

} // namespace roadstead::ui
