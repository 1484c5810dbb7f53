#include "ui/remark_list.h"

#include "core/literals.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace roadstead::ui {

namespace {

constexpr int kSeverityRole = Qt::UserRole;
constexpr int kLineRole = Qt::UserRole + 1;
constexpr int kColumnRole = Qt::UserRole + 2;
constexpr int kMostShown = 4; ///< rows; more are scrolled
constexpr qsizetype kMostRemarks = 200;

/// The glyph tells error from warning by its shape; the words beside it are in the text's own colour.
class RemarkDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        const bool isCurrent = option.state & QStyle::State_Selected;
        painter->save();
        if (isCurrent || (option.state & QStyle::State_MouseOver))
            painter->fillRect(option.rect, isCurrent ? t.selection : t.hover);
        const auto place = [&option](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const QRect row = option.rect;
        drawSeverityGlyph(*painter,
            place(QRect(row.left() + 8, row.center().y() - kGlyphSize / 2, kGlyphSize, kGlyphSize)),
            static_cast<Severity>(index.data(kSeverityRole).toInt()), t);
        const QRect words = row.adjusted(28, 0, -8, 0);
        painter->setFont(fontFor(TextRole::Body));
        painter->setPen(isCurrent ? t.onSelection : t.text);
        painter->drawText(place(words),
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter)
                | Qt::TextSingleLine,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
            drawFocusRing(*painter, row, t);
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {80, qMax(26, QFontMetrics(fontFor(TextRole::Body)).height() + 8)};
    }
};

} // namespace

RemarkList::RemarkList(QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RemarkDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
    const auto choose = [this](const QListWidgetItem *item) {
        if (item->data(kLineRole).toInt() > 0)
            Q_EMIT chosen(item->data(kLineRole).toInt(), item->data(kColumnRole).toInt());
    };
    connect(this, &QListWidget::itemClicked, this, choose);
    connect(this, &QListWidget::itemActivated, this, choose);
}

void RemarkList::setRemarks(const QList<CodeRemark> &remarks)
{
    if (remarks == m_remarks)
        return;
    m_remarks = remarks;
    clear();
    for (const CodeRemark &remark : remarks.first(qMin(remarks.size(), kMostRemarks))) {
        auto *item = new QListWidgetItem(remarkText(remark), this);
        item->setData(kSeverityRole, static_cast<int>(remark.severity));
        item->setData(kLineRole, remark.line);
        item->setData(kColumnRole, remark.column);
        item->setToolTip(remark.message);
        item->setData(Qt::AccessibleTextRole,
            remark.severity == Severity::Error ? tr("Error. %1").arg(remarkText(remark))
                                               : tr("Warning. %1").arg(remarkText(remark)));
    }
    setVisible(!remarks.isEmpty());
    updateGeometry();
}

QSize RemarkList::sizeHint() const
{
    const int row = qMax(26, QFontMetrics(fontFor(TextRole::Body)).height() + 8);
    return {200, row * qBound(1, count(), kMostShown) + 2};
}

void RemarkList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace roadstead::ui
