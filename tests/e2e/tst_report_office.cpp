#include "../support/report_samples.h"

#include "ui/report/report_writer.h"

#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace roadstead;
using namespace roadstead::ui;

/// The spreadsheet is opened by somebody else's program.
class TestReportOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void numbersAreNumbersAndTotalsAddUp();
};

void TestReportOffice::numbersAreNumbersAndTotalsAddUp()
{
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty())
        QSKIP("There is no soffice here (package libreoffice-calc-nogui): nobody opens the spreadsheet.");
    QTemporaryDir dir;
    const QString file = dir.filePath(u"report.ods"_s);
    ReportOptions options;
    options.format = ReportFormat::Ods;
    QVERIFY(saveReport(sampleRollout(30), options, file));
    // Every sheet (-1) as a file; texts in quotes (true), so that what has none is a number.
    QProcess process;
    process.start(office,
        {u"-env:UserInstallation=file://"_s + dir.filePath(u"profile"_s), u"--headless"_s, u"--convert-to"_s,
            u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1"_s, u"--outdir"_s,
            dir.path(), file});
    QVERIFY(process.waitForFinished(120'000));
    const auto sheet = [&dir](const QString &name) {
        QFile csv(dir.filePath(u"report-%1.csv"_s.arg(name)));
        return csv.open(QIODevice::ReadOnly) ? QString::fromUtf8(csv.readAll()).split(u'\n') : QStringList();
    };
    const QStringList summary = sheet(u"Summary"_s);
    QVERIFY(!summary.isEmpty());
    QVERIFY(summary.contains(u"\"Complete\",21"_s));
    QVERIFY(summary.contains(u"\"Failed\",6"_s));
    QVERIFY(summary.contains(u"\"Total\",30"_s));
    QVERIFY(summary.contains(u"\"Size in bytes\",412000000"_s));
    const QStringList nodes = sheet(u"Nodes"_s);
    QVERIFY2(nodes.value(1).startsWith(
                 u"\"node-1\",\"prod-a\",\"Complete\",\"4152.2.0\",\"4230.2.1\",2023-11-14 23:14:20,"_s),
        qPrintable(nodes.value(1)));
    const QStringList versions = sheet(u"Versions"_s);
    QVERIFY2(versions.value(3).startsWith(u"\"Total\",10,10,10,30,100"_s), qPrintable(versions.value(3)));
}

QTEST_GUILESS_MAIN(TestReportOffice)
#include "tst_report_office.moc"
