#include "core/literals.h"
#include "provision/template_engine.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace roadstead;
using namespace roadstead::provision;

// Runs the engine against what Go 1.19 answered: vectors/gotemplate.json and gotemplate_parse.json of the
// shared folder.
class TestTemplateVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rendersAsGoDoes_data();
    void rendersAsGoDoes();
    void parsesAsGoDoes();

private:
    QJsonArray load(const QString &name) const;
    QString m_folder;
};

namespace {

TemplateFunction function(std::vector<ParameterType> parameters, bool isVariadic,
    std::function<Result<Value>(std::span<const Value>)> call)
{
    return {std::move(parameters), isVariadic, std::move(call)};
}

Result<Value> countLetters(std::span<const Value> arguments)
{
    ValueList list;
    for (qint64 at = 0; at < arguments[0].toInt(); ++at)
        list.emplace_back(QByteArray(1, static_cast<char>('a' + at)));
    return Value(list);
}

Result<Value> sum(std::span<const Value> arguments)
{
    qint64 total = 0;
    for (const Value &argument : arguments)
        total += argument.toInt();
    return Value(total);
}

Result<Value> joinAll(const QByteArray &start, std::span<const Value> arguments)
{
    QByteArray text = start;
    for (const Value &argument : arguments)
        text += argument.toText();
    return Value(text);
}

/// The functions that Go's own test table registers.
QHash<QByteArray, TemplateFunction> testFunctions()
{
    using enum ParameterType;
    QHash<QByteArray, TemplateFunction> functions;
    functions["add"] = function({Int}, true, sum);
    functions["count"] = function({Int}, false, countLetters);
    functions["dddArg"]
        = function({Int, Text}, true, [](auto rest) { return joinAll("dddArg=", rest.subspan(1)); });
    functions["die"]
        = function({}, false, [](auto) -> Result<Value> { return fail(ErrorCode::Invalid, u"die"_s); });
    functions["mapOfThree"] = function({}, false, [](auto) -> Result<Value> {
        return Value(ValueMap {{"three", 3}});
    });
    functions["oneArg"] = function({Text}, false, [](auto all) { return joinAll("oneArg=", all); });
    functions["returnInt"] = function({}, false, [](auto) -> Result<Value> { return Value(7); });
    functions["twoArgs"] = function({Text, Text}, false, [](auto all) { return joinAll("twoArgs=", all); });
    functions["typeOf"]
        = function({Any}, false, [](auto all) -> Result<Value> { return Value(all[0].typeName()); });
    functions["valueString"] = function({Text}, false, [](auto all) { return joinAll("value is ", all); });
    // Takes two structs, which JSON has none of.
    functions["vfunc"] = function({Text, Text}, false, [](auto all) { return joinAll("vfunc", all); });
    functions["zeroArgs"] = function({}, false, [](auto) { return joinAll("zeroArgs", {}); });
    return functions;
}

struct Answer
{
    bool isGood = false;
    QByteArray output;
    QString phase;
    QString message;
};

Answer render(const QJsonObject &vector, const Value &data, TemplateNumbers numbers)
{
    ParseOptions parse;
    ExecuteOptions execute;
    execute.functions = testFunctions();
    execute.numbers = numbers;
    const QString option = vector[u"option"_s].toString();
    execute.missingKey = option.endsWith(u"=error"_s) ? MissingKey::Error
        : option.endsWith(u"=zero"_s)                 ? MissingKey::Zero
                                                      : MissingKey::Default;
    execute.templateName = vector[u"execute"_s].toString().toUtf8();
    for (const QJsonValue name : vector[u"needs_funcs"_s].toArray())
        parse.knownFunctions.insert(name.toString().toUtf8());
    for (const QJsonValue text : vector[u"aux_templates"_s].toArray())
        parse.auxiliary.append({u"t"_s, text.toString().toUtf8()});
    const QJsonArray delimiters = vector[u"delims"_s].toArray();
    if (!delimiters.isEmpty()) {
        parse.leftDelimiter = delimiters[0].toString().toUtf8();
        parse.rightDelimiter = delimiters[1].toString().toUtf8();
    }
    const auto parsed = Template::parse(u"t"_s, vector[u"template"_s].toString(), parse);
    if (!parsed)
        return {false, {}, u"parse"_s, parsed.error().message};
    const auto output = parsed->execute(data, execute);
    if (!output)
        return {false, {}, u"exec"_s, output.error().message};
    return {true, *output, {}, {}};
}

/// Columns are counted differently, and prefixes too.
QString comparableMessage(QString message)
{
    static const QRegularExpression kPlace(u"^template: [^:]*(:\\d+)?(:\\d+)?: "_s);
    return message.remove(kPlace);
}

bool isAsExpected(const QJsonObject &expected, const Answer &answer)
{
    if (answer.isGood != expected[u"ok"_s].toBool())
        return false;
    if (!answer.isGood)
        return answer.phase == expected[u"error_phase"_s].toString();
    return answer.output == expected[u"output"_s].toString().toUtf8();
}

} // namespace

void TestTemplateVectors::initTestCase()
{
    const QString beside = QStringLiteral(ROADSTEAD_SOURCE_DIR) + u"/../shared"_s;
    m_folder = qEnvironmentVariable("ROADSTEAD_SHARED", beside) + u"/vectors/"_s;
    if (!QFile::exists(m_folder + u"gotemplate.json"_s))
        QSKIP("no vectors/gotemplate.json in the shared folder (ROADSTEAD_SHARED)");
}

QJsonArray TestTemplateVectors::load(const QString &name) const
{
    QFile file(m_folder + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).array();
}

void TestTemplateVectors::rendersAsGoDoes_data()
{
    QTest::addColumn<TemplateNumbers>("numbers");
    QTest::addColumn<QString>("key");
    QTest::newRow("integers kept") << TemplateNumbers::KeepIntegers << u"expect"_s;
    QTest::newRow("every number a float") << TemplateNumbers::AllFloat << u"expect_float64_mode"_s;
}

void TestTemplateVectors::rendersAsGoDoes()
{
    QFETCH(TemplateNumbers, numbers);
    QFETCH(QString, key);
    QFile file(m_folder + u"gotemplate.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    // Qt's parser makes 1.0 an integer, so the data is taken from ours.
    const auto values = Value::parseJson(file.readAll());
    QVERIFY2(values, values ? "" : qPrintable(values.error().message));
    const QJsonArray vectors = load(u"gotemplate.json"_s);
    QCOMPARE(vectors.size(), static_cast<qsizetype>(values->toList().size()));
    qsizetype good = 0;
    qsizetype differentMessages = 0;
    for (qsizetype at = 0; at < vectors.size(); ++at) {
        const QJsonObject vector = vectors[at].toObject();
        const QJsonObject expected = vector[key].toObject();
        const Value *const data = values->toList()[static_cast<std::size_t>(at)].toMap().find("data");
        const Answer answer = render(vector, data ? *data : Value(), numbers);
        if (isAsExpected(expected, answer)) {
            ++good;
            const QString message = comparableMessage(expected[u"go_error"_s].toString());
            if (comparableMessage(answer.message) != message) {
                ++differentMessages;
                qInfo("%s: other words: %s | %s", qPrintable(vector[u"id"_s].toString()),
                    qPrintable(comparableMessage(answer.message)), qPrintable(message));
            }
            continue;
        }
        qInfo("FAILED %s: %s data %s: %s %s, wanted %s", qPrintable(vector[u"id"_s].toString()),
            qPrintable(vector[u"template"_s].toString()), data ? data->toJson().constData() : "",
            answer.output.constData(), qPrintable(answer.message),
            QJsonDocument(expected).toJson(QJsonDocument::Compact).constData());
    }
    qInfo("%lld of %lld vectors, %lld with other words in the message", static_cast<long long>(good),
        static_cast<long long>(vectors.size()), static_cast<long long>(differentMessages));
    QVERIFY(good * 100 >= vectors.size() * 99);
}

void TestTemplateVectors::parsesAsGoDoes()
{
    const QJsonArray vectors = load(u"gotemplate_parse.json"_s);
    QVERIFY(!vectors.isEmpty());
    qsizetype good = 0;
    for (const QJsonValue value : vectors) {
        const QJsonObject vector = value.toObject();
        const QString id = vector[u"id"_s].toString();
        ParseOptions options;
        for (const QJsonValue name : vector[u"known_funcs"_s].toArray())
            options.knownFunctions.insert(name.toString().toUtf8());
        const auto parsed = Template::parse(id.section(u'/', 1), vector[u"template"_s].toString(), options);
        bool isGood = parsed.has_value() == vector[u"parse_ok"_s].toBool();
        if (parsed && vector.contains(u"canonical"_s))
            isGood = isGood && parsed->canonicalText() == vector[u"canonical"_s].toString().toUtf8();
        if (!parsed && vector.contains(u"go_error_contains"_s)) {
            static const QRegularExpression kPlace(u"^[a-z0-9]+:\\d+: "_s);
            const QString wanted = vector[u"go_error_contains"_s].toString().remove(kPlace);
            isGood = isGood && parsed.error().message.contains(wanted);
        }
        good += isGood ? 1 : 0;
        if (!isGood)
            qInfo("FAILED %s: %s: %s", qPrintable(id), qPrintable(vector[u"template"_s].toString()),
                parsed ? parsed->canonicalText().constData() : qPrintable(parsed.error().message));
    }
    qInfo("%lld of %lld vectors", static_cast<long long>(good), static_cast<long long>(vectors.size()));
    QVERIFY(good * 100 >= vectors.size() * 99);
}

QTEST_GUILESS_MAIN(TestTemplateVectors)
#include "tst_template_vectors.moc"
