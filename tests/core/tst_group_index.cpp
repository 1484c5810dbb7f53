#include "core/fleet_config.h"
#include "core/literals.h"

#include <QTest>

using namespace roadstead;

namespace {

BootGroup group(const QString &id, const Labels &selector)
{
    BootGroup made;
    made.id = id;
    made.profile = u"p"_s;
    made.selector = selector;
    return made;
}

const QList<BootGroup> kGroups {
    group(u"default"_s, {}),
    group(u"etcd"_s, {{u"role"_s, u"etcd"_s}}),
    group(u"mac"_s, {{u"mac"_s, u"52:54:00:00:00:01"_s}}),
    group(u"etcd-eu"_s, {{u"role"_s, u"etcd"_s}, {u"zone"_s, u"eu"_s}}),
    group(u"tie-b"_s, {{u"role"_s, u"tie"_s}}),
    group(u"tie-a"_s, {{u"role"_s, u"tie"_s}}),
};

} // namespace

class TestGroupIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mostSelectorsWin_data();
    void mostSelectorsWin();
    void nothingMatchesWithoutDefault();
    void answersLikeATrialOfEveryGroup();
    void findsNodesByAnyIdAndSpelling();
};

void TestGroupIndex::mostSelectorsWin_data()
{
    QTest::addColumn<Labels>("labels");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QByteArray>("rule");
    QTest::newRow("no label") << Labels {} << u"default"_s << QByteArray("boot.group_default");
    QTest::newRow("one selector") << Labels {{u"role"_s, u"etcd"_s}} << u"etcd"_s << QByteArray("boot.group");
    QTest::newRow("two selectors") << Labels {{u"role"_s, u"etcd"_s}, {u"zone"_s, u"eu"_s}} << u"etcd-eu"_s
                                   << QByteArray("boot.group");
    QTest::newRow("other value") << Labels {{u"role"_s, u"worker"_s}} << u"default"_s
                                 << QByteArray("boot.group_default");
    QTest::newRow("tie: text that sorts last")
        << Labels {{u"role"_s, u"etcd"_s}, {u"mac"_s, u"52:54:00:00:00:01"_s}} << u"etcd"_s
        << QByteArray("boot.group_tie");
    QTest::newRow("same selector: smaller id")
        << Labels {{u"role"_s, u"tie"_s}} << u"tie-a"_s << QByteArray("boot.group_tie");
}

void TestGroupIndex::mostSelectorsWin()
{
    QFETCH(Labels, labels);
    QFETCH(QString, expected);
    QFETCH(QByteArray, rule);
    const GroupIndex index(kGroups);
    const auto match = index.match(labels);
    QVERIFY(match.group);
    QCOMPARE(match.group->id, expected);
    const Verdict verdict = explainMatch(match, labels, 5);
    QVERIFY(verdict.decider());
    QCOMPARE(QByteArray(verdict.decider()->rule), rule);
}

void TestGroupIndex::nothingMatchesWithoutDefault()
{
    const GroupIndex index({group(u"etcd"_s, {{u"role"_s, u"etcd"_s}})});
    const auto match = index.match({{u"role"_s, u"worker"_s}});
    QVERIFY(!match.group);
    QVERIFY(!explainMatch(match, {}, 0).isGood);
}

/// The index gives what bootcfg's slow way gives: sort all groups, take the first that matches.
void TestGroupIndex::answersLikeATrialOfEveryGroup()
{
    QList<BootGroup> groups;
    const QStringList keys {u"a"_s, u"b"_s, u"c"_s};
    for (int i = 0; i < 200; ++i) {
        Labels selector;
        for (int k = 0; k < 3; ++k) {
            if (i >> k & 1)
                selector.insert(keys[k], QString::number((i / 8 + k) % 3));
        }
        groups.append(group(u"g%1"_s.arg(i, 3, 10, QLatin1Char('0')), selector));
    }
    QList<BootGroup> sorted = groups;
    std::ranges::sort(sorted, [](const BootGroup &a, const BootGroup &b) {
        if (a.selector.size() != b.selector.size())
            return a.selector.size() > b.selector.size();
        const QString ta = labelText(a.selector);
        const QString tb = labelText(b.selector);
        return ta != tb ? ta > tb : a.id < b.id;
    });
    const GroupIndex index(groups);
    for (int n = 0; n < 64; ++n) {
        Labels labels;
        for (int k = 0; k < 3; ++k) {
            if (const int value = n >> (2 * k) & 3; value < 3)
                labels.insert(keys[k], QString::number(value));
        }
        const auto expected = std::ranges::find_if(sorted, [&](const BootGroup &g) {
            return std::ranges::all_of(
                g.selector.keys(), [&](const QString &k) { return labels.value(k) == g.selector[k]; });
        });
        QCOMPARE(index.match(labels).group->id, expected->id);
    }
}

void TestGroupIndex::findsNodesByAnyIdAndSpelling()
{
    FleetDocument document;
    Cluster cluster;
    cluster.id = u"rack-1"_s;
    cluster.nodes = {u"52-54-00-99-00-01"_s, u"{00000099-0000-4000-8000-525400990002}"_s, u"SN0003"_s};
    document.clusters = {cluster};
    const FleetConfig config(document);
    Node node;
    node.macs = {u"52:54:00:99:00:01"_s};
    QVERIFY(config.clusterOf(node));
    node.macs.clear();
    QVERIFY(!config.clusterOf(node));
    node.uuid = u"00000099-0000-4000-8000-525400990002"_s;
    QVERIFY(config.clusterOf(node));
    node.uuid.clear();
    node.serial = u"SN0003"_s;
    QVERIFY(config.clusterOf(node));
}

QTEST_GUILESS_MAIN(TestGroupIndex)
#include "tst_group_index.moc"
