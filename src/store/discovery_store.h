#pragma once

#include "core/discovery.h"

#include <functional>

namespace roadstead::store {

/// Discovery tokens on a keyspace, in etcd's own keys. Has no state and no thread: callbacks come as the
/// keyspace's come.
class DiscoveryStore
{
public:
    explicit DiscoveryStore(Keyspace &keyspace);

    using Done = std::function<void(Result<void>)>;
    /// Every token is there, with its size; who has joined stays. Called when that is durable, once. Fails:
    /// Unavailable, Conflict (others changed it kMaxTries times).
    void keep(const QList<ClusterDiscovery> &tokens, Done done);
    /// Who has joined. Fails: NotFound (no such token), Unavailable.
    void read(const QString &token, std::function<void(Result<DiscoveryStatus>)> done);

    static constexpr int kMaxTries = 16;

private:
    Keyspace &m_keyspace;
};

} // namespace roadstead::store
