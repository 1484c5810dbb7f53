#pragma once

#include "core/keyspace.h"
#include "store/etcd_client.h"

#include <deque>
#include <vector>

namespace roadstead::store {

/// Sends transactions to an etcd. Those that may share a revision wait while some of them are on their way,
/// and then go as one request: its gateway takes ten times as long for a request as for a key in one. Each
/// keeps its own outcome. Lives in the thread of its client.
class EtcdTransactions : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<TransactionResult>)>;

    EtcdTransactions(EtcdClient &client, QObject *parent);
    /// Answers what waits with Unavailable.
    ~EtcdTransactions() override;

    /// `done` comes once. Fails as EtcdClient does, and Malformed.
    void add(KeyTransaction transaction, Done done);

    static constexpr int kMaxUnderWay = 1; ///< requests of those that wait for each other
    static constexpr std::size_t kMaxTogether = 24; ///< transactions in one request
    static constexpr qsizetype kMaxTogetherBytes = 262'144; ///< of keys and values; etcd takes 1.5 MiB

private:
    struct Waiting
    {
        KeyTransaction transaction;
        Done done;
    };
    void sendAlone(Waiting waiting);
    void sendTogether(std::vector<Waiting> together);
    void answer(const std::vector<Waiting> &together, const Result<QByteArray> &body);
    /// After what is in the event queue already: answers bring the next transactions.
    void pumpSoon();
    void pump();
    /// The first of those that wait, as many as one request can carry.
    [[nodiscard]] std::vector<Waiting> takeTogether();

    EtcdClient &m_client;
    std::deque<Waiting> m_waiting;
    int m_underWay = 0;
    bool m_isPumping = false;
};

} // namespace roadstead::store
