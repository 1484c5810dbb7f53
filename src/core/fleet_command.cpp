#include "core/fleet_command.h"

#include "core/literals.h"

namespace roadstead {

std::optional<FleetCommand> inverse(const FleetCommand &command)
{
    using Kind = FleetCommand::Kind;
    FleetCommand back = command;
    switch (command.kind) {
    case Kind::StartService:
        back.kind = Kind::StopService;
        break;
    case Kind::StopService:
        back.kind = Kind::StartService;
        break;
    case Kind::EditDocument:
        back.edit = inverse(command.edit);
        break;
    case Kind::RetireNodes:
        back.kind = Kind::RestoreNodes;
        break;
    case Kind::RestoreNodes:
        back.kind = Kind::RetireNodes;
        break;
    case Kind::ReleaseLock:
        back.kind = Kind::TakeLock;
        break;
    case Kind::TakeLock:
        back.kind = Kind::ReleaseLock;
        break;
    case Kind::SetUpdatesEnabled:
        back.isOn = !command.isOn;
        break;
    case Kind::ApplyDocument:
    case Kind::MoveNodes:
    case Kind::SetUp:
        return std::nullopt;
    }
    const QString undoing = u"undo:"_s;
    back.what
        = command.what.startsWith(undoing) ? command.what.sliced(undoing.size()) : undoing + command.what;
    return back;
}

} // namespace roadstead
