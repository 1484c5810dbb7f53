#pragma once

#include "core/error.h"
#include "core/fleet_config.h"
#include "core/keyspace.h"
#include "core/node_id.h"

#include <QList>
#include <QStringList>

#include <array>

namespace roadstead {

// etcd's discovery (discovery.etcd.io's protocol): the members of a new etcd find each other below a token.
// In the keyspace it is "/_etcd/registry/TOKEN/_config/size", and a key a member, in the order in which they
// came.

inline constexpr int kDefaultDiscoverySize = 3;
inline constexpr int kMaxDiscoverySize = 100;
inline constexpr int kMaxDiscoveryTokens = 10'000; ///< at one station; no more are made

/// 32 hex digits in lower case.
[[nodiscard]] bool isDiscoveryToken(QStringView text);
/// A new one of 128 random bits: the system's, so that nobody can guess it.
using DiscoveryDice = std::array<quint32, 4>;
[[nodiscard]] QString discoveryTokenOf(const DiscoveryDice &dice);

/// Where a token's keys are: "/_etcd/registry/TOKEN", as in etcd itself.
[[nodiscard]] QByteArray discoveryKey(const QByteArray &token);
/// The first key behind all of a token's; without a token: behind all of the registry.
[[nodiscard]] QByteArray discoveryEnd(const QByteArray &token);
/// The token in the path of a key below it; empty: none.
[[nodiscard]] QString discoveryTokenIn(const QByteArray &key);

struct DiscoveryMember
{
    QString id; ///< etcd's: 16 hex digits
    QString name;
    QStringList peerUrls;
    NodeId node = NodeId::None; ///< whose address the peer URLs name; None: of no known node

    bool operator==(const DiscoveryMember &) const = default;
};

/// How far a new etcd has got with finding itself.
struct DiscoveryStatus
{
    QString cluster; ///< id; empty: a token of no cluster
    QString token;
    QString url; ///< for `etcd --discovery`, at this station
    int size = 0; ///< members that make it whole
    bool isKnown = false; ///< the keyspace has told who joined
    QList<DiscoveryMember> members; ///< the first `size` to come
    QList<DiscoveryMember> refused; ///< who came when it was full; etcd itself turns them away

    [[nodiscard]] int missing() const { return std::max(0, size - static_cast<int>(members.size())); }
    [[nodiscard]] bool isFull() const { return isKnown && missing() == 0; }
    bool operator==(const DiscoveryStatus &) const = default;
};

/// What the keys of a token say: `found` is their range. Its cluster, URL and nodes are not known here.
/// Fails: NotFound (there is no such token).
[[nodiscard]] Result<DiscoveryStatus> discoveryStatus(const QString &token, const RangeResult &found);

/// The hosts that the member's peer URLs name.
[[nodiscard]] QStringList hostsOf(const DiscoveryMember &member);

/// The document with this discovery for cluster `id`, which is made when there is none; nothing takes it
/// away. Fails: Invalid (no token, a size that is none, a token that another cluster has), NotFound.
[[nodiscard]] Result<FleetDocument> discoveringCluster(
    const FleetConfig &config, const QString &id, const std::optional<ClusterDiscovery> &discovery);

} // namespace roadstead
