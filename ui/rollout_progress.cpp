#include "ui/rollout_progress.h"

#include "core/literals.h"
#include "core/update_decision.h"
#include "ui/flow_legend.h"
#include "ui/isolate.h"
#include "ui/look/typography.h"
#include "ui/rollout_text.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace roadstead::ui {

namespace {

constexpr int kPartGap = 2;
constexpr int kLeastFailed = 6;
constexpr int kLeastPart = 3;
constexpr double kHatchStep = 5;
constexpr int kRailGap = 4;
constexpr int kBoxHeight = 12;

void hatch(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.save();
    QPainterPath clip;
    clip.addRoundedRect(rect, 3, 3);
    painter.setClipPath(clip);
    painter.setPen(QPen(color, 1.4));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += kHatchStep)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

struct Part
{
    int count;
    int least;
    int width = 0;
};

/// Widths of the parts that together fill `room`; none that stands for somebody vanishes.
void share(std::span<Part> parts, int total, int room)
{
    Part *largest = &parts.front();
    int used = 0;
    for (Part &part : parts) {
        part.width = part.count <= 0
            ? 0
            : std::max(part.least, static_cast<int>(qint64 {room} * part.count / total));
        used += part.width;
        if (part.width > largest->width)
            largest = &part;
    }
    largest->width = std::max(0, largest->width + room - used);
}

} // namespace

void drawProgressBand(QPainter &painter, const QRect &rect, const RolloutStatus &status,
    Qt::LayoutDirection direction, const QRect &bounds)
{
    const Tokens &t = tokens();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    Part parts[] = {{status.complete, kLeastPart}, {status.downloading + status.installed, kLeastPart},
        {status.waiting, kLeastPart}, {status.failed, kLeastFailed}};
    const int shown
        = static_cast<int>(std::ranges::count_if(parts, [](const Part &part) { return part.count > 0; }));
    const int total = parts[0].count + parts[1].count + parts[2].count + parts[3].count;
    const auto place = [&](const QRect &r) { return QRectF(QStyle::visualRect(direction, bounds, r)); };
    if (total <= 0) {
        painter.setBrush(t.hover);
        painter.drawRoundedRect(place(rect), 3, 3);
        painter.restore();
        return;
    }
    share(parts, total, rect.width() - (shown - 1) * kPartGap);
    const QColor colors[] = {t.of(NodeState::Up).mark, t.of(NodeState::Updating).tint,
        ChartInk {ChartInk::Of::Idle, 0}.color(t), t.of(NodeState::Failed).mark};
    int x = rect.left();
    for (std::size_t i = 0; i < std::size(parts); ++i) {
        if (parts[i].width <= 0)
            continue;
        const QRectF at = place(QRect(x, rect.top(), parts[i].width, rect.height()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors[i]);
        painter.drawRoundedRect(at, 3, 3);
        if (i == 1)
            hatch(painter, at, t.of(NodeState::Updating).mark);
        x += parts[i].width + kPartGap;
    }
    painter.restore();
}

ProgressBand::ProgressBand(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress"));
}

void ProgressBand::setStatus(const RolloutStatus &status)
{
    m_status = status;
    setAccessibleDescription(progressSentence(status));
    setToolTip(progressSentence(status));
    update();
}

void ProgressBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawProgressBand(painter, rect(), m_status, layoutDirection(), rect());
}

TimeRail::TimeRail(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TimeRail::sizeHint() const
{
    const int line = QFontMetrics(fontFor(TextRole::Small)).height();
    return {320, 2 * line + kBoxHeight + 2 * kRailGap};
}

void TimeRail::setStatus(const RolloutStatus &status, qint64 nowMs)
{
    m_status = status;
    m_nowMs = nowMs;
    m_windowEndMs = 0;
    if (status.policy.officeHours) {
        const OfficeHours hours = officeHoursAt(status.policy.timezone, nowMs);
        if (hours.isKnown && hours.isOpen)
            m_windowEndMs = hours.changesMs;
    }
    const qint64 past = nowMs - status.startedMs;
    m_endMs = std::max(
        {nowMs + past / 3, m_windowEndMs, status.etaLatestMs ? *status.etaLatestMs + past / 10 : 0});
    const bool isShown
        = status.state == RolloutState::Running && status.startedMs > 0 && nowMs > status.startedMs;
    setVisible(isShown);
    const QString range = etaRangeText(status, nowMs);
    setAccessibleName(range.isEmpty() ? tr("When it will be done cannot be said yet") : range);
    update();
}

double TimeRail::placeOf(qint64 ms) const
{
    constexpr double kEnds = 6; // of the now ring
    const double part
        = static_cast<double>(ms - m_status.startedMs) / static_cast<double>(m_endMs - m_status.startedMs);
    return kEnds + std::clamp(part, 0.0, 1.0) * (width() - 2 * kEnds);
}

void TimeRail::paintRail(QPainter &painter, int y) const
{
    const Tokens &t = tokens();
    const double now = placeOf(m_nowMs);
    painter.setPen(QPen(t.control, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(now, y), QPointF(placeOf(m_endMs), y));
    painter.setPen(QPen(t.accent, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(placeOf(m_status.startedMs), y), QPointF(now, y));
    if (m_status.etaEarliestMs && m_status.etaLatestMs) {
        const double left = std::max(placeOf(*m_status.etaEarliestMs), now + 8);
        const double right = std::max(placeOf(*m_status.etaLatestMs), left + 8);
        const QRectF box(left, y - kBoxHeight / 2.0, right - left, kBoxHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.of(NodeState::Updating).tint);
        painter.drawRoundedRect(box, 3, 3);
        hatch(painter, box, mixed(t.of(NodeState::Updating).tint, t.of(NodeState::Updating).mark, 0.45));
        painter.setPen(QPen(t.of(NodeState::Updating).mark, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 3, 3);
        if (m_status.etaLikelyMs) {
            const double likely = std::clamp(placeOf(*m_status.etaLikelyMs), left, right);
            painter.drawLine(QPointF(likely, box.top()), QPointF(likely, box.bottom()));
        }
    }
    painter.setPen(QPen(t.accent, 2));
    painter.setBrush(t.raised);
    painter.drawEllipse(QPointF(now, y), 4.5, 4.5);
}

void TimeRail::paintLabels(QPainter &painter, int top) const
{
    // The first ones are kept where there is no room for all.
    QList<Label> labels {{tr("%1 now").arg(isolated(clockText(m_nowMs, m_nowMs))), placeOf(m_nowMs)}};
    if (m_status.etaLikelyMs)
        labels.append({tr("likely %1").arg(isolated(clockText(*m_status.etaLikelyMs, m_nowMs))),
            placeOf(*m_status.etaLikelyMs)});
    labels.append({tr("%1 start").arg(isolated(clockText(m_status.startedMs, m_nowMs))), 0, Qt::AlignLeft});
    if (m_windowEndMs > 0)
        labels.append(
            {tr("%1 window ends").arg(isolated(clockText(m_windowEndMs, m_nowMs))), placeOf(m_windowEndMs)});
    const QFontMetrics metrics = painter.fontMetrics();
    QList<QRectF> taken;
    for (const Label &label : std::as_const(labels)) {
        const double wide = metrics.horizontalAdvance(label.text) + 2;
        const double middle = label.side & Qt::AlignLeft ? wide / 2 : label.x;
        QRectF at(
            std::clamp(middle - wide / 2, 0.0, std::max(0.0, width() - wide)), top, wide, metrics.height());
        const bool isFree = std::ranges::none_of(
            taken, [&at](const QRectF &other) { return other.adjusted(-8, 0, 8, 0).intersects(at); });
        if (!isFree || wide > width())
            continue;
        taken.append(at);
        painter.drawText(at, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, label.text);
    }
}

void TimeRail::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontFor(TextRole::SectionLabel));
    const int line = QFontMetrics(fontFor(TextRole::Small)).height();
    const int y = line + kRailGap + kBoxHeight / 2;
    paintRail(painter, y);
    const QString range = etaRangeText(m_status, m_nowMs);
    if (!range.isEmpty()) {
        painter.setPen(t.text);
        const double wide = painter.fontMetrics().horizontalAdvance(range) + 2;
        const double middle = (placeOf(*m_status.etaEarliestMs) + placeOf(*m_status.etaLatestMs)) / 2;
        const QRectF at(std::clamp(middle - wide / 2, 0.0, std::max(0.0, width() - wide)), 0, wide, line);
        painter.drawText(at, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, range);
    }
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(t.muted);
    paintLabels(painter, line + 2 * kRailGap + kBoxHeight);
}

RolloutProgress::RolloutProgress(QWidget *parent)
    : QWidget(parent)
    , m_band(new ProgressBand(this))
    , m_legend(new FlowLegend(this))
    , m_rail(new TimeRail(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_band);
    column->addWidget(m_legend);
    column->addWidget(m_rail);
}

void RolloutProgress::setStatus(const RolloutStatus &status, qint64 nowMs)
{
    m_band->setStatus(status);
    m_legend->setItems(progressLegend(status));
    m_rail->setStatus(status, nowMs);
}

} // namespace roadstead::ui
