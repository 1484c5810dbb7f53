#include "core/cluster_edits.h"
#include "core/document_edit.h"
#include "core/literals.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;

class TestClusterEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void newClusterBringsItsLockGroup();
    void newClusterTakesNodes();
    void refuses_data();
    void refuses();
    void newIdIsWrittenIntoSelectors();
    void changeKeepsTheNodes();
    void changeToATakenIdIsRefused();
    void deletionLeavesEverythingElse();
    void editsCanBeTakenBack();
    void lockGroupIds();
};

namespace {

FleetDocument document()
{
    FleetDocument document;
    Profile profile;
    profile.id = u"flatcar"_s;
    document.profiles = {profile};
    BootGroup all;
    all.id = u"all"_s;
    all.profile = profile.id;
    BootGroup staging = all;
    staging.id = u"staging-only"_s;
    staging.selector = {{u"cluster"_s, u"staging"_s}};
    document.groups = {all, staging};
    document.lockGroups = {{u"staging"_s, 2}};
    Cluster cluster;
    cluster.id = u"staging"_s;
    cluster.nodes = {u"52:54:00:00:00:01"_s};
    cluster.lockGroup = u"staging"_s;
    Cluster other;
    other.id = u"lab"_s;
    document.clusters = {cluster, other};
    return document;
}

Cluster named(const QString &id, const QString &lockGroup = {})
{
    Cluster cluster;
    cluster.id = id;
    cluster.lockGroup = lockGroup;
    return cluster;
}

} // namespace

void TestClusterEdits::newClusterBringsItsLockGroup()
{
    const FleetConfig config(document());
    const auto made = addedCluster(config, named(u"edge"_s, u"edge"_s), LockGroup {u"edge"_s, 3});
    QVERIFY(made);
    QCOMPARE(made->clusters.last(), named(u"edge"_s, u"edge"_s));
    QCOMPARE(made->lockGroups.last(), (LockGroup {u"edge"_s, 3}));
}

void TestClusterEdits::newClusterTakesNodes()
{
    const FleetConfig config(document());
    NodeSummary node;
    node.cluster = u"staging"_s;
    node.macs = {u"52:54:00:00:00:01"_s};
    const auto made = addedCluster(config, named(u"edge"_s), std::nullopt, {node});
    QVERIFY(made);
    QCOMPARE(made->clusters[0].nodes, QStringList());
    QCOMPARE(made->clusters[2].nodes, node.macs);
}

void TestClusterEdits::refuses_data()
{
    QTest::addColumn<Cluster>("cluster");
    QTest::addColumn<QString>("newLock");
    QTest::addColumn<int>("slotCount");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no id") << named({}) << QString() << 1 << ErrorCode::Invalid;
    QTest::newRow("control character") << named(u"a\nb"_s) << QString() << 1 << ErrorCode::Invalid;
    QTest::newRow("there already") << named(u"lab"_s) << QString() << 1 << ErrorCode::Invalid;
    QTest::newRow("no such lock group") << named(u"x"_s, u"none"_s) << QString() << 1 << ErrorCode::NotFound;
    QTest::newRow("lock group there already")
        << named(u"x"_s, u"staging"_s) << u"staging"_s << 1 << ErrorCode::Invalid;
    QTest::newRow("lock group with a space")
        << named(u"x"_s, u"a b"_s) << u"a b"_s << 1 << ErrorCode::Invalid;
    QTest::newRow("less than no slot") << named(u"x"_s, u"x"_s) << u"x"_s << -1 << ErrorCode::Invalid;
    QTest::newRow("too many slots") << named(u"x"_s, u"x"_s) << u"x"_s << 100'001 << ErrorCode::Invalid;
}

void TestClusterEdits::refuses()
{
    QFETCH(Cluster, cluster);
    QFETCH(QString, newLock);
    QFETCH(int, slotCount);
    const FleetConfig config(document());
    const auto made = addedCluster(
        config, cluster, newLock.isEmpty() ? std::nullopt : std::optional(LockGroup {newLock, slotCount}));
    QVERIFY(!made);
    QTEST(made.error().code, "code");
}

void TestClusterEdits::newIdIsWrittenIntoSelectors()
{
    const FleetConfig config(document());
    const auto made = changedCluster(config, u"staging"_s, named(u"stage"_s, u"staging"_s), std::nullopt);
    QVERIFY(made);
    QCOMPARE(made->clusters[0].id, u"stage"_s);
    QCOMPARE(made->groups[1].selector.value(u"cluster"_s), u"stage"_s);
    QCOMPARE(made->groups[0].selector, Labels());
    QCOMPARE(documentProblem(*made), QString());
}

void TestClusterEdits::changeKeepsTheNodes()
{
    const FleetConfig config(document());
    Cluster after = named(u"staging"_s);
    after.colour = u"#1b6fb5"_s;
    const auto made = changedCluster(config, u"staging"_s, after, std::nullopt);
    QVERIFY(made);
    QCOMPARE(made->clusters[0].nodes, document().clusters[0].nodes);
    QCOMPARE(made->clusters[0].colour, after.colour);
    QCOMPARE(made->groups, document().groups);
}

void TestClusterEdits::changeToATakenIdIsRefused()
{
    const FleetConfig config(document());
    QCOMPARE(
        changedCluster(config, u"staging"_s, named(u"lab"_s), std::nullopt).error().code, ErrorCode::Invalid);
    QCOMPARE(
        changedCluster(config, u"gone"_s, named(u"x"_s), std::nullopt).error().code, ErrorCode::NotFound);
}

void TestClusterEdits::deletionLeavesEverythingElse()
{
    const FleetConfig config(document());
    FleetDocument expected = document();
    expected.clusters.removeFirst();
    const auto made = removedCluster(config, u"staging"_s);
    QVERIFY(made);
    QCOMPARE(*made, expected);
    QCOMPARE(groupsSelecting(config, u"staging"_s), QStringList {u"staging-only"_s});
    QCOMPARE(removedCluster(config, u"gone"_s).error().code, ErrorCode::NotFound);
}

void TestClusterEdits::editsCanBeTakenBack()
{
    const FleetConfig config(document());
    for (const auto &made : {addedCluster(config, named(u"edge"_s, u"edge"_s), LockGroup {u"edge"_s, 1}),
             changedCluster(config, u"staging"_s, named(u"stage"_s), std::nullopt),
             removedCluster(config, u"staging"_s)}) {
        QVERIFY(made);
        const auto back = applied(*made, inverse(editBetween(document(), *made)));
        QVERIFY(back);
        QCOMPARE(*back, document());
    }
}

void TestClusterEdits::lockGroupIds()
{
    QVERIFY(isLockGroupId(u"prod-a.1"_s));
    QVERIFY(!isLockGroupId(u""_s));
    QVERIFY(!isLockGroupId(u"prod a"_s));
    QVERIFY(!isLockGroupId(u"größe"_s));
}

QTEST_GUILESS_MAIN(TestClusterEdits)
#include "tst_cluster_edits.moc"
