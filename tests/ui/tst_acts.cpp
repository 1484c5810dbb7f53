#include "fake_fleet.h"

#include "core/literals.h"
#include "core/node_edits.h"
#include "ui/acts.h"

#include <QSignalSpy>
#include <QTest>

using namespace roadstead;
using namespace roadstead::ui;

class TestActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void editIsOneNamedStep();
    void undoAndRedoLeadBackAndForth();
    void newActForgetsWhatWasUndone();
    void editThatChangesNothingIsNone();
    void failureIsToldAndIsNoStep();
    void changeThatCannotBeMadeIsTold();
    void conflictOfAnUndoIsTold();
    void toastTakesBackItsOwnActOnly();
    void actWithoutInverseHasNoUndo();
    void keepsABoundedNumberOfSteps();
    void nothingIsUndoneWhileAnUndoIsUnderWay();

private:
    void hold(int node, bool isHeld = true);
    void move(int node, const QString &cluster);
    [[nodiscard]] bool isHeld(int node) const { return m_fleet->node(static_cast<NodeId>(node))->isHeld; }
    [[nodiscard]] Notice notice() const { return m_notices->last()[0].value<Notice>(); }

    std::unique_ptr<FakeFleet> m_fleet;
    std::unique_ptr<Acts> m_acts;
    std::unique_ptr<QSignalSpy> m_notices;
};

void TestActs::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_fleet = std::make_unique<FakeFleet>(20);
    m_acts = std::make_unique<Acts>(*m_fleet);
    m_notices = std::make_unique<QSignalSpy>(m_acts.get(), &Acts::noticed);
}

void TestActs::cleanup()
{
    m_notices.reset();
    m_acts.reset();
    m_fleet.reset();
}

void TestActs::hold(int node, bool isHeld)
{
    const qsizetype before = m_notices->size();
    const NodeSummary summary = *m_fleet->node(static_cast<NodeId>(node));
    m_acts->edit([=](const FleetConfig &config) { return heldNodes(config, {summary}, isHeld); },
        {u"node %1 held"_s.arg(node), u"Hold node %1"_s.arg(node), u"hold"_s, summary.name,
            u"disk is bad"_s});
    QTRY_COMPARE(m_notices->size(), before + 1);
}

void TestActs::move(int node, const QString &cluster)
{
    const qsizetype before = m_notices->size();
    const NodeSummary summary = *m_fleet->node(static_cast<NodeId>(node));
    m_acts->edit([=](const FleetConfig &config) { return movedNodes(config, {summary}, cluster); },
        {u"moved"_s, u"Move"_s, u"move"_s, cluster, {}});
    QTRY_COMPARE(m_notices->size(), before + 1);
}

void TestActs::editIsOneNamedStep()
{
    QVERIFY(!m_acts->canUndo() && !m_acts->canRedo());
    hold(1);
    QVERIFY(isHeld(1));
    QCOMPARE(notice().text, u"node 1 held"_s);
    QVERIFY(m_acts->canUndo());
    QCOMPARE(m_acts->undoName(), u"Hold node 1"_s);
    const FleetCommand sent = m_fleet->commands().constLast();
    QCOMPARE(sent.kind, FleetCommand::Kind::EditDocument);
    QCOMPARE(sent.who, u"window"_s);
    QCOMPARE(sent.what, u"hold"_s);
    QCOMPARE(sent.reason, u"disk is bad"_s);
}

void TestActs::undoAndRedoLeadBackAndForth()
{
    const FleetDocument before = m_fleet->config()->document();
    hold(1);
    hold(2);
    const FleetDocument after = m_fleet->config()->document();
    m_acts->undo();
    QTRY_VERIFY(!isHeld(2));
    QTRY_VERIFY(m_acts->canRedo());
    QCOMPARE(m_acts->redoName(), u"Hold node 2"_s);
    QVERIFY(notice().text.contains(u"Hold node 2"_s));
    QCOMPARE(m_fleet->commands().constLast().what, u"undo:hold"_s);
    m_acts->undo();
    QTRY_COMPARE(m_fleet->config()->document(), before);
    QTRY_VERIFY(m_acts->canRedo());
    QVERIFY(!m_acts->canUndo());
    m_acts->redo();
    QTRY_VERIFY(isHeld(1));
    QTRY_VERIFY(m_acts->canRedo());
    m_acts->redo();
    QTRY_COMPARE(m_fleet->config()->document(), after);
    QTRY_VERIFY(!m_acts->canRedo() && m_acts->canUndo());
}

void TestActs::newActForgetsWhatWasUndone()
{
    hold(1);
    m_acts->undo();
    QTRY_VERIFY(m_acts->canRedo());
    hold(2);
    QVERIFY(!m_acts->canRedo());
}

void TestActs::editThatChangesNothingIsNone()
{
    bool isDone = false;
    m_acts->edit([](const FleetConfig &config) -> Result<FleetDocument> { return config.document(); },
        {u"done"_s, u"Nothing"_s, u"x"_s, {}, {}},
        [&](const Result<void> &result) { isDone = result.has_value(); });
    QVERIFY(isDone);
    QVERIFY(m_fleet->commands().isEmpty());
    QVERIFY(!m_acts->canUndo());
    QVERIFY(m_notices->isEmpty());
}

void TestActs::failureIsToldAndIsNoStep()
{
    m_fleet->answerWith(fail(ErrorCode::Unavailable, u"The disk is full."_s));
    hold(1);
    QCOMPARE(notice().text, u"The disk is full."_s);
    QVERIFY(!notice().undo);
    QVERIFY(!m_acts->canUndo());
}

void TestActs::changeThatCannotBeMadeIsTold()
{
    bool hasFailed = false;
    m_acts->edit(
        [](const FleetConfig &) -> Result<FleetDocument> {
            return fail(ErrorCode::NotFound, u"There is no cluster “lab”."_s);
        },
        {u"done"_s, u"Move"_s, u"move"_s, {}, {}},
        [&](const Result<void> &result) { hasFailed = !result.has_value(); });
    QVERIFY(hasFailed);
    QCOMPARE(notice().text, u"There is no cluster “lab”."_s);
    QVERIFY(m_fleet->commands().isEmpty());
}

void TestActs::conflictOfAnUndoIsTold()
{
    move(1, u"staging"_s);
    // Somebody else changes the same cluster meanwhile.
    FleetDocument other = m_fleet->config()->document();
    for (Cluster &cluster : other.clusters) {
        if (cluster.id == "staging"_L1)
            cluster.name = u"Staging"_s;
    }
    m_fleet->setDocument(other);
    m_acts->undo();
    QTRY_VERIFY(notice().text.contains(u"“Move” cannot be undone"_s));
    QCOMPARE(m_fleet->node(static_cast<NodeId>(1))->cluster, u"staging"_s);
    QVERIFY(!m_acts->canRedo());
}

void TestActs::toastTakesBackItsOwnActOnly()
{
    hold(1);
    const Notice first = notice();
    hold(2);
    const qsizetype sent = m_fleet->commands().size();
    first.undo(); // the toast of an act that is no longer the last one
    QCOMPARE(m_fleet->commands().size(), sent);
    notice().undo();
    QTRY_VERIFY(!isHeld(2));
    QVERIFY(isHeld(1));
    QTRY_COMPARE(m_acts->undoName(), u"Hold node 1"_s);
    const Notice stale = first;
    m_acts.reset();
    stale.undo(); // the window is gone
    m_notices.reset();
}

void TestActs::actWithoutInverseHasNoUndo()
{
    FleetCommand command;
    command.kind = FleetCommand::Kind::SetUp;
    command.setup = m_fleet->setup();
    m_acts->perform(command, {u"set up"_s, u"Set up"_s, u"setup"_s, {}, {}});
    QTRY_COMPARE(m_notices->size(), 1);
    QCOMPARE(notice().text, u"set up"_s);
    QVERIFY(!notice().undo);
    QVERIFY(!m_acts->canUndo());
}

void TestActs::keepsABoundedNumberOfSteps()
{
    for (int i = 0; i < int(Acts::kMaxSteps) + 5; ++i)
        hold(1, i % 2 == 0);
    int undone = 0;
    while (m_acts->canUndo()) {
        m_acts->undo();
        QTRY_VERIFY(m_acts->canRedo()); // not busy any more
        ++undone;
    }
    QCOMPARE(undone, int(Acts::kMaxSteps));
}

void TestActs::nothingIsUndoneWhileAnUndoIsUnderWay()
{
    hold(1);
    hold(2);
    m_acts->undo();
    QVERIFY(!m_acts->canUndo() && !m_acts->canRedo());
    m_acts->undo(); // pressed twice
    QTRY_VERIFY(m_acts->canUndo());
    QVERIFY(isHeld(1));
    QVERIFY(!isHeld(2));
}

QTEST_GUILESS_MAIN(TestActs)
#include "tst_acts.moc"
