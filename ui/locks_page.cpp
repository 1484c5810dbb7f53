#include "ui/locks_page.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/empty_state.h"
#include "ui/hold_reboots.h"
#include "ui/holds_card.h"
#include "ui/lock_group_card.h"
#include "ui/lock_model.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/page_head.h"
#include "ui/page_scroll.h"
#include "ui/plain_table.h"
#include "ui/warn_strip.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kPageMargin = 20;
constexpr int kPip = 12;
constexpr int kPipGap = 4;
constexpr int kMaxPips = 8;
constexpr std::chrono::seconds kTick {5};

/// Slots as pips, filled when held; past some as numbers.
class SlotDelegate : public PlainDelegate
{
public:
    SlotDelegate(const LockModel &model, QTableView *table)
        : PlainDelegate(table)
        , m_model(model)
    {
    }

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &inner) const override
    {
        const LockModel::Row *row = m_model.rowAt(index.row());
        if (!row || !row->isFirst)
            return;
        const Tokens &t = tokens();
        const auto held = static_cast<int>(row->group.holders.size());
        const int pips = std::max(row->group.slotCount, held);
        QRect rest = inner;
        if (pips <= kMaxPips) {
            const bool isStale = std::ranges::any_of(
                row->group.holders, [](const LockHolder &holder) { return holder.stale != LockStale::No; });
            const QColor fill = t.of(isStale ? Severity::Warn : Severity::Info).mark;
            for (int i = 0; i < pips; ++i) {
                const QRect box(rest.left(), rest.center().y() - kPip / 2 + 1, kPip, kPip);
                painter.setPen(i < held ? fill : t.control);
                painter.setBrush(i < held ? QBrush(fill) : QBrush(Qt::NoBrush));
                painter.drawRoundedRect(QRectF(place(option, box)).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
                rest.setLeft(rest.left() + kPip + kPipGap);
            }
            rest.setLeft(rest.left() + 4);
        }
        painter.setFont(fontFor(TextRole::Small));
        painter.setPen(t.muted);
        drawText(painter, option, rest, index.data().toString());
    }

private:
    const LockModel &m_model;
};

} // namespace

LocksPage::LocksPage(FleetApi &fleet, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_fleet(fleet)
    , m_acts(acts)
    , m_model(new LockModel(fleet, this))
    , m_hold(new HoldReboots(fleet, acts, this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 16, 0, 0);
    whole->setSpacing(12);
    auto *head = new PageHead(tr("Locks"), this);
    head->setContentsMargins(kPageMargin, 0, kPageMargin, 0);
    m_facts = head->facts();
    m_facts->setObjectName(u"lockFacts"_s);
    m_holdButton = new QPushButton(head);
    m_holdButton->setObjectName(u"holdRebootsButton"_s);
    head->add(m_holdButton);
    whole->addWidget(head);
    auto *scroll = new PageScroll({kPageMargin, 0, kPageMargin, 16}, this);
    whole->addWidget(scroll, 1);
    m_whole = new QStackedWidget(scroll->widget());
    auto *parts = new QWidget(m_whole);
    auto *inner = new QVBoxLayout(parts);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(12);
    m_heldStrip = new WarnStrip(parts);
    m_heldStrip->setObjectName(u"heldStrip"_s);
    inner->addWidget(m_heldStrip);
    inner->addWidget(makeTableCard());
    m_strip = new WarnStrip(parts);
    m_strip->setObjectName(u"staleStrip"_s);
    inner->addWidget(m_strip);
    m_groupCard = new LockGroupCard(m_fleet, parts);
    inner->addWidget(m_groupCard);
    m_holds = new HoldsCard(m_fleet, *m_model, parts);
    inner->addWidget(m_holds);
    inner->addStretch(1);
    m_empty = new EmptyState(u"lock"_s, tr("No lock groups yet"),
        tr("A cluster with a lock group lets its nodes reboot one after the other. Give a cluster one."),
        m_whole);
    m_empty->setAction(tr("Open clusters"));
    m_whole->addWidget(parts);
    m_whole->addWidget(m_empty);
    scroll->column()->addWidget(m_whole);
    makeActions();
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT viewAsked(u"clusters"_s, {}); });
    connect(m_model, &LockModel::reloaded, this, &LocksPage::showState);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LocksPage::showCurrent);
    connect(m_hold, &HoldReboots::changed, this, &LocksPage::showHold);
    connect(m_holdButton, &QPushButton::clicked, m_hold, &HoldReboots::toggle);
    connect(m_heldStrip, &WarnStrip::acted, m_hold, &HoldReboots::toggle);
    connect(m_groupCard, &LockGroupCard::policyAsked, this, &LocksPage::changePolicyOfCurrent);
    connect(m_groupCard, &LockGroupCard::copied, this, [this](const QString &sentence) {
        Q_EMIT noticed({sentence, {}});
    });
    connect(m_holds, &HoldsCard::failed, this, [this](const QString &sentence) {
        Q_EMIT noticed({sentence, {}});
    });
    m_ticker.setInterval(kTick);
    connect(&m_ticker, &QTimer::timeout, this, [this] {
        m_model->tick();
        showOverdue();
        m_groupCard->refresh();
        m_holds->refresh();
    });
    showState();
    showHold();
}

QWidget *LocksPage::makeTableCard()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 7);
    column->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(9, 6, 9, 6);
    bar->setSpacing(4);
    auto *hint = new ElidingLabel(tr("Choose a holder to take its lock away"), card);
    setInk(hint, Ink::Muted);
    bar->addWidget(hint, 1);
    const auto addTool
        = [&](const QString &text, const QString &name, const QString &kind, void (LocksPage::*act)()) {
              auto *button = new QPushButton(text, card);
              button->setObjectName(name);
              button->setProperty("kind", kind);
              connect(button, &QPushButton::clicked, this, act);
              bar->addWidget(button);
              return button;
          };
    m_release = addTool(tr("Release…"), u"releaseButton"_s, u"dangerQuiet"_s, &LocksPage::releaseCurrent);
    m_slots = addTool(tr("Change slots…"), u"slotsButton"_s, u"quiet"_s, &LocksPage::changeSlotsOfCurrent);
    m_node = new QPushButton(tr("Show node"), card);
    m_node->setProperty("kind", u"quiet"_s);
    connect(m_node, &QPushButton::clicked, this, [this] {
        const LockModel::Row *row = m_model->rowAt(m_table->currentIndex().row());
        if (row && row->holder)
            Q_EMIT nodeActivated(row->holder->node);
    });
    bar->addWidget(m_node);
    column->addLayout(bar);
    m_table = new PlainTable(tr("Reboot locks"), card);
    m_table->setObjectName(u"lockTable"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(LockModel::Slots, new SlotDelegate(*m_model, m_table));
    m_table->setWidths({110, 100, 140, 160, 70, 80, 110, 110});
    m_table->setElastic(LockModel::MachineId);
    m_table->setElastic(LockModel::ZincatiId);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_table);
    return card;
}

} // namespace roadstead::ui
