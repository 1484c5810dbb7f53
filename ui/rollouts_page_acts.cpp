#include "ui/rollouts_page.h"

#include "core/literals.h"
#include "core/rollout_edits.h"
#include "ui/isolate.h"
#include "ui/look/themed_icon.h"
#include "ui/policy_dialog.h"
#include "ui/reason_sheet.h"
#include "ui/rollout_acts.h"
#include "ui/rollout_detail.h"
#include "ui/rollout_dialog.h"
#include "ui/rollout_list.h"
#include "ui/rollout_text.h"

#include <QMenu>

// What a person does with rollouts.

namespace roadstead::ui {

void RolloutsPage::newRollout()
{
    auto *dialog = new RolloutDialog(m_fleet, isGroupShown() ? m_currentId : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const RolloutPlan plan = dialog->plan();
        m_awaitedId = normalizedAppId(plan.appId) + u'/' + plan.group;
        launchRollout(m_acts, plan, dialog->isHeld());
        keepCurrent();
    });
    dialog->open();
}

void RolloutsPage::pause()
{
    pauseRollout(m_acts, m_detail->row().status);
}

void RolloutsPage::resume()
{
    resumeRollout(m_acts, m_detail->row().status);
}

void RolloutsPage::abort()
{
    const RolloutStatus status = m_detail->row().status;
    const Application *application = m_fleet.config()->application(status.appId);
    const QString older = application ? packageBefore(*application, status.version) : QString();
    const QString before = status.versionBefore.isEmpty() ? older : status.versionBefore;
    const QString name = isolated(rolloutGroupText(status));
    const int underWay = status.downloading + status.installed;
    QStringList effect;
    effect.append(before.isEmpty()
            ? tr("The channel %1 then points to no package: nobody is granted an update.")
                  .arg(isolated(status.channel))
            : tr("The channel %1 points to %2 again; nobody more is granted %3.")
                  .arg(isolated(status.channel), isolated(before), isolated(status.version)));
    if (status.complete > 0)
        effect.append(tr("%n node(s) run it already and keep it.", nullptr, status.complete));
    if (underWay > 0)
        effect.append(tr("%n node(s) have it under way; what is installed still comes with the next reboot.",
            nullptr, underWay));
    if (status.waiting > 0)
        effect.append(tr("%n node(s) that wait for it stay as they are.", nullptr, status.waiting));
    auto *sheet = new ReasonSheet({tr("Abort the rollout of %1 to %2?").arg(name, isolated(status.version)),
                                      effect.join(u' '), tr("Abort rollout"), ReasonSheet::Reason::Needed},
        this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, this,
        [this, sheet, status, before] { abortRollout(m_acts, status, before, sheet->reason()); });
    sheet->open();
}

void RolloutsPage::editPolicy()
{
    const RolloutStatus status = m_detail->row().status;
    auto *dialog = new PolicyDialog(status, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, status] { changePolicy(m_acts, status, dialog->policy()); });
    dialog->open();
}

void RolloutsPage::report()
{
    const RolloutListModel::Row &row = m_detail->row();
    const QString what = isGroupShown()
        ? u"%1/%2/%3"_s.arg(row.status.appId, row.status.group, row.status.version)
        : u"%1/%2/%3"_s.arg(row.past.key.appId, row.past.key.group, row.past.key.version);
    Q_EMIT viewAsked(u"reports"_s, u"rollout/"_s + what);
}

void RolloutsPage::openMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, const QString &icon, void (RolloutsPage::*act)()) {
        connect(menu->addAction(themedIcon(icon), text), &QAction::triggered, this, act);
    };
    const RolloutState state = m_detail->row().status.state;
    if (isGroupShown()) {
        const bool isHeld = state == RolloutState::Paused || state == RolloutState::Stopped
            || state == RolloutState::Aborted;
        if (isHeld)
            add(tr("Resume"), u"media-playback-start"_s, &RolloutsPage::resume);
        else
            add(tr("Pause"), u"media-playback-pause"_s, &RolloutsPage::pause);
        add(tr("Policy…"), u"configure"_s, &RolloutsPage::editPolicy);
        const bool isOver = state == RolloutState::Idle || state == RolloutState::Finished
            || state == RolloutState::Aborted;
        if (!isOver)
            add(tr("Abort…"), u"dialog-cancel"_s, &RolloutsPage::abort);
        menu->addSeparator();
    }
    add(tr("Report"), u"view-history"_s, &RolloutsPage::report);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace roadstead::ui
