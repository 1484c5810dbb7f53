#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

#include <QObject>

#include <deque>
#include <functional>

namespace roadstead::ui {

/// What an act is called: for the toast, for the menu, and for history.
struct ActWords
{
    QString done; ///< the toast's sentence: "2 nodes moved to staging"
    QString name; ///< behind Undo and Redo in the menu: "Move 2 nodes"
    QString what; ///< FleetCommand::what
    QString subject; ///< FleetCommand::subject
    QString reason; ///< the person's own words; may be empty
};

/// Every act of a person on the fleet goes through here: it is applied, told by a toast with "Undo", and kept
/// for Ctrl+Z and Ctrl+Shift+Z. One a window, main thread.
class Acts : public QObject
{
    Q_OBJECT

public:
    explicit Acts(FleetApi &fleet, QObject *parent = nullptr);

    using Change = std::function<Result<FleetDocument>(const FleetConfig &)>;
    using Done = std::function<void(const Result<void> &)>;

    /// One edit of the fleet document: `change` gives the document as it shall be. Nothing happens when it is
    /// the same. A failure is told by a toast; `done` may be empty.
    void edit(const Change &change, const ActWords &words, const Done &done = {});
    /// Any other command; `who`, `what`, `subject` and `reason` are filled in.
    void perform(FleetCommand command, const ActWords &words, const Done &done = {});
    /// Several commands as one act, in their order: one step of undo. When one fails, those before it are
    /// taken back. `back`: what takes the act back, where that is not each command's inverse.
    void performAll(QList<FleetCommand> commands, const ActWords &words, const Done &done = {},
        QList<FleetCommand> back = {});
    /// What edit() would perform; its edit is empty when nothing changes.
    [[nodiscard]] Result<FleetCommand> editCommand(const Change &change) const;

    [[nodiscard]] bool canUndo() const { return !m_undo.empty() && !m_isBusy; }
    [[nodiscard]] bool canRedo() const { return !m_redo.empty() && !m_isBusy; }
    [[nodiscard]] QString undoName() const { return m_undo.empty() ? QString() : m_undo.back().words.name; }
    [[nodiscard]] QString redoName() const { return m_redo.empty() ? QString() : m_redo.back().words.name; }
    void undo();
    void redo();

    static constexpr std::size_t kMaxSteps = 100;

Q_SIGNALS:
    void noticed(const roadstead::ui::Notice &notice);
    void changed(); ///< of what can be undone and redone

private:
    struct Step
    {
        QList<FleetCommand> commands;
        QList<FleetCommand> back; ///< in the order in which they take it back
        ActWords words;
        quint64 number = 0;
    };
    void run(const QList<FleetCommand> &commands, const Done &then, qsizetype from = 0);
    void keep(Step step);

    FleetApi &m_fleet;
    std::deque<Step> m_undo; ///< newest last
    std::deque<Step> m_redo;
    quint64 m_lastNumber = 0;
    bool m_isBusy = false; ///< an undo or redo is under way
};

} // namespace roadstead::ui
