#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace roadstead {

/// What a rule of a decision did with its inputs.
enum class Outcome : unsigned char
{
    Passed, ///< tried, does not stand in the way
    Decided, ///< tried, and its word is the answer; at most one in a Verdict
    Missed, ///< tried, did not apply to this request
    NotTried, ///< an earlier rule had decided
};

/// One rule that a decision tried. `rule` is a stable key with dots ("update.period_limit"), kept in a table
/// of sentences (verdict_text.h) so that a decision costs no formatting; `inputs` are the values that fill
/// the sentence's %1, %2, ….
struct Reason
{
    const char *rule = "";
    Outcome outcome = Outcome::Passed;
    QStringList inputs;

    bool operator==(const Reason &other) const
    {
        return QByteArrayView(rule) == QByteArrayView(other.rule) && outcome == other.outcome
            && inputs == other.inputs;
    }
};

/// What the question was about.
enum class VerdictKind : unsigned char
{
    Address,
    Boot,
    Config,
    Update,
    Lock
};

/// The answer of one pure decision with its reasons: `decide(request, snapshot, now) -> Verdict`.
/// The same value serves the wire, the why-panel, the admin API and the tests.
struct Verdict
{
    QList<Reason> reasons; ///< in the order in which they were tried
    qint64 atMs = 0; ///< UTC milliseconds since the epoch at which it was decided
    VerdictKind kind = VerdictKind::Boot;
    /// Short and stable, for code and wire: "granted", "noupdate", "locked", "profile".
    QString answer;
    /// The node got what it asked for (also true for "is up to date").
    bool isGood = true;
    std::optional<qint64> nextChangeMs; ///< when the answer can next become another one, if that is known

    void tried(const char *rule, Outcome outcome, QStringList inputs = {})
    {
        reasons.append(Reason {rule, outcome, std::move(inputs)});
    }
    /// The rule that decided, or null.
    [[nodiscard]] const Reason *decider() const
    {
        for (const Reason &reason : reasons) {
            if (reason.outcome == Outcome::Decided)
                return &reason;
        }
        return nullptr;
    }

    bool operator==(const Verdict &) const = default;
};

[[nodiscard]] QLatin1String verdictKindName(VerdictKind kind);
[[nodiscard]] QLatin1String outcomeName(Outcome outcome);

} // namespace roadstead
