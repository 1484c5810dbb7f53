#include "etcd_process.h"
#include "lock_store_suite.h"
#include "store/etcd_keyspace.h"

using namespace roadstead;
using namespace roadstead::store;

/// The promises of locks on a real etcd.
class TestEtcdLocks : public LockStoreSuite
{
    Q_OBJECT

    Keyspace &emptyKeyspace() override
    {
        Answer<RangeResult> answer;
        m_keys->range(QByteArray("\0", 1), QByteArray("\0", 1), answer.callback());
        KeyTransaction drops;
        const auto found = answer.get();
        for (const KeyValue &kv : found->kvs)
            drops.success.push_back({.kind = KeyOperation::Kind::Delete, .key = kv.key, .value = {}});
        Answer<TransactionResult> done;
        if (!drops.success.empty())
            m_keys->transact(drops, done.callback());
        if (!drops.success.empty() && !done.get())
            qFatal("the keys of the test before stay");
        return *m_keys;
    }

    std::unique_ptr<EtcdProcess> m_etcd;
    std::unique_ptr<EtcdKeyspace> m_keys;

private Q_SLOTS:
    void initTestCase()
    {
        if (!EtcdProcess::isInstalled())
            QSKIP("etcd is not installed (Debian package etcd-server)");
        m_etcd = std::make_unique<EtcdProcess>();
        m_etcd->launch();
        QTRY_VERIFY_WITH_TIMEOUT(m_etcd->answers(), 30'000);
        const auto options = etcdOptionsFrom(m_etcd->endpoint(), {});
        auto opened = EtcdKeyspace::open(*options, {kAirlockPrefix.toByteArray()});
        QVERIFY(opened);
        m_keys = std::move(*opened);
        QTRY_VERIFY_WITH_TIMEOUT(m_keys->isFollowed(), 30'000);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
};

QTEST_GUILESS_MAIN(TestEtcdLocks)
#include "tst_etcd_locks.moc"
