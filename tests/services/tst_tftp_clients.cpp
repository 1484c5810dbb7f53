#include "tftp_test_station.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace roadstead;
using namespace roadstead::services;

/// Real clients of Debian against the service on a high port of loopback.
class TestTftpClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesTheWholeFile_data();
    void fetchesTheWholeFile();
    void learnsAtOnceThatAFileIsMissing();
};

void TestTftpClients::fetchesTheWholeFile_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments"); // PORT and OUT are filled in
    const QString host = u"127.0.0.1"_s;
    QTest::newRow("busybox") << u"busybox"_s
                             << QStringList {u"tftp"_s, u"-g"_s, u"-r"_s, u"kernel"_s, u"-l"_s, u"OUT"_s,
                                    host, u"PORT"_s};
    QTest::newRow("busybox, 1432") << u"busybox"_s
                                   << QStringList {u"tftp"_s, u"-g"_s, u"-b"_s, u"1432"_s, u"-r"_s,
                                          u"/kernel"_s, u"-l"_s, u"OUT"_s, host, u"PORT"_s};
    QTest::newRow("tftp-hpa") << u"tftp"_s
                              << QStringList {u"-m"_s, u"binary"_s, host, u"PORT"_s, u"-c"_s, u"get"_s,
                                     u"kernel"_s, u"OUT"_s};
    for (const char *window : {"1", "8", "64"})
        QTest::addRow("atftp, window %s", window)
            << u"atftp"_s
            << QStringList {u"--option"_s, u"blksize 1428"_s, u"--option"_s, u"tsize 0"_s, u"--option"_s,
                   u"windowsize %1"_s.arg(QString::fromLatin1(window)), u"-g"_s, u"-r"_s, u"kernel"_s,
                   u"-l"_s, u"OUT"_s, host, u"PORT"_s};
    QTest::newRow("curl") << u"curl"_s
                          << QStringList {u"-sS"_s, u"-o"_s, u"OUT"_s, u"tftp://127.0.0.1:PORT/kernel"_s};
    QTest::newRow("curl, 1468") << u"curl"_s
                                << QStringList {u"-sS"_s, u"--tftp-blksize"_s, u"1468"_s, u"-o"_s, u"OUT"_s,
                                       u"tftp://127.0.0.1:PORT/kernel"_s};
    QTest::newRow("curl, no options") << u"curl"_s
                                      << QStringList {u"-sS"_s, u"--tftp-no-options"_s, u"-o"_s, u"OUT"_s,
                                             u"tftp://127.0.0.1:PORT/kernel"_s};
}

void TestTftpClients::fetchesTheWholeFile()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        QSKIP(qPrintable(program + u" is not installed"_s));
    TftpTestStation station;
    QVERIFY(station.start());
    const QByteArray content = station.write(u"kernel"_s, 3'000'017);
    const QString out = station.path(u"fetched"_s);
    arguments.replaceInStrings(u"OUT"_s, out).replaceInStrings(u"PORT"_s, QString::number(station.port()));
    QProcess client;
    client.start(path, arguments);
    QVERIFY2(client.waitForFinished(30'000), "the client did not end");
    QFile fetched(out);
    QVERIFY2(fetched.open(QIODevice::ReadOnly), client.readAllStandardError().constData());
    QVERIFY(fetched.readAll() == content);
    QTRY_COMPARE(station.outcomes().size(), 1);
    QCOMPARE(station.outcomes().first().result, TftpOutcome::Result::Sent);
    QCOMPARE(station.outcomes().first().retransmits, 0);
}

void TestTftpClients::learnsAtOnceThatAFileIsMissing()
{
    const QString path = QStandardPaths::findExecutable(u"curl"_s);
    if (path.isEmpty())
        QSKIP("curl is not installed");
    TftpTestStation station;
    QVERIFY(station.start());
    QProcess client;
    client.start(path, {u"-sS"_s, u"tftp://127.0.0.1:%1/grub/x86_64-efi/fs.lst"_s.arg(station.port())});
    QVERIFY(client.waitForFinished(2000));
    QCOMPARE(client.exitCode(), 68); // curl's word for "file not found"
}

QTEST_GUILESS_MAIN(TestTftpClients)
#include "tst_tftp_clients.moc"
