#include "core/literals.h"
#include "core/move_preview.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;

class TestMovePreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void labelsAreThoseOfTheBootServices();
    void clusterLabelWinsOverTheAdministrators();
    void unknownFactsAreLeftOut();
    void tellsGroupProfileLockAndUpdate();
    void nodesAlikeAreCountedTogether();
    void nodesAlreadyThereAreNotMoved();
    void unknownClusterMovesNothing();
    void outOfAClusterTheTrackChooses();
    void sameUpdateGroupSaysNothingOfVersions();
    void lockHoldersAreCounted();
    void grant_data();
    void grant();
};

namespace {

BootGroup group(const QString &id, const QString &profile, const Labels &selector)
{
    return {.id = id, .name = {}, .profile = profile, .selector = selector, .metadata = {}};
}

Cluster cluster(const QString &id, const QString &lockGroup, const QString &updateGroup)
{
    return {
        .id = id, .name = {}, .nodes = {}, .lockGroup = lockGroup, .updateGroup = updateGroup, .colour = {}};
}

FleetDocument document()
{
    FleetDocument document;
    for (const QString &id : {u"flatcar"_s, u"flatcar-etcd"_s}) {
        Profile profile;
        profile.id = id;
        document.profiles.append(profile);
    }
    document.groups = {group(u"worker"_s, u"flatcar"_s, {}),
        group(u"etcd"_s, u"flatcar-etcd"_s, {{u"cluster"_s, u"staging"_s}, {u"role"_s, u"etcd"_s}}),
        group(u"one"_s, u"flatcar"_s, {{u"cluster"_s, u"lab"_s}, {u"mac"_s, u"52:54:00:00:00:01"_s}})};
    document.lockGroups = {{u"prod-a"_s, 1}, {u"staging"_s, 2}};
    document.clusters = {cluster(u"prod-a"_s, u"prod-a"_s, u"stable"_s),
        cluster(u"staging"_s, u"staging"_s, u"beta"_s), cluster(u"lab"_s, {}, {})};
    Application application;
    application.id = u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s;
    for (const auto &[id, version] : {std::pair {u"stable"_s, u"4152.2.0"_s}, {u"beta"_s, u"4344.1.0"_s}}) {
        Package package;
        package.version = version;
        application.packages.append(package);
        Channel channel;
        channel.id = id;
        channel.package = version;
        application.channels.append(channel);
        UpdateGroup update;
        update.id = update.channel = id;
        application.updateGroups.append(update);
    }
    document.applications = {application};
    return document;
}

NodeSummary node(int number, const QString &role, const QString &inCluster = u"prod-a"_s)
{
    NodeSummary node;
    node.id = static_cast<NodeId>(number);
    node.mac = u"52:54:00:00:00:%1"_s.arg(number, 2, 16, QChar(u'0'));
    node.macs = {node.mac};
    node.cluster = inCluster;
    node.version = u"4152.2.0"_s;
    node.updateGroup = u"stable"_s;
    node.lockGroup = inCluster;
    if (!role.isEmpty())
        node.labels.insert(u"role"_s, role);
    return node;
}

MovePreview preview(const QList<NodeSummary> &nodes, const QString &target)
{
    const FleetConfig config(document());
    return previewMove(config, nodes, target);
}

} // namespace

void TestMovePreview::labelsAreThoseOfTheBootServices()
{
    NodeSummary machine = node(1, u"etcd"_s);
    machine.uuid = u"4c4c4544-0051-4210-8052-000000000001"_s;
    machine.serial = u"SN1"_s;
    machine.arch = u"x86_64"_s;
    machine.hostname = u"node-1"_s;
    const Labels expected {{u"arch"_s, u"x86_64"_s}, {u"cluster"_s, u"staging"_s},
        {u"hostname"_s, u"node-1"_s}, {u"mac"_s, u"52:54:00:00:00:01"_s}, {u"role"_s, u"etcd"_s},
        {u"serial"_s, u"SN1"_s}, {u"uuid"_s, u"4c4c4544-0051-4210-8052-000000000001"_s}};
    QCOMPARE(bootLabelsOf(machine, u"staging"_s), expected);
}

void TestMovePreview::clusterLabelWinsOverTheAdministrators()
{
    NodeSummary machine = node(1, {});
    machine.labels.insert(u"cluster"_s, u"by hand"_s);
    machine.labels.insert(u"mac"_s, u"by hand"_s);
    QCOMPARE(bootLabelsOf(machine, u"staging"_s).value(u"cluster"_s), u"staging"_s);
    QCOMPARE(bootLabelsOf(machine, {}).value(u"cluster"_s), u"by hand"_s);
    QCOMPARE(bootLabelsOf(machine, {}).value(u"mac"_s), u"by hand"_s);
}

void TestMovePreview::unknownFactsAreLeftOut()
{
    NodeSummary machine;
    QCOMPARE(bootLabelsOf(machine, {}), Labels());
}

void TestMovePreview::tellsGroupProfileLockAndUpdate()
{
    const MovePreview told = preview({node(1, u"etcd"_s)}, u"staging"_s);
    QCOMPARE(told.movedCount, 1);
    QCOMPARE(told.effects.size(), 1);
    const MoveEffect &effect = told.effects.first();
    QCOMPARE(effect.cluster, (MoveChange {u"prod-a"_s, u"staging"_s}));
    QCOMPARE(effect.group, (MoveChange {u"worker"_s, u"etcd"_s}));
    QCOMPARE(effect.profile, (MoveChange {u"flatcar"_s, u"flatcar-etcd"_s}));
    QCOMPARE(effect.lockGroup, (MoveChange {u"prod-a"_s, u"staging"_s}));
    QCOMPARE(effect.slotCount, 2);
    QCOMPARE(effect.updateGroup, (MoveChange {u"stable"_s, u"beta"_s}));
    QCOMPARE(effect.grant, MoveGrant::Update);
    QCOMPARE(effect.runs, u"4152.2.0"_s);
    QCOMPARE(effect.granted, u"4344.1.0"_s);
}

void TestMovePreview::nodesAlikeAreCountedTogether()
{
    const MovePreview told = preview(
        {node(1, u"etcd"_s), node(2, u"worker"_s), node(3, u"worker"_s), node(4, u"worker"_s, u"lab"_s)},
        u"staging"_s);
    QCOMPARE(told.movedCount, 4);
    QCOMPARE(told.effects.size(), 3);
    const QList<NodeId> alike {static_cast<NodeId>(2), static_cast<NodeId>(3)};
    QCOMPARE(told.effects[0].nodes, alike);
    QVERIFY(!told.effects[0].group.isChange());
    QCOMPARE(told.effects[1].group.after, u"etcd"_s);
    QCOMPARE(told.effects[2].cluster.before, u"lab"_s);
}

void TestMovePreview::nodesAlreadyThereAreNotMoved()
{
    const MovePreview told = preview({node(1, {}, u"staging"_s), node(2, {})}, u"staging"_s);
    QCOMPARE(told.alreadyThere, 1);
    QCOMPARE(told.movedCount, 1);
}

void TestMovePreview::unknownClusterMovesNothing()
{
    QCOMPARE(preview({node(1, {})}, u"nowhere"_s).movedCount, 0);
}

void TestMovePreview::outOfAClusterTheTrackChooses()
{
    const MoveEffect effect = preview({node(1, {})}, {}).effects.value(0);
    QCOMPARE(effect.lockGroup, (MoveChange {u"prod-a"_s, {}}));
    QCOMPARE(effect.updateGroup, (MoveChange {u"stable"_s, {}}));
    QCOMPARE(effect.grant, MoveGrant::ByTrack);
    // From one cluster without a group to none the track goes on choosing.
    const MoveEffect kept = preview({node(1, {}, u"lab"_s)}, {}).effects.value(0);
    QVERIFY(!kept.updateGroup.isChange());
    QCOMPARE(kept.group, (MoveChange {u"one"_s, u"worker"_s}));
}

void TestMovePreview::sameUpdateGroupSaysNothingOfVersions()
{
    const MoveEffect effect = preview({node(1, {}, u"lab"_s)}, u"prod-a"_s).effects.value(0);
    QVERIFY(!effect.updateGroup.isChange());
    QCOMPARE(effect.grant, MoveGrant::Same);
    QVERIFY(effect.granted.isEmpty());
}

void TestMovePreview::lockHoldersAreCounted()
{
    NodeSummary holder = node(1, {});
    holder.holdsLock = true;
    NodeSummary there = node(2, {}, u"staging"_s);
    there.holdsLock = true;
    QCOMPARE(preview({holder, there}, u"staging"_s).lockHolders, 1);
}

void TestMovePreview::grant_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isHeld");
    QTest::addColumn<bool>("isPaused");
    QTest::addColumn<QString>("package");
    QTest::addColumn<MoveGrant>("expected");
    QTest::newRow("older") << u"4152.2.0"_s << false << false << u"4344.1.0"_s << MoveGrant::Update;
    QTest::newRow("older by number, not by text")
        << u"999.0.0"_s << false << false << u"4344.1.0"_s << MoveGrant::Update;
    QTest::newRow("never told") << QString() << false << false << u"4344.1.0"_s << MoveGrant::Update;
    QTest::newRow("the same") << u"4344.1.0"_s << false << false << u"4344.1.0"_s << MoveGrant::UpToDate;
    QTest::newRow("newer") << u"4400.0.0"_s << false << false << u"4344.1.0"_s << MoveGrant::Newer;
    QTest::newRow("paused") << u"4152.2.0"_s << false << true << u"4344.1.0"_s << MoveGrant::Paused;
    QTest::newRow("held") << u"4152.2.0"_s << true << false << u"4344.1.0"_s << MoveGrant::Held;
    QTest::newRow("no package") << u"4152.2.0"_s << false << false << QString() << MoveGrant::NoPackage;
}

void TestMovePreview::grant()
{
    QFETCH(QString, version);
    QFETCH(bool, isHeld);
    QFETCH(bool, isPaused);
    QFETCH(QString, package);
    FleetDocument changed = document();
    changed.applications[0].channels[1].package = package;
    changed.applications[0].updateGroups[1].policy.updatesEnabled = !isPaused;
    NodeSummary machine = node(1, {});
    machine.version = version;
    machine.isHeld = isHeld;
    const FleetConfig config(changed);
    const MovePreview told = previewMove(config, {machine}, u"staging"_s);
    QTEST(told.effects.value(0).grant, "expected");
}

QTEST_GUILESS_MAIN(TestMovePreview)
#include "tst_move_preview.moc"
