#include "core/literals.h"
#include "provision/clc.h"
#include "provision/cloud_config.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace roadstead;
using namespace roadstead::provision;

// Runs the translator of Container Linux Configs against what ct 0.9 answered, and the check of cloud-configs
// against coreos-cloudinit 1.14: vectors/legacy.json of the shared folder.
class TestLegacyVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void translatesAsCtDoes();
    void judgesAsCloudinitDoes();

private:
    QJsonArray m_vectors;
};

namespace {

// What has been reached: it may not fall.
constexpr int kLeastClc = 47;
constexpr int kLeastCloud = 65;

/// "warning at line 1, column 1": the places of ct's remarks.
QStringList placesOf(const QString &errors)
{
    static const QRegularExpression form(u"(\\w+) at line (\\d+), column (\\d+)"_s);
    QStringList places;
    for (auto it = form.globalMatch(errors); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        places.append(match.captured(1) + u' ' + match.captured(2) + u':' + match.captured(3));
    }
    places.sort();
    return places;
}

QStringList placesOf(const ConfigReport &report)
{
    QStringList places;
    for (const ReportEntry &entry : report.entries) {
        if (entry.line > 0)
            places.append(
                u"%1 %2:%3"_s.arg(QLatin1String(nameOf(entry.kind))).arg(entry.line).arg(entry.column));
    }
    places.sort();
    return places;
}

QStringList remarksOf(const QJsonArray &report)
{
    QStringList remarks;
    for (const QJsonValue entry : report)
        remarks.append(u"%1 %2 %3"_s.arg(entry[u"kind"].toString())
                           .arg(entry[u"line"].toInt())
                           .arg(entry[u"message"].toString()));
    remarks.sort();
    return remarks;
}

QStringList remarksOf(const ConfigReport &report)
{
    QStringList remarks;
    for (const ReportEntry &entry : report.entries)
        remarks.append(u"%1 %2 %3"_s.arg(QLatin1String(nameOf(entry.kind)))
                           .arg(entry.line)
                           .arg(QString::fromUtf8(entry.message)));
    remarks.sort();
    return remarks;
}

} // namespace

void TestLegacyVectors::initTestCase()
{
    const QString beside = QStringLiteral(ROADSTEAD_SOURCE_DIR) + u"/../shared"_s;
    QFile file(qEnvironmentVariable("ROADSTEAD_SHARED", beside) + u"/vectors/legacy.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no vectors/legacy.json in the shared folder (ROADSTEAD_SHARED)");
    m_vectors = QJsonDocument::fromJson(file.readAll()).object().value(u"vectors"_s).toArray();
    QVERIFY(m_vectors.size() > 100);
}

void TestLegacyVectors::translatesAsCtDoes()
{
    int all = 0;
    int same = 0;
    for (const QJsonValue vector : std::as_const(m_vectors)) {
        if (vector[u"format"] != u"container-linux-config"_s)
            continue;
        ++all;
        ClcOptions options;
        options.platform = vector[u"platform"].toString().toUtf8();
        const ButaneTranslation made = translateClc(vector[u"input"].toString().toUtf8(), options);
        const QJsonObject wanted = vector[u"expect"].toObject();
        const bool isSame = (made.error ? 1 : 0) == wanted[u"exit"].toInt()
            && (made.error || QJsonDocument::fromJson(made.json).object() == wanted[u"json"].toObject())
            && placesOf(made.report) == placesOf(wanted[u"stderr"].toString());
        same += isSame;
        if (!isSame)
            qInfo().noquote() << vector[u"id"].toString() << made.report.toText() << made.json
                              << (made.error ? made.error->message : QString()) << u"\n  wanted:"_s
                              << QJsonDocument(wanted).toJson(QJsonDocument::Compact);
    }
    qInfo("Container Linux Configs: %d of %d", same, all);
    QVERIFY(same >= kLeastClc);
}

void TestLegacyVectors::judgesAsCloudinitDoes()
{
    int all = 0;
    int same = 0;
    for (const QJsonValue vector : std::as_const(m_vectors)) {
        if (vector[u"format"] != u"cloud-config"_s)
            continue;
        ++all;
        const CloudConfigCheck check = checkCloudConfig(vector[u"input"].toString().toUtf8());
        const QStringList wanted = remarksOf(vector[u"expect"][u"report"].toArray());
        const bool isSame = remarksOf(check.report) == wanted;
        same += isSame;
        if (!isSame)
            qInfo().noquote() << vector[u"id"].toString() << check.report.toText() << u"\n  wanted:"_s
                              << wanted.join(u"\n  "_s);
    }
    qInfo("cloud-configs: %d of %d", same, all);
    QVERIFY(same >= kLeastCloud);
}

QTEST_GUILESS_MAIN(TestLegacyVectors)
#include "tst_legacy_vectors.moc"
