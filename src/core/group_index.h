#pragma once

#include "core/fleet_document.h"
#include "core/verdict.h"

#include <QHash>

#include <vector>

namespace roadstead {

/// Which group does a machine with these labels get? bootcfg's rule: a group matches when every key of its
/// selector has the same value among the labels; of the matching ones the one with most keys wins; between
/// equals the one whose "k=v,k=v" text sorts last, then the smaller id. The cost grows with the number of
/// distinct sets of selector keys, not with the number of groups.
class GroupIndex
{
public:
    GroupIndex() = default;
    explicit GroupIndex(const QList<BootGroup> &groups);

    struct Match
    {
        const BootGroup *group = nullptr; ///< null: no group matches
        const BootGroup *runnerUp = nullptr; ///< the next best match, for the explanation
        bool isTie = false; ///< the runner-up has as many keys
        QStringView groupText; ///< the selectors as text; of the index, as the groups are
        QStringView runnerUpText;
    };
    [[nodiscard]] Match match(const Labels &labels) const;

private:
    struct Ranked
    {
        const BootGroup *group = nullptr;
        QString selectorText; ///< made once: each answer tells it
    };
    struct Shape ///< all groups whose selectors have the same keys
    {
        QStringList keys;
        QHash<QString, std::vector<Ranked>> byValues; ///< values joined by U+001F → best first
    };
    std::vector<Shape> m_shapes; ///< most keys first
    QList<BootGroup> m_groups;
};

/// The match as a Verdict with reasons: answer "group" or "none".
[[nodiscard]] Verdict explainMatch(const GroupIndex::Match &match, const Labels &labels, qint64 nowMs);

} // namespace roadstead
