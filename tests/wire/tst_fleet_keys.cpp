#include "wire/fleet_keys.h"

#include "core/literals.h"
#include "wire/coregi_json.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace roadstead;
using namespace roadstead::wire;

Q_DECLARE_METATYPE(roadstead::wire::FleetKeyWriter)

/// fleet's layout of etcd, as fleetd 1.0 writes it.
class TestFleetKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void saysWhoWritesAKey_data()
    {
        using Writer = FleetKeyWriter;
        QTest::addColumn<QByteArray>("below");
        QTest::addColumn<FleetKeyWriter>("writer");
        const QByteArray hash(40, 'a');
        const auto add = [](const QByteArray &below, Writer writer) {
            QTest::addRow("%s", below.left(60).constData()) << below << writer;
        };
        add("machines/1c09ca98649c4c7abc779cd04c96812e/object", Writer::Machine);
        add("machines/m/metadata/region", Writer::Control);
        add("unit/" + hash, Writer::Control);
        add("job/a.service/object", Writer::Control);
        add("job/a@1.service/target-state", Writer::Control);
        add("job/a.service/target", Writer::Machine);
        add("job/a.service/job-state", Writer::Machine);
        add("states/a.service/m", Writer::Machine);
        add("state/a.service", Writer::Machine);
        add("lease/engine-leader", Writer::Machine);
        add("engine/version", Writer::Machine);
        for (const char *other : {"", "machines", "machines/m", "machines/m/other", "machines/_ttl.m/object",
                 "machines/m/_ttl.object", "machines/../object", "unit/abc", "unit/a/b", "job/a.service",
                 "job/a.service/_ttl.target", "job/a/object", "job/_a.service/object",
                 "job/a.service/object/x", "states/a.service", "states/a.service/m/x", "engine/other",
                 "payload/a.service", "x/y"})
            add(other, Writer::Nobody);
        add("unit/" + QByteArray(40, 'A'), Writer::Nobody);
        add("lease/" + QByteArray(65, 'a'), Writer::Nobody);
    }
    void saysWhoWritesAKey()
    {
        QFETCH(QByteArray, below);
        QFETCH(FleetKeyWriter, writer);
        QCOMPARE(fleetKeyWriter(below), writer);
    }

    void knowsDirectoriesThatGoAsAWhole()
    {
        QVERIFY(isFleetJob("job/a.service"));
        QVERIFY(!isFleetJob("job"));
        QVERIFY(!isFleetJob("job/a.service/object"));
        QVERIFY(!isFleetJob("states/a.service"));
        QVERIFY(isFleetStates("states/a.service"));
        QVERIFY(!isFleetStates("states"));
    }

    void writesFleetsObjects()
    {
        const QByteArray text = "[Service]\nExecStart=/bin/sleep 100\n";
        const QByteArray hash = unitFileHash(text);
        QCOMPARE(
            encodeUnitFileObject(text), QByteArray(R"({"Raw":"[Service]\nExecStart=/bin/sleep 100\n"})"));
        QCOMPARE(encodeJob(u"a.service"_s, hash),
            QByteArray(R"({"Name":"a.service","UnitHash":[28,111,182,243,104,75,175,176,193,115,)"
                       R"(216,184,185,87,206,255,3,17,128,193]})"));
        QCOMPARE(parseJob(encodeJob(u"a.service"_s, hash)).value(), std::pair(u"a.service"_s, hash));
        QCOMPARE(parseUnitFileObject(encodeUnitFileObject(text)).value(), QString::fromUtf8(text));
        QCOMPARE(unitFileKey(hash), "/_coreos.com/fleet/unit/" + hash);
        QCOMPARE(jobKey(u"a.service"_s, "target-state"),
            QByteArray("/_coreos.com/fleet/job/a.service/target-state"));
    }

    void refusesEveryPrefixOfAJob()
    {
        const QByteArray whole = encodeJob(u"a.service"_s, QByteArray(40, 'a'));
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!parseJob(whole.first(length)));
        QVERIFY(!parseJob(R"({"Name":"a.service","UnitHash":[1,2]})"));
        QVERIFY(!parseJob(R"({"Name":"a.service","UnitHash":[256,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]})"));
    }

    void judgesValues_data()
    {
        QTest::addColumn<QByteArray>("below");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isGood");
        const QByteArray text = "[Service]\nA=b\n";
        const QByteArray file = encodeUnitFileObject(text);
        const QByteArray hash = unitFileHash(text);
        QTest::newRow("a unit file") << "unit/" + hash << file << true;
        QTest::newRow("under another hash") << "unit/" + QByteArray(40, 'a') << file << false;
        QTest::newRow("no unit file") << "unit/" + hash << QByteArray("{}") << false;
        QTest::newRow("a job") << QByteArray("job/a.service/object") << encodeJob(u"a.service"_s, hash)
                               << true;
        QTest::newRow("another's job")
            << QByteArray("job/b.service/object") << encodeJob(u"a.service"_s, hash) << false;
        QTest::newRow("a target state")
            << QByteArray("job/a.service/target-state") << QByteArray("loaded") << true;
        QTest::newRow("no target state")
            << QByteArray("job/a.service/target-state") << QByteArray("running") << false;
        QTest::newRow("a target") << QByteArray("job/a.service/target") << QByteArray("m1") << true;
        QTest::newRow("no target") << QByteArray("job/a.service/target") << QByteArray("m 1") << false;
        QTest::newRow("a machine") << QByteArray("machines/m1/object") << QByteArray(R"({"ID":"m1"})")
                                   << true;
        QTest::newRow("another machine")
            << QByteArray("machines/m1/object") << QByteArray(R"({"ID":"m2"})") << false;
        QTest::newRow("a state") << QByteArray("states/a.service/m1") << QByteArray("{}") << true;
        QTest::newRow("no state") << QByteArray("states/a.service/m1") << QByteArray("x") << false;
        QTest::newRow("a lease") << QByteArray("lease/engine-leader") << QByteArray("m1") << true;
        QTest::newRow("a lease too long")
            << QByteArray("lease/engine-leader") << QByteArray(kMaxFleetValue + 1, 'x') << false;
        QTest::newRow("no text") << QByteArray("lease/engine-leader") << QByteArray("\xff\xfe") << false;
    }
    void judgesValues()
    {
        QFETCH(QByteArray, below);
        QFETCH(QByteArray, value);
        QFETCH(bool, isGood);
        const QString problem = fleetValueProblem(below, value);
        QVERIFY2(problem.isEmpty() == isGood, qPrintable(problem));
    }

    void readsACluster()
    {
        const FleetSnapshot fleet = fleetSnapshot(cluster());
        QCOMPARE(fleet.machines.size(), 1);
        const FleetMachine &machine = fleet.machines.first();
        QCOMPARE(machine.id, u"m1"_s);
        QCOMPARE(machine.address, u"10.0.0.1"_s);
        QCOMPARE(machine.metadata, (QMap<QString, QString> {{u"region"_s, u"us"_s}, {u"rack"_s, u"7"_s}}));
        QStringList units;
        for (const FleetUnit &unit : fleet.units)
            units.append(
                u"%1 %2 %3 %4"_s.arg(unit.name, unit.desiredState, unit.currentState, unit.machineId));
        QCOMPARE(units,
            (QStringList {u"global.service launched  "_s, u"idle.service inactive inactive "_s,
                u"loaded.service launched loaded m1"_s, u"placed.service launched inactive m1"_s,
                u"running.service launched launched m1"_s}));
        QCOMPARE(fleet.states.size(), 3);
        QCOMPARE(fleet.states.last().subState, u"running"_s);
        QCOMPARE(fleet.states.first().unit, u"loaded.service"_s);
        QCOMPARE(fleet.states.at(1).unit, u"old.service"_s); // told in the old layout
    }

    void writesCoregisLists()
    {
        const FleetSnapshot fleet = fleetSnapshot(cluster());
        QCOMPARE(encodeCoregiMachines(fleet),
            QByteArray(R"([{"ip":"10.0.0.1","machine":"m1","metadata":{"rack":"7","region":"us"}}])"));
        QCOMPARE(encodeCoregiUnit(fleet, u"running.service"_s),
            QByteArray(
                R"({"active":"active","machine":"m1/10.0.0.1","machineId":"m1","machineIp":"10.0.0.1",)"
                R"("sub":"running","unit":"running.service"})"));
        const QByteArray hash = unitFileHash("[Service]\nExecStart=/bin/true\n");
        QCOMPARE(encodeCoregiUnitFile(fleet, u"idle.service"_s),
            R"({"dState":"inactive","hash":")" + hash
                + R"(","machineId":null,"machineIp":null,"state":"inactive","target":null,"unit":"idle.service"})");
        QVERIFY(encodeCoregiUnitFile(fleet, u"global.service"_s).contains(R"("target":"global")"));
        QVERIFY(encodeCoregiUnit(fleet, u"idle.service"_s).isEmpty()); // on no machine
    }

private:
    static std::vector<KeyValue> cluster()
    {
        std::vector<KeyValue> kvs;
        const auto put = [&kvs](const QByteArray &below, const QByteArray &value) {
            kvs.push_back({fleetPrefix() + below, value, 1, 1, 1});
        };
        const QByteArray plain = "[Service]\nExecStart=/bin/true\n";
        const QByteArray global = plain + "\n[X-Fleet]\nGlobal=true\n";
        put("machines/m1/object",
            R"({"ID":"m1","PublicIP":"10.0.0.1","Metadata":{"region":"eu","gone":"x"},"Version":"1.0.0"})");
        put("machines/m1/metadata/region", "us");
        put("machines/m1/metadata/rack", "7");
        put("machines/m1/metadata/gone", "");
        put("machines/m2/metadata/rack", "8"); // not there now
        put("machines/m1/_ttl.object", "30");
        for (const QByteArray &text : {plain, global})
            put("unit/" + unitFileHash(text), encodeUnitFileObject(text));
        for (const QByteArray name : {"idle", "placed", "loaded", "running", "global"}) {
            const QByteArray &text = name == "global" ? global : plain;
            put("job/" + name + ".service/object",
                encodeJob(QString::fromUtf8(name) + u".service"_s, unitFileHash(text)));
            if (name != "idle")
                put("job/" + name + ".service/target-state", "launched");
            if (name != "idle" && name != "global")
                put("job/" + name + ".service/target", "m1");
            if (name == "running")
                put("job/running.service/job-state", "m1");
        }
        put("job/dangling.service/object", encodeJob(u"dangling.service"_s, QByteArray(40, 'a')));
        const QByteArray state = R"({"loadState":"loaded","activeState":"active","subState":"running",)"
                                 R"("machineState":{"ID":"m1"},"unitHash":"h"})";
        put("states/running.service/m1", state);
        put("states/loaded.service/m1", R"({"machineState":{"ID":"m1"}})");
        put("state/old.service", state);
        put("state/running.service", R"({"machineState":{"ID":"m1"},"subState":"older"})");
        put("engine/version", "1");
        std::ranges::sort(kvs, {}, &KeyValue::key);
        return kvs;
    }
};

QTEST_GUILESS_MAIN(TestFleetKeys)
#include "tst_fleet_keys.moc"
