#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/node_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace roadstead;
using namespace roadstead::ui;

class TestNodeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void filterFinds_data();
    void filterFinds();
    void filterSaysWhatIsWrong();
    void namesSortNaturally_data();
    void namesSortNaturally();
    void sortsByColumn_data();
    void sortsByColumn();
    void bulkSortAgreesWithSingleOrder();
    void equalRowsKeepTheirOrder();
    void changeKeepsItsRow();
    void changesAreToldInRuns();
    void newNodeTakesItsPlace();
    void removedNodeGoes();
    void changeLeavesAndEntersTheFilter();
    void manyAtOnceAreOneReset();
    void sortingKeepsPersistentIndexes();
    void fleetResetIsFollowed();
    void agesAreShownFromTheClock();

private:
    static NodeSummary named(int id, const QString &name);
    static QStringList names(const NodeModel &model);
};

void TestNodeModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

NodeSummary TestNodeModel::named(int id, const QString &name)
{
    NodeSummary node;
    node.id = static_cast<NodeId>(id);
    node.name = name;
    node.state = NodeState::Up;
    return node;
}

QStringList TestNodeModel::names(const NodeModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.nodeAt(row).name);
    return found;
}

void TestNodeModel::filterFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("nothing typed") << u""_s << true;
    QTest::newRow("part of the name") << u"rack-7"_s << true;
    QTest::newRow("another case") << u"RACK"_s << true;
    QTest::newRow("umlaut in another case") << u"GRÜN"_s << true;
    QTest::newRow("host name") << u"core-17"_s << true;
    QTest::newRow("second MAC") << u"00:00:02"_s << true;
    QTest::newRow("a MAC is no field") << u"52:54:00"_s << true;
    QTest::newRow("address") << u"10.9.8.7"_s << true;
    QTest::newRow("serial number") << u"sn70"_s << true;
    QTest::newRow("label with its key") << u"role=etcd"_s << true;
    QTest::newRow("label without a value") << u"gpu="_s << true;
    QTest::newRow("state's word") << u"failed"_s << true;
    QTest::newRow("all words") << u"rack 10.9 etcd"_s << true;
    QTest::newRow("one word is missing") << u"rack prod-b"_s << false;
    QTest::newRow("words do not run together") << u"7prod"_s << false;
    QTest::newRow("cluster by prefix") << u"cluster:prod"_s << true;
    QTest::newRow("other cluster") << u"cluster:lab"_s << false;
    QTest::newRow("not unassigned") << u"cluster:none"_s << false;
    QTest::newRow("state") << u"state:failed"_s << true;
    QTest::newRow("state's beginning") << u"State:FAI"_s << true;
    QTest::newRow("other state") << u"state:up"_s << false;
    QTest::newRow("version") << u"version:4152"_s << true;
    QTest::newRow("name is not the version") << u"version:rack"_s << false;
    QTest::newRow("label") << u"label:role=etcd"_s << true;
    QTest::newRow("UUID by its field only") << u"4c4c4544"_s << false;
    QTest::newRow("UUID") << u"uuid:4c4c4544"_s << true;
    QTest::newRow("zincati id") << u"id:feed"_s << true;
    QTest::newRow("lock group") << u"group:locks"_s << true;
    QTest::newRow("value still missing") << u"cluster:"_s << true;
    QTest::newRow("unknown field is a word") << u"colour:red"_s << false;
}

void TestNodeModel::filterFinds()
{
    QFETCH(const QString, text);
    NodeSummary node = named(1, u"rack-7-grün"_s);
    node.hostname = u"core-17"_s;
    node.state = NodeState::Failed;
    node.cluster = u"prod-a"_s;
    node.version = u"4152.2.0"_s;
    node.macs = {u"52:54:00:00:00:01"_s, u"52:54:00:00:00:02"_s};
    node.mac = node.macs.first();
    node.address = u"10.9.8.7"_s;
    node.serial = u"SN70001"_s;
    node.uuid = u"4c4c4544-0051-4210-8052-000000000000"_s;
    node.zincatiId = u"feedfeedfeedfeedfeedfeedfeedfeed"_s;
    node.lockGroup = u"locks-1"_s;
    node.labels = {{u"role"_s, u"etcd"_s}, {u"gpu"_s, QString()}};
    const NodeFilter filter = NodeFilter::parse(text);
    QVERIFY2(filter.problem().sentence.isEmpty(), qPrintable(filter.problem().sentence));
    QTEST(filter.matches(node, NodeFilter::searchText(node), 0), "isFound");
}

void TestNodeModel::filterSaysWhatIsWrong()
{
    const NodeFilter filter = NodeFilter::parse(u"state:asleep"_s);
    QVERIFY(filter.problem().sentence.contains(u"asleep"_s));
    QVERIFY(filter.problem().sentence.contains(u"Updating"_s));
    const NodeSummary node = named(1, u"asleep"_s);
    QVERIFY(!filter.matches(node, NodeFilter::searchText(node), 0));
    // "up" is a state of its own although "Updating" begins with it.
    NodeSummary updating = node;
    updating.state = NodeState::Updating;
    QVERIFY(!NodeFilter::parse(u"state:up"_s).matches(updating, {}, 0));
    QVERIFY(NodeFilter::parse(u"state:upd"_s).matches(updating, {}, 0));
}

void TestNodeModel::namesSortNaturally_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("order");
    QTest::newRow("numbers by value") << u"node-9"_s << u"node-10"_s << -1;
    QTest::newRow("leading zeros") << u"node-007"_s << u"node-7"_s << 0;
    QTest::newRow("case") << u"Alpha"_s << u"alpha"_s << 0;
    QTest::newRow("beginning first") << u"node"_s << u"node-1"_s << -1;
    QTest::newRow("dash before digit") << u"a-1"_s << u"a1"_s << -1;
    QTest::newRow("beyond ASCII") << u"é"_s << u"z"_s << 1;
    QTest::newRow("long numbers") << u"n12345678901234567890"_s << u"n12345678901234567891"_s << -1;
    QTest::newRow("MAC before name") << u"ff:ff:ff:ff:ff:ff"_s << u"a"_s << -1;
    QTest::newRow("MACs by their number") << u"52:54:00:00:00:13"_s << u"52:54:00:00:00:3b"_s << -1;
    QTest::newRow("empty first") << u""_s << u"a"_s << -1;
}

void TestNodeModel::namesSortNaturally()
{
    QFETCH(const QString, left);
    QFETCH(const QString, right);
    QFETCH(const int, order);
    const auto sign = [](std::weak_ordering found) { return found < 0 ? -1 : found > 0 ? 1 : 0; };
    QCOMPARE(sign(nameOrder(left, right)), order);
    QCOMPARE(sign(nameOrder(right, left)), -order);
}

void TestNodeModel::sortsByColumn_data()
{
    QTest::addColumn<NodeColumn>("column");
    QTest::addColumn<QStringList>("ascending");
    QTest::newRow("state: what needs a person first")
        << NodeColumn::State << QStringList {u"b"_s, u"c"_s, u"a"_s};
    QTest::newRow("version by number, unknown first")
        << NodeColumn::Version << QStringList {u"c"_s, u"b"_s, u"a"_s};
    QTest::newRow("address by number") << NodeColumn::Address << QStringList {u"b"_s, u"a"_s, u"c"_s};
    QTest::newRow("last seen: newest first") << NodeColumn::LastSeen << QStringList {u"c"_s, u"a"_s, u"b"_s};
    QTest::newRow("labels") << NodeColumn::Labels << QStringList {u"a"_s, u"c"_s, u"b"_s};
}

void TestNodeModel::sortsByColumn()
{
    QFETCH(const NodeColumn, column);
    QFETCH(const QStringList, ascending);
    NodeSummary a = named(1, u"a"_s);
    a.version = u"4230.10.0"_s;
    a.address = u"10.0.0.10"_s;
    a.lastSeenMs = 2000;
    NodeSummary b = named(2, u"b"_s);
    b.state = NodeState::Failed;
    b.version = u"4230.9.0"_s;
    b.address = u"10.0.0.9"_s;
    b.lastSeenMs = 1000;
    b.labels = {{u"role"_s, u"worker"_s}};
    NodeSummary c = named(3, u"c"_s);
    c.state = NodeState::Waiting;
    c.address = u"10.0.1.1"_s;
    c.lastSeenMs = 3000;
    c.labels = {{u"role"_s, u"etcd"_s}};
    FakeFleet fleet(0);
    fleet.setNodes({c, a, b});
    NodeModel model(fleet);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.sort(static_cast<int>(column), Qt::AscendingOrder);
    QCOMPARE(names(model), ascending);
    model.sort(static_cast<int>(column), Qt::DescendingOrder);
    QCOMPARE(names(model), QStringList(ascending.crbegin(), ascending.crend()));
}

void TestNodeModel::bulkSortAgreesWithSingleOrder()
{
    FakeFleet fleet(300);
    QList<NodeSummary> nodes = fleet.nodes();
    const QStringList odd {u"node-2"_s, u"NODE-02"_s, u"node-10"_s, u"Node"_s, u"ärger-1"_s, u"ärger-1b"_s,
        u"a very long name 1"_s, u"a very long name 10"_s, u"a very long name 2"_s, u""_s,
        u"52:54:00:00:00:aa"_s};
    for (qsizetype i = 0; i < odd.size(); ++i)
        nodes[i].name = odd[i];
    for (int logical = 0; logical < kNodeColumnCount; ++logical) {
        const auto column = static_cast<NodeColumn>(logical);
        std::vector<int> places(static_cast<std::size_t>(nodes.size()));
        std::iota(places.begin(), places.end(), 0);
        sortNodes(places, {nodes.constData(), places.size()}, column, Qt::AscendingOrder);
        for (std::size_t i = 1; i < places.size(); ++i) {
            const NodeSummary &before = nodes[places[i - 1]];
            const NodeSummary &after = nodes[places[i]];
            QVERIFY2(nodeOrder(before, after, column) <= 0, qPrintable(before.name + u" / "_s + after.name));
        }
    }
}

void TestNodeModel::equalRowsKeepTheirOrder()
{
    FakeFleet fleet(60);
    NodeModel model(fleet);
    model.sort(static_cast<int>(NodeColumn::Cluster), Qt::DescendingOrder);
    for (int row = 1; row < model.rowCount(); ++row) {
        if (model.nodeAt(row).cluster == model.nodeAt(row - 1).cluster)
            QVERIFY(nameOrder(model.nodeAt(row - 1).name, model.nodeAt(row).name) < 0);
    }
}

void TestNodeModel::changeKeepsItsRow()
{
    FakeFleet fleet(60);
    NodeModel model(fleet);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    NodeSummary node = model.nodeAt(7);
    node.name = u"zzz"_s;
    fleet.setNode(node);
    QCOMPARE(model.nodeAt(7).name, u"zzz"_s);
    QCOMPARE(model.index(7, static_cast<int>(NodeColumn::Name)).data().toString(), u"zzz"_s);
    model.reload();
    QCOMPARE(model.nodeAt(model.rowCount() - 1).name, u"zzz"_s);
}

void TestNodeModel::changesAreToldInRuns()
{
    FakeFleet fleet(60);
    NodeModel model(fleet);
    QList<NodeSummary> changed;
    for (const int row : {5, 3, 4, 20}) {
        changed.append(model.nodeAt(row));
        changed.last().lastSeenMs += 1;
    }
    changed.append(model.nodeAt(30)); // as it was
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    Q_EMIT fleet.nodesChanged(changed, {});
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy[0][0].toModelIndex().row(), 3);
    QCOMPARE(spy[0][1].toModelIndex().row(), 5);
    QCOMPARE(spy[1][0].toModelIndex().row(), 20);
    QCOMPARE(spy[1][1].toModelIndex().row(), 20);
}

void TestNodeModel::newNodeTakesItsPlace()
{
    FakeFleet fleet(0);
    fleet.setNodes({named(1, u"node-1"_s), named(2, u"node-10"_s)});
    NodeModel model(fleet);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy counts(&model, &NodeModel::countsChanged);
    fleet.setNode(named(3, u"node-9"_s));
    QCOMPARE(names(model), (QStringList {u"node-1"_s, u"node-9"_s, u"node-10"_s}));
    QCOMPARE(model.rowOf(static_cast<NodeId>(2)), 2);
    QCOMPARE(counts.size(), 1);
}

void TestNodeModel::removedNodeGoes()
{
    FakeFleet fleet(60);
    NodeModel model(fleet);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const NodeId gone = model.nodeAt(10).id;
    const NodeId next = model.nodeAt(11).id;
    fleet.removeNode(gone);
    QCOMPARE(model.rowOf(gone), -1);
    QCOMPARE(model.rowOf(next), 10);
    QCOMPARE(model.totalCount(), 59);
    // The place of a node that is gone is used again.
    fleet.setNode(named(9999, u"zz"_s));
    QCOMPARE(model.nodeAt(59).name, u"zz"_s);
    NodeSummary retired = model.nodeAt(0);
    retired.isRetired = true;
    Q_EMIT fleet.nodesChanged({retired}, {});
    QCOMPARE(model.rowOf(retired.id), -1);
}

void TestNodeModel::changeLeavesAndEntersTheFilter()
{
    FakeFleet fleet(60);
    NodeModel model(fleet);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(NodeFilter::parse(u"state:failed"_s));
    const int before = model.rowCount();
    QVERIFY(before > 0);
    NodeSummary node = model.nodeAt(0);
    node.state = NodeState::Up;
    fleet.setNode(node);
    QCOMPARE(model.rowCount(), before - 1);
    QCOMPARE(model.rowOf(node.id), -1);
    node.state = NodeState::Failed;
    fleet.setNode(node);
    QCOMPARE(model.rowOf(node.id), 0);
    fleet.setNode(named(777, u"calm"_s));
    QCOMPARE(model.rowCount(), before);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 61);
}

void TestNodeModel::manyAtOnceAreOneReset()
{
    FakeFleet fleet(10);
    NodeModel model(fleet);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    QList<NodeSummary> many;
    for (int i = 0; i < 1000; ++i)
        many.append(named(1000 + i, u"n%1"_s.arg(i)));
    Q_EMIT fleet.nodesChanged(many, {static_cast<NodeId>(1)});
    QCOMPARE(resets.size(), 1);
    QCOMPARE(inserts.size(), 0);
    QCOMPARE(model.rowCount(), 1009);
    QCOMPARE(model.nodeAt(model.rowOf(static_cast<NodeId>(1500))).name, u"n500"_s);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(nameOrder(model.nodeAt(row - 1).name, model.nodeAt(row).name) <= 0);
}

void TestNodeModel::sortingKeepsPersistentIndexes()
{
    FakeFleet fleet(60);
    NodeModel model(fleet);
    const QPersistentModelIndex index(model.index(5, 0));
    const NodeId id = model.nodeAt(5).id;
    model.sort(static_cast<int>(NodeColumn::LastSeen), Qt::DescendingOrder);
    QVERIFY(index.isValid());
    QCOMPARE(model.nodeAt(index.row()).id, id);
}

void TestNodeModel::fleetResetIsFollowed()
{
    FakeFleet fleet(60);
    NodeModel model(fleet);
    fleet.setNodes({named(5, u"only"_s)});
    QCOMPARE(names(model), QStringList {u"only"_s});
}

void TestNodeModel::agesAreShownFromTheClock()
{
    FakeFleet fleet(0);
    NodeSummary node = named(1, u"a"_s);
    node.lastSeenMs = 1'000'000;
    fleet.setNodes({node});
    qint64 nowMs = 1'000'000;
    NodeModel model(fleet, nullptr, [&nowMs] { return nowMs; });
    const QModelIndex age = model.index(0, static_cast<int>(NodeColumn::LastSeen));
    QCOMPARE(age.data().toString(), u"now"_s);
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    nowMs += 47 * 60'000;
    model.tick();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(age.data().toString(), u"47 min"_s);
}

QTEST_GUILESS_MAIN(TestNodeModel)
#include "tst_node_model.moc"
