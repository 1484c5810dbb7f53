#include "store/discovery_store.h"

#include "store/sqlite_keyspace.h"
#include "store/store.h"
#include "store_fixture.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace roadstead;
using namespace roadstead::store;

namespace {

const QString kToken = u"00112233445566778899aabbccddeeff"_s;

} // namespace

class TestDiscoveryStore : public QObject
{
    Q_OBJECT

    Result<void> keep(const QList<ClusterDiscovery> &tokens)
    {
        Answer<void> answer;
        DiscoveryStore(*m_keys).keep(tokens, answer.callback());
        return answer.get();
    }
    Result<DiscoveryStatus> read(const QString &token)
    {
        Answer<DiscoveryStatus> answer;
        DiscoveryStore(*m_keys).read(token, answer.callback());
        return answer.get();
    }
    Result<TransactionResult> put(const QByteArray &key, const QByteArray &value)
    {
        Answer<TransactionResult> answer;
        m_keys->transact(
            {.compares = {}, .success = {{KeyOperation::Kind::Put, key, value}}}, answer.callback());
        return answer.get();
    }
    qint64 revision()
    {
        Answer<RangeResult> answer;
        m_keys->range("x", {}, answer.callback());
        return answer.get()->revision;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SqliteKeyspace> m_keys;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_keys.reset();
        m_store.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = *Store::open(m_dir->path());
        QVERIFY(m_store->load());
        QVERIFY(m_store->start());
        m_keys = std::make_unique<SqliteKeyspace>(*m_store);
    }

    void writesWhatIsMissingAndNothingElse()
    {
        QVERIFY(keep({{kToken, 3}}));
        QCOMPARE(read(kToken)->size, 3);
        const qint64 before = revision();
        QVERIFY(keep({{kToken, 3}}));
        QVERIFY(keep({}));
        QCOMPARE(revision(), before);
        QCOMPARE(read(QString(32, u'a')).error().code, ErrorCode::NotFound);
    }

    void anotherSizeKeepsWhoHasJoined()
    {
        QVERIFY(keep({{kToken, 3}}));
        QVERIFY(put(discoveryKey(kToken.toLatin1()) + "/17e1", "m1=http://10.0.0.1:2380"));
        QVERIFY(keep({{kToken, 5}}));
        const auto status = read(kToken);
        QCOMPARE(status->size, 5);
        QCOMPARE(status->members.size(), 1);
        QCOMPARE(status->missing(), 4);
    }

    void doesNotTakeAnothersMembers()
    {
        QVERIFY(keep({{kToken, 3}, {kToken.chopped(1) + u'0', 3}}));
        QVERIFY(put(discoveryKey(kToken.toLatin1()) + "/17e1", "m1=http://10.0.0.1:2380"));
        QCOMPARE(read(kToken.chopped(1) + u'0')->members.size(), 0);
    }

    void keepsMoreThanOneTransactionTakes()
    {
        QList<ClusterDiscovery> many;
        for (int i = 0; i < 300; ++i)
            many.append({u"%1"_s.arg(i, 32, 16, QChar(u'0')), 1 + i % 9});
        QVERIFY(keep(many));
        for (const ClusterDiscovery &each : many)
            QCOMPARE(read(each.token)->size, each.size);
    }
};

QTEST_GUILESS_MAIN(TestDiscoveryStore)
#include "tst_discovery_store.moc"
