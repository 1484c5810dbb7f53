#include "store/joined_keyspace.h"

#include "core/literals.h"
#include "store/lock_state.h"
#include "store/semaphore_change.h"

#include <QLoggingCategory>

#include <algorithm>
#include <set>
#include <utility>

namespace roadstead::store {

Q_LOGGING_CATEGORY(lcEtcd, "roadstead.etcd")

namespace {

const QByteArray kDirectory = kLocksmithPrefix.chopped(1).toByteArray();
constexpr qint64 kBelieveOffMs = 10'000;

bool isLocksmith(const QByteArray &key)
{
    return key.startsWith(kLocksmithPrefix);
}

/// The changes one after the other, each until it is made.
struct Changes : std::enable_shared_from_this<Changes>
{
    Changes(Keyspace &keys, EtcdV2Store &store, std::vector<SemaphoreChange::Order> all,
        std::function<void(Result<void>)> callback)
        : v3(keys)
        , v2(store)
        , orders(std::move(all))
        , done(std::move(callback))
    {
    }
    void next(std::size_t at = 0)
    {
        if (at == orders.size())
            return done({});
        SemaphoreChange::runUntilDone(
            v3, v2, orders[at], [self = shared_from_this(), at](const Result<void> &made) {
                if (made)
                    self->next(at + 1);
                else
                    self->done(tl::unexpected(made.error()));
            });
    }
    Keyspace &v3;
    EtcdV2Store &v2;
    const std::vector<SemaphoreChange::Order> orders;
    const std::function<void(Result<void>)> done;
};

/// What enters into v2 what is held in v3: FleetLock's holders as guests, and locksmith's from the time
/// before v2 was on, which leave v3.
std::vector<SemaphoreChange::Order> ordersOf(const std::vector<RangeResult> &found)
{
    std::vector<SemaphoreChange::Order> orders;
    for (const KeyValue &kv : found[0].kvs) {
        const auto group = lockGroupOfKey(kv.key);
        const auto semaphore = parseSemaphore(kv.value);
        if (group && semaphore && !semaphore->holders.isEmpty())
            orders.push_back({.key = locksmithKeys(*group).first(), .group = *group, .isRepair = true});
    }
    for (const KeyValue &kv : found[1].kvs) {
        const auto group = lockGroupOfKey(kv.key);
        const auto semaphore = parseLocksmithSemaphore(kv.value);
        if (!group || !semaphore)
            continue;
        orders.push_back({.key = kv.key, .group = *group, .adopted = *semaphore});
        orders.back().v3.success.push_back({.kind = KeyOperation::Kind::Delete, .key = kv.key, .value = {}});
    }
    return orders;
}

} // namespace

Result<std::unique_ptr<JoinedKeyspace>> JoinedKeyspace::open(
    const EtcdOptions &options, const QList<QByteArray> &prefixes)
{
    auto v3 = EtcdKeyspace::open(options, prefixes);
    const auto tls = etcdTls(options);
    if (!v3 || !tls)
        return tl::unexpected(v3 ? tls.error() : v3.error());
    auto v2 = std::make_unique<EtcdV2Store>(options, *tls);
    return std::unique_ptr<JoinedKeyspace>(
        new JoinedKeyspace(std::move(*v3), std::move(v2))); // NOLINT: private
}

JoinedKeyspace::JoinedKeyspace(std::unique_ptr<EtcdKeyspace> v3, std::unique_ptr<EtcdV2Store> v2)
    : m_v3(std::move(v3))
    , m_v2(std::move(v2))
{
}

JoinedKeyspace::~JoinedKeyspace()
{
    m_v2->close(); // its callbacks ask v3
    m_v3.reset();
}

void JoinedKeyspace::whenKnown(const Known &known)
{
    std::optional<bool> isOn;
    bool mustAsk = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isOn)
            isOn = true;
        else if (m_sinceOff.isValid() && m_breaksWhenOff == m_v3->breakCount())
            isOn = false;
        const bool isOld = isOn == false && m_sinceOff.hasExpired(kBelieveOffMs);
        mustAsk = m_asking.empty() && (!isOn || isOld); // where it is old, beside the answer
        if (mustAsk)
            m_breaksWhenAsked = m_v3->breakCount();
        if (!isOn)
            m_asking.push_back(known);
        else if (mustAsk)
            m_asking.emplace_back([](const Result<bool> &) {});
    }
    if (isOn)
        known(*isOn);
    if (!mustAsk)
        return;
    m_v2->read(kDirectory, [this](const Result<RangeResult> &found) {
        if (found)
            adopt();
        else if (found.error().code == ErrorCode::Unsupported)
            decided(false);
        else
            decided(tl::unexpected(found.error()));
    });
}

void JoinedKeyspace::adopt()
{
    readRanges(*m_v3, {rangeOf(kAirlockPrefix), rangeOf(kLocksmithPrefix)},
        [this](const Result<std::vector<RangeResult>> &found) {
            if (!found)
                return decided(tl::unexpected(found.error()));
            std::make_shared<Changes>(*m_v3, *m_v2, ordersOf(*found), [this](const Result<void> &done) {
                decided(done ? Result<bool>(true) : tl::unexpected(done.error()));
            })->next();
        });
}

void JoinedKeyspace::decided(Result<bool> isOn)
{
    std::vector<Known> asking;
    std::map<WatchId, Changed> ended;
    {
        const std::scoped_lock lock(m_mutex);
        asking.swap(m_asking);
        m_sinceOff.invalidate();
        if (isOn && *isOn) {
            m_isOn = true;
            ended.swap(m_lockWatches);
        } else if (isOn) {
            m_sinceOff.start();
            m_breaksWhenOff = m_breaksWhenAsked;
        }
    }
    if (isOn && *isOn) {
        qCInfo(lcEtcd, "etcd's v2 API is on: locksmith's locks are kept there");
        m_v2->follow(kDirectory);
    }
    for (const auto &[id, changed] : ended) {
        m_v3->unwatch(id);
        changed(fail(ErrorCode::NotFound, u"The locks are in another store of etcd now."_s));
    }
    for (const Known &known : asking)
        known(isOn);
}

void JoinedKeyspace::range(
    const QByteArray &first, const QByteArray &last, std::function<void(Result<RangeResult>)> done)
{
    if (!isLocksmith(first))
        return m_v3->range(first, last, std::move(done));
    whenKnown([this, first, last, done = std::move(done)](const Result<bool> &isOn) {
        if (!isOn)
            return done(tl::unexpected(isOn.error()));
        if (!*isOn)
            return m_v3->range(first, last, done);
        m_v2->read(last.isEmpty() ? first : kDirectory, [first, last, done](Result<RangeResult> found) {
            if (!found)
                return done(tl::unexpected(found.error()));
            std::erase_if(found->kvs, [&](const KeyValue &kv) {
                return last.isEmpty() ? kv.key != first : kv.key < first || kv.key >= last;
            });
            for (KeyValue &kv : found->kvs)
                kv.version = SemaphoreChange::versionOf(kv.value);
            done(std::move(found));
        });
    });
}

void JoinedKeyspace::transact(KeyTransaction transaction, std::function<void(Result<TransactionResult>)> done)
{
    const auto isCompare = [](const KeyCompare &each) { return isLocksmith(each.key); };
    const auto isChange = [](const KeyOperation &each) {
        return isLocksmith(each.key) || each.key.startsWith(kAirlockPrefix);
    };
    if (std::ranges::none_of(transaction.compares, isCompare)
        && std::ranges::none_of(transaction.success, isChange))
        return m_v3->transact(std::move(transaction), std::move(done));
    whenKnown([this, transaction = std::move(transaction), done = std::move(done)](const Result<bool> &isOn) {
        if (!isOn)
            done(tl::unexpected(isOn.error()));
        else if (*isOn)
            transactBoth(transaction, done);
        else
            m_v3->transact(transaction, done);
    });
}

void JoinedKeyspace::transactBoth(
    const KeyTransaction &transaction, std::function<void(Result<TransactionResult>)> done)
{
    SemaphoreChange::Order order;
    std::set<QString> groups;
    for (const KeyCompare &compare : transaction.compares) {
        (isLocksmith(compare.key) ? order.compares : order.v3.compares).push_back(compare);
        if (isLocksmith(compare.key))
            groups.insert(lockGroupOfKey(compare.key).value_or(QString()));
    }
    for (const KeyOperation &operation : transaction.success) {
        if (const auto group = lockGroupOfKey(operation.key))
            groups.insert(*group);
        if (!isLocksmith(operation.key)) {
            order.v3.success.push_back(operation);
            continue;
        }
        const auto semaphore = parseLocksmithSemaphore(operation.value);
        if (operation.kind == KeyOperation::Kind::Delete || order.put || !semaphore)
            return done(fail(ErrorCode::Unsupported,
                u"Where etcd's v2 API is on, one lock of locksmith is changed at a time, and none deleted."_s));
        order.key = operation.key;
        order.put = *semaphore;
    }
    if (groups.size() != 1 || groups.begin()->isEmpty())
        return done(fail(ErrorCode::Unsupported,
            u"Where etcd's v2 API is on, the locks of one group are changed at a time."_s));
    order.group = *groups.begin();
    if (order.key.isEmpty())
        order.key = locksmithKeys(order.group).first();
    SemaphoreChange::run(*m_v3, *m_v2, std::move(order), std::move(done));
}

// Of v3's watches and of v2's, which count by themselves.
Keyspace::WatchId JoinedKeyspace::watch(
    const QByteArray &first, const QByteArray &last, qint64 fromRevision, Changed changed)
{
    const auto isOn = [this] {
        const std::scoped_lock lock(m_mutex);
        return m_isOn;
    };
    if (!isLocksmith(first))
        return m_v3->watch(first, last, fromRevision, std::move(changed)) * 2;
    if (isOn()) {
        const qint64 index = m_v2->index();
        if (index == 0) {
            changed(fail(ErrorCode::Unavailable, u"etcd has not answered yet."_s));
            return 0;
        }
        const WatchId id = m_v2->watchers().watch(
            first, last, fromRevision > 0 ? fromRevision : index + 1, std::move(changed));
        return id == 0 ? 0 : id * 2 + 1;
    }
    const WatchId id = m_v3->watch(first, last, fromRevision, changed);
    {
        const std::scoped_lock lock(m_mutex);
        if (id == 0)
            return 0;
        if (!m_isOn) {
            m_lockWatches.emplace(id, std::move(changed));
            return id * 2;
        }
    }
    m_v3->unwatch(id); // went on meanwhile
    changed(fail(ErrorCode::NotFound, u"The locks are in another store of etcd now."_s));
    return 0;
}

void JoinedKeyspace::unwatch(WatchId id)
{
    if (id % 2 == 1)
        return m_v2->watchers().unwatch(id / 2);
    m_v3->unwatch(id / 2);
    const std::scoped_lock lock(m_mutex);
    m_lockWatches.erase(id / 2);
}

void JoinedKeyspace::compact(qint64 revision, std::function<void(Result<void>)> done)
{
    m_v3->compact(revision, std::move(done));
}

QString JoinedKeyspace::trouble() const
{
    const QString own = m_v2->trouble();
    return own.isEmpty() ? m_v3->trouble() : own;
}

} // namespace roadstead::store
