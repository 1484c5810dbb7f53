#pragma once

#include <QList>
#include <QString>

namespace roadstead {

/// One line of a comparison, without its line break.
struct DiffLine
{
    enum class Kind : unsigned char
    {
        Same,
        Removed,
        Added
    };
    Kind kind = Kind::Same;
    QString text;
    int oldLine = 0; ///< counts from 1; 0: it is not in the old text
    int newLine = 0; ///< counts from 1; 0: it is not in the new text
    bool hasBreak = true; ///< false: the last line of a text that does not end with a line break

    bool operator==(const DiffLine &) const = default;
};

/// The whole of both texts line by line, with as few lines removed and added as can be (Myers, "An O(ND)
/// Difference Algorithm", 1986). Texts that differ in more than kMaxDiffEdits lines are told as one block
/// removed and one added, so that the cost stays bounded.
[[nodiscard]] QList<DiffLine> diffLines(const QString &before, const QString &after);

/// As `diff -u` writes it, without the two lines of file names; empty for equal texts.
[[nodiscard]] QString unifiedDiff(const QString &before, const QString &after, int context = 3);
[[nodiscard]] QString unifiedDiff(const QList<DiffLine> &lines, int context = 3);

inline constexpr int kMaxDiffEdits = 1000;

} // namespace roadstead
