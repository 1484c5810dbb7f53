#pragma once

#include "core/event.h"
#include "core/node_summary.h"
#include "core/verdict.h"

#include <QString>

namespace roadstead::ui {

/// How loud a Verdict is: a node that got what it asked for is good; one that waits warns; one that cannot
/// boot is an error.
[[nodiscard]] Severity verdictSeverity(const Verdict &verdict);
/// What explains the node's state before the rest: for a failed one what it could not boot by, for a waiting
/// one the refused lock, then the refused update; then whatever says no, the newest first.
[[nodiscard]] QList<Verdict> explainingFirst(const QList<Verdict> &verdicts, NodeState state);
/// "Decided at 23:41" – with the date when that was not today.
[[nodiscard]] QString decidedText(const Verdict &verdict, qint64 nowMs);
/// "Can change at 14:20, in 5 min."; empty when nothing is known, or when that is past.
[[nodiscard]] QString nextChangeText(const Verdict &verdict, qint64 nowMs);
/// What the outcome of a rule is called beside its sentence: "not tried", "does not apply"; empty for the
/// others.
[[nodiscard]] QString outcomeText(Outcome outcome);
/// Why its last update failed: "Update to 4230.2.1: the payload's hash is wrong (error 10)".
[[nodiscard]] QString failedUpdateText(const FailedUpdate &failed);
/// "Reported by the node at 23:41".
[[nodiscard]] QString failedAtText(const FailedUpdate &failed, qint64 nowMs);
/// Everything that the Why tab shows, as lines of text for a message to somebody else.
[[nodiscard]] QString whyAsText(const NodeSummary &node, const QList<Verdict> &verdicts, qint64 nowMs);

} // namespace roadstead::ui
