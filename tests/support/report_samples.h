#pragma once

#include "core/literals.h"
#include "core/report_builder.h"

#include <algorithm>

namespace roadstead {

// A fleet with a rollout behind it, for the tests of reports. The same number of nodes gives the same data.

inline constexpr qint64 kSampleStart = 1'700'000'000'000; // 2023-11-14 22:13:20 UTC
inline constexpr qint64 kSampleMinute = 60'000;
inline const QString kSampleOld = u"4152.2.0"_s;
inline const QString kSampleNew = u"4230.2.1"_s;

inline NodeSummary sampleNode(int i)
{
    NodeSummary node;
    node.id = static_cast<NodeId>(i + 1);
    node.name = u"node-%1"_s.arg(i + 1);
    node.cluster = i % 3 == 0 ? u"prod-a"_s : i % 3 == 1 ? u"prod-b"_s : u"staging"_s;
    node.state = NodeState::Up;
    node.version = kSampleNew;
    node.updateGroup = u"stable"_s;
    node.lockGroup = node.cluster;
    node.mac = u"52:54:00:00:%1:%2"_s.arg(i / 256 % 256, 2, 16, QChar(u'0')).arg(i % 256, 2, 16, QChar(u'0'));
    node.macs = {node.mac};
    node.uuid = u"4c4c4544-0051-4210-8052-%1"_s.arg(i, 12, 16, QChar(u'0'));
    node.serial = u"SN%1"_s.arg(70'000 + i);
    node.address = u"10.0.%1.%2"_s.arg(i / 250).arg(1 + i % 250);
    node.arch = u"x86_64"_s;
    node.labels = {{u"role"_s, i % 3 == 0 ? u"etcd"_s : u"worker"_s}};
    node.bootMs = 41'000 + i % 9 * 1000;
    node.firstSeenMs = kSampleStart - 1'000'000'000;
    node.lastSeenMs = kSampleStart + 200 * kSampleMinute;
    return node;
}

inline Event sampleEvent(qint64 minute, NodeId node, EventKind kind, QJsonObject detail = {})
{
    Event event;
    event.atMs = kSampleStart + minute * kSampleMinute;
    event.node = node;
    event.kind = kind;
    event.severity = kind == EventKind::UpdateFailed || kind == EventKind::UpdateReverted ? Severity::Error
        : kind == EventKind::UpdateComplete                                               ? Severity::Good
                                                                                          : Severity::Info;
    event.detail = std::move(detail);
    return event;
}

inline FleetDocument sampleDocument()
{
    FleetDocument document;
    Application application;
    application.id = u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s;
    application.name = u"Flatcar"_s;
    Package package;
    package.version = kSampleNew;
    package.url = u"https://updates.example/4230.2.1/"_s;
    package.filename = u"flatcar_production_update.gz"_s;
    package.sizeBytes = 412'000'000;
    package.sha256 = u"8p736S3tktUIjkoG9oyfn+81N0ka2uOAahIxbQeAvm8="_s;
    application.packages = {package};
    Channel channel;
    channel.id = u"stable"_s;
    channel.package = kSampleNew;
    application.channels = {channel};
    UpdateGroup group;
    group.id = u"stable"_s;
    group.channel = u"stable"_s;
    group.policy.maxUpdatesPerPeriod = 4;
    application.updateGroups = {group};
    document.applications = {application};
    Cluster cluster;
    cluster.id = u"prod-a"_s;
    cluster.updateGroup = u"stable"_s;
    cluster.nodes = {u"52:54:00:ff:ff:01"_s}; // a machine that never came
    document.clusters = {cluster};
    document.lockGroups = {{u"prod-a"_s, 1}};
    return document;
}

/// Of ten nodes one fails (hash), one reverts, one waits; the others complete one after the other.
inline ReportSource sampleSource(int count)
{
    ReportSource source;
    source.config = std::make_shared<const FleetConfig>(sampleDocument(), 7);
    source.timeZone = u"Europe/Berlin"_s;
    source.programVersion = u"0.1.0"_s;
    source.nowMs = kSampleStart + 300 * kSampleMinute;
    source.query.kind = ReportKind::Rollout;
    source.query.updateGroup = u"stable"_s;
    source.status.appId = sampleDocument().applications[0].id;
    source.status.group = u"stable"_s;
    source.status.version = kSampleNew;
    source.status.state = RolloutState::Running;
    source.status.startedMs = kSampleStart;
    source.documentAtStart = sampleDocument();
    QList<Event> &events = source.events;
    const auto add = [&](qint64 minute, NodeId node, EventKind kind, QJsonObject more = {}) {
        QJsonObject detail {{u"app"_s, source.status.appId}, {u"group"_s, u"stable"_s},
            {u"from"_s, kSampleOld}, {u"version"_s, kSampleNew}};
        for (auto it = more.constBegin(); it != more.constEnd(); ++it)
            detail.insert(it.key(), it.value());
        events.append(sampleEvent(minute, node, kind, detail));
    };
    add(0, NodeId::None, EventKind::RolloutStarted);
    for (int i = 0; i < count; ++i) {
        NodeSummary node = sampleNode(i);
        const qint64 at = 1 + static_cast<qint64>(i) * 240 / std::max(count, 1);
        if (i % 10 == 7) {
            node.state = NodeState::Waiting;
            node.version = kSampleOld;
            source.nodes.append(node);
            continue;
        }
        add(at, node.id, EventKind::UpdateGranted);
        add(at + 6, node.id, EventKind::UpdateDownloaded);
        if (i % 10 == 3) {
            node.state = NodeState::Failed;
            node.version = kSampleOld;
            add(at + 7, node.id, EventKind::UpdateFailed, {{u"errorcode"_s, 10}});
        } else {
            const QJsonObject lock {{u"group"_s, node.cluster}, {u"id"_s, u"id-%1"_s.arg(i)}};
            add(at + 8, node.id, EventKind::UpdateInstalled);
            events.append(sampleEvent(at + 8, node.id, EventKind::LockTaken, lock));
            const bool hasReverted = i % 10 == 5;
            add(at + 11, node.id, hasReverted ? EventKind::UpdateReverted : EventKind::UpdateComplete,
                hasReverted ? QJsonObject {{u"errorcode"_s, 44}} : QJsonObject());
            if (hasReverted) {
                node.state = NodeState::Failed;
                node.hasReverted = true;
                node.version = kSampleOld;
            }
            events.append(sampleEvent(
                at + 11, node.id, i == 0 ? EventKind::LockForced : EventKind::LockReleased, lock));
        }
        source.nodes.append(node);
    }
    events.append(sampleEvent(30, NodeId::None, EventKind::ConfigApplied,
        {{u"who"_s, u"window"_s}, {u"what"_s, u"policy"_s}, {u"subject"_s, u"stable"_s},
            {u"reason"_s, u"too slow, \"twice\" at once"_s}, {u"revision"_s, 8}}));
    std::ranges::stable_sort(events, {}, &Event::atMs);
    for (qsizetype i = 0; i < events.size(); ++i)
        events[i].id = i + 1;
    return source;
}

inline Report sampleRollout(int count)
{
    return buildRollout(sampleSource(count));
}

inline Report sampleInventory(int count)
{
    ReportSource source = sampleSource(count);
    source.query = {};
    return buildInventory(source);
}

} // namespace roadstead
