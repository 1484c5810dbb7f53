#include "core/literals.h"
#include "provision/yaml_simple.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace roadstead;
using namespace roadstead::provision;

// The quick reader of simple YAML against libyaml, whose trees and marks it has to give.
class TestYamlSimple : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAsLibyaml_data();
    void readsAsLibyaml();
    void leavesToLibyaml_data();
    void leavesToLibyaml();
    void keepsLimits();
    void agreesOnEveryPrefix();
    void agreesOnEveryChangedByte();
};

namespace {

const QByteArray kWhole = "# a config\n"
                          "variant: flatcar\n"
                          "list:\n"
                          "- a: |\n"
                          "    x\n"
                          "\n"
                          "     y: 1\n"
                          "  b: 'q' # c\n"
                          "  f: \"g\\n\"\n"
                          "- [h, i]\n"
                          "- {j: k, l: m}\n"
                          "-   - \"r\"\n"
                          "    - s #t\n"
                          "-\n"
                          "  c:\n"
                          "    - |+\n"
                          "      z\n"
                          "\n"
                          "d: |-\n"
                          "  u\n"
                          "e:\n";

QByteArray placed(const YamlMark &mark)
{
    return QByteArray::number(mark.line) + ':' + QByteArray::number(mark.column) + ' ';
}

/// All that a tree says, on one line.
QByteArray written(const YamlTree &tree)
{
    QByteArray out = placed(tree.mark) + QByteArray::number(static_cast<int>(tree.kind))
        + (tree.isPlain ? " plain" : "") + (tree.isText ? " text" : "") + (tree.isBinary ? " binary" : "")
        + (tree.scalar.isNull() ? " null " : " <") + tree.scalar.toPercentEncoding(" :#") + "> {";
    for (const YamlTree::Key &key : tree.keys)
        out += placed(key.mark) + key.text + ", ";
    for (const YamlTree &item : tree.items)
        out += written(item) + ", ";
    return out + '}';
}

/// Empty when the text is left to libyaml or read as libyaml reads it, else what is different.
QByteArray difference(const QByteArray &text)
{
    const auto simple = readSimpleYaml(text);
    if (!simple)
        return {};
    const auto tree = parseYamlTreeByLibyaml(text);
    const QByteArray expected = tree ? written(*tree) : tree.error().message.toUtf8();
    const QByteArray got = written(*simple);
    return got == expected ? QByteArray() : text + "\nsimple:  " + got + "\nlibyaml: " + expected;
}

void textRow(const char *name, const QByteArray &text)
{
    QTest::newRow(name) << text;
}

} // namespace

void TestYamlSimple::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestYamlSimple::readsAsLibyaml_data()
{
    QTest::addColumn<QByteArray>("text");
    textRow("all of it", kWhole);
    textRow("words", "a: b c\nd:  e-f:g#h \ni: /j?k=l&m,{n}[o]\nz9_-./<: p'\"|\n");
    textRow("colons inside a word", "a: b:c\nd: http://e:1/f\n");
    textRow("comments", "#\n  # a\na: b # c: d\n #e\nf: # g\n  h: i# j\n\n#k");
    textRow("words of a number, of a truth, of nothing", "a: 0644\nb: true\nc: ~\nd: null\ne: \"null\"\n");
    textRow("nothing as a value", "a:\nb:   \nc: #\nd:\n  e:\n  f:\ng:\n");
    textRow("nothing in a list", "a:\n-\n-   \n- # b\n- c\n-\n");
    textRow("quotes", "a: \"b: c # d\"\ne: 'f: \"g\" - h'   \ni: \"\"\nj: '' # k\nl:\n- \"m\"\n");
    textRow("escapes", "a: \"b\\nc\\t\\\"\\\\ d \\n\"\ne: 'f\\n'\n");
    textRow("brackets", "a: [b]\nc: [ d , e.f/g-h ] # i\nj:\n- [k,l]\n");
    textRow("braces", "a: {b: c}\nd: { e:  f , g: 0644 }\nh:\n- {i: j,k: no}\n");
    textRow("a list in its map's column", "a:\n- b\n- c\nd:\n- e\n");
    textRow("a list further in", "a:\n   - b\n   - c\nd: e\n");
    textRow("a list of lists", "- - - a\n    - b\n  - c\n-  -  d\n   -  e\n- - -\n");
    textRow("maps in a list",
        "- a: b\n  c:\n  - d\n  - e: f\n    g: h\n-   i: j\n    k:\n      l: m\n-\n n: o\n");
    textRow("the whole further in", "   a: b\n   c:\n   - d\n");
    textRow("a comment between a key and its value", "a:\n# b\n\n  # c\n  d: e\n");
    textRow("a text", "a: |\n  b\n  c: d # e\n  - f\n   g\n");
    textRow("a text with empty lines", "a: |\n\n \n  b\n\n   \n  c\n \n\nd: e\n");
    textRow("a text with spaces behind its lines", "a: |\n  b  \n     \n  c\n  \nd: e\n");
    textRow("a text at the end, all ways", "a: |\n b\n\n\nc: |-\n d\n\n\ne: |+\n f\n\n \n");
    textRow("a text cut to nothing between", "- |-\n a\n- |+\n b\n- |\n  c\n# d\n- e\n");
    textRow("a text in a map of a list", "- a: |\n   b\n  c: |\n    d\n   \n  e: |\n      f\n");
    textRow("a text before a comment", "a:\n  b: |\n    c\n  # d\n  e: f\n");
    textRow("a text with a document's marks", "a: |\n  ---\n  ...\n  %b\n");
    textRow("a merge key", "<<:\n  a: b\nc: d\n");
}

void TestYamlSimple::readsAsLibyaml()
{
    QFETCH(const QByteArray, text);
    const QByteArray lines = text.endsWith('\n') ? text : text + '\n';
    QVERIFY(readSimpleYaml(lines).has_value());
    QCOMPARE(difference(lines), QByteArray());
}

void TestYamlSimple::leavesToLibyaml_data()
{
    QTest::addColumn<QByteArray>("text");
    textRow("nothing", "");
    textRow("only a comment", "# a\n\n");
    textRow("a last line without an end", "a: b");
    textRow("a tab", "a:\tb\n");
    textRow("a tab in a text", "a: |\n  b\n\tc\n");
    textRow("a carriage return", "a: b\r\n");
    textRow("letters outside ASCII", "a: \xc3\xa9\n");
    textRow("a byte order mark",
        "\xef\xbb\xbf"
        "a: b\n");
    textRow("a zero byte", "a: b\n\0c: d\n"_ba);
    textRow("a delete", "a: \x7f\n");
    textRow("only a word", "a\n");
    textRow("a start of a document", "---\na: b\n");
    textRow("an end of a document", "a: b\n...\n");
    textRow("a directive", "%YAML 1.1\n---\na: b\n");
    textRow("an anchor", "a: &b c\n");
    textRow("an alias", "a: *b\n");
    textRow("a tag", "a: !!str b\n");
    textRow("brackets over two lines", "a: [b,\n  c]\n");
    textRow("brackets in brackets", "a: [[b]]\n");
    textRow("brackets of nothing", "a: []\n");
    textRow("braces of nothing", "a: {}\n");
    textRow("a comma too many", "a: [b, ]\n");
    textRow("two words in brackets", "a: [b c]\n");
    textRow("a quoted word in brackets", "a: [\"b\"]\n");
    textRow("a dash in brackets", "a: [-b]\n");
    textRow("a pair in brackets", "a: [b: c]\n");
    textRow("a word in braces", "a: {b}\n");
    textRow("a key without a value in braces", "a: {b: }\n");
    textRow("a key twice in braces", "a: {b: c, b: d}\n");
    textRow("no space in braces", "a: {b:c}\n");
    textRow("a brace for a bracket", "a: [b}\n");
    textRow("a word behind a bracket", "a: [b] c\n");
    textRow("a line behind a bracket", "a: [b]\n  c\n");
    textRow("a key in brackets", "[a]: b\n");
    textRow("a key in braces", "- {a: b}: c\n");
    textRow("a folded text", "a: >\n  b\n");
    textRow("a text with its indentation", "a: |2\n   b\n");
    textRow("a comment behind the bar", "a: | # b\n  c\n");
    textRow("a text of nothing", "a: |\nb: c\n");
    textRow("a text of nothing at the end", "a: |\n\n");
    textRow("a text not further in", "- a: |\n  b\n");
    textRow("an empty line longer than the text's first", "a: |\n    \n  b\n");
    textRow("a line less far in than its text", "a: |\n    b\n  c\n");
    textRow("a word over two lines", "a: b\n  c\n");
    textRow("a word on the next line", "a:\n  b\n");
    textRow("a quoted word over two lines", "a: \"b\n  c\"\n");
    textRow("a seldom escape", "a: \"b\\u0041\"\n");
    textRow("an escaped end of a line", "a: \"b\\\n c\"\n");
    textRow("an escaped end of a quote", "a: \"b\\\"\n");
    textRow("a quote in quotes", "a: 'b''c'\n");
    textRow("a word behind a quoted one", "a: 'b' c\n");
    textRow("a comment that is none", "a: 'b'#c\n");
    textRow("a quoted key", "'a': b\n");
    textRow("a quoted key in a list", "- 'a': b\n");
    textRow("a key of two words", "a b: c\n");
    textRow("a key of two words in a list", "- a b: c\n");
    textRow("a space before the colon", "a : b\n");
    textRow("a question mark", "? a\n: b\n");
    textRow("a map in a map's line", "a: b: c\n");
    textRow("a colon at the end", "a: b:\n");
    textRow("a list in a map's line", "a: - b\n");
    textRow("a word that begins with a dash", "a: -1\n");
    textRow("the same key twice", "a: b\na: c\n");
    textRow("a key further in", "a: b\n  c: d\n");
    textRow("a key between", "a:\n    b: c\n  d: e\n");
    textRow("a key less far in than the first", "  a: b\nc: d\n");
    textRow("a list behind a map", "a: b\n- c\n");
    textRow("a map behind a list", "- a\nb: c\n");
    textRow("an entry between", "a:\n    - b\n  - c\n");
    textRow("a line without a colon", "a: b\nc\n");
}

void TestYamlSimple::leavesToLibyaml()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!readSimpleYaml(text).has_value());
}

void TestYamlSimple::keepsLimits()
{
    const auto deep = [](int depth) { return QByteArray("- ").repeated(depth) + "a\n"; };
    QVERIFY(readSimpleYaml(deep(kMaxYamlTreeDepth)));
    QVERIFY(parseYamlTreeByLibyaml(deep(kMaxYamlTreeDepth)));
    QVERIFY(!readSimpleYaml(deep(kMaxYamlTreeDepth + 1)));
    QVERIFY(!parseYamlTree(deep(kMaxYamlTreeDepth + 1)));

    QByteArray keys;
    for (std::size_t i = 0; i < kMaxYamlTreeKeys; ++i)
        keys += 'k' + QByteArray::number(i) + ":\n";
    QVERIFY(readSimpleYaml(keys));
    QVERIFY(parseYamlTreeByLibyaml(keys));
    QVERIFY(!readSimpleYaml(keys + "more:\n"));
    QVERIFY(!parseYamlTree(keys + "more:\n"));

    QVERIFY(!readSimpleYaml(QByteArray("-\n").repeated(kMaxYamlTreeValues)));
    QVERIFY(!parseYamlTree(QByteArray("-\n").repeated(kMaxYamlTreeValues)));

    for (const int size : {1000, 1001, 1023, 1024, 1025})
        QCOMPARE(difference(QByteArray(size, 'k') + ": v\n"), QByteArray());
    QVERIFY(readSimpleYaml(QByteArray(1000, 'k') + ": v\n"));
    QVERIFY(!readSimpleYaml(QByteArray(1001, 'k') + ": v\n"));
}

void TestYamlSimple::agreesOnEveryPrefix()
{
    for (qsizetype size = 0; size <= kWhole.size(); ++size) {
        QCOMPARE(difference(kWhole.first(size)), QByteArray());
        QCOMPARE(difference(kWhole.first(size) + '\n'), QByteArray());
    }
}

void TestYamlSimple::agreesOnEveryChangedByte()
{
    for (qsizetype at = 0; at < kWhole.size(); ++at) {
        QCOMPARE(difference(QByteArray(kWhole).remove(at, 1)), QByteArray());
        for (const char c : "\n -:#|'\"+k.<,[]{}\\"_ba) {
            QCOMPARE(difference(QByteArray(kWhole).insert(at, c)), QByteArray());
            QCOMPARE(difference(QByteArray(kWhole).replace(at, 1, QByteArray(1, c))), QByteArray());
        }
    }
}

QTEST_GUILESS_MAIN(TestYamlSimple)
#include "tst_yaml_simple.moc"
