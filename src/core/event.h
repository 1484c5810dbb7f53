#pragma once

#include "core/node_id.h"
#include "core/verdict.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace roadstead {

/// What happened. The number is stored: only ever append. The sentence is made where it is shown
/// (ui/event_text, roadsteadctl).
enum class EventKind : unsigned short
{
    StationStarted = 1,
    StationStopped = 2,
    ServiceFailed = 3, ///< detail: service, error
    ConfigApplied = 4, ///< detail: who, what, subject, reason, revision, …
    CommandDone = 5, ///< a person's act that is no edit of the document; detail: who, what, subject, reason

    NodeSeen = 10, ///< first contact; detail: by (dhcp, boot, omaha, fleetlock, locksmith), aliases
    NodeMerged = 11, ///< two rows turned out to be one machine; detail: from
    IdentityConflict = 12, ///< detail: alias, value, other
    NodeMoved = 13, ///< detail: from, to (cluster), who

    DhcpOffer = 20, ///< detail: address, mode (full, proxy), client, file
    DhcpLease = 21, ///< detail: address, until
    DhcpRefused = 22, ///< detail: reason
    TftpSent = 23, ///< detail: file, bytes, ms
    TftpFailed = 24, ///< detail: file, reason
    BootScript = 25, ///< detail: path, group, profile, sha256, revision, query, base
    ConfigServed = 26, ///< detail: path, template, bytes, sha256, revision, query, base
    AssetServed = 27, ///< detail: path, bytes
    RequestFailed = 28, ///< a boot request answered with an error; detail: path, status, reason

    UpdateCheck
    = 40, ///< detail: version, answer (written when the answer or version changed, not for each poll)
    UpdateGranted = 41, ///< detail: from, version
    UpdateDownloading = 42,
    UpdateDownloaded = 43,
    UpdateInstalled = 44, ///< installed, waiting for the reboot
    UpdateComplete = 45, ///< detail: from, version
    UpdateFailed = 46, ///< detail: errorcode, reason
    UpdateReverted = 47, ///< came back with the version it had before the update
    RolloutPaused = 48,
    RolloutResumed = 49,
    RolloutStarted = 50, ///< first grant of a version in a group; detail: app, group, version
    RolloutFinished = 51, ///< detail: app, group, version, total, complete, failed
    RolloutAborted = 52, ///< detail: app, group, version, who, reason

    LockTaken = 60, ///< detail: group, id, door
    LockReleased = 61,
    LockRefused = 62, ///< detail: group, holders
    LockForced = 63, ///< released by a person; detail: group, id, who, reason
    LockExpired = 64, ///< taken back by the station, its group says so; detail: group, id, since, after (ms)
    LockStale = 65, ///< likely to be forgotten, told once; detail: group, id, since, why
};

enum class Severity : unsigned char
{
    Quiet,
    Info,
    Good,
    Warn,
    Error
};

/// One fact of history; never changed after it is written.
struct Event
{
    qint64 id = 0; ///< given by the store, rising; 0 before that
    qint64 atMs = 0; ///< UTC milliseconds since the epoch
    NodeId node = NodeId::None;
    EventKind kind = EventKind::StationStarted;
    Severity severity = Severity::Info;
    QJsonObject detail;
    std::optional<Verdict> verdict; ///< the decision behind it, where there was one

    bool operator==(const Event &) const = default;
};

/// Stable lower-case name for API and command line: "dhcp-lease", "update-granted", ….
[[nodiscard]] QLatin1String eventKindName(EventKind kind);
[[nodiscard]] QLatin1String severityName(Severity severity);

} // namespace roadstead
