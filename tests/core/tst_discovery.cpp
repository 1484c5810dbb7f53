#include "core/discovery.h"

#include "core/document_edit.h"
#include "core/literals.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;

namespace {

const QString kToken = u"00112233445566778899aabbccddeeff"_s;
const QByteArray kPrefix = "/_etcd/registry/00112233445566778899aabbccddeeff/";

KeyValue key(const QByteArray &below, const QByteArray &value, qint64 created)
{
    return {kPrefix + below, value, created, created, 1};
}

FleetDocument document()
{
    FleetDocument made;
    Cluster rack;
    rack.id = u"rack"_s;
    rack.nodes = {u"52:54:00:00:00:01"_s};
    Cluster other;
    other.id = u"other"_s;
    other.discovery = ClusterDiscovery {QString(32, u'a'), 3};
    made.clusters = {rack, other};
    return made;
}

} // namespace

class TestDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void knowsATokenWhenItSeesOne_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isToken");
        QTest::newRow("a token") << kToken << true;
        QTest::newRow("upper case") << kToken.toUpper() << false;
        QTest::newRow("too short") << kToken.chopped(1) << false;
        QTest::newRow("too long") << kToken + u'0' << false;
        QTest::newRow("a path") << u"../../../../../../../../../../etc"_s << false;
        QTest::newRow("other digits") << QString(32, QChar(0x0661)) << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void knowsATokenWhenItSeesOne()
    {
        QFETCH(QString, text);
        QFETCH(bool, isToken);
        QCOMPARE(isDiscoveryToken(text), isToken);
    }

    void makesTokensThatDiffer()
    {
        QCOMPARE(discoveryTokenOf({1, 0xffffffff, 0, 0x0123abcd}), u"00000001ffffffff000000000123abcd"_s);
        QVERIFY(isDiscoveryToken(discoveryTokenOf({})));
    }

    void findsTheTokenOfAKey_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("token");
        QTest::newRow("a member") << kPrefix + "17e1" << kToken;
        QTest::newRow("its size") << kPrefix + "_config/size" << kToken;
        QTest::newRow("the token alone") << kPrefix.chopped(1) << QString();
        QTest::newRow("elsewhere") << QByteArray("/_etcd/registry/x/y") << QString();
        QTest::newRow("a lock") << QByteArray("com.coreos.airlock/groups/default/v1/semaphore") << QString();
    }
    void findsTheTokenOfAKey()
    {
        QFETCH(QByteArray, path);
        QFETCH(QString, token);
        QCOMPARE(discoveryTokenIn(path), token);
    }

    void listsMembersInTheOrderInWhichTheyCame()
    {
        RangeResult found;
        found.kvs = {key("17", "late=http://10.0.0.3:2380", 9), key("_config/size", "2", 3),
            key("a0", "first=http://10.0.0.1:2380", 5),
            key("b0", "second=http://10.0.0.2:2380,second=http://[fd00::2]:2380", 7)};
        const auto status = discoveryStatus(kToken, found);
        QVERIFY(status);
        QCOMPARE(status->size, 2);
        QCOMPARE(status->members.size(), 2);
        QCOMPARE(status->members.at(0).id, u"a0"_s);
        QCOMPARE(status->members.at(0).name, u"first"_s);
        QCOMPARE(status->members.at(1).peerUrls.size(), 2);
        QCOMPARE(hostsOf(status->members.at(1)), (QStringList {u"10.0.0.2"_s, u"fd00::2"_s}));
        QVERIFY(status->isFull());
        // The third of two: etcd turns it away when it reads the same.
        QCOMPARE(status->refused.size(), 1);
        QCOMPARE(status->refused.at(0).name, u"late"_s);
    }

    void takesWhatEtcd36Writes()
    {
        RangeResult found;
        found.kvs = {key("_config/size", "3", 3), key("members/17e1", "m1=http://10.0.0.1:2380", 5),
            key("members/deep/er", "x", 6), key("_config/other", "x", 7)};
        const auto status = discoveryStatus(kToken, found);
        QVERIFY(status);
        QCOMPARE(status->members.size(), 1);
        QCOMPARE(status->members.at(0).id, u"17e1"_s);
        QCOMPARE(status->missing(), 2);
        QVERIFY(!status->isFull());
    }

    void readsWhatNobodyShouldHaveWritten_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no URL") << QByteArray("name");
        QTest::newRow("many URLs") << QByteArray("a=http://x,").repeated(1000);
        QTest::newRow("bytes") << QByteArray("\xff\xfe=\x01");
    }
    void readsWhatNobodyShouldHaveWritten()
    {
        QFETCH(QByteArray, value);
        RangeResult found;
        found.kvs = {key("_config/size", "3", 3), key("17e1", value, 5)};
        const auto status = discoveryStatus(kToken, found);
        QVERIFY(status && status->members.size() == 1);
        QVERIFY(status->members.at(0).peerUrls.size() <= 16);
    }

    void isNoTokenWithoutItsSize()
    {
        RangeResult found;
        found.kvs = {key("17e1", "m1=http://10.0.0.1:2380", 5)};
        QCOMPARE(discoveryStatus(kToken, found).error().code, ErrorCode::NotFound);
    }

    void comesWithAClusterInOneEdit_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("a cluster that is there") << u"rack"_s;
        QTest::newRow("a new one") << u"lab"_s;
    }
    void comesWithAClusterInOneEdit()
    {
        QFETCH(QString, id);
        const FleetConfig before(document());
        const auto edited = discoveringCluster(before, id, ClusterDiscovery {kToken, 5});
        QVERIFY(edited);
        const FleetConfig after(*edited);
        QCOMPARE(after.cluster(id)->discovery, (ClusterDiscovery {kToken, 5}));
        QCOMPARE(after.cluster(u"rack"_s)->nodes, document().clusters.at(0).nodes);
        const DocumentEdit edit = editBetween(document(), *edited);
        QCOMPARE(*applied(*edited, inverse(edit)), document());
        QCOMPARE(discoveringCluster(after, id, std::nullopt)->clusters.size(), edited->clusters.size());
    }

    void refusesADiscoveryThatIsNone_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<int>("size");
        QTest::newRow("no token") << u"x"_s << 3;
        QTest::newRow("nobody") << kToken << 0;
        QTest::newRow("too many") << kToken << kMaxDiscoverySize + 1;
        QTest::newRow("another cluster's") << QString(32, u'a') << 3;
    }
    void refusesADiscoveryThatIsNone()
    {
        QFETCH(QString, token);
        QFETCH(int, size);
        const auto edited
            = discoveringCluster(FleetConfig(document()), u"rack"_s, ClusterDiscovery {token, size});
        QVERIFY(!edited && !edited.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
