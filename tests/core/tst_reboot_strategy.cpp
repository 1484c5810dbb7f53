#include "core/etcd_role.h"
#include "core/literals.h"
#include "core/node_summary.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace roadstead;

/// How a node reboots: as it was set, and as it acts; and who is an etcd member.
class RebootStrategyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void understandsEveryWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("name"); // empty: unknown
        for (const QString &word : {u"reboot"_s, u"etcd-lock"_s, u"fleet_lock"_s, u"best-effort"_s, u"off"_s})
            QTest::newRow(qPrintable(word)) << word << word;
        QTest::newRow("any case") << u" Etcd-Lock "_s << u"etcd-lock"_s;
        QTest::newRow("underscore") << u"best_effort"_s << u"best-effort"_s;
        QTest::newRow("YAML's off") << u"false"_s << u"off"_s;
        QTest::newRow("another") << u"sometimes"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void understandsEveryWord()
    {
        QFETCH(QString, word);
        QFETCH(QString, name);
        const auto strategy = rebootStrategyFromName(word);
        QCOMPARE(strategy ? QString(rebootStrategyName(*strategy)) : QString(), name);
    }

    void comesToWhatTheNodeDoes_data()
    {
        QTest::addColumn<RebootStrategy>("set");
        QTest::addColumn<RebootStrategy>("seen");
        QTest::addColumn<bool>("isMember");
        QTest::addColumn<RebootStrategy>("effective");
        using enum RebootStrategy;
        QTest::newRow("nothing known") << Unknown << Unknown << true << Unknown;
        QTest::newRow("set") << Off << Unknown << false << Off;
        QTest::newRow("seen wins") << Reboot << FleetLock << false << FleetLock;
        QTest::newRow("best effort where etcd runs") << BestEffort << Unknown << true << EtcdLock;
        QTest::newRow("best effort elsewhere") << BestEffort << Unknown << false << Reboot;
        QTest::newRow("best effort that takes locks") << BestEffort << EtcdLock << false << EtcdLock;
    }
    void comesToWhatTheNodeDoes()
    {
        QFETCH(RebootStrategy, set);
        QFETCH(RebootStrategy, seen);
        QFETCH(bool, isMember);
        QFETCH(RebootStrategy, effective);
        QCOMPARE(effectiveStrategy({set, seen}, isMember), effective);
    }

    void isSetByLabelOrMetadata_data()
    {
        QTest::addColumn<Labels>("labels");
        QTest::addColumn<QJsonObject>("own");
        QTest::addColumn<QJsonObject>("ofGroup");
        QTest::addColumn<RebootStrategy>("strategy");
        const QString key = u"reboot_strategy"_s;
        const QJsonObject off {{key, u"off"_s}};
        const QJsonObject best {{key, u"best-effort"_s}};
        QTest::newRow("nowhere") << Labels {} << QJsonObject {} << QJsonObject {} << RebootStrategy::Unknown;
        QTest::newRow("label first") << Labels {{key, u"reboot"_s}} << off << best << RebootStrategy::Reboot;
        QTest::newRow("own metadata") << Labels {} << off << best << RebootStrategy::Off;
        QTest::newRow("its group's") << Labels {} << QJsonObject {} << best << RebootStrategy::Reboot;
        QTest::newRow("an etcd member's")
            << Labels {{u"role"_s, u"etcd"_s}} << QJsonObject {} << best << RebootStrategy::EtcdLock;
        QTest::newRow("a bare off in YAML")
            << Labels {} << QJsonObject {{key, false}} << QJsonObject {} << RebootStrategy::Off;
    }
    void isSetByLabelOrMetadata()
    {
        QFETCH(Labels, labels);
        QFETCH(QJsonObject, own);
        QFETCH(QJsonObject, ofGroup);
        QFETCH(RebootStrategy, strategy);
        FleetDocument document;
        document.profiles.append({.id = u"p"_s,
            .name = {},
            .boot = {},
            .ignition = {},
            .cloud = {},
            .generic = {},
            .ipxe = {},
            .grub = {}});
        BootGroup group;
        group.id = u"g"_s;
        group.metadata = ofGroup;
        document.groups.append(group);
        NodeEntry entry;
        entry.id = u"52:54:00:00:00:01"_s;
        entry.labels = labels;
        entry.metadata = own;
        document.nodes.append(entry);
        Node node;
        node.id = NodeId {1};
        node.macs = {entry.id};
        NodeLife life;
        life.group = u"g"_s;
        QCOMPARE(summarize(node, life, FleetConfig(document), 0).strategy, strategy);
    }

    void knowsEtcdMembers_data()
    {
        QTest::addColumn<QJsonObject>("metadata");
        QTest::addColumn<bool>("isMember");
        const auto row = [](const char *name, const QJsonValue &value, const QString &key, bool isMember) {
            QTest::newRow(name) << QJsonObject {{key, value}} << isMember;
        };
        row("role", u"etcd"_s, u"role"_s, true);
        row("one of several", u"worker, Etcd"_s, u"roles"_s, true);
        row("a list", QJsonArray {u"worker"_s, u"etcd"_s}, u"roles"_s, true);
        row("only like it", u"etcd-proxy"_s, u"role"_s, false);
        row("etcd true", true, u"etcd"_s, true);
        row("etcd yes", u"yes"_s, u"etcd"_s, true);
        row("etcd proxy", u"proxy"_s, u"etcd"_s, false);
        row("etcd false", false, u"etcd"_s, false);
        row("something else", u"etcd"_s, u"name"_s, false);
    }
    void knowsEtcdMembers()
    {
        QFETCH(QJsonObject, metadata);
        QFETCH(bool, isMember);
        QCOMPARE(isEtcdMember(metadata), isMember);
        Labels labels;
        for (auto it = metadata.begin(); it != metadata.end(); ++it) {
            if (!it->isArray())
                labels.insert(it.key(), it->toVariant().toString());
        }
        if (!labels.isEmpty())
            QCOMPARE(isEtcdMember(labels), isMember);
    }
};

QTEST_GUILESS_MAIN(RebootStrategyTest)
#include "tst_reboot_strategy.moc"
