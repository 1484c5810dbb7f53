#include "include_rules.h"

#include "core/literals.h"

#include <QDir>
#include <QLibraryInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace roadstead::layering {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Library
{
    QLatin1String includePattern;
    QLatin1String name;
};

constexpr std::array kLibraries {
    Library {"^microhttpd\\.h$"_L1, "microhttpd"_L1},
    Library {"^pugixml\\.hpp$"_L1, "pugixml"_L1},
    Library {
        "^(K7Zip|KAr|KArchive\\w*|KCompressionDevice|KFilter\\w*|KRcc|KTar|KZip\\w*)$"_L1, "KArchive"_L1},
    Library {"^(qt6?keychain|keychain)[/.]"_L1, "keychain"_L1},
    Library {"^(sqlite3|libpq-fe)\\.h$"_L1, "database"_L1},
    Library {"^gnutls/"_L1, "gnutls"_L1},
};

/// Of QtCore and the system: what a pure room may not touch.
constexpr auto kImpureHeader
    = "^(Q(File\\w*|Dir\\w*|SaveFile|Temporary\\w+|StandardPaths|StorageInfo|Settings|LockFile|Process\\w*|"
      "SharedMemory|Thread\\w*|"
      "WaitCondition|Semaphore|Timer|BasicTimer|ChronoTimer|ElapsedTimer|DeadlineTimer|RandomGenerator\\w*|"
      "EventLoop|SocketNotifier|Library|PluginLoader|SystemSemaphore)|"
      "fstream|iostream|filesystem|cstdio|stdio\\.h|random|thread|condition_variable|future|ctime|time\\.h|"
      "unistd\\.h|fcntl\\.h|poll\\.h|netdb\\.h|sys/(?!mman\\.h$).*|(net|netinet|arpa|linux)/.*)$"_L1; // memory advice changes no result

constexpr auto kImpureCall
    = "\\b(currentDateTime(Utc)?|currentM?SecsSinceEpoch|currentDate|currentTime)\\s*\\(|"
      "\\b(system|steady|high_resolution)_clock::now\\b|\\bQRandomGenerator\\b|\\bstd::rand\\b|"
      "\\bqEnvironmentVariable\\w*\\s*\\(|\\bqgetenv\\s*\\("_L1;

QString libraryOf(const QString &header)
{
    const auto known = std::ranges::find_if(kLibraries, [&header](const Library &library) {
        return QRegularExpression(library.includePattern).match(header).hasMatch();
    });
    return known == kLibraries.end() ? QString() : QString(known->name);
}

QString quotedProblem(const Room &room, const QString &header)
{
    static const QRegularExpression generated(u"^(ui_\\w+\\.h|moc_\\w+\\.cpp|\\w+\\.moc)$"_s);
    if (generated.match(header).hasMatch()) {
        return {};
    }
    const QString wanted = header.section(u'/', 0, 0);
    if (wanted == header) {
        return u"\"%1\" does not name its room"_s.arg(header);
    }
    if (wanted == room.name || room.rooms.contains(wanted)) {
        return {};
    }
    return u"%1 may not include \"%2\""_s.arg(room.name, header);
}

QString angledProblem(const Room &room, const QString &header, const ModuleOf &moduleOf)
{
    static const QRegularExpression moduleInPath(u"^Qt[A-Z]\\w*/"_s);
    if (moduleInPath.match(header).hasMatch()) {
        return u"<%1> names its Qt module, which compiles without being linked"_s.arg(header);
    }
    static const QRegularExpression impure {kImpureHeader};
    if (room.isPure && impure.match(header).hasMatch()) {
        return u"%1 is pure and may not include <%2>"_s.arg(room.name, header);
    }
    const QString library = libraryOf(header);
    if (!library.isEmpty()) {
        return room.libraries.contains(library)
            ? QString()
            : u"%1 may not include <%2> of %3"_s.arg(room.name, header, library);
    }
    const QString module = moduleOf(header);
    return module.isEmpty() || room.qtModules.contains(module)
        ? QString()
        : u"%1 may not include <%2> of %3"_s.arg(room.name, header, module);
}

QString problemOf(const Room &room, const QString &line, const ModuleOf &moduleOf)
{
    static const QRegularExpression include(uR"re(^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>))re"_s);
    if (const auto header = include.match(line); header.hasMatch()) {
        return header.capturedLength(1) > 0 ? quotedProblem(room, header.captured(1))
                                            : angledProblem(room, header.captured(2), moduleOf);
    }
    static const QRegularExpression impure {kImpureCall};
    const QString code = line.section(u"//"_s, 0, 0);
    if (const auto call = impure.match(code); room.isPure && call.hasMatch()) {
        return u"%1 is pure and may not use %2"_s.arg(room.name, call.captured(0));
    }
    return {};
}

} // namespace

const QList<Room> &house()
{
    static const QList<Room> rooms {
        {u"core"_s, u"src/core"_s, {}, {u"QtCore"_s}, {}, true},
        {u"provision"_s, u"src/provision"_s, {u"core"_s}, {u"QtCore"_s}, {}, true},
        {u"wire"_s, u"src/wire"_s, {u"core"_s}, {u"QtCore"_s}, {u"pugixml"_s}, true},
        // QtNetwork: the keyspace in an etcd is asked over HTTP.
        {u"store"_s, u"src/store"_s, {u"core"_s}, {u"QtCore"_s, u"QtSql"_s, u"QtNetwork"_s},
            {u"KArchive"_s, u"keychain"_s, u"database"_s}},
        {u"services"_s, u"services"_s, {u"core"_s, u"wire"_s, u"provision"_s}, {u"QtCore"_s, u"QtNetwork"_s},
            {u"microhttpd"_s, u"gnutls"_s}},
        {u"runtime"_s, u"src/runtime"_s, {u"core"_s, u"provision"_s, u"wire"_s, u"store"_s, u"services"_s},
            {u"QtCore"_s, u"QtNetwork"_s}, {u"KArchive"_s, u"keychain"_s}},
        // Reports as files: beside the window also the command line writes them, so no widget; JSON is wire's
        // and the spreadsheet is a ZIP file. Of ui it uses words and marks.
        {u"report"_s, u"ui/report"_s, {u"core"_s, u"wire"_s, u"ui"_s}, {u"QtCore"_s, u"QtGui"_s},
            {u"KArchive"_s}},
        {u"ui"_s, u"ui"_s, {u"core"_s},
            {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtCharts"_s, u"QtSvg"_s, u"QtDBus"_s,
                u"QtPrintSupport"_s},
            {}},
        {u"app"_s, u"src/app"_s,
            {u"core"_s, u"provision"_s, u"wire"_s, u"store"_s, u"services"_s, u"runtime"_s, u"ui"_s},
            {u"QtCore"_s, u"QtGui"_s, u"QtNetwork"_s, u"QtWidgets"_s}, {}},
    };
    return rooms;
}

ModuleOf installedQtModules()
{
    QHash<QString, QString> moduleOfHeader;
    const QDir root(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &module : root.entryList({u"Qt*"_s}, QDir::Dirs)) {
        for (const QString &header : QDir(root.filePath(module)).entryList(QDir::Files)) {
            if (!moduleOfHeader.contains(header)) {
                moduleOfHeader.insert(header, module);
            }
        }
    }
    return [moduleOfHeader](const QString &header) { return moduleOfHeader.value(header); };
}

QStringList violations(const Room &room, const QByteArray &source, const ModuleOf &moduleOf)
{
    QStringList found;
    const QStringList lines = QString::fromUtf8(source).split(u'\n');
    for (qsizetype number = 0; number < lines.size(); ++number) {
        if (const QString problem = problemOf(room, lines.at(number), moduleOf); !problem.isEmpty()) {
            found << u"line %1: %2"_s.arg(number + 1).arg(problem);
        }
    }
    return found;
}

} // namespace roadstead::layering
