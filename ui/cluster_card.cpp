#include "ui/cluster_card.h"

#include "core/literals.h"
#include "ui/cluster_colour.h"
#include "ui/heat_cells.h"
#include "ui/look/marks.h"
#include "ui/look/themed_icon.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/words.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace roadstead::ui {

namespace {

constexpr int kPadding = 16;
constexpr int kSwatch = 12;
constexpr int kHead = 28;
constexpr int kShortTitle = 60;
constexpr int kCountGap = 14;
constexpr std::chrono::milliseconds kHighlighted {2500};

} // namespace

/// The cluster's colour mark.
class ClusterCard::Swatch : public QWidget
{
public:
    explicit Swatch(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(kSwatch, kSwatch);
    }
    void setColour(const QString &colour)
    {
        m_colour = colour;
        setVisible(!colour.isEmpty());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawClusterColour(painter, rect(), m_colour, tokens());
    }

private:
    QString m_colour;
};

/// Glyph and number of each state that occurs.
class ClusterCard::StateCounts : public QWidget
{
public:
    explicit StateCounts(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {120, qMax(16, QFontMetrics(fontFor(TextRole::Small)).height() + 2)};
    }
    void setCounts(const CellModel &model)
    {
        QStringList spoken;
        for (const NodeState state : kAllNodeStates) {
            m_counts[static_cast<std::size_t>(state)] = model.count(state);
            if (model.count(state) > 0)
                spoken.append(nodeStateText(state) + u": "_s + QLocale().toString(model.count(state)));
        }
        setAccessibleName(spoken.join(u", "_s));
        setToolTip(spoken.join(u'\n'));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        const QFont font = fontFor(TextRole::Small);
        painter.setFont(font);
        int x = HeatCells::kPad;
        for (const NodeState state : kAllNodeStates) {
            const int count = m_counts[static_cast<std::size_t>(state)];
            if (count == 0)
                continue;
            const QString text = QLocale().toString(count);
            const int width = QFontMetrics(font).horizontalAdvance(text) + 1;
            if (x + 15 + width > this->width())
                return; // the tool tip has them all
            const auto place
                = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
            drawStateGlyph(painter, place({x, (height() - 10) / 2, 10, 10}), state, t);
            painter.setPen(state == NodeState::Up ? t.muted : t.text);
            painter.drawText(
                place({x + 15, 0, width, height()}), Qt::AlignVCenter | Qt::TextSingleLine, text);
            x += 15 + width + kCountGap;
        }
    }

private:
    std::array<int, std::size(kAllNodeStates)> m_counts {};
};

/// How the cluster's reboot lock or its etcd stands: glyph and words.
class ClusterCard::Badge : public QWidget
{
public:
    explicit Badge(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void setWords(Severity severity, const QString &text, const QString &tip)
    {
        m_text = text;
        m_severity = severity;
        setToolTip(tip);
        setAccessibleName(tip.isEmpty() ? m_text : tip);
        setVisible(!m_text.isEmpty());
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return badgeSize(m_text, fontFor(TextRole::Small)); }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawSeverityBadge(painter, rect(), m_severity, m_text, fontFor(TextRole::Small), tokens());
    }

private:
    QString m_text;
    Severity m_severity = Severity::Quiet;
};

ClusterCard::ClusterCard(const QString &id, FleetApi &fleet, QWidget *parent)
    : QFrame(parent)
    , m_id(id)
    , m_model(new CellModel(fleet, this))
    , m_cells(new HeatCells(*m_model, this))
    , m_states(new StateCounts(this))
    , m_updates(new ElidingLabel({}, this))
    , m_pace(new ElidingLabel({}, this))
{
    setObjectName(u"card_"_s + id);
    setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    // The outermost cells' rings reach into the padding; all else keeps away from it by as much.
    constexpr int kRing = HeatCells::kPad;
    column->setContentsMargins(kPadding - kRing, 12, kPadding - kRing, 12);
    column->setSpacing(6);
    column->addWidget(makeHead());
    column->addWidget(m_states);
    column->addWidget(m_cells, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kRing, 0, kRing, 0);
    foot->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    for (QLabel *line : {m_updates, m_pace}) {
        line->setFont(fontFor(TextRole::Small));
        setInk(line, Ink::Muted);
        words->addWidget(line);
    }
    foot->addLayout(words, 1);
    m_etcd = new Badge(this);
    m_etcd->setObjectName(u"etcdBadge"_s);
    foot->addWidget(m_etcd, 0, Qt::AlignBottom);
    m_lock = new Badge(this);
    foot->addWidget(m_lock, 0, Qt::AlignBottom);
    column->addLayout(foot);
    m_cells->setPlaceholder(id.isEmpty()
            ? tr("Every node is in a cluster. Drop one here to take it out of its own.")
            : tr("No nodes yet. Drag some here."));
    m_highlight.setSingleShot(true);
    m_highlight.setInterval(kHighlighted);
    connect(&m_highlight, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(m_model, &CellModel::countsChanged, this, &ClusterCard::showCounts);
    showCounts();
}

QWidget *ClusterCard::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(HeatCells::kPad, 0, HeatCells::kPad, 0);
    row->setSpacing(8);
    m_swatch = new Swatch(head);
    m_title = new ElidingLabel({}, head);
    m_title->setFont(fontFor(TextRole::CardTitle));
    m_count = makeLabel({}, fontFor(TextRole::Body), Ink::Muted, head);
    row->addWidget(m_swatch);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    head->setMinimumHeight(kHead);
    m_menu = new QPushButton(themedIcon(u"overflow-menu"_s, IconRole::Muted), {}, head);
    m_menu->setObjectName(u"cardMenu"_s);
    m_menu->setProperty("kind", u"quiet"_s);
    m_menu->setFixedSize(kHead, kHead);
    connect(m_menu, &QPushButton::clicked, this,
        [this] { Q_EMIT menuAsked(m_menu->mapToGlobal(QPoint(0, m_menu->height()))); });
    row->addWidget(m_menu);
    return head;
}

void ClusterCard::setFacts(const CardFacts &facts)
{
    const bool isSame = facts == m_facts;
    m_facts = facts;
    if (isSame)
        return;
    m_title->setText(facts.title);
    // A short name takes no more room than it needs, a long one gives way.
    const int width = m_title->fontMetrics().horizontalAdvance(facts.title) + 2;
    m_title->setMinimumWidth(qMin(kShortTitle, width));
    m_title->setMaximumWidth(width);
    m_swatch->setColour(facts.colour);
    m_etcd->setWords(facts.etcdSeverity, facts.etcdText, facts.etcdTip);
    m_lock->setWords(facts.lockSeverity, facts.lockText, facts.lockTip);
    m_updates->setText(facts.updates);
    m_pace->setText(facts.pace);
    m_pace->setVisible(!facts.pace.isEmpty());
    m_menu->setAccessibleName(tr("Menu of %1").arg(facts.title));
    m_menu->setToolTip(tr("Rename, lock, updates, etcd, delete…"));
    m_menu->setVisible(!m_id.isEmpty());
    m_model->setClusterTitle(m_id.isEmpty() ? QString() : facts.title);
    m_cells->setAccessibleName(
        m_id.isEmpty() ? tr("Nodes without a cluster") : tr("Nodes of %1").arg(facts.title));
    showCounts();
}

void ClusterCard::showCounts()
{
    m_count->setText(QLocale().toString(m_model->count()));
    m_states->setCounts(*m_model);
    setAccessibleName(tr("%1, %n node(s)", nullptr, m_model->count()).arg(m_facts.title));
    if (m_id.isEmpty())
        m_updates->setText(m_model->count() > 0 ? m_facts.updates : QString());
}

void ClusterCard::takeFocusAfter(QWidget *before)
{
    if (before)
        QWidget::setTabOrder(before, m_menu);
    QWidget::setTabOrder(m_menu, m_cells);
}

void ClusterCard::setDropTarget(bool isDropTarget)
{
    m_isDropTarget = isDropTarget;
    update();
}

void ClusterCard::highlight()
{
    m_highlight.start();
    update();
}

void ClusterCard::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_id.isEmpty())
        Q_EMIT menuAsked(event->globalPos());
}

void ClusterCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    if (m_id.isEmpty()) {
        painter.setPen(QPen(t.control, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    } else {
        drawCard(painter, rect(), t);
    }
    if (!m_isDropTarget && !m_highlight.isActive())
        return;
    painter.setPen(QPen(t.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace roadstead::ui
