#include "ui/nodes_page.h"

#include "core/literals.h"
#include "ui/filter_edit.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/node_table.h"
#include "ui/node_vocabulary.h"
#include "ui/page_head.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

// What the page is put together from.

namespace roadstead::ui {

namespace {

constexpr int kToolIconWidth = 36;

} // namespace

QWidget *NodesPage::makeHead()
{
    auto *head = new PageHead(tr("Nodes"), this);
    m_facts = head->facts();
    m_facts->setObjectName(u"nodeFacts"_s);
    m_columns = new QPushButton(themedIcon(u"view-list-details"_s), tr("Columns"), head);
    m_columns->setObjectName(u"columnsButton"_s);
    head->add(m_columns);
    return head;
}

QWidget *NodesPage::makeFilter()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_filter = new FilterEdit([this]() -> const FilterVocabulary & { return m_vocabulary->words(); }, box);
    m_filter->setObjectName(u"nodeFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Name, MAC, address, label – or state:failed version<4230 seen>1d"));
    m_filter->setAccessibleName(tr("Filter nodes"));
    m_filter->setToolTip(
        tr("All words must fit; - before one turns it round. Ctrl+Space lists what can be "
           "asked for: state:failed, cluster=prod, version<4230, label:role=etcd, seen>1d, held."));
    m_filter->addAction(themedIcon(u"view-filter"_s, IconRole::Muted), QLineEdit::LeadingPosition)
        ->setText(tr("Filter"));
    m_problem = makeLabel({}, fontFor(TextRole::Small), Ink::Error, box);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_filter);
    column->addWidget(m_problem);
    return box;
}

QWidget *NodesPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(9, 6, 9, 6);
    row->setSpacing(4);
    m_selectionText = new ElidingLabel({}, bar);
    m_selectionText->setObjectName(u"selectionText"_s);
    row->addWidget(m_selectionText, 1);
    m_selectionTools = new QWidget(bar);
    auto *tools = new QHBoxLayout(m_selectionTools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(4);
    const auto addTool = [&](const QString &text, const QString &icon, const QString &name,
                             void (NodesPage::*act)()) {
        auto *button = new QPushButton(icon.isEmpty() ? QIcon() : themedIcon(icon), text, m_selectionTools);
        button->setProperty("kind", icon.isEmpty() ? u"link"_s : u"quiet"_s);
        button->setObjectName(name);
        button->setAccessibleName(text);
        if (!icon.isEmpty()) {
            // In a narrow window the icon is left alone.
            button->setMinimumWidth(kToolIconWidth);
            m_toolTexts.insert(button, text);
        }
        connect(button, &QPushButton::clicked, this, act);
        tools->addWidget(button);
        return button;
    };
    addTool(tr("Move…"), u"transform-move"_s, u"moveButton"_s, &NodesPage::openMoveMenu);
    addTool(tr("Label…"), u"tag"_s, u"labelButton"_s, &NodesPage::openLabelSheet);
    m_holdButton = addTool(tr("Hold"), u"object-locked"_s, u"holdButton"_s, &NodesPage::holdOrLetGo);
    addTool(tr("Copy"), u"edit-copy"_s, u"copyButton"_s, &NodesPage::copySelection);
    addTool(tr("Retire"), u"archive-remove"_s, u"retireButton"_s, &NodesPage::retireSelection);
    addTool(tr("Clear"), {}, u"clearSelectionButton"_s, &NodesPage::clearSelection);
    row->addWidget(m_selectionTools);
    m_toolsWidth = m_selectionTools->sizeHint().width();
    bar->setMinimumHeight(m_selectionTools->sizeHint().height() + 12);
    return bar;
}

void NodesPage::makeActions()
{
    m_contextMenu = new QMenu(this);
    m_moveMenu = new QMenu(tr("Move to cluster"), this);
    m_moveMenu->setIcon(themedIcon(u"transform-move"_s));
    connect(m_moveMenu, &QMenu::aboutToShow, this, [this] { fillMoveMenu(m_moveMenu); });
    const auto add = [this](const QString &text, const QString &icon, const QKeySequence &keys,
                         void (NodesPage::*act)()) {
        auto *action = new QAction(themedIcon(icon), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, act);
        m_table->addAction(action);
        return action;
    };
    QAction *open
        = add(tr("Open in inspector"), u"view-list-details"_s, Qt::Key_Return, &NodesPage::activateCurrent);
    open->setShortcuts({Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space});
    m_contextMenu->addAction(open);
    m_contextMenu->addMenu(m_moveMenu);
    add(tr("Move to cluster…"), u"transform-move"_s, QKeySequence(u"Ctrl+M"_s), &NodesPage::openMoveMenu);
    m_contextMenu->addAction(
        add(tr("Label…"), u"tag"_s, QKeySequence(u"Ctrl+L"_s), &NodesPage::openLabelSheet));
    m_holdAction = add(tr("Hold"), u"object-locked"_s, QKeySequence(u"Ctrl+H"_s), &NodesPage::holdOrLetGo);
    m_contextMenu->addAction(m_holdAction);
    auto *rename = new QAction(themedIcon(u"edit-rename"_s), tr("Rename…"), this);
    connect(rename, &QAction::triggered, this, &NodesPage::renameCurrent);
    m_contextMenu->addAction(rename);
    m_contextMenu->addAction(
        add(tr("Copy as table"), u"edit-copy"_s, QKeySequence::Copy, &NodesPage::copySelection));
    m_contextMenu->addSeparator();
    m_contextMenu->addAction(
        add(tr("Retire"), u"archive-remove"_s, QKeySequence::Delete, &NodesPage::retireSelection));
}

} // namespace roadstead::ui
