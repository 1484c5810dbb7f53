#include "ui/node_picker.h"

#include "core/literals.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSet>
#include <QSignalBlocker>

namespace roadstead::ui {

namespace {

QVariant asVariant(NodeId id)
{
    return QVariant::fromValue(static_cast<qint64>(id));
}

} // namespace

NodePicker::NodePicker(FleetApi &fleet, QWidget *parent)
    : QComboBox(parent)
    , m_fleet(fleet)
{
    setObjectName(u"nodePicker"_s);
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setMaxVisibleItems(16);
    lineEdit()->setPlaceholderText(tr("Node"));
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::activated, this, [this](int row) {
        m_isChosenByHand = true;
        take(static_cast<NodeId>(itemData(row).toLongLong()));
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &NodePicker::findTyped);
    connect(&m_fleet, &FleetApi::nodesReset, this, &NodePicker::fill);
    fill();
}

void NodePicker::prefer(const QList<NodeId> &nodes)
{
    const bool isGiven = !m_preferred.isEmpty() || !nodes.isEmpty();
    if (nodes == m_preferred && count() > 0 && isGiven)
        return;
    m_preferred = nodes;
    fill();
}

void NodePicker::fill()
{
    const QSignalBlocker quiet(this);
    clear();
    QSet<NodeId> listed;
    const auto add = [this, &listed](const NodeSummary &node) {
        if (listed.contains(node.id))
            return;
        listed.insert(node.id);
        addItem(node.name, asVariant(node.id));
    };
    for (const NodeId id : std::as_const(m_preferred)) {
        if (const auto node = count() < kMostListed ? m_fleet.node(id) : std::nullopt)
            add(*node);
    }
    const QList<NodeSummary> all = m_fleet.nodes();
    for (const NodeSummary &node : all) {
        if (count() >= kMostListed)
            break;
        add(node);
    }
    const bool isThere = m_node != NodeId::None && m_fleet.node(m_node).has_value();
    const bool isKept = isThere && (m_isChosenByHand || m_preferred.contains(m_node));
    take(isKept || count() == 0 ? (isThere ? m_node : NodeId::None)
                                : static_cast<NodeId>(itemData(0).toLongLong()));
}

void NodePicker::choose(NodeId id)
{
    m_isChosenByHand = true;
    take(id);
}

void NodePicker::take(NodeId id)
{
    const auto node = m_fleet.node(id);
    const NodeId now = node ? id : NodeId::None;
    const bool isOther = now != m_node;
    m_node = now;
    {
        const QSignalBlocker quiet(this);
        setCurrentIndex(findData(asVariant(now)));
        lineEdit()->setText(node ? node->name : QString());
        lineEdit()->setCursorPosition(0);
    }
    if (isOther) {
        const bool wasBlocked = blockSignals(false); // fill() is quiet about the list, not about the choice
        Q_EMIT nodeChosen(now);
        blockSignals(wasBlocked);
    }
}

void NodePicker::findTyped()
{
    const QString typed = lineEdit()->text().trimmed();
    if (const auto node = m_fleet.node(m_node); node && node->name == typed)
        return;
    const QList<NodeSummary> all = m_fleet.nodes();
    const auto fits = [&typed](const NodeSummary &node) {
        return node.name.compare(typed, Qt::CaseInsensitive) == 0
            || node.hostname.compare(typed, Qt::CaseInsensitive) == 0 || node.macs.contains(typed.toLower())
            || node.address == typed || node.uuid == typed.toLower();
    };
    const auto found = std::find_if(all.cbegin(), all.cend(), fits);
    if (found != all.cend()) {
        m_isChosenByHand = true;
        take(found->id);
    } else {
        take(m_node); // shows again what is chosen
    }
}

} // namespace roadstead::ui
