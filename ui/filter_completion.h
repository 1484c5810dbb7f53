#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace roadstead::ui {

/// The words that a fleet gives a filter, each list in the order in which it is offered.
struct FilterVocabulary
{
    QStringList clusters;
    QStringList versions; ///< newest first
    QStringList groups;
    QStringList profiles;
    QStringList archs;
    QMap<QString, QStringList> labels; ///< values by key

    bool operator==(const FilterVocabulary &) const = default;
};

/// What can stand where the cursor is.
struct FilterCompletions
{
    struct Candidate
    {
        QString text; ///< replaces the word's part before the cursor
        QString note; ///< what it means; may be empty
        bool isWhole = false; ///< the word is complete: a space follows

        bool operator==(const Candidate &) const = default;
    };
    qsizetype start = 0; ///< of what is replaced, in the typed text
    qsizetype length = 0;
    QList<Candidate> candidates;

    bool operator==(const FilterCompletions &) const = default;
};

inline constexpr qsizetype kMaxCompletions = 50;

/// Keys first, then the values of the one that was typed; what begins with the typed part before what only
/// holds it. At most kMaxCompletions.
[[nodiscard]] FilterCompletions completionsAt(
    const QString &text, qsizetype cursor, const FilterVocabulary &vocabulary);

} // namespace roadstead::ui
