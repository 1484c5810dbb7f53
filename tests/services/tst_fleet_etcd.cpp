#include "../store/etcd_process.h"
#include "fleet_suite.h"
#include "store/etcd_keyspace.h"

using namespace roadstead;
using namespace roadstead::services;

/// The same suite with the keys in a real etcd whose own v2 API is off.
class TestFleetEtcd : public FleetSuite
{
    Q_OBJECT

    Keyspace &emptyKeyspace() override { return emptied(*m_etcdKeys); }

    std::unique_ptr<store::EtcdProcess> m_etcd;
    std::unique_ptr<store::EtcdKeyspace> m_etcdKeys;

private Q_SLOTS:
    void initTestCase()
    {
        if (!store::EtcdProcess::isInstalled())
            QSKIP("etcd is not installed (Debian package etcd-server)");
        m_etcd = std::make_unique<store::EtcdProcess>();
        m_etcd->launch();
        QTRY_VERIFY_WITH_TIMEOUT(m_etcd->answers(), 30'000);
        const auto options = store::etcdOptionsFrom(m_etcd->endpoint(), {});
        auto opened = store::EtcdKeyspace::open(*options, {wire::fleetPrefix()});
        QVERIFY(opened);
        m_etcdKeys = std::move(*opened);
        QTRY_VERIFY_WITH_TIMEOUT(m_etcdKeys->isFollowed(), 30'000);
    }
    void cleanupTestCase()
    {
        stopServing();
        m_etcdKeys.reset();
        m_etcd.reset();
    }
};

QTEST_GUILESS_MAIN(TestFleetEtcd)
#include "tst_fleet_etcd.moc"
