#pragma once

#include "core/keyspace.h"
#include "core/reboot_lock.h"
#include "store/etcd_v2_store.h"

#include <map>

namespace roadstead::store {

/// One change of a lock group whose locksmith semaphore is in etcd's v2 store, where machines change it
/// beside the stations, while FleetLock's semaphore is in v3. No transaction spans both, so v2's semaphore
/// alone says who has a slot: whoever holds through FleetLock stands in it too, as a guest, and each grant is
/// a compare and swap of it.
///
/// Grant: (1) v2 gains the holder at the index that was decided on; (2) v3's transaction; (3) v2 loses guests
/// that v3 does not name. Release: (2), (3). Whatever ends in between leaves a guest too many in v2, never
/// one too few; the next change of the group takes it away, and the node that asks again gets what it asked
/// for. What makes that safe among several stations is a turn of the group in v3, which every change reads
/// first and moves in (2): then a grant that is between (1) and (2) while another change is at (2) and (3)
/// fails at (2), and one that begins later fails the other's (3), because (1) always writes. When (2) fails,
/// (1) is taken back.
///
/// Has no thread: goes on in the threads of its stores, one step at a time, kept alive by its callbacks.
class SemaphoreChange : public std::enable_shared_from_this<SemaphoreChange>
{
public:
    struct Order
    {
        QByteArray key; ///< locksmith's semaphore, in v2
        QString group;
        std::vector<KeyCompare> compares = {}; ///< of keys in v2
        std::optional<LocksmithSemaphore> put = {}; ///< for `key`; its guests are left to the change
        std::optional<LocksmithSemaphore> adopted = {}; ///< holders that come to those of `key`
        KeyTransaction v3 = {}; ///< with FleetLock's semaphore where that changes
        bool isRepair = false; ///< guests become what v3 names
    };
    using Done = std::function<void(Result<TransactionResult>)>;
    /// As Keyspace::transact(): succeeds when all compares of both stores hold. The revision is v2's where
    /// `put` is given.
    static void run(Keyspace &v3, EtcdV2Store &v2, Order order, Done done);
    /// The same again and again while others are faster. Fails: Conflict, and as the stores.
    static void runUntilDone(
        Keyspace &v3, EtcdV2Store &v2, const Order &order, std::function<void(Result<void>)> done);

    /// How a key in v2 is shown to those who compare versions: by what is decided on, which guests are not.
    [[nodiscard]] static qint64 versionOf(const QByteArray &value);

    static constexpr int kMaxTries = 64;

private:
    SemaphoreChange(Keyspace &v3, EtcdV2Store &v2, Order order, Done done);
    void readV3();
    void readV2(std::size_t at);
    /// Decides what is written, and begins.
    void plan();
    [[nodiscard]] bool holds(const KeyCompare &compare) const;
    [[nodiscard]] Result<void> takeStored();
    void enter();
    void change();
    void takeBack();
    void leave();
    void end();
    void lose() { m_done(TransactionResult {.hasSucceeded = false, .revision = m_revision}); }

    Keyspace &m_v3;
    EtcdV2Store &m_v2;
    const Order m_order;
    const Done m_done;
    std::vector<QByteArray> m_keys; ///< to be read in v2
    std::map<QByteArray, KeyValue> m_found; ///< of them, those that are there
    qint64 m_turn = 0; ///< version of the turn
    Semaphore m_airlockBefore;
    Semaphore m_airlockAfter;
    LocksmithSemaphore m_before;
    LocksmithSemaphore m_after;
    LocksmithSemaphore m_now; ///< as v2 has it
    qint64 m_index = 0; ///< of m_now; 0: absent
    qint64 m_revision = 0; ///< v3's
    bool m_isGrant = false;
};

} // namespace roadstead::store
