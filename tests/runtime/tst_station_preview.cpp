#include "../support/station_fixture.h"
#include "core/node_edits.h"
#include "wire/fleet_document.h"

#include <QRegularExpression>

using namespace roadstead;
using namespace roadstead::test;

namespace {

const QByteArray kButane = "variant: flatcar\nversion: 1.0.0\nstorage:\n  files:\n    - path: /etc/hostname\n"
                           "      contents:\n        inline: {{.request.query.hostname}}\n";

QByteArray fleet()
{
    QByteArray indented;
    for (const QByteArray &line : kButane.chopped(1).split('\n'))
        indented += "      " + line + '\n';
    return R"(roadstead: 1
profiles:
  - { id: plain, boot: { kernel: /assets/vmlinuz, args: ["url={{.base_url}}/ignition?{{.request.raw_query}}"] }, ignition: base, generic: note }
groups:
  - { id: all, profile: plain, metadata: { who: all } }
  - { id: etcd, profile: plain, selector: { role: etcd }, metadata: { who: etcd } }
templates:
  - id: base
    kind: butane
    text: |
)" + indented
        + R"(  - { id: note, kind: generic, text: "hello {{.who}}\n" }
clusters: [ { id: rack-1 } ]
)";
}

QByteArray query(int number)
{
    return "mac=52-54-00-00-00-0" + QByteArray::number(number) + "&uuid=00000000-0000-4000-8000-00000000000"
        + QByteArray::number(number) + "&hostname=n" + QByteArray::number(number);
}

} // namespace

/// What a node would get, what it got last, and what an edit would change for whom.
class TestStationPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsWhatANodeWouldGetAndWhatItGot();
    void showsALastTextOnlyWhenItIsTheSame();
    void remembersOverARestart();
    void namesThePlaceOfEachRemark();
    void answersForANodeThatNeverBooted();
    void answersForAMachineThatIsMadeUp();
    void refusesAnEditThatDoesNotFit();
    void groupsNodesByWhatChangesForThem();
    void failuresComeFirst();
    void whatCannotDifferIsTheSame();
    void canBeCancelled();
    void checksATemplate_data();
    void checksATemplate();
    void keepsEveryDocument();

private:
    template <typename T, typename Ask> Result<T> wait(const Ask &ask)
    {
        std::optional<Result<T>> answer;
        ask([&answer](const Result<T> &result) { answer = result; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 30'000);
        return answer.value_or(fail(ErrorCode::Cancelled, u"no answer"_s));
    }
    Result<NodeConfig> configOf(NodeId id, const DocumentEdit &edit = {})
    {
        return wait<NodeConfig>(
            [&](auto reply) { m_fixture->station->nodeConfig(id, edit, m_fixture->station.get(), reply); });
    }
    Result<EditPreview> preview(const DocumentEdit &edit, const LongWork &work = {})
    {
        return wait<EditPreview>([&](auto reply) {
            m_fixture->station->previewEdit(edit, work, m_fixture->station.get(), reply);
        });
    }
    DocumentEdit editTo(const std::function<void(FleetDocument &)> &change) const
    {
        const FleetDocument &before = m_fixture->station->config()->document();
        FleetDocument after = before;
        change(after);
        return editBetween(before, after);
    }
    static const NodeConfigPart *part(const NodeConfig &config, const QString &path)
    {
        const auto at = std::ranges::find_if(
            config.parts, [&](const NodeConfigPart &each) { return each.path == path; });
        return at == config.parts.cend() ? nullptr : &*at;
    }
    /// The three nodes boot.
    void bootAll()
    {
        for (int i = 1; i <= 3; ++i) {
            QCOMPARE(m_fixture->get("/ipxe?" + query(i)).status, 200);
            QCOMPARE(m_fixture->get("/ignition?" + query(i)).status, 200);
        }
    }
    NodeSummary node(int number) const
    {
        for (const NodeSummary &each : m_fixture->station->nodes()) {
            if (each.hostname == u"n%1"_s.arg(number))
                return each;
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StationFixture> m_fixture;
};

void TestStationPreview::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_fixture.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<StationFixture>(m_dir->filePath(u"data"_s));
    QVERIFY(m_fixture->start());
    const auto applied = m_fixture->applyYaml(fleet());
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message));
    bootAll();
}

void TestStationPreview::showsWhatANodeWouldGetAndWhatItGot()
{
    const DocumentEdit edit = editTo([](FleetDocument &document) {
        document.templates[0].text.replace(u"/etc/hostname"_s, u"/etc/name"_s);
    });
    const auto config = configOf(node(2).id, edit);
    QVERIFY(config);
    QCOMPARE(config->group, u"all"_s);
    QCOMPARE(config->profile, u"plain"_s);
    QCOMPARE(config->parts.size(), 3);
    const NodeConfigPart *script = part(*config, u"/ipxe"_s);
    QVERIFY(script && script->templateId.isEmpty() && !script->isFailed);
    QVERIFY2(script->text.contains(u"hostname=n2"_s), qPrintable(script->text));
    QVERIFY(script->hasLast);
    QCOMPARE(script->lastText, script->text);
    QVERIFY(script->lastMs > 0);
    const NodeConfigPart *ignition = part(*config, u"/ignition"_s);
    QVERIFY(ignition);
    QCOMPARE(ignition->templateId, u"base"_s);
    QVERIFY2(ignition->text.startsWith(u"{\n    \"ignition\": {\n"_s), qPrintable(ignition->text));
    QVERIFY(ignition->text.contains(u"/etc/name"_s) && !ignition->lastText.contains(u"/etc/name"_s));
    QVERIFY(ignition->lastText.contains(u"/etc/hostname"_s));
    QVERIFY2(ignition->rendered.endsWith(u"inline: n2\n"_s), qPrintable(ignition->rendered));
    QCOMPARE(ignition->verdict.kind, VerdictKind::Boot);
    const NodeConfigPart *generic = part(*config, u"/generic"_s);
    QVERIFY(generic && !generic->hasLast);
    QCOMPARE(generic->text, u"hello all\n"_s);
    QCOMPARE(m_fixture->station->config()->revision(), 1); // asking changes nothing
}

void TestStationPreview::showsALastTextOnlyWhenItIsTheSame()
{
    const NodeSummary second = node(2);
    QVERIFY(part(*configOf(second.id), u"/ignition"_s)->hasLast);
    // A newer document does not change what was sent.
    FleetCommand command;
    command.kind = FleetCommand::Kind::EditDocument;
    command.edit = editTo([](FleetDocument &document) {
        document.templates[0].text.replace(u"/etc/hostname"_s, u"/etc/name"_s);
    });
    QVERIFY(m_fixture->apply(command));
    const auto config = configOf(second.id);
    QVERIFY(part(*config, u"/ignition"_s)->text.contains(u"/etc/name"_s));
    QVERIFY(part(*config, u"/ignition"_s)->lastText.contains(u"/etc/hostname"_s));
    QVERIFY(part(*config, u"/ipxe"_s)->hasLast);
}

void TestStationPreview::remembersOverARestart()
{
    const NodeSummary second = node(2);
    const auto before = configOf(second.id);
    QVERIFY(m_fixture->restart());
    const auto after = configOf(second.id);
    QVERIFY(after);
    QCOMPARE(part(*after, u"/ipxe"_s)->lastText, part(*before, u"/ipxe"_s)->lastText);
    QCOMPARE(part(*after, u"/ignition"_s)->text, part(*before, u"/ignition"_s)->text);
    QVERIFY(part(*after, u"/ipxe"_s)->text.contains(u"hostname=n2"_s));
}

void TestStationPreview::namesThePlaceOfEachRemark()
{
    const DocumentEdit edit
        = editTo([](FleetDocument &document) { document.templates[0].text.replace(u"path:"_s, u"paht:"_s); });
    const auto config = configOf(node(1).id, edit);
    const NodeConfigPart *ignition = part(*config, u"/ignition"_s);
    QVERIFY(ignition && ignition->isFailed);
    QVERIFY(ignition->text.startsWith(u"Roadstead: "_s));
    QVERIFY(!ignition->remarks.isEmpty());
    QVERIFY(
        std::ranges::any_of(ignition->remarks, [](const ConfigRemark &remark) { return remark.line == 5; }));
    QCOMPARE(ignition->rendered.section(u'\n', 4, 4), u"    - paht: /etc/hostname"_s);
    const DocumentEdit broken
        = editTo([](FleetDocument &document) { document.templates[1].text = u"{{.nowhere}}"_s; });
    const auto other = configOf(node(1).id, broken);
    QVERIFY(part(*other, u"/generic"_s)->isFailed);
    QVERIFY(part(*other, u"/generic"_s)->remarks.first().message.contains(u"line 1"_s));
}

void TestStationPreview::answersForANodeThatNeverBooted()
{
    QVERIFY(m_fixture->omaha("<request/>").status >= 200);
    QVERIFY(m_fixture->restart());
    const auto config = configOf(node(3).id);
    QVERIFY(config && !config->parts.first().isFailed);
    const auto unknown = configOf(NodeId {4711});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
}

void TestStationPreview::answersForAMachineThatIsMadeUp()
{
    const auto exampleOf = [this](const Labels &labels, const DocumentEdit &edit) {
        return wait<NodeConfig>([&](auto reply) {
            m_fixture->station->exampleConfig(labels, edit, m_fixture->station.get(), reply);
        });
    };
    const Labels labels {
        {u"mac"_s, u"52:54:00:00:00:77"_s}, {u"hostname"_s, u"made up"_s}, {u"role"_s, u"etcd"_s}};
    const auto config = exampleOf(labels, {});
    QVERIFY(config);
    QCOMPARE(config->group, u"etcd"_s);
    QVERIFY(part(*config, u"/ignition"_s)->text.contains(u"made%20up"_s));
    QVERIFY(!part(*config, u"/ignition"_s)->hasLast);
    QCOMPARE(m_fixture->station->nodes().size(), 3); // no node came of it
    const auto edited
        = exampleOf(labels, editTo([](FleetDocument &document) { document.groups.removeLast(); }));
    QVERIFY(edited);
    QCOMPARE(edited->group, u"all"_s);
    DocumentEdit wrong = editTo([](FleetDocument &document) { document.groups.removeLast(); });
    wrong.groups.elements.first().before->name = u"another"_s;
    QCOMPARE(exampleOf(labels, wrong).error().code, ErrorCode::Conflict);
}

void TestStationPreview::refusesAnEditThatDoesNotFit()
{
    DocumentEdit edit = editTo([](FleetDocument &document) { document.clusters[0].name = u"x"_s; });
    edit.clusters.elements[0].before->name = u"somebody else's"_s;
    QCOMPARE(configOf(node(1).id, edit).error().code, ErrorCode::Conflict);
    QCOMPARE(preview(edit).error().code, ErrorCode::Conflict);
}

void TestStationPreview::groupsNodesByWhatChangesForThem()
{
    // Two of three become etcd nodes: their note differs, and each has its own host name beside it.
    const DocumentEdit edit = editTo([](FleetDocument &document) {
        document.templates[0].text
            += u"    - path: /etc/role\n      contents:\n        inline: \"{{.who}}\"\n"_s;
    });
    int told = 0;
    LongWork work;
    work.progress = [&told](int done, int total) {
        QVERIFY(done <= total);
        told = total;
    };
    const auto found = preview(edit, work);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QCOMPARE(told, 3);
    QCOMPARE(found->total, 3);
    QCOMPARE(found->changed, 3);
    QCOMPARE(found->effects.size(), 1);
    const EditEffect &effect = found->effects.first();
    QCOMPARE(effect.path, u"/ignition"_s);
    QCOMPARE(effect.nodes.size(), 3);
    QVERIFY2(effect.diff.startsWith(u"@@ -5,3 +5,6 @@\n"_s), qPrintable(effect.diff));
    QVERIFY2(effect.diff.endsWith(u"+    - path: /etc/role\n+      contents:\n+        inline: \"all\"\n"_s),
        qPrintable(effect.diff));
}

void TestStationPreview::failuresComeFirst()
{
    const NodeSummary second = node(2);
    const DocumentEdit edit = editTo([&](FleetDocument &document) {
        NodeEntry entry;
        entry.id = second.uuid;
        entry.labels.insert(u"role"_s, u"etcd"_s);
        document.nodes.append(entry);
        document.groups[1].metadata = {}; // its template needs `who`
        document.groups[0].metadata = {{u"who"_s, u"everybody"_s}};
    });
    const auto found = preview(edit);
    QVERIFY(found);
    QCOMPARE(found->failed, 1);
    QCOMPARE(found->changed, 2);
    QCOMPARE(found->same, 0);
    QCOMPARE(found->effects.size(), 2);
    QVERIFY(found->effects[0].isFailed && !found->effects[0].wasFailed);
    QCOMPARE(found->effects[0].nodes, QList<NodeId> {second.id});
    QVERIFY2(found->effects[0].problem.contains(u"who"_s), qPrintable(found->effects[0].problem));
    QVERIFY(found->effects[0].diff.isEmpty());
    QCOMPARE(found->effects[1].diff, u"@@ -1 +1 @@\n-hello all\n+hello everybody\n"_s);
}

void TestStationPreview::whatCannotDifferIsTheSame()
{
    const NodeSummary first = node(1);
    const DocumentEdit edit = editTo([&](FleetDocument &document) {
        document.clusters[0].nodes.append(first.uuid);
        document.templates.append({u"unused"_s, TemplateKind::Generic, u"x"_s, {}});
    });
    const auto found = preview(edit);
    QVERIFY(found);
    QCOMPARE(found->same, 3);
    QVERIFY(found->effects.isEmpty());
}

void TestStationPreview::canBeCancelled()
{
    LongWork work;
    work.isCancelled = std::make_shared<std::atomic_bool>(true);
    const DocumentEdit edit = editTo([](FleetDocument &document) { document.templates[1].text = u"x"_s; });
    QCOMPARE(preview(edit, work).error().code, ErrorCode::Cancelled);
}

void TestStationPreview::checksATemplate_data()
{
    QTest::addColumn<TemplateKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<bool>("isFatal");
    QTest::newRow("right") << TemplateKind::Generic << u"{{.a}}"_s << 0 << false;
    QTest::newRow("condition without a value") << TemplateKind::Generic << u"a\nb {{ if }}\n"_s << 2 << true;
    QTest::newRow("Butane, wrong key")
        << TemplateKind::Butane << u"variant: flatcar\nversion: 1.0.0\nstorage:\n  flies: []\n"_s << 4
        << false;
    QTest::newRow("Butane with actions is known when it is rendered")
        << TemplateKind::Butane << u"variant: {{.v}}\n"_s << 0 << false;
}

void TestStationPreview::checksATemplate()
{
    QFETCH(TemplateKind, kind);
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(bool, isFatal);
    const QList<ConfigRemark> remarks = m_fixture->station->checkTemplate({u"t"_s, kind, text, {}});
    QCOMPARE(remarks.isEmpty(), line == 0);
    if (line == 0)
        return;
    QCOMPARE(remarks.first().line, line);
    QCOMPARE(remarks.first().isFatal, isFatal);
    QVERIFY(remarks.first().column > 0 && !remarks.first().message.isEmpty());
}

void TestStationPreview::keepsEveryDocument()
{
    const FleetDocument first = m_fixture->station->config()->document();
    FleetCommand command;
    command.kind = FleetCommand::Kind::EditDocument;
    command.who = u"window"_s;
    command.edit = editTo([](FleetDocument &document) { document.clusters[0].name = u"x"_s; });
    QVERIFY(m_fixture->apply(command));
    const auto revisions = wait<QList<DocumentRevision>>(
        [&](auto reply) { m_fixture->station->documentRevisions(10, m_fixture->station.get(), reply); });
    QVERIFY(revisions);
    QCOMPARE(revisions->size(), 2);
    QCOMPARE(revisions->first().revision, 2);
    QCOMPARE(revisions->first().who, u"window"_s);
    const auto at = [&](qint64 revision) {
        return wait<FleetDocument>(
            [&](auto reply) { m_fixture->station->documentAt(revision, m_fixture->station.get(), reply); });
    };
    QCOMPARE(at(1).value(), first);
    QCOMPARE(at(2)->clusters.first().name, u"x"_s);
    QCOMPARE(at(3).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestStationPreview)
#include "tst_station_preview.moc"
