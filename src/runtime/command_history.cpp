#include "runtime/command_history.h"

#include "core/literals.h"

namespace roadstead::runtime {

namespace {

QString ownWord(const FleetCommand &command)
{
    using Kind = FleetCommand::Kind;
    switch (command.kind) {
    case Kind::StartService:
        return u"start"_s;
    case Kind::StopService:
        return u"stop"_s;
    case Kind::ApplyDocument:
        return u"apply"_s;
    case Kind::EditDocument:
        return u"edit"_s;
    case Kind::MoveNodes:
        return u"move"_s;
    case Kind::RetireNodes:
        return u"retire"_s;
    case Kind::RestoreNodes:
        return u"restore"_s;
    case Kind::ReleaseLock:
        return u"release"_s;
    case Kind::TakeLock:
        return u"take"_s;
    case Kind::SetUpdatesEnabled:
        return command.isOn ? u"resume"_s : u"pause"_s;
    case Kind::SetUp:
        return u"set-up"_s;
    }
    return {};
}

QString ownSubject(const FleetCommand &command)
{
    using Kind = FleetCommand::Kind;
    switch (command.kind) {
    case Kind::StartService:
    case Kind::StopService:
        return serviceName(command.service);
    case Kind::RetireNodes:
    case Kind::RestoreNodes:
        return QString::number(command.nodes.size());
    case Kind::SetUpdatesEnabled:
        return command.targets.join(u", "_s);
    default:
        return command.target;
    }
}

} // namespace

QJsonObject historyOf(const FleetCommand &command)
{
    QJsonObject history;
    const QString what = command.what.isEmpty() ? ownWord(command) : command.what;
    const QString subject = command.subject.isEmpty() ? ownSubject(command) : command.subject;
    for (const auto &[key, text] : {std::pair(u"who"_s, command.who), std::pair(u"what"_s, what),
             std::pair(u"subject"_s, subject), std::pair(u"reason"_s, command.reason)}) {
        if (!text.isEmpty())
            history.insert(key, text);
    }
    return history;
}

} // namespace roadstead::runtime
