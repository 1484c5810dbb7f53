#include "ui/line_diff.h"

#include "core/literals.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace roadstead::ui {

namespace {

/// One line of the result: kept, taken away or put in.
struct Step
{
    QChar sign;
    QStringView text;
};

QList<QStringView> linesOf(QStringView text)
{
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text.isEmpty() ? QList<QStringView>() : text.split(u'\n');
}

/// The furthest places that `edits` edits reach, one row for each number of edits.
class Search
{
public:
    Search(QList<QStringView> before, QList<QStringView> after)
        : m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    std::vector<Step> run()
    {
        skipSameEnds();
        const int size = static_cast<int>(m_lastBefore - m_first + m_lastAfter - m_first);
        const int most = std::min(size, kMaxDiffEdits);
        std::vector<int> reach(static_cast<std::size_t>(2 * most + 3), 0);
        bool isFound = false;
        int edits = 0;
        for (; edits <= most && !isFound; ++edits) {
            isFound = advance(reach, edits, most);
            m_rows.emplace_back(reach.cbegin() + (most + 1 - edits), reach.cbegin() + (most + 2 + edits));
        }
        std::vector<Step> steps;
        for (qsizetype i = 0; i < m_first; ++i)
            steps.push_back({u' ', m_before[i]});
        appendMiddle(steps, isFound ? edits - 1 : -1);
        for (qsizetype i = m_lastBefore; i < m_before.size(); ++i)
            steps.push_back({u' ', m_before[i]});
        return steps;
    }

private:
    void skipSameEnds()
    {
        m_lastBefore = m_before.size();
        m_lastAfter = m_after.size();
        while (m_first < std::min(m_lastBefore, m_lastAfter) && m_before[m_first] == m_after[m_first])
            ++m_first;
        while (m_lastBefore > m_first && m_lastAfter > m_first
            && m_before[m_lastBefore - 1] == m_after[m_lastAfter - 1]) {
            --m_lastBefore;
            --m_lastAfter;
        }
    }

    /// True when the end of both texts is reached.
    bool advance(std::vector<int> &reach, int edits, int most) const
    {
        const int width = static_cast<int>(m_lastBefore - m_first);
        const int height = static_cast<int>(m_lastAfter - m_first);
        const auto at
            = [&reach, most](int k) -> int & { return reach[static_cast<std::size_t>(k + most + 1)]; };
        for (int k = -edits; k <= edits; k += 2) {
            const bool isDown = k == -edits || (k != edits && at(k - 1) < at(k + 1));
            int x = edits == 0 ? 0 : isDown ? at(k + 1) : at(k - 1) + 1;
            int y = x - k;
            while (x < width && y < height && m_before[m_first + x] == m_after[m_first + y]) {
                ++x;
                ++y;
            }
            at(k) = x;
            if (x >= width && y >= height)
                return true;
        }
        return false;
    }

    /// `edits` below 0: too many, all is replaced.
    void appendMiddle(std::vector<Step> &steps, int edits) const
    {
        if (edits < 0) {
            for (qsizetype i = m_first; i < m_lastBefore; ++i)
                steps.push_back({u'-', m_before[i]});
            for (qsizetype i = m_first; i < m_lastAfter; ++i)
                steps.push_back({u'+', m_after[i]});
            return;
        }
        std::vector<Step> back;
        int x = static_cast<int>(m_lastBefore - m_first);
        int y = static_cast<int>(m_lastAfter - m_first);
        for (int d = edits; d > 0; --d) {
            const auto at = [&](int k) {
                const int place = k + d - 1;
                const std::vector<int> &row = m_rows[static_cast<std::size_t>(d - 1)];
                return place < 0 || place >= static_cast<int>(row.size())
                    ? -1
                    : row[static_cast<std::size_t>(place)];
            };
            const int k = x - y;
            const bool isDown = k == -d || (k != d && at(k - 1) < at(k + 1));
            const int fromX = isDown ? at(k + 1) : at(k - 1);
            const int fromY = fromX - (isDown ? k + 1 : k - 1);
            for (; x > fromX && y > fromY && x > (isDown ? fromX : fromX + 1); --x, --y)
                back.push_back({u' ', m_before[m_first + x - 1]});
            back.push_back(
                isDown ? Step {u'+', m_after[m_first + y - 1]} : Step {u'-', m_before[m_first + x - 1]});
            x = fromX;
            y = fromY;
        }
        for (; x > 0; --x)
            back.push_back({u' ', m_before[m_first + x - 1]});
        steps.insert(steps.end(), back.crbegin(), back.crend());
    }

    QList<QStringView> m_before;
    QList<QStringView> m_after;
    qsizetype m_first = 0;
    qsizetype m_lastBefore = 0; ///< one past the last line that may differ
    qsizetype m_lastAfter = 0;
    std::vector<std::vector<int>> m_rows;
};

QString hunk(const std::vector<Step> &steps, std::size_t first, std::size_t last, qsizetype lineBefore,
    qsizetype lineAfter)
{
    QString body;
    qsizetype before = 0;
    qsizetype after = 0;
    for (std::size_t i = first; i < last; ++i) {
        body += steps[i].sign + steps[i].text.toString() + u'\n';
        before += steps[i].sign != u'+' ? 1 : 0;
        after += steps[i].sign != u'-' ? 1 : 0;
    }
    return u"@@ -%1,%2 +%3,%4 @@\n"_s.arg(before > 0 ? lineBefore : lineBefore - 1)
               .arg(before)
               .arg(after > 0 ? lineAfter : lineAfter - 1)
               .arg(after)
        + body;
}

} // namespace

QString unifiedDiff(const QString &before, const QString &after, int context)
{
    if (before == after)
        return {};
    const std::vector<Step> steps = Search(linesOf(before), linesOf(after)).run();
    const auto around = static_cast<std::size_t>(context);
    QString text;
    qsizetype lineBefore = 1;
    qsizetype lineAfter = 1;
    std::size_t told = 0; // steps before it are counted
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].sign == u' ')
            continue;
        std::size_t last = i; // the last change that is near enough to stand in one hunk
        for (std::size_t j = i; j < steps.size() && j <= last + 2 * around + 1; ++j)
            last = steps[j].sign == u' ' ? last : j;
        const std::size_t first = std::max(told, i > around ? i - around : 0);
        const std::size_t end = std::min(steps.size(), last + around + 1);
        for (; told < first; ++told) {
            ++lineBefore;
            ++lineAfter;
        }
        text += hunk(steps, first, end, lineBefore, lineAfter);
        for (; told < end; ++told) {
            lineBefore += steps[told].sign != u'+' ? 1 : 0;
            lineAfter += steps[told].sign != u'-' ? 1 : 0;
        }
        i = end - 1;
    }
    return text;
}

} // namespace roadstead::ui
