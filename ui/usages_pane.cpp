#include "ui/usages_pane.h"

#include "core/literals.h"
#include "ui/boot_items_model.h"
#include "ui/group_counts.h"
#include "ui/look/typography.h"
#include "ui/row_delegate.h"

#include <QStandardItemModel>

namespace roadstead::ui {

namespace {

constexpr int kRefRole = Qt::UserRole;
constexpr int kNodeRole = Qt::UserRole + 1;

} // namespace

UsagesPane::UsagesPane(FleetApi &fleet, const GroupCounts &counts, QWidget *parent)
    : QTreeView(parent)
    , m_fleet(fleet)
    , m_counts(counts)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"usages"_s);
    setAccessibleName(tr("Where it is used"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setIndentation(16);
    setItemDelegate(new RowDelegate(this));
    setMouseTracking(true);
    setModel(m_model);
    connect(this, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const QVariant ref = index.data(kRefRole); ref.isValid())
            Q_EMIT itemAsked(ref.value<BootItemRef>());
        else if (const QVariant node = index.data(kNodeRole); node.isValid())
            Q_EMIT nodeActivated(static_cast<NodeId>(node.toLongLong()));
    });
    connect(&m_fleet, &FleetApi::configChanged, this, &UsagesPane::refresh);
    connect(&m_counts, &GroupCounts::changed, this, &UsagesPane::refresh);
}

void UsagesPane::showItem(const std::optional<BootItemRef> &ref)
{
    if (ref == m_ref)
        return;
    m_ref = ref;
    refresh();
}

void UsagesPane::refresh()
{
    m_model->clear();
    if (!m_ref) {
        m_model->appendRow(new QStandardItem(tr("It was never saved: nothing uses it yet.")));
        return;
    }
    const FleetDocument &document = m_fleet.config()->document();
    const QStringList groups = groupsThatRead(document, *m_ref);
    if (m_ref->kind == BootItemKind::Template)
        addItems(bootKindsText(BootItemKind::Profile), usersOf(document, *m_ref));
    if (m_ref->kind != BootItemKind::Group) {
        QList<BootItemRef> refs;
        for (const QString &id : groups)
            refs.append({BootItemKind::Group, id});
        addItems(bootKindsText(BootItemKind::Group), refs);
    }
    addNodes(groups);
    expandAll();
}

void UsagesPane::addItems(const QString &title, const QList<BootItemRef> &refs)
{
    auto *head = new QStandardItem(u"%1  %2"_s.arg(title).arg(refs.size()));
    head->setFont(fontFor(TextRole::Strong));
    for (const BootItemRef &ref : refs) {
        auto *item = new QStandardItem(ref.id);
        item->setData(QVariant::fromValue(ref), kRefRole);
        head->appendRow(item);
    }
    m_model->appendRow(head);
}

void UsagesPane::addNodes(const QStringList &groups)
{
    auto *head = new QStandardItem(u"%1  %2"_s.arg(tr("Nodes")).arg(m_counts.count(groups)));
    head->setFont(fontFor(TextRole::Strong));
    for (const QString &group : groups) {
        for (const NodeId id : m_counts.nodesOf(group)) {
            if (head->rowCount() == kMostNodes)
                break;
            const auto node = m_fleet.node(id);
            if (!node)
                continue;
            auto *item = new QStandardItem(node->name);
            item->setData(static_cast<qint64>(id), kNodeRole);
            head->appendRow(item);
        }
    }
    head->sortChildren(0);
    if (const int more = m_counts.count(groups) - head->rowCount(); more > 0)
        head->appendRow(new QStandardItem(tr("… %n more", nullptr, more)));
    m_model->appendRow(head);
}

} // namespace roadstead::ui
