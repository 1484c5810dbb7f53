#include "core/rollout_edits.h"

#include "core/document_edit.h"
#include "core/literals.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;

namespace {

FleetDocument sample()
{
    Application application;
    application.id = u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s;
    for (const QString &version : {u"9.0.0"_s, u"10.0.0"_s, u"2.0.0"_s}) {
        Package package;
        package.version = version;
        application.packages.append(package);
    }
    for (const QString &id : {u"stable"_s, u"beta"_s}) {
        Channel channel;
        channel.id = id;
        channel.package = u"9.0.0"_s;
        application.channels.append(channel);
    }
    for (const QString &id : {u"prod"_s, u"edge"_s, u"test"_s}) {
        UpdateGroup group;
        group.id = id;
        group.channel = id == "test"_L1 ? u"beta"_s : u"stable"_s;
        group.policy.updatesEnabled = false;
        application.updateGroups.append(group);
    }
    FleetDocument document;
    document.applications = {application};
    return document;
}

RolloutPlan planFor(const QString &group, const QString &version)
{
    RolloutPlan plan;
    plan.appId = u"{E96281A6-D1AF-4BDE-9A0A-97B76E56DC57}"_s;
    plan.group = group;
    plan.package.version = version;
    plan.policy.maxUpdatesPerPeriod = 7;
    plan.policy.updatesEnabled = false;
    return plan;
}

} // namespace

/// What a rollout changes in the fleet document, and what it would do to the fleet.
class RolloutEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rolloutPointsTheChannelAndEnablesUpdates()
    {
        const FleetConfig config(sample());
        const auto document = plannedRollout(config, planFor(u"prod"_s, u"10.0.0"_s));
        QVERIFY(document);
        const Application &application = document->applications[0];
        QCOMPARE(application.channels[0].package, u"10.0.0"_s);
        QCOMPARE(application.channels[1].package, u"9.0.0"_s);
        QCOMPARE(application.updateGroups[0].policy.maxUpdatesPerPeriod, 7);
        QVERIFY(application.updateGroups[0].policy.updatesEnabled);
        QVERIFY(!application.updateGroups[1].policy.updatesEnabled);
        QCOMPARE(application.packages.size(), 3);
        QVERIFY(documentProblem(*document).isEmpty());
    }

    void newPackageIsAddedOnce()
    {
        const FleetConfig config(sample());
        RolloutPlan plan = planFor(u"prod"_s, u"11.0.0"_s);
        plan.package.filename = u"update.gz"_s;
        const auto document = plannedRollout(config, plan);
        QVERIFY(document);
        QCOMPARE(document->applications[0].packages.constLast(), plan.package);
        QCOMPARE(document->applications[0].channels[0].package, u"11.0.0"_s);
    }

    void firstRolloutOfAnEmptyDocumentMakesWhatItNeeds()
    {
        const FleetConfig config {FleetDocument {}};
        RolloutPlan plan = planFor(u"stable"_s, u"1.0.0"_s);
        plan.appName = u"Flatcar"_s;
        const auto document = plannedRollout(config, plan);
        QVERIFY(document);
        QVERIFY2(documentProblem(*document).isEmpty(), qPrintable(documentProblem(*document)));
        QCOMPARE(document->applications[0].id, u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s);
        QCOMPARE(document->applications[0].updateGroups[0].channel, u"stable"_s);
        QCOMPARE(document->applications[0].channels[0].package, u"1.0.0"_s);
    }

    void badPlansAreRefused_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("version");
        QTest::newRow("no group") << QString() << u"10.0.0"_s;
        QTest::newRow("no version") << u"prod"_s << QString();
        QTest::newRow("a word") << u"prod"_s << u"newest!"_s;
    }

    void badPlansAreRefused()
    {
        QFETCH(QString, group);
        QFETCH(QString, version);
        const FleetConfig config(sample());
        QVERIFY(!plannedRollout(config, planFor(group, version)));
    }

    void abortPointsTheChannelBack()
    {
        const FleetConfig config(sample());
        const QString app = config.document().applications[0].id;
        const auto document = abortedRollout(config, app, u"prod"_s, u"2.0.0"_s);
        QVERIFY(document);
        QCOMPARE(document->applications[0].channels[0].package, u"2.0.0"_s);
        QCOMPARE(abortedRollout(config, app, u"prod"_s, {})->applications[0].channels[0].package, QString());
        QVERIFY(!abortedRollout(config, app, u"prod"_s, u"77.0.0"_s));
        QVERIFY(!abortedRollout(config, app, u"nobody"_s, u"2.0.0"_s));
    }

    void policyIsReplaced()
    {
        const FleetConfig config(sample());
        UpdatePolicy policy;
        policy.safeMode = true;
        const auto document = withPolicy(config, config.document().applications[0].id, u"edge"_s, policy);
        QVERIFY(document);
        QCOMPARE(document->applications[0].updateGroups[1].policy, policy);
        QVERIFY(!withPolicy(config, u"x"_s, u"edge"_s, policy));
    }

    void versionsAreOrderedAsVersions()
    {
        const Application application = sample().applications[0];
        QCOMPARE(packageVersions(application), (QStringList {u"10.0.0"_s, u"9.0.0"_s, u"2.0.0"_s}));
        QCOMPARE(packageBefore(application, u"10.0.0"_s), u"9.0.0"_s);
        QCOMPARE(packageBefore(application, u"2.0.0"_s), QString());
    }

    void groupsOfOneChannelAreFound()
    {
        const Application application = sample().applications[0];
        QCOMPARE(groupsOnChannelOf(application, u"prod"_s), (QStringList {u"prod"_s, u"edge"_s}));
        QCOMPARE(groupsOnChannelOf(application, u"new"_s), QStringList {u"new"_s});
    }

    void digestIsTakenInBothForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGood");
        const QByteArray bytes(32, '\x5a');
        QTest::newRow("base64") << QString::fromLatin1(bytes.toBase64()) << true;
        QTest::newRow("hex") << QString::fromLatin1(bytes.toHex()) << true;
        QTest::newRow("upper hex, spaces around")
            << QString::fromLatin1(' ' + bytes.toHex().toUpper() + ' ') << true;
        QTest::newRow("too short") << QString::fromLatin1(QByteArray(31, 'x').toBase64()) << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("not Latin") << QString(64, QChar(0x4e2d)) << false;
    }

    void digestIsTakenInBothForms()
    {
        QFETCH(QString, text);
        QFETCH(bool, isGood);
        const auto digest = digestInBase64(text, kSha256Bytes);
        QCOMPARE(digest.has_value(), isGood);
        if (isGood)
            QCOMPARE(*digest, QString::fromLatin1(QByteArray(32, '\x5a').toBase64()));
    }

    void effectCountsWhoWouldUpdate()
    {
        QList<NodeSummary> nodes;
        for (int i = 0; i < 10; ++i) {
            NodeSummary node;
            node.id = static_cast<NodeId>(i + 1);
            node.updateGroup = i == 9 ? u"test"_s : u"prod"_s;
            node.version = i < 3 ? u"10.0.0"_s : u"9.0.0"_s;
            node.isHeld = i == 4;
            node.state = i == 5 ? NodeState::Missing : NodeState::Up;
            nodes.append(node);
        }
        nodes[8].version.clear(); // never told
        QCOMPARE(rolloutEffect(nodes, {u"prod"_s}, u"10.0.0"_s), (RolloutEffect {9, 5, 1, 1}));
        QCOMPARE(rolloutEffect(nodes, {u"prod"_s}, u"2.0.0"_s).behind, 0);
        QCOMPARE(rolloutEffect(nodes, {u"prod"_s}, u"rubbish!"_s).behind, 0);
    }

    void rateGivesTheLeastDuration()
    {
        UpdatePolicy policy;
        QCOMPARE(leastDurationMs(41, policy), 0);
        policy.maxUpdatesPerPeriod = 4;
        QCOMPARE(leastDurationMs(4, policy), 0);
        QCOMPARE(leastDurationMs(5, policy), 3'600'000);
        QCOMPARE(leastDurationMs(41, policy), 10 * 3'600'000);
    }
};

QTEST_GUILESS_MAIN(RolloutEditsTest)
#include "tst_rollout_edits.moc"
