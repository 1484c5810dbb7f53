#include "../support/node_messages.h"
#include "../support/station_fixture.h"
#include "core/node_edits.h"
#include "core/verdict_text.h"
#include "wire/fleet_document.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>

using namespace roadstead;
using namespace roadstead::test;

namespace {

const QByteArray kMachine = "00112233445566778899aabbccddeeff";
const QByteArray kOther = "ffeeddccbbaa99887766554433221100";

QByteArray fleet()
{
    return lockAndUpdateDocument(2) + R"(clusters:
  - { id: rack-1, nodes: ["00000000-0000-4000-8000-000000000001"], lock_group: g0 }
  - { id: rack-2, lock_group: g1 }
)";
}

QByteArray boot(int number)
{
    return "/ipxe?mac=52-54-00-00-00-0" + QByteArray::number(number)
        + "&uuid=00000000-0000-4000-8000-00000000000" + QByteArray::number(number);
}

FleetCommand command(FleetCommand::Kind kind)
{
    FleetCommand made;
    made.kind = kind;
    made.who = u"window"_s;
    made.reason = u"because"_s;
    return made;
}

} // namespace

/// What a person asks of a station: done, taken back, and kept in history with who and why.
class TestStationCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void undoGivesTheSameYaml_data();
    void undoGivesTheSameYaml();
    void anEditPassesTheChecksOfADocument_data();
    void anEditPassesTheChecksOfADocument();
    void editsOfOneMomentAreMadeOneAfterTheOther();
    void anEditThatComesTooLateIsAConflict();
    void historyTellsWhoMovedWhom();
    void movesTenThousandNodesAtOnce();
    void everyCommandIsALineOfHistory();
    void retiredNodesStayRetired();
    void pausesAllGroupsOrNone();
    void aReleasedLockCanBeGivenBack();
    void aHeldNodeGetsNoUpdateAndNoLock();
    void whoHoldsALockIsToldByName();
    void aNodeThatFellBackIsShownSoAfterARestart();
    void showsRolloutsAndTellsOfThem();
    void showsWhoWaitsForALock();

private:
    Result<void> edit(const std::function<Result<FleetDocument>(const FleetConfig &)> &change,
        const QString &what = u"test"_s)
    {
        const FleetConfigPtr config = m_fixture->station->config();
        const auto changed = change(*config);
        if (!changed)
            return tl::unexpected(changed.error());
        m_last = command(FleetCommand::Kind::EditDocument);
        m_last.what = what;
        m_last.edit = editBetween(config->document(), *changed);
        return m_fixture->apply(m_last);
    }
    QByteArray yaml() const { return wire::encodeFleetDocument(m_fixture->station->config()->document()); }
    QList<Event> events(const EventQuery &query) const
    {
        std::optional<QList<Event>> found;
        m_fixture->station->events(query, m_fixture->station.get(),
            [&found](const Result<QList<Event>> &list) { found = list.value_or(QList<Event>()); });
        (void)QTest::qWaitFor([&] { return found.has_value(); }, 30'000);
        return found.value_or(QList<Event>());
    }
    Event newest(EventKind kind) const
    {
        EventQuery query;
        query.kinds = {kind};
        query.limit = 1;
        return events(query).value(0);
    }
    NodeSummary nodeNamed(const QByteArray &id) const
    {
        for (const NodeSummary &node : m_fixture->station->nodes()) {
            if (node.machineId == QString::fromLatin1(id) || node.macs.contains(QString::fromLatin1(id)))
                return node;
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StationFixture> m_fixture;
    FleetCommand m_last;
};

void TestStationCommands::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_fixture.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<StationFixture>(m_dir->filePath(u"data"_s));
    QVERIFY(m_fixture->start());
    QVERIFY(m_fixture->applyYaml(fleet()));
    QCOMPARE(m_fixture->get(boot(1)).status, 200);
}

void TestStationCommands::undoGivesTheSameYaml_data()
{
    using Change = std::function<void(FleetDocument &)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("move") << Change(
        [](FleetDocument &d) { d.clusters[1].nodes.append(d.clusters[0].nodes.takeFirst()); });
    QTest::newRow("label") << Change([](FleetDocument &d) {
        NodeEntry entry;
        entry.id = u"00000000-0000-4000-8000-000000000001"_s;
        entry.labels.insert(u"role"_s, u"etcd"_s);
        d.nodes.append(entry);
    });
    QTest::newRow("ids as a person writes them") << Change([](FleetDocument &d) {
        NodeEntry entry;
        entry.id = u"52-54-00-AA-00-09"_s;
        entry.isHeld = true;
        d.nodes.append(entry);
        d.clusters[1].nodes.append(u"52-54-00-AA-00-09"_s);
        BootGroup group;
        group.id = u"one"_s;
        group.profile = u"plain"_s;
        group.selector.insert(u"mac"_s, u"52-54-00-AA-00-09"_s);
        d.groups.append(group);
    });
    QTest::newRow("template") << Change([](FleetDocument &d) { d.templates[0].text += u"\n"_s; });
    QTest::newRow("cluster taken away") << Change([](FleetDocument &d) { d.clusters.removeFirst(); });
    QTest::newRow("order") << Change([](FleetDocument &d) { d.clusters.swapItemsAt(0, 1); });
    QTest::newRow("policy") << Change(
        [](FleetDocument &d) { d.applications[0].updateGroups[0].policy.maxUpdatesPerPeriod = 3; });
}

void TestStationCommands::undoGivesTheSameYaml()
{
    QFETCH(std::function<void(FleetDocument &)>, change);
    const QByteArray before = yaml();
    const auto done = edit([&](const FleetConfig &config) -> Result<FleetDocument> {
        FleetDocument document = config.document();
        change(document);
        return document;
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    const QByteArray after = yaml();
    QVERIFY(after != before);
    const FleetCommand doing = m_last;
    const auto undoing = inverse(doing);
    QVERIFY(undoing);
    const auto undone = m_fixture->apply(*undoing);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
    QCOMPARE(yaml(), before);
    QCOMPARE(newest(EventKind::ConfigApplied).detail.value(u"what"_s), QJsonValue(u"undo:test"_s));
    QVERIFY(m_fixture->apply(doing));
    QCOMPARE(yaml(), after);
    QVERIFY(m_fixture->restart()); // what was in force is what was stored
    QCOMPARE(yaml(), after);
}

void TestStationCommands::anEditPassesTheChecksOfADocument_data()
{
    using Change = std::function<void(FleetDocument &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("message");
    QTest::newRow("template that does not parse")
        << Change([](FleetDocument &d) { d.templates[0].text = u"{{ .a "_s; }) << u"template “base”"_s;
    QTest::newRow("no such profile") << Change([](FleetDocument &d) { d.groups[0].profile = u"nowhere"_s; })
                                     << u"nowhere"_s;
    QTest::newRow("no address") << Change([](FleetDocument &d) {
        NodeEntry entry;
        entry.id = u"52:54:00:00:00:01"_s;
        entry.address = u"10.0.0.999"_s;
        d.nodes.append(entry);
    }) << u"10.0.0.999"_s;
    QTest::newRow("too many slots") << Change([](FleetDocument &d) { d.lockGroups[0].slotCount = -1; })
                                    << u"slots"_s;
    QTest::newRow("payload that is not there") << Change([](FleetDocument &d) {
        Package package;
        package.version = u"2.0.0"_s;
        package.filename = u"gone.gz"_s;
        d.applications[0].packages.append(package);
    }) << u"gone.gz"_s;
}

void TestStationCommands::anEditPassesTheChecksOfADocument()
{
    QFETCH(std::function<void(FleetDocument &)>, change);
    QFETCH(QString, message);
    const QByteArray before = yaml();
    const auto done = edit([&](const FleetConfig &config) -> Result<FleetDocument> {
        FleetDocument document = config.document();
        change(document);
        return document;
    });
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(message), qPrintable(done.error().message));
    QCOMPARE(yaml(), before);
    QCOMPARE(m_fixture->station->config()->revision(), 1);
}

void TestStationCommands::editsOfOneMomentAreMadeOneAfterTheOther()
{
    int answered = 0;
    for (int i = 0; i < 20; ++i) {
        FleetCommand made = command(FleetCommand::Kind::EditDocument);
        NodeEntry entry;
        entry.id = u"52:54:00:00:01:%1"_s.arg(i, 2, 16, QLatin1Char('0'));
        entry.name = u"n%1"_s.arg(i);
        made.edit.nodes.elements = {{std::nullopt, entry}};
        m_fixture->station->apply(made, this, [&answered](const Result<void> &done) {
            QVERIFY(done);
            ++answered;
        });
    }
    QCOMPARE(answered, 0); // never before the call has returned
    QTRY_COMPARE_WITH_TIMEOUT(answered, 20, 30'000);
    QCOMPARE(m_fixture->station->config()->document().nodes.size(), 20);
    QCOMPARE(m_fixture->station->config()->revision(), 21);
}

void TestStationCommands::anEditThatComesTooLateIsAConflict()
{
    const auto rename = [](const QString &name) {
        return [name](const FleetConfig &config) -> Result<FleetDocument> {
            FleetDocument document = config.document();
            document.clusters[0].name = name;
            return document;
        };
    };
    QVERIFY(edit(rename(u"first"_s)));
    const FleetCommand old = m_last;
    QVERIFY(edit(rename(u"second"_s)));
    const auto done = m_fixture->apply(old);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(m_fixture->station->config()->document().clusters.at(0).name, u"second"_s);
}

void TestStationCommands::historyTellsWhoMovedWhom()
{
    const NodeSummary node = m_fixture->station->nodes().first();
    FleetCommand made = command(FleetCommand::Kind::MoveNodes);
    made.nodes = {node.id};
    made.target = u"rack-2"_s;
    QVERIFY(m_fixture->apply(made));
    const Event applied = newest(EventKind::ConfigApplied);
    QCOMPARE(applied.detail.value(u"who"_s), QJsonValue(u"window"_s));
    QCOMPARE(applied.detail.value(u"what"_s), QJsonValue(u"move"_s));
    QCOMPARE(applied.detail.value(u"subject"_s), QJsonValue(u"rack-2"_s));
    QCOMPARE(applied.detail.value(u"reason"_s), QJsonValue(u"because"_s));
    QCOMPARE(applied.detail.value(u"revision"_s), QJsonValue(2));
    const Event moved = newest(EventKind::NodeMoved);
    QCOMPARE(moved.node, node.id);
    QCOMPARE(moved.detail,
        (QJsonObject {{u"from"_s, u"rack-1"_s}, {u"to"_s, u"rack-2"_s}, {u"who"_s, u"window"_s}}));
}

void TestStationCommands::movesTenThousandNodesAtOnce()
{
    constexpr int kNodes = 10'000;
    FleetDocument document = m_fixture->station->config()->document();
    for (int i = 0; i < kNodes; ++i) {
        NodeEntry entry;
        entry.id = u"10000000-0000-4000-8000-%1"_s.arg(i, 12, 16, QLatin1Char('0'));
        entry.name = u"n%1"_s.arg(i);
        document.nodes.append(entry);
        document.clusters[0].nodes.append(entry.id);
    }
    QVERIFY(m_fixture->applyYaml(wire::encodeFleetDocument(document)));
    const QByteArray before = yaml();
    int slowestMs = 0;
    QElapsedTimer since;
    since.start();
    QTimer pulse;
    QObject::connect(&pulse, &QTimer::timeout, &pulse,
        [&] { slowestMs = std::max(slowestMs, static_cast<int>(since.restart())); });
    pulse.start(1);
    QVERIFY(edit([](const FleetConfig &config) -> Result<FleetDocument> {
        FleetDocument moved = config.document();
        moved.clusters[1].nodes = std::exchange(moved.clusters[0].nodes, {});
        return moved;
    }));
    qInfo("10,000 nodes moved; the main thread stood still for %d ms at most", slowestMs);
    QCOMPARE(m_fixture->station->config()->cluster(u"rack-2"_s)->nodes.size(), kNodes + 1);
    QVERIFY(m_fixture->apply(*inverse(m_last)));
    QCOMPARE(yaml(), before);
}

void TestStationCommands::everyCommandIsALineOfHistory()
{
    FleetCommand stop = command(FleetCommand::Kind::StopService);
    stop.service = ServiceId::Locks;
    QVERIFY(m_fixture->apply(stop));
    QCOMPARE(newest(EventKind::CommandDone).detail,
        (QJsonObject {{u"who"_s, u"window"_s}, {u"what"_s, u"stop"_s}, {u"subject"_s, u"locks"_s},
            {u"reason"_s, u"because"_s}}));
    QVERIFY(m_fixture->apply(*inverse(stop)));
    FleetCommand retire = command(FleetCommand::Kind::RetireNodes);
    retire.nodes = {m_fixture->station->nodes().first().id};
    retire.subject = u"node-01"_s;
    QVERIFY(m_fixture->apply(retire));
    const Event retired = newest(EventKind::CommandDone);
    QCOMPARE(retired.node, retire.nodes.first());
    QCOMPARE(retired.detail.value(u"what"_s), QJsonValue(u"retire"_s));
    QCOMPARE(retired.detail.value(u"subject"_s), QJsonValue(u"node-01"_s));
    FleetCommand pause = command(FleetCommand::Kind::SetUpdatesEnabled);
    pause.targets = {u"stable"_s};
    pause.isOn = false;
    QVERIFY(m_fixture->apply(pause));
    const QJsonObject paused = newest(EventKind::RolloutPaused).detail;
    QCOMPARE(paused.value(u"who"_s), QJsonValue(u"window"_s));
    QCOMPARE(paused.value(u"what"_s), QJsonValue(u"pause"_s));
    QCOMPARE(paused.value(u"group"_s), QJsonValue(u"stable"_s));
    QCOMPARE(paused.value(u"reason"_s), QJsonValue(u"because"_s));
}

void TestStationCommands::retiredNodesStayRetired()
{
    QCOMPARE(m_fixture->get(boot(2)).status, 200);
    FleetCommand retire = command(FleetCommand::Kind::RetireNodes);
    for (const NodeSummary &node : m_fixture->station->nodes())
        retire.nodes.append(node.id);
    QCOMPARE(retire.nodes.size(), 2);
    QVERIFY(m_fixture->apply(retire));
    QVERIFY(m_fixture->station->nodes().isEmpty());
    QVERIFY(m_fixture->restart());
    QVERIFY(m_fixture->station->nodes().isEmpty());
    QVERIFY(m_fixture->apply(*inverse(retire)));
    QCOMPARE(m_fixture->station->nodes().size(), 2);
    retire.nodes = {NodeId {4711}};
    const auto unknown = m_fixture->apply(retire);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
}

void TestStationCommands::pausesAllGroupsOrNone()
{
    FleetCommand pause = command(FleetCommand::Kind::SetUpdatesEnabled);
    pause.targets = {u"stable"_s, u"nowhere"_s};
    pause.isOn = false;
    const auto refused = m_fixture->apply(pause);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QVERIFY(m_fixture->omaha(omahaCheck(kMachine)).body.contains("status=\"ok\""));
    QCOMPARE(m_fixture->station->rollouts().first().state, RolloutState::Running);
    pause.targets = {u"stable"_s};
    pause.what = u"abort"_s;
    QVERIFY(m_fixture->apply(pause));
    QCOMPARE(m_fixture->station->rollouts().first().state, RolloutState::Aborted);
    QCOMPARE(newest(EventKind::RolloutAborted).detail.value(u"version"_s), QJsonValue(u"1.1.0"_s));
    QVERIFY(m_fixture->restart());
    QCOMPARE(m_fixture->station->rollouts().first().state, RolloutState::Aborted);
    QCOMPARE(m_fixture->station->rollouts().first().reason, u"because"_s);
    QVERIFY(m_fixture->apply(*inverse(pause)));
    QCOMPARE(m_fixture->station->rollouts().first().state, RolloutState::Running);
}

void TestStationCommands::aReleasedLockCanBeGivenBack()
{
    QCOMPARE(m_fixture->node(lockRequest("/v1/pre-reboot", "g0", "one")).status, 200);
    FleetCommand release = command(FleetCommand::Kind::ReleaseLock);
    release.target = u"g0"_s;
    release.text = u"one"_s;
    QVERIFY(m_fixture->apply(release));
    QCOMPARE(newest(EventKind::LockForced).detail.value(u"what"_s), QJsonValue(u"release"_s));
    QTRY_VERIFY(m_fixture->station->locks().first().holders.isEmpty());
    const FleetCommand take = *inverse(release);
    QVERIFY(m_fixture->apply(take));
    QTRY_COMPARE(m_fixture->station->locks().first().holders.size(), 1);
    QVERIFY(m_fixture->apply(release));
    QCOMPARE(m_fixture->node(lockRequest("/v1/pre-reboot", "g0", "two")).status, 200);
    const auto full = m_fixture->apply(take);
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::Conflict);
    QVERIFY2(full.error().message.contains(u"two"_s), qPrintable(full.error().message));
    FleetCommand nowhere = take;
    nowhere.target = u"nowhere"_s;
    QCOMPARE(m_fixture->apply(nowhere).error().code, ErrorCode::NotFound);
}

void TestStationCommands::aHeldNodeGetsNoUpdateAndNoLock()
{
    QVERIFY(m_fixture->omaha(omahaCheck(kMachine)).body.contains("status=\"ok\""));
    const NodeSummary node = nodeNamed(kMachine);
    QVERIFY(edit([&](const FleetConfig &config) { return heldNodes(config, {node}, true); }, u"hold"_s));
    QVERIFY(yaml().contains("hold: true"));
    QVERIFY(m_fixture->station->node(node.id)->isHeld);
    QVERIFY(m_fixture->omaha(omahaCheck(kMachine)).body.contains("status=\"noupdate\""));
    const QByteArray zincati = zincatiIdOf(QString::fromLatin1(kMachine)).toLatin1();
    const auto refused = m_fixture->node(lockRequest("/v1/pre-reboot", "g0", zincati));
    QCOMPARE(refused.status, 423);
    QVERIFY2(refused.body.contains("node_held"), refused.body.constData());
    QStringList rules;
    for (const Verdict &verdict : m_fixture->station->verdicts(node.id))
        rules.append(QString::fromLatin1(verdict.decider()->rule));
    QCOMPARE(rules, (QStringList {u"update.held"_s, u"lock.node_held"_s}));
    QVERIFY(edit([&](const FleetConfig &config) {
        return heldNodes(config, {*m_fixture->station->node(node.id)}, false);
    }));
    QVERIFY(m_fixture->omaha(omahaCheck(kMachine)).body.contains("status=\"ok\""));
    QCOMPARE(m_fixture->node(lockRequest("/v1/pre-reboot", "g0", zincati)).status, 200);
}

void TestStationCommands::whoHoldsALockIsToldByName()
{
    QVERIFY(m_fixture->omaha(omahaCheck(kMachine)).body.contains("status=\"ok\""));
    const NodeSummary holder = nodeNamed(kMachine);
    QVERIFY(edit([&](const FleetConfig &config) { return renamedNode(config, holder, u"rack-7"_s); }));
    const QByteArray zincati = zincatiIdOf(QString::fromLatin1(kMachine)).toLatin1();
    QCOMPARE(m_fixture->node(lockRequest("/v1/pre-reboot", "default", zincati)).status, 200);
    const QByteArray other(32, 'e');
    const auto refused = m_fixture->node(lockRequest("/v1/pre-reboot", "default", other));
    QCOMPARE(refused.status, 423);
    QVERIFY(refused.body.contains(zincati)); // the machine is told what it can look for
    const auto names = [](const Verdict &verdict) { return summary(verdict).contains(u"held by rack-7"_s); };
    const auto waits = [&](const NodeSummary &node) { return node.zincatiId == QString::fromLatin1(other); };
    const QList<NodeSummary> nodes = m_fixture->station->nodes();
    const auto waiting = std::ranges::find_if(nodes, waits);
    QVERIFY(waiting != nodes.end());
    QVERIFY(std::ranges::any_of(m_fixture->station->verdicts(waiting->id), names));
    QVERIFY(std::ranges::any_of(
        m_fixture->station->locks(), [&](const LockGroupStatus &group) { return names(group.standing); }));
    QList<Event> told;
    EventQuery query;
    query.kinds = {EventKind::LockRefused};
    m_fixture->station->events(
        query, this, [&told](const Result<QList<Event>> &events) { told = events.value_or(QList<Event>()); });
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(told.first().verdict && names(*told.first().verdict));
}

void TestStationCommands::aNodeThatFellBackIsShownSoAfterARestart()
{
    QVERIFY(m_fixture->omaha(omahaCheck(kMachine)).body.contains("status=\"ok\""));
    QVERIFY(!nodeNamed(kMachine).hasReverted);
    const QByteArray back = R"(<event eventtype="3" eventresult="0" errorcode="44"></event>)";
    QCOMPARE(m_fixture->omaha(omahaRequest(kMachine, back)).status, 200);
    QVERIFY(nodeNamed(kMachine).hasReverted);
    QVERIFY(m_fixture->restart());
    const NodeSummary node = nodeNamed(kMachine);
    QVERIFY(node.hasReverted);
    QCOMPARE(node.state, NodeState::Failed);
    QVERIFY(node.failedUpdate);
    QCOMPARE(node.failedUpdate->errorCode, 44);
    QVERIFY(!node.failedUpdate->version.isEmpty());
    QVERIFY(node.failedUpdate->atMs > 0);
}

void TestStationCommands::showsRolloutsAndTellsOfThem()
{
    QCOMPARE(m_fixture->station->rollouts().size(), 1);
    QCOMPARE(m_fixture->station->rollouts().first().state, RolloutState::Idle);
    QSignalSpy changed(m_fixture->station.get(), &FleetApi::rolloutsChanged);
    QVERIFY(m_fixture->omaha(omahaCheck(kMachine)).body.contains("status=\"ok\""));
    QVERIFY(m_fixture->omaha(omahaCheck(kOther, "1.1.0")).body.contains("status=\"noupdate\""));
    QTRY_VERIFY(!changed.isEmpty());
    RolloutStatus rollout = m_fixture->station->rollouts().first();
    QCOMPARE(rollout.state, RolloutState::Running);
    QCOMPARE(rollout.appName, u"Flatcar"_s);
    QCOMPARE(rollout.total, 2);
    QCOMPARE(rollout.downloading, 1);
    QCOMPARE(rollout.complete, 1);
    QTRY_COMPARE(m_fixture->history(NodeId::None, {EventKind::RolloutStarted}).size(), 1);
    QVERIFY(m_fixture->omaha(omahaCheck(kMachine, "1.1.0")).status == 200);
    rollout = m_fixture->station->rollouts().first();
    QCOMPARE(rollout.state, RolloutState::Finished);
    QCOMPARE(rollout.complete, 2);
    QTRY_COMPARE(m_fixture->history(NodeId::None, {EventKind::RolloutFinished}).size(), 1);
    QVERIFY(m_fixture->restart());
    QCOMPARE(m_fixture->station->rollouts().first(), rollout);
}

void TestStationCommands::showsWhoWaitsForALock()
{
    for (const char *id : {"one", "two", "three", "two"})
        (void)m_fixture->node(lockRequest("/v1/pre-reboot", "g0", id));
    const auto waiting = [this] {
        QStringList ids;
        const QList<LockGroupStatus> groups = m_fixture->station->locks();
        for (const LockHolder &holder : groups.first().waiting)
            ids.append(holder.id);
        return ids;
    };
    QCOMPARE(waiting(), (QStringList {u"two"_s, u"three"_s}));
    QVERIFY(m_fixture->station->locks().first().waiting.first().sinceMs > 0);
    QCOMPARE(m_fixture->node(lockRequest("/v1/steady-state", "g0", "one")).status, 200);
    QCOMPARE(m_fixture->node(lockRequest("/v1/pre-reboot", "g0", "two")).status, 200);
    QCOMPARE(waiting(), QStringList {u"three"_s});
    QSignalSpy changed(m_fixture->station.get(), &FleetApi::locksChanged);
    QVERIFY(edit([](const FleetConfig &config) -> Result<FleetDocument> {
        FleetDocument document = config.document();
        document.lockGroups[0].slotCount = 0;
        return document;
    }));
    QCOMPARE(m_fixture->station->locks().first().slotCount, 0);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(m_fixture->node(lockRequest("/v1/pre-reboot", "nowhere", "x")).status, 400);
    QCOMPARE(m_fixture->station->locks().size(), 2); // a name that anybody can think of makes no group
}

QTEST_GUILESS_MAIN(TestStationCommands)
#include "tst_station_commands.moc"
