#include "core/version_history.h"

#include "core/literals.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace roadstead;

namespace {

NodeSummary nodeWith(int id, const QString &version)
{
    NodeSummary node;
    node.id = static_cast<NodeId>(id);
    node.version = version;
    return node;
}

Event eventOf(EventKind kind, int node, qint64 atMs, const QString &from = {}, const QString &version = {})
{
    Event event;
    event.kind = kind;
    event.node = static_cast<NodeId>(node);
    event.atMs = atMs;
    if (!from.isEmpty())
        event.detail = {{u"from"_s, from}, {u"version"_s, version}};
    return event;
}

std::vector<VersionChange> changesOf(const QList<Event> &newestFirst)
{
    std::vector<VersionChange> changes;
    for (const Event &event : newestFirst) {
        if (const auto change = versionChange(event))
            changes.push_back(*change);
    }
    return changes;
}

} // namespace

/// History folded backwards: how many nodes ran which version, from what runs now and what changed.
class VersionHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void updatesAreTakenBack()
    {
        const QList<NodeSummary> nodes {
            nodeWith(1, u"2.0.0"_s), nodeWith(2, u"2.0.0"_s), nodeWith(3, u"1.0.0"_s)};
        const auto changes = changesOf({eventOf(EventKind::UpdateComplete, 2, 30, u"1.0.0"_s, u"2.0.0"_s),
            eventOf(EventKind::UpdateComplete, 1, 20, u"1.0.0"_s, u"2.0.0"_s)});
        const VersionHistory history = versionHistory(nodes, changes, {10, 20, 25, 30, 40});
        QCOMPARE(history.versions, (QStringList {u"1.0.0"_s, u"2.0.0"_s}));
        // An update counts from its very moment on.
        QCOMPARE(history.counts[0], (QList<int> {3, 2, 2, 1, 1}));
        QCOMPARE(history.counts[1], (QList<int> {0, 1, 1, 2, 2}));
    }

    void nodeCountsFromItsFirstContactOn()
    {
        const auto changes = changesOf({eventOf(EventKind::NodeSeen, 1, 20)});
        const VersionHistory history = versionHistory({nodeWith(1, u"1.0.0"_s)}, changes, {10, 20, 30});
        QCOMPARE(history.counts, (QList<QList<int>> {{0, 1, 1}}));
    }

    void revertedNodeNeverRanTheNewVersion()
    {
        const auto changes = changesOf({eventOf(EventKind::UpdateReverted, 1, 20, u"1.0.0"_s, u"2.0.0"_s)});
        const VersionHistory history = versionHistory({nodeWith(1, u"1.0.0"_s)}, changes, {10, 30});
        QCOMPARE(history.versions, QStringList {u"1.0.0"_s});
        QCOMPARE(history.counts, (QList<QList<int>> {{1, 1}}));
    }

    void nodeThatIsGoneNowIsNotCounted()
    {
        const auto changes = changesOf({eventOf(EventKind::UpdateComplete, 7, 20, u"1.0.0"_s, u"2.0.0"_s)});
        const VersionHistory history = versionHistory({nodeWith(1, u"2.0.0"_s)}, changes, {10, 30});
        QCOMPARE(history.counts, (QList<QList<int>> {{1, 1}}));
    }

    void nodeWithoutAVersionIsNotCounted()
    {
        const VersionHistory history = versionHistory({nodeWith(1, {})}, {}, {10});
        QVERIFY(history.versions.isEmpty());
        QCOMPARE(history.moments, QList<qint64> {10});
    }

    void severalUpdatesOfOneNodeAreTakenBackInTurn()
    {
        const auto changes = changesOf({eventOf(EventKind::UpdateComplete, 1, 30, u"2.0.0"_s, u"3.0.0"_s),
            eventOf(EventKind::UpdateComplete, 1, 20, u"1.0.0"_s, u"2.0.0"_s),
            eventOf(EventKind::NodeSeen, 1, 10)});
        const VersionHistory history = versionHistory({nodeWith(1, u"3.0.0"_s)}, changes, {5, 15, 25, 35});
        QCOMPARE(history.versions, (QStringList {u"1.0.0"_s, u"2.0.0"_s, u"3.0.0"_s}));
        QCOMPARE(history.counts, (QList<QList<int>> {{0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}));
    }

    void versionsAreOrderedAsVersions()
    {
        const VersionHistory history = versionHistory(
            {nodeWith(1, u"10.0.0"_s), nodeWith(2, u"9.0.0"_s), nodeWith(3, u"rubbish!"_s)}, {}, {10});
        QCOMPARE(history.versions, (QStringList {u"rubbish!"_s, u"9.0.0"_s, u"10.0.0"_s}));
    }

    void otherEventsSayNothing()
    {
        for (const EventKind kind : {EventKind::UpdateGranted, EventKind::UpdateFailed, EventKind::LockTaken})
            QVERIFY(!versionChange(eventOf(kind, 1, 10, u"1.0.0"_s, u"2.0.0"_s)));
        for (const EventKind kind : versionEventKinds())
            QVERIFY(versionChange(eventOf(kind, 1, 10, u"1.0.0"_s, u"2.0.0"_s)));
    }

    /// Against a slow fold forwards over random histories.
    void agreesWithHistoryPlayedForwards()
    {
        std::mt19937 dice(7);
        for (int round = 0; round < 50; ++round) {
            QHash<int, QString> runs;
            QList<Event> events;
            QList<QHash<int, QString>> played;
            QList<qint64> moments;
            for (int at = 0; at < 60; ++at) {
                const int node = static_cast<int>(dice() % 8);
                if (!runs.contains(node)) {
                    events.prepend(eventOf(EventKind::NodeSeen, node, at));
                    runs.insert(node, u"1.0.0"_s);
                } else {
                    const QString next = u"%1.0.0"_s.arg(dice() % 5 + 1);
                    events.prepend(eventOf(EventKind::UpdateComplete, node, at, runs[node], next));
                    runs[node] = next;
                }
                moments.append(at);
                played.append(runs);
            }
            QList<NodeSummary> nodes;
            for (auto it = runs.cbegin(); it != runs.cend(); ++it)
                nodes.append(nodeWith(it.key(), it.value()));
            const VersionHistory history = versionHistory(nodes, changesOf(events), moments);
            for (qsizetype at = 0; at < moments.size(); ++at) {
                for (qsizetype v = 0; v < history.versions.size(); ++v) {
                    const auto expected
                        = std::count(played[at].cbegin(), played[at].cend(), history.versions[v]);
                    QCOMPARE(history.counts[v][at], static_cast<int>(expected));
                }
            }
        }
    }

    void largeFleetIsFoldedQuickly()
    {
        QList<NodeSummary> nodes;
        std::vector<VersionChange> changes;
        for (int i = 0; i < 10'000; ++i) {
            nodes.append(nodeWith(i, u"4230.2.1"_s));
            changes.push_back({1'000'000 - i, static_cast<NodeId>(i), u"4152.2.0"_s});
        }
        QList<qint64> moments;
        for (int i = 0; i < 145; ++i)
            moments.append(990'000 + i * 80);
        QElapsedTimer timer;
        timer.start();
        const VersionHistory history = versionHistory(nodes, changes, moments);
        QCOMPARE(history.versions.size(), 2);
        QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed()))); // some 3 ms alone
    }
};

QTEST_GUILESS_MAIN(VersionHistoryTest)
#include "tst_version_history.moc"
