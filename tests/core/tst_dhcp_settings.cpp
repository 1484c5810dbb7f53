#include "core/dhcp_settings.h"
#include "core/literals.h"

#include <QTest>

#include <functional>

using namespace roadstead;

class TestDhcpSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAddresses_data();
    void readsAddresses();
    void namesTheWrongValue_data();
    void namesTheWrongValue();
    void acceptsAPlainNetwork();
    void findsReservationByUuidBeforeMac();
};

namespace {

DhcpSettings plain()
{
    DhcpSettings settings;
    settings.mode = DhcpMode::Full;
    settings.serverAddress = 0x0a630001;
    settings.rangeFirst = 0x0a630032;
    settings.rangeLast = 0x0a6300c7;
    settings.httpBase = u"http://10.99.0.1:8080"_s;
    return settings;
}

} // namespace

void TestDhcpSettings::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    for (const char *good : {"0.0.0.0", "10.99.0.1", "255.255.255.255"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *bad : {"", "10.99.0", "10.99.0.1.2", "10.99.0.256", "10.99.0.01", "10.99..1",
             "10.99.0.1 ", "a.b.c.d", "10.99.0.-1"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
}

void TestDhcpSettings::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    const auto address = ipv4FromText(text);
    QCOMPARE(address.has_value(), isGood);
    if (address)
        QCOMPARE(ipv4Text(*address), text);
}

void TestDhcpSettings::namesTheWrongValue_data()
{
    QTest::addColumn<std::function<void(DhcpSettings &)>>("spoil");
    QTest::addColumn<QString>("named");
    using Spoil = std::function<void(DhcpSettings &)>;
    QTest::newRow("no address") << Spoil([](DhcpSettings &s) { s.serverAddress = 0; })
                                << u"own IPv4 address"_s;
    QTest::newRow("prefix") << Spoil([](DhcpSettings &s) { s.prefixLength = 31; }) << u"31"_s;
    QTest::newRow("http") << Spoil([](DhcpSettings &s) { s.httpBase = u"10.99.0.1"_s; }) << u"10.99.0.1"_s;
    QTest::newRow("range reversed") << Spoil([](DhcpSettings &s) { s.rangeLast = s.rangeFirst - 1; })
                                    << u"10.99.0.49"_s;
    QTest::newRow("range elsewhere") << Spoil([](DhcpSettings &s) { s.rangeLast = 0x0a640001; })
                                     << u"10.100.0.1"_s;
    QTest::newRow("range too large") << Spoil([](DhcpSettings &s) {
        s.prefixLength = 8;
        s.rangeFirst = 0x0a000001;
        s.rangeLast = 0x0afffffe;
    }) << u"too large"_s;
    QTest::newRow("lease time") << Spoil([](DhcpSettings &s) { s.leaseSeconds = 1; }) << u"1 s"_s;
    QTest::newRow("reservation is the server") << Spoil([](DhcpSettings &s) {
        s.reservations = DhcpReservations({{u"52:54:00:00:00:01"_s, {}, 0x0a630001, {}}});
    }) << u"10.99.0.1 reserved for 52:54:00:00:00:01"_s;
    QTest::newRow("reservation of nobody") << Spoil([](DhcpSettings &s) {
        s.reservations = DhcpReservations({{{}, {}, 0x0a630005, {}}});
    }) << u"10.99.0.5"_s;
    QTest::newRow("reserved twice") << Spoil([](DhcpSettings &s) {
        s.reservations = DhcpReservations({{u"a"_s, {}, 0x0a630005, {}}, {u"b"_s, {}, 0x0a630005, {}}});
    }) << u"twice"_s;
}

void TestDhcpSettings::namesTheWrongValue()
{
    QFETCH(std::function<void(DhcpSettings &)>, spoil);
    QFETCH(QString, named);
    DhcpSettings settings = plain();
    spoil(settings);
    const Result<void> checked = checkDhcpSettings(settings);
    QVERIFY(!checked);
    QVERIFY2(checked.error().message.contains(named), qPrintable(checked.error().message));
}

void TestDhcpSettings::acceptsAPlainNetwork()
{
    DhcpSettings settings = plain();
    QVERIFY(checkDhcpSettings(settings));
    settings.mode = DhcpMode::Proxy;
    settings.rangeFirst = settings.rangeLast = 0;
    QVERIFY(checkDhcpSettings(settings));
    QCOMPARE(ipv4Text(settings.broadcast()), u"10.99.0.255"_s);
    QVERIFY(!settings.isHostAddress(settings.network()));
    QVERIFY(!settings.isHostAddress(settings.serverAddress));
}

void TestDhcpSettings::findsReservationByUuidBeforeMac()
{
    const QString uuid = u"00000099-0000-4000-8000-525400990001"_s;
    const DhcpReservations all({{u"52:54:00:00:00:01"_s, {}, 1, {}}, {{}, uuid, 2, {}}});
    DhcpClient client;
    client.mac = u"52:54:00:00:00:01"_s;
    QCOMPARE(all.of(client)->address, 1U);
    client.uuid = uuid;
    QCOMPARE(all.of(client)->address, 2U);
    client.mac = u"52:54:00:00:00:02"_s;
    client.uuid.clear();
    QVERIFY(!all.of(client));
    QVERIFY(!all.isOpenTo(client, 1));
    QVERIFY(all.isOpenTo(client, 3));
}

QTEST_GUILESS_MAIN(TestDhcpSettings)
#include "tst_dhcp_settings.moc"
