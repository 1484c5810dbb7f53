#include "ui/nodes_page.h"

#include "core/literals.h"
#include "core/node_edits.h"
#include "ui/acts.h"
#include "ui/label_sheet.h"
#include "ui/look/themed_icon.h"
#include "ui/node_model.h"
#include "ui/filter_edit.h"
#include "ui/node_table.h"
#include "ui/node_vocabulary.h"
#include "ui/rename_sheet.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QPushButton>

// What is done with the selected nodes.

namespace roadstead::ui {

namespace {

/// Names come from the network: a cell that a spreadsheet would run gets an apostrophe.
QString tsvCell(QString text)
{
    text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
    constexpr QStringView kStartsFormula = u"=+-@";
    return !text.isEmpty() && kStartsFormula.contains(text[0]) ? u'\'' + text : text;
}

} // namespace

QList<NodeId> NodesPage::selectedNodes() const
{
    QList<QPair<int, int>> ranges;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    QList<NodeId> nodes;
    for (const auto &[top, bottom] : std::as_const(ranges)) {
        for (int row = top; row <= bottom; ++row)
            nodes.append(m_model->nodeAt(row).id);
    }
    return nodes;
}

// A reset of the model forgets selection and current row; what a person chose stays chosen as far as it is
// still in sight.
void NodesPage::keepSelection()
{
    m_keptSelection = selectedNodes();
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        m_keptCurrent = m_model->nodeAt(current.row()).id;
}

void NodesPage::giveSelectionBack()
{
    std::vector<int> rows;
    for (const NodeId id : std::as_const(m_keptSelection)) {
        if (const int row = m_model->rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.select(
            m_model->index(rows[i], 0), m_model->index(rows[end - 1], m_model->columnCount() - 1));
        i = end;
    }
    const int current = m_model->rowOf(m_keptCurrent);
    if (current >= 0) {
        const QModelIndex index = m_model->index(current, static_cast<int>(NodeColumn::Name));
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        m_table->scrollTo(index);
    }
    if (!selection.isEmpty())
        m_table->selectionModel()->select(selection, QItemSelectionModel::Select);
    showSelection();
}

void NodesPage::selectNode(NodeId id)
{
    if (m_model->rowOf(id) < 0 && m_fleet.node(id))
        m_filter->clear();
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, static_cast<int>(NodeColumn::Name));
    m_table->selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index, QAbstractItemView::EnsureVisible);
}

void NodesPage::clearSelection()
{
    m_table->clearSelection();
    m_table->setFocus();
}

void NodesPage::activateCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        Q_EMIT nodeActivated(m_model->nodeAt(current.row()).id);
}

QString NodesPage::selectionAsTsv() const
{
    const std::vector<int> columns = m_table->visibleColumns();
    QStringList cells;
    for (const int column : columns)
        cells.append(tsvCell(m_model->columnTitle(column)));
    QString text = cells.join(u'\t') + u'\n';
    for (const NodeId id : selectedNodes()) {
        const NodeSummary &node = m_model->nodeAt(m_model->rowOf(id));
        cells.clear();
        for (const int column : columns)
            cells.append(tsvCell(m_model->columnText(node, column)));
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

void NodesPage::copySelection()
{
    const qsizetype count = selectedNodes().size();
    if (count == 0)
        return;
    QGuiApplication::clipboard()->setText(selectionAsTsv());
    Q_EMIT noticed({tr("%n row(s) copied", nullptr, static_cast<int>(count)), {}});
}

QList<NodeSummary> NodesPage::selectedSummaries() const
{
    QList<NodeSummary> nodes;
    for (const NodeId id : selectedNodes())
        nodes.append(m_model->nodeAt(m_model->rowOf(id)));
    return nodes;
}

void NodesPage::moveSelection(const QString &cluster)
{
    QList<NodeSummary> nodes = selectedSummaries();
    nodes.removeIf([&cluster](const NodeSummary &node) { return node.cluster == cluster; });
    if (nodes.isEmpty())
        return;
    const int count = static_cast<int>(nodes.size());
    m_acts.edit([nodes, cluster](const FleetConfig &config) { return movedNodes(config, nodes, cluster); },
        {cluster.isEmpty() ? tr("%n node(s) taken out of their cluster", nullptr, count)
                           : tr("%n node(s) moved to %1", nullptr, count).arg(cluster),
            tr("Move %n node(s)", nullptr, count), u"move"_s, cluster, {}});
}

void NodesPage::retireSelection()
{
    FleetCommand command;
    command.kind = FleetCommand::Kind::RetireNodes;
    command.nodes = selectedNodes();
    const int count = static_cast<int>(command.nodes.size());
    if (count == 0)
        return;
    m_acts.perform(command,
        {tr("%n node(s) retired", nullptr, count), tr("Retire %n node(s)", nullptr, count), u"retire"_s,
            QString::number(count), {}});
}

void NodesPage::labelSelection(const QString &key, const QString &value)
{
    QList<NodeSummary> nodes = selectedSummaries();
    nodes.removeIf([&](const NodeSummary &node) {
        return node.labels.value(key) == value && (!value.isEmpty() || !node.labels.contains(key));
    });
    if (nodes.isEmpty())
        return;
    const int count = static_cast<int>(nodes.size());
    const QString label = value.isEmpty() ? key : key + u'=' + value;
    m_acts.edit(
        [nodes, key, value](const FleetConfig &config) { return labelledNodes(config, nodes, key, value); },
        {value.isEmpty() ? tr("Label %1 removed from %n node(s)", nullptr, count).arg(key)
                         : tr("%n node(s) labelled %1", nullptr, count).arg(label),
            tr("Label %n node(s)", nullptr, count), u"label"_s, label, {}});
}

void NodesPage::holdSelection(bool isHeld)
{
    QList<NodeSummary> nodes = selectedSummaries();
    nodes.removeIf([isHeld](const NodeSummary &node) { return node.isHeld == isHeld; });
    if (nodes.isEmpty())
        return;
    const int count = static_cast<int>(nodes.size());
    m_acts.edit([nodes, isHeld](const FleetConfig &config) { return heldNodes(config, nodes, isHeld); },
        {isHeld ? tr("%n node(s) held: no update and no reboot lock", nullptr, count)
                : tr("%n node(s) let go", nullptr, count),
            isHeld ? tr("Hold %n node(s)", nullptr, count) : tr("Let go %n node(s)", nullptr, count),
            isHeld ? u"hold"_s : u"release"_s, QString::number(count), {}});
}

void NodesPage::holdOrLetGo()
{
    const QList<NodeSummary> nodes = selectedSummaries();
    const bool areAllHeld
        = std::all_of(nodes.cbegin(), nodes.cend(), [](const NodeSummary &node) { return node.isHeld; });
    holdSelection(!areAllHeld);
}

void NodesPage::showHold()
{
    // Only the first rows are looked at: the words on a button need not cost a look at 100,000.
    constexpr int kLookedAt = 500;
    bool areAllHeld = m_table->selectionModel()->hasSelection();
    int left = kLookedAt;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && left > 0 && areAllHeld; ++row, --left)
            areAllHeld = m_model->nodeAt(row).isHeld;
    }
    const QString text = areAllHeld ? tr("Let go") : tr("Hold");
    if (m_toolTexts.value(m_holdButton) == text)
        return;
    m_toolTexts[m_holdButton] = text;
    const QIcon icon = themedIcon(areAllHeld ? u"object-unlocked"_s : u"object-locked"_s);
    m_holdButton->setIcon(icon);
    m_holdButton->setAccessibleName(text);
    m_holdAction->setIcon(icon);
    m_holdAction->setText(text);
    showTools();
}

void NodesPage::renameCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const NodeSummary node = m_model->nodeAt(current.row());
    auto *sheet = new RenameSheet(node, this);
    connect(sheet, &RenameSheet::chosen, this, [this, node](const QString &name) {
        m_acts.edit([node, name](const FleetConfig &config) { return renamedNode(config, node, name); },
            {name.isEmpty() ? tr("%1 shows its host name again").arg(node.name)
                            : tr("%1 is now called %2").arg(node.name, name),
                tr("Rename %1").arg(node.name), u"rename"_s, node.name, {}});
    });
    sheet->open();
}

void NodesPage::openLabelSheet()
{
    const QList<NodeSummary> nodes = selectedSummaries();
    if (nodes.isEmpty())
        return;
    m_vocabulary->prepare();
    auto *sheet = new LabelSheet(nodes, m_vocabulary->words(), this);
    connect(sheet, &LabelSheet::chosen, this, &NodesPage::labelSelection);
    sheet->open();
}

} // namespace roadstead::ui
