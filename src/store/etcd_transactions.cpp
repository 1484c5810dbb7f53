#include "store/etcd_transactions.h"

#include "core/literals.h"
#include "store/etcd_json.h"
#include "store/keyspace_limits.h"

#include <set>
#include <utility>

namespace roadstead::store {

namespace {

constexpr auto kPath = "/v3/kv/txn";

/// What is in one request so far.
class Load
{
public:
    /// Returns false, and takes nothing, where it does not go with the others.
    bool take(const KeyTransaction &transaction)
    {
        qsizetype bytes = m_bytes;
        for (const KeyCompare &compare : transaction.compares)
            bytes += compare.key.size() + compare.value.size();
        for (const KeyOperation &operation : transaction.success)
            bytes += operation.key.size() + operation.value.size();
        const std::size_t operations = std::max(transaction.compares.size(), transaction.success.size());
        const bool fits = bytes <= EtcdTransactions::kMaxTogetherBytes
            && operations + EtcdTransactions::kMaxTogether <= kMaxKeyOperations; // etcd adds them up
        if (m_count > 0 && (!fits || m_isFull || touches(transaction)))
            return false;
        m_isFull = !fits || ++m_count == EtcdTransactions::kMaxTogether;
        m_bytes = bytes;
        for (const KeyCompare &compare : transaction.compares)
            m_compared.insert(compare.key);
        for (const KeyOperation &operation : transaction.success)
            m_changed.insert(operation.key);
        return true;
    }

private:
    /// One would not be judged on what the other changes, or both change the same.
    [[nodiscard]] bool touches(const KeyTransaction &transaction) const
    {
        return std::ranges::any_of(transaction.compares, [this](const KeyCompare &compare) {
            return m_changed.contains(compare.key);
        }) || std::ranges::any_of(transaction.success, [this](const KeyOperation &operation) {
            return m_changed.contains(operation.key) || m_compared.contains(operation.key);
        });
    }

    std::set<QByteArray> m_compared;
    std::set<QByteArray> m_changed;
    std::size_t m_count = 0;
    qsizetype m_bytes = 0;
    bool m_isFull = false;
};

} // namespace

EtcdTransactions::EtcdTransactions(EtcdClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

EtcdTransactions::~EtcdTransactions()
{
    for (const Waiting &each : std::exchange(m_waiting, {}))
        each.done(fail(ErrorCode::Unavailable, u"The station is stopping."_s));
}

void EtcdTransactions::add(KeyTransaction transaction, Done done)
{
    if (!transaction.mayShareRevision) {
        sendAlone({std::move(transaction), std::move(done)});
        return;
    }
    m_waiting.push_back({std::move(transaction), std::move(done)});
    pumpSoon();
}

void EtcdTransactions::sendAlone(Waiting waiting)
{
    m_client.ask(kPath, transactionRequest(waiting.transaction), EtcdClient::Repeat::Once,
        [done = std::move(waiting.done)](const Result<QByteArray> &body) {
            done(body ? transactionResult(*body) : Result<TransactionResult>(tl::unexpected(body.error())));
        });
}

void EtcdTransactions::pumpSoon()
{
    if (!std::exchange(m_isPumping, true))
        QMetaObject::invokeMethod(this, &EtcdTransactions::pump, Qt::QueuedConnection);
}

void EtcdTransactions::pump()
{
    m_isPumping = false;
    while (m_underWay < kMaxUnderWay && !m_waiting.empty()) {
        ++m_underWay;
        sendTogether(takeTogether());
    }
}

std::vector<EtcdTransactions::Waiting> EtcdTransactions::takeTogether()
{
    Load load;
    std::vector<Waiting> together;
    while (!m_waiting.empty() && load.take(m_waiting.front().transaction)) {
        together.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    return together;
}

void EtcdTransactions::sendTogether(std::vector<Waiting> together)
{
    std::vector<KeyTransaction> transactions;
    for (Waiting &each : together)
        transactions.push_back(each.transaction);
    const QByteArray body
        = transactions.size() == 1 ? transactionRequest(transactions.front()) : togetherRequest(transactions);
    m_client.ask(kPath, body, EtcdClient::Repeat::Once,
        [this, together = std::move(together)](const Result<QByteArray> &answered) {
            --m_underWay;
            answer(together, answered);
            pumpSoon();
        });
}

void EtcdTransactions::answer(const std::vector<Waiting> &together, const Result<QByteArray> &body)
{
    const auto failAll = [&together](const Error &error) {
        for (const Waiting &each : together)
            each.done(tl::unexpected(error));
    };
    if (together.size() == 1) {
        const Waiting &only = together.front();
        only.done(body ? transactionResult(*body) : Result<TransactionResult>(tl::unexpected(body.error())));
    } else if (body) {
        const auto results = togetherResult(*body, together.size());
        if (!results)
            return failAll(results.error());
        for (std::size_t i = 0; i < together.size(); ++i)
            together[i].done((*results)[i]);
    } else if (body.error().code == ErrorCode::Unavailable) {
        failAll(body.error());
    } else {
        for (const Waiting &each : together) // refused before any was tried: not each need be at fault
            sendAlone(each);
    }
}

} // namespace roadstead::store
