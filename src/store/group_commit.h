#pragma once

#include "core/keyspace.h"
#include "core/verdict.h"

#include <chrono>
#include <functional>
#include <memory>

namespace roadstead::store {

/// Decisions on a keyspace that are committed together. A work reads keys, decides, changes keys by one
/// transaction, and answers. Those that come while others of the same lane are being committed wait; then all
/// of them are carried out one after the other in memory, each on what those before it have left, and become
/// one transaction. Their answers leave after that is durable. When somebody else has changed the keys
/// meanwhile all are carried out again.
///
/// So one round trip to etcd, or one sync of the disk, carries as many answers as wait for it, and works of
/// one lane never stand in each other's way. Callable from any thread; has none of its own.
class GroupCommit
{
public:
    using Done = std::function<void(Result<Verdict>)>;
    /// Calls `done` once; reads and changes only `keys`, which lives till then. May be called again.
    using Work = std::function<void(Keyspace &keys, Done done)>;

    /// What a read costs: of memory, or a round trip. Where it is costly, what a commit has left is believed
    /// by the next one of its lane within kBelievedFor, which compares it: no answer is given on a belief
    /// alone.
    enum class Reads : unsigned char
    {
        Cheap,
        Costly
    };
    explicit GroupCommit(Keyspace &keyspace, Reads reads = Reads::Cheap);
    /// Answers what waits with Unavailable. The keyspace lives until what is under way is answered too.
    ~GroupCommit();
    Q_DISABLE_COPY_MOVE(GroupCommit)

    /// Fails, and then nothing is promised: as the work, as the keyspace, Conflict (others changed the keys
    /// kMaxTries times), Unavailable (too many wait).
    void run(const QString &lane, Work work, Done done);

    static constexpr int kMaxTries = 64;
    static constexpr std::size_t kMaxWaiting = 10'000; ///< works in all lanes
    static constexpr std::size_t kMaxTogether = 48; ///< works in one transaction
    static constexpr qsizetype kMaxRemembered = 256; ///< lanes without works whose keys are believed
    static constexpr std::chrono::seconds kBelievedFor {
        5}; ///< then it is likely that others have come between

private:
    class Lanes;
    std::shared_ptr<Lanes> m_lanes;
};

} // namespace roadstead::store
