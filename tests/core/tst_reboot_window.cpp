#include "core/go_duration.h"
#include "core/literals.h"
#include "core/reboot_window.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace roadstead;

/// Reboot windows as locksmith reads them.
class RebootWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsGoDurations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("nanoseconds"); // -1: refused
        QTest::newRow("hours and minutes") << u"1h30m"_s << qint64(5'400'000'000'000);
        QTest::newRow("fraction") << u"1.5h"_s << qint64(5'400'000'000'000);
        QTest::newRow("point first") << u".5s"_s << qint64(500'000'000);
        QTest::newRow("sign") << u"+2h"_s << qint64(7'200'000'000'000);
        QTest::newRow("nothing but 0") << u"0"_s << qint64(0);
        QTest::newRow("micro") << u"7µs"_s << qint64(7'000);
        QTest::newRow("days are no unit") << u"1d"_s << qint64(-1);
        QTest::newRow("no unit") << u"1"_s << qint64(-1);
        QTest::newRow("empty") << QString() << qint64(-1);
        QTest::newRow("sign alone") << u"-"_s << qint64(-1);
        QTest::newRow("point alone") << u".h"_s << qint64(-1);
        QTest::newRow("too long") << u"9999999999h"_s << qint64(-1);
        QTest::newRow("too many digits") << u"99999999999999999999s"_s << qint64(-1);
    }
    void readsGoDurations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, nanoseconds);
        QCOMPARE(parseGoDuration(text).value_or(-1), nanoseconds);
    }

    void readsWindows_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("length");
        QTest::addColumn<int>("weekday"); // -1: refused
        QTest::newRow("daily") << u"14:00"_s << u"1h"_s << 0;
        QTest::newRow("weekly") << u"Thu 23:00"_s << u"1h"_s << 4;
        QTest::newRow("any case") << u"sUN 1:00"_s << u"1h"_s << 7;
        QTest::newRow("loose numbers") << u"9:5"_s << u"1h"_s << 0;
        QTest::newRow("signs") << u"+4:+5"_s << u"1h"_s << 0;
        QTest::newRow("what follows is passed over") << u"14:00xyz"_s << u"1h"_s << 0;
        QTest::newRow("no such day") << u"Dim 10:00"_s << u"1h"_s << -1;
        QTest::newRow("no minute") << u"10:"_s << u"1h"_s << -1;
        QTest::newRow("no colon") << u"1000"_s << u"1h"_s << -1;
        QTest::newRow("as long as a day") << u"10:00"_s << u"24h"_s << -1;
        QTest::newRow("a week has room for a day") << u"Mon 10:00"_s << u"24h"_s << 1;
    }
    void readsWindows()
    {
        QFETCH(QString, start);
        QFETCH(QString, length);
        QFETCH(int, weekday);
        const auto window = parseRebootWindow(start, length);
        QCOMPARE(window ? window->weekday : -1, weekday);
        QVERIFY(window || !window.error().message.isEmpty());
    }

    void endBelongsToTheWindow()
    {
        const RebootWindow window = *parseRebootWindow(u"10:00", u"1h");
        const qint64 day = 1'717'200'000'000; // 2024-06-01 00:00 UTC
        constexpr qint64 kHour = 3'600'000;
        QCOMPARE(msToStart(window, {}, day + 10 * kHour), 0);
        QCOMPARE(msToStart(window, {}, day + 11 * kHour), -kHour);
        QCOMPARE(msToStart(window, {}, day + 11 * kHour + 1), 23 * kHour - 1);
        QCOMPARE(msToStart(window, u"No/Where"_s, day + 9 * kHour), kHour);
    }

    /// vectors/windows_golden.tsv of the shared folder: start, length, zone, time, seconds to the start or
    /// ERR.
    void answersAsLocksmithDoes()
    {
        const QString folder = qEnvironmentVariable(
            "ROADSTEAD_SHARED", QStringLiteral(ROADSTEAD_SOURCE_DIR) + u"/../shared"_s);
        QFile file(folder + u"/vectors/windows_golden.tsv"_s);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("no vectors/windows_golden.tsv in the shared folder (ROADSTEAD_SHARED)");
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QStringList wrong;
        for (const QString &line : lines.mid(1)) {
            const QStringList cells = line.split(u'\t');
            const auto window = parseRebootWindow(cells.value(0), cells.value(1));
            constexpr qint64 kSecondMs = 1000;
            const QString answer = window
                ? QString::number(
                    msToStart(*window, cells.value(2), cells.value(3).toLongLong() * kSecondMs) / kSecondMs)
                : u"ERR "_s + window.error().message;
            if (answer != cells.value(4))
                wrong.append(line + u" → "_s + answer);
        }
        QVERIFY(lines.size() > 400);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(RebootWindowTest)
#include "tst_reboot_window.moc"
