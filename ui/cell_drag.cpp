#include "ui/cell_drag.h"

#include "ui/cluster_board.h"
#include "ui/cluster_card.h"
#include "ui/drop_preview.h"
#include "ui/heat_cells.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollBar>

namespace roadstead::ui {

namespace {

constexpr int kEdge = 32;
constexpr int kScrollStep = 14;
constexpr std::chrono::milliseconds kScrollEach {25};

} // namespace

CellDrag::CellDrag(FleetApi &fleet, ClusterBoard &board, QWidget *host)
    : QObject(&board)
    , m_fleet(fleet)
    , m_board(board)
    , m_host(host)
    , m_preview(new DropPreview(host))
{
    m_scroll.setInterval(kScrollEach);
    connect(&m_scroll, &QTimer::timeout, this, &CellDrag::scrollAtEdge);
}

void CellDrag::start(const QList<NodeSummary> &nodes, const QPoint &globalPos)
{
    if (nodes.isEmpty())
        return;
    m_isActive = true;
    m_nodes = nodes;
    m_texts.clear();
    for (const ClusterCard *card : m_board.cards())
        card->cells().setCarried(true);
    QCoreApplication::instance()->installEventFilter(this);
    m_scroll.start();
    move(globalPos);
}

void CellDrag::move(const QPoint &globalPos)
{
    if (!m_isActive)
        return;
    m_pointer = globalPos;
    follow();
}

void CellDrag::follow()
{
    aimAt(m_board.cardAt(m_pointer));
    m_preview->setText(textFor(m_over));
    m_preview->placeAt(m_host->mapFromGlobal(m_pointer));
}

void CellDrag::aimAt(ClusterCard *card)
{
    if (m_over == card)
        return;
    if (m_over)
        m_over->setDropTarget(false);
    m_over = card;
    if (card)
        card->setDropTarget(true);
}

MoveText CellDrag::textFor(const ClusterCard *card)
{
    if (!card)
        return {tr("%n node(s)", nullptr, static_cast<int>(m_nodes.size())),
            {tr("Drop on a cluster to move them. Escape leaves all as it is.")}};
    auto at = m_texts.find(card->id());
    if (at == m_texts.end())
        at = m_texts.insert(
            card->id(), moveText(previewMove(*m_fleet.config(), m_nodes, card->id()), card->facts().title));
    return *at;
}

void CellDrag::scrollAtEdge()
{
    const QWidget *view = m_board.viewport();
    const QPoint at = view->mapFromGlobal(m_pointer);
    if (at.x() < 0 || at.x() >= view->width())
        return;
    QScrollBar *bar = m_board.verticalScrollBar();
    const int before = bar->value();
    if (at.y() < kEdge)
        bar->setValue(before - kScrollStep);
    else if (at.y() > view->height() - kEdge)
        bar->setValue(before + kScrollStep);
    if (bar->value() != before)
        follow();
}

void CellDrag::drop(const QPoint &globalPos)
{
    if (!m_isActive)
        return;
    move(globalPos);
    const QPointer<ClusterCard> target = m_over;
    const QList<NodeSummary> nodes = m_nodes;
    end();
    if (target)
        Q_EMIT dropped(nodes, target->id());
}

void CellDrag::cancel()
{
    if (m_isActive)
        end();
}

void CellDrag::end()
{
    m_isActive = false;
    m_scroll.stop();
    QCoreApplication::instance()->removeEventFilter(this);
    aimAt(nullptr);
    m_preview->hide();
    m_nodes.clear();
    m_texts.clear();
    for (const ClusterCard *card : m_board.cards()) {
        card->cells().setCarried(false);
        card->cells().forgetDrag();
    }
}

bool CellDrag::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    // The keyboard is the drag's: nothing else happens to the nodes while they are carried.
    case QEvent::ShortcutOverride:
        event->accept();
        return true;
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            cancel();
        return true;
    case QEvent::WindowDeactivate:
        cancel();
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace roadstead::ui
