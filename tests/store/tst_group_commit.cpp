#include "store/group_commit.h"

#include "store/sqlite_keyspace.h"
#include "store/store.h"
#include "store_fixture.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

using namespace roadstead;
using namespace roadstead::store;

namespace {

Verdict verdictOf(const QString &answer)
{
    Verdict verdict;
    verdict.answer = answer;
    return verdict;
}

/// Adds one to a number; answers what it has become. Below a bound only.
GroupCommit::Work countUp(const QByteArray &key, int most = 1'000'000)
{
    return [key, most](Keyspace &keys, const GroupCommit::Done &done) {
        keys.range(key, {}, [&keys, key, most, done](const Result<RangeResult> &found) {
            if (!found)
                return done(tl::unexpected(found.error()));
            const KeyValue now = found->kvs.empty() ? KeyValue() : found->kvs.front();
            const int next = now.value.toInt() + 1;
            if (next > most)
                return done(verdictOf(u"full"_s));
            keys.transact({.compares = {{key, KeyCompare::Target::Version, now.version, {}}},
                              .success = {{KeyOperation::Kind::Put, key, QByteArray::number(next)}}},
                [next, done](const Result<TransactionResult> &changed) {
                    if (!changed)
                        done(tl::unexpected(changed.error()));
                    else
                        done(verdictOf(changed->hasSucceeded ? QString::number(next) : u"lost"_s));
                });
        });
    };
}

/// Holds what it is asked until the test lets it go, and counts.
class SlowKeyspace : public Keyspace
{
public:
    explicit SlowKeyspace(Keyspace &keys)
        : m_keys(keys)
    {
    }
    void range(const QByteArray &first, const QByteArray &last,
        std::function<void(Result<RangeResult>)> done) override
    {
        ++ranges;
        if (isAway)
            done(fail(ErrorCode::Unavailable, u"no etcd"_s));
        else
            m_keys.range(first, last, std::move(done));
    }
    void transact(KeyTransaction transaction, std::function<void(Result<TransactionResult>)> done) override
    {
        ++transactions;
        if (rivals-- > 0)
            m_keys.transact({.compares = {}, .success = {{KeyOperation::Kind::Put, "n", "100"}}},
                [](const Result<TransactionResult> &) {});
        if (isHeld)
            held.emplace_back(std::move(transaction), std::move(done));
        else
            m_keys.transact(std::move(transaction), std::move(done));
    }
    void letGo()
    {
        isHeld = false;
        for (auto &[transaction, done] : std::exchange(held, {}))
            m_keys.transact(std::move(transaction), std::move(done));
    }
    WatchId watch(const QByteArray &, const QByteArray &, qint64, Changed) override { return 0; }
    void unwatch(WatchId) override { }
    void compact(qint64, std::function<void(Result<void>)>) override { }

    std::atomic<int> ranges = 0;
    std::atomic<int> transactions = 0;
    std::atomic<int> rivals = 0;
    bool isAway = false;
    bool isHeld = false;
    std::vector<std::pair<KeyTransaction, std::function<void(Result<TransactionResult>)>>> held;

private:
    Keyspace &m_keys;
};

/// Answers from a thread of its own, as an etcd does.
class FarKeyspace : public Keyspace
{
public:
    explicit FarKeyspace(Keyspace &keys)
        : m_keys(keys)
        , m_thread([this](const std::stop_token &stop) { answer(stop); })
    {
    }
    void range(const QByteArray &first, const QByteArray &last,
        std::function<void(Result<RangeResult>)> done) override
    {
        later([this, first, last, done = std::move(done)] { m_keys.range(first, last, done); });
    }
    void transact(KeyTransaction transaction, std::function<void(Result<TransactionResult>)> done) override
    {
        later([this, transaction = std::move(transaction), done = std::move(done)] {
            m_keys.transact(transaction, done);
        });
    }
    WatchId watch(const QByteArray &, const QByteArray &, qint64, Changed) override { return 0; }
    void unwatch(WatchId) override { }
    void compact(qint64, std::function<void(Result<void>)>) override { }

private:
    void later(std::function<void()> question)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_questions.push_back(std::move(question));
        }
        m_wake.notify_one();
    }
    void answer(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        while (m_wake.wait(lock, stop, [this] { return !m_questions.empty(); })) {
            const std::function<void()> question = std::move(m_questions.front());
            m_questions.pop_front();
            lock.unlock();
            question();
            lock.lock();
        }
    }

    Keyspace &m_keys;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::function<void()>> m_questions;
    std::jthread m_thread;
};

} // namespace

class TestGroupCommit : public QObject
{
    Q_OBJECT

    QByteArray stored(const QByteArray &key)
    {
        Answer<RangeResult> answer;
        m_keys->range(key, {}, answer.callback());
        const auto found = answer.get();
        return found->kvs.empty() ? QByteArray() : found->kvs.front().value;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SqliteKeyspace> m_keys;
    std::unique_ptr<SlowKeyspace> m_slow;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_slow.reset();
        m_keys.reset();
        m_store.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = *Store::open(m_dir->path());
        QVERIFY(m_store->start());
        m_keys = std::make_unique<SqliteKeyspace>(*m_store);
        m_slow = std::make_unique<SlowKeyspace>(*m_keys);
    }

    void whatWaitsBecomesOneTransaction()
    {
        GroupCommit commits(*m_slow);
        m_slow->isHeld = true;
        std::vector<Answer<Verdict>> answers(21);
        for (auto &answer : answers)
            commits.run(u"lane"_s, countUp("n"), answer.callback());
        QCOMPARE(m_slow->transactions.load(), 1); // the first; the others wait for it
        QVERIFY(!answers.front().isThere());
        m_slow->letGo();
        QStringList seen;
        for (auto &answer : answers)
            seen.append(answer.get()->answer);
        QCOMPARE(m_slow->transactions.load(), 2);
        QCOMPARE(m_slow->ranges.load(), 2);
        QCOMPARE(seen.first(), u"1"_s);
        QCOMPARE(seen.last(), u"21"_s); // in the order in which they came
        QCOMPARE(stored("n"), "21");
    }

    void lanesDoNotWaitForEachOther()
    {
        GroupCommit commits(*m_slow);
        m_slow->isHeld = true;
        Answer<Verdict> slow;
        commits.run(u"one"_s, countUp("n"), slow.callback());
        m_slow->isHeld = false;
        Answer<Verdict> quick;
        commits.run(u"other"_s, countUp("m"), quick.callback());
        QCOMPARE(quick.get()->answer, u"1"_s);
        QVERIFY(!slow.isThere());
        m_slow->letGo();
        QCOMPARE(slow.get()->answer, u"1"_s);
    }

    void whatChangesNothingWritesNothing()
    {
        GroupCommit commits(*m_slow);
        for (int i = 0; i < 5; ++i) {
            Answer<Verdict> answer;
            commits.run(u"lane"_s, countUp("n", 0), answer.callback());
            QCOMPARE(answer.get()->answer, u"full"_s);
        }
        QCOMPARE(m_slow->transactions.load(), 0);
    }

    void anAnswerBesideAChangeWaitsForItsCommit()
    {
        GroupCommit commits(*m_slow);
        m_slow->isHeld = true;
        Answer<Verdict> first;
        Answer<Verdict> second;
        Answer<Verdict> third;
        commits.run(u"lane"_s, countUp("n", 2), first.callback());
        commits.run(u"lane"_s, countUp("n", 2), second.callback());
        commits.run(u"lane"_s, countUp("n", 2), third.callback()); // full, because of the second
        m_slow->letGo();
        QCOMPARE(first.get()->answer, u"1"_s);
        QCOMPARE(second.get()->answer, u"2"_s);
        QCOMPARE(third.get()->answer, u"full"_s);
        QCOMPARE(stored("n"), "2");
    }

    void decidesAgainWhenSomebodyElseWasFaster()
    {
        GroupCommit commits(*m_slow);
        m_slow->rivals = 2;
        Answer<Verdict> answer;
        commits.run(u"lane"_s, countUp("n"), answer.callback());
        QCOMPARE(answer.get()->answer, u"101"_s);
        QCOMPARE(m_slow->transactions.load(), 3);
    }

    void believesWhatACommitHasLeftAndComparesIt()
    {
        GroupCommit commits(*m_slow, GroupCommit::Reads::Costly);
        m_slow->isHeld = true;
        const auto runs = [&](int count, int most) {
            std::vector<Answer<Verdict>> answers(static_cast<std::size_t>(count));
            for (auto &answer : answers)
                commits.run(u"lane"_s, countUp("n", most), answer.callback());
            return answers;
        };
        auto first = runs(1, 10);
        auto then = runs(5, 10); // waits, and goes on from what the first has left
        m_slow->letGo();
        QCOMPARE(first.front().get()->answer, u"1"_s);
        QCOMPARE(then.back().get()->answer, u"6"_s);
        QCOMPARE(m_slow->ranges.load(), 1);
        QCOMPARE(m_slow->transactions.load(), 2);
        // A belief that is wrong is found out, also by who would change nothing.
        m_slow->isHeld = true;
        auto other = runs(1, 10);
        auto refused = runs(2, 7);
        m_slow->rivals = 1; // with the second transaction: n becomes 100
        m_slow->letGo();
        QCOMPARE(other.front().get()->answer, u"7"_s);
        for (auto &answer : refused)
            QCOMPARE(answer.get()->answer, u"full"_s);
        QCOMPARE(stored("n"), "100");
        QCOMPARE(m_slow->ranges.load(), 2); // again, for those whose belief was wrong
    }

    void believesAlsoAfterNothingWaited()
    {
        GroupCommit commits(*m_slow, GroupCommit::Reads::Costly);
        for (int i = 1; i <= 3; ++i) {
            Answer<Verdict> answer;
            commits.run(u"lane"_s, countUp("n"), answer.callback());
            QCOMPARE(answer.get()->answer, QString::number(i));
        }
        QCOMPARE(m_slow->ranges.load(), 1);
        QCOMPARE(m_slow->transactions.load(), 3);
    }

    void aKeyThatWasMadeAgainIsAnother()
    {
        GroupCommit commits(*m_slow, GroupCommit::Reads::Costly);
        Answer<Verdict> first;
        commits.run(u"lane"_s, countUp("n"), first.callback());
        QCOMPARE(first.get()->answer, u"1"_s); // version 1
        for (const KeyOperation::Kind kind : {KeyOperation::Kind::Delete, KeyOperation::Kind::Put}) {
            Answer<TransactionResult> done;
            m_keys->transact({.compares = {}, .success = {{kind, "n", "7"}}}, done.callback());
            QVERIFY(done.get());
        }
        Answer<Verdict> second; // version 1 again, with another value
        commits.run(u"lane"_s, countUp("n"), second.callback());
        QCOMPARE(second.get()->answer, u"8"_s);
        QCOMPARE(stored("n"), "8");
    }

    void givesUpAfterABoundedNumberOfTries()
    {
        GroupCommit commits(*m_slow);
        m_slow->rivals = 1'000'000;
        Answer<Verdict> answer;
        commits.run(u"lane"_s, countUp("n"), answer.callback());
        QCOMPARE(answer.get().error().code, ErrorCode::Conflict);
        QCOMPARE(m_slow->transactions.load(), GroupCommit::kMaxTries);
    }

    void promisesNothingWithoutAStore()
    {
        GroupCommit commits(*m_slow);
        m_slow->isHeld = true;
        std::vector<Answer<Verdict>> answers(40);
        for (auto &answer : answers)
            commits.run(u"lane"_s, countUp("n"), answer.callback());
        m_slow->isAway = true;
        m_slow->letGo(); // the first is kept; nobody asks forty times in vain for the others
        QCOMPARE(answers.front().get()->answer, u"1"_s);
        for (std::size_t i = 1; i < answers.size(); ++i)
            QCOMPARE(answers[i].get().error().code, ErrorCode::Unavailable);
        QCOMPARE(m_slow->ranges.load(), 2);
        m_slow->isAway = false;
        Answer<Verdict> later;
        commits.run(u"lane"_s, countUp("n"), later.callback());
        QCOMPARE(later.get()->answer, u"2"_s);
    }

    void answersWhatWaitsWhenItEnds()
    {
        auto commits = std::make_unique<GroupCommit>(*m_slow);
        m_slow->isHeld = true;
        Answer<Verdict> first;
        Answer<Verdict> second;
        commits->run(u"lane"_s, countUp("n"), first.callback());
        commits->run(u"lane"_s, countUp("n"), second.callback());
        commits.reset();
        QCOMPARE(second.get().error().code, ErrorCode::Unavailable);
        m_slow->letGo();
        QCOMPARE(first.get()->answer, u"1"_s); // it was on its way
    }

    void takesAsManyAsATransactionHolds()
    {
        GroupCommit commits(*m_slow);
        m_slow->isHeld = true;
        std::vector<Answer<Verdict>> answers(300);
        for (std::size_t i = 0; i < answers.size(); ++i)
            commits.run(u"lane"_s, countUp("k" + QByteArray::number(i)), answers[i].callback());
        m_slow->letGo();
        for (auto &answer : answers)
            QCOMPARE(answer.get()->answer, u"1"_s);
    }

    void manyThreadsLoseNothing_data()
    {
        QTest::addColumn<bool>("isAway");
        QTest::newRow("answered at once") << false;
        QTest::newRow("answered by another thread") << true;
    }
    void manyThreadsLoseNothing()
    {
        QFETCH(bool, isAway);
        FarKeyspace far(*m_keys);
        GroupCommit commits(isAway ? static_cast<Keyspace &>(far) : *m_keys);
        constexpr int kThreads = 8;
        constexpr int kEach = 200;
        std::vector<std::vector<Answer<Verdict>>> answers(kThreads);
        {
            std::vector<std::jthread> rivals;
            for (int thread = 0; thread < kThreads; ++thread) {
                auto &mine = answers[static_cast<std::size_t>(thread)];
                mine.resize(kEach);
                rivals.emplace_back([&commits, &mine, thread] {
                    for (auto &answer : mine)
                        commits.run(u"lane%1"_s.arg(thread % 2), countUp("n"), answer.callback());
                });
            }
        }
        QSet<QString> seen;
        for (auto &each : answers) {
            for (auto &answer : each)
                seen.insert(answer.get()->answer);
        }
        QCOMPARE(seen.size(), kThreads * kEach); // every number once, though two lanes shared one key
        QCOMPARE(stored("n").toInt(), kThreads * kEach);
    }
};

QTEST_GUILESS_MAIN(TestGroupCommit)
#include "tst_group_commit.moc"
