#include "ui/boot_bar_delegate.h"

#include "core/literals.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"

#include <QPainter>

namespace roadstead::ui {

namespace {

constexpr int kBar = 14;
constexpr double kLeastSpan = 2;
constexpr double kGap = 1.5;
constexpr int kFailedEnd = 6;

} // namespace

int seriesOf(BootStep step)
{
    // Neighbours differ in lightness; the last two of the eight stay free for others.
    return static_cast<int>(step);
}

BootBarDelegate::BootBarDelegate(const BootModel &model, QTableView *table)
    : PlainDelegate(table)
    , m_model(model)
{
}

void BootBarDelegate::paintContent(
    QPainter &painter, const QStyleOptionViewItem &, const QModelIndex &index, const QRect &inner) const
{
    const BootModel::Row *row = m_model.rowAt(index.row());
    if (!row)
        return;
    const Tokens &t = tokens();
    const double scale = inner.width() / static_cast<double>(m_model.longestMs());
    const double top = inner.center().y() - kBar / 2.0 + 0.5;
    double begin = inner.left(); // where the span is by the clock, so that the dotted line tells the truth
    double left = begin;
    painter.setFont(fontFor(TextRole::Small));
    for (const BootModel::Span &span : m_model.spansOf(*row)) {
        const double end = begin + static_cast<double>(span.ms) * scale;
        left = std::max(left, begin);
        const double width = std::max(kLeastSpan, end - kGap - left);
        const QRectF bar(left, top, std::min(width, inner.right() + 1.0 - left), kBar);
        begin = end;
        if (bar.width() <= 0)
            break;
        const QColor fill = mixed(t.raised, t.series.at(static_cast<std::size_t>(seriesOf(span.step))), 0.85);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(bar, 2, 2);
        left = bar.right() + kGap;
    }
    if (row->state == BootModel::State::Failed || row->state == BootModel::State::Stuck) {
        const bool isFailed = row->state == BootModel::State::Failed;
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.of(isFailed ? Severity::Error : Severity::Warn).mark);
        const double at = std::min(left, inner.right() + 1.0 - kFailedEnd);
        painter.drawRoundedRect(QRectF(at, top, kFailedEnd, kBar), 2, 2);
    }
    if (m_model.medianMs() > 0) {
        // Where half of the fleet's boots were over.
        const double x = inner.left() + static_cast<double>(m_model.medianMs()) * scale;
        painter.setPen(QPen(t.muted, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, top - 4), QPointF(x, top + kBar + 4));
    }
}

} // namespace roadstead::ui
