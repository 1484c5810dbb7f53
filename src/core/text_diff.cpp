#include "core/text_diff.h"

#include "core/literals.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace roadstead {

namespace {

using Kind = DiffLine::Kind;

/// Lines without their breaks.
QList<QStringView> linesOf(QStringView text)
{
    if (text.isEmpty())
        return {};
    return text.chopped(text.endsWith(u'\n') ? 1 : 0).split(u'\n');
}

bool lacksBreak(QStringView text)
{
    return !text.isEmpty() && !text.endsWith(u'\n');
}

/// Both texts as numbers: equal lines have equal numbers, so that comparing two costs nothing. A last line
/// without a break is not equal to one with it.
class LineNumbers
{
public:
    std::vector<int> of(const QList<QStringView> &lines, bool endLacksBreak)
    {
        std::vector<int> numbers;
        numbers.reserve(static_cast<std::size_t>(lines.size()));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const std::pair key(lines[i], endLacksBreak && i + 1 == lines.size());
            auto at = m_known.find(key);
            if (at == m_known.end())
                at = m_known.insert(key, static_cast<int>(m_known.size()));
            numbers.push_back(*at);
        }
        return numbers;
    }

private:
    QHash<std::pair<QStringView, bool>, int> m_known;
};

/// The shortest way from one list to the other: walked forwards round by round, each round's farthest points
/// kept, then read backwards.
class ShortestEdit
{
public:
    ShortestEdit(
        const std::vector<int> &before, const std::vector<int> &after, int first, int oldEnd, int newEnd)
        : m_before(before)
        , m_after(after)
        , m_first(first)
        , m_oldCount(oldEnd - first)
        , m_newCount(newEnd - first)
    {
    }

    /// Kinds from first to last; nothing when there are too many edits.
    std::optional<std::vector<Kind>> find()
    {
        std::vector<int> farthest {0, 0, 0}; // by diagonal, from -edits - 1 to edits + 1
        for (int edits = 0; edits <= std::min(kMaxDiffEdits, m_oldCount + m_newCount); ++edits) {
            if (goOn(farthest, edits))
                return readBack(edits);
            m_rounds.push_back(farthest);
            farthest.insert(farthest.begin(), 0);
            farthest.push_back(0);
        }
        return std::nullopt;
    }

private:
    static int &at(std::vector<int> &round, int edits, int diagonal)
    {
        return round[static_cast<std::size_t>(diagonal + edits + 1)];
    }
    /// Whether the line that leads to this diagonal's farthest point is an added one.
    static bool isAdded(std::vector<int> &round, int edits, int diagonal)
    {
        return diagonal == -edits
            || (diagonal != edits && at(round, edits, diagonal - 1) < at(round, edits, diagonal + 1));
    }
    int snake(int x, int diagonal) const
    {
        while (x < m_oldCount && x - diagonal < m_newCount
            && m_before[static_cast<std::size_t>(m_first + x)]
                == m_after[static_cast<std::size_t>(m_first + x - diagonal)])
            ++x;
        return x;
    }
    bool goOn(std::vector<int> &farthest, int edits) const
    {
        for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
            const int from = edits == 0              ? 0
                : isAdded(farthest, edits, diagonal) ? at(farthest, edits, diagonal + 1)
                                                     : at(farthest, edits, diagonal - 1) + 1;
            const int x = snake(from, diagonal);
            at(farthest, edits, diagonal) = x;
            if (x >= m_oldCount && x - diagonal >= m_newCount)
                return true;
        }
        return false;
    }
    std::vector<Kind> readBack(int edits)
    {
        std::vector<Kind> kinds;
        int x = m_oldCount;
        int y = m_newCount;
        for (; edits > 0; --edits) {
            // Round `edits` began with what the round before had left, one diagonal wider on each side.
            std::vector<int> round = m_rounds[static_cast<std::size_t>(edits - 1)];
            round.insert(round.begin(), 0);
            round.push_back(0);
            const int diagonal = x - y;
            const bool added = isAdded(round, edits, diagonal);
            const int from = added ? at(round, edits, diagonal + 1) : at(round, edits, diagonal - 1) + 1;
            for (; x > from; --x, --y)
                kinds.push_back(Kind::Same);
            kinds.push_back(added ? Kind::Added : Kind::Removed);
            (added ? y : x) -= 1;
        }
        for (; x > 0; --x)
            kinds.push_back(Kind::Same);
        std::ranges::reverse(kinds);
        return kinds;
    }

    const std::vector<int> &m_before;
    const std::vector<int> &m_after;
    const int m_first;
    const int m_oldCount;
    const int m_newCount;
    std::vector<std::vector<int>> m_rounds;
};

std::vector<Kind> kindsOf(const std::vector<int> &before, const std::vector<int> &after)
{
    const auto oldSize = static_cast<int>(before.size());
    const auto newSize = static_cast<int>(after.size());
    const int shorter = std::min(oldSize, newSize);
    int head = 0;
    while (head < shorter && before[static_cast<std::size_t>(head)] == after[static_cast<std::size_t>(head)])
        ++head;
    int tail = 0;
    while (tail < shorter - head
        && before[static_cast<std::size_t>(oldSize - tail - 1)]
            == after[static_cast<std::size_t>(newSize - tail - 1)])
        ++tail;
    std::vector<Kind> kinds(static_cast<std::size_t>(head), Kind::Same);
    const int oldEnd = oldSize - tail;
    const int newEnd = newSize - tail;
    if (const auto middle = ShortestEdit(before, after, head, oldEnd, newEnd).find()) {
        kinds.insert(kinds.end(), middle->begin(), middle->end());
    } else {
        kinds.insert(kinds.end(), static_cast<std::size_t>(oldEnd - head), Kind::Removed);
        kinds.insert(kinds.end(), static_cast<std::size_t>(newEnd - head), Kind::Added);
    }
    kinds.insert(kinds.end(), static_cast<std::size_t>(tail), Kind::Same);
    return kinds;
}

QString lineOf(const DiffLine &line)
{
    const QChar mark = line.kind == Kind::Same ? u' ' : line.kind == Kind::Removed ? u'-' : u'+';
    return mark + line.text + (line.hasBreak ? u"\n"_s : u"\n\\ No newline at end of file\n"_s);
}

/// "12,3" as in a hunk's head: where it begins and how many lines it has; an empty one begins a line earlier.
QString rangeText(const QList<DiffLine> &lines, qsizetype first, qsizetype end, int DiffLine::*number)
{
    int before = 0;
    for (qsizetype i = first - 1; i >= 0 && before == 0; --i)
        before = lines[i].*number;
    const auto count = std::count_if(lines.begin() + first, lines.begin() + end,
        [number](const DiffLine &line) { return line.*number > 0; });
    const QString start = QString::number(count == 0 ? before : before + 1);
    return count == 1 ? start : start + u',' + QString::number(count);
}

QString hunkText(const QList<DiffLine> &lines, qsizetype first, qsizetype end)
{
    QString text = u"@@ -%1 +%2 @@\n"_s.arg(
        rangeText(lines, first, end, &DiffLine::oldLine), rangeText(lines, first, end, &DiffLine::newLine));
    for (qsizetype i = first; i < end; ++i)
        text += lineOf(lines[i]);
    return text;
}

} // namespace

QList<DiffLine> diffLines(const QString &before, const QString &after)
{
    const QList<QStringView> oldLines = linesOf(before);
    const QList<QStringView> newLines = linesOf(after);
    LineNumbers numbers;
    const std::vector<int> oldNumbers = numbers.of(oldLines, lacksBreak(before));
    const std::vector<int> newNumbers = numbers.of(newLines, lacksBreak(after));
    QList<DiffLine> lines;
    int oldAt = 0;
    int newAt = 0;
    for (const Kind kind : kindsOf(oldNumbers, newNumbers)) {
        DiffLine line;
        line.kind = kind;
        line.text = (kind == Kind::Added ? newLines[newAt] : oldLines[oldAt]).toString();
        line.hasBreak = kind == Kind::Added ? newAt + 1 < newLines.size() || !lacksBreak(after)
                                            : oldAt + 1 < oldLines.size() || !lacksBreak(before);
        if (kind != Kind::Added)
            line.oldLine = ++oldAt;
        if (kind != Kind::Removed)
            line.newLine = ++newAt;
        lines.append(std::move(line));
    }
    return lines;
}

QString unifiedDiff(const QList<DiffLine> &lines, int context)
{
    QString text;
    qsizetype written = 0; // lines that a hunk has told already
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].kind == Kind::Same)
            continue;
        const qsizetype first = std::max(written, i - context);
        qsizetype lastChange = i;
        for (qsizetype j = i + 1; j < lines.size() && j <= lastChange + 2 * context + 1; ++j) {
            if (lines[j].kind != Kind::Same)
                lastChange = j;
        }
        const qsizetype end = std::min(lines.size(), lastChange + context + 1);
        text += hunkText(lines, first, end);
        written = end;
        i = end - 1;
    }
    return text;
}

QString unifiedDiff(const QString &before, const QString &after, int context)
{
    return before == after ? QString() : unifiedDiff(diffLines(before, after), context);
}

} // namespace roadstead
