#include "ui/nodes_page.h"

#include "core/literals.h"
#include "core/node_edits.h"
#include "ui/acts.h"
#include "ui/node_model.h"
#include "ui/node_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
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
        selection.select(m_model->index(rows[i], 0), m_model->index(rows[end - 1], kNodeColumnCount - 1));
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
    const std::vector<NodeColumn> columns = m_table->visibleColumns();
    QStringList cells;
    for (const NodeColumn column : columns)
        cells.append(tsvCell(nodeColumnTitle(column)));
    QString text = cells.join(u'\t') + u'\n';
    const qint64 nowMs = m_model->nowMs();
    for (const NodeId id : selectedNodes()) {
        const NodeSummary &node = m_model->nodeAt(m_model->rowOf(id));
        cells.clear();
        for (const NodeColumn column : columns)
            cells.append(tsvCell(nodeColumnText(node, column, nowMs)));
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

void NodesPage::fillMoveMenu(QMenu *menu)
{
    menu->clear();
    const FleetConfigPtr config = m_fleet.config();
    for (const Cluster &cluster : config->document().clusters) {
        QString title = cluster.name.isEmpty() ? cluster.id : cluster.name;
        QAction *action = menu->addAction(title.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, id = cluster.id] { moveSelection(id); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    connect(menu->addAction(tr("No cluster")), &QAction::triggered, this, [this] { moveSelection({}); });
}

void NodesPage::openMoveMenu()
{
    if (selectedNodes().isEmpty())
        return;
    const auto *button = findChild<QPushButton *>(u"moveButton"_s);
    m_moveMenu->popup(button->mapToGlobal(QPoint(0, button->height())));
    if (!m_moveMenu->isEmpty())
        m_moveMenu->setActiveAction(m_moveMenu->actions().constFirst());
}

void NodesPage::openContextMenu(const QPoint &at)
{
    if (selectedNodes().isEmpty())
        return;
    m_contextMenu->popup(m_table->viewport()->mapToGlobal(at));
}

void NodesPage::openColumnsMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int logical = 0; logical < kNodeColumnCount; ++logical) {
        const auto column = static_cast<NodeColumn>(logical);
        if (column == NodeColumn::Name)
            continue;
        QAction *action = menu->addAction(nodeColumnTitle(column));
        action->setCheckable(true);
        action->setChecked(m_table->isColumnShown(column));
        connect(action, &QAction::toggled, this,
            [this, column](bool isOn) { m_table->setColumnShown(column, isOn); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Columns as at first")), &QAction::triggered, this, &NodesPage::resetState);
    const QPoint below(m_columns->width() - menu->sizeHint().width(), m_columns->height() + 2);
    menu->popup(m_columns->mapToGlobal(layoutDirection() == Qt::RightToLeft ? QPoint(0, below.y()) : below));
}

} // namespace roadstead::ui
