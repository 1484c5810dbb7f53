#include "core/literals.h"
#include "core/node_table.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace roadstead;

namespace {

constexpr qint64 kRows = NodeTable::kRowsOfOneBlock;

Node nodeWith(qint64 id)
{
    Node node;
    node.id = NodeId {id};
    node.serial = QString::number(id);
    return node;
}

} // namespace

class TestNodeTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void holdsIdsHoweverFarApart();
    void rowsStayWhereTheyAre();
};

void TestNodeTable::holdsIdsHoweverFarApart()
{
    NodeTable table;
    QSet<qint64> ids {1, 2, kRows - 1, kRows, kRows + 1, 5 * kRows, qint64 {1} << 40};
    for (const qint64 id : std::as_const(ids))
        table.insert(nodeWith(id));
    table.insert(nodeWith(2)); // again
    QCOMPARE(table.size(), ids.size());
    QCOMPARE(table.take(NodeId {kRows}).serial, QString::number(kRows));
    ids.remove(kRows);
    for (const qint64 id : {qint64 {0}, qint64 {-1}, qint64 {3}, kRows, kRows + 2, 6 * kRows}) {
        QVERIFY(!table.find(NodeId {id}));
        table.fetchAhead(NodeId {id});
    }
    QSet<qint64> met;
    for (const Node &node : std::as_const(table)) {
        met.insert(static_cast<qint64>(node.id));
        QCOMPARE(table.find(node.id), &node);
        QCOMPARE(node.serial, QString::number(static_cast<qint64>(node.id)));
    }
    QCOMPARE(met, ids);
    QCOMPARE(table.size(), ids.size());
}

void TestNodeTable::rowsStayWhereTheyAre()
{
    NodeTable table;
    QHash<qint64, const Node *> places;
    for (qint64 id = 1; id <= 3 * kRows; ++id) {
        table.insert(nodeWith(id));
        if (id % 1000 == 1)
            places.insert(id, table.find(NodeId {id}));
    }
    for (auto it = places.cbegin(); it != places.cend(); ++it)
        QCOMPARE(table.find(NodeId {it.key()}), it.value());
}

QTEST_GUILESS_MAIN(TestNodeTable)
#include "tst_node_table.moc"
