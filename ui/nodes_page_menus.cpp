#include "ui/nodes_page.h"

#include "core/literals.h"
#include "ui/node_model.h"
#include "ui/node_table.h"
#include "ui/node_vocabulary.h"

#include <QMenu>
#include <QPushButton>

// The page's menus.

namespace roadstead::ui {

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

void NodesPage::addLabelColumns(QMenu *menu)
{
    m_vocabulary->prepare();
    const QStringList shown = m_model->labelColumns();
    QStringList keys = shown;
    for (const QString &key : m_vocabulary->words().labels.keys()) {
        if (!keys.contains(key))
            keys.append(key);
    }
    constexpr qsizetype kMostInMenu = 40;
    for (const QString &key : keys.mid(0, kMostInMenu)) {
        QAction *action = menu->addAction(tr("Label “%1”").arg(QString(key).replace(u'&', u"&&"_s)));
        action->setCheckable(true);
        action->setChecked(shown.contains(key));
        action->setEnabled(shown.contains(key) || shown.size() < NodeModel::kMaxLabelColumns);
        connect(action, &QAction::toggled, this,
            [this, key](bool isOn) { m_table->setLabelColumnShown(key, isOn); });
    }
}

void NodesPage::openColumnsMenu()
{
    auto *menu = new QMenu(this);
    menu->setAccessibleName(tr("Columns"));
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
    addLabelColumns(menu);
    menu->addSeparator();
    connect(menu->addAction(tr("Columns as at first")), &QAction::triggered, this, &NodesPage::resetState);
    const QPoint below(m_columns->width() - menu->sizeHint().width(), m_columns->height() + 2);
    menu->popup(m_columns->mapToGlobal(layoutDirection() == Qt::RightToLeft ? QPoint(0, below.y()) : below));
}

} // namespace roadstead::ui
