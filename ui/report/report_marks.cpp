#include "ui/report/report_marks.h"

#include "core/literals.h"

#include <QHash>

namespace roadstead::ui {

std::optional<WordMark> markOf(const QString &word, const Tokens &tokens)
{
    static const QHash<QString, NodeState> states {
        {u"up"_s, NodeState::Up},
        {u"updating"_s, NodeState::Updating},
        {u"waiting"_s, NodeState::Waiting},
        {u"failed"_s, NodeState::Failed},
        {u"missing"_s, NodeState::Missing},
        {u"new"_s, NodeState::New},
        {u"complete"_s, NodeState::Up},
        {u"installed"_s, NodeState::Waiting},
        {u"downloading"_s, NodeState::Updating},
        {u"pending"_s, NodeState::Missing},
        {u"reverted"_s, NodeState::Failed},
        {u"timed_out"_s, NodeState::Failed},
        {u"held"_s, NodeState::Waiting},
        {u"never_seen"_s, NodeState::Missing},
        {u"gone"_s, NodeState::Missing},
        {u"forced"_s, NodeState::Failed},
        {u"still_held"_s, NodeState::Waiting},
        {u"needing"_s, NodeState::Failed},
    };
    static const QHash<QString, Severity> severities {
        {u"quiet"_s, Severity::Quiet},
        {u"info"_s, Severity::Info},
        {u"good"_s, Severity::Good},
        {u"warn"_s, Severity::Warn},
        {u"error"_s, Severity::Error},
    };
    if (const auto state = states.constFind(word); state != states.cend())
        return WordMark {shapeOf(*state), tokens.of(*state)};
    if (const auto severity = severities.constFind(word); severity != severities.cend())
        return WordMark {shapeOf(*severity), tokens.of(*severity)};
    return std::nullopt;
}

} // namespace roadstead::ui
