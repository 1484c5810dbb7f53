#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/code_editor.h"
#include "ui/config_preview.h"
#include "ui/config_view.h"
#include "ui/empty_state.h"
#include "ui/inspector_panel.h"
#include "ui/look/theme.h"
#include "ui/note.h"
#include "ui/why_text.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>

using namespace roadstead;
using namespace roadstead::ui;

class TestConfigView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(ThemeChoice::Light); }
    void init();
    void cleanup() { m_fleet.reset(); }
    void cleanupTestCase() { m_theme.reset(); }

    void showsEachPartAndSide();
    void diffIsShownBySignAndColour();
    void remarkLeadsToItsLine();
    void failedPartIsLookedAtFirst();
    void asksOnlyWhenLookedAt();
    void askedAgainWhenTheDocumentChanges();
    void staleAnswerIsDropped();
    void unknownNodeSaysWhy();
    void textIsCopied();
    void lineNumbersAreDrawn();
    void longTextIsCutAndSaysSo();
    void explainingVerdictComesFirst();

private:
    /// A fleet that answers when it is told to.
    class SlowFleet : public FakeFleet
    {
    public:
        using FakeFleet::FakeFleet;
        void nodeConfig(NodeId id, const DocumentEdit &, QObject *, Reply<NodeConfig> reply) override
        {
            waiting.append({id, reply});
        }
        struct Question
        {
            NodeId id;
            Reply<NodeConfig> reply;
        };
        QList<Question> waiting;
    };
    static NodeConfig config(NodeId node, const QString &text);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SlowFleet> m_fleet;
};

void TestConfigView::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_fleet = std::make_unique<SlowFleet>(20);
}

NodeConfig TestConfigView::config(NodeId node, const QString &text)
{
    NodeConfig made;
    made.node = node;
    made.group = u"worker"_s;
    made.profile = u"flatcar"_s;
    NodeConfigPart script;
    script.path = u"/ipxe"_s;
    script.text = u"#!ipxe\nboot\n"_s;
    NodeConfigPart ignition;
    ignition.path = u"/ignition"_s;
    ignition.templateId = u"base"_s;
    ignition.text = text;
    ignition.rendered = u"a: 1\nb: 2\nc: 3\n"_s;
    ignition.hasLast = true;
    ignition.lastText = u"{\n  \"a\": 0\n}\n"_s;
    ignition.lastMs = 1000;
    ignition.remarks = {{false, u"unused key “b”"_s, 2, 1}};
    made.parts = {script, ignition};
    return made;
}

void TestConfigView::showsEachPartAndSide()
{
    ConfigView view(*m_fleet);
    view.resize(308, 500);
    view.show();
    view.showNode(static_cast<NodeId>(1));
    QCOMPARE(m_fleet->waiting.size(), 1);
    const NodeConfig given = config(static_cast<NodeId>(1), u"{\n  \"a\": 1\n}\n"_s);
    m_fleet->waiting.first().reply(given);
    auto *parts = view.findChild<QComboBox *>(u"configPart"_s);
    auto *sides = view.findChild<QTabBar *>(u"configSide"_s);
    QCOMPARE(parts->count(), 2);
    QCOMPARE(view.text(), given.parts[0].text);
    QVERIFY(!sides->isTabEnabled(1) && !sides->isTabEnabled(2) && !sides->isTabEnabled(3));
    parts->setCurrentIndex(1);
    auto *code = view.findChild<CodeEditor *>();
    QCOMPARE(code->toPlainText() + u'\n', given.parts[1].text);
    sides->setCurrentIndex(1);
    QCOMPARE(code->toPlainText() + u'\n', given.parts[1].rendered);
    sides->setCurrentIndex(2);
    QCOMPARE(code->toPlainText() + u'\n', given.parts[1].lastText);
    sides->setCurrentIndex(3);
    QVERIFY(code->toPlainText().contains(u"-  \"a\": 0\n+  \"a\": 1"_s));
    parts->setCurrentIndex(0); // which has no diff
    QCOMPARE(sides->currentIndex(), 0);
    QCOMPARE(code->toPlainText() + u'\n', given.parts[0].text);
}

void TestConfigView::diffIsShownBySignAndColour()
{
    CodeEditor view(Syntax::Diff, CodeEditor::Mode::View);
    view.showText(u"@@ -1,2 +1,2 @@\n a\n-b\n+c\n"_s);
    const auto inks = [&view] {
        QSet<QString> found;
        for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
            for (const QTextLayout::FormatRange &range : block.layout()->formats())
                found.insert(range.format.foreground().color().name());
        }
        return found;
    };
    const QSet<QString> light = inks();
    QCOMPARE(light.size(), 3); // place, taken away, put in
    QCOMPARE(view.gutterWidth(), 0);
    m_theme->choose(ThemeChoice::Dark);
    QTRY_VERIFY(!inks().intersects(light));
    m_theme->choose(ThemeChoice::Light);
}

void TestConfigView::remarkLeadsToItsLine()
{
    ConfigView view(*m_fleet);
    view.resize(308, 500);
    view.show();
    view.showNode(static_cast<NodeId>(1));
    m_fleet->waiting.first().reply(config(static_cast<NodeId>(1), u"{}\n"_s));
    view.findChild<QComboBox *>(u"configPart"_s)->setCurrentIndex(1);
    auto *note = view.findChild<Note *>();
    QVERIFY(note);
    QVERIFY(note->accessibleName().contains(u"unused key"_s));
    auto *link = note->findChild<QPushButton *>();
    QCOMPARE(link->text(), u"Line 2"_s);
    link->click();
    auto *code = view.findChild<CodeEditor *>();
    QCOMPARE(view.findChild<QTabBar *>(u"configSide"_s)->currentIndex(), 1); // the template's own text
    QCOMPARE(code->textCursor().blockNumber(), 1);
    QVERIFY(!code->extraSelections().isEmpty());
}

void TestConfigView::failedPartIsLookedAtFirst()
{
    ConfigView view(*m_fleet);
    view.show();
    view.showNode(static_cast<NodeId>(1));
    NodeConfig given = config(static_cast<NodeId>(1), u"no key “disk”\n"_s);
    given.parts[1].isFailed = true;
    m_fleet->waiting.first().reply(given);
    QCOMPARE(view.findChild<QComboBox *>(u"configPart"_s)->currentData().toString(), u"/ignition"_s);
    QVERIFY(view.findChild<QComboBox *>(u"configPart"_s)->currentText().contains(u"fails"_s));
    QVERIFY(view.findChild<Note *>()->accessibleName().contains(u"error page"_s));
    QVERIFY(!view.findChild<QTabBar *>(u"configSide"_s)->isTabEnabled(3));
}

void TestConfigView::asksOnlyWhenLookedAt()
{
    InspectorPanel panel(*m_fleet);
    panel.show();
    panel.showNode(static_cast<NodeId>(1));
    panel.showNode(static_cast<NodeId>(2));
    QVERIFY(m_fleet->waiting.isEmpty());
    panel.findChild<QTabBar *>(u"inspectorTabs"_s)->setCurrentIndex(2);
    QCOMPARE(m_fleet->waiting.size(), 1);
    QCOMPARE(m_fleet->waiting.first().id, static_cast<NodeId>(2));
    // A node that only reports in is not rendered again.
    m_fleet->setNode(*m_fleet->node(static_cast<NodeId>(2)));
    m_fleet->step();
    QCOMPARE(m_fleet->waiting.size(), 1);
}

void TestConfigView::askedAgainWhenTheDocumentChanges()
{
    ConfigView view(*m_fleet);
    view.show();
    view.showNode(static_cast<NodeId>(1));
    m_fleet->waiting.first().reply(config(static_cast<NodeId>(1), u"one\n"_s));
    view.findChild<QComboBox *>(u"configPart"_s)->setCurrentIndex(1);
    m_fleet->setDocument(m_fleet->config()->document());
    QCOMPARE(m_fleet->waiting.size(), 2);
    QCOMPARE(view.text(), u"one\n"_s); // stays in sight until the answer
    m_fleet->waiting.last().reply(config(static_cast<NodeId>(1), u"two\n"_s));
    QCOMPARE(view.text(), u"two\n"_s); // the chosen part stays chosen
    view.hide();
    m_fleet->setDocument(m_fleet->config()->document());
    QCOMPARE(m_fleet->waiting.size(), 2);
    view.show();
    QCOMPARE(m_fleet->waiting.size(), 3);
}

void TestConfigView::staleAnswerIsDropped()
{
    ConfigView view(*m_fleet);
    view.show();
    view.showNode(static_cast<NodeId>(1));
    view.showNode(static_cast<NodeId>(2));
    QCOMPARE(m_fleet->waiting.size(), 2);
    m_fleet->waiting.last().reply(config(static_cast<NodeId>(2), u"second\n"_s));
    m_fleet->waiting.first().reply(config(static_cast<NodeId>(1), u"first\n"_s));
    view.findChild<QComboBox *>(u"configPart"_s)->setCurrentIndex(1);
    QCOMPARE(view.text(), u"second\n"_s);
}

void TestConfigView::unknownNodeSaysWhy()
{
    ConfigView view(*m_fleet);
    view.show();
    view.showNode(static_cast<NodeId>(1));
    m_fleet->waiting.first().reply(fail(ErrorCode::NotFound, u"There is no such node."_s));
    const auto says = [&view](const QString &text) {
        for (const QLabel *label : view.findChild<EmptyState *>()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    };
    QVERIFY(says(u"There is no such node."_s));
    view.showNode(static_cast<NodeId>(2));
    NodeConfig nothing;
    nothing.node = static_cast<NodeId>(2);
    m_fleet->waiting.last().reply(nothing);
    QVERIFY(says(u"No group template selects this node"_s));
}

void TestConfigView::textIsCopied()
{
    ConfigView view(*m_fleet);
    view.show();
    view.showNode(static_cast<NodeId>(1));
    m_fleet->waiting.first().reply(config(static_cast<NodeId>(1), u"one\n"_s));
    view.findChild<QPushButton *>(u"configCopy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"#!ipxe\nboot\n"_s);
}

void TestConfigView::lineNumbersAreDrawn()
{
    CodeEditor view(Syntax::Plain, CodeEditor::Mode::View);
    view.resize(300, 200);
    view.show();
    view.showText(u"a\n"_s.repeated(1200));
    const int width = view.gutterWidth();
    QVERIFY(width > 0);
    const QImage top = view.grab({0, 0, width, 100}).toImage();
    view.goTo(1000, 1);
    QCOMPARE(view.textCursor().blockNumber(), 999);
    QTRY_VERIFY(view.grab({0, 0, width, 100}).toImage() != top);
}

void TestConfigView::longTextIsCutAndSaysSo()
{
    ConfigView view(*m_fleet);
    view.show();
    view.showNode(static_cast<NodeId>(1));
    NodeConfig given = config(static_cast<NodeId>(1), QString(ConfigPreview::kMostShown + 10, u'x'));
    m_fleet->waiting.first().reply(given);
    view.findChild<QComboBox *>(u"configPart"_s)->setCurrentIndex(1);
    const QString shown = view.findChild<CodeEditor *>()->toPlainText();
    QVERIFY(shown.size() < given.parts[1].text.size() + 40);
    QVERIFY2(shown.endsWith(u"10 more character(s)"_s), qPrintable(shown.right(40)));
    QCOMPARE(view.text(), given.parts[1].text); // what is copied is whole
}

void TestConfigView::explainingVerdictComesFirst()
{
    const auto verdict = [](VerdictKind kind, bool isGood, qint64 atMs = 0) {
        Verdict made;
        made.kind = kind;
        made.isGood = isGood;
        made.atMs = atMs;
        return made;
    };
    const QList<Verdict> all {verdict(VerdictKind::Address, false, 9), verdict(VerdictKind::Boot, true),
        verdict(VerdictKind::Config, false, 1), verdict(VerdictKind::Update, false, 5),
        verdict(VerdictKind::Lock, false, 3)};
    QCOMPARE(explainingFirst(all, NodeState::Waiting).constFirst().kind, VerdictKind::Lock);
    QCOMPARE(explainingFirst(all, NodeState::Failed).constFirst().kind, VerdictKind::Config);
    QCOMPARE(explainingFirst(all, NodeState::Up).constFirst().kind, VerdictKind::Address); // the newest no
    QCOMPARE(explainingFirst(all, NodeState::Up).constLast().kind, VerdictKind::Boot);
}

QTEST_MAIN(TestConfigView)
#include "tst_config_view.moc"
