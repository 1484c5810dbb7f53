#include "core/literals.h"
#include "core/reboot_lock.h"
#include "core/verdict_text.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace roadstead;

namespace {

LockDecision lockBy(const QString &id, const Semaphore &stored, int slotCount, qint64 nowMs)
{
    RebootQuestion question;
    question.id = id;
    question.slotCount = slotCount;
    question.holders = stored.holders;
    question.isHolding = stored.holders.contains(id);
    return decideLock(stored, question, nowMs);
}

} // namespace

class TestRebootLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void decidesLock_data();
    void decidesLock();
    void decidesUnlock_data();
    void decidesUnlock();
    void everyRuleHasASentence();
    void neverHasMoreHoldersThanSlots();
    void keepsHoldersInByteOrder();
    void readsThePlainFormAsAnyOther_data();
    void readsThePlainFormAsAnyOther();
    void readsWhatAirlockWrites_data();
    void readsWhatAirlockWrites();
    void refusesEveryPrefixOfAStoredLock();
    void writesMembersInAirlocksOrder();
    void escapesGroupInKeyAsGoDoes();
    void readsAndWritesLocksmithsLock();
    void knowsTheGroupOfEveryKey_data();
    void knowsTheGroupOfEveryKey();
};

void TestRebootLock::decidesLock_data()
{
    QTest::addColumn<QStringList>("holders");
    QTest::addColumn<int>("slotCount");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("first") << QStringList {} << 1 << u"locked"_s << QStringList {u"b"_s};
    QTest::newRow("second of two") << QStringList {u"a"_s} << 2 << u"locked"_s
                                   << QStringList {u"a"_s, u"b"_s};
    QTest::newRow("full") << QStringList {u"a"_s} << 1 << u"full"_s << QStringList {};
    QTest::newRow("holder again") << QStringList {u"b"_s} << 1 << u"held"_s << QStringList {};
    QTest::newRow("holder again in a group made smaller")
        << QStringList {u"a"_s, u"b"_s} << 1 << u"held"_s << QStringList {};
    QTest::newRow("group made smaller") << QStringList {u"a"_s, u"c"_s} << 1 << u"full"_s << QStringList {};
    QTest::newRow("group made larger")
        << QStringList {u"a"_s} << 3 << u"locked"_s << QStringList {u"a"_s, u"b"_s};
    QTest::newRow("no slots") << QStringList {} << 0 << u"full"_s << QStringList {};
}

void TestRebootLock::decidesLock()
{
    QFETCH(QStringList, holders);
    QFETCH(int, slotCount);
    QFETCH(QString, answer);
    QFETCH(QStringList, after);
    const LockDecision decision = lockBy(u"b"_s, {1, holders}, slotCount, 1000);
    QCOMPARE(decision.verdict.answer, answer);
    QCOMPARE(decision.verdict.isGood, answer != "full"_L1);
    QCOMPARE(decision.verdict.atMs, qint64 {1000});
    QVERIFY(decision.verdict.decider());
    QCOMPARE(decision.changed.has_value(), !after.isEmpty());
    if (decision.changed) {
        QCOMPARE(decision.changed->holders, after);
        QCOMPARE(decision.changed->totalSlots, slotCount);
    }
}

void TestRebootLock::decidesUnlock_data()
{
    QTest::addColumn<QStringList>("holders");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("holder") << QStringList {u"b"_s} << u"released"_s << QStringList {};
    QTest::newRow("one of two") << QStringList {u"a"_s, u"b"_s} << u"released"_s << QStringList {u"a"_s};
    QTest::newRow("not a holder") << QStringList {u"a"_s} << u"not-held"_s << QStringList {u"a"_s};
    QTest::newRow("nobody holds") << QStringList {} << u"not-held"_s << QStringList {};
}

void TestRebootLock::decidesUnlock()
{
    QFETCH(QStringList, holders);
    QFETCH(QString, answer);
    QFETCH(QStringList, after);
    const LockDecision decision = decideUnlock({1, holders}, u"b"_s, 2, 1000);
    QCOMPARE(decision.verdict.answer, answer);
    QVERIFY(decision.verdict.isGood);
    QCOMPARE(decision.changed.has_value(), answer == "released"_L1);
    QCOMPARE(decision.changed.value_or(Semaphore {2, holders}).holders, after);
}

void TestRebootLock::everyRuleHasASentence()
{
    const Verdict full = lockBy(u"b"_s, {1, {u"a"_s}}, 1, 0).verdict;
    QCOMPARE(summary(full), u"No slot is free (1 in all): held by a"_s);
    QCOMPARE(summary(lockBy(u"b"_s, {1, {}}, 2, 0).verdict), u"b takes a slot: 2 of 2 were free"_s);
    QCOMPARE(summary(decideUnlock({1, {u"b"_s}}, u"b"_s, 1, 0).verdict),
        u"b gave its slot back: 1 of 1 are free"_s);
    QCOMPARE(summary(refuseUnknownLockGroup(u"rack-9"_s, 0)), u"There is no lock group rack-9"_s);
}

void TestRebootLock::neverHasMoreHoldersThanSlots()
{
    QRandomGenerator dice(7);
    Semaphore semaphore;
    QSet<QString> model;
    for (int step = 0; step < 5000; ++step) {
        const QString id = QString::number(dice.bounded(12));
        const bool isLock = dice.bounded(2) == 0;
        const LockDecision decision
            = isLock ? lockBy(id, semaphore, 3, step) : decideUnlock(semaphore, id, 3, step);
        if (isLock && decision.verdict.isGood)
            model.insert(id);
        if (!isLock)
            model.remove(id);
        semaphore = decision.changed.value_or(semaphore);
        QVERIFY(semaphore.holders.size() <= 3);
        QCOMPARE(QSet<QString>(semaphore.holders.begin(), semaphore.holders.end()), model);
        QCOMPARE(parseSemaphore(encodeSemaphore(semaphore)).value_or(Semaphore {}), semaphore);
    }
}

void TestRebootLock::keepsHoldersInByteOrder()
{
    Semaphore semaphore {7, {}};
    for (const QString &id : {u"b"_s, u"é"_s, u"B"_s, u"a"_s, u"10"_s, u"\uffee"_s, u"😀"_s})
        semaphore = lockBy(id, semaphore, 7, 0).changed.value_or(Semaphore {});
    QCOMPARE(semaphore.holders, (QStringList {u"10"_s, u"B"_s, u"a"_s, u"b"_s, u"é"_s, u"\uffee"_s, u"😀"_s}));
}

void TestRebootLock::readsThePlainFormAsAnyOther_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {R"({"total_slots":2,"holders":[]})", R"({"total_slots":0,"holders":["a"]})",
             R"({"total_slots":3,"holders":["b","a","b"]})", R"({"total_slots":3,"holders":["",""]})",
             R"({"total_slots":3,"holders":["é","a b"]})", R"({"total_slots":3,"holders":["a\"b"]})",
             R"({"total_slots":3,"holders":["a\u0062"]})", R"({"total_slots":3,"holders":["a",]})",
             R"({"total_slots":3,"holders":[,"a"]})", R"({"total_slots":3,"holders":["a""b"]})",
             R"({"total_slots":3,"holders":["a"],"holders":["b"]})", R"({"total_slots":3,"holders":["a]})",
             R"({"total_slots":3,"holders":[a]})", R"({"total_slots":3,"holders":[null]})",
             R"({"total_slots":03,"holders":[]})", R"({"total_slots":+3,"holders":[]})",
             R"({"total_slots":,"holders":[]})", R"({"total_slots":-0,"holders":[]})",
             R"({"total_slots":99999999999,"holders":[]})", R"({"total_slots":100001,"holders":[]})",
             R"({"total_slots":3,"holders":[]}x)", R"({"total_slots":3,"x":1,"holders":["a"]})"})
        QTest::newRow(json) << QByteArray(json);
}

/// With a blank before it no text is in the plain form.
void TestRebootLock::readsThePlainFormAsAnyOther()
{
    QFETCH(const QByteArray, json);
    const auto plain = parseSemaphore(json);
    const auto other = parseSemaphore(' ' + json);
    QCOMPARE(plain.has_value(), other.has_value());
    if (plain)
        QCOMPARE(*plain, *other);
    else
        QCOMPARE(plain.error().code, other.error().code);
}

void TestRebootLock::readsWhatAirlockWrites_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<int>("slotCount");
    QTest::addColumn<QStringList>("holders");
    const QStringList none;
    QTest::newRow("free") << QByteArray(R"({"total_slots":2,"holders":[]})") << true << 2 << none;
    QTest::newRow("null holders") << QByteArray(R"({"total_slots":2,"holders":null})") << true << 2 << none;
    QTest::newRow("no holders") << QByteArray(R"({"total_slots":2})") << true << 2 << none;
    QTest::newRow("unsorted and twice") << QByteArray(R"({"total_slots":1,"holders":["b","a","b"]})") << true
                                        << 1 << QStringList {u"a"_s, u"b"_s};
    QTest::newRow("unknown member") << QByteArray(R"({"total_slots":1,"holders":["b"],"x":1})") << true << 1
                                    << QStringList {u"b"_s};
    QTest::newRow("empty") << QByteArray() << false << 0 << none;
    QTest::newRow("array") << QByteArray("[]") << false << 0 << none;
    QTest::newRow("no count") << QByteArray(R"({"holders":[]})") << false << 0 << none;
    QTest::newRow("negative") << QByteArray(R"({"total_slots":-1,"holders":[]})") << false << 0 << none;
    QTest::newRow("half a slot") << QByteArray(R"({"total_slots":1.5,"holders":[]})") << false << 0 << none;
    QTest::newRow("huge") << QByteArray(R"({"total_slots":1e300,"holders":[]})") << false << 0 << none;
    QTest::newRow("holder not text") << QByteArray(R"({"total_slots":1,"holders":[7]})") << false << 0
                                     << none;
    QTest::newRow("holders not a list")
        << QByteArray(R"({"total_slots":1,"holders":"a"})") << false << 0 << none;
}

void TestRebootLock::readsWhatAirlockWrites()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isGood);
    QFETCH(int, slotCount);
    QFETCH(QStringList, holders);
    const auto semaphore = parseSemaphore(json);
    QCOMPARE(semaphore.has_value(), isGood);
    if (semaphore)
        QCOMPARE(*semaphore, (Semaphore {slotCount, holders}));
    else
        QCOMPARE(semaphore.error().code, ErrorCode::Malformed);
}

void TestRebootLock::refusesEveryPrefixOfAStoredLock()
{
    const QByteArray whole = R"({"total_slots":2,"holders":["a","b"]})";
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!parseSemaphore(QByteArrayView(whole).first(length)), whole.first(length).constData());
    QVERIFY(parseSemaphore(whole));
}

void TestRebootLock::writesMembersInAirlocksOrder()
{
    QCOMPARE(encodeSemaphore({1, {}}), QByteArray(R"({"total_slots":1,"holders":[]})"));
    QCOMPARE(encodeSemaphore({2, {u"a"_s, u"b"_s}}), QByteArray(R"({"total_slots":2,"holders":["a","b"]})"));
}

void TestRebootLock::escapesGroupInKeyAsGoDoes()
{
    QCOMPARE(semaphoreKey(u"rack-1"_s), QByteArray("com.coreos.airlock/groups/rack-1/v1/semaphore"));
    QCOMPARE(semaphoreKey(u"prod/we ird+é"_s),
        QByteArray("com.coreos.airlock/groups/prod%2Fwe+ird%2B%C3%A9/v1/semaphore"));
}

void TestRebootLock::readsAndWritesLocksmithsLock()
{
    const auto read = parseLocksmithSemaphore(R"({"semaphore":0,"max":2,"holders":["b","a"],"x":1})");
    QVERIFY(read);
    QCOMPARE(*read, (LocksmithSemaphore {2, {u"a"_s, u"b"_s}}));
    QCOMPARE(encodeLocksmithSemaphore(*read), QByteArray(R"({"semaphore":0,"max":2,"holders":["a","b"]})"));
    const LocksmithSemaphore withGuests {3, {u"g"_s, u"b"_s}, {u"z"_s}};
    const QByteArray asLocksmithSeesIt(R"({"semaphore":0,"max":3,"holders":["b","fleetlock:z","g"]})");
    QCOMPARE(encodeLocksmithSemaphore(withGuests), asLocksmithSeesIt);
    QCOMPARE(
        *parseLocksmithSemaphore(asLocksmithSeesIt), (LocksmithSemaphore {3, {u"b"_s, u"g"_s}, {u"z"_s}}));
    QCOMPARE(encodeLocksmithSemaphore({1, {}}), QByteArray(R"({"semaphore":1,"max":1,"holders":[]})"));
    QVERIFY(parseLocksmithSemaphore(R"({"semaphore":1,"max":1,"holders":null})"));
    for (const QByteArray &bad : {QByteArray("{}"), QByteArray(R"({"max":"1"})"), QByteArray(R"({"max":-1})"),
             QByteArray(R"({"max":1,"holders":[1]})"), QByteArray("[]")})
        QVERIFY2(!parseLocksmithSemaphore(bad), bad.constData());
}

void TestRebootLock::knowsTheGroupOfEveryKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("group"); // empty: no semaphore
    QTest::newRow("airlock") << semaphoreKey(u"we ird/ü"_s) << u"we ird/ü"_s;
    QTest::newRow("locksmith without a group")
        << QByteArray("/coreos.com/updateengine/rebootlock/semaphore") << u"default"_s;
    QTest::newRow("locksmith's default")
        << QByteArray("/coreos.com/updateengine/rebootlock/groups/default/semaphore") << u"default"_s;
    QTest::newRow("locksmith") << QByteArray(
        "/coreos.com/updateengine/rebootlock/groups/prod%2Fdatabase/semaphore")
                               << u"prod/database"_s;
    QTest::newRow("another key") << QByteArray("/coreos.com/updateengine/rebootlock/other") << QString();
    QTest::newRow("deeper") << QByteArray("/coreos.com/updateengine/rebootlock/groups/a/b/semaphore")
                            << QString();
    QTest::newRow("no name") << QByteArray("com.coreos.airlock/groups//v1/semaphore") << QString();
    QTest::newRow("beside it") << QByteArray("roadstead/lock-holders/default/a") << QString();
}

void TestRebootLock::knowsTheGroupOfEveryKey()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, group);
    QCOMPARE(lockGroupOfKey(key).value_or(QString()), group);
    if (group.isEmpty())
        return;
    QVERIFY(key == semaphoreKey(group) || locksmithKeys(group).contains(key));
}

QTEST_GUILESS_MAIN(TestRebootLock)
#include "tst_reboot_lock.moc"
