#include "fleet_fixture.h"
#include "store/sqlite_keyspace.h"
#include "store/store.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace roadstead;
using namespace roadstead::services;

/// The keys of fleet by etcd's own client: etcdctl with its v2 API, which is the library that fleetctl and
/// fleetd of the newer versions use.
class TestFleetEtcdctl : public FleetFixture
{
    Q_OBJECT

    Keyspace &emptyKeyspace() override
    {
        m_sqlite.reset();
        m_store.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::move(*store::Store::open(m_dir->path()));
        if (!m_store->start())
            qFatal("no store");
        m_sqlite = std::make_unique<store::SqliteKeyspace>(*m_store);
        return *m_sqlite;
    }

    void prepare(QProcess &process, QStringList arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"ETCDCTL_API"_s, u"2"_s);
        process.setProcessEnvironment(environment);
        process.setProgram(u"etcdctl"_s);
        arguments
            = QStringList {u"--no-sync"_s, u"--endpoints"_s, u"http://127.0.0.1:%1"_s.arg(m_server->port())}
            + arguments;
        process.setArguments(arguments);
    }

    struct Ran
    {
        int code = -1;
        QString out;
        QString err;
    };
    Ran etcdctl(const QStringList &arguments) const
    {
        QProcess process;
        prepare(process, arguments);
        process.start();
        if (!process.waitForFinished(30'000))
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()).trimmed(),
            QString::fromUtf8(process.readAllStandardError()).trimmed()};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::SqliteKeyspace> m_sqlite;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { stopServing(); }
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"etcdctl"_s).isEmpty())
            QSKIP("etcdctl is not installed (Debian package etcd-client)");
    }
    void cleanupTestCase()
    {
        stopServing();
        m_sqlite.reset();
        m_store.reset();
    }

    void etcdsClientReadsAndWrites()
    {
        serve();
        const QString fleet = u"/_coreos.com/fleet"_s;
        QCOMPARE(etcdctl({u"get"_s, fleet + u"/lease/a"_s}).code, 4); // no such key
        QCOMPARE(etcdctl({u"mk"_s, u"--ttl"_s, u"30"_s, fleet + u"/lease/a"_s, u"m1"_s}).out, u"m1"_s);
        const Ran again = etcdctl({u"mk"_s, fleet + u"/lease/a"_s, u"m2"_s});
        QCOMPARE(again.code, 4);
        QVERIFY2(again.err.contains(u"Key already exists"_s), qPrintable(again.err));
        const Ran extended = etcdctl({u"-o"_s, u"extended"_s, u"get"_s, fleet + u"/lease/a"_s});
        QVERIFY2(extended.out.contains(u"TTL: 30"_s), qPrintable(extended.out));
        const Ran lost = etcdctl({u"set"_s, u"--swap-with-value"_s, u"m9"_s, fleet + u"/lease/a"_s, u"m2"_s});
        QVERIFY2(lost.err.contains(u"Compare failed"_s), qPrintable(lost.err));
        QCOMPARE(etcdctl({u"update"_s, fleet + u"/lease/a"_s, u"m3"_s}).out, u"m3"_s);
        QCOMPARE(etcdctl({u"set"_s, fleet + u"/job/a.service/target"_s, u"m1"_s}).out, u"m1"_s);
        QCOMPARE(etcdctl({u"ls"_s, u"--recursive"_s, u"--sort"_s, fleet}).out,
            fleet + u"/job\n"_s + fleet + u"/job/a.service\n"_s + fleet + u"/job/a.service/target\n"_s + fleet
                + u"/lease\n"_s + fleet + u"/lease/a"_s);
        QCOMPARE(etcdctl({u"rm"_s, u"--recursive"_s, fleet + u"/job/a.service"_s}).code, 0);
        QCOMPARE(etcdctl({u"ls"_s, fleet + u"/job"_s}).code, 4);
        QCOMPARE(etcdctl({u"rm"_s, fleet + u"/lease/a"_s}).code, 0);
        const Ran refused = etcdctl({u"set"_s, fleet + u"/other"_s, u"x"_s});
        QVERIFY2(refused.code != 0 && refused.err.contains(u"read only"_s), qPrintable(refused.err));
        m_access = FleetAccess::Machines;
        const Ran denied = etcdctl({u"set"_s, fleet + u"/job/a.service/target-state"_s, u"launched"_s});
        QVERIFY2(denied.code != 0 && denied.err.contains(u"operator's port"_s), qPrintable(denied.err));
    }

    void etcdsClientIsTold()
    {
        serve();
        QProcess watcher;
        prepare(watcher, {u"watch"_s, u"--recursive"_s, u"/_coreos.com/fleet/job"_s});
        watcher.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server->counters().suspended, std::uint64_t(1), 30'000);
        QCOMPARE(api("PUT", "/units/sleep.service", kSubmit).status, 201);
        QVERIFY(watcher.waitForFinished(30'000));
        QCOMPARE(watcher.exitCode(), 0);
        const QString told = QString::fromUtf8(watcher.readAllStandardOutput());
        QVERIFY2(told.contains(u"sleep.service"_s), qPrintable(told));
    }
};

QTEST_GUILESS_MAIN(TestFleetEtcdctl)
#include "tst_fleet_etcdctl.moc"
