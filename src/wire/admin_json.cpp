#include "wire/admin_json.h"

#include "core/literals.h"
#include "core/update_error.h"
#include "core/verdict_text.h"

#include <QJsonDocument>

#include <array>

namespace roadstead::wire {

namespace {

QJsonObject labelsJson(const Labels &labels)
{
    QJsonObject object;
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

/// Leaves out what is not known, so that a reader need not tell "" from absent.
void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void putTime(QJsonObject &object, const QString &key, qint64 atMs)
{
    if (atMs > 0)
        object.insert(key, isoTime(atMs));
}

QJsonArray holdersJson(const QList<LockHolder> &holders)
{
    QJsonArray array;
    for (const LockHolder &holder : holders) {
        QJsonObject object {{u"id"_s, holder.id}};
        if (holder.node != NodeId::None)
            object.insert(u"node"_s, static_cast<qint64>(holder.node));
        putTime(object, u"since"_s, holder.sinceMs);
        put(object, u"door"_s, QString(lockDoorName(holder.door)));
        if (holder.stale != LockStale::No)
            object.insert(u"stale"_s, QString(lockStaleName(holder.stale)));
        if (holder.isBarred)
            object.insert(u"barred"_s, true);
        array.append(object);
    }
    return array;
}

QLatin1String codeName(ErrorCode code)
{
    constexpr std::array names {"truncated", "malformed", "unsupported", "too-large", "not-found", "conflict",
        "denied", "unavailable", "invalid", "cancelled"};
    return QLatin1String(names.at(static_cast<std::size_t>(code)));
}

} // namespace

QString isoTime(qint64 atMs)
{
    return QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const NodeSummary &node)
{
    QJsonObject object {{u"id"_s, static_cast<qint64>(node.id)},
        {u"state"_s, QString(nodeStateName(node.state))}, {u"name"_s, node.name},
        {u"labels"_s, labelsJson(node.labels)}, {u"macs"_s, QJsonArray::fromStringList(node.macs)},
        {u"holds_lock"_s, node.holdsLock}, {u"held"_s, node.isHeld}, {u"reverted"_s, node.hasReverted}};
    if (const auto &failed = node.failedUpdate)
        object.insert(u"failed_update"_s,
            QJsonObject {{u"version"_s, failed->version}, {u"error"_s, failed->errorCode},
                {u"text"_s, updateErrorText(failed->errorCode)}, {u"at"_s, isoTime(failed->atMs)}});
    for (const auto &[key, value] :
        {std::pair {u"cluster"_s, node.cluster}, {u"group"_s, node.group}, {u"profile"_s, node.profile},
            {u"version"_s, node.version}, {u"target_version"_s, node.targetVersion},
            {u"update_group"_s, node.updateGroup}, {u"lock_group"_s, node.lockGroup}, {u"uuid"_s, node.uuid},
            {u"serial"_s, node.serial}, {u"machine_id"_s, node.machineId}, {u"zincati_id"_s, node.zincatiId},
            {u"address"_s, node.address}, {u"hostname"_s, node.hostname}, {u"arch"_s, node.arch},
            {u"firmware"_s, node.firmware}, {u"conflict"_s, node.conflict},
            {u"reboot_strategy"_s, QString(rebootStrategyName(node.strategy))},
            {u"reboot_strategy_set"_s, QString(rebootStrategyName(node.strategies.set))}})
        put(object, key, value);
    putTime(object, u"first_seen"_s, node.firstSeenMs);
    putTime(object, u"last_seen"_s, node.lastSeenMs);
    if (node.bootMs > 0)
        object.insert(u"boot_ms"_s, node.bootMs);
    return object;
}

QJsonObject toJson(const Event &event)
{
    QJsonObject object {{u"id"_s, event.id}, {u"at"_s, isoTime(event.atMs)},
        {u"kind"_s, QString(eventKindName(event.kind))},
        {u"severity"_s, QString(severityName(event.severity))}, {u"detail"_s, event.detail}};
    if (event.node != NodeId::None)
        object.insert(u"node"_s, static_cast<qint64>(event.node));
    if (event.verdict)
        object.insert(u"verdict"_s, toJson(*event.verdict));
    return object;
}

QJsonObject toJson(const Verdict &verdict)
{
    QJsonArray reasons;
    for (const Reason &reason : verdict.reasons) {
        reasons.append(QJsonObject {{u"rule"_s, QString::fromUtf8(reason.rule)},
            {u"outcome"_s, QString(outcomeName(reason.outcome))},
            {u"inputs"_s, QJsonArray::fromStringList(reason.inputs)}, {u"text"_s, sentence(reason)}});
    }
    QJsonObject object {{u"kind"_s, QString(verdictKindName(verdict.kind))}, {u"answer"_s, verdict.answer},
        {u"good"_s, verdict.isGood}, {u"summary"_s, summary(verdict)}, {u"reasons"_s, reasons}};
    putTime(object, u"at"_s, verdict.atMs);
    if (verdict.nextChangeMs)
        putTime(object, u"next_change"_s, *verdict.nextChangeMs);
    return object;
}

QJsonObject toJson(const ServiceStatus &service)
{
    QJsonObject object {{u"name"_s, QString(serviceName(service.id))},
        {u"state"_s, QString(serviceStateName(service.state))}, {u"counters"_s, service.counters}};
    put(object, u"address"_s, service.address);
    put(object, u"mode"_s, service.mode);
    put(object, u"last_error"_s, service.lastError);
    putTime(object, u"since"_s, service.sinceMs);
    return object;
}

QJsonObject toJson(const LockGroupStatus &group)
{
    QJsonObject window {{u"open"_s, group.opening.isOpen}};
    putTime(window, u"opens"_s, group.opening.opensMs);
    putTime(window, u"closes"_s, group.opening.closesMs);
    QJsonObject object {{u"id"_s, group.id}, {u"slots"_s, group.slotCount},
        {u"holders"_s, holdersJson(group.holders)}, {u"waiting"_s, holdersJson(group.waiting)},
        {u"window"_s, window}, {u"standing"_s, toJson(group.standing)}};
    putTime(object, u"last_grant"_s, group.lastGrantMs);
    putTime(object, u"last_release"_s, group.lastReleaseMs);
    putTime(object, u"gap_end"_s, group.gapEndMs);
    return object;
}

QJsonObject toJson(const LockHold &hold)
{
    QJsonObject object {{u"group"_s, hold.group}, {u"id"_s, hold.id}, {u"forced"_s, hold.isForced}};
    if (hold.node != NodeId::None)
        object.insert(u"node"_s, static_cast<qint64>(hold.node));
    putTime(object, u"from"_s, hold.fromMs);
    putTime(object, u"to"_s, hold.toMs);
    return object;
}

QJsonObject toJson(const DiscoveryStatus &discovery)
{
    const auto membersJson = [](const QList<DiscoveryMember> &members) {
        QJsonArray array;
        for (const DiscoveryMember &member : members) {
            QJsonObject object {
                {u"id"_s, member.id}, {u"peer_urls"_s, QJsonArray::fromStringList(member.peerUrls)}};
            put(object, u"name"_s, member.name);
            if (member.node != NodeId::None)
                object.insert(u"node"_s, static_cast<qint64>(member.node));
            array.append(object);
        }
        return array;
    };
    QJsonObject object {{u"token"_s, discovery.token}, {u"url"_s, discovery.url}, {u"size"_s, discovery.size},
        {u"members"_s, membersJson(discovery.members)}};
    put(object, u"cluster"_s, discovery.cluster);
    if (discovery.isKnown) {
        object.insert(u"missing"_s, discovery.missing());
        object.insert(u"refused"_s, membersJson(discovery.refused));
    }
    return object;
}

QJsonObject toJson(const RolloutStatus &rollout)
{
    QJsonObject object {{u"app"_s, rollout.appId}, {u"group"_s, rollout.group},
        {u"state"_s, QString(rolloutStateName(rollout.state))}, {u"total"_s, rollout.total},
        {u"complete"_s, rollout.complete}, {u"installed"_s, rollout.installed},
        {u"downloading"_s, rollout.downloading}, {u"failed"_s, rollout.failed},
        {u"waiting"_s, rollout.waiting}};
    for (const auto &[key, value] :
        {std::pair {u"app_name"_s, rollout.appName}, {u"group_name"_s, rollout.groupName},
            {u"channel"_s, rollout.channel}, {u"version"_s, rollout.version},
            {u"version_before"_s, rollout.versionBefore}, {u"reason"_s, rollout.reason}})
        put(object, key, value);
    for (const auto &[key, atMs] : {std::pair {u"started"_s, rollout.startedMs},
             {u"finished"_s, rollout.finishedMs}, {u"eta_earliest"_s, rollout.etaEarliestMs.value_or(0)},
             {u"eta_likely"_s, rollout.etaLikelyMs.value_or(0)},
             {u"eta_latest"_s, rollout.etaLatestMs.value_or(0)}})
        putTime(object, key, atMs);
    return object;
}

QByteArray errorJson(const Error &error)
{
    QJsonObject object {{u"code"_s, QString(codeName(error.code))}, {u"message"_s, error.message}};
    if (error.line > 0) {
        object.insert(u"line"_s, error.line);
        object.insert(u"column"_s, error.column);
    }
    return QJsonDocument(QJsonObject {{u"error"_s, object}}).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace roadstead::wire
