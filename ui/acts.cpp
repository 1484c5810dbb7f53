#include "ui/acts.h"

#include "core/literals.h"

#include <QPointer>

namespace roadstead::ui {

Acts::Acts(FleetApi &fleet, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
{
}

Result<FleetCommand> Acts::editCommand(const Change &change) const
{
    const FleetConfigPtr config = m_fleet.config();
    const Result<FleetDocument> changed = change(*config);
    if (!changed)
        return tl::unexpected(changed.error());
    FleetCommand command;
    command.kind = FleetCommand::Kind::EditDocument;
    command.edit = editBetween(config->document(), *changed);
    return command;
}

void Acts::edit(const Change &change, const ActWords &words, const Done &done)
{
    Result<FleetCommand> command = editCommand(change);
    if (!command) {
        Q_EMIT noticed({command.error().message, {}});
        if (done)
            done(tl::unexpected(command.error()));
    } else if (!command->edit.isEmpty()) {
        perform(*std::move(command), words, done);
    } else if (done) {
        done({});
    }
}

void Acts::perform(FleetCommand command, const ActWords &words, const Done &done)
{
    performAll({std::move(command)}, words, done);
}

void Acts::performAll(
    QList<FleetCommand> commands, const ActWords &words, const Done &done, QList<FleetCommand> back)
{
    const auto sign = [&words](FleetCommand &command, const QString &what) {
        command.who = u"window"_s;
        command.what = what;
        command.subject = words.subject;
        command.reason = words.reason;
    };
    for (FleetCommand &command : back)
        sign(command, u"undo:"_s + words.what);
    QList<FleetCommand> inverses;
    for (FleetCommand &command : commands) {
        sign(command, words.what);
        if (auto undone = inverse(command))
            inverses.prepend(*std::move(undone));
    }
    if (back.isEmpty() && inverses.size() == commands.size())
        back = inverses;
    run(commands, [this, commands, back, words, done](const Result<void> &result) {
        if (!result) {
            Q_EMIT noticed({result.error().message, {}});
        } else if (!back.isEmpty()) {
            m_redo.clear();
            const quint64 number = ++m_lastNumber;
            keep({commands, back, words, number});
            const QPointer<Acts> self(this);
            // The toast takes back its own act, not whatever came after it.
            Q_EMIT noticed({words.done, [self, number] {
                                if (self && self->canUndo() && self->m_undo.back().number == number)
                                    self->undo();
                            }});
        } else {
            Q_EMIT noticed({words.done, {}});
        }
        if (done)
            done(result);
    });
}

void Acts::run(const QList<FleetCommand> &commands, const Done &then, qsizetype from)
{
    m_fleet.apply(commands[from], this, [this, commands, then, from](const Result<void> &result) {
        if (result && from + 1 < commands.size()) {
            run(commands, then, from + 1);
            return;
        }
        QList<FleetCommand> back;
        for (qsizetype i = 0; !result && i < from; ++i) {
            if (auto undone = inverse(commands[i]))
                back.prepend(*std::move(undone));
        }
        if (back.isEmpty())
            then(result);
        else
            run(back, [then, result](const Result<void> &) { then(result); });
    });
}

void Acts::keep(Step step)
{
    m_undo.push_back(std::move(step));
    if (m_undo.size() > kMaxSteps)
        m_undo.pop_front();
    Q_EMIT changed();
}

void Acts::undo()
{
    if (!canUndo())
        return;
    Step step = std::move(m_undo.back());
    m_undo.pop_back();
    m_isBusy = true;
    Q_EMIT changed();
    run(step.back, [this, step](const Result<void> &result) {
        m_isBusy = false;
        if (result) {
            m_redo.push_back(step);
            Q_EMIT noticed({tr("Undone: %1").arg(step.words.name), {}});
        } else {
            Q_EMIT noticed(
                {tr("“%1” cannot be undone: %2").arg(step.words.name, result.error().message), {}});
        }
        Q_EMIT changed();
    });
}

void Acts::redo()
{
    if (!canRedo())
        return;
    Step step = std::move(m_redo.back());
    m_redo.pop_back();
    m_isBusy = true;
    Q_EMIT changed();
    run(step.commands, [this, step](const Result<void> &result) {
        m_isBusy = false;
        if (result) {
            keep(step);
            Q_EMIT noticed({tr("Done again: %1").arg(step.words.name), {}});
        } else {
            Q_EMIT noticed(
                {tr("“%1” cannot be done again: %2").arg(step.words.name, result.error().message), {}});
        }
        Q_EMIT changed();
    });
}

} // namespace roadstead::ui
