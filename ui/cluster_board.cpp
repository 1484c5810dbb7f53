#include "ui/cluster_board.h"

#include "ui/cell_drag.h"
#include "ui/cluster_card.h"
#include "ui/heat_cells.h"

#include <QApplication>
#include <QLayout>
#include <QScrollBar>

namespace roadstead::ui {

namespace {

constexpr int kMargin = 20;
constexpr int kBottom = 16;
constexpr int kCardGap = 12;
constexpr int kLeastCard = 256;
constexpr int kMostCard = 480; ///< wider, its cells would stand in air

} // namespace

ClusterBoard::ClusterBoard(FleetApi &fleet, QWidget *host, QWidget *parent)
    : QScrollArea(parent)
    , m_fleet(fleet)
    , m_sheet(new QWidget(this))
    , m_drag(new CellDrag(fleet, *this, host))
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_sheet);
    verticalScrollBar()->setSingleStep(40);
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(0);
    connect(&m_layoutTimer, &QTimer::timeout, this, &ClusterBoard::layOut);
    connect(m_drag, &CellDrag::dropped, this, &ClusterBoard::moveAsked);
    connect(&m_fleet, &FleetApi::nodesChanged, this, &ClusterBoard::take);
    connect(&m_fleet, &FleetApi::nodesReset, this, &ClusterBoard::reload);
    connect(&m_fleet, &FleetApi::configChanged, this, &ClusterBoard::syncCards);
    connect(&m_fleet, &FleetApi::locksChanged, this, &ClusterBoard::showFacts);
    connect(&m_fleet, &FleetApi::discoveryChanged, this, &ClusterBoard::showFacts);
    reload();
}

ClusterBoard::~ClusterBoard() = default;

ClusterCard *ClusterBoard::makeCard(const QString &id)
{
    auto *card = new ClusterCard(id, m_fleet, m_sheet);
    wire(card);
    card->show();
    return card;
}

void ClusterBoard::wire(ClusterCard *card)
{
    HeatCells *cells = &card->cells();
    connect(card, &ClusterCard::menuAsked, this,
        [this, card](const QPoint &at) { Q_EMIT cardMenuAsked(card->id(), at); });
    connect(cells, &HeatCells::selectionTaken, this, [this, cells] {
        for (ClusterCard *each : std::as_const(m_cards)) {
            if (&each->cells() != cells)
                each->cells().clearSelection();
        }
    });
    connect(cells->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isTaking)
            Q_EMIT selectionChanged();
    });
    connect(cells, &HeatCells::currentShown, this, &ClusterBoard::told);
    connect(cells, &HeatCells::opened, this, &ClusterBoard::nodeActivated);
    connect(cells, &HeatCells::menuAsked, this, &ClusterBoard::cellMenuAsked);
    connect(cells, &HeatCells::cellShown, this, [this, cells](const QRect &rect) { showRect(*cells, rect); });
    connect(cells, &HeatCells::dragStarted, m_drag,
        [this](const QPoint &at) { m_drag->start(selectedNodes(), at); });
    connect(cells, &HeatCells::dragMoved, m_drag, &CellDrag::move);
    connect(cells, &HeatCells::dragDropped, m_drag, &CellDrag::drop);
    const auto makeRoom = [this, cells] {
        cells->updateGeometry();
        scheduleLayout();
    };
    connect(&card->model(), &QAbstractItemModel::rowsInserted, this, makeRoom);
    connect(&card->model(), &QAbstractItemModel::rowsRemoved, this, makeRoom);
    connect(&card->model(), &QAbstractItemModel::modelReset, this, makeRoom);
}

void ClusterBoard::told(NodeId id)
{
    if (!m_isTaking)
        Q_EMIT currentNodeChanged(id);
}

void ClusterBoard::showRect(const HeatCells &cells, const QRect &rect)
{
    const QPoint at = cells.viewport()->mapTo(m_sheet, rect.center());
    ensureVisible(at.x(), at.y(), 0, rect.height() + kCardGap);
}

ClusterCard *ClusterBoard::card(const QString &cluster) const
{
    return m_byId.value(cluster);
}

ClusterCard *ClusterBoard::cardAt(const QPoint &globalPos) const
{
    if (!viewport()->rect().contains(viewport()->mapFromGlobal(globalPos)))
        return nullptr;
    const QPoint at = m_sheet->mapFromGlobal(globalPos);
    for (ClusterCard *each : m_cards) {
        if (each->geometry().contains(at))
            return each;
    }
    return nullptr;
}

ClusterCard *ClusterBoard::focusedCard() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (ClusterCard *each : m_cards) {
        if (focus && each->isAncestorOf(focus))
            return each;
    }
    return nullptr;
}

bool ClusterBoard::reveal(const QString &cluster)
{
    ClusterCard *found = card(cluster);
    if (!found)
        return false;
    layOut();
    ensureWidgetVisible(found, 0, kCardGap);
    found->highlight();
    found->cells().setFocus(Qt::OtherFocusReason);
    return true;
}

void ClusterBoard::cancelDrag()
{
    m_drag->cancel();
}

void ClusterBoard::focusCells()
{
    for (ClusterCard *each : std::as_const(m_cards)) {
        if (each->cells().model()->rowCount() > 0) {
            each->cells().setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void ClusterBoard::scheduleLayout()
{
    m_layoutTimer.start();
}

void ClusterBoard::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    layOut();
}

void ClusterBoard::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    layOut();
}

bool ClusterBoard::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange
        || event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::StyleChange)
        scheduleLayout();
    return QScrollArea::event(event);
}

void ClusterBoard::layOut()
{
    m_layoutTimer.stop();
    // The scroll bar lies in the margin, so that the cards end where the page's head does.
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    const int room = viewport()->width() - 2 * kMargin + bar;
    // As many cards a row as fit, but rows of like length: four cards are two and two, not three and one.
    const int most = qMax(1, (room + kCardGap) / (kLeastCard + kCardGap));
    const int count = qMax(1, static_cast<int>(m_cards.size()));
    const int rows = (count + most - 1) / most;
    const int columns = (count + rows - 1) / rows;
    const int width = qMin(kMostCard, (room - (columns - 1) * kCardGap) / columns);
    const QRect bounds(0, 0, viewport()->width(), 1);
    int y = 2;
    for (qsizetype first = 0; first < m_cards.size(); first += columns) {
        const qsizetype end = qMin<qsizetype>(first + columns, m_cards.size());
        int height = 0;
        for (qsizetype i = first; i < end; ++i) {
            m_cards[i]->layout()->activate(); // a card that was never seen has not done it
            height = qMax(height, m_cards[i]->sizeHint().height());
        }
        for (qsizetype i = first; i < end; ++i) {
            const int x = kMargin + static_cast<int>(i - first) * (width + kCardGap);
            m_cards[i]->setGeometry(
                QStyle::visualRect(layoutDirection(), bounds, QRect(x, y, width, height)));
        }
        y += height + kCardGap;
    }
    m_sheet->resize(viewport()->width(), qMax(y - kCardGap + kBottom, viewport()->height()));
}

} // namespace roadstead::ui
