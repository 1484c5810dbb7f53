#include "../support/node_messages.h"
#include "../support/station_fixture.h"
#include "runtime/control.h"

#include <QRegularExpression>

using namespace roadstead;
using namespace roadstead::runtime;
using namespace roadstead::test;

/// `roadsteadctl locks` against a station in this process.
class ControlLocksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_fixture.reset(); }
    void init();
    void answersEachVerb_data();
    void answersEachVerb();
    void refuses_data();
    void refuses();
    void releaseIsKeptInHistory();
    void slotsChangeAsSetMaxSays();
    void heldGroupGrantsNothing();
    void heldFleetGrantsNothing();
    void lockIsGivenBack();

private:
    ControlResult control(const QStringList &words) const
    {
        return runControl(QStringList {u"--station"_s, u"http://127.0.0.1:%1"_s.arg(m_fixture->admin()),
                              u"--token"_s, QString::fromLatin1(m_fixture->station->adminToken())}
            + words);
    }
    int ask(const QByteArray &path, const QByteArray &group, const QByteArray &id) const
    {
        return m_fixture->node(lockRequest(path, group, id)).status;
    }

    const QTemporaryDir m_dir;
    std::unique_ptr<StationFixture> m_fixture;
};

void ControlLocksTest::initTestCase()
{
    m_fixture = std::make_unique<StationFixture>(m_dir.filePath(u"data"_s));
    QVERIFY(m_fixture->start());
}

void ControlLocksTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY(m_fixture->applyYaml(
        "roadstead: 1\nlock_groups: [ { id: rack, slots: 1 }, { id: lab, slots: 2 } ]\n"));
    QCOMPARE(ask("/v1/pre-reboot", "rack", "first"), 200);
    QVERIFY(ask("/v1/pre-reboot", "rack", "second") != 200);
    QTRY_VERIFY(control({u"locks"_s}).output.contains("waits"));
}

void ControlLocksTest::answersEachVerb_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    QTest::newRow("locks") << QStringList {u"locks"_s}
                           << u"rack +1/1 +full(.|\n)*holds +first(.|\n)*waits +second(.|\n)*"_s;
    QTest::newRow("list of one") << QStringList {u"locks"_s, u"list"_s, u"lab"_s}
                                 << u"^GROUP.*\nlab +0/2 +free *\n$"_s;
    QTest::newRow("status") << QStringList {u"locks"_s, u"status"_s, u"rack"_s}
                            << u"^Available: 0\nMax: 1\n\nMACHINE ID\nfirst\n$"_s;
    QTest::newRow("status of nobody")
        << QStringList {u"locks"_s, u"status"_s, u"lab"_s} << u"^Available: 2\nMax: 2\n$"_s;
    QTest::newRow("history") << QStringList {u"locks"_s, u"history"_s, u"rack"_s}
                             << u"GROUP.*ENDED BY\nrack +first .*\\(holds\\)"_s;
    QTest::newRow("history of another time")
        << QStringList {u"locks"_s, u"history"_s, u"--until"_s, u"2001-01-01"_s} << u"^GROUP.*\n$"_s;
    QTest::newRow("help") << QStringList {u"locks"_s, u"help"_s} << u"release GROUP ID"_s;
    QTest::newRow("JSON") << QStringList {u"locks"_s, u"list"_s, u"rack"_s, u"--json"_s} << u"\"standing\""_s;
}
void ControlLocksTest::answersEachVerb()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, says);
    const ControlResult result = control(words);
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(QRegularExpression(says).match(QString::fromUtf8(result.output)).hasMatch(),
        result.output.constData());
}

void ControlLocksTest::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("unknown verb") << QStringList {u"x"_s} << 2 << QByteArray("unknown subcommand: \"x\"");
    QTest::newRow("no group") << QStringList {u"status"_s} << 2 << QByteArray("status GROUP");
    QTest::newRow("too many words") << QStringList {u"slots"_s, u"rack"_s, u"1"_s, u"2"_s} << 2
                                    << QByteArray("slots");
    QTest::newRow("no such group") << QStringList {u"status"_s, u"attic"_s} << 1 << QByteArray("attic");
    QTest::newRow("hold of no group") << QStringList {u"hold"_s, u"attic"_s} << 1 << QByteArray("attic");
    QTest::newRow("no reason") << QStringList {u"release"_s, u"rack"_s, u"first"_s} << 1
                               << QByteArray("--reason");
    QTest::newRow("no number") << QStringList {u"slots"_s, u"rack"_s, u"two"_s} << 1 << QByteArray("two");
    QTest::newRow("too many slots") << QStringList {u"slots"_s, u"rack"_s, u"1000000"_s} << 1
                                    << QByteArray("100000");
    QTest::newRow("nobody's lock") << QStringList {u"release"_s, u"rack"_s, u"other"_s, u"--reason"_s, u"r"_s}
                                   << 1 << QByteArray("other");
    QTest::newRow("full") << QStringList {u"lock"_s, u"rack"_s, u"third"_s, u"--reason"_s, u"r"_s} << 1
                          << QByteArray("roadsteadctl: ");
    QTest::newRow("no time") << QStringList {u"history"_s, u"--since"_s, u"soon"_s} << 1
                             << QByteArray("--since soon");
}
void ControlLocksTest::refuses()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, says);
    const ControlResult result = control(QStringList {u"locks"_s} + words);
    QTEST(result.exitCode, "code");
    QVERIFY2(result.errors.contains(says), result.errors.constData());
    QVERIFY(result.output.isEmpty());
}

void ControlLocksTest::releaseIsKeptInHistory()
{
    QCOMPARE(
        control({u"locks"_s, u"release"_s, u"rack"_s, u"first"_s, u"--reason"_s, u"disk died"_s}).exitCode,
        0);
    QTRY_VERIFY(control({u"locks"_s, u"status"_s, u"rack"_s}).output.startsWith("Available: 1"));
    QVERIFY(control({u"events"_s}).output.contains("reason=disk died"));
    QVERIFY(control({u"locks"_s, u"history"_s}).output.contains("release"));
}

void ControlLocksTest::slotsChangeAsSetMaxSays()
{
    QCOMPARE(
        control({u"locks"_s, u"set-max"_s, u"rack"_s, u"2"_s}).output, QByteArray("Old-Max: 1\nMax: 2\n"));
    QCOMPARE(ask("/v1/pre-reboot", "rack", "second"), 200);
    QCOMPARE(ask("/v1/steady-state", "rack", "second"), 200);
}

void ControlLocksTest::heldGroupGrantsNothing()
{
    QCOMPARE(control({u"locks"_s, u"hold"_s, u"lab"_s, u"--reason"_s, u"audit"_s}).exitCode, 0);
    QTRY_VERIFY(control({u"locks"_s, u"list"_s, u"lab"_s}).output.contains("group-held"));
    QVERIFY(ask("/v1/pre-reboot", "lab", "third") != 200);
    QCOMPARE(control({u"locks"_s, u"unhold"_s, u"lab"_s}).exitCode, 0);
    QCOMPARE(ask("/v1/pre-reboot", "lab", "third"), 200);
    QCOMPARE(ask("/v1/steady-state", "lab", "third"), 200);
}

void ControlLocksTest::heldFleetGrantsNothing()
{
    QCOMPARE(control({u"locks"_s, u"hold"_s, u"--reason"_s, u"audit"_s}).exitCode, 0);
    QVERIFY(control({u"locks"_s}).output.startsWith("All reboots are held: audit\n"));
    QVERIFY(ask("/v1/pre-reboot", "lab", "third") != 200);
    QCOMPARE(control({u"locks"_s, u"unhold"_s}).exitCode, 0);
    QCOMPARE(ask("/v1/pre-reboot", "lab", "third"), 200);
    QCOMPARE(ask("/v1/steady-state", "lab", "third"), 200);
}

void ControlLocksTest::lockIsGivenBack()
{
    QCOMPARE(control({u"locks"_s, u"unlock"_s, u"rack"_s, u"first"_s, u"--reason"_s, u"try"_s}).exitCode, 0);
    QCOMPARE(
        control({u"locks"_s, u"lock"_s, u"rack"_s, u"first"_s, u"--reason"_s, u"mistake"_s}).exitCode, 0);
    QTRY_VERIFY(control({u"locks"_s, u"status"_s, u"rack"_s}).output.contains("first"));
}

QTEST_GUILESS_MAIN(ControlLocksTest)
#include "tst_control_locks.moc"
