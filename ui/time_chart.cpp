#include "ui/time_chart.h"

#include "core/literals.h"
#include "ui/look/typography.h"

#include <QAreaSeries>
#include <QChart>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <vector>

namespace roadstead::ui {

namespace {

constexpr double kAreaShare = 0.85; ///< of the colour, on raised
constexpr double kBetweenAreas = 1.5;
constexpr double kLine = 2;
constexpr int kFewTicksBelow = 440; ///< px: every second label is left out

/// Round steps of whole numbers, four or five of them.
int stepFor(int most)
{
    constexpr int kSteps = 4;
    for (int power = 1; power < 100'000'000; power *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (factor * power * kSteps >= most)
                return factor * power;
        }
    }
    return most;
}

int mostOf(const ChartData &data)
{
    int most = 0;
    for (qsizetype at = 0; at < data.moments.size(); ++at) {
        int sum = 0;
        for (const ChartLine &line : data.lines) {
            const int value = line.values.value(at);
            sum = data.kind == ChartData::Kind::Stacked ? sum + value : std::max(sum, value);
        }
        most = std::max(most, sum);
    }
    return most;
}

bool isSameShape(const ChartData &a, const ChartData &b)
{
    return a.kind == b.kind && a.lines.size() == b.lines.size();
}

} // namespace

TimeChart::TimeChart(QWidget *parent)
    : QChartView(parent)
    , m_times(new QDateTimeAxis(this))
    , m_counts(new QValueAxis(this))
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus); // its table is what the keyboard reads
    viewport()->setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    QChart *drawn = chart();
    drawn->legend()->hide();
    drawn->setBackgroundVisible(false);
    drawn->setMargins({});
    drawn->layout()->setContentsMargins(0, 0, 0, 0);
    drawn->addAxis(m_times, Qt::AlignBottom);
    drawn->addAxis(m_counts, Qt::AlignLeft);
    m_times->setGridLineVisible(false);
    m_counts->setLineVisible(false);
    m_counts->setLabelFormat(u"%.0f"_s);
    restyle();
}

void TimeChart::setData(const ChartData &data)
{
    if (data == m_data)
        return;
    const bool isSame = isSameShape(data, m_data);
    m_data = data;
    if (!isSame)
        makeSeries();
    fillSeries();
    showAxes();
    restyle();
    viewport()->update();
}

void TimeChart::dropSeries()
{
    chart()->removeAllSeries();
    for (QLineSeries *line : std::as_const(m_lines))
        line->deleteLater();
    m_lines.clear();
    m_series.clear();
}

void TimeChart::makeSeries()
{
    dropSeries();
    for (qsizetype i = 0; i < m_data.lines.size(); ++i) {
        auto *upper = new QLineSeries(this);
        QAbstractSeries *shown = upper;
        if (m_data.kind == ChartData::Kind::Stacked) {
            m_lines.append(upper);
            shown = new QAreaSeries(upper, i > 0 ? m_lines[i - 1] : nullptr);
        }
        m_series.append(shown);
        chart()->addSeries(shown); // takes it
        shown->attachAxis(m_times);
        shown->attachAxis(m_counts);
    }
}

void TimeChart::fillSeries()
{
    std::vector<int> below(static_cast<std::size_t>(m_data.moments.size()), 0);
    for (qsizetype i = 0; i < m_data.lines.size(); ++i) {
        const bool isStacked = m_data.kind == ChartData::Kind::Stacked;
        auto *line = isStacked ? m_lines[i] : static_cast<QLineSeries *>(m_series[i]);
        QList<QPointF> points;
        points.reserve(m_data.moments.size() * 2);
        for (qsizetype at = 0; at < m_data.moments.size(); ++at) {
            const auto x = static_cast<double>(m_data.moments[at]);
            int &sum = below[static_cast<std::size_t>(at)];
            const int value = m_data.lines[i].values.value(at);
            sum = isStacked ? sum + value : value;
            if (!isStacked && !points.isEmpty() && points.constLast().y() != sum)
                points.append({x, points.constLast().y()}); // the step's corner
            points.append({x, static_cast<double>(sum)});
        }
        line->replace(points);
        m_series[i]->setName(m_data.lines[i].name);
    }
}

void TimeChart::showAxes()
{
    m_times->setRange(
        QDateTime::fromMSecsSinceEpoch(m_data.fromMs), QDateTime::fromMSecsSinceEpoch(m_data.toMs));
    m_times->setFormat(m_data.format);
    const bool isNarrow
        = viewport()->width() < kFewTicksBelow && m_data.tickCount > 3 && m_data.tickCount % 2 == 1;
    m_times->setTickCount(std::max(2, isNarrow ? m_data.tickCount / 2 + 1 : m_data.tickCount));
    const int most = std::max(1, mostOf(m_data));
    const int step = stepFor(most);
    const int top = (most + step - 1) / step * step;
    m_counts->setRange(0, top);
    m_counts->setTickCount(top / step + 1);
    // The axis keeps the room that its first labels wanted, and cuts wider ones, until it is told of a
    // change.
    m_counts->setLabelsAngle(1);
    m_counts->setLabelsAngle(0);
}

void TimeChart::restyle()
{
    const Tokens &t = tokens();
    const QFont small = fontFor(TextRole::Small);
    for (QAbstractAxis *axis :
        {static_cast<QAbstractAxis *>(m_times), static_cast<QAbstractAxis *>(m_counts)}) {
        axis->setLabelsFont(small);
        axis->setLabelsBrush(t.muted);
        axis->setGridLinePen(QPen(t.border, 1));
        axis->setLinePen(QPen(t.border, 1));
    }
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        const QColor color = m_data.lines[i].ink.color(t);
        if (auto *area = qobject_cast<QAreaSeries *>(m_series[i])) {
            area->setBrush(mixed(t.raised, color, kAreaShare));
            area->setPen(QPen(t.raised, kBetweenAreas));
        } else if (auto *line = qobject_cast<QLineSeries *>(m_series[i])) {
            line->setPen(QPen(color, kLine, m_data.lines[i].pen, Qt::FlatCap, Qt::MiterJoin));
        }
    }
}

void TimeChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::FontChange) {
        restyle();
        viewport()->update();
    }
}

void TimeChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    if (!m_data.lines.isEmpty())
        showAxes();
}

void TimeChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_data.nowMs < m_data.fromMs || m_data.nowMs > m_data.toMs || m_data.toMs <= m_data.fromMs)
        return;
    const Tokens &t = tokens();
    const QRectF plot = chart()->plotArea();
    const double part = static_cast<double>(m_data.nowMs - m_data.fromMs)
        / static_cast<double>(m_data.toMs - m_data.fromMs);
    const double x = plot.left() + part * plot.width();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(t.tipBg, kBetweenAreas));
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const QFont font = fontFor(TextRole::SectionLabel);
    const QFontMetricsF metrics(font);
    const QString word = tr("Now");
    QRectF pill(0, plot.top() + 2, metrics.horizontalAdvance(word) + 12, metrics.height() + 4);
    pill.moveLeft(std::clamp(x - pill.width() / 2, plot.left(), plot.right() - pill.width()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.tipBg);
    painter->drawRoundedRect(pill, 4, 4);
    painter->setFont(font);
    painter->setPen(t.tipText);
    painter->drawText(pill, Qt::AlignCenter, word);
    painter->restore();
}

} // namespace roadstead::ui
