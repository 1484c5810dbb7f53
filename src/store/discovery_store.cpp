#include "store/discovery_store.h"

#include "core/literals.h"
#include "store/keyspace_limits.h"

#include <QHash>

namespace roadstead::store {

namespace {

QByteArray sizeKey(const QString &token)
{
    return discoveryKey(token.toLatin1()) + "/_config/size";
}

/// Reads the sizes, changes what differs by compare and swap, and reads again until nothing does. Kept alive
/// by its callbacks.
class Keeping : public std::enable_shared_from_this<Keeping>
{
public:
    Keeping(Keyspace &keyspace, QList<ClusterDiscovery> tokens, DiscoveryStore::Done done)
        : m_keyspace(keyspace)
        , m_tokens(std::move(tokens))
        , m_done(std::move(done))
    {
    }

    void start()
    {
        if (m_tokens.isEmpty())
            return m_done({});
        const bool isOne = m_tokens.size() == 1;
        m_keyspace.range(isOne ? sizeKey(m_tokens.constFirst().token) : discoveryKey({}),
            isOne ? QByteArray() : discoveryEnd({}),
            [self = shared_from_this()](const Result<RangeResult> &found) { self->change(found); });
    }

private:
    void change(const Result<RangeResult> &found)
    {
        if (!found)
            return m_done(tl::unexpected(found.error()));
        QHash<QByteArray, const KeyValue *> stored;
        for (const KeyValue &kv : found->kvs)
            stored.insert(kv.key, &kv);
        KeyTransaction transaction;
        for (const ClusterDiscovery &each : m_tokens) {
            const QByteArray key = sizeKey(each.token);
            const QByteArray size = QByteArray::number(each.size);
            const KeyValue *now = stored.value(key);
            if ((now && now->value == size) || transaction.success.size() >= kMaxKeyOperations)
                continue; // the others have the next turn
            transaction.compares.push_back({.key = key,
                .target = KeyCompare::Target::Version,
                .number = now ? now->version : 0,
                .value = {}});
            transaction.success.push_back({.kind = KeyOperation::Kind::Put, .key = key, .value = size});
        }
        if (transaction.success.empty())
            return m_done({});
        m_keyspace.transact(std::move(transaction),
            [self = shared_from_this()](const Result<TransactionResult> &done) { self->changed(done); });
    }

    void changed(const Result<TransactionResult> &done)
    {
        if (!done)
            return m_done(tl::unexpected(done.error()));
        m_tries = done->hasSucceeded ? 0 : m_tries + 1;
        if (m_tries < DiscoveryStore::kMaxTries)
            start();
        else
            m_done(fail(
                ErrorCode::Conflict, u"The discovery tokens are changed by too many at once. Try again."_s));
    }

    Keyspace &m_keyspace;
    const QList<ClusterDiscovery> m_tokens;
    const DiscoveryStore::Done m_done;
    int m_tries = 0;
};

} // namespace

DiscoveryStore::DiscoveryStore(Keyspace &keyspace)
    : m_keyspace(keyspace)
{
}

void DiscoveryStore::keep(const QList<ClusterDiscovery> &tokens, Done done)
{
    std::make_shared<Keeping>(m_keyspace, tokens, std::move(done))->start();
}

void DiscoveryStore::read(const QString &token, std::function<void(Result<DiscoveryStatus>)> done)
{
    const QByteArray name = token.toLatin1();
    m_keyspace.range(discoveryKey(name) + '/', discoveryEnd(name),
        [token, done = std::move(done)](const Result<RangeResult> &found) {
            if (found)
                done(discoveryStatus(token, *found));
            else
                done(tl::unexpected(found.error()));
        });
}

} // namespace roadstead::store
