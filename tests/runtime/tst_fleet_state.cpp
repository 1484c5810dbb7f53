#include "../store/store_fixture.h"
#include "../support/test_document.h"
#include "runtime/boot_desks.h"
#include "runtime/reboot_lock_desk.h"
#include "runtime/update_desks.h"
#include "store/lock_store.h"
#include "store/sqlite_keyspace.h"
#include "store/store.h"
#include "wire/fleet_document.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace roadstead;
using namespace roadstead::runtime;
using store::Answer;

namespace {

const QString kApp = u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s;

OmahaRequest check(const QString &machine, const QString &version = u"1.0.0"_s)
{
    OmahaAppRequest app;
    app.appId = kApp;
    app.machineId = machine;
    app.version = version;
    app.track = u"stable"_s;
    app.bootId = u"boot"_s;
    app.hasUpdateCheck = true;
    OmahaRequest request;
    request.apps.push_back(app);
    return request;
}

OmahaRequest report(const QString &machine, int type, int result)
{
    OmahaRequest request = check(machine);
    request.apps.front().hasUpdateCheck = false;
    request.apps.front().events = {{type, result, 0, {}}};
    return request;
}

QString machineId(int number)
{
    return u"aa"_s + QString::number(number, 16).rightJustified(30, u'0');
}

services::PeerAddress peerAt(quint8 last)
{
    services::PeerAddress peer;
    peer.ip = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 10, 0, 0, last};
    return peer;
}

} // namespace

class TestFleetState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneMachineIsOneRowHoweverItIsMet();
    void repeatsMakeOneLine();
    void keepsTheGroupsLimitWithManyAtOnce();
    void takesBackAGrantThatCannotBeStored();
    void acknowledgesAnEventOnlyWhenItIsStored();
    void marksANodeWhoseBootFailed();
    void showsChangesOnce();
    void aCheckAgainTellsWhenItCame();
    void aCheckAgainTakesItsAddressBack();
    void eachApplicationsCheckHasItsVerdict();
    void namesTheLabelsOfTheDocument();

private:
    void configure(const QByteArray &yaml)
    {
        m_fleet->setConfig(std::make_shared<const FleetConfig>(*wire::parseFleetDocument(yaml, {}), 1));
    }
    OmahaResponse ask(const OmahaRequest &request, const QString &address = {})
    {
        auto promise = std::make_shared<std::promise<OmahaResponse>>();
        m_fleet->handleOmaha(
            request, address, [promise](OmahaResponse response) { promise->set_value(std::move(response)); });
        return promise->get_future().get();
    }
    /// All that is stored so far; oldest first.
    QList<Event> history(NodeId node = NodeId::None)
    {
        Answer<void> flushed;
        m_store->commit({}, flushed.callback());
        (void)flushed.get();
        Answer<QList<Event>> events;
        m_store->events({.node = node, .kinds = {}, .limit = 5000}, events.callback());
        QList<Event> list = events.get().value();
        std::ranges::reverse(list);
        return list;
    }
    QStringList kinds(NodeId node)
    {
        QStringList names;
        for (const Event &event : history(node))
            names.append(eventKindName(event.kind));
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<FleetState> m_fleet;
    std::atomic<qint64> m_nowMs = 1'700'000'000'000;
};

void TestFleetState::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::move(*store::Store::open(m_dir->path()));
    QVERIFY(m_store->start());
    m_fleet = std::make_unique<FleetState>(*m_store, [this] { return m_nowMs.load(); });
}

void TestFleetState::cleanup()
{
    m_store->stop();
    m_fleet.reset();
    m_store.reset();
}

void TestFleetState::oneMachineIsOneRowHoweverItIsMet()
{
    configure(test::lockAndUpdateDocument(1));
    store::SqliteKeyspace keys(*m_store);
    store::LockStore locks(keys);
    DhcpDesk dhcp(*m_fleet);
    HttpBootDesk boot(*m_fleet);
    RebootLockDesk reboot(*m_fleet, locks);
    const QString mac = u"52:54:00:00:00:01"_s;
    const QString uuid = u"00000000-0000-4000-8000-000000000001"_s;
    const QString machine = machineId(1);

    services::DhcpObservation seen;
    seen.client.mac = mac;
    seen.client.uuid = uuid;
    seen.client.kind = DhcpClientKind::BiosPxe;
    seen.asked = DhcpType::Request;
    seen.answered = DhcpType::Ack;
    seen.mode = DhcpMode::Full;
    seen.address = 0x0a000005;
    Lease lease;
    lease.address = seen.address;
    lease.mac = mac;
    lease.expiresMs = m_nowMs + 600'000;
    Answer<void> leased;
    dhcp.commitLease(lease, seen, leased.callback());
    QVERIFY(leased.get());

    Sighting script;
    script.phase = BootPhase::Script;
    script.mac = mac;
    script.serial = u"SN1"_s;
    script.address = u"10.0.0.5"_s;
    const services::BootDesk::Contact contact = boot.sighted(script);
    services::BootQuestion question;
    boot.answered(contact.node, "/ipxe", boot.renderer()->ipxe(question));
    boot.answered(contact.node, "/ignition", boot.renderer()->ignition(question));

    // The booted system names itself by its machine-id alone: the address tells whose it is.
    UpdateDesk updates(*m_fleet);
    std::promise<OmahaResponse> omaha;
    updates.handle(check(machine), peerAt(5),
        [&omaha](OmahaResponse response) { omaha.set_value(std::move(response)); });
    QCOMPARE(omaha.get_future().get().apps.size(), 1U);
    Answer<Verdict> locked;
    reboot.lock(u"g0"_s, zincatiIdOf(machine), peerAt(5), locked.callback());
    QCOMPARE(locked.get().value().answer, u"locked"_s);
    Answer<Verdict> released;
    reboot.unlock(
        u"g0"_s, zincatiIdOf(machine), peerAt(77), released.callback()); // from anywhere: the id is enough
    QCOMPARE(released.get().value().answer, u"released"_s);

    const QList<NodeSummary> rows = m_fleet->summaries();
    QCOMPARE(rows.size(), 1);
    const NodeSummary &row = rows.first();
    QCOMPARE(row.uuid, uuid);
    QCOMPARE(row.macs, QStringList {mac});
    QCOMPARE(row.serial, u"SN1"_s);
    QCOMPARE(row.machineId, machine);
    QCOMPARE(row.zincatiId, zincatiIdOf(machine));
    QCOMPARE(kinds(row.id),
        (QStringList {u"node-seen"_s, u"dhcp-lease"_s, u"boot-script"_s, u"config-served"_s,
            u"update-granted"_s, u"lock-taken"_s, u"lock-released"_s}));
    QList<VerdictKind> about;
    for (const Verdict &verdict : m_fleet->verdicts(row.id))
        about.append(verdict.kind);
    using K = VerdictKind;
    QCOMPARE(about, (QList<K> {K::Boot, K::Config, K::Update, K::Lock}));
}

void TestFleetState::repeatsMakeOneLine()
{
    Sighting sighting;
    sighting.mac = u"52:54:00:00:00:01"_s;
    const NodeId node = m_fleet->sight(sighting).node;
    Event event;
    event.node = node;
    event.kind = EventKind::BootScript;
    event.detail = {{u"path"_s, u"/ipxe"_s}};
    for (int i = 0; i < 50; ++i)
        m_fleet->note(event);
    Event other = event;
    other.detail = {{u"path"_s, u"/grub"_s}};
    m_fleet->note(other);
    m_fleet->note(event); // alternating is repeating too
    QCOMPARE(kinds(node), (QStringList {u"node-seen"_s, u"boot-script"_s, u"boot-script"_s}));
    m_nowMs += FleetState::kRepeatMs;
    m_fleet->note(event);
    QCOMPARE(kinds(node).size(), 4);
}

void TestFleetState::keepsTheGroupsLimitWithManyAtOnce()
{
    constexpr int kThreads = 8;
    constexpr int kMachines = 40; // each thread's
    constexpr int kLimit = 7;
    configure(test::lockAndUpdateDocument(0, "{ max_updates_per_period: 7, period_interval: 60 minutes }"));
    std::atomic<int> granted = 0;
    std::atomic<int> answered = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&, thread] {
            for (int i = 0; i < kMachines; ++i) {
                const OmahaResponse response = ask(check(machineId(thread * kMachines + i)));
                granted += response.apps.front().check == OmahaCheck::Update ? 1 : 0;
                ++answered;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(answered.load(), kThreads * kMachines);
    QCOMPARE(granted.load(), kLimit);
    QCOMPARE(m_fleet->summaries().size(), kThreads * kMachines);
    int stored = 0;
    for (const Event &event : history())
        stored += event.kind == EventKind::UpdateGranted ? 1 : 0;
    QCOMPARE(stored, kLimit);
    Result<StoredState> state = m_store->load();
    QVERIFY(state);
    QCOMPARE(std::ranges::count_if(state->instances, [](const Instance &each) { return each.isUpdating; }),
        kLimit);
}

void TestFleetState::takesBackAGrantThatCannotBeStored()
{
    configure(test::lockAndUpdateDocument(0, "{ max_updates_per_period: 1, period_interval: 60 minutes }"));
    m_store->stop(); // nothing can be promised any more
    for (int i = 0; i < 3; ++i) {
        const OmahaResponse response = ask(check(machineId(i)));
        QVERIFY(response.apps.front().check == OmahaCheck::NoUpdate);
    }
    for (const NodeSummary &row : m_fleet->summaries())
        QVERIFY2(row.targetVersion.isEmpty(), qPrintable(row.targetVersion));
    // The only place of the period is still free: explaining says so.
    const QList<Verdict> verdicts = m_fleet->explain({{u"machine_id"_s, machineId(2)}});
    QCOMPARE(verdicts.last().kind, VerdictKind::Update);
    QCOMPARE(verdicts.last().answer, u"granted"_s);
}

void TestFleetState::acknowledgesAnEventOnlyWhenItIsStored()
{
    configure(test::lockAndUpdateDocument(0));
    QVERIFY(ask(check(machineId(1))).apps.front().check == OmahaCheck::Update);
    m_store->stop();
    const OmahaResponse refused = ask(report(machineId(1), 13, 1));
    QVERIFY(!refused.apps.front().areEventsStored);
}

void TestFleetState::marksANodeWhoseBootFailed()
{
    HttpBootDesk boot(*m_fleet);
    Sighting sighting;
    sighting.mac = u"52:54:00:00:00:01"_s;
    const auto contact = boot.sighted(sighting);
    boot.answered(contact.node, "/ipxe", boot.renderer()->ipxe({})); // no group in an empty document
    QCOMPARE(m_fleet->summary(contact.node)->state, NodeState::Failed);
    QCOMPARE(kinds(contact.node).last(), u"request-failed"_s);
    configure(test::lockAndUpdateDocument(0));
    boot.answered(contact.node, "/ipxe", boot.renderer()->ipxe({}));
    QVERIFY(m_fleet->summary(contact.node)->state != NodeState::Failed);
    QCOMPARE(m_fleet->summary(contact.node)->profile, u"plain"_s);
}

void TestFleetState::showsChangesOnce()
{
    for (int i = 1; i <= 5; ++i) {
        Sighting sighting;
        sighting.mac = u"52:54:00:00:00:0%1"_s.arg(i);
        (void)m_fleet->sight(sighting);
    }
    QCOMPARE(m_fleet->takeChanges(3).changed.size(), 3);
    QCOMPARE(m_fleet->takeChanges(3).changed.size(), 2);
    QVERIFY(m_fleet->takeChanges(3).changed.isEmpty());
    const NodeId first = m_fleet->summaries().first().id;
    m_fleet->retire({first}, true);
    QCOMPARE(m_fleet->takeChanges(100).removed, QList<NodeId> {first});
    QCOMPARE(m_fleet->summaries().size(), 4);
    m_fleet->retire({first}, false);
    QCOMPARE(m_fleet->takeChanges(100).changed.size(), 1);
}

void TestFleetState::aCheckAgainTellsWhenItCame()
{
    configure(test::lockAndUpdateDocument(1));
    const OmahaRequest current = check(machineId(1), u"1.1.0"_s);
    const QString address = u"10.0.0.7"_s;
    OmahaResponse first;
    for (int i = 0; i < 4; ++i) { // the first is news, the second stands, the others repeat it
        m_nowMs += 60'000;
        const OmahaResponse response = ask(current, address);
        QCOMPARE(response, i == 0 ? response : first);
        first = response;
        const NodeId id = m_fleet->nodeOf(machineId(1));
        const Node node = *m_fleet->node(id);
        QCOMPARE(node.lastSeenMs, m_nowMs.load());
        QCOMPARE(node.machineIdSeenMs, m_nowMs.load());
        QCOMPARE(node.address, address);
        QCOMPARE(m_fleet->verdicts(id).size(), 1);
        QCOMPARE(m_fleet->verdicts(id).first().atMs, m_nowMs.load());
        QCOMPARE(QByteArray(m_fleet->verdicts(id).first().decider()->rule), QByteArray("update.current"));
        QCOMPARE(m_fleet->takeChanges(100).changed.size(), 1);
    }
    QCOMPARE(kinds(m_fleet->nodeOf(machineId(1))), (QStringList {u"node-seen"_s, u"update-check"_s}));

    m_nowMs += 60'000;
    QVERIFY(!m_fleet->retire({m_fleet->nodeOf(machineId(1))}, true).empty());
    (void)ask(current, address);
    QVERIFY(!m_fleet->node(m_fleet->nodeOf(machineId(1)))->isRetired); // it reports, so it is not gone
    m_fleet->saveTouched();
    m_store->stop();
    const auto stored = m_store->load();
    QVERIFY(stored);
    QCOMPARE(stored->nodes.front().lastSeenMs, m_nowMs.load());
}

void TestFleetState::aCheckAgainTakesItsAddressBack()
{
    configure(test::lockAndUpdateDocument(1));
    const QString address = u"10.0.0.7"_s;
    const auto addressOfMachine
        = [this](int number) { return m_fleet->node(m_fleet->nodeOf(machineId(number)))->address; };
    for (int i = 0; i < 3; ++i)
        (void)ask(check(machineId(1), u"1.1.0"_s), address);
    (void)ask(check(machineId(2), u"1.1.0"_s), address);
    QCOMPARE(addressOfMachine(1), QString());
    QCOMPARE(addressOfMachine(2), address);
    (void)ask(check(machineId(1), u"1.1.0"_s), address);
    QCOMPARE(addressOfMachine(1), address);
    QCOMPARE(addressOfMachine(2), QString());
    (void)ask(check(machineId(1), u"1.1.0"_s), u"10.0.0.8"_s);
    QCOMPARE(addressOfMachine(1), u"10.0.0.8"_s);
}

void TestFleetState::eachApplicationsCheckHasItsVerdict()
{
    configure(test::lockAndUpdateDocument(1));
    OmahaRequest other = check(machineId(1), u"1.1.0"_s);
    other.apps.front().appId = u"another"_s;
    for (int i = 0; i < 3; ++i) {
        for (const bool isOther : {false, true}) {
            m_nowMs += 1000;
            (void)ask(isOther ? other : check(machineId(1), u"1.1.0"_s));
            const Verdict verdict = m_fleet->verdicts(m_fleet->nodeOf(machineId(1))).first();
            QCOMPARE(QByteArray(verdict.decider()->rule),
                QByteArray(isOther ? "update.unknown_application" : "update.current"));
            QCOMPARE(verdict.atMs, m_nowMs.load());
        }
    }
}

void TestFleetState::namesTheLabelsOfTheDocument()
{
    configure("roadstead: 1\n"
              "nodes: [ { id: '52:54:00:00:00:01', name: alpha, labels: { rack: r7 } } ]\n"
              "clusters: [ { id: c1, nodes: ['52:54:00:00:00:01'] } ]\n");
    Sighting sighting;
    sighting.mac = u"52:54:00:00:00:01"_s;
    const FleetState::Contact contact = m_fleet->sight(sighting);
    QCOMPARE(contact.labels, (Labels {{u"rack"_s, u"r7"_s}, {u"cluster"_s, u"c1"_s}}));
    QCOMPARE(m_fleet->summary(contact.node)->name, u"alpha"_s);
}

QTEST_GUILESS_MAIN(TestFleetState)
#include "tst_fleet_state.moc"
