#include "core/group_index.h"

#include "core/literals.h"

#include <algorithm>
#include <span>
#include <utility>

namespace roadstead {

namespace {

constexpr QChar kJoint(0x1f); // no label holds the unit separator: the document refuses control characters

QString joinedValues(const QStringList &keys, const Labels &labels, bool &hasAll)
{
    QString joined;
    hasAll = true;
    for (const QString &key : keys) {
        const auto at = labels.constFind(key);
        if (at == labels.cend()) {
            hasAll = false;
            return {};
        }
        joined += *at;
        joined += kJoint;
    }
    return joined;
}

} // namespace

GroupIndex::GroupIndex(const QList<BootGroup> &groups)
    : m_groups(groups)
{
    QHash<QStringList, std::size_t> shapeOf;
    for (const BootGroup &group : std::as_const(m_groups)) {
        const QStringList keys = group.selector.keys();
        auto at = shapeOf.find(keys);
        if (at == shapeOf.end()) {
            at = shapeOf.insert(keys, m_shapes.size());
            m_shapes.push_back({keys, {}});
        }
        bool hasAll = true;
        m_shapes[*at].byValues[joinedValues(keys, group.selector, hasAll)].push_back(
            {&group, labelText(group.selector)});
    }
    for (Shape &shape : m_shapes) {
        for (auto &sameSelector : shape.byValues)
            std::ranges::sort(
                sameSelector, [](const Ranked &a, const Ranked &b) { return a.group->id < b.group->id; });
    }
    std::ranges::stable_sort(
        m_shapes, [](const Shape &a, const Shape &b) { return a.keys.size() > b.keys.size(); });
}

GroupIndex::Match GroupIndex::match(const Labels &labels) const
{
    const Ranked *best = nullptr;
    const Ranked *next = nullptr;
    qsizetype bestKeys = 0;
    qsizetype nextKeys = 0;
    for (const Shape &shape : m_shapes) { // most keys first: a later shape wins only over one of its size
        const qsizetype keys = shape.keys.size();
        if (next && nextKeys > keys)
            break;
        bool hasAll = true;
        const QString values = joinedValues(shape.keys, labels, hasAll);
        const auto at = hasAll ? shape.byValues.constFind(values) : shape.byValues.cend();
        if (at == shape.byValues.cend())
            continue;
        for (const Ranked &found : std::span(*at).first(std::min<std::size_t>(at->size(), 2))) {
            // Groups of one shape and the same values stand in the order of their ids already.
            const auto beats = [&](const Ranked *other, qsizetype otherKeys) {
                return !other || (otherKeys == keys && found.selectorText > other->selectorText);
            };
            if (beats(best, bestKeys)) {
                next = std::exchange(best, &found);
                nextKeys = std::exchange(bestKeys, keys);
            } else if (beats(next, nextKeys)) {
                next = &found;
                nextKeys = keys;
            }
        }
    }
    Match match;
    if (best) {
        match.group = best->group;
        match.groupText = best->selectorText;
    }
    if (next) {
        match.runnerUp = next->group;
        match.runnerUpText = next->selectorText;
        match.isTie = nextKeys == bestKeys;
    }
    return match;
}

Verdict explainMatch(const GroupIndex::Match &match, const Labels &labels, qint64 nowMs)
{
    Verdict verdict;
    verdict.kind = VerdictKind::Boot;
    verdict.atMs = nowMs;
    if (!match.group) {
        verdict.answer = u"none"_s;
        verdict.isGood = false;
        verdict.tried("boot.no_group", Outcome::Decided, {labelText(labels)});
        return verdict;
    }
    verdict.answer = u"group"_s;
    const QStringList inputs {match.group->id, match.groupText.toString()};
    if (match.isTie)
        verdict.tried("boot.group_tie", Outcome::Decided, inputs + QStringList {match.runnerUp->id});
    else if (match.group->selector.isEmpty())
        verdict.tried("boot.group_default", Outcome::Decided, {match.group->id});
    else
        verdict.tried("boot.group", Outcome::Decided, inputs);
    if (match.runnerUp && !match.isTie)
        verdict.tried("boot.runner_up", Outcome::Missed, {match.runnerUp->id, match.runnerUpText.toString()});
    return verdict;
}

} // namespace roadstead
