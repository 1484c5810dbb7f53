#include "core/literals.h"
#include "provision/ignition.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace roadstead;
using namespace roadstead::provision;

// Runs the check against what ignition-validate 2.26 (spec 3) and Flatcar's validator of spec 2 answered:
// vectors/ignition.json of the shared folder.
class TestIgnitionVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void judgesAsIgnitionDoes_data();
    void judgesAsIgnitionDoes();

private:
    QJsonArray m_vectors;
};

namespace {

// What has been reached: it may not fall.
constexpr int kLeastOfThree = 594;
constexpr int kLeastOfTwo = 223;

QStringList placesOf(const QJsonArray &report)
{
    QStringList lines;
    for (const QJsonValue entry : report) {
        const QString path = entry[u"path"].toString(); // none of spec 2
        const QStringList place = path.split(u' '); // "line 7 col 5": what has no path
        const bool hasPath = !path.startsWith("line "_L1);
        lines.append(u"%1 %2 %3:%4"_s.arg(entry[u"kind"].toString(), hasPath ? path : QString(),
            hasPath ? QString::number(entry[u"line"].toInt()) : place.value(1),
            hasPath ? QString::number(entry[u"col"].toInt()) : place.value(3)));
    }
    lines.sort();
    return lines;
}

QStringList placesOf(const ConfigReport &report, bool isTwo)
{
    QStringList lines;
    for (const ReportEntry &entry : report.entries)
        lines.append(u"%1 %2 %3:%4"_s.arg(QLatin1String(nameOf(entry.kind)),
            isTwo ? QString() : QString::fromUtf8(entry.path), QString::number(entry.line),
            QString::number(entry.column)));
    lines.sort();
    return lines;
}

} // namespace

void TestIgnitionVectors::initTestCase()
{
    const QString beside = QStringLiteral(ROADSTEAD_SOURCE_DIR) + u"/../shared"_s;
    QFile file(qEnvironmentVariable("ROADSTEAD_SHARED", beside) + u"/vectors/ignition.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no vectors/ignition.json in the shared folder (ROADSTEAD_SHARED)");
    m_vectors = QJsonDocument::fromJson(file.readAll()).object().value(u"vectors"_s).toArray();
    QVERIFY(m_vectors.size() > 500);
}

void TestIgnitionVectors::judgesAsIgnitionDoes_data()
{
    QTest::addColumn<int>("major");
    QTest::addColumn<int>("least");
    QTest::newRow("3.0–3.6") << 3 << kLeastOfThree;
    QTest::newRow("2.0–2.4") << 2 << kLeastOfTwo;
}

void TestIgnitionVectors::judgesAsIgnitionDoes()
{
    QFETCH(const int, major);
    QFETCH(const int, least);

    int verdicts = 0;
    int reports = 0;
    int all = 0;
    for (const QJsonValue vector : std::as_const(m_vectors)) {
        if (vector[u"major"].toInt() != major || vector[u"version"].toString() == "3.7.0-experimental"_L1)
            continue; // refused on purpose
        ++all;
        const IgnitionCheck check = checkIgnition(
            vector[u"input"].toString().toUtf8(), major == 2 ? IgnitionFamily::Two : IgnitionFamily::Three);
        const bool isSame = !check.error == vector[u"expect"][u"valid"].toBool();
        const QStringList wanted = placesOf(vector[u"expect"][u"report"].toArray());
        const QStringList got = placesOf(check.report, major == 2);
        verdicts += isSame;
        reports += isSame && got == wanted;
        if (isSame && got == wanted)
            continue;
        qInfo().noquote()
            << vector[u"id"].toString() << (isSame ? "report" : "VERDICT")
            << (check.error ? check.error->message : u"valid"_s) << vector[u"expect"][u"error"].toString()
            << u"\n  got:    "_s << check.report.toText() << u"\n  wanted: "_s
            << QJsonDocument(vector[u"expect"][u"report"].toArray()).toJson(QJsonDocument::Compact);
    }
    qInfo("verdicts: %d of %d, with the same report: %d", verdicts, all, reports);
    QVERIFY(verdicts >= least);
    QVERIFY(reports >= least);
}

QTEST_GUILESS_MAIN(TestIgnitionVectors)
#include "tst_ignition_vectors.moc"
