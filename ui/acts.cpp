#include "ui/acts.h"

#include "core/literals.h"

#include <QPointer>

namespace roadstead::ui {

Acts::Acts(FleetApi &fleet, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
{
}

void Acts::edit(const Change &change, const ActWords &words, const Done &done)
{
    const FleetConfigPtr config = m_fleet.config();
    const Result<FleetDocument> changed = change(*config);
    if (!changed) {
        Q_EMIT noticed({changed.error().message, {}});
        if (done)
            done(tl::unexpected(changed.error()));
        return;
    }
    FleetCommand command;
    command.kind = FleetCommand::Kind::EditDocument;
    command.edit = editBetween(config->document(), *changed);
    if (!command.edit.isEmpty())
        perform(std::move(command), words, done);
    else if (done)
        done({});
}

void Acts::perform(FleetCommand command, const ActWords &words, const Done &done)
{
    command.who = u"window"_s;
    command.what = words.what;
    command.subject = words.subject;
    command.reason = words.reason;
    run(command, [this, command, words, done](const Result<void> &result) {
        if (!result) {
            Q_EMIT noticed({result.error().message, {}});
        } else if (const auto back = inverse(command)) {
            m_redo.clear();
            const quint64 number = ++m_lastNumber;
            keep({command, *back, words, number});
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

void Acts::run(const FleetCommand &command, const std::function<void(const Result<void> &)> &then)
{
    m_fleet.apply(command, this, [then](const Result<void> &result) { then(result); });
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
    run(step.command, [this, step](const Result<void> &result) {
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
