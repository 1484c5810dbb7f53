#include "../support/node_messages.h"
#include "../support/station_fixture.h"
#include "core/document_edit.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace roadstead;
using services::PeerAnswer;
using test::StationFixture;

namespace {

const QByteArray kMachine = hexId(7, "dd");

/// A window that is closed for hours from now on.
QByteArray closedWindow()
{
    const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(6 * 3600);
    return "{ start: \"" + start.toString(u"HH:mm"_s).toLatin1() + "\", length: 1h }";
}

QByteArray documentWith(const QByteArray &fields, const QByteArray &rest = {})
{
    return "roadstead: 1\nlock_groups: [ { id: g, slots: 2" + fields + " } ]\n" + rest;
}

QString kindOf(const PeerAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object().value(u"kind"_s).toString();
}

} // namespace

/// The reboot policy of a whole station: its document, both doors, its API and its restart.
class TestStationReboots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<StationFixture>(m_dir->path());
        QVERIFY(m_fixture->start());
    }
    void cleanup() { m_fixture.reset(); }

    void aClosedWindowIsTold()
    {
        QVERIFY(m_fixture->applyYaml(documentWith(", windows: [ " + closedWindow() + " ]")));
        const PeerAnswer refused = lock("a");
        QCOMPARE(refused.status, 423);
        QCOMPARE(kindOf(refused), u"window_closed"_s);
        const PeerAnswer locksmith = m_fixture->node(locksmithWrite("g", kMachine));
        QCOMPARE(locksmith.status, 412);
        QVERIFY(locksmith.body.contains("no reboot window is open"));
        const QJsonObject group = lockGroup();
        QCOMPARE(group.value(u"window"_s)[u"open"_s].toBool(true), false);
        QVERIFY(!group.value(u"window"_s)[u"opens"_s].toString().isEmpty());
        QCOMPARE(group.value(u"standing"_s)[u"answer"_s].toString(), u"window-closed"_s);
        QCOMPARE(group.value(u"waiting"_s).toArray().size(), 2);
        const QJsonObject node = m_fixture->json("/api/v1/nodes/" + kMachine);
        QCOMPARE(node.value(u"reboot_strategy"_s).toString(), u"etcd-lock"_s);
    }

    void aHoldOfAllIsAnEditThatCanBeTakenBack()
    {
        QVERIFY(m_fixture->applyYaml(documentWith({})));
        const FleetConfigPtr config = m_fixture->station->config();
        FleetDocument held = config->document();
        held.reboots = {true, u"the audit"_s};
        FleetCommand command;
        command.kind = FleetCommand::Kind::EditDocument;
        command.edit = editBetween(config->document(), held);
        command.what = u"hold-reboots"_s;
        QSignalSpy changed(m_fixture->station.get(), &FleetApi::locksChanged);
        QVERIFY(m_fixture->apply(command));
        QVERIFY(!changed.isEmpty());
        const PeerAnswer refused = lock("a");
        QCOMPARE(kindOf(refused), u"reboots_held"_s);
        QVERIFY(refused.body.contains("the audit"));
        QVERIFY(m_fixture->apply(*inverse(command)));
        QCOMPARE(lock("a").status, 200);
        QCOMPARE(m_fixture->station->config()->document(), config->document());
    }

    void aRestartKeepsTheGapAndWhatIsHeld()
    {
        QVERIFY(m_fixture->applyYaml(documentWith(", min_gap: 1h")));
        QCOMPARE(m_fixture->node(locksmithWrite("g", kMachine)).status, 201);
        QVERIFY(m_fixture->restart());
        QTRY_COMPARE(lockGroup().value(u"holders"_s).toArray().size(), 1);
        const QJsonObject holder = lockGroup().value(u"holders"_s).toArray().first().toObject();
        QCOMPARE(holder.value(u"id"_s).toString(), QString::fromLatin1(kMachine));
        QCOMPARE(holder.value(u"door"_s).toString(), u"locksmith"_s);
        QVERIFY(holder.contains(u"node"_s));
        QCOMPARE(kindOf(lock("a")), u"too_soon"_s);
        QVERIFY(!lockGroup().value(u"gap_end"_s).toString().isEmpty());
    }

    void aPersonReleasesALockOfLocksmith()
    {
        QVERIFY(m_fixture->applyYaml("roadstead: 1\nlock_groups: [ { id: g, slots: 1 } ]\n"));
        QCOMPARE(m_fixture->node(locksmithWrite("g", kMachine)).status, 201);
        QCOMPARE(kindOf(lock("a")), u"lock_held"_s);
        QCOMPARE(m_fixture
                     ->ask("POST", "/api/v1/locks/g/release",
                         R"({"id":")" + kMachine + R"(","reason":"it is gone"})")
                     .status,
            204);
        QCOMPARE(lock("a").status, 200);
        QCOMPARE(m_fixture->history(
                     m_fixture->station->nodes().first().id, {EventKind::LockTaken, EventKind::LockForced}),
            (QStringList {u"lock-taken"_s, u"lock-forced"_s}));
    }

    void aServiceThatIsOffHasNoDoor()
    {
        QVERIFY(m_fixture->applyYaml(documentWith({})));
        QCOMPARE(m_fixture->ask("POST", "/api/v1/services/locks/stop").status, 204);
        QCOMPARE(lock("a").status, 503);
        QCOMPARE(m_fixture->node(locksmithWrite("g", kMachine)).status, 503);
    }

private:
    PeerAnswer lock(const QByteArray &id) const
    {
        return m_fixture->node(lockRequest("/v1/pre-reboot", "g", id));
    }
    QJsonObject lockGroup() const
    {
        return m_fixture->json("/api/v1/locks").value(u"lock_groups"_s).toArray().first().toObject();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StationFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestStationReboots)
#include "tst_station_reboots.moc"
