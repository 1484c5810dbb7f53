#include "ui/state_stats.h"

#include "core/literals.h"
#include "ui/fleet_counts.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace roadstead::ui {

namespace {

constexpr int kSide = 14;
constexpr int kGlyphGap = 10;

} // namespace

StateStat::StateStat(NodeState state, QWidget *parent)
    : QAbstractButton(parent)
    , m_state(state)
{
    setObjectName(u"stat_"_s + nodeStateName(state));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(nodeStateText(state));
    setCount(0);
}

void StateStat::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    const QString number = QLocale().toString(count);
    setAccessibleName(u"%1 %2"_s.arg(number, text()));
    setAccessibleDescription(tr("Shows these nodes"));
    setToolTip(tr("Show the nodes that are %1").arg(text().toLower()));
    updateGeometry();
    update();
}

QSize StateStat::sizeHint() const
{
    const QFontMetrics number(fontFor(TextRole::Number));
    const QFontMetrics word(fontFor(TextRole::Small));
    const int wide
        = std::max(number.horizontalAdvance(QLocale().toString(m_count)), word.horizontalAdvance(text()));
    return {
        2 * kSide + kGlyphSize + kGlyphGap + wide + 2, std::max(58, number.height() + word.height() + 12)};
}

QSize StateStat::minimumSizeHint() const
{
    const int number = QFontMetrics(fontFor(TextRole::Number)).horizontalAdvance(QLocale().toString(m_count));
    return {12 + kGlyphSize + kGlyphGap + std::max(36, number), sizeHint().height()};
}

void StateStat::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto place = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? mixed(t.hover, t.border, 0.5) : mixed(t.raised, t.hover, 0.6));
        painter.drawRoundedRect(rect().adjusted(2, 2, -2, -2), 6, 6);
    }
    const QFont number = fontFor(TextRole::Number);
    const QFont small = fontFor(TextRole::Small);
    const int numberHeight = QFontMetrics(number).height();
    const int smallHeight = QFontMetrics(small).height();
    const int top = (height() - numberHeight - smallHeight) / 2;
    const int side = width() >= sizeHint().width() ? kSide : 6;
    const int left = side + kGlyphSize + kGlyphGap;
    drawStateGlyph(painter,
        place(QRect(side, top + (numberHeight - kGlyphSize) / 2 + 1, kGlyphSize, kGlyphSize)), m_state, t);
    const auto words = [&](const QRect &at, const QString &text, const QFont &font, const QColor &color) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(place(at),
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute
                | Qt::AlignVCenter)
                | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, at.width()));
    };
    // A state that nobody is in steps back.
    words(QRect(left, top, width() - left - 2, numberHeight), QLocale().toString(m_count), number,
        m_count > 0 ? t.text : t.muted);
    words(QRect(left, top + numberHeight, width() - left - 2, smallHeight), text(), small, t.muted);
    if (hasFocus())
        drawFocusRing(painter, rect().adjusted(2, 2, -2, -2), t, 6);
}

StateStats::StateStats(const FleetCounts &counts, QWidget *parent)
    : Card(parent)
    , m_counts(counts)
{
    setAccessibleName(tr("Nodes by state"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(1);
    for (const NodeState state : kAllNodeStates) {
        auto *stat = new StateStat(state, this);
        row->addWidget(stat, 1);
        m_stats.append(stat);
        connect(stat, &QAbstractButton::clicked, this, [this, state] { Q_EMIT asked(state); });
    }
    connect(&counts, &FleetCounts::changed, this, &StateStats::showCounts);
    showCounts();
}

void StateStats::showCounts()
{
    for (StateStat *stat : std::as_const(m_stats))
        stat->setCount(m_counts.of(stat->state()));
}

void StateStats::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    for (const StateStat *stat : std::as_const(m_stats)) {
        const int x = layoutDirection() == Qt::RightToLeft ? stat->geometry().right() + 1
                                                           : stat->geometry().left() - 1;
        if (stat != m_stats.constFirst())
            painter.fillRect(QRect(x, 14, 1, height() - 28), tokens().border);
    }
}

} // namespace roadstead::ui
