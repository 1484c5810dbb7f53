#include "include_rules.h"

#include "core/literals.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace roadstead::layering;
using namespace Qt::Literals::StringLiterals;

namespace {

Room roomNamed(const QString &name)
{
    const auto room = std::ranges::find(house(), name, &Room::name);
    return room == house().end() ? Room {} : *room;
}

} // namespace

/// `ctest -R layering`: no room of the house includes what its place in the table of links forbids.
class LayeringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void catchesForbiddenLine_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("core: socket") << u"core"_s << "#include <QUdpSocket>"_ba;
        QTest::newRow("core: database") << u"core"_s << "#include <QSqlDatabase>"_ba;
        QTest::newRow("core: file") << u"core"_s << "#include <QFile>"_ba;
        QTest::newRow("core: widget") << u"core"_s << "#include <QWidget>"_ba;
        QTest::newRow("core: timer") << u"core"_s << "#include <QTimer>"_ba;
        QTest::newRow("core: system call") << u"core"_s << "#include <sys/socket.h>"_ba;
        QTest::newRow("core: clock") << u"core"_s << "const auto now = QDateTime::currentDateTimeUtc();"_ba;
        QTest::newRow("core: chance") << u"core"_s << "QRandomGenerator::global()->bounded(3);"_ba;
        QTest::newRow("core: a later room") << u"core"_s << "#include \"wire/dhcp_packet.h\""_ba;
        QTest::newRow("provision: wire") << u"provision"_s << "#include \"wire/dhcp_packet.h\""_ba;
        QTest::newRow("wire: provision") << u"wire"_s << "  #  include \"provision/template.h\""_ba;
        QTest::newRow("wire: clock") << u"wire"_s << "auto t = std::chrono::steady_clock::now();"_ba;
        QTest::newRow("store: services") << u"store"_s << "#include \"services/http_server.h\""_ba;
        QTest::newRow("services: database") << u"services"_s << "#include <QSqlQuery>"_ba;
        QTest::newRow("services: store") << u"services"_s << "#include \"store/lock_store.h\""_ba;
        QTest::newRow("services: widget") << u"services"_s << "#include <QMessageBox>"_ba;
        QTest::newRow("services: sqlite") << u"services"_s << "#include <sqlite3.h>"_ba;
        QTest::newRow("runtime: database") << u"runtime"_s << "#include <QSqlQuery>"_ba;
        QTest::newRow("runtime: ui") << u"runtime"_s << "#include \"ui/main_window.h\""_ba;
        QTest::newRow("runtime: http library") << u"runtime"_s << "#include <microhttpd.h>"_ba;
        QTest::newRow("ui: runtime") << u"ui"_s << "#include \"runtime/station.h\""_ba;
        QTest::newRow("ui: wire") << u"ui"_s << "#include \"wire/omaha.h\""_ba;
        QTest::newRow("ui: network") << u"ui"_s << "#include <QNetworkAccessManager>"_ba;
        QTest::newRow("ui: archive") << u"ui"_s << "#include <KZip>"_ba;
        QTest::newRow("report: widget") << u"report"_s << "#include <QLabel>"_ba;
        QTest::newRow("report: store") << u"report"_s << "#include \"store/store.h\""_ba;
        QTest::newRow("app: database") << u"app"_s << "#include <QSqlDatabase>"_ba;
        QTest::newRow("any: Qt module in the path") << u"services"_s << "#include <QtNetwork/QUdpSocket>"_ba;
        QTest::newRow("any: header without its room") << u"wire"_s << "#include \"dhcp_packet.h\""_ba;
    }

    void catchesForbiddenLine()
    {
        QFETCH(QString, room);
        QFETCH(QByteArray, line);
        const QStringList found = violations(roomNamed(room), "// first line\n" + line + "\n", m_moduleOf);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.constFirst().startsWith("line 2: "_L1), qPrintable(found.constFirst()));
    }

    void allowsWhatTheTableAllows_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("core: own header") << u"core"_s << "#include \"core/error.h\""_ba;
        QTest::newRow("core: value types") << u"core"_s << "#include <QDateTime>"_ba;
        QTest::newRow("core: standard library") << u"core"_s << "#include <chrono>"_ba;
        QTest::newRow("core: the clock in a comment")
            << u"core"_s << "// never QDateTime::currentDateTimeUtc()"_ba;
        QTest::newRow("wire: core") << u"wire"_s << "#include \"core/byte_reader.h\""_ba;
        QTest::newRow("wire: XML") << u"wire"_s << "#include <pugixml.hpp>"_ba;
        QTest::newRow("store: database") << u"store"_s << "#include <QSqlDatabase>"_ba;
        QTest::newRow("store: archive") << u"store"_s << "#include <KTar>"_ba;
        QTest::newRow("services: socket") << u"services"_s << "#include <QUdpSocket>"_ba;
        QTest::newRow("services: system call") << u"services"_s << "#include <sys/socket.h>"_ba;
        QTest::newRow("runtime: every room before it") << u"runtime"_s << "#include \"store/writer.h\""_ba;
        QTest::newRow("ui: form") << u"ui"_s << "#include \"ui_nodes_page.h\""_ba;
        QTest::newRow("ui: chart") << u"ui"_s << "#include <QChartView>"_ba;
        QTest::newRow("report: JSON") << u"report"_s << "#include \"wire/report_json.h\""_ba;
        QTest::newRow("report: spreadsheet") << u"report"_s << "#include <KZip>"_ba;
        QTest::newRow("report: pages") << u"report"_s << "#include <QPdfWriter>"_ba;
        QTest::newRow("app: window") << u"app"_s << "#include \"ui/main_window.h\""_ba;
    }

    void allowsWhatTheTableAllows()
    {
        QFETCH(QString, room);
        QFETCH(QByteArray, line);
        QCOMPARE(violations(roomNamed(room), line, m_moduleOf), QStringList());
    }

    void houseKeepsItsTable_data()
    {
        QTest::addColumn<QString>("room");
        for (const Room &room : house()) {
            QTest::newRow(qPrintable(room.name)) << room.name;
        }
    }

    void houseKeepsItsTable()
    {
        QFETCH(QString, room);
        const QString folder = QStringLiteral(ROADSTEAD_SOURCE_DIR "/") + roomNamed(room).folder;
        const auto isOfRoomInside = [&folder](const QString &file) {
            return std::ranges::any_of(house(), [&](const Room &other) {
                const QString inside = QStringLiteral(ROADSTEAD_SOURCE_DIR "/") + other.folder + u'/';
                return inside.startsWith(folder + u'/') && inside != folder + u'/' && file.startsWith(inside);
            });
        };
        QDirIterator files(folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        QStringList found;
        while (files.hasNext()) {
            QFile file(files.next());
            if (isOfRoomInside(file.fileName()))
                continue;
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
            for (const QString &problem : violations(roomNamed(room), file.readAll(), m_moduleOf)) {
                found << file.fileName().mid(folder.size() + 1) + u' ' + problem;
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(u"\n"_s + found.join(u'\n')));
    }

private:
    const ModuleOf m_moduleOf = installedQtModules();
};

QTEST_GUILESS_MAIN(LayeringTest)
#include "tst_layering.moc"
