#include "local_files_fake.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <zlib.h>

using namespace roadstead;
using namespace roadstead::provision;

// Runs the translator against what butane 0.29 answered: vectors/butane.json of the shared folder.
class TestButaneVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void translatesAsButaneDoes();

private:
    QJsonArray m_vectors;
};

namespace {

// What has been reached: it may not fall.
constexpr int kLeastCore = 280;
constexpr int kLeastOthers = 135;

QByteArray gunzipped(const QByteArray &bytes)
{
    QByteArray out(1 << 20, '\0');
    z_stream stream {};
    if (inflateInit2(&stream, MAX_WBITS + 16) != Z_OK)
        return {};
    QByteArray in = bytes;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    inflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    inflateEnd(&stream);
    return out;
}

/// The same JSON with data URLs decoded: which encoding is shorter depends on the encoder.
QJsonValue canonical(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue item : value.toArray())
            out.append(canonical(item));
        return out;
    }
    if (!value.isObject())
        return value;
    QJsonObject out;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        out.insert(it.key(), canonical(*it));
    const QByteArray source = object.value(u"source"_s).toString().toUtf8();
    if (!source.startsWith("data:"))
        return out;
    const qsizetype comma = source.indexOf(',');
    QByteArray bytes = QByteArray::fromPercentEncoding(source.sliced(comma + 1));
    if (source.first(comma).endsWith(";base64"))
        bytes = QByteArray::fromBase64(bytes);
    const QString compression = object.value(u"compression"_s).toString(u"none"_s);
    if (compression == "gzip"_L1)
        bytes = gunzipped(bytes);
    if (compression == "gzip"_L1 || compression.isEmpty())
        out.insert(u"compression"_s, u"auto"_s);
    out.insert(u"source"_s, QString::fromLatin1(bytes.toBase64()));
    return out;
}

QStringList linesOf(const QJsonArray &report)
{
    QStringList lines;
    for (const QJsonValue entry : report) {
        QString path = entry[u"path"].toString();
        int line = entry[u"line"].toInt();
        int column = entry[u"col"].toInt();
        if (path.startsWith("line "_L1)) { // the recorder took a place without a path for a path
            const QStringList words = path.split(u' ');
            line = words.value(1).toInt();
            column = words.value(3).toInt();
            path.clear();
        }
        lines.append(u"%1 %2 %3:%4 %5"_s.arg(entry[u"kind"].toString(), path, QString::number(line),
            QString::number(column), entry[u"message"].toString()));
    }
    lines.sort();
    return lines;
}

QStringList linesOf(const ConfigReport &report)
{
    QStringList lines;
    for (const ReportEntry &entry : report.entries)
        lines.append(u"%1 %2 %3:%4 %5"_s.arg(
            entry.kind == ReportEntry::Kind::Error ? u"error"_s : u"warning"_s, QString::fromUtf8(entry.path),
            QString::number(entry.line), QString::number(entry.column), QString::fromUtf8(entry.message)));
    lines.sort();
    return lines;
}

void fill(LocalFilesFake &files, const QJsonArray &list)
{
    using Kind = LocalEntry::Kind;
    for (const QJsonValue file : list) {
        const QString type = file[u"type"].toString();
        const Kind kind = type == "dir"_L1 ? Kind::Folder : type == "link"_L1 ? Kind::Link : Kind::File;
        const QByteArray bytes = kind == Kind::Link
            ? file[u"target"].toString().toUtf8()
            : QByteArray::fromBase64(file[u"base64"].toString().toLatin1());
        const int mode = file[u"mode"].toString().toInt(nullptr, 8);
        files.add(file[u"path"].toString().toUtf8(), {kind, bytes, (mode & 0111) != 0});
    }
}

/// Empty when the translation is what butane made.
QString difference(const QJsonObject &vector)
{
    LocalFilesFake files;
    fill(files, vector[u"files"].toArray());
    ButaneOptions options;
    if (!vector[u"options"][u"files_dir"].isNull())
        options.files = &files;
    options.isStrict = vector[u"options"][u"strict"].toBool();
    const ButaneTranslation made = translateButane(vector[u"input"].toString().toUtf8(), options);
    const QJsonValue expected = vector[u"expect"];
    const bool isGood = expected[u"exit"].toInt() == 0;
    if (isGood != !made.error)
        return u"accepted: %1, error: %2\n%3"_s.arg(!made.error)
            .arg(made.error ? made.error->message : QString(), QString::fromUtf8(made.report.toText()));
    if (isGood && canonical(QJsonDocument::fromJson(made.json).object()) != canonical(expected[u"json"]))
        return u"JSON: %1"_s.arg(QString::fromUtf8(made.json));
    const QStringList wanted = linesOf(expected[u"report"].toArray());
    const QStringList got = linesOf(made.report);
    return got == wanted ? QString()
                         : u"report:\n  %1\nwanted:\n  %2"_s.arg(got.join(u"\n  "_s), wanted.join(u"\n  "_s));
}

} // namespace

void TestButaneVectors::initTestCase()
{
    const QString beside = QStringLiteral(ROADSTEAD_SOURCE_DIR) + u"/../shared"_s;
    QFile file(qEnvironmentVariable("ROADSTEAD_SHARED", beside) + u"/vectors/butane.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no vectors/butane.json in the shared folder (ROADSTEAD_SHARED)");
    m_vectors = QJsonDocument::fromJson(file.readAll()).object().value(u"vectors"_s).toArray();
    QVERIFY(m_vectors.size() > 500);
}

void TestButaneVectors::translatesAsButaneDoes()
{
    int good[2] = {0, 0};
    int all[2] = {0, 0};
    for (const QJsonValue vector : std::as_const(m_vectors)) {
        if (vector[u"version"].toString().contains(u"experimental"_s))
            continue; // refused on purpose
        const bool isCore = vector[u"core"].toBool();
        ++all[isCore];
        const QString why = difference(vector.toObject());
        if (why.isEmpty())
            ++good[isCore];
        else
            qInfo().noquote() << (isCore ? "core" : "other") << vector[u"id"].toString()
                              << vector[u"variant"].toString() << vector[u"version"].toString() << why;
    }
    qInfo("core: %d of %d, others: %d of %d", good[1], all[1], good[0], all[0]);
    QVERIFY(good[1] >= kLeastCore);
    QVERIFY(good[0] >= kLeastOthers);
}

QTEST_GUILESS_MAIN(TestButaneVectors)
#include "tst_butane_vectors.moc"
