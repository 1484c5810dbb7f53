#include "ui/inspector_panel.h"

#include "core/literals.h"
#include "ui/banner.h"
#include "ui/config_view.h"
#include "ui/empty_state.h"
#include "ui/inspector_summary.h"
#include "ui/isolate.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/timeline_view.h"
#include "ui/why_view.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace roadstead::ui {

InspectorPanel::InspectorPanel(FleetApi &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_stack(new QStackedWidget(this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->addWidget(new EmptyState(u"view-list-details"_s, tr("No node chosen"),
        tr("Choose a node to see what it is, what happened to it, and why."), m_stack));
    auto *content = new QWidget(m_stack);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_column->addWidget(makeHead());
    m_tabs = new QTabBar(content);
    m_tabs->setObjectName(u"inspectorTabs"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Parts of the inspector"));
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(12, 0, 12, 0);
    tabRow->addWidget(m_tabs, 1);
    m_column->addLayout(tabRow);
    auto *parts = new QStackedWidget(content);
    m_summary = new InspectorSummary(parts);
    m_timeline = new TimelineView(fleet, parts);
    m_config = new ConfigView(fleet, parts);
    m_why = new WhyView(parts);
    const std::pair<QWidget *, QString> all[] = {{m_summary, tr("Summary")}, {m_timeline, tr("Timeline")},
        {m_config, tr("Config")}, {m_why, tr("Why")}};
    for (const auto &[part, title] : all) {
        parts->addWidget(part);
        m_tabs->addTab(title);
    }
    connect(m_tabs, &QTabBar::currentChanged, parts, &QStackedWidget::setCurrentIndex);
    m_column->addWidget(parts, 1);
    m_stack->addWidget(content);
    connect(&m_fleet, &FleetApi::nodesChanged, this, &InspectorPanel::takeChanges);
    connect(&m_fleet, &FleetApi::nodesReset, this, &InspectorPanel::refresh);
    // A Verdict is recorded with the event that it stands behind.
    connect(&m_fleet, &FleetApi::recorded, this, [this](const QList<Event> &events) {
        const auto isMine = [this](const Event &event) { return event.node == m_id; };
        if (m_id != NodeId::None && std::any_of(events.cbegin(), events.cend(), isMine))
            refresh();
    });
}

QWidget *InspectorPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(16, 4, 16, 4);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_name = new ElidingLabel({}, head);
    m_name->setObjectName(u"inspectorName"_s);
    m_name->setFont(fontFor(TextRole::PanelTitle));
    m_badge = new StateBadge(head);
    row->addWidget(m_name, 1);
    row->addWidget(m_badge);
    m_second = new ElidingLabel({}, head);
    m_second->setFont(fontFor(TextRole::Small));
    setInk(m_second, Ink::Muted);
    column->addLayout(row);
    column->addWidget(m_second);
    return head;
}

void InspectorPanel::showNode(NodeId id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_timeline->showNode(id);
    m_config->showNode(id);
    refresh();
}

void InspectorPanel::takeChanges(const QList<NodeSummary> &changed, const QList<NodeId> &removed)
{
    if (m_id == NodeId::None)
        return;
    const bool isChanged = std::any_of(
        changed.cbegin(), changed.cend(), [this](const NodeSummary &node) { return node.id == m_id; });
    if (isChanged || removed.contains(m_id))
        refresh();
}

void InspectorPanel::refresh()
{
    const std::optional<NodeSummary> node = m_id == NodeId::None ? std::nullopt : m_fleet.node(m_id);
    m_stack->setCurrentIndex(node ? 1 : 0);
    if (!node)
        return;
    m_name->setText(node->name);
    m_badge->setState(node->state, nodeStateText(*node));
    QStringList facts;
    for (const QString &fact :
        {node->isHeld ? tr("held") : QString(), node->cluster, node->group, node->address}) {
        if (!fact.isEmpty())
            facts.append(isolated(fact));
    }
    m_second->setText(facts.join(u" · "_s));
    showConflict(node->conflict);
    m_summary->setNode(*node, m_fleet.nowMs());
    m_why->setVerdicts(*node, m_fleet.verdicts(m_id), m_fleet.nowMs());
}

void InspectorPanel::showConflict(const QString &conflict)
{
    if (conflict == m_conflict && (m_banner || conflict.isEmpty()))
        return;
    m_conflict = conflict;
    if (m_banner)
        m_banner->deleteLater();
    m_banner = nullptr;
    if (conflict.isEmpty())
        return;
    m_banner = new QWidget(this);
    auto *frame = new QVBoxLayout(m_banner);
    frame->setContentsMargins(16, 0, 16, 0);
    frame->addWidget(new Banner(Severity::Warn,
        tr("This row may be two machines, or one of two rows of one machine: %1.").arg(conflict), m_banner));
    m_column->insertWidget(1, m_banner);
}

} // namespace roadstead::ui
