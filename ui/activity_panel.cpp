#include "ui/activity_panel.h"

#include "core/literals.h"
#include "ui/empty_state.h"
#include "ui/event_text.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QAction>
#include <QDateTime>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kRowHeight = 26;
constexpr int kRows = 4; ///< at first, none of them cut
constexpr int kBelow = 4;
constexpr int kSide = 20; ///< as the page's margin, so that both stand in one line
constexpr int kGap = 16;

int rowHeight()
{
    return std::max(kRowHeight, QFontMetrics(fontFor(TextRole::Body)).height() + 6);
}

class ActivityDelegate : public QStyledItemDelegate
{
public:
    ActivityDelegate(const ActivityModel &model, QListView *view)
        : QStyledItemDelegate(view)
        , m_model(model)
        , m_view(view)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        constexpr int kLeastWidth = 160;
        return {kLeastWidth, rowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Event *event = m_model.eventAt(index.row());
        const Tokens &t = tokens();
        painter->save();
        const QFont font = fontFor(TextRole::Body);
        painter->setFont(font);
        const QRect inner = option.rect.adjusted(kSide, 0, -kSide, 0);
        const auto place
            = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
        const auto flags
            = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)
                  | Qt::AlignAbsolute)
            | Qt::TextSingleLine;
        const int timeWidth = painter->fontMetrics().horizontalAdvance(u"00:00:00"_s);
        painter->setPen(t.muted);
        painter->drawText(place(QRect(inner.left(), inner.top(), timeWidth + 2, inner.height())), flags,
            QDateTime::fromMSecsSinceEpoch(event->atMs).toString(u"HH:mm:ss"_s));
        const QRect glyph(inner.left() + timeWidth + kGap + 4, inner.center().y() - kGlyphSize / 2 + 1,
            kGlyphSize, kGlyphSize);
        drawSeverityGlyph(*painter, place(glyph), event->severity, t);
        const int left = glyph.right() + 1 + 12;
        const QRect words(left, inner.top(), inner.right() + 1 - left, inner.height());
        painter->setPen(t.text);
        painter->drawText(place(words), flags,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        if (m_view->hasFocus() && m_view->currentIndex() == index)
            drawFocusRing(*painter, QRectF(option.rect).adjusted(kSide / 2.0, 0, -kSide / 2.0, 0), t);
        painter->restore();
    }

private:
    const ActivityModel &m_model;
    QListView *m_view;
};

} // namespace

ActivityModel::ActivityModel(FleetApi &fleet, QObject *parent)
    : TimelineModel(fleet, Days::Hidden, {.page = 200, .most = kMost}, parent)
    , m_fleet(fleet)
{
    showNode(NodeId::None);
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return TimelineModel::data(index, role);
    const Event *event = eventAt(index.row());
    const std::optional<NodeSummary> node
        = event->node == NodeId::None ? std::nullopt : m_fleet.node(event->node);
    return eventSentence(*event, node ? node->name : QString());
}

ActivityPanel::ActivityPanel(FleetApi &fleet, QWidget *parent)
    : QWidget(parent)
    , m_model(new ActivityModel(fleet, this))
    , m_list(new QListView(this))
    , m_stack(new QStackedWidget(this))
{
    m_list->setObjectName(u"activityList"_s);
    m_list->setAccessibleName(tr("Activity"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->verticalScrollBar()->setSingleStep(kRowHeight);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ActivityDelegate(*m_model, m_list));
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    auto *nothing = new ElidingLabel(tr("Nothing has happened yet."), this);
    nothing->setContentsMargins(kSide, 0, kSide, 0);
    setInk(nothing, Ink::Muted);
    m_stack->addWidget(m_list);
    m_stack->addWidget(nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, kBelow);
    column->addWidget(m_stack);
    auto *open = new QAction(tr("Show node"), m_list);
    open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    open->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(open);
    connect(open, &QAction::triggered, this, [this] { activate(m_list->currentIndex()); });
    connect(m_list, &QListView::doubleClicked, this, &ActivityPanel::activate);
    connect(m_model, &TimelineModel::loaded, this, &ActivityPanel::showState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ActivityPanel::showState);
    showState();
}

QSize ActivityPanel::sizeHint() const
{
    return {QWidget::sizeHint().width(), kRows * rowHeight() + kBelow};
}

void ActivityPanel::activate(const QModelIndex &index)
{
    const Event *event = index.isValid() ? m_model->eventAt(index.row()) : nullptr;
    if (event && event->node != NodeId::None)
        Q_EMIT nodeActivated(event->node);
}

void ActivityPanel::showState()
{
    m_stack->setCurrentIndex(m_model->rowCount() == 0 && !m_model->isLoading() ? 1 : 0);
}

} // namespace roadstead::ui
