#include "ui/rollout_list_delegate.h"

#include "core/literals.h"
#include "ui/isolate.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/moment.h"
#include "ui/rollout_list.h"
#include "ui/rollout_progress.h"
#include "ui/rollout_text.h"

#include <QPainter>

namespace roadstead::ui {

namespace {

constexpr int kSide = 14;
constexpr int kGap = 8;
constexpr int kBand = 6;

int lineHeight(TextRole role)
{
    return QFontMetrics(fontFor(role)).height();
}

} // namespace

/// What one row says.
struct RolloutListDelegate::Lines
{
    Severity severity = Severity::Quiet;
    QString title;
    QString state;
    QString end; ///< at the end of the state's line
};

RolloutListDelegate::RolloutListDelegate(const RolloutListModel &model, QListView *list)
    : QStyledItemDelegate(list)
    , m_model(model)
    , m_list(list)
{
}

QSize RolloutListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    using Kind = RolloutListModel::Row::Kind;
    const int two = lineHeight(TextRole::Name) + lineHeight(TextRole::Small) + 14;
    switch (m_model.at(index.row()).kind) {
    case Kind::Heading:
        return {160, lineHeight(TextRole::SectionLabel) + 16};
    case Kind::Group:
        return {160, two + (m_model.at(index.row()).status.total > 0 ? kBand + 6 : 0)};
    case Kind::Past:
        return {160, two};
    }
    return {160, two};
}

RolloutListDelegate::Lines RolloutListDelegate::linesOf(int at, Qt::LayoutDirection direction) const
{
    const RolloutListModel::Row &row = m_model.at(at);
    const qint64 nowMs = m_model.nowMs();
    if (row.kind == RolloutListModel::Row::Kind::Past) {
        const qint64 when = row.past.endedMs > 0 ? row.past.endedMs : row.past.startedMs;
        return {rolloutEndSeverity(row.past.end),
            rolloutTitle(row.past.key.group, row.past.key.version, direction), rolloutEndText(row.past.end),
            momentText(when, nowMs)};
    }
    const RolloutStatus &status = row.status;
    Lines lines {rolloutSeverity(status.state),
        rolloutTitle(rolloutGroupText(status), status.version, direction), rolloutStateText(status.state),
        {}};
    if (status.version.isEmpty())
        lines.state = RolloutListModel::tr("No version yet");
    const QString eta = status.state == RolloutState::Running ? etaSpanText(status, nowMs) : QString();
    lines.end = !eta.isEmpty() ? eta
        : status.total > 0     ? RolloutListModel::tr("%1 %", "a share").arg(donePercent(status))
                               : QString();
    return lines;
}

void RolloutListDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const RolloutListModel::Row &row = m_model.at(index.row());
    const QRect inner = option.rect.adjusted(kSide, 0, -kSide, 0);
    const auto place
        = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const auto words = [&](const QRect &rect, const QString &text, TextRole role, const QColor &color,
                           Qt::Alignment side = Qt::AlignLeft) {
        const QFont font = fontFor(role);
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(place(rect),
            static_cast<int>(
                QStyle::visualAlignment(option.direction, side) | Qt::AlignAbsolute | Qt::AlignVCenter)
                | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter->save();
    if (row.kind == RolloutListModel::Row::Kind::Heading) {
        words(inner.adjusted(0, 6, 0, 0), row.heading, TextRole::SectionLabel, t.muted);
        painter->restore();
        return;
    }
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, isSelected ? t.selection : mixed(t.raised, t.hover, 0.6));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.rowLine());
    const Lines lines = linesOf(index.row(), option.direction);
    const int nameHeight = lineHeight(TextRole::Name);
    const int smallHeight = lineHeight(TextRole::Small);
    const int top = inner.top() + 6;
    const QRect glyph(inner.left(), top + (nameHeight - kGlyphSize) / 2 + 1, kGlyphSize, kGlyphSize);
    drawSeverityGlyph(*painter, place(glyph), lines.severity, t);
    const int left = glyph.right() + 1 + kGap;
    const int width = inner.right() + 1 - left;
    words(QRect(left, top, width, nameHeight), lines.title, TextRole::Name,
        isSelected ? t.onSelection : t.text);
    const QColor second = isSelected ? t.onSelection : t.muted;
    const int endWidth
        = std::min(width * 2 / 3, QFontMetrics(fontFor(TextRole::Small)).horizontalAdvance(lines.end) + 2);
    words(QRect(left, top + nameHeight, width - endWidth - 4, smallHeight), lines.state, TextRole::Small,
        second);
    words(QRect(left + width - endWidth, top + nameHeight, endWidth, smallHeight), lines.end, TextRole::Small,
        second, Qt::AlignRight);
    if (row.kind == RolloutListModel::Row::Kind::Group && row.status.total > 0)
        drawProgressBand(*painter, QRect(left, top + nameHeight + smallHeight + 5, width, kBand), row.status,
            option.direction, option.rect);
    if (m_list->hasFocus() && m_list->currentIndex() == index)
        drawFocusRing(*painter, QRectF(option.rect).adjusted(1, 0, -1, -1), t);
    painter->restore();
}

} // namespace roadstead::ui
