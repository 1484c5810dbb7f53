#include "ui/holds_chart.h"

#include "core/literals.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/words.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kRow = 36;
constexpr int kBar = 22;
constexpr int kTop = 26; ///< room of the pill "Now"
constexpr int kAxis = 24;
constexpr int kRight = 12;
constexpr double kLeastBar = 4;
constexpr qint64 kHourMs = 3'600'000;

int titleWidth(const QFont &font, const QStringList &titles)
{
    constexpr int kLeast = 72;
    constexpr int kMost = 180;
    int width = kLeast;
    for (const QString &title : titles)
        width = std::max(width, QFontMetrics(font).horizontalAdvance(title) + 16);
    return std::min(width, kMost);
}

} // namespace

HoldsChart::HoldsChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"holdsChart"_s);
    setAccessibleName(tr("Holds of the last hours"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HoldsChart::setBars(const QStringList &groups, const QList<Bar> &bars, qint64 nowMs)
{
    m_bars = bars;
    m_nowMs = nowMs;
    m_lanes.clear();
    QStringList sentences;
    for (const QString &group : groups)
        addLanes(group, sentences);
    setAccessibleDescription(sentences.isEmpty() ? tr("No lock was held.") : sentences.join(u' '));
    updateGeometry();
    update();
}

/// A planned bar lies in the lane where the hold before it has ended.
void HoldsChart::addLanes(const QString &group, QStringList &sentences)
{
    QList<LockHold> holds;
    QList<qsizetype> places; ///< of planned ones behind all bars
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const LockHold &hold = m_bars[i].hold;
        if (hold.group != group || (hold.toMs > 0 && hold.toMs < m_nowMs - kPastMs))
            continue;
        holds.append(hold);
        places.append(i);
        sentences.append(sentenceOf(m_bars[i]));
    }
    for (qsizetype i = 0; i < m_planned.size(); ++i) {
        const LockHold &hold = m_planned[i].hold;
        const auto isGoingOn = [&hold](const LockHold &held) { return held.toMs == 0 && held.id == hold.id; };
        if (hold.group != group)
            continue;
        if (const auto now = std::ranges::find_if(holds, isGoingOn); now != holds.end()) {
            now->toMs = hold.toMs; // its lane is busy until the plan lets it go
        } else {
            holds.append(hold);
            places.append(m_bars.size() + i);
        }
        sentences.append(sentenceOf(m_planned[i]));
    }
    const QList<int> lanes = lanesOf(holds, m_nowMs);
    const int count = lanes.isEmpty() ? 1 : *std::ranges::max_element(lanes) + 1;
    const qsizetype first = m_lanes.size();
    for (int lane = 0; lane < count; ++lane)
        m_lanes.append({count > 1 ? u"%1 · %2"_s.arg(group).arg(lane + 1) : group, {}, {}});
    for (qsizetype i = 0; i < holds.size(); ++i) {
        Lane &lane = m_lanes[first + lanes[i]];
        if (places[i] >= m_bars.size()) {
            lane.planned.append(places[i] - m_bars.size());
            continue;
        }
        lane.bars.append(places[i]);
        for (qsizetype plan = 0; plan < m_planned.size(); ++plan) {
            if (m_bars[places[i]].hold.toMs == 0 && m_planned[plan].hold.id == holds[i].id
                && m_planned[plan].hold.group == group)
                lane.planned.append(plan);
        }
    }
}

QString HoldsChart::sentenceOf(const Bar &bar) const
{
    const auto time = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms).toString(u"HH:mm"_s); };
    if (bar.hold.fromMs >= m_nowMs && bar.hold.toMs > m_nowMs)
        return tr("%1 will hold %2 from %3 to %4.")
            .arg(bar.name, bar.hold.group, time(bar.hold.fromMs), time(bar.hold.toMs));
    if (bar.hold.toMs == 0)
        return tr("%1 holds %2 since %3.").arg(bar.name, bar.hold.group, time(bar.hold.fromMs));
    const QString from = bar.hold.fromMs == 0 ? u"…"_s : time(bar.hold.fromMs);
    if (bar.hold.isForced)
        return tr("%1 held %2 from %3 until it was released by hand at %4.")
            .arg(bar.name, bar.hold.group, from, time(bar.hold.toMs));
    return tr("%1 held %2 from %3 to %4.").arg(bar.name, bar.hold.group, from, time(bar.hold.toMs));
}

QSize HoldsChart::sizeHint() const
{
    return {480, kTop + kRow * static_cast<int>(std::max<qsizetype>(1, m_lanes.size())) + kAxis};
}

QSize HoldsChart::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

QRectF HoldsChart::plot() const
{
    QStringList titles;
    for (const Lane &lane : m_lanes)
        titles.append(lane.title);
    const int left = titleWidth(fontFor(TextRole::Body), titles);
    return QRectF(left, kTop, std::max(1, width() - left - kRight), height() - kTop - kAxis);
}

double HoldsChart::xOf(qint64 ms) const
{
    const QRectF area = plot();
    const double part
        = static_cast<double>(ms - (m_nowMs - kPastMs)) / static_cast<double>(kPastMs + m_futureMs);
    return area.left() + std::clamp(part, 0.0, 1.0) * area.width();
}

QRectF HoldsChart::rectOf(const Bar &bar, int lane) const
{
    const double left = xOf(bar.hold.fromMs);
    const double right = xOf(bar.hold.toMs > 0 ? bar.hold.toMs : m_nowMs);
    return {left, kTop + lane * kRow + (kRow - kBar) / 2.0, std::max(kLeastBar, right - left), kBar};
}

void HoldsChart::paintGrid(QPainter &painter) const
{
    const Tokens &t = tokens();
    const QRectF area = plot();
    painter.setFont(fontFor(TextRole::Body));
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        const QRectF title(0, kTop + lane * kRow, area.left() - 8, kRow);
        painter.setPen(t.text);
        painter.drawText(title, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(
                m_lanes[lane].title, Qt::ElideRight, static_cast<int>(title.width())));
        painter.setPen(t.border);
        const double y = kTop + (lane + 1) * kRow - 0.5;
        painter.drawLine(QPointF(0, y), QPointF(area.right(), y));
    }
    painter.setFont(fontFor(TextRole::Small));
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(m_nowMs - kPastMs);
    QDateTime hour(start.date(), QTime(start.time().hour(), 0));
    const double step
        = area.width() * static_cast<double>(kHourMs) / static_cast<double>(kPastMs + m_futureMs);
    const double least = painter.fontMetrics().horizontalAdvance(u"00:00"_s) + 12;
    const int every = step >= least ? 1 : 2 * step >= least ? 2 : 6;
    for (hour = hour.addSecs(3600); hour.toMSecsSinceEpoch() <= m_nowMs + m_futureMs;
         hour = hour.addSecs(3600)) {
        const double x = xOf(hour.toMSecsSinceEpoch());
        painter.setPen(t.border);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        if (hour.time().hour() % every != 0)
            continue;
        painter.setPen(t.muted);
        painter.drawText(
            QRectF(x - 30, area.bottom() + 2, 60, kAxis - 2), Qt::AlignCenter, hour.toString(u"HH:mm"_s));
    }
}

void HoldsChart::paintBar(QPainter &painter, const Bar &bar, int lane) const
{
    const Tokens &t = tokens();
    const Severity severity = bar.hold.isForced ? Severity::Error
        : bar.isOverdue                         ? Severity::Warn
                                                : Severity::Info;
    const MarkColors colors = t.of(severity);
    const QRectF rect = rectOf(bar, lane).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(colors.mark);
    painter.setBrush(colors.tint);
    painter.drawRoundedRect(rect, 3, 3);
    if (bar.isOverdue && bar.hold.toMs == 0) {
        painter.setPen(Qt::NoPen);
        QColor hatch = colors.mark;
        hatch.setAlphaF(0.35F);
        painter.setBrush(QBrush(hatch, Qt::BDiagPattern));
        painter.drawRoundedRect(rect, 3, 3);
    }
    painter.setFont(fontFor(TextRole::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    if (metrics.horizontalAdvance(bar.name) + 10 <= rect.width()) {
        painter.setPen(t.text);
        painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, bar.name);
    }
    QString words;
    if (bar.hold.isForced)
        words = tr("released by hand");
    else if (bar.isOverdue && bar.hold.toMs == 0)
        words = ageText(m_nowMs - bar.hold.fromMs);
    const QRectF behind(rect.right() + 8, rect.top(), width() - rect.right() - 8, rect.height());
    if (!words.isEmpty() && metrics.horizontalAdvance(words) <= behind.width()) {
        painter.setPen(colors.mark);
        painter.drawText(
            behind, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine, words);
    }
}

void HoldsChart::paintPlanned(QPainter &painter, const Bar &bar, int lane) const
{
    const MarkColors colors = tokens().of(Severity::Info);
    const QRectF rect = rectOf(bar, lane).adjusted(0.5, 2.5, -0.5, -2.5);
    QColor hatch = colors.mark;
    hatch.setAlphaF(0.3F);
    painter.setPen(QPen(colors.mark, 1, Qt::DashLine));
    painter.setBrush(QBrush(hatch, Qt::FDiagPattern));
    painter.drawRoundedRect(rect, 3, 3);
    painter.setFont(fontFor(TextRole::Small));
    if (painter.fontMetrics().horizontalAdvance(bar.name) + 10 > rect.width())
        return;
    painter.setPen(tokens().text);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, bar.name);
}

void HoldsChart::paintNow(QPainter &painter) const
{
    const Tokens &t = tokens();
    const double x = xOf(m_nowMs);
    painter.setPen(QPen(t.text, 1.5));
    painter.drawLine(QPointF(x, kTop), QPointF(x, plot().bottom()));
    painter.setFont(fontFor(TextRole::SectionLabel));
    const QString words = tr("Now");
    const double wide = painter.fontMetrics().horizontalAdvance(words) + 12;
    const QRectF pill(std::min(x - wide / 2, width() - wide), 2, wide, kTop - 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.tipBg);
    painter.drawRoundedRect(pill, 4, 4);
    painter.setPen(t.tipText);
    painter.drawText(pill, Qt::AlignCenter, words);
}

void HoldsChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    paintGrid(painter);
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        for (const qsizetype at : std::as_const(m_lanes[lane].bars))
            paintBar(painter, m_bars[at], lane);
        for (const qsizetype at : std::as_const(m_lanes[lane].planned))
            paintPlanned(painter, m_planned[at], lane);
    }
    paintNow(painter);
}

bool HoldsChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString words;
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        for (const qsizetype at : std::as_const(m_lanes[lane].bars)) {
            if (rectOf(m_bars[at], lane).adjusted(-2, 0, 2, 0).contains(help->pos()))
                words = sentenceOf(m_bars[at]);
        }
        for (const qsizetype at : std::as_const(m_lanes[lane].planned)) {
            if (rectOf(m_planned[at], lane).adjusted(-2, 0, 2, 0).contains(help->pos()))
                words = sentenceOf(m_planned[at]);
        }
    }
    QToolTip::showText(help->globalPos(), words, this);
    return true;
}

} // namespace roadstead::ui
