#include "runtime/station_private.h"

#include "core/literals.h"
#include "runtime/command_history.h"

#include <QJsonArray>
#include <QPointer>

namespace roadstead::runtime {

namespace {

constexpr qsizetype kMaxNodesTold = 1000; // in one line of history

Event eventOf(EventKind kind, const FleetCommand &command, Severity severity = Severity::Info)
{
    Event event;
    event.kind = kind;
    event.severity = severity;
    event.detail = historyOf(command);
    return event;
}

} // namespace

void Station::apply(const FleetCommand &command, QObject *context, Reply<void> reply)
{
    const QPointer<QObject> guard(context);
    const Reply<void> guarded = [guard, reply = std::move(reply)](const Result<void> &done) {
        if (guard && reply)
            reply(done);
    };
    using Kind = FleetCommand::Kind;
    switch (command.kind) {
    case Kind::StartService:
    case Kind::StopService:
        return d->switchService(command, guarded);
    case Kind::ApplyDocument:
        return d->applyDocument(command, guarded);
    case Kind::EditDocument:
        return d->editDocument(command, guarded);
    case Kind::MoveNodes:
        return d->moveNodes(command, guarded);
    case Kind::RetireNodes:
    case Kind::RestoreNodes:
        return d->retireNodes(command, guarded);
    case Kind::ReleaseLock:
        return d->releaseLock(command, guarded);
    case Kind::TakeLock:
        return d->takeLock(command, guarded);
    case Kind::SetUpdatesEnabled:
        return d->setUpdatesEnabled(command, guarded);
    case Kind::SetUp:
        return d->setUp(command, guarded);
    }
}

void Station::Private::switchService(const FleetCommand &command, const Reply<void> &reply)
{
    Result<void> done;
    if (command.kind == FleetCommand::Kind::StartService)
        done = startService(command.service);
    else
        stopService(command.service);
    if (done)
        commitEvent(eventOf(EventKind::CommandDone, command), reply);
    else
        answer(reply, done);
}

void Station::Private::commitEvent(Event event, const Reply<void> &reply)
{
    event.atMs = fleet->nowMs();
    ChangeSet changes;
    changes.events.push_back(std::move(event));
    store->commit(std::move(changes), [this, reply](const Result<void> &stored) {
        QMetaObject::invokeMethod(
            &q, [reply, stored] { reply(stored); }, Qt::QueuedConnection);
    });
}

void Station::Private::retireNodes(const FleetCommand &command, const Reply<void> &reply)
{
    const bool isRetired = command.kind == FleetCommand::Kind::RetireNodes;
    ChangeSet changes;
    changes.nodes = fleet->retire(command.nodes, isRetired);
    if (changes.nodes.empty())
        return answer<void>(reply, fail(ErrorCode::NotFound, u"There is no such node."_s));
    Event event = eventOf(EventKind::CommandDone, command);
    event.atMs = fleet->nowMs();
    if (changes.nodes.size() == 1) {
        event.node = changes.nodes.front().id;
    } else {
        QJsonArray ids;
        for (qsizetype i = 0; i < std::min(command.nodes.size(), kMaxNodesTold); ++i)
            ids.append(static_cast<qint64>(command.nodes[i]));
        event.detail.insert(u"nodes"_s, ids);
    }
    changes.events.push_back(std::move(event));
    store->commit(
        std::move(changes), [this, reply, nodes = command.nodes, isRetired](const Result<void> &stored) {
            QMetaObject::invokeMethod(&q, [this, reply, nodes, isRetired, stored] {
                if (!stored)
                    (void)fleet->retire(nodes, !isRetired);
                reply(stored);
            });
        });
}

void Station::Private::setUpdatesEnabled(const FleetCommand &command, const Reply<void> &reply)
{
    UpdateOrder order;
    order.groups = command.targets;
    order.cause = command.isOn       ? StopCause::None
        : command.what == "abort"_L1 ? StopCause::Abort
                                     : StopCause::Person;
    order.reason = command.reason;
    order.history = historyOf(command);
    fleet->setUpdates(order, [this, reply](const Result<void> &stored) {
        QMetaObject::invokeMethod(
            &q,
            [this, reply, stored] {
                tellRollouts();
                reply(stored);
            },
            Qt::QueuedConnection);
    });
}

void Station::Private::releaseLock(const FleetCommand &command, const Reply<void> &reply)
{
    Event event = eventOf(EventKind::LockForced, command, Severity::Warn);
    event.detail.insert(u"group"_s, command.target);
    event.detail.insert(u"id"_s, command.text);
    event.node = fleet->nodeOf(command.text);
    lockDesk->release(command.target, command.text, [this, event, reply](const Result<void> &released) {
        QMetaObject::invokeMethod(&q, [this, event, reply, released] {
            if (!released)
                return reply(released);
            refreshLocks();
            commitEvent(event, reply);
        });
    });
}

void Station::Private::takeLock(const FleetCommand &command, const Reply<void> &reply)
{
    Event event = eventOf(EventKind::LockTaken, command);
    event.detail.insert(u"group"_s, command.target);
    event.detail.insert(u"id"_s, command.text);
    event.node = fleet->nodeOf(command.text);
    lockDesk->take(command.target, command.text, [this, event, reply](const Result<void> &taken) {
        QMetaObject::invokeMethod(
            &q,
            [this, event, reply, taken] {
                if (!taken)
                    return reply(taken);
                refreshLocks();
                commitEvent(event, reply);
            },
            Qt::QueuedConnection);
    });
}

void Station::Private::noteAction(EventKind kind, const QJsonObject &detail, Severity severity)
{
    Event event;
    event.kind = kind;
    event.severity = severity;
    event.detail = detail;
    fleet->note(std::move(event));
}

} // namespace roadstead::runtime
