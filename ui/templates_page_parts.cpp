#include "ui/templates_page.h"

#include "core/literals.h"
#include "ui/boot_item_tree.h"
#include "ui/boot_items_model.h"
#include "ui/empty_state.h"
#include "ui/group_counts.h"
#include "ui/group_form.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/profile_form.h"
#include "ui/revision_pane.h"
#include "ui/template_form.h"
#include "ui/usages_pane.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

// What the page is put together from.

namespace roadstead::ui {

namespace {

constexpr int kLeastHeight = 150; ///< of each part: all is scrolled within
constexpr BootItemKind kKinds[] = {BootItemKind::Template, BootItemKind::Group, BootItemKind::Profile};

} // namespace

QWidget *TemplatesPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(makeLabel(tr("Templates"), fontFor(TextRole::PageTitle), Ink::Text, head));
    m_facts = new ElidingLabel({}, head);
    m_facts->setObjectName(u"templateFacts"_s);
    m_facts->setFont(fontFor(TextRole::Body));
    setInk(m_facts, Ink::Muted);
    row->addWidget(m_facts, 1);
    auto *explain = new QPushButton(tr("What would it get?"), head);
    explain->setObjectName(u"explainButton"_s);
    explain->setProperty("kind", u"quiet"_s);
    explain->setToolTip(tr("Paste a machine's labels: see its group, its profile and why"));
    connect(explain, &QPushButton::clicked, this, &TemplatesPage::explain);
    row->addWidget(explain);
    auto *secrets = new QPushButton(tr("Secrets"), head);
    secrets->setObjectName(u"secretsButton"_s);
    secrets->setProperty("kind", u"quiet"_s);
    secrets->setToolTip(tr("Tokens, keys and passwords that metadata names"));
    connect(secrets, &QPushButton::clicked, this, &TemplatesPage::showSecrets);
    row->addWidget(secrets);
    auto *create = new QPushButton(themedIcon(u"list-add"_s), tr("New"), head);
    create->setObjectName(u"newButton"_s);
    create->setToolTip(tr("New template, group or profile, or all of them from a preset"));
    makeNewMenu();
    connect(create, &QPushButton::clicked, this, [this, create] {
        const QSize size = m_newMenu->sizeHint();
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        m_newMenu->popup(create->mapToGlobal(
            QPoint(isMirrored ? 0 : create->width() - size.width(), create->height() + 2)));
        m_newMenu->setActiveAction(m_newMenu->actions().constFirst());
    });
    row->addWidget(create);
    return head;
}

void TemplatesPage::makeNewMenu()
{
    m_newMenu = new QMenu(this);
    const QString texts[] = {tr("Template"), tr("Group"), tr("Profile")};
    const QString icons[] = {u"code-context"_s, u"view-filter"_s, u"media-flash"_s};
    for (std::size_t i = 0; i < std::size(kKinds); ++i)
        connect(m_newMenu->addAction(themedIcon(icons[i]), texts[i]), &QAction::triggered, this,
            [this, kind = kKinds[i]] { create(kind); });
    m_newMenu->addSeparator();
    QAction *preset = m_newMenu->addAction(themedIcon(u"document-import"_s), tr("From a preset…"));
    preset->setObjectName(u"newFromPreset"_s);
    connect(preset, &QAction::triggered, this, &TemplatesPage::createFromPreset);
}

QWidget *TemplatesPage::makeList()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 8, 1, 7);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    m_filter = new QLineEdit(card);
    m_filter->setObjectName(u"templateFilter"_s);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter profiles, groups and templates"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"view-filter"_s, IconRole::Muted), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    row->addWidget(m_filter);
    column->addLayout(row);
    m_tree = new BootItemTree(*m_model, card);
    column->addWidget(m_tree, 1);
    card->setMinimumSize(140, kLeastHeight);
    return card;
}

QWidget *TemplatesPage::makeMiddle()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 7);
    column->setSpacing(0);
    column->addWidget(makeTabs());
    m_parts = new QStackedWidget(card);
    m_usages = new UsagesPane(m_fleet, *m_counts, m_parts);
    m_history = new RevisionPane(m_fleet, m_parts);
    m_previewPlace = new QWidget(m_parts);
    auto *place = new QVBoxLayout(m_previewPlace);
    place->setContentsMargins(0, 0, 0, 0);
    // In the order of Part.
    for (QWidget *part :
        {makeForms(), static_cast<QWidget *>(m_usages), static_cast<QWidget *>(m_history), m_previewPlace})
        m_parts->addWidget(part);
    column->addWidget(m_parts, 1);
    card->setMinimumSize(200, kLeastHeight);
    return card;
}

QWidget *TemplatesPage::makeTabs()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 2, 6, 0);
    row->setSpacing(2);
    m_tabs = new QTabBar(bar);
    m_tabs->setObjectName(u"templateTabs"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Edit, usages, history"));
    const std::pair<Part, QString> tabs[]
        = {{Part::Edit, tr("Edit")}, {Part::Usages, tr("Used by")}, {Part::History, tr("History")}};
    for (const auto &[part, title] : tabs)
        m_tabs->setTabData(m_tabs->addTab(title), static_cast<int>(part));
    row->addWidget(m_tabs, 1);
    const auto addTool = [this, row, bar](const QString &icon, const QString &text, const QString &name,
                             void (TemplatesPage::*act)()) {
        auto *button = new QToolButton(bar);
        button->setObjectName(name);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setIcon(themedIcon(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
        m_tools.append(button);
    };
    addTool(u"edit-copy"_s, tr("Duplicate"), u"duplicateItem"_s, &TemplatesPage::duplicate);
    addTool(u"edit-delete"_s, tr("Delete"), u"deleteItem"_s, &TemplatesPage::remove);
    return bar;
}

QWidget *TemplatesPage::makeForms()
{
    m_forms = new QStackedWidget(this);
    m_template = new TemplateForm(m_fleet, m_forms);
    m_profile = new ProfileForm(m_fleet, m_forms);
    m_group = new GroupForm(m_fleet, m_forms);
    m_nothing = new EmptyState(u"code-context"_s, tr("Nothing chosen"),
        tr("A profile says what a node boots, a group which nodes get it, a template what they are told."),
        m_forms);
    m_nothing->setAction(tr("New from a preset"));
    m_nothing->setLink(tr("New template"));
    connect(m_nothing, &EmptyState::actionTriggered, this, &TemplatesPage::createFromPreset);
    connect(m_nothing, &EmptyState::linkTriggered, this, [this] { create(BootItemKind::Template); });
    connect(m_group, &GroupForm::profileAsked, this, [this](const QString &id) {
        select({BootItemKind::Profile, id});
    });
    for (QWidget *form : {static_cast<QWidget *>(m_template), static_cast<QWidget *>(m_profile),
             static_cast<QWidget *>(m_group), static_cast<QWidget *>(m_nothing)})
        m_forms->addWidget(form);
    return m_forms;
}

void TemplatesPage::makeShortcuts()
{
    const auto add = [this](const QKeySequence &keys, void (TemplatesPage::*act)()) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, act);
    };
    add(QKeySequence::Save, &TemplatesPage::save);
    add(Qt::Key_F2, &TemplatesPage::rename);
    connect(new QShortcut(QKeySequence::New, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
        &QShortcut::activated, this, [this] { create(m_ref ? m_ref->kind : BootItemKind::Template); });
    // Del is the list's alone: in a text it is the text's.
    connect(new QShortcut(QKeySequence::Delete, m_tree, nullptr, nullptr, Qt::WidgetShortcut),
        &QShortcut::activated, this, &TemplatesPage::remove);
}

} // namespace roadstead::ui
