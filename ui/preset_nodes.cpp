#include "ui/preset_nodes.h"

#include "core/literals.h"
#include "ui/form_row.h"
#include "ui/group_counts.h"
#include "ui/selector_editor.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSet>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr std::chrono::milliseconds kCountAfter {200};
constexpr qsizetype kNodesForKeys = 500; ///< whose labels are offered as keys
constexpr int kIndent = 24; ///< of what belongs to a radio button

} // namespace

PresetNodes::PresetNodes(FleetApi &fleet, QWidget *parent)
    : QScrollArea(parent)
    , m_fleet(fleet)
    , m_content(new QWidget)
    , m_counts(new GroupCounts(fleet, this))
    , m_recount(this)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Nodes of the instance"));
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    makeName();
    makeChoice();
    column->addStretch(1);
    setWidget(m_content);
    m_recount.setSingleShot(true);
    m_recount.setInterval(kCountAfter);
    connect(&m_recount, &QTimer::timeout, this, &PresetNodes::recount);
    connect(m_counts, &GroupCounts::changed, this, &PresetNodes::showCount);
    connect(&m_fleet, &FleetApi::configChanged, this, [this] {
        fillClusters();
        take();
    });
}

void PresetNodes::makeName()
{
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    m_id = new QLineEdit(m_content);
    m_id->setObjectName(u"presetId"_s);
    addField(column, tr("&Name: the id of its group, profile and templates"), m_id, 0);
    m_idProblem = makeLabel({}, fontFor(TextRole::Small), Ink::Error, m_content);
    m_idProblem->setObjectName(u"presetIdProblem"_s);
    m_idProblem->setWordWrap(true);
    m_idProblem->hide();
    column->addWidget(m_idProblem);
    connect(m_id, &QLineEdit::textChanged, this, &PresetNodes::take);
}

void PresetNodes::makeChoice()
{
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    column->addWidget(
        makeLabel(tr("Which nodes are given it?"), fontFor(TextRole::CardTitle), Ink::Text, m_content));
    m_rest = new QRadioButton(tr("&All that no other group matches"), m_content);
    m_ofCluster = new QRadioButton(tr("Those of a &cluster"), m_content);
    m_byLabels = new QRadioButton(tr("Those with all of these &labels"), m_content);
    m_rest->setObjectName(u"presetRest"_s);
    m_ofCluster->setObjectName(u"presetOfCluster"_s);
    m_byLabels->setObjectName(u"presetByLabels"_s);
    m_cluster = new QComboBox(m_content);
    m_cluster->setObjectName(u"presetCluster"_s);
    m_cluster->setAccessibleName(tr("Cluster"));
    m_selector = new SelectorEditor(m_content);
    m_selector->setObjectName(u"presetSelector"_s);
    const auto indented = [column](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(kIndent, 0, 0, 0);
        row->addWidget(widget, 1);
        column->addLayout(row);
    };
    column->addWidget(m_rest);
    column->addWidget(m_ofCluster);
    indented(m_cluster);
    column->addWidget(m_byLabels);
    indented(m_selector);
    m_count = makeLabel({}, fontFor(TextRole::Strong), Ink::Text, m_content);
    m_count->setObjectName(u"presetCount"_s);
    m_rule = makeLabel({}, fontFor(TextRole::Small), Ink::Muted, m_content);
    m_rule->setObjectName(u"presetRule"_s);
    for (QLabel *label : {m_count, m_rule}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    for (QRadioButton *button : {m_rest, m_ofCluster, m_byLabels})
        connect(button, &QRadioButton::toggled, this, &PresetNodes::take);
    connect(m_cluster, &QComboBox::currentIndexChanged, this, &PresetNodes::take);
    connect(m_selector, &SelectorEditor::edited, this, &PresetNodes::take);
}

void PresetNodes::setPreset(const Preset &preset)
{
    if (preset.id == m_preset.id)
        return;
    m_preset = preset;
    fillClusters();
    offerKeys();
    m_id->setText(freePresetId(m_fleet.config()->document(), preset, preset.id));
    const QList<BootGroup> &groups = m_fleet.config()->document().groups;
    const bool hasRest = std::any_of(
        groups.begin(), groups.end(), [](const BootGroup &group) { return group.selector.isEmpty(); });
    // Not the nodes that an existing default group has, unless it is asked for.
    QRadioButton *first = !hasRest ? m_rest : m_cluster->count() > 0 ? m_ofCluster : m_byLabels;
    first->setChecked(true);
    take();
}

void PresetNodes::fillClusters()
{
    const QString before = m_cluster->currentData().toString();
    const QSignalBlocker quiet(m_cluster);
    m_cluster->clear();
    for (const Cluster &cluster : m_fleet.config()->document().clusters)
        m_cluster->addItem(cluster.name.isEmpty() ? cluster.id : cluster.name, cluster.id);
    m_cluster->setCurrentIndex(qMax(0, m_cluster->findData(before)));
    m_ofCluster->setEnabled(m_cluster->count() > 0);
}

void PresetNodes::offerKeys()
{
    QSet<QString> keys {u"mac"_s, u"uuid"_s, u"serial"_s, u"arch"_s, u"hostname"_s, u"cluster"_s};
    const QList<NodeSummary> nodes = m_fleet.nodes();
    for (qsizetype i = 0; i < qMin(nodes.size(), kNodesForKeys); ++i) {
        for (auto it = nodes.at(i).labels.cbegin(); it != nodes.at(i).labels.cend(); ++it)
            keys.insert(it.key());
    }
    QStringList sorted(keys.cbegin(), keys.cend());
    sorted.sort();
    m_selector->setKeys(sorted);
}

QString PresetNodes::id() const
{
    return m_id->text().trimmed();
}

Labels PresetNodes::selector() const
{
    if (m_ofCluster->isChecked())
        return {{u"cluster"_s, m_cluster->currentData().toString()}};
    return m_byLabels->isChecked() ? m_selector->selector() : Labels();
}

QString PresetNodes::nameProblem() const
{
    return complaintAboutPresetId(m_fleet.config()->document(), m_preset, id());
}

QString PresetNodes::selectorProblem() const
{
    if (!m_byLabels->isChecked())
        return {};
    if (const QString problem = m_selector->problem(); !problem.isEmpty())
        return problem;
    return m_selector->selector().isEmpty()
        ? tr("Name at least one label, or choose all that no other group matches.")
        : QString();
}

QString PresetNodes::problem() const
{
    const QString wrong = nameProblem();
    return wrong.isEmpty() ? selectorProblem() : wrong;
}

QList<NodeId> PresetNodes::nodes() const
{
    return m_counts->nodesOf(id());
}

void PresetNodes::take()
{
    m_cluster->setEnabled(m_ofCluster->isChecked());
    m_selector->setEnabled(m_byLabels->isChecked());
    const QString wrong = nameProblem();
    m_idProblem->setText(wrong);
    m_idProblem->setVisible(!wrong.isEmpty());
    m_id->setProperty("valid", wrong.isEmpty() ? QVariant() : QVariant(false));
    m_id->update();
    m_recount.start();
    Q_EMIT edited();
}

void PresetNodes::recount()
{
    QList<BootGroup> groups = m_fleet.config()->document().groups;
    BootGroup group;
    group.id = id();
    group.selector = selector();
    if (nameProblem().isEmpty())
        groups.append(group);
    m_counts->countFor(groups, group.selector);
}

void PresetNodes::showCount()
{
    const int fitting = m_counts->fitting();
    const int won = m_counts->count(id());
    const QString wrong = selectorProblem();
    setInk(m_rule, wrong.isEmpty() ? Ink::Muted : Ink::Error);
    if (!wrong.isEmpty()) {
        m_count->clear();
        m_rule->setText(wrong);
        return;
    }
    QString count = tr("%n node(s) would get it now", nullptr, won);
    if (fitting > won)
        count += u" · "_s + tr("%n more match, and get a group that fits better", nullptr, fitting - won);
    m_count->setText(count);
    m_rule->setText(won == 0 ? tr("Machines that match later get it with their next boot.")
                             : tr("They get it with their next boot. What they run now stays as it is."));
    Q_EMIT edited();
}

void PresetNodes::focusName()
{
    m_id->setFocus(Qt::OtherFocusReason);
    m_id->selectAll();
}

void PresetNodes::leadToProblem()
{
    if (!nameProblem().isEmpty())
        return focusName();
    showCount();
    m_byLabels->setFocus(Qt::OtherFocusReason);
}

} // namespace roadstead::ui
