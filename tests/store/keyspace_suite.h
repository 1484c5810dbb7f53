#pragma once

#include "core/keyspace.h"
#include "store_fixture.h"

#include <QObject>
#include <QTest>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

namespace roadstead::store {

/// What every backend of the keyspace must do, as etcd v3 does it. A test of a backend derives from it and
/// gives an empty keyspace.
class KeyspaceSuite : public QObject
{
    Q_OBJECT

protected:
    /// An empty keyspace; it lives until the next call.
    virtual Keyspace &emptyKeyspace() = 0;

    static KeyOperation put(const QByteArray &key, const QByteArray &value)
    {
        return {.kind = KeyOperation::Kind::Put, .key = key, .value = value};
    }
    static KeyOperation drop(const QByteArray &key)
    {
        return {.kind = KeyOperation::Kind::Delete, .key = key, .value = {}};
    }
    static KeyCompare version(const QByteArray &key, qint64 number)
    {
        return {.key = key, .target = KeyCompare::Target::Version, .number = number, .value = {}};
    }
    static Result<TransactionResult> transact(
        Keyspace &keys, std::vector<KeyOperation> operations, std::vector<KeyCompare> compares = {})
    {
        Answer<TransactionResult> answer;
        keys.transact({.compares = std::move(compares), .success = std::move(operations)}, answer.callback());
        return answer.get();
    }
    static Result<RangeResult> range(Keyspace &keys, const QByteArray &first, const QByteArray &last = {})
    {
        Answer<RangeResult> answer;
        keys.range(first, last, answer.callback());
        return answer.get();
    }
    static Result<void> compact(Keyspace &keys, qint64 revision)
    {
        Answer<void> answer;
        keys.compact(revision, answer.callback());
        return answer.get();
    }
    static QByteArrayList keysOf(const Result<RangeResult> &result)
    {
        QByteArrayList found;
        for (const KeyValue &kv : result.value().kvs)
            found.append(kv.key);
        return found;
    }

    /// Collects what a watcher is told, from whichever thread.
    class Seen
    {
    public:
        Keyspace::Changed callback()
        {
            return [state = m_state](const Result<std::vector<KeyEvent>> &changes) {
                const std::scoped_lock lock(state->mutex);
                if (changes)
                    state->events.insert(state->events.end(), changes->begin(), changes->end());
                else
                    state->error = changes.error();
            };
        }
        [[nodiscard]] int count() const { return static_cast<int>(events().size()); }
        [[nodiscard]] std::vector<KeyEvent> events() const
        {
            const std::scoped_lock lock(m_state->mutex);
            return m_state->events;
        }
        [[nodiscard]] std::optional<Error> error() const
        {
            const std::scoped_lock lock(m_state->mutex);
            return m_state->error;
        }

    private:
        struct State
        {
            std::mutex mutex;
            std::vector<KeyEvent> events;
            std::optional<Error> error;
        };
        std::shared_ptr<State> m_state = std::make_shared<State>();
    };

private Q_SLOTS:
    void countsRevisionsAndVersions()
    {
        Keyspace &keys = emptyKeyspace();
        const qint64 start = range(keys, "a")->revision;
        const auto created = transact(keys, {put("a", "1")});
        QVERIFY(created && created->hasSucceeded);
        QCOMPARE(created->revision, start + 1);
        QCOMPARE(transact(keys, {put("a", "2"), put("b", "x")})->revision, start + 2);
        const auto both = range(keys, "a", "c");
        QCOMPARE(both->revision, start + 2);
        const std::vector<KeyValue> expected {
            {"a", "2", start + 1, start + 2, 2}, {"b", "x", start + 2, start + 2, 1}};
        QCOMPARE(both->kvs, expected);
    }

    void startsAgainAtVersionOneAfterADelete()
    {
        Keyspace &keys = emptyKeyspace();
        QVERIFY(transact(keys, {put("a", "1")}));
        QVERIFY(transact(keys, {put("a", "2")}));
        const auto dropped = transact(keys, {drop("a")});
        QVERIFY(dropped->hasSucceeded);
        QVERIFY(range(keys, "a")->kvs.empty());
        QVERIFY(transact(keys, {put("a", "3")}, {version("a", 0)})->hasSucceeded);
        const std::vector<KeyValue> expected {{"a", "3", dropped->revision + 1, dropped->revision + 1, 1}};
        QCOMPARE(range(keys, "a")->kvs, expected);
    }

    void changesNothingWhenAConditionFails_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<qint64>("offset"); // to what is stored; for values 0 is the stored one
        QTest::addColumn<bool>("succeeds");
        using Target = KeyCompare::Target;
        for (const auto &[name, target] :
            {std::pair {"version", Target::Version}, {"mod revision", Target::ModRevision},
                {"create revision", Target::CreateRevision}, {"value", Target::Value}}) {
            QTest::addRow("%s as stored", name) << static_cast<int>(target) << qint64(0) << true;
            QTest::addRow("%s is another", name) << static_cast<int>(target) << qint64(1) << false;
        }
    }

    void changesNothingWhenAConditionFails()
    {
        QFETCH(int, target);
        QFETCH(qint64, offset);
        QFETCH(bool, succeeds);
        Keyspace &keys = emptyKeyspace();
        QVERIFY(transact(keys, {put("other", "")}));
        QVERIFY(transact(keys, {put("a", "1")}));
        QVERIFY(transact(keys, {put("a", "2")}));
        const auto before = range(keys, "a");
        const KeyValue stored = before->kvs.front();
        KeyCompare compare {
            .key = "a", .target = static_cast<KeyCompare::Target>(target), .number = 0, .value = "2"};
        switch (compare.target) {
        case KeyCompare::Target::Version:
            compare.number = stored.version + offset;
            break;
        case KeyCompare::Target::ModRevision:
            compare.number = stored.modRevision + offset;
            break;
        case KeyCompare::Target::CreateRevision:
            compare.number = stored.createRevision + offset;
            break;
        case KeyCompare::Target::Value:
            compare.value = offset == 0 ? "2" : "3";
            break;
        }
        // The second condition decides: all must hold.
        const auto done = transact(keys, {put("a", "new"), drop("other")}, {version("other", 1), compare});
        QVERIFY(done);
        QCOMPARE(done->hasSucceeded, succeeds);
        QCOMPARE(done->revision, before->revision + (succeeds ? 1 : 0));
        QCOMPARE(range(keys, "a")->kvs.front().value, succeeds ? QByteArray("new") : QByteArray("2"));
        QCOMPARE(range(keys, "other")->kvs.empty(), succeeds);
    }

    void judgesAnAbsentKeyByZeroesAndNoValue()
    {
        Keyspace &keys = emptyKeyspace();
        using Target = KeyCompare::Target;
        for (const Target target : {Target::Version, Target::ModRevision, Target::CreateRevision}) {
            const auto done
                = transact(keys, {drop("a")}, {{.key = "a", .target = target, .number = 0, .value = {}}});
            QVERIFY(done && done->hasSucceeded);
        }
        const auto value
            = transact(keys, {}, {{.key = "a", .target = Target::Value, .number = 0, .value = {}}});
        QVERIFY(value && !value->hasSucceeded);
    }

    void keepsTheRevisionWhenNothingChanges()
    {
        Keyspace &keys = emptyKeyspace();
        QVERIFY(transact(keys, {put("a", "1")}));
        const qint64 revision = range(keys, "a")->revision;
        QCOMPARE(transact(keys, {drop("absent")})->revision, revision);
        QCOMPARE(transact(keys, {})->revision, revision);
        QCOMPARE(
            transact(keys, {put("a", "1")})->revision, revision + 1); // etcd counts a put of the same value
    }

    void rangesInByteOrder()
    {
        Keyspace &keys = emptyKeyspace();
        const QByteArray zero("a\0b", 3);
        const QByteArray high("a\xff", 2);
        QVERIFY(transact(
            keys, {put("b", ""), put(high, ""), put("a", ""), put(zero, ""), put("a/1", ""), put("B", "")}));
        QCOMPARE(keysOf(range(keys, "a", "b")), (QByteArrayList {"a", zero, "a/1", high}));
        QCOMPARE(keysOf(range(keys, "a/", "a0")), QByteArrayList {"a/1"});
        QCOMPARE(keysOf(range(keys, "a")), QByteArrayList {"a"});
        QCOMPARE(keysOf(range(keys, "nothing")), QByteArrayList {});
        QCOMPARE(keysOf(range(keys, "b", "a")), QByteArrayList {});
        QCOMPARE(keysOf(range(keys, "a/", QByteArray(1, '\0'))), (QByteArrayList {"a/1", high, "b"}));
    }

    void keepsEveryByteOfAValue()
    {
        Keyspace &keys = emptyKeyspace();
        QByteArray value;
        for (int i = 0; i < 1024; ++i)
            value.append(static_cast<char>(i));
        QVERIFY(transact(keys, {put("a", value), put("empty", {})}));
        QCOMPARE(range(keys, "a")->kvs.front().value, value);
        QCOMPARE(range(keys, "empty")->kvs.front().value, QByteArray());
    }

    void refusesWhatPassesItsBounds_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<qsizetype>("valueBytes");
        QTest::addColumn<int>("copies");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("empty key") << QByteArray() << qsizetype(1) << 1 << false;
        QTest::newRow("longest key") << QByteArray(Keyspace::kMaxKeyBytes, 'k') << qsizetype(1) << 1 << true;
        QTest::newRow("key too long")
            << QByteArray(Keyspace::kMaxKeyBytes + 1, 'k') << qsizetype(1) << 1 << false;
        QTest::newRow("longest value") << QByteArray("k") << Keyspace::kMaxValueBytes << 1 << true;
        QTest::newRow("value too long") << QByteArray("k") << Keyspace::kMaxValueBytes + 1 << 1 << false;
        QTest::newRow("one key twice") << QByteArray("k") << qsizetype(1) << 2 << false;
        QTest::newRow("too many operations") << QByteArray("k") << qsizetype(1) << 1000 << false;
    }

    void refusesWhatPassesItsBounds()
    {
        QFETCH(QByteArray, key);
        QFETCH(qsizetype, valueBytes);
        QFETCH(int, copies);
        QFETCH(bool, isTaken);
        Keyspace &keys = emptyKeyspace();
        const std::vector<KeyOperation> operations(
            static_cast<size_t>(copies), put(key, QByteArray(valueBytes, 'v')));
        QCOMPARE(transact(keys, operations).has_value(), isTaken);
        QVERIFY(transact(keys, {put("next", "")}));
    }

    void tellsAWatcherEachChangeInOrder()
    {
        Keyspace &keys = emptyKeyspace();
        Seen seen;
        const auto id = keys.watch("a", "b", 0, seen.callback());
        QVERIFY(id != 0);
        QVERIFY(transact(keys, {put("a/1", "1")}));
        QVERIFY(transact(keys, {put("x", "not asked for")}));
        QVERIFY(transact(keys, {put("a/1", "2"), put("a/2", "3")}));
        QVERIFY(transact(keys, {drop("a/1")}));
        QTRY_COMPARE(seen.count(), 4);
        const std::vector<KeyEvent> events = seen.events();
        QCOMPARE(events[0].kv.version, 1);
        QVERIFY(!events[0].previous);
        QCOMPARE(events[1].kv.value, "2");
        QCOMPARE(events[1].previous->value, "1");
        QVERIFY(events[3].isDelete);
        QCOMPARE(events[3].kv.key, "a/1");
        QVERIFY(events[3].kv.modRevision > events[2].kv.modRevision);
        keys.unwatch(id);
        QVERIFY(transact(keys, {put("a/3", "")}));
        QVERIFY(range(keys, "a/3")->kvs.size() == 1);
        QCOMPARE(seen.count(), 4);
    }

    void tellsWhatHasBeenFromARevisionOn()
    {
        Keyspace &keys = emptyKeyspace();
        const auto first = transact(keys, {put("a/x", "1")});
        const auto second = transact(keys, {put("a/x", "2")});
        QVERIFY(transact(keys, {put("a/x", "3")}));
        Seen seen;
        const auto id = keys.watch("a/x", {}, second->revision, seen.callback());
        QTRY_COMPARE(seen.count(), 2);
        QCOMPARE(seen.events().front().kv.value, "2");
        QVERIFY(transact(keys, {put("a/x", "4")}));
        QTRY_COMPARE(seen.count(), 3);
        keys.unwatch(id);
        QVERIFY(first->revision < second->revision);
    }

    void watchesTheFuture()
    {
        Keyspace &keys = emptyKeyspace();
        const qint64 now = transact(keys, {put("a/x", "1")})->revision;
        Seen seen;
        const auto id = keys.watch("a/x", {}, now + 2, seen.callback());
        QVERIFY(transact(keys, {put("a/x", "too early")}));
        QVERIFY(transact(keys, {put("a/x", "now")}));
        QTRY_COMPARE(seen.count(), 1);
        QCOMPARE(seen.events().front().kv.value, "now");
        keys.unwatch(id);
    }

    void forgetsWhatIsCompacted()
    {
        Keyspace &keys = emptyKeyspace();
        const qint64 first = transact(keys, {put("a/x", "1")})->revision;
        const qint64 second = transact(keys, {put("a/x", "2")})->revision;
        QVERIFY(transact(keys, {put("a/x", "3")}));
        Seen running;
        const auto old = keys.watch("a/x", {}, first, running.callback());
        QTRY_COMPARE(running.count(), 3);
        QVERIFY(compact(keys, second));
        // What is, stays; what was before is gone for those who come now, and they are told so.
        QCOMPARE(range(keys, "a/x")->kvs.front().value, "3");
        Seen late;
        QCOMPARE(keys.watch("a/x", {}, first, late.callback()), Keyspace::WatchId(0));
        QVERIFY(late.error());
        QCOMPARE(late.error()->code, ErrorCode::NotFound);
        QVERIFY2(late.error()->message.contains(u"compacted"_s), qPrintable(late.error()->message));
        // From the compacted revision on all is known, and a watch that had begun goes on.
        Seen since;
        const auto fresh = keys.watch("a/x", {}, second, since.callback());
        QTRY_COMPARE(since.count(), 2);
        QVERIFY(transact(keys, {put("a/x", "4")}));
        QTRY_COMPARE(since.count(), 3);
        QTRY_COMPARE(running.count(), 4);
        keys.unwatch(old);
        keys.unwatch(fresh);
    }

    void compactsWhatHasBeenAndOnlyOnce()
    {
        Keyspace &keys = emptyKeyspace();
        const qint64 now = transact(keys, {put("a/x", "1")})->revision;
        QCOMPARE(compact(keys, now + 1'000'000).error().code, ErrorCode::NotFound);
        QVERIFY(compact(keys, now));
        QCOMPARE(compact(keys, now - 1).error().code, ErrorCode::NotFound);
        QVERIFY(transact(keys, {put("a/x", "2")}, {version("a/x", 1)})->hasSucceeded);
    }

    void letsOneOfManyWin()
    {
        Keyspace &keys = emptyKeyspace();
        QVERIFY(transact(keys, {put("counter", "0")}));
        constexpr int kThreads = 8;
        constexpr int kRounds = 25;
        std::atomic<int> won = 0;
        {
            std::vector<std::jthread> rivals;
            for (int i = 0; i < kThreads; ++i) {
                rivals.emplace_back([&keys, &won] {
                    for (int round = 0; round < kRounds;) {
                        const KeyValue kv = range(keys, "counter")->kvs.front();
                        const auto done
                            = transact(keys, {put("counter", QByteArray::number(kv.value.toInt() + 1))},
                                {{.key = "counter",
                                    .target = KeyCompare::Target::ModRevision,
                                    .number = kv.modRevision,
                                    .value = {}}});
                        if (!done || !done->hasSucceeded)
                            continue;
                        ++won;
                        ++round;
                    }
                });
            }
        }
        QCOMPARE(won.load(), kThreads * kRounds);
        QCOMPARE(range(keys, "counter")->kvs.front().value.toInt(), kThreads * kRounds);
    }
};

} // namespace roadstead::store
