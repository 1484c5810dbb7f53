#include "ui/policy_dialog.h"

#include "core/literals.h"
#include "core/rollout_edits.h"
#include "ui/effect_box.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/policy_form.h"
#include "ui/rollout_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 520;

} // namespace

PolicyDialog::PolicyDialog(const RolloutStatus &status, QWidget *parent)
    : QDialog(parent)
    , m_status(status)
    , m_form(new PolicyForm(this))
    , m_effect(new EffectBox(this))
    , m_save(new QPushButton(tr("Change policy"), this))
{
    const QString name = rolloutGroupText(status);
    setObjectName(u"policyDialog"_s);
    setWindowTitle(tr("Policy of %1").arg(name));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *title = makeLabel(
        tr("How updates reach the nodes of %1").arg(name), fontFor(TextRole::CardTitle), Ink::Text, this);
    title->setWordWrap(true);
    column->addWidget(title);
    m_form->setPolicy(status.policy);
    column->addWidget(m_form);
    m_effect->setObjectName(u"policyEffect"_s);
    column->addWidget(m_effect);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_save->setObjectName(u"savePolicy"_s);
    m_save->setProperty("kind", u"primary"_s);
    m_save->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addStretch(1);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_form, &PolicyForm::changed, this, &PolicyDialog::showEffect);
    showEffect();
    setMinimumWidth(kWidth);
    // A label that wraps knows its height only for a width.
    resize(kWidth, column->totalHeightForWidth(kWidth));
}

UpdatePolicy PolicyDialog::policy() const
{
    return m_form->policy();
}

void PolicyDialog::showEffect()
{
    const QString problem = m_form->problem();
    const UpdatePolicy next = m_form->policy();
    m_save->setEnabled(problem.isEmpty() && next != m_status.policy);
    const qint64 least = leastDurationMs(m_status.waiting, next);
    QString effect;
    if (m_status.waiting > 0)
        effect = least > 0
            ? tr("%n node(s) wait: by this policy that takes at least %1.", nullptr, m_status.waiting)
                  .arg(durationText(least))
            : tr("%n node(s) wait: they are granted the update when they ask next.", nullptr,
                m_status.waiting);
    else
        effect = tr("Nobody waits for an update of this group now.");
    m_effect->tell(m_status.waiting > 0 ? Severity::Info : Severity::Quiet, effect);
    setAccessibleDescription(effect);
}

} // namespace roadstead::ui
