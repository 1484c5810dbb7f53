#include "ui/hold_reboots.h"

#include "core/literals.h"
#include "core/lock_edits.h"
#include "ui/acts.h"
#include "ui/isolate.h"
#include "ui/reason_sheet.h"

namespace roadstead::ui {

HoldReboots::HoldReboots(FleetApi &fleet, Acts &acts, QWidget *window)
    : QObject(window)
    , m_fleet(fleet)
    , m_acts(acts)
    , m_window(window)
{
    connect(&fleet, &FleetApi::configChanged, this, &HoldReboots::changed);
}

bool HoldReboots::isHeld() const
{
    return m_fleet.config()->document().reboots.isHeld;
}

QString HoldReboots::text() const
{
    return isHeld() ? tr("Let reboots go") : tr("Hold all reboots…");
}

QString HoldReboots::sentence() const
{
    const RebootHold &hold = m_fleet.config()->document().reboots;
    if (!hold.isHeld)
        return {};
    return hold.reason.isEmpty() ? tr("All reboots are held: no node is given a lock.")
                                 : tr("All reboots are held: %1").arg(isolated(hold.reason));
}

void HoldReboots::toggle()
{
    if (isHeld())
        return set(false, {});
    auto *sheet = new ReasonSheet(
        {tr("Hold all reboots?"),
            tr("No node of the fleet is given a reboot lock until they are let go. Nodes that "
               "hold one keep it and finish; updates wait installed."),
            tr("Hold"), ReasonSheet::Reason::Optional},
        m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, this, [this, sheet] { set(true, sheet->reason()); });
    sheet->open();
}

void HoldReboots::set(bool isHeld, const QString &reason)
{
    m_acts.edit(
        [isHeld, reason](const FleetConfig &config) -> Result<FleetDocument> {
            return withRebootsHeld(config.document(), isHeld, reason);
        },
        {isHeld ? tr("All reboots are held") : tr("Reboots go on"),
            isHeld ? tr("Hold all reboots") : tr("Let reboots go"),
            isHeld ? u"hold-reboots"_s : u"unhold-reboots"_s, {}, reason});
}

} // namespace roadstead::ui
