#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/filter_completion.h"
#include "ui/filter_words.h"
#include "ui/node_filter.h"
#include "ui/node_vocabulary.h"
#include "ui/words.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace roadstead;
using namespace roadstead::ui;

class TestNodeFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void wordsPart_data();
    void wordsPart();
    void longTextIsBounded();
    void finds_data();
    void finds();
    void nameIsNoLabel();
    void placesTheMistake_data();
    void placesTheMistake();
    void readsAges_data();
    void readsAges();
    void offers_data();
    void offers();
    void offersKeepTheRestOfTheText();
    void quotedValueFindsItself();
    void vocabularyIsGatheredAndFollows();
    void largeFleetHoldsNobodyUp();

private:
    static constexpr qint64 kNowMs = 1'700'000'000'000;
    static NodeSummary node();
};

NodeSummary TestNodeFilter::node()
{
    NodeSummary node;
    node.id = static_cast<NodeId>(1);
    node.state = NodeState::Failed;
    node.name = u"rack 7 node"_s;
    node.cluster = u"prod"_s;
    node.version = u"4152.2.0"_s;
    node.labels = {{u"role"_s, u"etcd"_s}, {u"gpu"_s, QString()}};
    node.lastSeenMs = kNowMs - 26 * 3'600'000LL;
    node.bootMs = 95'000;
    node.isHeld = true;
    node.hasReverted = true;
    return node;
}

void TestNodeFilter::wordsPart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words"); // sign, field, comparison, value or text
    QTest::newRow("nothing") << u"  "_s << QStringList {};
    QTest::newRow("plain") << u" a  b"_s << QStringList {u"a"_s, u"b"_s};
    QTest::newRow("field") << u"state:up"_s << QStringList {u"state|:|up"_s};
    QTest::newRow("at most") << u"version<=4230"_s << QStringList {u"version|<=|4230"_s};
    QTest::newRow("negated") << u"-held -label:a=b"_s << QStringList {u"-held"_s, u"-label|:|a=b"_s};
    QTest::newRow("dash alone") << u"- x"_s << QStringList {u"-"_s, u"x"_s};
    QTest::newRow("quoted word") << u"\"a b:c\" d"_s << QStringList {u"a b:c"_s, u"d"_s};
    QTest::newRow("quoted value") << u"name:\"rack 7\""_s << QStringList {u"name|:|rack 7"_s};
    QTest::newRow("quote still open") << u"name:\"rack 7 x"_s << QStringList {u"name|:|rack 7 x"_s};
    QTest::newRow("operator first") << u":x"_s << QStringList {u":x"_s};
    QTest::newRow("value to come") << u"state:"_s << QStringList {u"state|:|"_s};
}

void TestNodeFilter::wordsPart()
{
    QFETCH(const QString, text);
    QStringList read;
    for (const FilterWord &word : filterWords(text)) {
        QVERIFY(word.start + word.length <= text.size());
        read.append((word.isNegated ? u"-"_s : QString())
            + (word.comparison.isEmpty() ? word.text
                                         : word.field + u'|' + word.comparison + u'|' + word.value));
    }
    QTEST(read, "words");
}

void TestNodeFilter::longTextIsBounded()
{
    QCOMPARE(filterWords(u"a "_s.repeated(10'000)).size(), kMaxFilterWords);
    QCOMPARE(filterWords(QString(10'000, u'a')).constFirst().length, kMaxFilterLength);
}

void TestNodeFilter::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("older version") << u"version<4230"_s << true;
    QTest::newRow("numbers by value") << u"version<10000"_s << true;
    QTest::newRow("not older than itself") << u"version<4152.2.0"_s << false;
    QTest::newRow("at most itself") << u"version<=4152.2"_s << true;
    QTest::newRow("newer") << u"version>4151"_s << true;
    QTest::newRow("at least") << u"version>=4152.2.1"_s << false;
    QTest::newRow("equal") << u"version=4152.2.0"_s << true;
    QTest::newRow("equal is not a part") << u"version=4152"_s << false;
    QTest::newRow("part of the version") << u"version:4152"_s << true;
    QTest::newRow("silent for a day") << u"seen>1d"_s << true;
    QTest::newRow("heard of today") << u"seen<1d"_s << false;
    QTest::newRow("within two days") << u"seen<=48h"_s << true;
    QTest::newRow("slow boot") << u"boot>90s"_s << true;
    QTest::newRow("slower boot") << u"boot>2min"_s << false;
    QTest::newRow("whole cluster") << u"cluster=prod"_s << true;
    QTest::newRow("equal is no prefix") << u"cluster=pro"_s << false;
    QTest::newRow("one of two clusters") << u"cluster=lab,prod"_s << true;
    QTest::newRow("one of two states") << u"state:missing,failed"_s << true;
    QTest::newRow("state twice") << u"state:failed,fai"_s << true;
    QTest::newRow("label and value") << u"label:role=etcd"_s << true;
    QTest::newRow("label's value whole") << u"label:role=etc"_s << false;
    QTest::newRow("one of two values") << u"label:role=worker,etcd"_s << true;
    QTest::newRow("has label") << u"label:gpu"_s << true;
    QTest::newRow("has it not") << u"label:zone"_s << false;
    QTest::newRow("label in another case") << u"label:ROLE=Etcd"_s << true;
    QTest::newRow("label's name whole") << u"label:rol"_s << false;
    QTest::newRow("held") << u"held"_s << true;
    QTest::newRow("not held") << u"-held"_s << false;
    QTest::newRow("reverted") << u"reverted"_s << true;
    QTest::newRow("holds no lock") << u"locked"_s << false;
    QTest::newRow("word in quotes is no flag") << u"\"held\""_s << false;
    QTest::newRow("without") << u"-state:up -label:zone -lab"_s << true;
    QTest::newRow("spaces in quotes") << u"\"rack 7\""_s << true;
    QTest::newRow("value with a space") << u"name:\"rack 7\""_s << true;
    QTest::newRow("all together")
        << u"version<4230 seen>1d cluster=prod label:role=etcd state:failed held reverted"_s << true;
    QTest::newRow("one of them not") << u"version<4230 seen>2d held"_s << false;
}

void TestNodeFilter::finds()
{
    QFETCH(const QString, text);
    const NodeFilter filter = NodeFilter::parse(text);
    QVERIFY2(filter.problem().sentence.isEmpty(), qPrintable(filter.problem().sentence));
    QTEST(filter.matches(node(), NodeFilter::searchText(node()), kNowMs), "isFound");
    // A node that was never seen nor booted has no age, and no version to compare.
    const NodeSummary fresh;
    if (text.contains(u'<') || text.contains(u'>'))
        QVERIFY(!filter.matches(fresh, NodeFilter::searchText(fresh), kNowMs));
}

void TestNodeFilter::nameIsNoLabel()
{
    NodeSummary stranger;
    stranger.hostname = u"x\n\x1drole=etcd\n"_s;
    stranger.name = u"é\n\x1drole=etcd\n"_s;
    const NodeFilter filter = NodeFilter::parse(u"label:role=etcd"_s);
    QVERIFY(!filter.matches(stranger, NodeFilter::searchText(stranger), kNowMs));
}

void TestNodeFilter::placesTheMistake_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("state") << u"held state:asleep"_s << u"state:asleep"_s;
    QTest::newRow("one state of two") << u"state:up,asleep"_s << u"state:up,asleep"_s;
    QTest::newRow("version") << u"version<new x"_s << u"version<new"_s;
    QTest::newRow("age without a unit") << u"a seen>1"_s << u"seen>1"_s;
    QTest::newRow("age is compared") << u"seen:1d"_s << u"seen:1d"_s;
    QTest::newRow("no order") << u"name<x"_s << u"name<x"_s;
    QTest::newRow("nothing to compare") << u"colour<3"_s << u"colour<3"_s;
    QTest::newRow("label without a name") << u"label:=x"_s << u"label:=x"_s;
    QTest::newRow("first of two") << u"-seen>1 state:asleep"_s << u"-seen>1"_s;
}

void TestNodeFilter::placesTheMistake()
{
    QFETCH(const QString, text);
    const NodeFilter filter = NodeFilter::parse(text);
    const NodeFilter::Problem &problem = filter.problem();
    QVERIFY(!problem.sentence.isEmpty());
    QTEST(text.mid(problem.start, problem.length), "wrong");
    QVERIFY(!filter.matches(node(), NodeFilter::searchText(node()), kNowMs));
}

void TestNodeFilter::readsAges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms"); // -1: none
    QTest::newRow("seconds") << u"90s"_s << 90'000LL;
    QTest::newRow("minutes") << u"5min"_s << 300'000LL;
    QTest::newRow("m is minutes") << u"5m"_s << 300'000LL;
    QTest::newRow("days") << u"2D"_s << 172'800'000LL;
    QTest::newRow("weeks") << u"1w"_s << 604'800'000LL;
    QTest::newRow("no unit") << u"5"_s << -1LL;
    QTest::newRow("no number") << u"d"_s << -1LL;
    QTest::newRow("fraction") << u"1.5d"_s << -1LL;
    QTest::newRow("too long") << u"99999d"_s << -1LL;
    QTest::newRow("too many digits") << u"99999999999s"_s << -1LL;
    QTest::newRow("below zero") << u"-1d"_s << -1LL;
}

void TestNodeFilter::readsAges()
{
    QFETCH(const QString, text);
    QTEST(ageFromText(text).value_or(-1), "ms");
}

void TestNodeFilter::offers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first"); // what the first offer makes of the text; empty: no offer
    QTest::newRow("key") << u"clu"_s << u"cluster:"_s;
    QTest::newRow("key in another case") << u"VER"_s << u"version<"_s;
    QTest::newRow("flag") << u"a hel"_s << u"a held "_s;
    QTest::newRow("negated key") << u"-sta"_s << u"-state:"_s;
    QTest::newRow("label by its own name") << u"role"_s << u"label:role="_s;
    QTest::newRow("state") << u"state:mis"_s << u"state:missing "_s;
    QTest::newRow("second state") << u"state:up,fa"_s << u"state:up,failed "_s;
    QTest::newRow("cluster") << u"cluster=st"_s << u"cluster=staging "_s;
    QTest::newRow("value that only holds it") << u"cluster:b"_s << u"cluster:prod-b "_s;
    QTest::newRow("newest version") << u"version<"_s << u"version<4230.2.1 "_s;
    QTest::newRow("label key") << u"label:zo"_s << u"label:zone="_s;
    QTest::newRow("label value") << u"label:role=w"_s << u"label:role=worker "_s;
    QTest::newRow("name with a space") << u"cluster:two"_s << u"cluster:\"two words\" "_s;
    QTest::newRow("nothing begins so") << u"zzz"_s << QString();
    QTest::newRow("complete") << u"cluster:staging"_s << QString();
    QTest::newRow("plain text in quotes") << u"\"sta"_s << QString();
    QTest::newRow("unknown key") << u"colour:r"_s << QString();
}

void TestNodeFilter::offers()
{
    QFETCH(const QString, text);
    FilterVocabulary words;
    words.clusters = {u"prod-a"_s, u"prod-b"_s, u"staging"_s, u"two words"_s};
    words.versions = {u"4230.2.1"_s, u"4152.2.0"_s};
    words.labels = {{u"role"_s, {u"etcd"_s, u"worker"_s}}, {u"zone"_s, {u"eu-1"_s}}};
    const FilterCompletions offered = completionsAt(text, text.size(), words);
    QString made;
    if (!offered.candidates.isEmpty()) {
        const FilterCompletions::Candidate &first = offered.candidates.constFirst();
        made = QString(text).replace(offered.start, offered.length, first.text)
            + (first.isWhole ? u" "_s : QString());
        QVERIFY(NodeFilter::parse(made).problem().sentence.isEmpty());
    }
    QTEST(made, "first");
}

void TestNodeFilter::offersKeepTheRestOfTheText()
{
    const QString text = u"sta held"_s;
    const FilterCompletions offered = completionsAt(text, 3, {});
    QCOMPARE(offered.start, 0);
    QCOMPARE(offered.length, 3);
    QCOMPARE(offered.candidates.constFirst().text, u"state:"_s);
    QVERIFY(completionsAt(u"a "_s, 2, {}).candidates.size() > 10); // every key
    FilterVocabulary large;
    for (int i = 0; i < 1000; ++i)
        large.clusters.append(u"c%1"_s.arg(i));
    QCOMPARE(completionsAt(u"cluster:c"_s, 9, large).candidates.size(), kMaxCompletions);
}

void TestNodeFilter::quotedValueFindsItself()
{
    for (const QString &value : {u"plain"_s, u"two words"_s}) {
        NodeSummary named = node();
        named.cluster = value;
        const NodeFilter filter = NodeFilter::parse(u"cluster="_s + quotedFilterValue(value));
        QVERIFY(filter.matches(named, NodeFilter::searchText(named), kNowMs));
    }
}

void TestNodeFilter::vocabularyIsGatheredAndFollows()
{
    FakeFleet fleet(60);
    NodeVocabulary vocabulary(fleet);
    vocabulary.prepare();
    const FilterVocabulary &words = vocabulary.words();
    QCOMPARE(words.clusters, (QStringList {u"prod-a"_s, u"prod-b"_s, u"staging"_s}));
    QCOMPARE(words.versions, (QStringList {u"4230.2.1"_s, u"4152.2.0"_s}));
    QCOMPARE(words.labels.keys(), (QStringList {u"gpu"_s, u"role"_s, u"zone"_s}));
    QCOMPARE(words.labels.value(u"role"_s), (QStringList {u"etcd"_s, u"worker"_s}));
    NodeSummary changed = fleet.nodes().constFirst();
    changed.version = u"5000.0.0"_s;
    changed.labels.insert(u"rack"_s, u"r1"_s);
    fleet.setNode(changed);
    QCOMPARE(vocabulary.words().versions.constFirst(), u"5000.0.0"_s);
    QVERIFY(vocabulary.words().labels.contains(u"rack"_s));
}

void TestNodeFilter::largeFleetHoldsNobodyUp()
{
    FakeFleet fleet(20'000);
    NodeVocabulary vocabulary(fleet);
    QSignalSpy gathered(&vocabulary, &NodeVocabulary::gathered);
    vocabulary.prepare();
    QVERIFY(gathered.isEmpty()); // only the first step was done
    QVERIFY(!vocabulary.words().versions.isEmpty());
    QTRY_COMPARE(gathered.size(), 1);
    vocabulary.prepare(); // not again so soon
    QTest::qWait(0);
    QCOMPARE(gathered.size(), 1);
    // However many values there are, the lists stay short.
    QList<NodeSummary> nodes = fleet.nodes();
    for (qsizetype i = 0; i < nodes.size(); ++i)
        nodes[i].labels = {{u"k%1"_s.arg(i), u"v"_s}, {u"host"_s, u"h%1"_s.arg(i)}};
    fleet.setNodes(nodes);
    vocabulary.prepare();
    QTRY_COMPARE(gathered.size(), 2);
    QVERIFY(vocabulary.words().labels.size() <= NodeVocabulary::kMaxKeys);
    for (const QStringList &values : vocabulary.words().labels)
        QVERIFY(values.size() <= NodeVocabulary::kMaxValues);
}

QTEST_MAIN(TestNodeFilter)
#include "tst_node_filter.moc"
