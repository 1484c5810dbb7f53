#include "ui/preset_dialog.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/preset_form.h"
#include "ui/preset_list.h"
#include "ui/preset_nodes.h"
#include "ui/preset_review.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

namespace roadstead::ui {

namespace {

constexpr QSize kSize {860, 640};
constexpr int kSteps = 4;

} // namespace

PresetDialog::PresetDialog(FleetApi &fleet, Acts &acts, QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_acts(acts)
{
    setObjectName(u"presetDialog"_s);
    setWindowTitle(tr("New from a preset"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    m_title = makeLabel({}, fontFor(TextRole::PageTitle), Ink::Text, this);
    m_title->setObjectName(u"presetTitle"_s);
    m_title->setWordWrap(true);
    m_where = makeLabel({}, fontFor(TextRole::Body), Ink::Muted, this);
    head->addWidget(m_title, 1);
    head->addWidget(m_where, 0, Qt::AlignTrailing | Qt::AlignBottom);
    column->addLayout(head);
    makePages();
    column->addWidget(m_steps, 1);
    m_problem = makeLabel({}, fontFor(TextRole::Small), Ink::Error, this);
    m_problem->setObjectName(u"presetProblem"_s);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    makeButtons();
    resize(kSize.boundedTo(parent->window()->size() - QSize(40, 40)));
    show(Step::Choose);
}

void PresetDialog::makePages()
{
    m_steps = new QStackedWidget(this);
    m_list = new PresetList(m_fleet.presets(), m_steps);
    m_form = new PresetForm(m_steps);
    m_nodes = new PresetNodes(m_fleet, m_steps);
    m_review = new PresetReview(m_fleet, m_steps);
    // In the order of Step.
    for (QWidget *page : {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_form),
             static_cast<QWidget *>(m_nodes), static_cast<QWidget *>(m_review)})
        m_steps->addWidget(page);
    connect(m_list, &PresetList::currentChanged, this, &PresetDialog::check);
    connect(m_list, &PresetList::activated, this, &PresetDialog::next);
    connect(m_form, &PresetForm::edited, this, &PresetDialog::check);
    connect(m_nodes, &PresetNodes::edited, this, &PresetDialog::check);
}

void PresetDialog::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"presetCancel"_s);
    cancel->setAutoDefault(false);
    m_back = new QPushButton(tr("Back"), this);
    m_back->setObjectName(u"presetBack"_s);
    m_back->setAutoDefault(false);
    m_next = new QPushButton(this);
    m_next->setObjectName(u"presetNext"_s);
    m_next->setProperty("kind", u"primary"_s);
    m_next->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &PresetDialog::back);
    connect(m_next, &QPushButton::clicked, this, &PresetDialog::next);
}

PresetDialog::Step PresetDialog::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

Result<PresetParts> PresetDialog::parts() const
{
    const Preset *preset = m_list->current();
    if (!preset)
        return fail(ErrorCode::Invalid, tr("Choose a preset."));
    return instantiate(*preset, m_nodes->id(), m_form->values(), m_nodes->selector());
}

void PresetDialog::show(Step to)
{
    const Preset *preset = m_list->current();
    const QString name = preset ? presetTr(preset->name) : QString();
    m_refusal.clear();
    m_review->stop();
    m_steps->setCurrentIndex(static_cast<int>(to));
    m_where->setText(tr("Step %1 of %2").arg(static_cast<int>(to) + 1).arg(kSteps));
    m_back->setVisible(to != Step::Choose);
    m_next->setText(to == Step::Review ? tr("Add it") : tr("Next"));
    switch (to) {
    case Step::Choose:
        m_title->setText(tr("What shall the machines be?"));
        m_list->focusList();
        break;
    case Step::Values:
        m_title->setText(name);
        m_form->setPreset(*preset);
        m_form->focusFirst();
        break;
    case Step::Nodes:
        m_title->setText(name);
        m_nodes->setPreset(*preset);
        m_nodes->focusName();
        break;
    case Step::Review:
        m_title->setText(tr("“%1” as it will be").arg(m_nodes->id()));
        if (const auto made = parts())
            m_refusal = m_review->showParts(*made, m_nodes->nodes());
        else
            m_refusal = made.error().message;
        m_next->setFocus(Qt::OtherFocusReason);
        break;
    }
    check();
}

void PresetDialog::next()
{
    switch (step()) {
    case Step::Choose:
        if (m_list->current())
            show(Step::Values);
        return;
    case Step::Values:
        if (!m_form->leadToProblem())
            show(Step::Nodes);
        return;
    case Step::Nodes:
        if (m_nodes->problem().isEmpty())
            show(Step::Review);
        else
            m_nodes->leadToProblem();
        return;
    case Step::Review:
        create();
    }
}

void PresetDialog::back()
{
    show(static_cast<Step>(static_cast<int>(step()) - 1));
}

void PresetDialog::check()
{
    m_problem->setText(m_refusal);
    m_problem->setVisible(!m_refusal.isEmpty());
    m_next->setEnabled(!m_isBusy && (step() != Step::Choose || m_list->current())
        && (step() != Step::Review || m_refusal.isEmpty()));
    m_back->setEnabled(!m_isBusy);
}

void PresetDialog::create()
{
    const auto made = parts();
    if (!made)
        return;
    m_isBusy = true;
    check();
    setSecrets(*made, made->secrets.keys());
}

// One after the other, before the document names them: nodes that ask meanwhile are not refused.
void PresetDialog::setSecrets(const PresetParts &parts, QStringList names)
{
    if (names.isEmpty())
        return add(parts);
    const QString name = names.takeFirst();
    m_fleet.setSecret(
        {name, parts.secrets.value(name), u"window"_s}, this, [this, parts, names](const Result<void> &done) {
            if (done)
                setSecrets(parts, names);
            else
                refuse(done.error().message);
        });
}

void PresetDialog::refuse(const QString &sentence)
{
    m_isBusy = false;
    m_refusal = sentence;
    check();
}

void PresetDialog::add(const PresetParts &parts)
{
    const QString id = parts.group.id;
    const QPointer<PresetDialog> self(this);
    m_acts.edit([parts](const FleetConfig &config) { return withPreset(config.document(), parts); },
        {tr("“%1” added from a preset").arg(id), tr("Add %1 from a preset").arg(id), u"preset"_s, id, {}},
        [self, id](const Result<void> &done) {
            if (!self)
                return;
            self->refuse(done ? QString() : done.error().message);
            if (!done)
                return;
            Q_EMIT self->created(id);
            self->accept();
        });
}

void PresetDialog::done(int result)
{
    m_review->stop();
    QDialog::done(result);
}

} // namespace roadstead::ui
