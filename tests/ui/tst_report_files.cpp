#include "../support/report_samples.h"

#include "ui/report/report_chart.h"
#include "ui/report/report_layout.h"
#include "ui/report/report_pages.h"
#include "ui/report/report_writer.h"

#include <KZip>

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace roadstead;
using namespace roadstead::ui;

namespace {

QByteArray bytesOf(const Report &report, ReportOptions options)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    const auto written = writeReport(report, options, buffer);
    return written ? buffer.data() : QByteArray();
}

QByteArray bytesOf(const Report &report, ReportFormat format)
{
    ReportOptions options;
    options.format = format;
    return bytesOf(report, options);
}

/// RFC 4180, read by somebody else than the writer.
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> rows(1);
    QString field;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
                field += text[++i];
            else if (c == u'"')
                isQuoted = false;
            else
                field += c;
        } else if (c == u'"') {
            isQuoted = true;
        } else if (c == u',') {
            rows.last().append(field);
            field.clear();
        } else if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') {
            ++i;
            rows.last().append(field);
            field.clear();
            rows.append(QStringList());
        } else {
            field += c;
        }
    }
    rows.removeLast();
    return rows;
}

QByteArray zipEntry(const QByteArray &bytes, const QString &name)
{
    QBuffer buffer;
    buffer.setData(bytes);
    KZip zip(&buffer);
    if (!zip.open(QIODevice::ReadOnly))
        return {};
    const KArchiveFile *file = zip.directory()->file(name);
    return file ? file->data() : QByteArray();
}

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(120'000);
    return process.readAllStandardOutput();
}

} // namespace

class TestReportFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void csvReadsBackAsTheTable_data();
    void csvReadsBackAsTheTable();
    void csvDisarmsFormulas_data();
    void csvDisarmsFormulas();
    void csvSaysTimesWithTheirOffset();
    void csvHasItsMarkOnRequest();
    void csvHoldsAnotherTableOnRequest();
    void htmlPointsNowhereElse_data();
    void htmlPointsNowhereElse();
    void htmlKeepsStrangeText();
    void odsIsWellFormed_data();
    void odsIsWellFormed();
    void odsHasTypedCells();
    void pdfHasItsPages_data();
    void pdfHasItsPages();
    void pagesHoldEveryRowOnce();
    void pagesRepeatTheHeadOfATable();
    void pagesPaintInsideTheirMargins();
    void linesFitTheirWidth_data();
    void linesFitTheirWidth();
    void cancelledWriterStops_data();
    void cancelledWriterStops();
    void fullDeviceIsTold_data();
    void fullDeviceIsTold();
    void saveKeepsTheOldFileOnFailure();
    void formatsHaveNames();
    void stepsAreNice_data();
    void stepsAreNice();
};

void TestReportFiles::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void TestReportFiles::csvReadsBackAsTheTable_data()
{
    QTest::addColumn<Report>("report");
    QTest::newRow("inventory") << sampleInventory(30);
    QTest::newRow("rollout") << sampleRollout(30);
}

void TestReportFiles::csvReadsBackAsTheTable()
{
    QFETCH(Report, report);
    const QByteArray bytes = bytesOf(report, ReportFormat::Csv);
    QVERIFY(bytes.endsWith("\r\n"));
    const QList<QStringList> rows = readCsv(QString::fromUtf8(bytes));
    const ReportTable &table = *mainTable(report);
    const ReportText text(report);
    QCOMPARE(rows.size(), table.rows.size() + 1);
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        QVERIFY(rows[0][i].startsWith(columnTitle(table.columns[i])));
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        QCOMPARE(rows[row + 1].size(), table.columns.size());
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            QCOMPARE(rows[row + 1][i], csvText(table.rows[row][i], text));
    }
}

void TestReportFiles::csvDisarmsFormulas_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << u"node-1"_s << "node-1"_ba;
    QTest::newRow("equals") << u"=1+1"_s << "'=1+1"_ba;
    QTest::newRow("plus") << u"+1"_s << "'+1"_ba;
    QTest::newRow("minus") << u"-1"_s << "'-1"_ba;
    QTest::newRow("at") << u"@SUM(A1)"_s << "'@SUM(A1)"_ba;
    QTest::newRow("tab") << u"\t=1"_s << "'\t=1"_ba;
    QTest::newRow("return") << u"\r=1"_s << "\"'\r=1\""_ba;
    QTest::newRow("quotes") << u"a\"b"_s << "\"a\"\"b\""_ba;
    QTest::newRow("comma") << u"a,b"_s << "\"a,b\""_ba;
    QTest::newRow("line") << u"a\nb"_s << "\"a\nb\""_ba;
    QTest::newRow("Umlaut") << u"Knöten"_s << u"Knöten"_s.toUtf8();
}

void TestReportFiles::csvDisarmsFormulas()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, field);
    Report report;
    report.tables = {{u"nodes"_s, {{u"node"_s, false}, {u"count"_s, false}}, {{name, qint64(-5)}}, 0}};
    QCOMPARE(bytesOf(report, ReportFormat::Csv), "Node,Nodes\r\n" + field + ",-5\r\n");
}

void TestReportFiles::csvSaysTimesWithTheirOffset()
{
    Report report;
    report.timeZone = u"Europe/Berlin"_s;
    report.tables = {{u"nodes"_s, {{u"at"_s, false}, {u"took"_s, false}, {u"share"_s, false}},
        {{ReportMoment {1'700'000'000'000}, ReportDuration {61'500}, ReportShare {0.25}},
            {ReportMoment {1'690'000'000'000}, {}, {}}},
        0}};
    QCOMPARE(bytesOf(report, ReportFormat::Csv),
        "Time,Took (s),Share\r\n"
        "2023-11-14T23:13:20.000+01:00,61.500,0.25\r\n"
        "2023-07-22T06:26:40.000+02:00,,\r\n"_ba);
}

void TestReportFiles::csvHasItsMarkOnRequest()
{
    ReportOptions options;
    options.format = ReportFormat::Csv;
    QVERIFY(!bytesOf(sampleInventory(3), options).startsWith("\xef\xbb\xbf"));
    options.hasBom = true;
    QVERIFY(bytesOf(sampleInventory(3), options).startsWith("\xef\xbb\xbf"));
}

void TestReportFiles::csvHoldsAnotherTableOnRequest()
{
    ReportOptions options;
    options.format = ReportFormat::Csv;
    options.table = u"failures"_s;
    QVERIFY(bytesOf(sampleRollout(30), options).startsWith("Error,Meaning,Nodes,Last,Which nodes\r\n10,"));
}

void TestReportFiles::htmlPointsNowhereElse_data()
{
    csvReadsBackAsTheTable_data();
    QTest::newRow("empty") << sampleInventory(0);
}

void TestReportFiles::htmlPointsNowhereElse()
{
    QFETCH(Report, report);
    const QByteArray bytes = bytesOf(report, ReportFormat::Html);
    QXmlStreamReader reader(bytes);
    bool hasSvg = false;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = reader.name();
        QVERIFY(name != u"script" && name != u"link" && name != u"img" && name != u"iframe");
        hasSvg = hasSvg || name == u"polygon";
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            QVERIFY2(!attribute.value().contains(u"//"), qPrintable(attribute.value().toString()));
            QVERIFY(!attribute.name().startsWith(u"on"));
            QVERIFY(attribute.name() != u"src" && attribute.name() != u"href");
        }
        if (name == u"style") {
            const QString rules = reader.readElementText();
            QVERIFY(!rules.contains(u"url("_s) && !rules.contains(u"@import"_s)
                && rules.contains(u"@media print"_s));
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(hasSvg, report.kind == ReportKind::Rollout);
    QVERIFY(bytes.contains(reportTitle(report).toHtmlEscaped().toUtf8()));
    QVERIFY(!bytes.contains("<td/>") && !bytes.contains("<p/>"));
}

void TestReportFiles::htmlKeepsStrangeText()
{
    Report report = sampleInventory(1);
    const QString strange = u"<script>alert(1)</script>&\"'\x01"_s;
    report.tables[2].rows[0][1] = strange;
    const QByteArray bytes = bytesOf(report, ReportFormat::Html);
    QVERIFY(!bytes.contains("<script"));
    QXmlStreamReader reader(bytes);
    bool isThere = false;
    while (!reader.atEnd()) {
        reader.readNext();
        isThere = isThere || reader.text() == strange.chopped(1);
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(isThere);
}

void TestReportFiles::odsIsWellFormed_data()
{
    htmlPointsNowhereElse_data();
}

void TestReportFiles::odsIsWellFormed()
{
    QFETCH(Report, report);
    const QByteArray bytes = bytesOf(report, ReportFormat::Ods);
    // The type stands at a fixed place: uncompressed, first, and without an extra field.
    QCOMPARE(bytes.mid(30, 8), "mimetype"_ba);
    QVERIFY(bytes.mid(38).startsWith("application/vnd.oasis.opendocument.spreadsheetPK"));
    for (const QString &name :
        {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s, u"META-INF/manifest.xml"_s}) {
        QXmlStreamReader reader(zipEntry(bytes, name));
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(name + u": "_s + reader.errorString()));
    }
}

void TestReportFiles::odsHasTypedCells()
{
    const QByteArray content = zipEntry(bytesOf(sampleRollout(30), ReportFormat::Ods), u"content.xml"_s);
    QVERIFY(content.contains("office:value-type=\"date\" office:date-value=\"2023-11-14T23:13:20\""));
    QVERIFY(content.contains("office:value-type=\"time\" office:time-value=\"PT0H11M0S\""));
    QVERIFY(content.contains("office:value-type=\"percentage\" office:value=\"0.7\""));
    QVERIFY(content.contains("office:value-type=\"float\" office:value=\"412000000\""));
    QVERIFY(content.contains("table:formula=\"of:=COUNTIF([$'Nodes'.$C$2:.$C$31];&quot;Complete&quot;)\""));
    for (const char *sheet : {"Summary", "Nodes", "Events", "Failures", "Versions"})
        QVERIFY2(content.contains(QByteArray("table:name=\"") + sheet + '"'), sheet);
}

void TestReportFiles::pdfHasItsPages_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("size");
    QTest::newRow("nobody") << 0 << static_cast<int>(QPageSize::A4);
    QTest::newRow("one page") << 5 << static_cast<int>(QPageSize::A4);
    QTest::newRow("many pages") << 400 << static_cast<int>(QPageSize::A4);
    QTest::newRow("Letter") << 400 << static_cast<int>(QPageSize::Letter);
}

void TestReportFiles::pdfHasItsPages()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("There is no pdftotext here (package poppler-utils): nobody reads the PDF.");
    QFETCH(int, nodes);
    QFETCH(int, size);
    QTemporaryDir dir;
    const QString file = dir.filePath(u"report.pdf"_s);
    ReportOptions options;
    options.pageSize = static_cast<QPageSize::PageSizeId>(size);
    const auto report = std::make_shared<const Report>(sampleInventory(nodes));
    QVERIFY(saveReport(*report, options, file));
    const ReportPages pages(report, options.pageSize);
    const QString info = QString::fromUtf8(run(u"pdfinfo"_s, {file})).simplified();
    QVERIFY2(info.contains(u"Pages: %1 "_s.arg(pages.count())), qPrintable(info));
    QVERIFY2(info.contains(size == QPageSize::A4 ? u"595"_s : u"612 x 792"_s), qPrintable(info));
    const QString text = QString::fromUtf8(run(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s}));
    QVERIFY(text.contains(u"Inventory"_s));
    QVERIFY(text.contains(u"Page %1 of %1"_s.arg(pages.count())));
    for (int i = 0; i < nodes; i += 7)
        QVERIFY2(text.contains(sampleNode(i).mac), qPrintable(sampleNode(i).mac));
}

void TestReportFiles::pagesHoldEveryRowOnce()
{
    const auto report = std::make_shared<const Report>(sampleInventory(500));
    const ReportPages pages(report, QPageSize::A4);
    QStringList lines;
    for (int page = 0; page < pages.count(); ++page)
        lines += pages.pageWords(page).split(u'\n');
    for (const auto &row : findTable(*report, "nodes"_L1)->rows)
        QCOMPARE(lines.filter(u" · "_s + std::get<QString>(row[6]) + u" · "_s).size(), 1);
}

void TestReportFiles::pagesRepeatTheHeadOfATable()
{
    const ReportPages pages(std::make_shared<const Report>(sampleInventory(500)), QPageSize::A4);
    QVERIFY(pages.count() > 5);
    for (int page = 2; page < pages.count(); ++page)
        QVERIFY(pages.pageWords(page).startsWith(u"State · Node · Cluster · Version"_s));
}

void TestReportFiles::pagesPaintInsideTheirMargins()
{
    Report report = sampleRollout(40);
    for (ReportFact &fact : report.facts) {
        if (fact.id == "description"_L1 || fact.id == "package"_L1)
            fact.value = QString(u"W"_s.repeated(400));
    }
    report.tables[0].rows[0].last() = QString(u"long words "_s.repeated(80));
    const ReportPages pages(std::make_shared<const Report>(report), QPageSize::A4);
    for (int page = 0; page < std::min(pages.count(), 4); ++page) {
        QImage image(pages.pageSize() / 20, QImage::Format_RGB32);
        QPainter painter(&image);
        painter.scale(1.0 / 20, 1.0 / 20);
        pages.paint(painter, page);
        painter.end();
        for (int y = 0; y < image.height(); ++y) {
            for (const int x : {10, 36, image.width() - 37, image.width() - 10})
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
        }
    }
}

void TestReportFiles::linesFitTheirWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("fits") << u"short"_s << 100 << QStringList {u"short"_s};
    QTest::newRow("empty") << QString() << 100 << QStringList {QString()};
    QTest::newRow("words") << u"aa bb cc"_s << 5 << QStringList({u"aa bb"_s, u"cc"_s});
    QTest::newRow("one long word") << u"aaaaaaaa"_s << 4 << QStringList({u"aaaa"_s, u"aaaa"_s});
    QTest::newRow("more than there is room for")
        << u"aa bb cc dd ee ff"_s << 2 << QStringList({u"aa"_s, u"bb"_s, u"…"_s});
    QTest::newRow("nothing fits") << u"aaa"_s << 0 << QStringList({u"a"_s, u"a"_s, u"…"_s});
}

void TestReportFiles::linesFitTheirWidth()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QFETCH(QStringList, lines);
    QFont font;
    font.setFamilies({u"DejaVu Sans Mono"_s});
    font.setPixelSize(100);
    const PageFace face(font);
    const QStringList got = wrappedLines(text, width * face.width(u"a") + 1, face, 3);
    if (QLatin1String(QTest::currentDataTag()) == "nothing fits"_L1)
        QCOMPARE(got.size(), 3); // it ends, whatever it shows
    else if (QLatin1String(QTest::currentDataTag()) == "more than there is room for"_L1)
        QVERIFY(got.size() == 3 && got[0] == lines[0] && got[2].endsWith(u'…'));
    else
        QCOMPARE(got, lines);
}

void TestReportFiles::cancelledWriterStops_data()
{
    QTest::addColumn<int>("format");
    for (const ReportFormat format :
        {ReportFormat::Pdf, ReportFormat::Html, ReportFormat::Csv, ReportFormat::Ods})
        QTest::newRow(reportFormatName(format).data()) << static_cast<int>(format);
}

void TestReportFiles::cancelledWriterStops()
{
    QFETCH(int, format);
    QTemporaryDir dir;
    const QString file = dir.filePath(u"report"_s);
    ReportOptions options;
    options.format = static_cast<ReportFormat>(format);
    options.cancel = std::make_shared<std::atomic_bool>(true);
    const auto saved = saveReport(sampleRollout(2000), options, file);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(file));
}

void TestReportFiles::fullDeviceIsTold_data()
{
    cancelledWriterStops_data();
    QTest::newRow("json") << static_cast<int>(ReportFormat::Json);
}

void TestReportFiles::fullDeviceIsTold()
{
    QFETCH(int, format);
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("There is no /dev/full here.");
    ReportOptions options;
    options.format = static_cast<ReportFormat>(format);
    const auto written = writeReport(sampleRollout(50), options, full);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Unavailable);
}

void TestReportFiles::saveKeepsTheOldFileOnFailure()
{
    QTemporaryDir dir;
    ReportOptions options;
    options.format = ReportFormat::Csv;
    const auto saved = saveReport(sampleRollout(5), options, dir.filePath(u"no/such/folder/report.csv"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Unavailable);
}

void TestReportFiles::formatsHaveNames()
{
    for (const ReportFormat format : kAllReportFormats)
        QCOMPARE(reportFormatFromName(QString(reportFormatName(format))), format);
    QVERIFY(!reportFormatFromName(u"docx"));
}

void TestReportFiles::stepsAreNice_data()
{
    QTest::addColumn<qint64>("most");
    QTest::addColumn<qint64>("step");
    QTest::newRow("1") << 1LL << 1LL;
    QTest::newRow("5") << 5LL << 1LL;
    QTest::newRow("6") << 6LL << 2LL;
    QTest::newRow("24") << 24LL << 5LL;
    QTest::newRow("10000") << 10'000LL << 2000LL;
}

void TestReportFiles::stepsAreNice()
{
    QFETCH(qint64, most);
    QFETCH(qint64, step);
    QCOMPARE(niceStep(most), step);
}

QTEST_MAIN(TestReportFiles)
#include "tst_report_files.moc"
