#include "ui/timeline_view.h"

#include "core/literals.h"
#include "ui/empty_state.h"
#include "ui/event_text.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"

#include <QApplication>
#include <QDateTime>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kPitch = 48;
constexpr int kDayHeight = 32;
constexpr int kSide = 16;
constexpr int kDisc = 20;
constexpr int kGap = 8;

int lineHeights()
{
    return QFontMetrics(fontFor(TextRole::Name)).height() + QFontMetrics(fontFor(TextRole::Small)).height();
}

QString timeText(const Event &event)
{
    return QDateTime::fromMSecsSinceEpoch(event.atMs).toString(u"HH:mm"_s);
}

void drawWords(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &words,
    const QFont &font, const QColor &color)
{
    painter.setFont(font);
    painter.setPen(color);
    const QRect at = QStyle::visualRect(option.direction, option.rect, rect);
    const Qt::Alignment side = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(at, static_cast<int>(side | Qt::AlignAbsolute) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
}

} // namespace

TimelineDelegate::TimelineDelegate(const TimelineModel &model, QListView *view)
    : QStyledItemDelegate(view)
    , m_model(model)
    , m_view(view)
{
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    // Asked for each of thousands of rows at each layout.
    if (m_eventHeight == 0 || m_heightFont != QApplication::font()) {
        m_heightFont = QApplication::font();
        m_eventHeight = std::max(kPitch, lineHeights() + 8);
    }
    constexpr int kLeastWidth = 160;
    return {kLeastWidth, m_model.eventAt(index.row()) ? m_eventHeight : kDayHeight};
}

void TimelineDelegate::paintLine(
    QPainter &painter, const QStyleOptionViewItem &option, int row, const QRect &glyph) const
{
    const Tokens &t = tokens();
    const int x = glyph.center().x();
    const QRect whole = option.rect;
    const auto line = [&](int top, int bottom) {
        painter.fillRect(
            QStyle::visualRect(option.direction, whole, QRect(x, top, 2, bottom - top)), t.border);
    };
    if (m_model.hasEventAbove(row))
        line(whole.top(), glyph.center().y() - kDisc / 2 + 1);
    if (m_model.hasEventBelow(row))
        line(glyph.center().y() + kDisc / 2 + 1, whole.bottom() + 1);
}

void TimelineDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    painter->save();
    const QRect inner = option.rect.adjusted(kSide, 0, -kSide, 0);
    const Event *event = m_model.eventAt(index.row());
    if (!event) {
        drawWords(*painter, option, inner, index.data().toString(), fontFor(TextRole::SectionLabel), t.muted);
        painter->restore();
        return;
    }
    const bool isCurrent = m_view->hasFocus() && m_view->currentIndex() == index;
    if (isCurrent)
        drawFocusRing(*painter, QRectF(option.rect).adjusted(kSide / 2.0, 1, -kSide / 2.0, -1), t);
    const QFont small = fontFor(TextRole::Small);
    const QFont name = fontFor(TextRole::Name);
    const int titleHeight = QFontMetrics(name).height();
    const int top = inner.top() + (inner.height() - lineHeights()) / 2;
    const int timeWidth = QFontMetrics(small).horizontalAdvance(u"00:00"_s);
    drawWords(*painter, option, QRect(inner.left(), top, timeWidth + 2, titleHeight), timeText(*event), small,
        t.muted);
    const QRect glyph(inner.left() + timeWidth + kGap, top + (titleHeight - kDisc) / 2, kDisc, kDisc);
    paintLine(*painter, option, index.row(), glyph);
    constexpr int kInset = (kDisc - kGlyphSize) / 2;
    const QRect mark = glyph.adjusted(kInset, kInset, -kInset, -kInset);
    drawSeverityGlyph(*painter, QStyle::visualRect(option.direction, option.rect, mark), event->severity, t);
    const EventText text = eventText(*event);
    const int left = glyph.right() + 1 + kGap;
    const QRect title(left, top, inner.right() + 1 - left, titleHeight);
    drawWords(*painter, option, title, text.title, name, t.text);
    drawWords(*painter, option, QRect(left, title.bottom() + 1, title.width(), QFontMetrics(small).height()),
        text.detail, small, t.muted);
    painter->restore();
}

TimelineView::TimelineView(FleetApi &fleet, QWidget *parent)
    : QWidget(parent)
    , m_model(new TimelineModel(fleet, TimelineModel::Days::Shown, {}, this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(u"view-history"_s, tr("Nothing has happened yet"),
          tr("What this node does and is given stands here, newest first."), this))
    , m_stack(new QStackedWidget(this))
{
    m_list->setObjectName(u"timelineList"_s);
    m_list->setAccessibleName(tr("Timeline"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->verticalScrollBar()->setSingleStep(kPitch / 2);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TimelineDelegate(*m_model, m_list));
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_stack);
    connect(m_model, &TimelineModel::loaded, this, &TimelineView::showState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TimelineView::showState);
    connect(m_model, &TimelineModel::failed, this, [this](const QString &sentence) {
        m_empty->setTexts(tr("The history cannot be read"), sentence);
        m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    });
}

void TimelineView::showNode(NodeId id)
{
    m_empty->setTexts(
        tr("Nothing has happened yet"), tr("What this node does and is given stands here, newest first."));
    if (id == NodeId::None)
        m_model->clear();
    else
        m_model->showNode(id);
    m_stack->setCurrentWidget(m_list);
    m_list->scrollToTop();
}

void TimelineView::showState()
{
    const bool isEmpty = m_model->rowCount() == 0 && !m_model->isLoading();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
}

} // namespace roadstead::ui
