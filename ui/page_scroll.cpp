#include "ui/page_scroll.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kCardGap = 12;

} // namespace

PageScroll::PageScroll(const QMargins &margins, QWidget *parent)
    : QScrollArea(parent)
    , m_margins(margins)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setBackgroundRole(QPalette::Window);
    auto *content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setSpacing(kCardGap);
    setWidget(content);
    place();
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    place();
}

void PageScroll::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        place();
}

void PageScroll::place()
{
    const int bar = std::max(0, width() - viewport()->width());
    const int trailing = std::max(0, m_margins.right() - bar);
    QMargins margins = m_margins;
    margins.setLeft(isRightToLeft() ? trailing : m_margins.left());
    margins.setRight(isRightToLeft() ? m_margins.left() : trailing);
    if (m_column->contentsMargins() != margins)
        m_column->setContentsMargins(margins);
}

QWidget *withTrailingRoom(QWidget *content, int room, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(content, 1);
    row->addSpacing(room);
    return box;
}

} // namespace roadstead::ui
