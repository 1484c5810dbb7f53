#include "ui/templates_page.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/boot_drafts.h"
#include "ui/boot_item_tree.h"
#include "ui/boot_items_model.h"
#include "ui/delete_question.h"
#include "ui/explain_dialog.h"
#include "ui/group_counts.h"
#include "ui/group_form.h"
#include "ui/look/themed_icon.h"
#include "ui/preset_dialog.h"
#include "ui/profile_form.h"
#include "ui/save_bar.h"
#include "ui/secrets_dialog.h"
#include "ui/template_form.h"

#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>

// What is done with profiles, groups and templates.

namespace roadstead::ui {

namespace {

/// The word of history.
QString whatOf(BootItemKind kind)
{
    switch (kind) {
    case BootItemKind::Profile:
        return u"profile"_s;
    case BootItemKind::Group:
        return u"group"_s;
    case BootItemKind::Template:
        break;
    }
    return u"template"_s;
}

BootItem starter(BootItemKind kind, const FleetDocument &document)
{
    switch (kind) {
    case BootItemKind::Profile: {
        Profile profile;
        profile.id = u"profile"_s;
        return profile;
    }
    case BootItemKind::Group: {
        BootGroup group;
        group.id = u"group"_s;
        if (!document.profiles.isEmpty())
            group.profile = document.profiles.constFirst().id;
        return group;
    }
    case BootItemKind::Template:
        break;
    }
    ConfigTemplate configTemplate;
    configTemplate.id = u"template"_s;
    configTemplate.kind = TemplateKind::Butane;
    configTemplate.text = u"variant: flatcar\nversion: 1.0.0\n"_s;
    return configTemplate;
}

} // namespace

void TemplatesPage::create(BootItemKind kind)
{
    select(m_drafts->begin(starter(kind, m_fleet.config()->document())));
    rename();
}

void TemplatesPage::createFromPreset()
{
    if (auto *open = findChild<PresetDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog = new PresetDialog(m_fleet, m_acts, this);
    connect(dialog, &PresetDialog::created, this, [this](const QString &group) {
        select({BootItemKind::Group, group});
    });
    dialog->open();
}

void TemplatesPage::duplicate()
{
    const std::optional<BootItem> item = currentItem();
    if (!item)
        return;
    select(m_drafts->begin(withId(*item, refOf(*item).id + u"-copy"_s)));
    rename();
}

// The id is a field of each form: a new one is written to all that name the old one when it is saved.
void TemplatesPage::rename()
{
    if (!m_ref)
        return;
    m_tabs->setCurrentIndex(0);
    if (m_forms->currentWidget() == m_template)
        m_template->focusId();
    else if (m_forms->currentWidget() == m_profile)
        m_profile->focusId();
    else if (m_forms->currentWidget() == m_group)
        m_group->focusId();
}

void TemplatesPage::save()
{
    if (!m_ref || !m_drafts->has(*m_ref))
        return;
    if (m_save->hasPreview()) {
        m_save->confirm();
        return;
    }
    const FleetConfigPtr config = m_fleet.config();
    const Result<FleetDocument> document = m_drafts->documentWith(*config, *m_ref);
    if (!document || !documentProblem(*document).isEmpty() || !m_drafts->unreadable(*m_ref).isEmpty())
        return; // the bar says why
    m_save->preview(editBetween(config->document(), *document));
}

void TemplatesPage::confirmSave(const QString &reason)
{
    const std::optional<BootItem> item = currentItem();
    if (!item)
        return;
    const BootItemRef ref = *m_ref;
    const BootItemRef now = refOf(*item);
    const bool isNew = m_drafts->isNew(ref);
    const bool isRenamed = !isNew && ref.id != now.id;
    const QString name = isNew ? tr("Add %1").arg(now.id)
        : isRenamed            ? tr("Rename %1 to %2").arg(ref.id, now.id)
                               : tr("Change %1").arg(now.id);
    const QString done = isNew ? tr("“%1” added").arg(now.id)
        : isRenamed            ? tr("“%1” is now “%2”").arg(ref.id, now.id)
                               : tr("“%1” saved").arg(now.id);
    const BootItemRef old = isNew ? BootItemRef {ref.kind, {}} : ref;
    m_acts.edit([old, item](const FleetConfig &config) { return withItem(config.document(), old, *item); },
        {done, name, whatOf(ref.kind), now.id, reason},
        [this, ref, item](const Result<void> &result) {
            if (!result) { // told by a toast; the draft stays
                showDraft();
                return;
            }
            const bool isShown = m_ref == ref;
            m_drafts->saved(ref, *item);
            if (isShown)
                select(refOf(*item));
            showDraft();
        });
}

void TemplatesPage::discard()
{
    if (!m_ref)
        return;
    const BootItemRef ref = *m_ref;
    const bool wasNew = m_drafts->isNew(ref);
    m_drafts->drop(ref);
    if (wasNew)
        showItem(m_model->refAt(m_tree->currentIndex()));
    else
        showItem(ref);
}

void TemplatesPage::remove()
{
    if (!m_ref)
        return;
    const BootItemRef ref = *m_ref;
    if (m_drafts->isNew(ref))
        return discard();
    const FleetDocument &document = m_fleet.config()->document();
    const QList<BootItemRef> users = usersOf(document, ref);
    if (!users.isEmpty()) {
        // Refused: what uses it is shown in the place where that can be changed.
        const int count = static_cast<int>(users.size());
        Q_EMIT noticed({ref.kind == BootItemKind::Template
                ? tr("“%1” stays: %n profile(s) use it. Take it out of them first.", nullptr, count)
                      .arg(ref.id)
                : tr("“%1” stays: %n group(s) use it. Give them another profile first.", nullptr, count)
                      .arg(ref.id),
            {}});
        for (int tab = 0; tab < m_tabs->count(); ++tab) {
            if (m_tabs->tabData(tab).toInt() == static_cast<int>(Part::Usages))
                m_tabs->setCurrentIndex(tab);
        }
        return;
    }
    const int nodes = m_counts->count(groupsThatRead(document, ref));
    if (nodes == 0)
        return removeNow(ref, {});
    auto *question = new DeleteQuestion(ref.id, tr("Delete the group “%1”?").arg(ref.id),
        tr("%n node(s) match it now. From their next boot they get the next best group, or nothing when none "
           "matches.",
            nullptr, nodes),
        this);
    connect(question, &QDialog::accepted, this, [this, ref] { removeNow(ref, {}); });
    question->open();
}

void TemplatesPage::removeNow(const BootItemRef &ref, const QString &reason)
{
    m_acts.edit([ref](const FleetConfig &config) { return withoutItem(config.document(), ref); },
        {tr("“%1” deleted").arg(ref.id), tr("Delete %1").arg(ref.id), whatOf(ref.kind), ref.id, reason},
        [this, ref](const Result<void> &result) {
            if (result)
                m_drafts->drop(ref);
        });
}

void TemplatesPage::explain()
{
    if (auto *open = findChild<ExplainDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    QString labels;
    const std::optional<BootItem> item = currentItem();
    if (const auto *group = item ? std::get_if<BootGroup>(&*item) : nullptr;
        group && !group->selector.isEmpty())
        labels = labelText(group->selector).replace(u',', u", "_s);
    (new ExplainDialog(m_fleet, labels, this))->show();
}

void TemplatesPage::showSecrets()
{
    if (auto *open = findChild<SecretsDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog = new SecretsDialog(m_fleet, this);
    connect(dialog, &SecretsDialog::noticed, this, &Page::noticed);
    dialog->show();
}

void TemplatesPage::openContextMenu(const QPoint &at)
{
    if (!m_model->refAt(m_tree->indexAt(at)))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &icon, const QString &text, const QKeySequence &keys,
                         void (TemplatesPage::*act)()) {
        QAction *action = menu->addAction(themedIcon(icon), text);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
    };
    add(u"edit-rename"_s, tr("Rename"), Qt::Key_F2, &TemplatesPage::rename);
    add(u"edit-copy"_s, tr("Duplicate"), {}, &TemplatesPage::duplicate);
    menu->addSeparator();
    add(u"edit-delete"_s, tr("Delete"), QKeySequence::Delete, &TemplatesPage::remove);
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

} // namespace roadstead::ui
