#pragma once

#include "fleet_fixture.h"

namespace roadstead::services {

/// fleet's two doors as fleetctl, fleetd's agents and its engine use them: the requests are those that their
/// sources make. A test of a backend derives from it and gives an empty keyspace.
class FleetSuite : public FleetFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { stopServing(); }

    void fleetctlWorksWithTheApi()
    {
        serve();
        const QByteArray unit = "/units/sleep.service?alt=json";
        QCOMPARE(api("GET", "/units?alt=json").body, QByteArray("{}")); // list-unit-files
        QCOMPARE(api("GET", unit).status, 404); // submit
        QCOMPARE(api("PUT", unit, kSubmit).status, 201);
        QCOMPARE(stateOf("sleep.service"), u"inactive/inactive"_s);
        for (const auto &[verb, state] : {std::pair("load", "loaded"), {"start", "launched"},
                 {"stop", "loaded"}, {"unload", "inactive"}}) {
            const QByteArray json
                = "{\"desiredState\":\"" + QByteArray(state) + "\",\"name\":\"sleep.service\"}";
            QVERIFY2(api("PUT", unit, json).status == 204, verb);
            QCOMPARE(stateOf("sleep.service"), QString::fromLatin1(state) + u"/inactive"_s);
        }
        const QJsonObject cat = jsonOf(api("GET", unit));
        QCOMPARE(cat.value(u"options"_s).toArray().first().toObject().value(u"value"_s).toString(),
            u"/bin/sleep 100"_s);
        QCOMPARE(api("GET", "/state?alt=json").body, QByteArray("{}")); // list-units
        QCOMPARE(api("GET", "/machines?alt=json").body, QByteArray("{}"));
        QCOMPARE(jsonOf(api("GET", "/units?alt=json")).value(u"units"_s).toArray().size(), 1);
        QCOMPARE(api("DELETE", unit).status, 204); // destroy
        QCOMPARE(api("GET", unit).status, 404);
        QCOMPARE(api("DELETE", unit).status, 404);
    }

    void fleetctlWorksWithEtcd()
    {
        serve();
        const QByteArray all = "?quorum=false&recursive=true&sorted=true";
        const QByteArray hash = unitFileHash(kSleep);
        const QByteArray object = wire::encodeJob(u"sleep.service"_s, hash);
        QCOMPARE(errorOf(key("GET", "/machines" + all)), 100); // which version the cluster has
        const PeerAnswer none = key("GET", "/job/sleep.service" + all); // submit
        QCOMPARE(none.status, 404);
        QVERIFY(!none.header("x-etcd-index").isEmpty());
        const QByteArray file = value(wire::encodeUnitFileObject(kSleep));
        QCOMPARE(key("PUT", "/unit/" + hash + "?prevExist=false", file).status, 201);
        QCOMPARE(errorOf(key("PUT", "/unit/" + hash + "?prevExist=false", file)), 105);
        QCOMPARE(key("PUT", "/job/sleep.service/object", value(object)).status, 201);
        QCOMPARE(key("PUT", "/job/sleep.service/target-state", value("inactive")).status, 201);
        QCOMPARE(stateOf("sleep.service"), u"inactive/inactive"_s);
        const PeerAnswer started = key("PUT", "/job/sleep.service/target-state", value("launched")); // start
        QCOMPARE(started.status, 200);
        QCOMPARE(jsonOf(started).value(u"action"_s).toString(), u"set"_s);
        QCOMPARE(jsonOf(started).value(u"prevNode"_s).toObject().value(u"value"_s).toString(), u"inactive"_s);
        QCOMPARE(stateOf("sleep.service"), u"launched/inactive"_s);
        const QJsonObject jobs = nodeOf(key("GET", "/job" + all)); // list-unit-files
        QCOMPARE(jobs.value(u"key"_s).toString(), u"/_coreos.com/fleet/job"_s);
        const QJsonObject job = jobs.value(u"nodes"_s).toArray().first().toObject();
        QVERIFY(job.value(u"dir"_s).toBool());
        QCOMPARE(job.value(u"nodes"_s).toArray().size(), 2);
        QCOMPARE(
            nodeOf(key("GET", "/unit/" + hash + "?recursive=true")).value(u"value"_s).toString().toUtf8(),
            wire::encodeUnitFileObject(kSleep)); // cat
        const PeerAnswer destroyed = key("DELETE", "/job/sleep.service?recursive=true");
        QCOMPARE(destroyed.status, 200);
        QVERIFY(nodeOf(destroyed).value(u"dir"_s).toBool());
        QCOMPARE(errorOf(key("DELETE", "/job/sleep.service?recursive=true")), 100);
        QCOMPARE(api("GET", "/units/sleep.service").status, 404);
        QCOMPARE(key("GET", "/unit/" + hash).status, 200); // fleet keeps unit files
    }

    void agentsAndAnEngineRunWhatTheApiStores()
    {
        serve();
        QCOMPARE(api("PUT", "/units/sleep.service", kSubmit).status, 201);
        m_access = FleetAccess::Machines; // all that follows needs no more
        const QByteArray machine
            = value(R"({"ID":"m1","PublicIP":"10.0.0.1","Metadata":{"rack":"7"},"Version":"1.0.0"})");
        QCOMPARE(errorOf(key("PUT", "/machines/m1/object?prevExist=true", machine + "&ttl=30")), 100);
        QCOMPARE(key("PUT", "/machines/m1/object?prevExist=false", machine + "&ttl=30").status, 201);
        const PeerAnswer lease = key("PUT", "/lease/engine-leader?prevExist=false",
            value(R"({"MachineID":"m1","Version":1})") + "&ttl=10");
        QCOMPARE(nodeOf(lease).value(u"ttl"_s).toInt(), 10);
        QVERIFY(!nodeOf(lease).value(u"expiration"_s).toString().isEmpty());
        QCOMPARE(key("PUT", "/job/sleep.service/target?prevExist=false", value("m1")).status, 201);
        QCOMPARE(stateOf("sleep.service"), u"inactive/inactive"_s);
        const QByteArray state = value(R"({"loadState":"loaded","activeState":"active","subState":"running",)"
                                       R"("machineState":{"ID":"m1"},"unitHash":"1c6f"})");
        QCOMPARE(key("PUT", "/states/sleep.service/m1", state + "&ttl=30").status, 201);
        QCOMPARE(stateOf("sleep.service"), u"inactive/loaded"_s);
        QCOMPARE(key("PUT", "/job/sleep.service/job-state", value("m1") + "&ttl=30").status, 201);
        QCOMPARE(stateOf("sleep.service"), u"inactive/launched"_s);
        QCOMPARE(jsonOf(api("GET", "/state?unitName=sleep.service")).value(u"states"_s).toArray().size(), 1);
        QCOMPARE(api("GET", "/state?machineID=other").body, QByteArray("{}"));
        QCOMPARE(api("GET", "/machines").body,
            QByteArray(R"({"machines":[{"id":"m1","metadata":{"rack":"7"},"primaryIP":"10.0.0.1"}]})"));
        QCOMPARE(errorOf(key("DELETE", "/job/sleep.service/target?prevValue=m2")), 101);
        QCOMPARE(key("DELETE", "/job/sleep.service/target?prevValue=m1").status, 200);
        QCOMPARE(key("DELETE", "/states/sleep.service?recursive=true").status, 200);
        QCOMPARE(key("DELETE", "/machines/m1/object").status, 200);
    }

    void onlyOneEngineLeads()
    {
        serve(FleetAccess::Machines);
        const QByteArray form = value(R"({"MachineID":"m1","Version":1})") + "&ttl=10";
        const PeerAnswer taken = key("PUT", "/lease/engine-leader?prevExist=false", form);
        QCOMPARE(errorOf(key("PUT", "/lease/engine-leader?prevExist=false", form)), 105);
        const PeerAnswer renewed = key("PUT", "/lease/engine-leader?prevIndex=" + indexOf(taken), form);
        QCOMPARE(renewed.status, 200);
        QCOMPARE(errorOf(key("PUT", "/lease/engine-leader?prevIndex=" + indexOf(taken), form)), 101);
        pass(std::chrono::seconds(4));
        QCOMPARE(nodeOf(key("GET", "/lease/engine-leader")).value(u"ttl"_s).toInt(), 6);
        QCOMPARE(errorOf(key("DELETE", "/lease/engine-leader?prevIndex=" + indexOf(taken))), 101);
        QCOMPARE(key("DELETE", "/lease/engine-leader?prevIndex=" + indexOf(renewed)).status, 200);
        QCOMPARE(key("PUT", "/lease/engine-leader?prevExist=false", form).status, 201);
    }

    void aMachineThatFallsSilentIsGone()
    {
        serve(FleetAccess::Machines);
        const QByteArray form = value(R"({"ID":"m1"})") + "&ttl=30";
        QCOMPARE(key("PUT", "/machines/m1/object", form).status, 201);
        pass(std::chrono::seconds(29));
        QCOMPARE(key("PUT", "/machines/m1/object?prevExist=true", form).status, 200); // its heartbeat
        pass(std::chrono::seconds(29));
        QCOMPARE(key("GET", "/machines/m1/object").status, 200);
        QCOMPARE(nodeOf(key("GET", "/machines?recursive=true&sorted=true"))
                     .value(u"nodes"_s)
                     .toArray()
                     .first()
                     .toObject()
                     .value(u"nodes"_s)
                     .toArray()
                     .first()
                     .toObject()
                     .value(u"ttl"_s)
                     .toInt(),
            1);
        pass(std::chrono::seconds(2));
        QTRY_COMPARE(key("GET", "/machines/m1/object").status, 404);
        QCOMPARE(api("GET", "/machines").body, QByteArray("{}"));
        QCOMPARE(errorOf(key("GET", "/machines")), 100); // nothing of its time is left either
    }

    void aWriteWithoutAnEndStays()
    {
        serve(FleetAccess::Machines);
        QCOMPARE(key("PUT", "/lease/a", value("1") + "&ttl=5").status, 201);
        QCOMPARE(key("PUT", "/lease/a", value("2")).status, 200);
        QCOMPARE(key("PUT", "/lease/b", value("1") + "&ttl=0").status, 201);
        pass(std::chrono::seconds(60));
        QTRY_COMPARE(key("GET", "/lease/b").status, 404);
        QCOMPARE(nodeOf(key("GET", "/lease/a")).value(u"value"_s).toString(), u"2"_s);
        QVERIFY(!nodeOf(key("GET", "/lease/a")).contains(u"ttl"_s));
    }

    /// Nobody could renew it meanwhile.
    void theTimeBeginsAgainWithTheStation()
    {
        serve(FleetAccess::Machines);
        QCOMPARE(key("PUT", "/lease/a", value("1") + "&ttl=30").status, 201);
        pass(std::chrono::seconds(20));
        serveAgain();
        QCOMPARE(nodeOf(key("GET", "/lease/a")).value(u"ttl"_s).toInt(), 30);
        pass(std::chrono::seconds(20));
        QCOMPARE(key("GET", "/lease/a").status, 200);
        pass(std::chrono::seconds(11));
        QTRY_COMPARE(key("GET", "/lease/a").status, 404);
    }

    void waitersAreToldOfWhatIsShown()
    {
        serve();
        const PeerAnswer before = key("PUT", "/lease/a", value("1"));
        HttpPeer agent(m_server->port());
        agent.send("GET /v2/keys/_coreos.com/fleet/job?wait=true&waitIndex=0&recursive=true "
                   "HTTP/1.1\r\nHost: x\r\n\r\n");
        HttpPeer machines(m_server->port());
        machines.send(
            "GET /v2/keys/_coreos.com/fleet/machines?wait=true&recursive=true HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_COMPARE(m_server->counters().suspended, std::uint64_t(2));
        QCOMPARE(key("PUT", "/machines/m1/object", value(R"({"ID":"m1"})") + "&ttl=30").status, 201);
        QCOMPARE(
            nodeOf(machines.read()).value(u"key"_s).toString(), u"/_coreos.com/fleet/machines/m1/object"_s);
        QCOMPARE(api("PUT", "/units/sleep.service", kSubmit).status, 201);
        const PeerAnswer first = agent.read();
        QCOMPARE(nodeOf(first).value(u"key"_s).toString(), u"/_coreos.com/fleet/job/sleep.service/object"_s);
        const QByteArray next = QByteArray::number(indexOf(first).toLongLong() + 1);
        const PeerAnswer second = key("GET", "/job?wait=true&recursive=true&waitIndex=" + next);
        QCOMPARE(nodeOf(second).value(u"key"_s).toString(),
            u"/_coreos.com/fleet/job/sleep.service/target-state"_s);
        QVERIFY(indexOf(second).toLongLong() > indexOf(before).toLongLong());
    }

    void largeDirectoriesGoAsAWhole()
    {
        serve(FleetAccess::Machines);
        constexpr int kMachines = 120; // with their times more than a transaction takes
        for (int i = 0; i < kMachines; ++i) {
            const QByteArray below = "/states/sleep.service/m" + QByteArray::number(i);
            QCOMPARE(key("PUT", below, value("{}") + "&ttl=300").status, 201);
        }
        const QJsonObject listed = nodeOf(key("GET", "/states/sleep.service?recursive=true"));
        QCOMPARE(listed.value(u"nodes"_s).toArray().size(), kMachines);
        QCOMPARE(key("DELETE", "/states/sleep.service?recursive=true").status, 200);
        QCOMPARE(key("GET", "/states/sleep.service").status, 404);
    }

    void twoStationsCreateOneUnit()
    {
        serve();
        const auto registry = std::make_shared<FleetRegistry>(*m_keys, m_timed);
        const auto created = std::make_shared<std::atomic_int>(0);
        const auto answered = std::make_shared<std::atomic_int>(0);
        FleetUnit unit;
        unit.name = u"race.service"_s;
        unit.options = {{u"Service"_s, u"ExecStart"_s, u"/bin/true"_s}};
        unit.desiredState = u"launched"_s;
        constexpr int kRacers = 20;
        for (int i = 0; i < kRacers; ++i) {
            registry->put(unit, [created, answered](const Result<FleetRegistry::Put> &put) {
                *created += put && *put == FleetRegistry::Put::Created ? 1 : 0;
                ++*answered;
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answered->load(), kRacers, 30'000);
        QCOMPARE(created->load(), 1);
        QCOMPARE(stateOf("race.service"), u"launched/inactive"_s);
    }
};

} // namespace roadstead::services
