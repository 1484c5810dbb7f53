#include "core/literals.h"
#include "core/text_diff.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;

class TestTextDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void writesWhatDiffWrites_data();
    void writesWhatDiffWrites();
    void numbersTheLines();
    void findsTheFewestEdits();
    void givesBothTextsBack();
    void tellsTextsWithoutAnythingInCommonAsTwoBlocks();
};

void TestTextDiff::writesWhatDiffWrites_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("diff");
    QTest::newRow("equal") << u"a\nb\n"_s << u"a\nb\n"_s << QString();
    QTest::newRow("both empty") << QString() << QString() << QString();
    QTest::newRow("from nothing") << QString() << u"a\nb\n"_s << u"@@ -0,0 +1,2 @@\n+a\n+b\n"_s;
    QTest::newRow("to nothing") << u"a\n"_s << QString() << u"@@ -1 +0,0 @@\n-a\n"_s;
    QTest::newRow("one line changed") << u"1\n2\n3\n4\n5\n6\n7\n8\n9\n"_s << u"1\n2\n3\n4\nV\n6\n7\n8\n9\n"_s
                                      << u"@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+V\n 6\n 7\n 8\n"_s;
    QTest::newRow("at both ends") << u"1\n2\n3\n4\n5\n6\n7\n8\n9\n"_s << u"0\n1\n2\n3\n4\n5\n6\n7\n8\n"_s
                                  << u"@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n@@ -6,4 +7,3 @@\n 6\n 7\n 8\n-9\n"_s;
    QTest::newRow("near changes share a hunk")
        << u"1\n2\n3\n4\n5\n6\n7\n8\n"_s << u"A\n2\n3\n4\n5\n6\n7\nB\n"_s
        << u"@@ -1,8 +1,8 @@\n-1\n+A\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+B\n"_s;
    QTest::newRow("without a last break")
        << u"a\nb"_s << u"a\nb\n"_s << u"@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"_s;
}

void TestTextDiff::writesWhatDiffWrites()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(unifiedDiff(before, after), "diff");
}

void TestTextDiff::numbersTheLines()
{
    using Kind = DiffLine::Kind;
    const QList<DiffLine> expected {{Kind::Same, u"a"_s, 1, 1, true}, {Kind::Removed, u"b"_s, 2, 0, true},
        {Kind::Added, u"x"_s, 0, 2, true}, {Kind::Added, u"y"_s, 0, 3, true},
        {Kind::Same, u"c"_s, 3, 4, true}};
    QCOMPARE(diffLines(u"a\nb\nc\n"_s, u"a\nx\ny\nc\n"_s), expected);
}

void TestTextDiff::findsTheFewestEdits()
{
    // The example of the paper: five edits lead from one to the other.
    const auto lines = [](const QString &letters) {
        QString text;
        for (const QChar c : letters)
            text += c + u"\n"_s;
        return text;
    };
    const QList<DiffLine> found = diffLines(lines(u"ABCABBA"_s), lines(u"CBABAC"_s));
    QCOMPARE(
        std::ranges::count_if(found, [](const DiffLine &line) { return line.kind != DiffLine::Kind::Same; }),
        5);
}

void TestTextDiff::givesBothTextsBack()
{
    quint32 dice = 7;
    const auto roll = [&dice](quint32 sides) {
        dice = dice * 1664525U + 1013904223U;
        return (dice >> 8) % sides;
    };
    for (int round = 0; round < 300; ++round) {
        QString texts[2];
        for (QString &text : texts) {
            for (quint32 i = roll(40); i > 0; --i)
                text += QChar(u'a' + static_cast<char16_t>(roll(4))) + u"\n"_s;
        }
        QString back[2];
        for (const DiffLine &line : diffLines(texts[0], texts[1])) {
            if (line.kind != DiffLine::Kind::Added)
                back[0] += line.text + u'\n';
            if (line.kind != DiffLine::Kind::Removed)
                back[1] += line.text + u'\n';
        }
        QCOMPARE(back[0], texts[0]);
        QCOMPARE(back[1], texts[1]);
    }
}

void TestTextDiff::tellsTextsWithoutAnythingInCommonAsTwoBlocks()
{
    QString before = u"same\n"_s;
    QString after = before;
    for (int i = 0; i < 3 * kMaxDiffEdits; ++i) {
        before += u"old %1\n"_s.arg(i);
        after += u"new %1\n"_s.arg(i);
    }
    const QList<DiffLine> lines = diffLines(before, after);
    QCOMPARE(lines.size(), 6 * kMaxDiffEdits + 1);
    QCOMPARE(lines.at(1).kind, DiffLine::Kind::Removed);
    QCOMPARE(lines.last().kind, DiffLine::Kind::Added);
}

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_text_diff.moc"
