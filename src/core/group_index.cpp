#include "core/group_index.h"

#include "core/literals.h"

#include <algorithm>

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

bool isBetter(const BootGroup &a, const BootGroup &b)
{
    if (a.selector.size() != b.selector.size())
        return a.selector.size() > b.selector.size();
    const QString textA = labelText(a.selector);
    const QString textB = labelText(b.selector);
    return textA != textB ? textA > textB : a.id < b.id;
}

void consider(GroupIndex::Match &match, const BootGroup *group)
{
    if (!match.group || isBetter(*group, *match.group)) {
        match.runnerUp = match.group;
        match.group = group;
    } else if (!match.runnerUp || isBetter(*group, *match.runnerUp)) {
        match.runnerUp = group;
    }
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
        m_shapes[*at].byValues[joinedValues(keys, group.selector, hasAll)].push_back(&group);
    }
    for (Shape &shape : m_shapes) {
        for (auto &sameSelector : shape.byValues)
            std::ranges::sort(
                sameSelector, [](const BootGroup *a, const BootGroup *b) { return a->id < b->id; });
    }
    std::ranges::stable_sort(
        m_shapes, [](const Shape &a, const Shape &b) { return a.keys.size() > b.keys.size(); });
}

GroupIndex::Match GroupIndex::match(const Labels &labels) const
{
    Match match;
    for (const Shape &shape : m_shapes) {
        bool hasAll = true;
        const QString values = joinedValues(shape.keys, labels, hasAll);
        if (!hasAll)
            continue;
        const auto at = shape.byValues.constFind(values);
        if (at == shape.byValues.cend())
            continue;
        for (std::size_t i = 0; i < std::min<std::size_t>(at->size(), 2); ++i)
            consider(match, (*at)[i]);
    }
    match.isTie = match.runnerUp && match.runnerUp->selector.size() == match.group->selector.size();
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
    const QStringList inputs {match.group->id, labelText(match.group->selector)};
    if (match.isTie)
        verdict.tried("boot.group_tie", Outcome::Decided, inputs + QStringList {match.runnerUp->id});
    else if (match.group->selector.isEmpty())
        verdict.tried("boot.group_default", Outcome::Decided, {match.group->id});
    else
        verdict.tried("boot.group", Outcome::Decided, inputs);
    if (match.runnerUp && !match.isTie)
        verdict.tried(
            "boot.runner_up", Outcome::Missed, {match.runnerUp->id, labelText(match.runnerUp->selector)});
    return verdict;
}

} // namespace roadstead
