#include "core/literals.h"
#include "services/port_broker.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace roadstead;
using services::OpenedPort;
using services::PortBroker;
using services::UdpSocket;

class TestPortBroker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!port not opened).*"_s)); }
    void opensUnprivilegedPortsByItself();
    void saysThatTheHelperIsMissing();
    void doesNotWaitForeverForAHelperThatHangs();
    void noticesAHelperThatEndsWithoutAnAnswer();
    void takesRefusalsOfTheHelper();
    void helperRefusesWhatItIsNotFor_data();
    void helperRefusesWhatItIsNotFor();

private:
    std::vector<OpenedPort> open(PortBroker::Question question);
    QString script(const QByteArray &body);

    QTemporaryDir m_folder;
};

std::vector<OpenedPort> TestPortBroker::open(PortBroker::Question question)
{
    PortBroker broker;
    std::vector<OpenedPort> opened;
    bool isDone = false;
    broker.open(std::move(question), [&](std::vector<OpenedPort> result) {
        opened = std::move(result);
        isDone = true;
    });
    if (!QTest::qWaitFor([&] { return isDone; }, 10'000))
        return {};
    return opened;
}

QString TestPortBroker::script(const QByteArray &body)
{
    const QString path = m_folder.filePath(u"helper"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return {};
    file.write("#!/bin/bash\n" + body + "\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void TestPortBroker::opensUnprivilegedPortsByItself()
{
    const auto opened = open({u"lo"_s, {0, 0}, {}, std::chrono::seconds(3), true});
    QCOMPARE(opened.size(), 2U);
    QVERIFY(opened[0].socket && opened[1].socket);
    QVERIFY(opened[0].socket->localPort() != opened[1].socket->localPort());
}

void TestPortBroker::saysThatTheHelperIsMissing()
{
    const auto opened
        = open({u"lo"_s, {67}, u"/nonexistent/roadstead-bind"_s, std::chrono::seconds(3), false});
    QCOMPARE(opened.size(), 1U);
    QVERIFY(!opened[0].socket);
    QVERIFY2(opened[0].socket.error().message.contains(u"/nonexistent/roadstead-bind"_s),
        qPrintable(opened[0].socket.error().message));
}

void TestPortBroker::doesNotWaitForeverForAHelperThatHangs()
{
    const auto opened
        = open({u"lo"_s, {67, 69}, script("exec sleep 60"), std::chrono::milliseconds(200), false});
    QCOMPARE(opened.size(), 2U);
    QCOMPARE(opened[1].socket.error().code, ErrorCode::Unavailable);
    QVERIFY2(
        opened[1].socket.error().message.contains(u"200 ms"_s), qPrintable(opened[1].socket.error().message));
}

void TestPortBroker::noticesAHelperThatEndsWithoutAnAnswer()
{
    const auto opened = open({u"lo"_s, {67}, script("exit 2"), std::chrono::seconds(9), false});
    QCOMPARE(opened.size(), 1U);
    QCOMPARE(opened[0].socket.error().code, ErrorCode::Unavailable);
}

void TestPortBroker::takesRefusalsOfTheHelper()
{
    // The helper's answers come as records on the descriptor that is its second word.
    const auto opened = open({u"lo"_s, {67, 69, 4011},
        script("printf '67 13 Permission denied' >&$2\nprintf '69 98 Address already in use' >&$2\nprintf "
               "'53 0 ok' >&$2"),
        std::chrono::seconds(9), false});
    QCOMPARE(opened.size(), 3U);
    QCOMPARE(opened[0].socket.error().code, ErrorCode::Denied);
    QVERIFY2(
        opened[0].socket.error().message.contains(u"setcap"_s), qPrintable(opened[0].socket.error().message));
    QCOMPARE(opened[1].socket.error().code, ErrorCode::Unavailable);
    QVERIFY2(opened[1].socket.error().message.contains(u"already in use"_s),
        qPrintable(opened[1].socket.error().message));
    QVERIFY(!opened[2].socket);
}

void TestPortBroker::helperRefusesWhatItIsNotFor_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("port 22") << QStringList {u"--fd"_s, u"3"_s, u"--interface"_s, u"lo"_s, u"22"_s};
    QTest::newRow("allowed and 22") << QStringList {
        u"--fd"_s, u"3"_s, u"--interface"_s, u"lo"_s, u"67"_s, u"22"_s};
    QTest::newRow("no interface") << QStringList {u"--fd"_s, u"3"_s, u"--interface"_s, QString(), u"67"_s};
    QTest::newRow("unknown interface")
        << QStringList {u"--fd"_s, u"3"_s, u"--interface"_s, u"nosuch0"_s, u"67"_s};
    QTest::newRow("standard output as channel")
        << QStringList {u"--fd"_s, u"1"_s, u"--interface"_s, u"lo"_s, u"67"_s};
    QTest::newRow("channel that is no socket")
        << QStringList {u"--fd"_s, u"9"_s, u"--interface"_s, u"lo"_s, u"67"_s};
    QTest::newRow("number with letters")
        << QStringList {u"--fd"_s, u"3x"_s, u"--interface"_s, u"lo"_s, u"67"_s};
    QTest::newRow("too many") << QStringList {
        u"--fd"_s, u"3"_s, u"--interface"_s, u"lo"_s, u"67"_s, u"67"_s, u"67"_s, u"67"_s, u"67"_s};
}

void TestPortBroker::helperRefusesWhatItIsNotFor()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.start(QStringLiteral(ROADSTEAD_BIN_DIR "/roadstead-bind"), arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestPortBroker)
#include "tst_port_broker.moc"
