#include "core/update_table.h"

#include <algorithm>

namespace roadstead {

namespace {

constexpr qint64 kMaxStepBackMs = 3'600'000;
constexpr qsizetype kMaxSharedTexts = 4096; // what strangers send beyond it is kept once a row

} // namespace

void UpdateTable::load(
    std::vector<Instance> instances, const std::vector<UpdateGroupState> &states, qint64 nowMs)
{
    m_entries.clear();
    m_numbers.clear();
    for (Instance &instance : instances) {
        UpdateEntry &entry = m_entries.add();
        entry.storedCheckMs = instance.lastCheckMs;
        entry.instance = std::move(instance);
        shareTexts(entry.instance);
        m_numbers.insert(keyHash(entry.instance.appId, entry.instance.machineId),
            static_cast<quint32>(m_entries.size() - 1), entry.instance.node);
    }
    takeStates(states);
    rebuild(nowMs);
}

void UpdateTable::setConfig(FleetConfigPtr config, qint64 nowMs)
{
    UpdateGroups next(std::move(config));
    rememberPackages(next);
    const std::vector<UpdateGroupState> states = allStates();
    QSet<std::pair<QString, QString>> unstored;
    for (const auto &group : m_groupLedgers) {
        if (group->mustStoreState)
            unstored.insert({group->state.appId, group->state.groupId});
    }
    m_groupLedgers.clear();
    m_groups = std::move(next);
    for (const UpdateTarget &target : m_groups.targets()) {
        auto &group = m_groupLedgers.emplace_back(std::make_unique<UpdateGroupLedger>(target));
        group->state.appId = normalizedAppId(target.application->id);
        group->state.groupId = target.group->id;
        group->mustStoreState = unstored.contains({group->state.appId, group->state.groupId});
    }
    takeStates(states);
    rebuild(nowMs);
}

/// A group whose channel is about to point to another package remembers the one of now.
void UpdateTable::rememberPackages(const UpdateGroups &next)
{
    for (const auto &group : m_groupLedgers) {
        const UpdateTarget *target = next.find(group->state.appId, group->state.groupId);
        const Package *before = group->target.package;
        if (!target || !target->package || !before || before->version == target->package->version)
            continue;
        group->state.versionBefore = before->version;
        group->mustStoreState = true;
    }
}

std::vector<UpdateGroupState> UpdateTable::allStates() const
{
    std::vector<UpdateGroupState> states = m_strayStates;
    for (const auto &group : m_groupLedgers)
        states.push_back(group->state);
    return states;
}

void UpdateTable::takeStates(const std::vector<UpdateGroupState> &states)
{
    m_strayStates.clear();
    for (const UpdateGroupState &state : states) {
        if (const UpdateTarget *target = m_groups.find(state.appId, state.groupId))
            m_groupLedgers.at(static_cast<std::size_t>(target->number))->state = state;
        else
            m_strayStates.push_back(state);
    }
}

TallyRow UpdateTable::row(quint32 number) const
{
    const UpdateEntry &found = entry(number);
    return {found.instance, found.version, found.isSeen, number};
}

void UpdateTable::recount(quint32 number)
{
    UpdateEntry &entry = notes(number);
    Instance &instance = entry.instance;
    instance.grantedMs = std::min(instance.grantedMs, m_nowMs); // the clock was set back
    instance.lastCheckMs = std::min(instance.lastCheckMs, m_nowMs);
    entry.version = parseVersion(instance.version);
    entry.isSeen = m_nowMs - instance.lastCheckMs < kSeenMs;
    const UpdateTarget *target = m_groups.find(instance.appId, instance.updateGroup);
    if (!target)
        target = m_groups.choose(instance.appId, instance.track, {}).target;
    entry.group = group(target);
    instance.updateGroup = entry.group ? entry.group->state.groupId : QString();
    if (entry.isSeen)
        m_seenQueue.emplace(instance.lastCheckMs, number);
    if (entry.group)
        entry.group->tally.add(row(number), m_nowMs);
}

void UpdateTable::rebuild(qint64 nowMs)
{
    m_nowMs = nowMs;
    m_seenQueue = {};
    m_standing.clear(); // recount() leaves no row that points to one
    for (auto &group : m_groupLedgers) {
        group->tally = UpdateTally(group->target);
        group->officeHours = officeHoursAt(group->target.group->policy.timezone, nowMs);
    }
    for (quint32 number = 0; number < m_entries.size(); ++number)
        recount(number);
    loadCompletions();
}

void UpdateTable::loadCompletions()
{
    std::vector<std::vector<qint64>> times(m_groupLedgers.size());
    for (quint32 number = 0; number < m_entries.size(); ++number) {
        const UpdateEntry &entry = m_entries[number];
        const Instance &instance = entry.instance;
        const Package *package = entry.group ? entry.group->target.package : nullptr;
        if (package && instance.hasAttempted && instance.status == InstanceStatus::Complete
            && instance.grantedVersion == package->version)
            times.at(static_cast<std::size_t>(entry.group->target.number)).push_back(instance.statusMs);
    }
    for (std::size_t i = 0; i < times.size(); ++i)
        m_groupLedgers[i]->completions.load(std::move(times[i]));
}

qint64 UpdateTable::advance(qint64 nowMs)
{
    if (nowMs < m_nowMs - kMaxStepBackMs)
        rebuild(nowMs);
    m_nowMs = std::max(m_nowMs, nowMs);
    forgetUnseen();
    return m_nowMs;
}

void UpdateTable::forgetUnseen()
{
    while (!m_seenQueue.empty() && m_nowMs - m_seenQueue.top().first >= kSeenMs) {
        const quint32 number = m_seenQueue.top().second;
        m_seenQueue.pop();
        UpdateEntry &entry = notes(number);
        if (m_nowMs - entry.instance.lastCheckMs < kSeenMs) {
            m_seenQueue.emplace(entry.instance.lastCheckMs, number);
            continue;
        }
        if (entry.group)
            entry.group->tally.remove(row(number));
        entry.isSeen = false;
        if (entry.group)
            entry.group->tally.add(row(number), m_nowMs);
    }
}

quint32 UpdateTable::add(Instance instance)
{
    const auto number = static_cast<quint32>(m_entries.size());
    UpdateEntry &entry = m_entries.add();
    entry.instance = std::move(instance);
    shareTexts(entry.instance);
    m_numbers.insert(keyHash(entry.instance.appId, entry.instance.machineId), number, entry.instance.node);
    return number;
}

void UpdateTable::shareTexts(Instance &instance)
{
    for (QString *text : {&instance.appId, &instance.updateGroup, &instance.version, &instance.track,
             &instance.oem, &instance.board, &instance.grantedVersion, &instance.versionBeforeGrant}) {
        const auto known = m_sharedTexts.constFind(*text);
        if (known != m_sharedTexts.cend())
            *text = *known;
        else if (m_sharedTexts.size() < kMaxSharedTexts)
            m_sharedTexts.insert(*text);
    }
}

void UpdateTable::replace(quint32 number, Instance next, UpdateGroupLedger *group)
{
    UpdateEntry &entry = notes(number);
    if (entry.group)
        entry.group->tally.remove(row(number));
    if (entry.instance.version != next.version || !entry.version)
        entry.version = parseVersion(next.version);
    if (entry.instance.node != next.node)
        m_numbers.setNode(keyHash(next.appId, next.machineId), number, next.node);
    shareTexts(next);
    entry.instance = std::move(next);
    entry.group = group;
    if (group) {
        group->tally.advance(m_nowMs);
        group->tally.add(row(number), m_nowMs);
    }
}

void UpdateTable::markSeen(quint32 number)
{
    UpdateEntry &entry = notes(number);
    entry.instance.lastCheckMs = m_nowMs;
    if (entry.isSeen)
        return;
    if (entry.group)
        entry.group->tally.remove(row(number));
    entry.isSeen = true;
    m_seenQueue.emplace(m_nowMs, number);
    if (entry.group)
        entry.group->tally.add(row(number), m_nowMs);
}

const QList<Reason> *UpdateTable::stand(
    quint32 number, const OmahaAppRequest &request, CheckOrigin origin, const QList<Reason> &reasons)
{
    UpdateEntry &entry = notes(number);
    StandingCheck check {entry.instance.appId, request.version, request.track, request.oem, request.board,
        entry.group, reasons};
    entry.standing = m_standing.keep(std::move(check));
    entry.origin = origin;
    return entry.standing ? &entry.standing->reasons : nullptr;
}

UpdateGroupLedger *UpdateTable::group(const UpdateTarget *target)
{
    if (!target)
        return nullptr;
    UpdateGroupLedger *group = m_groupLedgers.at(static_cast<std::size_t>(target->number)).get();
    group->tally.advance(m_nowMs);
    if (group->target.group->policy.officeHours && m_nowMs >= group->officeHours.changesMs)
        group->officeHours = officeHoursAt(group->target.group->policy.timezone, m_nowMs);
    return group;
}

UpdateGroupLedger *UpdateTable::group(const QString &appId, const QString &groupId)
{
    return group(m_groups.find(appId, groupId));
}

} // namespace roadstead
