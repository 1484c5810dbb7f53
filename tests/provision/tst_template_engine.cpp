#include "core/literals.h"
#include "provision/template_engine.h"
#include "template_rows.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace roadstead;
using namespace roadstead::provision;

class TestTemplateEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersEachSubject_data();
    void rendersEachSubject();
    void namesThePlaceOfMistakes_data();
    void namesThePlaceOfMistakes();
    void printsTheTreeBack_data();
    void printsTheTreeBack();
    void answersMissingKeysAsAsked();
    void turnsEveryNumberIntoAFloat();
    void endsAtItsLimits_data();
    void endsAtItsLimits();
    void nestsToItsLimitOnASmallStack();
    void callsFunctionsOfTheProgram();
    void callsAuxiliaryTemplates();
    void takesOtherDelimiters();
    void parsesEveryPrefixOrNamesAPlace();
    void runsInSeveralThreadsAtOnce();
    void readsJsonNumbersApart_data();
    void readsJsonNumbersApart();
    void refusesBadJsonWithItsPlace_data();
    void refusesBadJsonWithItsPlace();
    void takesQtJson();
};

namespace {

Value dataOf(const char *json)
{
    const auto value = Value::parseJson(json);
    return value ? *value : Value(QByteArray("bad JSON in the test"));
}

template <std::size_t Count> void addRows(const char *subject, const rows::Row (&table)[Count])
{
    for (const rows::Row &row : table)
        QTest::addRow("%s: %s", subject, row.text) << row;
}

} // namespace

Q_DECLARE_METATYPE(rows::Row)

void TestTemplateEngine::rendersEachSubject_data()
{
    QTest::addColumn<rows::Row>("row");
    addRows("fields", rows::kFields);
    addRows("control", rows::kControl);
    addRows("variables", rows::kVariables);
    addRows("trimming", rows::kTrimming);
    addRows("templates", rows::kTemplates);
    addRows("constants", rows::kConstants);
    addRows("functions", rows::kFunctions);
    addRows("printf", rows::kPrintf);
}

void TestTemplateEngine::rendersEachSubject()
{
    QFETCH(rows::Row, row);
    const auto parsed = Template::parse(u"t"_s, QByteArray(row.text));
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    const auto output = parsed->execute(dataOf(row.data ? row.data : rows::kData));
    QVERIFY2(output, output ? "" : qPrintable(output.error().message));
    QCOMPARE(*output, QByteArray(row.output));
}

void TestTemplateEngine::namesThePlaceOfMistakes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("parses");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *text, bool parses, int line, int column, const char *message) {
        QTest::addRow("%s", text) << QByteArray(text) << parses << line << column
                                  << QString::fromUtf8(message);
    };
    row("a\n  {{.name", false, 2, 10, "unclosed action");
    row("{{if .x}}\n", false, 2, 1, "unexpected EOF");
    row("x{{end}}", false, 1, 2, "unexpected {{end}}");
    row("{{else}}", false, 1, 1, "unexpected {{else}}");
    row("{{}}", false, 1, 3, "missing value for command");
    row("{{.a .b}", false, 1, 8, "unexpected \"}\" in operand");
    row("{{nope .}}", false, 1, 3, "function \"nope\" not defined");
    row("é{{$x}}", false, 1, 4, "undefined variable \"$x\"");
    row("{{\"a}}", false, 1, 3, "unterminated quoted string");
    row("{{/* a }}", false, 1, 1, "unclosed comment");
    row("{{/* a */ b}}", false, 1, 1, "comment ends before closing delimiter");
    row("{{(.a}}", false, 1, 6, "unclosed left paren");
    row("{{.a)}}", false, 1, 5, "unexpected \")\" in command");
    row("{{break}}", false, 1, 3, "{{break}} outside {{range}}");
    row("{{1 | 2}}", false, 1, 8, "non executable command in pipeline stage 2");
    row("{{template .a}}", false, 1, 12, "unexpected \".a\" in template clause");
    row("{{if .a}}{{define \"x\"}}{{end}}{{end}}", false, 1, 12, "unexpected <define> in command");
    row("{{\x01}}", false, 1, 3, "unrecognized character in action: U+0001");
    row("{{.gone}}", true, 1, 3, "executing \"t\" at <.gone>: map has no entry for key \"gone\"");
    row("\n {{if .nil}}{{else}}{{.deep.x.y}}{{end}}", true, 2, 28,
        "at <.deep.x.y>: map has no entry for key \"x\"");
    row("{{.name.x}}", true, 1, 8, "can't evaluate field x in type interface {}");
    row("{{.nil.x}}", true, 1, 7, "nil pointer evaluating interface {}.x");
    row("{{index .list 3}}", true, 1, 3, "error calling index");
    row("{{index .list \"a\"}}", true, 1, 3, "cannot index slice/array with type string");
    row("{{index .map 1}}", true, 1, 3, "value has type int; should be string");
    row("{{slice .text 2 9}}", true, 1, 3, "index out of range: 9");
    row("{{slice .text 2 1}}", true, 1, 3, "invalid slice index: 2 > 1");
    row("{{len 3}}", true, 1, 3, "error calling len: len of type int");
    row("{{len .nil}}", true, 1, 3, "len of nil pointer");
    row("{{eq 1 \"a\"}}", true, 1, 3, "incompatible types for comparison");
    row("{{lt true false}}", true, 1, 3, "invalid type for comparison");
    row("{{eq .list .list}}", true, 1, 3, "uncomparable type []interface {}");
    row("{{printf 3}}", true, 1, 10, "expected string; found 3");
    row("{{printf .n}}", true, 1, 10, "wrong type for value; expected string; got int");
    row("{{len}}", true, 1, 3, "wrong number of args for len: want 1 got 0");
    row("{{.name 1}}", true, 1, 3, "name is not a method but has arguments");
    row("{{1 2}}", true, 1, 3, "can't give argument to non-function 1");
    row("{{nil}}", true, 1, 3, "nil is not a command");
    row("{{call .name}}", true, 1, 3, "non-function of type string");
    row("{{range 3}}{{end}}", true, 1, 9, "range can't iterate over 3");
    row("{{template \"x\"}}", true, 1, 12, "template \"x\" not defined");
    row("{{18446744073709551615}}", true, 1, 3, "overflows int");
    row("{{indent -1 .text}}", true, 1, 3, "cannot indent by -1");
}

void TestTemplateEngine::namesThePlaceOfMistakes()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, parses);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, message);
    const auto parsed = Template::parse(u"t"_s, text);
    QCOMPARE(parsed.has_value(), parses);
    const auto output = parsed ? parsed->execute(dataOf(rows::kData)) : tl::unexpected(parsed.error());
    QVERIFY(!output);
    QVERIFY2(output.error().message.contains(message), qPrintable(output.error().message));
    QVERIFY(output.error().message.startsWith(u"template: t:%1:%2: "_s.arg(line).arg(column)));
    QCOMPARE(output.error().line, line);
    QCOMPARE(output.error().column, column);
}

void TestTemplateEngine::printsTheTreeBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical");
    const auto row = [](const char *text, const char *canonical) {
        QTest::addRow("%s", text) << QByteArray(text) << QByteArray(canonical);
    };
    row("{{ .a|printf  \"%d\" 0x1F }}", "{{.a | printf \"%d\" 0x1F}}");
    row("{{$x:=1}}{{$x = 2}}{{range $i,$e:=.l}}{{$e.f}}{{break}}{{else}}z{{end}}",
        "{{$x := 1}}{{$x = 2}}{{range $i, $e := .l}}{{$e.f}}{{break}}{{else}}\"z\"{{end}}");
    row("a{{- if (and .a nil).b -}} b {{else if true}}{{end}}",
        "\"a\"{{if (and .a nil).b}}\"b \"{{else}}{{if true}}{{end}}{{end}}");
    row("{{template `x`}}{{template \"x\" .}}{{block \"b\" 'a'}}{{end}}{{/* c */}}",
        "{{template \"x\"}}{{template \"x\" .}}{{template \"b\" 'a'}}");
    row("{{with $y := `r`}}{{continue_}}{{end}}", "{{with $y := `r`}}{{continue_}}{{end}}");
}

void TestTemplateEngine::printsTheTreeBack()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, canonical);
    ParseOptions options;
    options.knownFunctions = {"continue_"};
    const auto parsed = Template::parse(u"t"_s, text, options);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed->canonicalText(), canonical);
}

void TestTemplateEngine::answersMissingKeysAsAsked()
{
    const auto parsed = Template::parse(u"t"_s, QByteArray("{{.m.q}}|{{printf \"%v\" .y}}"));
    const Value data = dataOf(R"({"m":{}})");
    ExecuteOptions options;
    QVERIFY(!parsed->execute(data, options));
    options.missingKey = MissingKey::Default;
    QCOMPARE(parsed->execute(data, options).value_or("failed"), QByteArray("<no value>|<nil>"));
    const auto chain = Template::parse(u"t"_s, QByteArray("{{.q.r}}"));
    QCOMPARE(chain->execute(data, options).value_or("failed"), QByteArray("<no value>"));
    options.missingKey = MissingKey::Zero;
    QVERIFY(!chain->execute(data, options));
}

void TestTemplateEngine::turnsEveryNumberIntoAFloat()
{
    ExecuteOptions options;
    options.numbers = TemplateNumbers::AllFloat;
    const auto parsed
        = Template::parse(u"t"_s, QByteArray("{{.big}} {{.n}} {{.nums}} {{printf \"%d\" .n}} {{1000000}}"));
    QCOMPARE(parsed->execute(dataOf(rows::kData), options).value_or("failed"),
        QByteArray("1e+06 3 [3 1 2] %!d(float64=3) 1000000"));
}

void TestTemplateEngine::endsAtItsLimits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("itself") << QByteArray("{{define \"x\"}}{{template \"x\"}}{{end}}{{template \"x\"}}");
    QTest::newRow("doubling") << "{{$x := \"ab\"}}" + QByteArray("{{$x = print $x $x}}").repeated(60);
    QTest::newRow("doubling by format")
        << "{{$x := \"ab\"}}" + QByteArray("{{$x = printf \"%[1]s%[1]s\" $x}}").repeated(60);
    QTest::newRow("replacing") << "{{$x := \"aa\"}}" + QByteArray("{{$x = replace \"a\" $x $x}}").repeated(9);
    QTest::newRow("wide") << QByteArray("{{printf \"%1000000d\" 1}}").repeated(20);
    QTest::newRow("hashing") << QByteArray("{{range $}}").repeated(3) + "{{sha512crypt \"x\"}}"
            + QByteArray("{{end}}").repeated(3);
    QTest::newRow("indented") << QByteArray("{{indent 99999999999 \"a\"}}");
    const QByteArray loop("{{range .}}");
    QTest::newRow("loops") << loop.repeated(1) + QByteArray("{{range $}}").repeated(9)
            + QByteArray("{{end}}").repeated(10);
    QTest::newRow("silent work") << QByteArray("{{range $}}").repeated(6) + "{{$x := printf \"%100000d\" 1}}"
            + QByteArray("{{end}}").repeated(6);
}

void TestTemplateEngine::endsAtItsLimits()
{
    QFETCH(QByteArray, text);
    const auto parsed = Template::parse(u"t"_s, text);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    const auto output = parsed->execute(dataOf("[1,2,3,4,5,6,7,8,9,10]"));
    QVERIFY(!output);
    QCOMPARE(output.error().code, ErrorCode::TooLarge);
    QVERIFY(output.error().line > 0);
}

void TestTemplateEngine::nestsToItsLimitOnASmallStack()
{
    const auto nested = [](const char *open, const char *inside, const char *close, int count) {
        return QByteArray(open).repeated(count) + inside + QByteArray(close).repeated(count);
    };
    QList<bool> parsed;
    QList<bool> executed;
    const auto attempt = [&](const QByteArray &text) {
        const auto one = Template::parse(u"t"_s, text);
        parsed.append(one.has_value());
        executed.append(one && one->execute(dataOf(rows::kData)));
    };
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        attempt(nested("{{if true}}", "x", "{{end}}", 250));
        attempt("{{" + nested("(print ", "1", ")", 250) + "}}");
        attempt(nested("{{if true}}", "x", "{{end}}", 100'000));
        attempt("{{" + nested("(print ", "1", ")", 100'000) + "}}");
        attempt("{{if true}}" + QByteArray("{{else if true}}").repeated(100'000) + "{{end}}");
        attempt("{{define \"x\"}}" + nested("{{if true}}", "{{template \"x\"}}", "{{end}}", 100)
            + "{{end}}{{template \"x\"}}");
        parsed.append(Value::parseJson(QByteArray(100'000, '[')).has_value());
    }));
    constexpr uint kStackBytes = 4U << 20; // what sanitized builds need too
    thread->setStackSize(kStackBytes);
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(parsed, QList<bool>({true, true, false, false, false, true, false}));
    QCOMPARE(executed, QList<bool>({true, true, false, false, false, false}));
}

void TestTemplateEngine::callsFunctionsOfTheProgram()
{
    ParseOptions parse;
    parse.knownFunctions = {"twice", "len"};
    ExecuteOptions execute;
    execute.functions["twice"]
        = {{ParameterType::Text}, false, [](std::span<const Value> all) -> Result<Value> {
               if (all[0].toText() == "bad")
                   return fail(ErrorCode::Invalid, u"no"_s);
               return Value(all[0].toText() + all[0].toText());
           }};
    const auto parsed = Template::parse(u"t"_s, QByteArray("{{twice . | twice}}{{len .}}"), parse);
    QVERIFY(parsed);
    QCOMPARE(parsed->execute(Value(QByteArray("ab")), execute).value_or("failed"), QByteArray("abababab2"));
    const auto failed = parsed->execute(Value(QByteArray("bad")), execute);
    QVERIFY(!failed);
    QCOMPARE(
        failed.error().message, u"template: t:1:3: executing \"t\" at <twice .>: error calling twice: no"_s);
    QVERIFY(parsed->execute(Value(3), execute).error().message.contains(u"expected string; got int"_s));
    QVERIFY(parsed->execute(Value(3), {}).error().message.contains(u"\"twice\" is not a defined function"_s));
}

void TestTemplateEngine::callsAuxiliaryTemplates()
{
    ParseOptions options;
    options.auxiliary = {{u"lib"_s, "{{define \"key\"}}<{{.}}>{{end}}"}, {u"motd"_s, "hello {{.}}"}};
    const auto parsed
        = Template::parse(u"t"_s, QByteArray("{{template \"key\" .}} {{template \"motd\" .}}"), options);
    QCOMPARE(parsed->execute(Value(QByteArray("x"))).value_or("failed"), QByteArray("<x> hello x"));
    QCOMPARE(parsed->definedNames(), QList<QByteArray>({"key", "lib", "motd", "t"}));
    ExecuteOptions execute;
    execute.templateName = "motd";
    QCOMPARE(parsed->execute(Value(1), execute).value_or("failed"), QByteArray("hello 1"));
    execute.templateName = "gone";
    QCOMPARE(parsed->execute(Value(1), execute).error().code, ErrorCode::NotFound);
    options.auxiliary.append({u"broken"_s, "\n{{"});
    QVERIFY(
        Template::parse(u"t"_s, QByteArray(), options).error().message.startsWith(u"template: broken:2:3"_s));
}

void TestTemplateEngine::takesOtherDelimiters()
{
    ParseOptions options;
    options.leftDelimiter = "<<";
    options.rightDelimiter = ">>";
    const auto parsed = Template::parse(u"t"_s, QByteArray("{{x}} <<.>> <<- /* c */ ->> ."), options);
    QVERIFY(parsed);
    QCOMPARE(parsed->execute(Value(1)).value_or("failed"), QByteArray("{{x}} 1."));
}

void TestTemplateEngine::parsesEveryPrefixOrNamesAPlace()
{
    const QByteArray text(
        "a{{define \"d\"}}{{range $i, $e := .l}}{{if eq $i 1}}{{break}}{{else}}{{$e.f | printf "
        "\"%d\\n\" 0x1p4 'a'}}{{end}}{{end}}{{end}} {{- /* c */ -}} {{template \"d\" (.x).y}}{{`raw`}}");
    for (qsizetype size = 0; size <= text.size(); ++size) {
        const auto parsed = Template::parse(u"t"_s, text.first(size));
        QVERIFY2(parsed || parsed.error().line == 1, text.first(size).constData());
        QVERIFY2(parsed || parsed.error().column > 0, text.first(size).constData());
    }
}

void TestTemplateEngine::runsInSeveralThreadsAtOnce()
{
    const auto parsed
        = Template::parse(u"t"_s, QByteArray("{{range $k, $v := .map}}{{$k}}{{$v}}{{end}}{{.name | upper}}"));
    const Value data = dataOf(rows::kData);
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&, copy = *parsed, own = data] {
                for (int round = 0; round < 500; ++round)
                    good += copy.execute(own).value_or("") == "a1b2c3NODE-1" ? 1 : 0;
            });
        }
    }
    QCOMPARE(good.load(), 2000);
}

void TestTemplateEngine::readsJsonNumbersApart_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("integer") << QByteArray("12") << QByteArray("int") << QByteArray("12");
    QTest::newRow("with a point") << QByteArray("2.0") << QByteArray("float64") << QByteArray("2");
    QTest::newRow("exponent") << QByteArray("1e3") << QByteArray("float64") << QByteArray("1000");
    QTest::newRow("lowest") << QByteArray("-9223372036854775808") << QByteArray("int")
                            << QByteArray("-9223372036854775808");
    QTest::newRow("past 64 bits") << QByteArray("1e30") << QByteArray("float64") << QByteArray("1e+30");
    QTest::newRow("surrogates") << QByteArray(R"("\ud83d\ude00\ud800\u0041")") << QByteArray("string")
                                << QByteArray("\"😀\xef\xbf\xbd"
                                              "A\"");
    QTest::newRow("repeated key") << QByteArray(R"({"b":1,"a":2,"b":3})")
                                  << QByteArray("map[string]interface {}") << QByteArray(R"({"a":2,"b":3})");
}

void TestTemplateEngine::readsJsonNumbersApart()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, written);
    const auto value = Value::parseJson(json);
    QVERIFY2(value, value ? "" : qPrintable(value.error().message));
    QCOMPARE(value->typeName(), type);
    QCOMPARE(value->toJson(), written);
}

void TestTemplateEngine::refusesBadJsonWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << QByteArray() << 1 << 1;
    QTest::newRow("no value") << QByteArray("{\n \"a\": }") << 2 << 7;
    QTest::newRow("trailing comma") << QByteArray("[1,]") << 1 << 4;
    QTest::newRow("rest") << QByteArray("1 2") << 1 << 3;
    QTest::newRow("leading zero") << QByteArray("01") << 1 << 2;
    QTest::newRow("open text") << QByteArray("\"a") << 1 << 3;
    QTest::newRow("bad escape") << QByteArray("\"\\x\"") << 1 << 3;
    QTest::newRow("bad word") << QByteArray("[nul]") << 1 << 2;
    QTest::newRow("unquoted key") << QByteArray("{a:1}") << 1 << 2;
    QTest::newRow("too large") << QByteArray("1e999") << 1 << 6;
}

void TestTemplateEngine::refusesBadJsonWithItsPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto value = Value::parseJson(json);
    QVERIFY(!value);
    QCOMPARE(value.error().line, line);
    QCOMPARE(value.error().column, column);
}

void TestTemplateEngine::takesQtJson()
{
    const QJsonObject object {{u"n"_s, 3}, {u"f"_s, 1.5}, {u"l"_s, QJsonArray {true, QJsonValue(), u"é"_s}}};
    QCOMPARE(Value::fromJson(object).toJson(), QByteArray(R"({"f":1.5,"l":[true,null,"é"],"n":3})"));
}

QTEST_GUILESS_MAIN(TestTemplateEngine)
#include "tst_template_engine.moc"
