#include "ui/node_table.h"

#include "core/literals.h"
#include "ui/look/widgets.h"
#include "ui/node_delegate.h"
#include "ui/node_model.h"
#include "ui/words.h"

#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>

namespace roadstead::ui {

namespace {

const std::set<NodeColumn> kHiddenAtFirst {NodeColumn::Address, NodeColumn::Mac, NodeColumn::Group,
    NodeColumn::Profile, NodeColumn::UpdateGroup, NodeColumn::Serial, NodeColumn::Arch, NodeColumn::Strategy};

constexpr int kLeastColumn = 56;
constexpr int kLeastElastic = 120;
constexpr int kLeastLabelColumn = 88;

/// For texts of usual length at 10 pt; scaled by the font.
int firstWidth(NodeColumn column)
{
    switch (column) {
    case NodeColumn::State:
        return 104;
    case NodeColumn::Name:
        return 148; // with the chip of a held node
    case NodeColumn::Cluster:
        return 100;
    case NodeColumn::Version:
        return 148;
    case NodeColumn::Labels:
        return 200;
    case NodeColumn::Address:
        return 116;
    case NodeColumn::Mac:
        return 156;
    case NodeColumn::Group:
    case NodeColumn::Profile:
    case NodeColumn::UpdateGroup:
        return 110;
    case NodeColumn::Serial:
        return 120;
    case NodeColumn::Arch:
    case NodeColumn::Strategy:
        return 96;
    case NodeColumn::Boot:
        return 72;
    case NodeColumn::LastSeen:
        return 92;
    }
    return 100;
}

int scaledWidth(const QWidget &widget, NodeColumn column)
{
    constexpr int kUsualLetter = 8; // average of Noto Sans 10 pt at 96 dpi
    int scaled
        = firstWidth(column) * std::max(kUsualLetter, widget.fontMetrics().averageCharWidth()) / kUsualLetter;
    if (column == NodeColumn::State) {
        for (const NodeState state : kAllNodeStates)
            scaled = std::max(scaled, widget.fontMetrics().horizontalAdvance(nodeStateText(state)) + 44);
    }
    // A translated title needs its room too.
    return std::max(scaled, widget.fontMetrics().horizontalAdvance(nodeColumnTitle(column)) + 36);
}

} // namespace

NodeTable::NodeTable(NodeModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(u"nodeTable"_s);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setCornerButtonEnabled(false);
    verticalHeader()->setMinimumSectionSize(24); // a hidden header enforces its minimum all the same
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    setModel(&model);
    setItemDelegate(new NodeDelegate(model, this));
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(kLeastColumn);
    header->setSortIndicator(static_cast<int>(NodeColumn::Name), Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    applyRowHeight();
    resetState();
    setSortingEnabled(true);
}

void NodeTable::applyRowHeight()
{
    verticalHeader()->setDefaultSectionSize(tableRowHeight());
    verticalScrollBar()->setSingleStep(tableRowHeight());
}

void NodeTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        applyRowHeight();
}

int NodeTable::usualWidth(int column) const
{
    if (column < kNodeColumnCount)
        return scaledWidth(*this, static_cast<NodeColumn>(column));
    return qBound(kLeastLabelColumn, fontMetrics().horizontalAdvance(m_model.columnTitle(column)) + 36,
        2 * kLeastLabelColumn);
}

void NodeTable::resetState()
{
    m_hidden = kHiddenAtFirst;
    if (m_model.columnCount() > kNodeColumnCount) {
        sortByColumn(static_cast<int>(NodeColumn::Name), Qt::AscendingOrder);
        m_model.setLabelColumns({});
    }
    QHeaderView *header = horizontalHeader();
    for (int logical = 0; logical < kNodeColumnCount; ++logical) {
        header->moveSection(header->visualIndex(logical), logical);
        header->resizeSection(logical, usualWidth(logical));
    }
    if (isSortingEnabled())
        sortByColumn(static_cast<int>(NodeColumn::Name), Qt::AscendingOrder);
    applyColumns();
}

void NodeTable::setColumnShown(NodeColumn column, bool isShown)
{
    if (column == NodeColumn::Name)
        return;
    if (isShown)
        m_hidden.erase(column);
    else
        m_hidden.insert(column);
    applyColumns();
}

void NodeTable::setLabelColumnShown(const QString &key, bool isShown)
{
    QStringList keys = m_model.labelColumns();
    keys.removeAll(key);
    if (isShown)
        keys.append(key);
    const int sorted = horizontalHeader()->sortIndicatorSection();
    if (!isShown && m_model.columnId(sorted) == u"label:"_s + key)
        sortByColumn(static_cast<int>(NodeColumn::Name), Qt::AscendingOrder);
    m_model.setLabelColumns(keys);
    const int column = m_model.columnOfId(u"label:"_s + key);
    QHeaderView *header = horizontalHeader();
    if (column >= 0) {
        // Beside the labels, where their chips stand.
        header->resizeSection(column, usualWidth(column));
        header->moveSection(
            header->visualIndex(column), header->visualIndex(static_cast<int>(NodeColumn::Labels)));
    }
    applyColumns();
}

std::vector<int> NodeTable::visibleColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            columns.push_back(logical);
    }
    return columns;
}

// The labels take what is left. Where the room is small, the time of the boot gives way first, then the
// labels.
void NodeTable::applyColumns()
{
    int needed = 0;
    for (int logical = 0; logical < kNodeColumnCount; ++logical) {
        const auto column = static_cast<NodeColumn>(logical);
        if (isColumnShown(column))
            needed += column == NodeColumn::Labels ? kLeastElastic : scaledWidth(*this, column);
    }
    for (int column = kNodeColumnCount; column < m_model.columnCount(); ++column)
        needed += horizontalHeader()->sectionSize(column);
    std::set<NodeColumn> hidden = m_hidden;
    for (const NodeColumn column : {NodeColumn::Boot, NodeColumn::Labels}) {
        if (needed <= viewport()->width() || !isColumnShown(column))
            continue;
        hidden.insert(column);
        needed -= column == NodeColumn::Labels ? kLeastElastic : scaledWidth(*this, column);
    }
    for (int logical = 0; logical < kNodeColumnCount; ++logical) {
        const bool isHidden = hidden.contains(static_cast<NodeColumn>(logical));
        if (isColumnHidden(logical) != isHidden)
            setColumnHidden(logical, isHidden);
    }
    setElastic(hidden.contains(NodeColumn::Labels) ? NodeColumn::Name : NodeColumn::Labels);
}

void NodeTable::setElastic(NodeColumn column)
{
    for (const NodeColumn each : {NodeColumn::Name, NodeColumn::Labels}) {
        const auto mode = each == column ? QHeaderView::Stretch : QHeaderView::Interactive;
        if (horizontalHeader()->sectionResizeMode(static_cast<int>(each)) == mode)
            continue;
        horizontalHeader()->setSectionResizeMode(static_cast<int>(each), mode);
        if (mode == QHeaderView::Interactive)
            horizontalHeader()->resizeSection(static_cast<int>(each), scaledWidth(*this, each));
    }
}

QByteArray NodeTable::saveState() const
{
    const QHeaderView *header = horizontalHeader();
    QJsonArray columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        const bool isShown = logical >= kNodeColumnCount || isColumnShown(static_cast<NodeColumn>(logical));
        const int width = isColumnHidden(logical) ? usualWidth(logical) : header->sectionSize(logical);
        columns.append(
            QJsonObject {{u"id"_s, m_model.columnId(logical)}, {u"width"_s, width}, {u"shown"_s, isShown}});
    }
    const QJsonObject state {{u"columns"_s, columns},
        {u"sort"_s, m_model.columnId(header->sortIndicatorSection())},
        {u"descending"_s, header->sortIndicatorOrder() == Qt::DescendingOrder}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void NodeTable::restoreLabelColumns(const QJsonArray &columns)
{
    constexpr QLatin1String kLabel("label:");
    QStringList keys;
    for (const QJsonValue &each : columns) {
        const QString id = each[u"id"_s].toString();
        if (id.startsWith(kLabel) && id.size() > kLabel.size())
            keys.append(id.mid(kLabel.size()));
    }
    m_model.setLabelColumns(keys);
}

void NodeTable::restoreState(const QByteArray &state)
{
    const QJsonObject read = QJsonDocument::fromJson(state).object();
    const QJsonArray columns = read.value(u"columns"_s).toArray();
    if (columns.isEmpty())
        return;
    restoreLabelColumns(columns);
    QHeaderView *header = horizontalHeader();
    int visual = 0;
    for (const QJsonValue &each : columns) {
        const int logical = m_model.columnOfId(each[u"id"_s].toString());
        if (logical < 0)
            continue; // of another version
        header->moveSection(header->visualIndex(logical), visual++);
        constexpr int kMostColumn = 2000;
        header->resizeSection(logical, std::clamp(each[u"width"_s].toInt(), kLeastColumn, kMostColumn));
        const auto column = static_cast<NodeColumn>(logical);
        if (each[u"shown"_s].toBool() || column == NodeColumn::Name)
            m_hidden.erase(column);
        else if (logical < kNodeColumnCount)
            m_hidden.insert(column);
    }
    applyColumns();
    const int sorted = m_model.columnOfId(read.value(u"sort"_s).toString());
    if (sorted >= 0)
        sortByColumn(sorted, read.value(u"descending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void NodeTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    applyColumns();
}

void NodeTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update(); // the row's frame
}

void NodeTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void NodeTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    for (const QModelIndex &index : {current, previous}) {
        if (index.isValid())
            viewport()->update(
                0, rowViewportPosition(index.row()), viewport()->width(), rowHeight(index.row()));
    }
}

QModelIndex NodeTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // Rows are what is looked at: Home and End go to the first and the last of them.
    if (action == MoveHome || action == MoveEnd)
        modifiers |= Qt::ControlModifier;
    return QTableView::moveCursor(action, modifiers);
}

} // namespace roadstead::ui
