#include "store/store.h"

#include "store_fixture.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

#include <latch>

using namespace roadstead;
using namespace roadstead::store;

namespace {

Result<void> commitAndWait(Store &store, ChangeSet changes)
{
    Answer<void> answer;
    store.commit(std::move(changes), answer.callback());
    return answer.get();
}

QList<Event> eventsOf(Store &store, const EventQuery &query)
{
    Answer<QList<Event>> answer;
    store.events(query, answer.callback());
    return answer.get().value_or(QList<Event>());
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAsItWasAfterReopening();
    void replacesRowsOfTheSameKey();
    void takesBackAllOfASetThatATableRefuses();
    void movesHistoryOfAMergedNodeAndNeverGivesItsNumberAgain();
    void answersOnlyAfterEventsHaveIds();
    void finds_data();
    void finds();
    void neverGivesMoreEventsThanItsBound();
    void keepsTheHistoryOfDocuments();
    void oldDocumentsGo_data();
    void oldDocumentsGo();
    void refusesWhatDoesNotFitInTheQueue();
    void commitsWhatIsQueuedWhenItStops();
    void refusesSetsAfterItStopped();
    void makesItsFolderForItsUserAlone();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    [[nodiscard]] std::unique_ptr<Store> open(StoreLimits limits = {});
};

void TestStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<Store> TestStore::open(StoreLimits limits)
{
    Result<std::unique_ptr<Store>> store = Store::open(m_dir->filePath(u"data"_s), limits);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    return std::move(*store);
}

void TestStore::comesBackAsItWasAfterReopening()
{
    const ChangeSet changes = sampleChanges();
    {
        const auto store = open();
        QVERIFY(store->start());
        QVERIFY(commitAndWait(*store, changes));
    }
    const auto store = open();
    const Result<StoredState> state = store->load();
    QVERIFY(state);
    QCOMPARE(state->nodes, changes.nodes);
    QCOMPARE(state->leases, changes.leases);
    QCOMPARE(state->instances, changes.instances);
    QCOMPARE(state->groupStates, changes.groupStates);
    QCOMPARE(state->verdicts, changes.verdicts);
    QCOMPARE(state->settings, changes.settings);
    QCOMPARE(state->document, changes.document);
    QCOMPARE(state->lastEventId, 1);
    QCOMPARE(state->lastNodeId, 2);

    QVERIFY(store->start());
    const QList<Event> events = eventsOf(*store, {});
    QCOMPARE(events.size(), 1);
    Event expected = changes.events.front();
    expected.id = 1;
    QCOMPARE(events.front(), expected);
}

void TestStore::replacesRowsOfTheSameKey()
{
    const auto store = open();
    QVERIFY(store->start());
    QVERIFY(commitAndWait(*store, sampleChanges()));
    ChangeSet changes = sampleChanges();
    changes.nodes.front().hostname = u"renamed"_s;
    changes.leases.front().mac = u"52:54:00:00:00:99"_s;
    changes.instances.front().version = u"3975.2.0"_s;
    changes.groupStates.front().reason.clear();
    changes.groupStates.front().stopCause = StopCause::Abort;
    changes.settings.front().value = u"{}"_s;
    changes.verdicts.front().verdict.answer = u"granted"_s;
    changes.document->yaml = u"roadstead: 1\nprofiles: []\n"_s;
    QVERIFY(commitAndWait(*store, changes));
    const Result<StoredState> state = store->load();
    QVERIFY(state);
    QCOMPARE(state->nodes, changes.nodes);
    QCOMPARE(state->leases, changes.leases);
    QCOMPARE(state->instances, changes.instances);
    QCOMPARE(state->groupStates, changes.groupStates);
    QCOMPARE(state->verdicts, changes.verdicts);
    QCOMPARE(state->settings, changes.settings);
    QCOMPARE(state->document, changes.document);
    QCOMPARE(state->lastEventId, 2);
}

void TestStore::takesBackAllOfASetThatATableRefuses()
{
    const auto store = open();
    ChangeSet bad = oneEvent(1);
    bad.nodes.push_back(sampleNode(7));
    bad.leases.emplace_back();
    // Queued before the start: the three are one batch.
    Answer<void> before;
    Answer<void> refused;
    Answer<void> after;
    store->commit(oneEvent(2), before.callback());
    store->commit(bad, refused.callback());
    store->commit(oneEvent(3), after.callback());
    QVERIFY(store->start());
    QVERIFY(before.get());
    const Result<void> refusal = refused.get();
    QVERIFY(!refusal);
    QCOMPARE(refusal.error().code, ErrorCode::Conflict);
    QVERIFY(after.get());
    const Result<StoredState> state = store->load();
    QVERIFY(state);
    QVERIFY(state->nodes.empty());
    const QList<Event> events = eventsOf(*store, {});
    QCOMPARE(events.size(), 2);
    QCOMPARE(events[0].atMs, 3);
    QCOMPARE(events[1].atMs, 2);
    QCOMPARE(store->status().batches, 1U);
    QCOMPARE(store->status().committedSets, 2U);
    QCOMPARE(store->status().failedSets, 1U);
    QVERIFY(!store->status().lastError.isEmpty());
}

void TestStore::movesHistoryOfAMergedNodeAndNeverGivesItsNumberAgain()
{
    const auto store = open();
    QVERIFY(store->start());
    ChangeSet both;
    both.nodes = {sampleNode(1), sampleNode(9)};
    both.instances = {sampleInstance(9)};
    both.events = {sampleEvent(9, EventKind::NodeSeen, 1), sampleEvent(1, EventKind::NodeSeen, 2)};
    both.verdicts = {{NodeId(9), sampleVerdict(VerdictKind::Boot)}};
    QVERIFY(commitAndWait(*store, both));
    ChangeSet merge;
    merge.removedNodes = {NodeId(9)};
    merge.mergedInto = NodeId(1);
    QVERIFY(commitAndWait(*store, merge));

    const Result<StoredState> state = store->load();
    QVERIFY(state);
    QCOMPARE(state->nodes, std::vector {sampleNode(1)});
    QCOMPARE(state->instances.front().node, NodeId(1));
    QVERIFY(state->verdicts.empty());
    QCOMPARE(state->lastNodeId, 9);
    QCOMPARE(eventsOf(*store, {.node = NodeId(1), .kinds = {}}).size(), 2);
    QCOMPARE(eventsOf(*store, {.node = NodeId(9), .kinds = {}}).size(), 0);
}

void TestStore::answersOnlyAfterEventsHaveIds()
{
    const auto store = open();
    std::vector<Event> recorded; // written by the writer's thread, read after it has ended
    store->setRecorded([&recorded](const std::vector<Event> &batch) {
        recorded.insert(recorded.end(), batch.begin(), batch.end());
    });
    QVERIFY(store->start());
    for (int i = 0; i < 1000; ++i)
        store->record(oneEvent(i));
    QVERIFY(commitAndWait(*store, oneEvent(1000)));
    store->stop();
    QCOMPARE(recorded.size(), 1001U);
    for (std::size_t i = 0; i < recorded.size(); ++i) {
        QCOMPARE(recorded[i].id, static_cast<qint64>(i + 1));
        QCOMPARE(recorded[i].atMs, static_cast<qint64>(i));
    }
}

void TestStore::finds_data()
{
    QTest::addColumn<EventQuery>("query");
    QTest::addColumn<QList<qint64>>("ids");
    // Ids 1 to 6; node 1 has the odd ones, the station itself 6; the time is ten times the id.
    QTest::newRow("all, newest first") << EventQuery {} << QList<qint64> {6, 5, 4, 3, 2, 1};
    QTest::newRow("one node") << EventQuery {.node = NodeId(1), .kinds = {}} << QList<qint64> {5, 3, 1};
    QTest::newRow("older than an id") << EventQuery {.beforeId = 3, .kinds = {}} << QList<qint64> {2, 1};
    QTest::newRow("a page") << EventQuery {.beforeId = 6, .kinds = {}, .limit = 2} << QList<qint64> {5, 4};
    QTest::newRow("since") << EventQuery {.sinceMs = 50, .kinds = {}} << QList<qint64> {6, 5};
    QTest::newRow("from to") << EventQuery {.sinceMs = 20, .untilMs = 30, .kinds = {}}
                             << QList<qint64> {3, 2};
    QTest::newRow("kinds") << EventQuery {.kinds = {EventKind::LockTaken, EventKind::StationStarted}}
                           << QList<qint64> {6, 4, 3};
    QTest::newRow("kind of a node") << EventQuery {.node = NodeId(1), .kinds = {EventKind::LockTaken}}
                                    << QList<qint64> {3};
    QTest::newRow("since, nothing there") << EventQuery {.sinceMs = 61, .kinds = {}} << QList<qint64> {};
    QTest::newRow("until") << EventQuery {.untilMs = 25, .kinds = {}} << QList<qint64> {2, 1};
    QTest::newRow("bad ones") << EventQuery {.kinds = {}, .least = Severity::Warn} << QList<qint64> {5, 4};
    QTest::newRow("text") << EventQuery {.kinds = {}, .text = u"DISK"_s} << QList<qint64> {4, 2};
    QTest::newRow("text, limited") << EventQuery {.kinds = {}, .text = u"disk"_s, .limit = 1}
                                   << QList<qint64> {4};
    QTest::newRow("text of other letters")
        << EventQuery {.kinds = {}, .text = u"grÖSSe é"_s} << QList<qint64> {5};
    QTest::newRow("text with marks") << EventQuery {.kinds = {}, .text = u"a\\b\"c/d"_s} << QList<qint64> {6};
    QTest::newRow("text with wildcards") << EventQuery {.kinds = {}, .text = u"50%_"_s} << QList<qint64> {3};
    QTest::newRow("a key is no text") << EventQuery {.kinds = {}, .text = u"reason"_s} << QList<qint64> {};
    QTest::newRow("nothing asked for") << EventQuery {.kinds = {}, .limit = 0} << QList<qint64> {};
    QTest::newRow("negative limit") << EventQuery {.kinds = {}, .limit = -5} << QList<qint64> {};
    QTest::newRow("unknown node") << EventQuery {.node = NodeId(77), .kinds = {}} << QList<qint64> {};
}

void TestStore::finds()
{
    QFETCH(EventQuery, query);
    QFETCH(QList<qint64>, ids);
    const auto store = open();
    QVERIFY(store->start());
    ChangeSet changes;
    changes.events = {sampleEvent(1, EventKind::NodeSeen, 10), sampleEvent(2, EventKind::NodeSeen, 20),
        sampleEvent(1, EventKind::LockTaken, 30), sampleEvent(2, EventKind::LockTaken, 40),
        sampleEvent(1, EventKind::NodeSeen, 50), sampleEvent(0, EventKind::StationStarted, 60)};
    changes.events[1].detail = {{u"reason"_s, u"no disk"_s}};
    changes.events[2].detail = {{u"reason"_s, u"at 50%_ of it"_s}};
    changes.events[3].detail = {{u"reason"_s, QJsonArray {u"Disk 2"_s}}};
    changes.events[3].severity = Severity::Error;
    changes.events[4].detail = {{u"reason"_s, u"GRöSSe É"_s}};
    changes.events[4].severity = Severity::Warn;
    changes.events[5].detail = {{u"reason"_s, u"x a\\b\"c/d"_s}};
    QVERIFY(commitAndWait(*store, changes));
    QList<qint64> found;
    for (const Event &event : eventsOf(*store, query))
        found.append(event.id);
    QCOMPARE(found, ids);
}

void TestStore::neverGivesMoreEventsThanItsBound()
{
    const auto store = open();
    QVERIFY(store->start());
    ChangeSet changes;
    for (int i = 0; i < EventQuery::kMaxEventsAtOnce + 1; ++i)
        changes.events.push_back(sampleEvent(1, EventKind::NodeSeen, i));
    QVERIFY(commitAndWait(*store, changes));
    QCOMPARE(eventsOf(*store, {.kinds = {}, .limit = 1'000'000}).size(), EventQuery::kMaxEventsAtOnce);
}

void TestStore::keepsTheHistoryOfDocuments()
{
    const auto store = open();
    QVERIFY(store->start());
    QList<AppliedDocument> expected;
    for (int revision = 1; revision <= 3; ++revision) {
        ChangeSet changes;
        changes.document = AppliedDocument {.revision = revision,
            .atMs = revision * 10,
            .who = u"roadsteadctl"_s,
            .yaml = u"# %1"_s.arg(revision)};
        expected.prepend(*changes.document);
        QVERIFY(commitAndWait(*store, changes));
    }
    Answer<QList<AppliedDocument>> all;
    store->documents(10, all.callback());
    QCOMPARE(all.get().value(), expected);
    Answer<QList<AppliedDocument>> two;
    store->documents(2, two.callback());
    QCOMPARE(two.get().value(), expected.first(2));
    QCOMPARE(store->load()->document, expected.first());
    Answer<QList<DocumentRevision>> revisions;
    store->revisions(2, revisions.callback());
    QCOMPARE(revisions.get().value(),
        (QList<DocumentRevision> {{3, 30, u"roadsteadctl"_s}, {2, 20, u"roadsteadctl"_s}}));
    Answer<AppliedDocument> second;
    store->document(2, second.callback());
    QCOMPARE(second.get().value(), expected.at(1));
    Answer<AppliedDocument> unknown;
    store->document(4, unknown.callback());
    QCOMPARE(unknown.get().error().code, ErrorCode::NotFound);
}

void TestStore::oldDocumentsGo_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<qint64>("apartMs");
    QTest::addColumn<int>("kept");
    constexpr qint64 kDayMs = 24LL * 3600 * 1000;
    QTest::newRow("the newest, however old") << 203 << 365 * kDayMs << 200;
    QTest::newRow("the young ones") << 250 << kDayMs / 3 << 250;
    QTest::newRow("young ones among older ones") << 300 << kDayMs / 3 << 271; // 90 days ago, and up to now
    QTest::newRow("not more than the bound") << 1010 << 1LL << 1000;
}

/// A program that applies a document every minute does not fill the disk.
void TestStore::oldDocumentsGo()
{
    QFETCH(const int, count);
    QFETCH(const qint64, apartMs);
    QFETCH(const int, kept);
    const auto store = open();
    QVERIFY(store->start());
    for (int revision = 1; revision <= count; ++revision) {
        ChangeSet changes;
        changes.document
            = AppliedDocument {.revision = revision, .atMs = revision * apartMs, .who = {}, .yaml = {}};
        if (revision < count)
            store->commit(changes, [](const Result<void> &) {});
        else
            QVERIFY(commitAndWait(*store, changes));
    }
    Answer<QList<DocumentRevision>> left;
    store->revisions(5000, left.callback());
    const QList<DocumentRevision> revisions = left.get().value();
    QCOMPARE(revisions.size(), kept);
    QCOMPARE(revisions.constFirst().revision, count);
    QCOMPARE(revisions.constLast().revision, count - kept + 1);
    QCOMPARE(store->load()->document->revision, count);
}

void TestStore::refusesWhatDoesNotFitInTheQueue()
{
    const auto store = open({.maxQueued = 5, .maxRecords = 3, .maxBatch = 2});
    // Not started: everything waits.
    for (int i = 0; i < 4; ++i)
        store->record(oneEvent(i));
    QCOMPARE(store->status().droppedRecords, 1U);
    Answer<void> fourth;
    Answer<void> fifth;
    Answer<void> sixth;
    store->commit(oneEvent(10), fourth.callback());
    store->commit(oneEvent(11), fifth.callback());
    store->commit(oneEvent(12), sixth.callback());
    QVERIFY(sixth.isThere());
    QCOMPARE(sixth.get().error().code, ErrorCode::Unavailable);
    QVERIFY(!fourth.isThere());
    QCOMPARE(store->status().refusedSets, 1U);
    QCOMPARE(store->status().queueLength, 5);
    QVERIFY(store->start());
    QVERIFY(fourth.get());
    QVERIFY(fifth.get());
    QCOMPARE(store->status().batches, 3U);
    QCOMPARE(eventsOf(*store, {}).size(), 5);
    QVERIFY(commitAndWait(*store, oneEvent(13)));
}

void TestStore::commitsWhatIsQueuedWhenItStops()
{
    std::atomic<int> good = 0;
    {
        const auto store = open({.maxBatch = 7});
        QVERIFY(store->start());
        for (int i = 0; i < 500; ++i)
            store->commit(oneEvent(i), [&good](const Result<void> &done) { good += done ? 1 : 0; });
    }
    QCOMPARE(good.load(), 500);
    QCOMPARE(open()->load()->lastEventId, 500);
}

void TestStore::refusesSetsAfterItStopped()
{
    const auto store = open();
    Answer<void> neverBegun;
    store->commit(oneEvent(1), neverBegun.callback());
    store->stop();
    QCOMPARE(neverBegun.get().error().code, ErrorCode::Cancelled);
    const Result<void> late = commitAndWait(*store, oneEvent(2));
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Unavailable);
    Answer<QList<Event>> events;
    store->events({}, events.callback());
    QVERIFY(!events.get());
}

void TestStore::makesItsFolderForItsUserAlone()
{
    const auto store = open();
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(store->dataDir()) & others));
    QVERIFY(store->start());
    QVERIFY(commitAndWait(*store, oneEvent(1)));
    for (const QString &name :
        {u"/roadstead.sqlite"_s, u"/roadstead.sqlite-wal"_s, u"/roadstead.sqlite-shm"_s}) {
        QVERIFY2(QFile::exists(store->dataDir() + name), qPrintable(name));
        QVERIFY2(!(QFile::permissions(store->dataDir() + name) & others), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
