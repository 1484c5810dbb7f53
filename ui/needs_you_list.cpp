#include "ui/needs_you_list.h"

#include "core/literals.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kLeastRow = 44;
constexpr int kSide = 16;
constexpr int kMostRows = 7; ///< before it scrolls
constexpr int kFewRows = 3;

int rowHeight()
{
    return std::max(kLeastRow,
        QFontMetrics(fontFor(TextRole::Name)).height() + QFontMetrics(fontFor(TextRole::Small)).height()
            + 10);
}

/// Glyph, title over its second line, the link at the end.
class NeedDelegate : public QStyledItemDelegate
{
public:
    NeedDelegate(const NeedsYou &model, QListView *list)
        : QStyledItemDelegate(list)
        , m_model(model)
        , m_list(list)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {160, rowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Need &need = m_model.needs()[index.row()];
        const Tokens &t = tokens();
        painter->save();
        if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, mixed(t.raised, t.hover, 0.6));
        const QRect inner = option.rect.adjusted(kSide, 0, -kSide, 0);
        if (index.row() > 0)
            painter->fillRect(QRect(inner.left(), option.rect.top(), inner.width(), 1), t.rowLine());
        const QRect glyph(inner.left(), inner.center().y() - kGlyphSize / 2 + 1, kGlyphSize, kGlyphSize);
        drawShape(*painter, place(option, glyph), need.shape, markOf(need, t));
        const QFont body = fontFor(TextRole::Body);
        const int linkWidth = QFontMetrics(body).horizontalAdvance(need.action) + 1;
        words(*painter, option, QRect(inner.right() + 1 - linkWidth, inner.top(), linkWidth, inner.height()),
            need.action, body, t.accent);
        const QFont name = fontFor(TextRole::Name);
        const QFont small = fontFor(TextRole::Small);
        const int nameHeight = QFontMetrics(name).height();
        const int smallHeight = need.detail.isEmpty() ? 0 : QFontMetrics(small).height();
        const int left = glyph.right() + 1 + 12;
        const int top = inner.top() + (inner.height() - nameHeight - smallHeight) / 2;
        const int width = inner.right() - linkWidth - 12 - left;
        words(*painter, option, QRect(left, top, width, nameHeight), need.title, name, t.text);
        words(
            *painter, option, QRect(left, top + nameHeight, width, smallHeight), need.detail, small, t.muted);
        if (m_list->hasFocus() && m_list->currentIndex() == index)
            drawFocusRing(*painter, QRectF(option.rect).adjusted(4, 1, -4, -1), t);
        painter->restore();
    }

private:
    static QColor markOf(const Need &need, const Tokens &t)
    {
        return need.shape == Shape::Diamond ? t.of(NodeState::New).mark : t.of(need.severity).mark;
    }
    static QRect place(const QStyleOptionViewItem &option, const QRect &rect)
    {
        return QStyle::visualRect(option.direction, option.rect, rect);
    }
    static void words(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect,
        const QString &text, const QFont &font, const QColor &color)
    {
        if (rect.width() <= 0 || text.isEmpty())
            return;
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(place(option, rect),
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignAbsolute
                | Qt::AlignVCenter)
                | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    }

    const NeedsYou &m_model;
    QListView *m_list;
};

} // namespace

NeedsYouList::NeedsYouList(NeedsYou &model, QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"needsYouList"_s);
    setAccessibleName(tr("Needs you"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSelectionMode(NoSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setModel(&model);
    setItemDelegate(new NeedDelegate(model, this));
    connect(&model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
}

QSize NeedsYouList::sizeHint() const
{
    const int rows = std::clamp(model()->rowCount(), 1, kMostRows);
    return {240, rows * rowHeight()};
}

QSize NeedsYouList::minimumSizeHint() const
{
    const int rows = std::clamp(model()->rowCount(), 1, kFewRows);
    return {160, rows * rowHeight()};
}

void NeedsYouList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void NeedsYouList::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

void NeedsYouList::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    viewport()->setCursor(indexAt(event->pos()).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

NeedsYouCard::NeedsYouCard(NeedsYou &model, QWidget *parent)
    : Card(parent)
    , m_model(model)
    , m_count(makeLabel({}, fontFor(TextRole::Body), Ink::Muted, this))
    , m_list(new NeedsYouList(model, this))
    , m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 14, 1, 8);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kSide - 1, 0, kSide - 1, 0);
    head->addWidget(makeLabel(tr("Needs you"), fontFor(TextRole::CardTitle), Ink::Text, this), 1);
    head->addWidget(m_count);
    column->addLayout(head);
    auto *nothing = makeLabel(tr("Nothing. Every node, lock and service is as it should be."),
        fontFor(TextRole::Body), Ink::Muted, this);
    nothing->setObjectName(u"needsNothing"_s);
    nothing->setWordWrap(true);
    nothing->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    nothing->setContentsMargins(kSide - 1, 4, kSide - 1, 8);
    m_stack->addWidget(m_list);
    m_stack->addWidget(nothing);
    column->addWidget(m_stack, 1);
    const auto ask = [this](const QModelIndex &index) {
        if (index.isValid() && index.row() < m_model.needs().size())
            Q_EMIT asked(Need(m_model.needs()[index.row()]));
    };
    connect(m_list, &QListView::clicked, this, ask);
    auto *open = new QAction(tr("Open"), m_list);
    open->setShortcuts({Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space});
    open->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(open);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(open, &QAction::triggered, this, [this, ask] { ask(m_list->currentIndex()); });
    connect(&model, &NeedsYou::changed, this, &NeedsYouCard::showCount);
    showCount();
}

void NeedsYouCard::showCount()
{
    const qsizetype count = m_model.needs().size();
    m_count->setText(count > 0 ? QLocale().toString(count) : QString());
    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
    m_list->updateGeometry();
}

} // namespace roadstead::ui
