#include "ui/templates_page.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/boot_drafts.h"
#include "ui/boot_item_tree.h"
#include "ui/boot_items_model.h"
#include "ui/config_preview.h"
#include "ui/empty_state.h"
#include "ui/gap_splitter.h"
#include "ui/group_counts.h"
#include "ui/group_form.h"
#include "ui/look/widgets.h"
#include "ui/node_picker.h"
#include "ui/profile_form.h"
#include "ui/revision_pane.h"
#include "ui/save_bar.h"
#include "ui/template_form.h"
#include "ui/template_names.h"
#include "ui/usages_pane.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

// What is shown: list, forms, preview, and how they follow each other.

namespace roadstead::ui {

namespace {

constexpr std::chrono::milliseconds kPreviewAfter {150};

} // namespace

TemplatesPage::TemplatesPage(FleetApi &fleet, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_fleet(fleet)
    , m_acts(acts)
    , m_drafts(new BootDrafts(fleet, this))
    , m_counts(new GroupCounts(fleet, this))
    , m_model(new BootItemsModel(fleet, *m_drafts, *m_counts, this))
    , m_previewLater(this)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(makeHead());
    m_splitter = new GapSplitter(Qt::Horizontal, this);
    m_preview = new ConfigPreview(m_fleet, this);
    m_previewCard = new Card(this);
    auto *card = new QVBoxLayout(m_previewCard);
    card->setContentsMargins(1, 1, 1, 7);
    card->addWidget(m_preview);
    m_previewCard->setMinimumSize(140, 150);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makeMiddle());
    m_splitter->addWidget(m_previewCard);
    column->addWidget(m_splitter, 1);
    m_save = new SaveBar(m_fleet, this);
    column->addWidget(m_save);
    m_previewLater.setSingleShot(true);
    m_previewLater.setInterval(kPreviewAfter);
    makeShortcuts();
    wire();
    placePreview(/*isNarrow=*/true); // the window's least size follows from the first layout
    resetState();
    showFacts();
    // The first template is what most people come for.
    const QList<ConfigTemplate> &templates = m_fleet.config()->document().templates;
    if (!templates.isEmpty())
        select({BootItemKind::Template, templates.constFirst().id});
    else
        showItem(std::nullopt);
}

void TemplatesPage::wire()
{
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            if (!m_isFiltering)
                showItem(m_model->refAt(current));
        });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &TemplatesPage::openContextMenu);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        // The list goes on to another row when its own is hidden: what is being edited stays.
        m_isFiltering = true;
        m_model->setFilter(text);
        m_tree->setCurrentIndex(m_ref ? m_model->indexOf(*m_ref) : QModelIndex());
        m_isFiltering = false;
    });
    connect(m_template, &TemplateForm::edited, this, [this] { takeEdit(m_template->configTemplate()); });
    connect(m_profile, &ProfileForm::edited, this, [this] { takeEdit(m_profile->profile()); });
    connect(m_group, &GroupForm::edited, this, [this] {
        if (m_ref && m_ref->kind == BootItemKind::Group)
            m_drafts->setUnreadable(*m_ref, m_group->unreadable());
        takeEdit(m_group->group());
    });
    connect(m_profile, &ProfileForm::templateAsked, this, [this](const QString &id) {
        select({BootItemKind::Template, id});
    });
    connect(m_drafts, &BootDrafts::changed, this, &TemplatesPage::showFacts);
    connect(&m_fleet, &FleetApi::configChanged, this, &TemplatesPage::reload);
    connect(&m_fleet, &FleetApi::secretsChanged, m_preview, &ConfigPreview::refresh);
    connect(m_counts, &GroupCounts::changed, this, [this] { m_previewLater.start(); });
    connect(&m_previewLater, &QTimer::timeout, this, &TemplatesPage::showPreview);
    connect(m_usages, &UsagesPane::itemAsked, this, &TemplatesPage::select);
    connect(m_usages, &UsagesPane::nodeActivated, this, &Page::nodeActivated);
    connect(m_preview, &ConfigPreview::nodeActivated, this, &Page::nodeActivated);
    connect(m_history, &RevisionPane::restoreAsked, this, [this](const BootItem &item) {
        m_drafts->put(*m_ref, item);
        showForm(item);
        showDraft();
        m_previewLater.start();
        save();
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_hasOwnSizes = true; });
    connect(m_save, &SaveBar::saveAsked, this, &TemplatesPage::save);
    connect(m_save, &SaveBar::confirmed, this, &TemplatesPage::confirmSave);
    connect(m_save, &SaveBar::discardAsked, this, &TemplatesPage::discard);
    connect(m_save, &SaveBar::nodeActivated, this, &Page::nodeActivated);
    connect(m_tabs, &QTabBar::currentChanged, this,
        [this](int tab) { showPart(static_cast<Part>(m_tabs->tabData(tab).toInt())); });
}

std::optional<BootItem> TemplatesPage::currentItem() const
{
    return m_ref ? m_drafts->item(*m_ref) : std::nullopt;
}

void TemplatesPage::select(const BootItemRef &ref)
{
    if (!m_drafts->item(ref))
        return;
    if (!m_model->indexOf(ref).isValid())
        m_filter->clear();
    const QModelIndex at = m_model->indexOf(ref);
    m_tree->setCurrentIndex(at);
    m_tree->scrollTo(at);
}

void TemplatesPage::showItem(const std::optional<BootItemRef> &ref)
{
    m_ref = ref;
    const std::optional<BootItem> item = currentItem();
    for (QToolButton *tool : std::as_const(m_tools))
        tool->setVisible(item.has_value());
    m_tabs->setVisible(item.has_value());
    if (!item) {
        m_ref.reset();
        m_forms->setCurrentWidget(m_nothing);
        m_tabs->setCurrentIndex(0);
        m_save->dismiss();
    } else {
        showForm(*item);
        offerNames();
        showDraft();
    }
    const bool isSaved = m_ref && !m_drafts->isNew(*m_ref);
    m_usages->showItem(isSaved ? m_ref : std::nullopt);
    m_history->showItem(isSaved ? m_ref : std::nullopt);
    m_previewLater.stop();
    showPreview();
}

void TemplatesPage::showForm(const BootItem &item)
{
    if (const auto *configTemplate = std::get_if<ConfigTemplate>(&item)) {
        m_template->setTemplate(*configTemplate);
        m_forms->setCurrentWidget(m_template);
    } else if (const auto *profile = std::get_if<Profile>(&item)) {
        m_profile->setProfile(*profile);
        m_forms->setCurrentWidget(m_profile);
    } else if (const auto *group = std::get_if<BootGroup>(&item)) {
        m_group->setGroup(*group, m_ref->id, m_drafts->unreadable(*m_ref));
        m_forms->setCurrentWidget(m_group);
    }
}

// The fleet's document is another one: what is not being edited here follows it.
void TemplatesPage::reload()
{
    showFacts();
    const std::optional<BootItem> item = currentItem();
    if (!item) {
        showItem(m_model->refAt(m_tree->currentIndex()));
        return;
    }
    if (!m_drafts->has(*m_ref))
        showForm(*item);
    offerNames();
    showDraft();
    m_previewLater.start();
}

void TemplatesPage::takeEdit(const BootItem &item)
{
    if (!m_ref || m_ref->kind != refOf(item).kind) // a form that is not in sight
        return;
    m_drafts->put(*m_ref, item);
    showDraft();
    m_previewLater.start();
}

void TemplatesPage::showDraft()
{
    if (!m_ref || !m_drafts->has(*m_ref)) {
        m_save->dismiss();
        return;
    }
    const FleetConfigPtr config = m_fleet.config();
    const Result<FleetDocument> document = m_drafts->documentWith(*config, *m_ref);
    QString problem = document ? documentProblem(*document) : document.error().message;
    if (!m_drafts->unreadable(*m_ref).isEmpty())
        problem = tr("The metadata is not valid JSON: correct it before you save.");
    m_save->offer(refOf(*currentItem()).id, problem,
        m_drafts->isOvertaken(*m_ref) ? tr(
            "It was changed by somebody else meanwhile. Saving puts your version in the place of theirs.")
                                      : QString());
}

QList<NodeId> TemplatesPage::usersOfCurrent() const
{
    QList<NodeId> users;
    if (!m_ref)
        return users;
    for (const QString &group : groupsThatRead(m_fleet.config()->document(), *m_ref))
        users += m_counts->nodesOf(group);
    return users;
}

void TemplatesPage::showPreview()
{
    PreviewSubject subject;
    subject.users = usersOfCurrent();
    const std::optional<BootItem> item = currentItem();
    if (!item) {
        subject.problem = tr("Choose a profile, a group or a template.");
        m_preview->setSubject(subject);
        return;
    }
    if (const auto *configTemplate = std::get_if<ConfigTemplate>(&*item)) {
        subject.templateId = configTemplate->id;
        subject.path = pathOf(configTemplate->kind);
    }
    const FleetConfigPtr config = m_fleet.config();
    const Result<FleetDocument> document = m_drafts->documentWith(*config, *m_ref);
    if (document)
        subject.edit = editBetween(config->document(), *document);
    else
        subject.problem = document.error().message;
    m_preview->setSubject(subject);
}

void TemplatesPage::offerNames()
{
    if (!m_ref)
        return;
    const QStringList names = namesForTemplate(m_fleet.config()->document(), *m_ref);
    m_template->setNames(names);
    m_profile->setNames(names);
}

void TemplatesPage::showFacts()
{
    const FleetDocument &document = m_fleet.config()->document();
    QStringList facts {tr("%n profile(s)", nullptr, static_cast<int>(document.profiles.size())),
        tr("%n group(s)", nullptr, static_cast<int>(document.groups.size())),
        tr("%n template(s)", nullptr, static_cast<int>(document.templates.size()))};
    if (!m_drafts->isEmpty())
        facts.append(tr("changes that are not saved"));
    m_facts->setText(facts.join(u" · "_s));
}

bool TemplatesPage::hasDrafts() const
{
    return !m_drafts->isEmpty();
}

bool TemplatesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_tree->setFocus();
            return true;
        }
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void TemplatesPage::focusFilter()
{
    const bool isInList = m_tree->hasFocus() || m_filter->hasFocus();
    if (m_forms->currentWidget() == m_template && m_template->isVisible() && !isInList) {
        m_template->openFind();
        return;
    }
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TemplatesPage::refresh()
{
    m_model->refresh();
    m_preview->refresh();
}

void TemplatesPage::open(const QString &what)
{
    const QString kind = what.section(u'/', 0, 0);
    const QString id = what.section(u'/', 1);
    const QHash<QString, BootItemKind> kinds {{u"profile"_s, BootItemKind::Profile},
        {u"group"_s, BootItemKind::Group}, {u"template"_s, BootItemKind::Template}};
    if (const auto found = kinds.constFind(kind); found != kinds.cend())
        select({*found, id});
}

void TemplatesPage::selectNode(NodeId id)
{
    if (m_fleet.node(id))
        m_preview->picker()->choose(id);
}

} // namespace roadstead::ui
