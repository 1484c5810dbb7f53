#pragma once

#include "core/change_set.h"
#include "core/error.h"
#include "core/literals.h"

#include <QTest>

#include <chrono>
#include <future>
#include <memory>

namespace roadstead::store {

/// The value that a callback of another thread brings, waited for without an event loop.
template <typename T> class Answer
{
public:
    /// Pass it as the callback; called once.
    [[nodiscard]] std::function<void(Result<T>)> callback()
    {
        return [promise = m_promise](Result<T> result) { promise->set_value(std::move(result)); };
    }
    [[nodiscard]] Result<T> get()
    {
        if (m_future.wait_for(std::chrono::seconds(60)) != std::future_status::ready)
            return fail(ErrorCode::Cancelled, u"no answer within a minute"_s);
        return m_future.get();
    }
    [[nodiscard]] bool isThere() const
    {
        return m_future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }

private:
    std::shared_ptr<std::promise<Result<T>>> m_promise = std::make_shared<std::promise<Result<T>>>();
    std::future<Result<T>> m_future = m_promise->get_future();
};

inline Verdict sampleVerdict(VerdictKind kind)
{
    Verdict verdict;
    verdict.kind = kind;
    verdict.answer = u"noupdate"_s;
    verdict.isGood = false;
    verdict.atMs = 1'767'225'600'123;
    verdict.nextChangeMs = 1'767'225'700'000;
    verdict.tried("lock.held", Outcome::Missed, {u"quoted \" back\\slash"_s});
    verdict.tried("from.a_newer_version", Outcome::Decided, {u"line\nbreak"_s, u"größer 三"_s, QString()});
    return verdict;
}

inline Node sampleNode(qint64 id)
{
    Node node;
    node.id = static_cast<NodeId>(id);
    node.uuid = u"4c4c4544-0000-2010-8020-80c04f202020"_s;
    node.macs = QStringList {u"52:54:00:ab:cd:01"_s, u"52:54:00:ab:cd:02"_s};
    node.serial = u"S-%1"_s.arg(id);
    node.machineId = u"1c09ca98649c4c7abc779cd04c96812e"_s;
    node.zincatiId = u"978a225b3d7b40e9acd7ce9b62f68444"_s;
    node.address = u"192.0.2.7"_s;
    node.hostname = u"n%1"_s.arg(id);
    node.arch = u"x86_64"_s;
    node.firmware = u"uefi"_s;
    node.firstSeenMs = 1;
    node.lastSeenMs = 2;
    node.bootStartedMs = 3;
    node.bootFinishedMs = 4;
    node.isFailed = true;
    node.isRetired = id % 2 == 0;
    node.conflict = u"two machines say serial 0"_s;
    return node;
}

inline Instance sampleInstance(qint64 node)
{
    Instance instance;
    instance.node = static_cast<NodeId>(node);
    instance.machineId = u"%1"_s.arg(node, 32, 16, QChar(u'0'));
    instance.appId = u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s;
    instance.updateGroup = u"stable"_s;
    instance.version = u"3815.2.5"_s;
    instance.track = u"stable"_s;
    instance.oem = u"pxe"_s;
    instance.board = u"amd64-usr"_s;
    instance.status = InstanceStatus::Downloading;
    instance.statusMs = 5;
    instance.lastCheckMs = 6;
    instance.grantedVersion = u"3975.2.0"_s;
    instance.versionBeforeGrant = u"3815.2.5"_s;
    instance.grantedMs = 7;
    instance.isUpdating = true;
    instance.errorCode = 37;
    instance.hasAttempted = true;
    return instance;
}

inline Event sampleEvent(qint64 node, EventKind kind, qint64 atMs)
{
    Event event;
    event.atMs = atMs;
    event.node = static_cast<NodeId>(node);
    event.kind = kind;
    event.severity = Severity::Good;
    event.detail = QJsonObject {{u"address"_s, u"192.0.2.7"_s}, {u"until"_s, qint64 {1'767'225'600'123}}};
    return event;
}

/// One row of everything.
inline ChangeSet sampleChanges()
{
    ChangeSet changes;
    changes.nodes = {sampleNode(1), sampleNode(2)};
    changes.leases.push_back({.address = 0xfffffffe,
        .mac = u"52:54:00:ab:cd:01"_s,
        .clientId = u"01525400abcd01"_s,
        .uuid = u"4c4c4544-0000-2010-8020-80c04f202020"_s,
        .hostname = u"n1"_s,
        .startMs = 8,
        .expiresMs = 9,
        .isDeclined = true});
    changes.instances.push_back(sampleInstance(1));
    changes.groupStates.push_back({.appId = u"app"_s,
        .groupId = u"stable"_s,
        .isStopped = true,
        .reason = u"too many failed"_s,
        .rolloutVersion = u"3975.2.0"_s,
        .rolloutStartedMs = 10,
        .rolloutFinishedMs = 11,
        .stopCause = StopCause::Rule,
        .versionBefore = u"3815.2.5"_s,
        .isFinishTold = true});
    changes.settings.push_back({u"setup"_s, u"{\"interface\":\"eth1\"}"_s});
    changes.verdicts
        = {{NodeId(1), sampleVerdict(VerdictKind::Update)}, {NodeId(2), sampleVerdict(VerdictKind::Boot)}};
    changes.events.push_back(sampleEvent(1, EventKind::DhcpLease, 100));
    changes.events.back().verdict = sampleVerdict(VerdictKind::Address);
    changes.document
        = AppliedDocument {.revision = 1, .atMs = 12, .who = u"window"_s, .yaml = u"roadstead: 1\n"_s};
    return changes;
}

inline ChangeSet oneEvent(qint64 atMs)
{
    ChangeSet changes;
    changes.events.push_back(sampleEvent(1, EventKind::DhcpOffer, atMs));
    return changes;
}

} // namespace roadstead::store
