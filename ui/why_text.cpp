#include "ui/why_text.h"

#include "core/literals.h"
#include "core/update_error.h"
#include "core/verdict_text.h"
#include "ui/event_text.h"
#include "ui/moment.h"
#include "ui/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace roadstead::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Why", text);
}

QString outcomeMark(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return u"✓"_s;
    case Outcome::Decided:
        return u"▶"_s;
    case Outcome::Missed:
    case Outcome::NotTried:
        return u"–"_s;
    }
    return {};
}

} // namespace

Severity verdictSeverity(const Verdict &verdict)
{
    if (verdict.isGood)
        return Severity::Good;
    const bool isBoot = verdict.kind == VerdictKind::Boot || verdict.kind == VerdictKind::Config;
    return isBoot ? Severity::Error : Severity::Warn;
}

QList<Verdict> explainingFirst(const QList<Verdict> &verdicts, NodeState state)
{
    // Lower comes first.
    const auto rank = [state](const Verdict &verdict) {
        if (verdict.isGood)
            return 10;
        const VerdictKind kind = verdict.kind;
        if (state == NodeState::Waiting)
            return kind == VerdictKind::Lock ? 0 : kind == VerdictKind::Update ? 1 : 5;
        if (state == NodeState::Failed)
            return kind == VerdictKind::Config ? 0
                : kind == VerdictKind::Boot    ? 1
                : kind == VerdictKind::Address ? 2
                                               : 5;
        return 5;
    };
    QList<Verdict> sorted = verdicts;
    std::stable_sort(sorted.begin(), sorted.end(), [&rank](const Verdict &a, const Verdict &b) {
        const int left = rank(a);
        const int right = rank(b);
        return left != right ? left < right : a.atMs > b.atMs;
    });
    return sorted;
}

QString decidedText(const Verdict &verdict, qint64 nowMs)
{
    if (verdict.atMs == 0)
        return {};
    return say(QT_TRANSLATE_NOOP("Why", "Decided at %1")).arg(momentText(verdict.atMs, nowMs));
}

QString nextChangeText(const Verdict &verdict, qint64 nowMs)
{
    const qint64 next = verdict.nextChangeMs.value_or(0);
    if (next <= nowMs)
        return {};
    return say(QT_TRANSLATE_NOOP("Why", "Can change at %1, in %2"))
        .arg(momentText(next, nowMs), ageText(next - nowMs));
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NotTried:
        return say(QT_TRANSLATE_NOOP("Why", "not tried"));
    case Outcome::Missed:
        return say(QT_TRANSLATE_NOOP("Why", "does not apply"));
    case Outcome::Passed:
    case Outcome::Decided:
        return {};
    }
    return {};
}

QString failedUpdateText(const FailedUpdate &failed)
{
    const QString what = updateErrorText(failed.errorCode);
    return failed.version.isEmpty()
        ? say(QT_TRANSLATE_NOOP("Why", "Update: %1 (error %2)")).arg(what).arg(failed.errorCode)
        : say(QT_TRANSLATE_NOOP("Why", "Update to %1: %2 (error %3)"))
              .arg(failed.version, what)
              .arg(failed.errorCode);
}

QString failedAtText(const FailedUpdate &failed, qint64 nowMs)
{
    return say(QT_TRANSLATE_NOOP("Why", "Reported by the node at %1")).arg(momentText(failed.atMs, nowMs));
}

QString whyAsText(const NodeSummary &node, const QList<Verdict> &verdicts, qint64 nowMs)
{
    QString text = node.name + u'\n';
    if (const auto &failed = node.failedUpdate)
        text += u'\n' + failedUpdateText(*failed) + u'\n' + failedAtText(*failed, nowMs) + u'\n';
    for (const Verdict &verdict : verdicts) {
        text += u'\n' + verdictKindText(verdict.kind) + u": "_s + summary(verdict) + u'\n';
        for (const QString &line : {decidedText(verdict, nowMs), nextChangeText(verdict, nowMs)}) {
            if (!line.isEmpty())
                text += line + u'\n';
        }
        for (const Reason &reason : verdict.reasons) {
            const QString outcome = outcomeText(reason.outcome);
            text += u"  "_s + outcomeMark(reason.outcome) + u' ' + sentence(reason)
                + (outcome.isEmpty() ? QString() : u" ("_s + outcome + u')') + u'\n';
        }
    }
    return text;
}

} // namespace roadstead::ui
