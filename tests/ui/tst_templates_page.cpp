#include "fake_fleet.h"

#include "core/boot_edits.h"
#include "core/literals.h"
#include "ui/acts.h"
#include "ui/boot_drafts.h"
#include "ui/boot_item_tree.h"
#include "ui/boot_items_model.h"
#include "ui/code_editor.h"
#include "ui/config_preview.h"
#include "ui/delete_question.h"
#include "ui/explain_dialog.h"
#include "ui/group_counts.h"
#include "ui/look/theme.h"
#include "ui/look/tokens.h"
#include "ui/node_picker.h"
#include "ui/remark_list.h"
#include "ui/save_bar.h"
#include "ui/selector_editor.h"
#include "ui/severity_line.h"
#include "ui/template_form.h"
#include "ui/template_names.h"
#include "ui/templates_page.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>
#include <QTreeView>

using namespace roadstead;
using namespace roadstead::ui;

namespace {

const BootItemRef kBase {BootItemKind::Template, u"base"_s};
const BootItemRef kEtcd {BootItemKind::Template, u"etcd"_s};
const BootItemRef kRescue {BootItemKind::Template, u"rescue"_s};
const BootItemRef kWorker {BootItemKind::Group, u"worker"_s};
const BootItemRef kEtcdGroup {BootItemKind::Group, u"etcd"_s};
const BootItemRef kFlatcar {BootItemKind::Profile, u"flatcar"_s};

} // namespace

class TestTemplatesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(ThemeChoice::Light); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void listTellsUseAndNodes();
    void modelsKeepTheirPromises();
    void mistakeShowsItsPlaceUntilItIsCorrected();
    void problemLeadsToItsPlace();
    void previewFollowsTheText();
    void previewDropsOlderAnswers();
    void previewShowsFilesAndTheDifference();
    void remarkOnTheRenderedTextIsMapped();
    void savingShowsTheBlastRadiusFirst();
    void undoGivesTheSameDocument();
    void failingNodesNeedAReason();
    void previewCanBeCancelled();
    void nodeOfAnEffectOpens();
    void renameRewritesReferences();
    void badIdCannotBeSaved();
    void groupCountIsLive();
    void badMetadataCannotBeSaved();
    void profileFormEdits();
    void newGroupIsADraftUntilSaved();
    void duplicateCopies();
    void usedTemplateIsNotDeleted();
    void unusedTemplateIsDeletedAndComesBack();
    void groupIsDeletedByItsName();
    void historyRestores();
    void draftsAreKeptAndMarked();
    void discardGoesBack();
    void changeBySomebodyElseIsTold();
    void usagesOpenWhatTheyName();
    void completesNamesWithinActions();
    void tabIndentsAndCanLeave();
    void findGoesThroughTheText();
    void explainsPastedLabels();
    void openSelects_data();
    void openSelects();
    void colorsFollowTheTheme();
    void narrowPageShowsThePreviewAsATab();
    void splittersSurviveARestart();
    void everyControlHasAName();
    void countsALargeFleetInPieces();

private:
    [[nodiscard]] QString text(const BootItemRef &ref) const;
    [[nodiscard]] const FleetDocument &document() const { return m_fleet->config()->document(); }
    template <typename T> T *part(const QString &name) { return m_page->findChild<T *>(name); }
    CodeEditor *editor() { return part<CodeEditor>(u"templateText"_s); }
    void type(const QString &where, const QString &what);
    void press(const QString &button);
    void saveThrough();
    void showTab(const QString &title);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeFleet> m_fleet;
    std::unique_ptr<Acts> m_acts;
    std::unique_ptr<TemplatesPage> m_page;
};

void TestTemplatesPage::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_fleet = std::make_unique<FakeFleet>(60);
    m_acts = std::make_unique<Acts>(*m_fleet);
    m_page = std::make_unique<TemplatesPage>(*m_fleet, *m_acts);
    m_page->resize(1300, 800);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QVERIFY(m_page->current() == kBase);
    const auto *counts = m_page->findChild<GroupCounts *>();
    QTRY_VERIFY(counts->isKnown());
}

void TestTemplatesPage::cleanup()
{
    m_page.reset();
    m_acts.reset();
    m_fleet.reset();
}

QString TestTemplatesPage::text(const BootItemRef &ref) const
{
    const auto item = bootItem(document(), ref);
    return item ? bootItemText(*item) : QString();
}

/// Puts the cursor behind `where` and types there.
void TestTemplatesPage::type(const QString &where, const QString &what)
{
    const QTextCursor found = editor()->document()->find(where);
    QVERIFY2(!found.isNull(), qPrintable(where));
    QTextCursor cursor = editor()->textCursor();
    cursor.setPosition(found.selectionEnd());
    editor()->setTextCursor(cursor);
    editor()->setFocus();
    const QStringList lines = what.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            QTest::keyClick(editor(), Qt::Key_Return);
        QTest::keyClicks(editor(), lines[i]);
    }
}

void TestTemplatesPage::press(const QString &button)
{
    auto *found = part<QAbstractButton>(button);
    QVERIFY2(found && found->isVisible() && found->isEnabled(), qPrintable(button));
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestTemplatesPage::saveThrough()
{
    const auto *bar = m_page->findChild<SaveBar *>();
    press(u"saveDraft"_s);
    QTRY_VERIFY(bar->hasPreview());
    const qsizetype before = m_fleet->commands().size();
    press(u"saveDraft"_s);
    QTRY_COMPARE(m_fleet->commands().size(), before + 1);
    QTRY_VERIFY(!m_page->hasDrafts());
    QVERIFY(!bar->isVisible());
}

void TestTemplatesPage::showTab(const QString &title)
{
    auto *tabs = part<QTabBar>(u"templateTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->tabText(tab) == title)
            tabs->setCurrentIndex(tab);
    }
}

void TestTemplatesPage::listTellsUseAndNodes()
{
    auto *model = m_page->findChild<BootItemsModel *>();
    const auto detail = [model](const BootItemRef &ref) {
        return model->indexOf(ref).data(BootItemsModel::DetailRole).toString();
    };
    const auto *counts = m_page->findChild<GroupCounts *>();
    QTRY_COMPARE(counts->count(u"worker"_s) + counts->count(u"etcd"_s) + counts->count(u"arm"_s), 60);
    QTRY_VERIFY(detail(kWorker).contains(QString::number(counts->count(u"worker"_s))));
    QVERIFY(detail(kBase).contains(u"Butane"_s));
    QVERIFY(detail(kBase).contains(
        QString::number(counts->count(u"worker"_s) + counts->count(u"arm"_s)) + u" node"_s));
    QVERIFY(detail(kRescue).contains(u"1 profile"_s));
    QTest::keyClicks(part<QLineEdit>(u"templateFilter"_s), u"etcd"_s);
    QVERIFY(!model->indexOf(kBase).isValid());
    QVERIFY(model->indexOf(kEtcd).isValid());
    QCOMPARE(editor()->toPlainText(), text(kBase)); // what is being edited stays in sight
}

void TestTemplatesPage::modelsKeepTheirPromises()
{
    BootDrafts drafts(*m_fleet);
    GroupCounts counts(*m_fleet);
    BootItemsModel model(*m_fleet, drafts, counts);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const BootItemRef begun = drafts.begin(withId(*bootItem(document(), kBase), u"a"_s));
    QVERIFY(model.indexOf(begun).isValid());
    QCOMPARE(model.indexOf(begun).data(BootItemsModel::WordRole).toString(), u"new"_s);
    drafts.put(kBase, withId(*bootItem(document(), kBase), u"z"_s));
    QCOMPARE(model.indexOf(kBase).data().toString(), u"z"_s);
    model.setFilter(u"z"_s);
    QCOMPARE(model.rowCount(model.headOf(BootItemKind::Template)), 1);
    model.setFilter({});
    FleetDocument turned = document();
    std::reverse(turned.templates.begin(), turned.templates.end());
    turned.profiles.removeFirst();
    turned.groups.clear();
    m_fleet->setDocument(turned);
    QCOMPARE(model.index(0, 0, model.headOf(BootItemKind::Template)).data().toString(), u"rescue"_s);
    drafts.drop(begun);
    QVERIFY(!model.indexOf(begun).isValid());
    QTRY_COMPARE(counts.count(u"worker"_s), 0);
}

void TestTemplatesPage::mistakeShowsItsPlaceUntilItIsCorrected()
{
    auto *problems = part<RemarkList>(u"templateProblems"_s);
    QVERIFY(!problems->isVisible());
    type(u"version: 1.0.0"_s, u" {{.a"_s);
    QTRY_VERIFY(problems->isVisible());
    QVERIFY2(
        problems->item(0)->text().startsWith(u"Line 2, column 16:"_s), qPrintable(problems->item(0)->text()));
    QCOMPARE(editor()->extraSelections().size(), 1);
    QCOMPARE(editor()->extraSelections().constFirst().cursor.blockNumber(), 1);
    QTest::keyClicks(editor(), u"}}"_s);
    QTRY_VERIFY(!problems->isVisible());
    QVERIFY(editor()->extraSelections().isEmpty());
}

void TestTemplatesPage::problemLeadsToItsPlace()
{
    type(u"version: 1.0.0"_s, u" {{.a"_s);
    auto *problems = part<RemarkList>(u"templateProblems"_s);
    QTRY_VERIFY(problems->isVisible());
    editor()->moveCursor(QTextCursor::End);
    QTest::mouseClick(
        problems->viewport(), Qt::LeftButton, {}, problems->visualItemRect(problems->item(0)).center());
    QCOMPARE(editor()->textCursor().blockNumber(), 1);
    QCOMPARE(editor()->textCursor().positionInBlock(), 15);
}

void TestTemplatesPage::previewFollowsTheText()
{
    auto *rendered = part<CodeEditor>(u"previewRendered"_s);
    QTRY_VERIFY(rendered->toPlainText().contains(u"ssh-ed25519"_s)); // filled in from the metadata
    QTRY_COMPARE(part<SeverityLine>(u"previewStatus"_s)->severity(), Severity::Good);
    type(u"variant: flatcar"_s, u" # by hand"_s);
    QTRY_VERIFY(rendered->toPlainText().contains(u"# by hand"_s));
    type(u"# by hand"_s, u" {{.nothing}}"_s);
    QTRY_COMPARE(part<SeverityLine>(u"previewStatus"_s)->severity(), Severity::Error);
    QVERIFY(part<SeverityLine>(u"previewStatus"_s)->sentence().contains(u"nothing"_s));
}

void TestTemplatesPage::previewDropsOlderAnswers()
{
    ConfigPreview preview(*m_fleet);
    preview.show();
    PreviewSubject subject;
    subject.templateId = u"etcd"_s; // the first node's
    subject.path = u"/ignition"_s;
    preview.setSubject(subject);
    auto *rendered = preview.findChild<CodeEditor *>(u"previewRendered"_s);
    QTRY_VERIFY(!rendered->toPlainText().isEmpty());
    // Asked, and asked again before the answer is there: only the later one is shown.
    QSignalSpy shown(rendered, &QPlainTextEdit::textChanged);
    FleetDocument other = document();
    other.templates[1].text = u"first: 1\n"_s;
    subject.edit = editBetween(document(), other);
    preview.setSubject(subject);
    QTest::qWait(0);
    other.templates[1].text = u"second: 2\n"_s;
    subject.edit = editBetween(document(), other);
    preview.setSubject(subject);
    QTRY_COMPARE(rendered->toPlainText(), u"second: 2\n"_s);
    QCOMPARE(shown.size(), 1);
}

void TestTemplatesPage::previewShowsFilesAndTheDifference()
{
    auto *outline = part<QTreeView>(u"outlineTree"_s);
    QTRY_VERIFY(outline->model()->rowCount() >= 2);
    part<QTabBar>(u"previewTabs"_s)->setCurrentIndex(2);
    const QModelIndexList found = outline->model()->match(outline->model()->index(0, 0), Qt::DisplayRole,
        u"/etc/hostname"_s, 1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    outline->setCurrentIndex(found.constFirst());
    QTRY_VERIFY(part<CodeEditor>(u"outlineContents"_s)->toPlainText().startsWith(u"node-"_s));
    part<QTabBar>(u"previewTabs"_s)->setCurrentIndex(3);
    QTRY_VERIFY(part<QLabel>(u"previewDiffTitle"_s)->text().startsWith(u"The same"_s));
    type(u"path: /etc/host"_s, u"s-of-"_s);
    QTRY_VERIFY(part<CodeEditor>(u"previewDiff"_s)->toPlainText().contains(u"+"_s));
    QVERIFY(part<CodeEditor>(u"previewDiff"_s)->toPlainText().contains(u"/etc/hosts-of-name"_s));
}

void TestTemplatesPage::remarkOnTheRenderedTextIsMapped()
{
    type(u"version: 1.0.0"_s, u"\nstroage: {}"_s);
    auto *remarks = part<RemarkList>(u"previewRemarks"_s);
    QTRY_VERIFY(remarks->isVisible());
    QVERIFY(remarks->item(0)->text().startsWith(u"Line 3, column 1:"_s));
    part<QTabBar>(u"previewTabs"_s)->setCurrentIndex(1);
    QTest::mouseClick(
        remarks->viewport(), Qt::LeftButton, {}, remarks->visualItemRect(remarks->item(0)).center());
    QCOMPARE(part<QTabBar>(u"previewTabs"_s)->currentIndex(), 0);
    QCOMPARE(part<CodeEditor>(u"previewRendered"_s)->textCursor().blockNumber(), 2);
}

void TestTemplatesPage::savingShowsTheBlastRadiusFirst()
{
    auto *bar = m_page->findChild<SaveBar *>();
    QVERIFY(!bar->isVisible());
    type(u"path: /etc/hostname"_s, u"-2"_s);
    QVERIFY(bar->isVisible());
    press(u"saveDraft"_s);
    QTRY_VERIFY(bar->hasPreview());
    QVERIFY(m_fleet->commands().isEmpty());
    const auto *counts = m_page->findChild<GroupCounts *>();
    const int users = counts->count(u"worker"_s) + counts->count(u"arm"_s);
    const QString told = part<SeverityLine>(u"saveLine"_s)->sentence();
    QVERIFY2(told.contains(QString::number(60 - users)) && told.contains(QString::number(users)),
        qPrintable(told));
    press(u"showEffects"_s);
    QTRY_VERIFY(part<CodeEditor>(u"effectDiff"_s)->isVisible());
    // What is typed meanwhile is not what was looked at.
    QTest::keyClicks(editor(), u"3"_s);
    QVERIFY(!bar->hasPreview());
    saveThrough();
    const FleetCommand &command = m_fleet->commands().constLast();
    QCOMPARE(command.kind, FleetCommand::Kind::EditDocument);
    QCOMPARE(command.what, u"template"_s);
    QCOMPARE(command.subject, u"base"_s);
    QVERIFY(text(kBase).contains(u"/etc/hostname-23"_s));
}

void TestTemplatesPage::undoGivesTheSameDocument()
{
    const FleetDocument before = document();
    type(u"path: /etc/hostname"_s, u"-2"_s);
    saveThrough();
    QVERIFY(!(document() == before));
    m_acts->undo();
    QTRY_VERIFY(document() == before);
    QCOMPARE(editor()->toPlainText(), text(kBase));
    QVERIFY(!m_page->hasDrafts());
    m_acts->redo();
    QTRY_VERIFY(text(kBase).contains(u"hostname-2"_s));
    QVERIFY(editor()->toPlainText().contains(u"hostname-2"_s));
}

void TestTemplatesPage::failingNodesNeedAReason()
{
    type(u"version: 1.0.0"_s, u"\nx: {{.nothing}}"_s);
    auto *bar = m_page->findChild<SaveBar *>();
    auto *save = part<QPushButton>(u"saveDraft"_s);
    press(u"saveDraft"_s);
    QTRY_VERIFY(bar->hasPreview());
    QVERIFY(!save->isEnabled());
    QVERIFY(part<CodeEditor>(u"effectDiff"_s)->toPlainText().contains(u"nothing"_s));
    QTest::mouseClick(part<QCheckBox>(u"saveAnyway"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(part<QCheckBox>(u"saveAnyway"_s)->isChecked());
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(part<QLineEdit>(u"saveReason"_s), u"key comes with the next group"_s);
    QVERIFY(save->isEnabled());
    press(u"saveDraft"_s);
    QTRY_COMPARE(m_fleet->commands().size(), 1);
    QCOMPARE(m_fleet->commands().constFirst().reason, u"key comes with the next group"_s);
}

void TestTemplatesPage::previewCanBeCancelled()
{
    SaveBar bar(*m_fleet);
    bar.offer(u"base"_s, {}, {});
    bar.preview({});
    QVERIFY(bar.findChild<QPushButton *>(u"cancelPreview"_s)->isVisible());
    QTest::mouseClick(bar.findChild<QPushButton *>(u"cancelPreview"_s), Qt::LeftButton);
    QCoreApplication::processEvents();
    QVERIFY(!bar.hasPreview());
    QVERIFY(bar.findChild<QPushButton *>(u"saveDraft"_s)->isEnabled());
}

void TestTemplatesPage::nodeOfAnEffectOpens()
{
    type(u"path: /etc/hostname"_s, u"-2"_s);
    press(u"saveDraft"_s);
    QTRY_VERIFY(m_page->findChild<SaveBar *>()->hasPreview());
    press(u"showEffects"_s);
    auto *effects = part<QTreeView>(u"effects"_s);
    const QModelIndex node = effects->model()->index(0, 0, effects->model()->index(0, 0));
    QVERIFY(node.isValid());
    QSignalSpy opened(m_page.get(), &Page::nodeActivated);
    effects->expandAll();
    effects->setFocus();
    effects->setCurrentIndex(node);
    QTest::keyClick(effects, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(m_fleet->node(opened[0][0].value<NodeId>())->name, node.data().toString());
}

void TestTemplatesPage::renameRewritesReferences()
{
    const FleetDocument before = document();
    QTest::keyClick(m_page.get(), Qt::Key_F2);
    auto *id = part<QLineEdit>(u"templateId"_s);
    QTRY_VERIFY(id->hasFocus());
    QTest::keyClicks(id, u"basis"_s);
    saveThrough();
    const BootItemRef basis {BootItemKind::Template, u"basis"_s};
    QVERIFY(m_page->current() == basis);
    QVERIFY(!bootItem(document(), kBase));
    QCOMPARE(m_fleet->config()->profile(u"flatcar"_s)->ignition, u"basis"_s);
    QCOMPARE(documentProblem(document()), QString());
    m_acts->undo();
    QTRY_VERIFY(document() == before);
}

void TestTemplatesPage::badIdCannotBeSaved()
{
    auto *id = part<QLineEdit>(u"templateId"_s);
    id->selectAll();
    QTest::keyClicks(id, u"etcd"_s);
    QVERIFY(!part<QPushButton>(u"saveDraft"_s)->isEnabled());
    QVERIFY(part<SeverityLine>(u"saveLine"_s)->sentence().contains(u"etcd"_s));
    QTest::keyClicks(id, u"-2"_s);
    QVERIFY(part<QPushButton>(u"saveDraft"_s)->isEnabled());
}

void TestTemplatesPage::groupCountIsLive()
{
    m_page->select(kEtcdGroup);
    auto *count = part<QLabel>(u"groupCount"_s);
    int etcd = 0;
    for (const NodeSummary &node : m_fleet->nodes())
        etcd += node.labels.value(u"role"_s) == u"etcd"_s;
    QTRY_VERIFY2(count->text().startsWith(QString::number(etcd) + u' '), qPrintable(count->text()));
    auto *selector = part<SelectorEditor>(u"groupSelector"_s);
    press(u"addSelectorRow"_s);
    const QList<QComboBox *> keys = selector->findChildren<QComboBox *>();
    keys.constLast()->setCurrentText(u"gpu"_s);
    const QList<QLineEdit *> values = selector->findChildren<QLineEdit *>();
    const auto value = std::find_if(values.cbegin(), values.cend(), [](const QLineEdit *edit) {
        return edit->placeholderText() == u"value"_s && edit->text().isEmpty();
    });
    QVERIFY(value != values.cend());
    QTest::keyClicks(*value, u"true"_s);
    QCOMPARE(selector->selector(), Labels({{u"role"_s, u"etcd"_s}, {u"gpu"_s, u"true"_s}}));
    int fitting = 0;
    for (const NodeSummary &node : m_fleet->nodes())
        fitting += node.labels.value(u"gpu"_s) == u"true"_s && node.labels.value(u"role"_s) == u"etcd"_s;
    QTRY_VERIFY2(count->text().startsWith(QString::number(fitting) + u' '), qPrintable(count->text()));
    // A node that comes is counted too.
    NodeSummary more = m_fleet->nodes().constFirst();
    more.id = static_cast<NodeId>(1000);
    m_fleet->setNode(more);
    QTRY_VERIFY2(count->text().startsWith(QString::number(fitting + 1) + u' '), qPrintable(count->text()));
    QVERIFY(!part<QLabel>(u"groupRule"_s)->text().isEmpty());
    press(u"openGroupProfile"_s);
    QVERIFY(m_page->current() == (BootItemRef {BootItemKind::Profile, u"flatcar-etcd"_s}));
    m_page->select(kEtcdGroup); // the draft is there
    QCOMPARE(selector->selector().size(), 2);
    saveThrough();
    QCOMPARE(document().groups.at(1).selector.size(), 2);
}

void TestTemplatesPage::badMetadataCannotBeSaved()
{
    m_page->select(kWorker);
    auto *metadata = part<CodeEditor>(u"groupMetadata"_s);
    metadata->setPlainText(u"{\n  \"a\": 1,\n  b\n}\n"_s);
    auto *problems = part<RemarkList>(u"groupProblems"_s);
    QTRY_VERIFY(problems->isVisible());
    QVERIFY2(problems->item(0)->text().startsWith(u"Line 3,"_s), qPrintable(problems->item(0)->text()));
    QVERIFY(!part<QPushButton>(u"saveDraft"_s)->isEnabled());
    m_page->select(kBase); // what cannot be read is kept as well
    QVERIFY(m_page->hasDrafts());
    auto *model = m_page->findChild<BootItemsModel *>();
    QCOMPARE(model->indexOf(kWorker).data(BootItemsModel::WordRole).toString(), u"edited"_s);
    m_page->select(kWorker);
    QVERIFY(metadata->toPlainText().contains(u"\n  b\n"_s));
    QVERIFY(!part<QPushButton>(u"saveDraft"_s)->isEnabled());
    metadata->setPlainText(u"{ \"a\": 1 }"_s);
    QTRY_VERIFY(!problems->isVisible());
    QVERIFY(part<QPushButton>(u"saveDraft"_s)->isEnabled());
    // What reads the key fails now, and is told before it is saved.
    press(u"saveDraft"_s);
    QTRY_VERIFY(m_page->findChild<SaveBar *>()->hasPreview());
    QVERIFY(!part<QPushButton>(u"saveDraft"_s)->isEnabled());
}

void TestTemplatesPage::profileFormEdits()
{
    m_page->select(kFlatcar);
    auto *kernel = part<QLineEdit>(u"profileKernel"_s);
    kernel->selectAll();
    QTest::keyClicks(kernel, u"/assets/other"_s);
    part<CodeEditor>(u"profileArgs"_s)->appendPlainText(u"  console=ttyS0  \n\n"_s);
    auto *ignition = part<QComboBox>(u"profileIgnition"_s);
    QVERIFY(ignition->findData(u"rescue"_s) < 0); // an iPXE script does not fit there
    ignition->setCurrentIndex(ignition->findData(u"etcd"_s));
    saveThrough();
    const Profile &saved = *m_fleet->config()->profile(u"flatcar"_s);
    QCOMPARE(saved.boot.kernel, u"/assets/other"_s);
    QCOMPARE(saved.boot.args.constLast(), u"console=ttyS0"_s);
    QCOMPARE(saved.ignition, u"etcd"_s);
}

void TestTemplatesPage::newGroupIsADraftUntilSaved()
{
    const FleetDocument before = document();
    m_page->create(BootItemKind::Group);
    QVERIFY(m_page->hasDrafts());
    QVERIFY(document() == before);
    QTRY_VERIFY(part<QLineEdit>(u"groupId"_s)->hasFocus());
    QTest::keyClicks(part<QLineEdit>(u"groupId"_s), u"gpu"_s);
    press(u"addSelectorRow"_s);
    auto *selector = part<SelectorEditor>(u"groupSelector"_s);
    selector->findChildren<QComboBox *>().constLast()->setCurrentText(u"gpu"_s);
    for (QLineEdit *edit : selector->findChildren<QLineEdit *>()) {
        if (edit->placeholderText() == u"value"_s)
            QTest::keyClicks(edit, u"never"_s);
    }
    saveThrough();
    QCOMPARE(document().groups.constLast().id, u"gpu"_s);
    const BootItemRef gpu {BootItemKind::Group, u"gpu"_s};
    QVERIFY(m_page->current() == gpu);
    m_acts->undo();
    QTRY_VERIFY(document() == before);
    QVERIFY(m_page->current() != gpu);
}

void TestTemplatesPage::duplicateCopies()
{
    press(u"duplicateItem"_s);
    const BootItemRef copy {BootItemKind::Template, u"base-copy"_s};
    QVERIFY(m_page->current() == copy);
    saveThrough();
    QCOMPARE(text(copy), text(kBase));
    QCOMPARE(document().templates.size(), 4);
}

void TestTemplatesPage::usedTemplateIsNotDeleted()
{
    QSignalSpy told(m_page.get(), &Page::noticed);
    press(u"deleteItem"_s);
    QCOMPARE(told.size(), 1);
    QVERIFY(told[0][0].value<Notice>().text.contains(u"1 profile"_s));
    QVERIFY(part<QTreeView>(u"usages"_s)->isVisible());
    QVERIFY(m_fleet->commands().isEmpty());
}

void TestTemplatesPage::unusedTemplateIsDeletedAndComesBack()
{
    FleetDocument with = document();
    ConfigTemplate extra;
    extra.id = u"extra"_s;
    with.templates.append(extra);
    m_fleet->setDocument(with);
    const BootItemRef ref {BootItemKind::Template, u"extra"_s};
    m_page->select(ref);
    auto *tree = m_page->findChild<BootItemTree *>();
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Delete);
    QTRY_VERIFY(!bootItem(document(), ref));
    QVERIFY(m_page->current() != ref);
    m_acts->undo();
    QTRY_VERIFY(document() == with);
}

void TestTemplatesPage::groupIsDeletedByItsName()
{
    m_page->select(kEtcdGroup);
    press(u"deleteItem"_s);
    auto *question = m_page->findChild<DeleteQuestion *>();
    QVERIFY(question);
    auto *remove = question->findChild<QPushButton *>(u"deleteButton"_s);
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(question->findChild<QLineEdit *>(u"deleteName"_s), u"etc"_s);
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(question->findChild<QLineEdit *>(u"deleteName"_s), u"d"_s);
    QVERIFY(remove->isEnabled());
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_VERIFY(!bootItem(document(), kEtcdGroup));
}

void TestTemplatesPage::historyRestores()
{
    const QString first = text(kBase);
    type(u"path: /etc/hostname"_s, u"-2"_s);
    saveThrough();
    FleetDocument other = document(); // a revision in which another item changed does not count
    other.templates[1].text += u"# more\n"_s;
    m_fleet->setDocument(other);
    showTab(u"History"_s);
    auto *revisions = part<QTreeView>(u"revisions"_s);
    QTRY_COMPARE(revisions->model()->rowCount(), 2);
    QCOMPARE(revisions->model()->index(0, 3).data().toString(), u"2"_s);
    QCOMPARE(revisions->model()->index(1, 3).data().toString(), u"1"_s);
    QVERIFY(!part<QPushButton>(u"restoreRevision"_s)->isEnabled()); // it is as it is now
    revisions->setCurrentIndex(revisions->model()->index(1, 0));
    QVERIFY(part<CodeEditor>(u"revisionDiff"_s)->toPlainText().contains(u"hostname-2"_s));
    press(u"restoreRevision"_s);
    QTRY_VERIFY(m_page->findChild<SaveBar *>()->hasPreview());
    press(u"saveDraft"_s);
    QTRY_COMPARE(text(kBase), first);
    QVERIFY(m_acts->canUndo());
    m_acts->undo();
    QTRY_VERIFY(document() == other);
}

void TestTemplatesPage::draftsAreKeptAndMarked()
{
    type(u"variant: flatcar"_s, u" # mine"_s);
    auto *model = m_page->findChild<BootItemsModel *>();
    QCOMPARE(model->indexOf(kBase).data(BootItemsModel::WordRole).toString(), u"edited"_s);
    m_page->select(kEtcd);
    QVERIFY(!editor()->toPlainText().contains(u"# mine"_s));
    QVERIFY(!m_page->findChild<SaveBar *>()->isVisible());
    QVERIFY(m_page->hasDrafts());
    m_page->select(kBase);
    QVERIFY(editor()->toPlainText().contains(u"# mine"_s));
    QVERIFY(m_page->findChild<SaveBar *>()->isVisible());
    // Taken back by hand it is no change any more.
    for (int i = 0; i < 7; ++i) {
        editor()->moveCursor(QTextCursor::Start);
        editor()->moveCursor(QTextCursor::EndOfLine);
        QTest::keyClick(editor(), Qt::Key_Backspace);
    }
    QVERIFY(!m_page->hasDrafts());
    QVERIFY(!m_page->findChild<SaveBar *>()->isVisible());
}

void TestTemplatesPage::discardGoesBack()
{
    const QString before = text(kBase);
    type(u"variant: flatcar"_s, u" # mine"_s);
    press(u"discardDraft"_s);
    QCOMPARE(editor()->toPlainText(), before);
    QVERIFY(!m_page->hasDrafts());
    m_page->create(BootItemKind::Template);
    press(u"discardDraft"_s);
    QVERIFY(!m_page->hasDrafts());
    QCOMPARE(document().templates.size(), 3);
}

void TestTemplatesPage::changeBySomebodyElseIsTold()
{
    type(u"variant: flatcar"_s, u" # mine"_s);
    FleetDocument theirs = document();
    theirs.templates[0].text += u"# theirs\n"_s;
    m_fleet->setDocument(theirs);
    QVERIFY(editor()->toPlainText().contains(u"# mine"_s));
    QCOMPARE(part<SeverityLine>(u"saveLine"_s)->severity(), Severity::Warn);
    press(u"discardDraft"_s);
    QVERIFY(editor()->toPlainText().contains(u"# theirs"_s));
}

void TestTemplatesPage::usagesOpenWhatTheyName()
{
    showTab(u"Used by"_s);
    auto *usages = part<QTreeView>(u"usages"_s);
    const QAbstractItemModel *model = usages->model();
    QTRY_COMPARE(model->rowCount(), 3);
    const QModelIndex nodes = model->index(2, 0);
    QTRY_VERIFY(model->rowCount(nodes) > 0);
    QSignalSpy opened(m_page.get(), &Page::nodeActivated);
    usages->setFocus();
    usages->setCurrentIndex(model->index(0, 0, nodes));
    QTest::keyClick(usages, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    usages->setCurrentIndex(model->index(0, 0, model->index(0, 0)));
    QTest::keyClick(usages, Qt::Key_Return);
    QVERIFY(m_page->current() == kFlatcar);
}

void TestTemplatesPage::completesNamesWithinActions()
{
    const QStringList names = namesForTemplate(document(), kBase);
    for (const QString &name :
        {u".ssh_key"_s, u".request.query.mac"_s, u".base_url"_s, u"range"_s, u".request.query.role"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
    QVERIFY(namesForTemplate(document(), kEtcd).contains(u".role"_s)); // a selector's key
    type(u"version: 1.0.0"_s, u" .ss"_s); // outside: nothing is offered
    QVERIFY(!editor()->completer()->popup()->isVisible());
    QTest::keyClicks(editor(), u" {{.ss"_s);
    QTRY_VERIFY(editor()->completer()->popup()->isVisible());
    QTest::keyClick(editor()->completer()->popup(), Qt::Key_Return);
    QVERIFY(editor()->toPlainText().contains(u"{{.ssh_key"_s));
    QVERIFY(!editor()->completer()->popup()->isVisible());
    QTest::keyClicks(editor(), u" "_s);
    QTest::keyClick(editor(), Qt::Key_Space, Qt::ControlModifier); // asked for: all are offered
    QTRY_VERIFY(editor()->completer()->popup()->isVisible());
    QTest::keyClick(editor()->completer()->popup(), Qt::Key_Escape);
    QVERIFY(!editor()->completer()->popup()->isVisible());
}

void TestTemplatesPage::tabIndentsAndCanLeave()
{
    editor()->setFocus();
    editor()->moveCursor(QTextCursor::Start);
    QTest::keyClick(editor(), Qt::Key_Tab);
    QVERIFY(editor()->toPlainText().startsWith(u"  variant"_s));
    QTest::keyClick(editor(), Qt::Key_Backtab);
    QVERIFY(editor()->toPlainText().startsWith(u"variant"_s));
    editor()->selectAll();
    QTest::keyClick(editor(), Qt::Key_Tab);
    QVERIFY(editor()->toPlainText().startsWith(u"  variant: flatcar\n  version"_s));
    QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(editor()->toPlainText().startsWith(u"variant: flatcar\nversion"_s));
    QVERIFY(editor()->accessibleDescription().contains(u"Ctrl+Tab"_s));
    QTest::keyClick(editor(), Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(!editor()->hasFocus());
    editor()->setFocus();
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTest::keyClick(editor(), Qt::Key_Tab);
    QVERIFY(!editor()->hasFocus());
    editor()->setFocus(); // the freedom ends with the focus
    QTest::keyClick(editor(), Qt::Key_Tab);
    QVERIFY(editor()->hasFocus());
    editor()->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor(), u"systemd:"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), u"units:"_s);
    QVERIFY(editor()->toPlainText().endsWith(u"systemd:\n  units:"_s));
}

void TestTemplatesPage::findGoesThroughTheText()
{
    editor()->setFocus();
    m_page->focusFilter();
    auto *words = part<QLineEdit>(u"findWords"_s);
    QVERIFY(words->hasFocus());
    QTest::keyClicks(words, u"name"_s);
    QVERIFY(editor()->textCursor().hasSelection());
    const int first = editor()->textCursor().selectionStart();
    QTest::keyClick(words, Qt::Key_Return);
    QVERIFY(editor()->textCursor().selectionStart() > first);
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(editor()->textCursor().selectionStart(), first);
    QTest::keyClicks(words, u"-that-is-nowhere"_s);
    QCOMPARE(words->property("valid"), QVariant(false));
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(editor()->hasFocus());
    QVERIFY(!words->isVisible());
    m_page->findChild<BootItemTree *>()->setFocus();
    m_page->focusFilter();
    QVERIFY(part<QLineEdit>(u"templateFilter"_s)->hasFocus());
}

void TestTemplatesPage::explainsPastedLabels()
{
    press(u"explainButton"_s);
    auto *dialog = m_page->findChild<ExplainDialog *>();
    QVERIFY(dialog);
    auto *labels = dialog->findChild<QLineEdit *>(u"explainLabels"_s);
    auto *answer = dialog->findChild<SeverityLine *>(u"explainAnswer"_s);
    QTest::keyClicks(labels, u"role=etcd, mac=52-54-00-00-00-99"_s);
    QTRY_VERIFY2(answer->sentence().contains(u"flatcar-etcd"_s), qPrintable(answer->sentence()));
    labels->setText(u"role"_s);
    QTRY_COMPARE(answer->severity(), Severity::Error);
    QVERIFY(answer->sentence().contains(u"role"_s));
}

void TestTemplatesPage::openSelects_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<BootItemRef>("expected");
    QTest::newRow("template") << u"template/etcd"_s << kEtcd;
    QTest::newRow("group") << u"group/worker"_s << kWorker;
    QTest::newRow("profile") << u"profile/flatcar"_s << kFlatcar;
    QTest::newRow("unknown id") << u"template/nothing"_s << kBase;
    QTest::newRow("unknown kind") << u"cluster/etcd"_s << kBase;
}

void TestTemplatesPage::openSelects()
{
    QFETCH(QString, what);
    QFETCH(BootItemRef, expected);
    QTest::keyClicks(part<QLineEdit>(u"templateFilter"_s), u"base"_s); // hides what is opened
    m_page->open(what);
    QVERIFY(m_page->current() == expected);
}

void TestTemplatesPage::colorsFollowTheTheme()
{
    const auto keyColor = [this] {
        const QTextBlock block = editor()->document()->firstBlock();
        return block.layout()->formats().constFirst().format.foreground().color();
    };
    QCOMPARE(keyColor(), lightTokens().accent);
    m_theme->choose(ThemeChoice::Dark);
    QVERIFY(!m_page->hasDrafts()); // new colours are no change
    m_theme->choose(ThemeChoice::Light);
    type(u"version: 1.0.0"_s, u" {{.a"_s);
    QTRY_COMPARE(editor()->extraSelections().size(), 1);
    m_theme->choose(ThemeChoice::Dark);
    QTRY_COMPARE(keyColor(), darkTokens().accent);
    QCOMPARE(editor()->extraSelections().constFirst().format.underlineColor(),
        darkTokens().of(Severity::Error).mark);
    QVERIFY(!m_page->grab().isNull());
    m_theme->choose(ThemeChoice::Light);
    QTRY_COMPARE(keyColor(), lightTokens().accent);
}

void TestTemplatesPage::narrowPageShowsThePreviewAsATab()
{
    auto *tabs = part<QTabBar>(u"templateTabs"_s);
    QCOMPARE(tabs->count(), 3);
    m_page->resize(690, 520);
    QTRY_COMPARE(tabs->count(), 4);
    QVERIFY(!m_page->findChild<ConfigPreview *>()->isVisible());
    showTab(u"Preview"_s);
    QVERIFY(m_page->findChild<ConfigPreview *>()->isVisible());
    m_page->resize(1300, 800);
    QTRY_COMPARE(tabs->count(), 3);
    QVERIFY(m_page->findChild<ConfigPreview *>()->isVisible());
    QVERIFY(editor()->isVisible());
    // Beside the whole sidebar and the inspector in a window of 1024×640.
    QVERIFY2(m_page->minimumSizeHint().width() <= 560 && m_page->minimumSizeHint().height() <= 500,
        qPrintable(
            u"%1×%2"_s.arg(m_page->minimumSizeHint().width()).arg(m_page->minimumSizeHint().height())));
}

void TestTemplatesPage::splittersSurviveARestart()
{
    auto *splitter = m_page->findChild<QSplitter *>();
    const QList<int> atFirst = splitter->sizes();
    QVERIFY(m_page->saveState().isEmpty()); // nobody moved it
    QSplitterHandle *handle = splitter->handle(1);
    const QPoint grip = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, grip);
    QTest::mouseMove(handle, grip + QPoint(60, 0));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, grip + QPoint(60, 0));
    const QList<int> moved = splitter->sizes();
    QVERIFY(moved != atFirst);
    const QByteArray state = m_page->saveState();
    m_page->resetState();
    QCOMPARE(splitter->sizes(), atFirst);
    m_page->restoreState(state);
    QCOMPARE(splitter->sizes(), moved);
    m_page->restoreState("nonsense");
    QCOMPARE(splitter->sizes(), moved);
    m_page->resize(690, 520); // without the preview in between
    m_page->resize(1300, 800);
    QTRY_COMPARE(splitter->sizes(), moved);
}

void TestTemplatesPage::everyControlHasAName()
{
    for (const BootItemRef &ref : {kBase, kFlatcar, kEtcdGroup}) {
        m_page->select(ref);
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isPart = widget->objectName().startsWith(u"qt_"_s)
                || qobject_cast<const QComboBox *>(widget->parentWidget());
            if (!(widget->focusPolicy() & Qt::TabFocus) || isPart || !widget->isVisible())
                continue;
            const bool isScrollArea = widget->inherits("roadstead::ui::ProfileForm")
                || widget->inherits("roadstead::ui::GroupForm");
            QVERIFY2(
                isScrollArea || !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }
}

void TestTemplatesPage::countsALargeFleetInPieces()
{
    FakeFleet large(20'000);
    GroupCounts counts(large);
    QVERIFY(!counts.isKnown()); // nothing was counted before the event loop ran
    QElapsedTimer clock;
    qint64 longest = 0;
    while (!counts.isKnown()) {
        clock.restart();
        QCoreApplication::processEvents();
        longest = qMax(longest, clock.elapsed());
    }
    QCOMPARE(counts.count(QStringList {u"worker"_s, u"etcd"_s, u"arm"_s}), 20'000);
    NodeSummary moved = large.nodes().at(1);
    moved.labels.insert(u"role"_s, u"etcd"_s);
    const int before = counts.count(u"etcd"_s);
    large.setNode(moved); // told at once, without a new count
    QVERIFY(!counts.isCounting());
    QCOMPARE(counts.count(u"etcd"_s), before + 1);
    large.removeNode(moved.id);
    QCOMPARE(counts.count(u"etcd"_s), before);
    // A limit for a busy machine; one piece takes a few milliseconds alone.
    QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
}

QTEST_MAIN(TestTemplatesPage)
#include "tst_templates_page.moc"
