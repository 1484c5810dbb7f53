#include "core/literals.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace roadstead;

/// The real window on a real X server of its own.
class TestDesktopStop : public QObject
{
    Q_OBJECT

    static constexpr int kPatienceMs = 30'000;

private Q_SLOTS:
    void init()
    {
        if (QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty())
            QSKIP("There is no Xvfb here (package xvfb): no window can be shown.");
        m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-nolisten"_s, u"tcp"_s});
        while (!m_display.endsWith('\n') && m_server.waitForReadyRead(kPatienceMs))
            m_display += m_server.readAllStandardOutput();
        QVERIFY2(m_display.endsWith('\n'), m_server.readAllStandardError().constData());
    }

    void cleanup()
    {
        m_server.terminate();
        m_server.waitForFinished(kPatienceMs);
        m_display.clear();
    }

    void aSignalEndsItInOrder_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM, of a session that ends") << SIGTERM;
        QTest::newRow("SIGINT, of a terminal") << SIGINT;
        QTest::newRow("SIGHUP, of a terminal that closes") << SIGHUP;
    }

    /// The station stops its services and closes its database; the window is not shot.
    void aSignalEndsItInOrder()
    {
        QFETCH(const int, number);
        QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
        environment.insert(u"DISPLAY"_s, u':' + QString::fromLatin1(m_display.trimmed()));
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        environment.insert(u"ROADSTEAD_NO_KEYCHAIN"_s, u"1"_s);
        QProcess desktop;
        desktop.setProcessEnvironment(environment);
        desktop.setProcessChannelMode(QProcess::MergedChannels);
        desktop.start(QStringLiteral(ROADSTEAD_BIN_DIR "/roadstead"), {u"--demo"_s});
        QByteArray said;
        while (!said.contains("HTTP listens") && desktop.waitForReadyRead(kPatienceMs))
            said += desktop.readAll();
        QVERIFY2(said.contains("HTTP listens"), said.constData());
        QCOMPARE(::kill(static_cast<pid_t>(desktop.processId()), number), 0);
        QVERIFY(desktop.waitForFinished(kPatienceMs));
        QCOMPARE(desktop.exitStatus(), QProcess::NormalExit);
        QCOMPARE(desktop.exitCode(), 0);
    }

private:
    QProcess m_server;
    QByteArray m_display;
};

QTEST_GUILESS_MAIN(TestDesktopStop)
#include "tst_desktop_stop.moc"
