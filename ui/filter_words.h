#pragma once

#include <QList>
#include <QString>

namespace roadstead::ui {

/// One word of a filter as it was typed: `version<4230`, `-label:role=etcd`, `name:"rack 7"`, `held`.
struct FilterWord
{
    qsizetype start = 0; ///< in the typed text, sign and quotes included
    qsizetype length = 0;
    bool isNegated = false; ///< a dash stands before it
    bool isQuoted = false; ///< begins with a quote: plain text, whatever it says
    QString text; ///< without the dash and the quotes
    QString field; ///< what stands before the first operator; empty: there is none
    QString comparison; ///< ":", "=", "<", "<=", ">", ">=" or empty
    QString value; ///< what stands behind it
    qsizetype valueStart = 0; ///< in the typed text

    bool operator==(const FilterWord &) const = default;
};

inline constexpr qsizetype kMaxFilterLength = 2000;
inline constexpr qsizetype kMaxFilterWords = 64;

/// Words part at spaces outside quotes. A quote that is not closed ends with the text. What is past the
/// limits is left out.
[[nodiscard]] QList<FilterWord> filterWords(const QString &text);

/// The value as it is to be typed: in quotes when it has spaces, or would be taken for something else.
[[nodiscard]] QString quotedFilterValue(const QString &value);

} // namespace roadstead::ui
