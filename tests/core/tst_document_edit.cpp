#include "core/document_edit.h"
#include "core/fleet_command.h"
#include "core/literals.h"
#include "core/node_edits.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;

namespace {

FleetDocument sample()
{
    FleetDocument document;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s}) {
        Cluster cluster;
        cluster.id = id;
        cluster.nodes = {u"52:54:00:00:00:0"_s + id};
        document.clusters.append(cluster);
    }
    document.lockGroups = {{u"one"_s, 1}, {u"two"_s, 2}};
    NodeEntry entry;
    entry.id = u"52:54:00:00:00:0a"_s;
    entry.labels = {{u"role"_s, u"etcd"_s}};
    document.nodes = {entry};
    return document;
}

NodeSummary nodeIn(const QString &cluster)
{
    NodeSummary node;
    node.cluster = cluster;
    node.uuid = u"4c4c4544-0051-4210-8052-00000000000"_s + cluster;
    node.macs = {u"52:54:00:00:00:0"_s + cluster};
    return node;
}

using Edit = std::function<void(FleetDocument &)>;

} // namespace

Q_DECLARE_METATYPE(Edit)

/// Edits of the fleet document: what is done can be taken back, and nobody's work is lost.
class DocumentEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isTakenBackToTheSameDocument_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::newRow("nothing") << Edit([](FleetDocument &) {});
        QTest::newRow("an element changed") << Edit([](FleetDocument &d) { d.lockGroups[1].slotCount = 5; });
        QTest::newRow("an element added") << Edit([](FleetDocument &d) {
            d.lockGroups.insert(1, {u"new"_s, 1});
        });
        QTest::newRow("a policy changed") << Edit([](FleetDocument &d) {
            d.lockGroups[0].policy.windows.append({u"Sat 02:00"_s, u"4h"_s});
            d.lockGroups[0].policy.minGapMs = 60'000;
        });
        QTest::newRow("all reboots held") << Edit([](FleetDocument &d) { d.reboots = {true, u"audit"_s}; });
        QTest::newRow("the first removed") << Edit([](FleetDocument &d) { d.clusters.removeFirst(); });
        QTest::newRow("all removed") << Edit([](FleetDocument &d) { d.clusters.clear(); });
        QTest::newRow("another order") << Edit([](FleetDocument &d) { d.clusters.move(0, 2); });
        QTest::newRow("several lists") << Edit([](FleetDocument &d) {
            d.nodes.clear();
            d.clusters[1].name = u"B"_s;
            d.clusters.move(2, 0);
            d.templates.append({u"t"_s, TemplateKind::Butane, u"x"_s, {}});
        });
        QTest::newRow("a node moved")
            << Edit([](FleetDocument &d) { d = *movedNodes(FleetConfig(d), {nodeIn(u"a"_s)}, u"c"_s); });
        QTest::newRow("a node labelled") << Edit([](FleetDocument &d) {
            d = *labelledNodes(FleetConfig(d), {nodeIn(u"a"_s), nodeIn(u"b"_s)}, u"zone"_s, u"eu"_s);
        });
        QTest::newRow("a node held") << Edit(
            [](FleetDocument &d) { d = *heldNodes(FleetConfig(d), {nodeIn(u"b"_s)}, true); });
    }
    void isTakenBackToTheSameDocument()
    {
        QFETCH(Edit, edit);
        const FleetDocument before = sample();
        FleetDocument after = before;
        edit(after);
        const DocumentEdit step = editBetween(before, after);
        QCOMPARE(step.isEmpty(), before == after);
        const auto done = applied(before, step);
        QVERIFY(done);
        QVERIFY(*done == after);
        const auto undone = applied(*done, inverse(step));
        QVERIFY(undone);
        QVERIFY(*undone == before);
    }

    void keepsWhatOthersDidMeanwhile()
    {
        const FleetDocument before = sample();
        FleetDocument mine = before;
        mine.clusters.removeFirst();
        const DocumentEdit step = editBetween(before, mine);
        FleetDocument theirs = before;
        theirs.clusters[2].name = u"theirs"_s; // c
        theirs.clusters.insert(2,
            Cluster {
                .id = u"x"_s, .name = {}, .nodes = {}, .lockGroup = {}, .updateGroup = {}, .colour = {}});
        const auto both = applied(theirs, step);
        QVERIFY(both);
        QCOMPARE(both->clusters.size(), 3);
        const auto undone = applied(*both, inverse(step));
        QVERIFY(undone);
        QVERIFY(*undone == theirs);
    }

    void refusesToOverwriteAnotherEdit()
    {
        const FleetDocument before = sample();
        FleetDocument mine = before;
        mine.lockGroups[0].slotCount = 3;
        const DocumentEdit step = editBetween(before, mine);
        FleetDocument theirs = before;
        theirs.lockGroups[0].slotCount = 4;
        const auto refused = applied(theirs, step);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(refused.error().message.contains(u"one"_s));
    }

    void namesWhatIsMissing_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("word");
        QTest::newRow("lock group") << Edit([](FleetDocument &d) { d.clusters[0].lockGroup = u"none"_s; })
                                    << u"lock group “none”"_s;
        QTest::newRow("update group") << Edit([](FleetDocument &d) { d.clusters[0].updateGroup = u"none"_s; })
                                      << u"update group “none”"_s;
        QTest::newRow("two of one id")
            << Edit([](FleetDocument &d) { d.clusters[1].id = u"a"_s; }) << u"two clusters “a”"_s;
        QTest::newRow("no id") << Edit([](FleetDocument &d) { d.clusters[1].id.clear(); }) << u"no id"_s;
        QTest::newRow("a node in two clusters")
            << Edit([](FleetDocument &d) { d.clusters[0].nodes = d.clusters[1].nodes; })
            << u"in the clusters"_s;
        QTest::newRow("profile") << Edit([](FleetDocument &d) {
            d.groups.append({u"g"_s, {}, u"none"_s, {}, {}});
        }) << u"profile “none”"_s;
        QTest::newRow("all is well") << Edit([](FleetDocument &) {}) << QString();
    }
    void namesWhatIsMissing()
    {
        QFETCH(Edit, edit);
        QFETCH(QString, word);
        FleetDocument document = sample();
        edit(document);
        const QString problem = documentProblem(document);
        QVERIFY2(word.isEmpty() ? problem.isEmpty() : problem.contains(word), qPrintable(problem));
    }

    void leavesANodeThatIsThereAlready()
    {
        const FleetConfig config(sample());
        const auto moved = movedNodes(config, {nodeIn(u"a"_s)}, u"a"_s);
        QVERIFY(moved);
        QVERIFY(*moved == config.document());
    }

    void dropsAnEntryThatSaysNothingMore()
    {
        const FleetConfig config(sample());
        const auto bare = labelledNodes(config, {nodeIn(u"a"_s)}, u"role"_s, {});
        QVERIFY(bare);
        QVERIFY(bare->nodes.isEmpty());
    }

    void turnsACommandBackTwice()
    {
        FleetCommand command;
        command.kind = FleetCommand::Kind::RetireNodes;
        command.nodes = {static_cast<NodeId>(3)};
        command.what = u"retire"_s;
        const auto back = inverse(command);
        QVERIFY(back);
        QCOMPARE(back->kind, FleetCommand::Kind::RestoreNodes);
        QCOMPARE(back->what, u"undo:retire"_s);
        const auto again = inverse(*back);
        QVERIFY(again);
        QVERIFY(*again == command);
    }
};

QTEST_GUILESS_MAIN(DocumentEditTest)
#include "tst_document_edit.moc"
