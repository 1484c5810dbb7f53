#include "core/lease_pool.h"
#include "core/literals.h"

#include <QElapsedTimer>
#include <QTest>

using namespace roadstead;

namespace {

constexpr Ipv4 kFirst = 0x0a630010;
constexpr qint64 kNow = 1'000'000;

QString client(int number)
{
    return u"52:54:00:00:%1:%2"_s.arg(number / 256, 2, 16, QLatin1Char('0'))
        .arg(number % 256, 2, 16, QLatin1Char('0'));
}

Lease lease(Ipv4 address, int number, qint64 expiresMs = kNow + 1000)
{
    Lease made;
    made.address = address;
    made.mac = client(number);
    made.startMs = kNow;
    made.expiresMs = expiresMs;
    return made;
}

LeasePool pool(quint32 addresses, const QSet<Ipv4> &excluded = {})
{
    LeasePool made;
    made.setRange(kFirst, kFirst + addresses - 1, excluded);
    return made;
}

} // namespace

class TestLeasePool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryAddressOnceThenNone();
    void neverGivesAnExcludedAddress();
    void givesTheLongestFreeAddressFirst();
    void remembersTheClientUntilSomebodyElseGetsTheAddress();
    void offerHoldsTheAddressAndEndsByItself();
    void offerDoesNotShortenARunningLease();
    void offerEndsWhenTheClientChoosesAnotherServer();
    void declinedAddressRestsAndIsForgotten();
    void keepsLeasesWhenTheRangeChanges();
    void staysFastWithSixtyThousandAddresses();
};

void TestLeasePool::givesEveryAddressOnceThenNone()
{
    LeasePool leases = pool(20);
    QSet<Ipv4> given;
    for (int i = 0; i < 20; ++i) {
        const auto next = leases.nextFree(kNow);
        QVERIFY(next);
        QVERIFY(!given.contains(*next));
        given.insert(*next);
        leases.put(lease(*next, i));
    }
    QVERIFY(!leases.nextFree(kNow));
    QCOMPARE(leases.leasedCount(kNow), 20);
    QVERIFY(leases.nextFree(kNow + 1000));
}

void TestLeasePool::neverGivesAnExcludedAddress()
{
    LeasePool leases = pool(3, {kFirst, kFirst + 2});
    QCOMPARE(leases.size(), 1);
    QCOMPARE(leases.nextFree(kNow).value_or(0), kFirst + 1);
    leases.put(lease(kFirst + 1, 1));
    leases.put(lease(kFirst, 2, kNow - 5)); // an ended lease on an address that was reserved since
    QVERIFY(!leases.nextFree(kNow));
}

void TestLeasePool::givesTheLongestFreeAddressFirst()
{
    LeasePool leases = pool(3);
    leases.put(lease(kFirst, 1, kNow - 10));
    leases.put(lease(kFirst + 1, 2, kNow - 30));
    leases.put(lease(kFirst + 2, 3, kNow - 20));
    QCOMPARE(leases.nextFree(kNow).value_or(0), kFirst + 1);
}

void TestLeasePool::remembersTheClientUntilSomebodyElseGetsTheAddress()
{
    LeasePool leases = pool(1);
    leases.put(lease(kFirst, 1, kNow - 10));
    QVERIFY(leases.ofClient(client(1)));
    leases.offer(lease(kFirst, 2));
    QVERIFY(!leases.ofClient(client(1)));
    QCOMPARE(leases.ofClient(client(2))->address, kFirst);
}

void TestLeasePool::offerHoldsTheAddressAndEndsByItself()
{
    LeasePool leases = pool(1);
    leases.offer(lease(kFirst, 1));
    QVERIFY(leases.isOffer(kFirst));
    QVERIFY(!leases.nextFree(kNow));
    QVERIFY(!leases.isFreeFor(client(2), kFirst, kNow));
    QVERIFY(leases.isFreeFor(client(1), kFirst, kNow));
    QCOMPARE(leases.leasedCount(kNow), 0);
    QCOMPARE(leases.nextFree(kNow + 1000).value_or(0), kFirst);
}

void TestLeasePool::offerDoesNotShortenARunningLease()
{
    LeasePool leases = pool(1);
    leases.put(lease(kFirst, 1, kNow + 500'000));
    leases.offer(lease(kFirst, 1, kNow + 30));
    QVERIFY(!leases.isOffer(kFirst));
    QCOMPARE(leases.at(kFirst)->expiresMs, kNow + 500'000);
}

void TestLeasePool::offerEndsWhenTheClientChoosesAnotherServer()
{
    LeasePool leases = pool(1);
    leases.offer(lease(kFirst, 1));
    leases.dropOffer(client(1), kNow);
    QCOMPARE(leases.nextFree(kNow).value_or(0), kFirst);
    leases.put(lease(kFirst, 1));
    leases.dropOffer(client(1), kNow); // a lease is not an offer
    QVERIFY(!leases.nextFree(kNow));
}

void TestLeasePool::declinedAddressRestsAndIsForgotten()
{
    LeasePool leases = pool(2);
    Lease declined = lease(kFirst, 1);
    leases.put(declined);
    declined.isDeclined = true;
    leases.put(declined);
    QVERIFY(!leases.isFreeFor(client(1), kFirst, kNow));
    QVERIFY(!leases.ofClient(client(1)));
    QCOMPARE(leases.nextFree(kNow).value_or(0), kFirst + 1);
    QVERIFY(leases.isFreeFor(client(1), kFirst, declined.expiresMs));
}

void TestLeasePool::keepsLeasesWhenTheRangeChanges()
{
    LeasePool leases = pool(2);
    leases.put(lease(kFirst, 1));
    leases.setRange(kFirst + 1, kFirst + 5, {});
    QCOMPARE(leases.ofClient(client(1))->address, kFirst);
    leases.setRange(kFirst, kFirst, {});
    QVERIFY(!leases.nextFree(kNow));
}

void TestLeasePool::staysFastWithSixtyThousandAddresses()
{
    LeasePool leases = pool(60'000);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 60'000; ++i) {
        const auto next = leases.nextFree(kNow);
        QVERIFY(next);
        leases.offer(lease(*next, i));
        leases.put(lease(*next, i, kNow + 10'000 + i));
    }
    QVERIFY(!leases.nextFree(kNow));
    // A walk over the range at each step would take minutes; a generous bound for slow and sanitized builds.
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestLeasePool)
#include "tst_lease_pool.moc"
