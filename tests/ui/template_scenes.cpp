#include "picture_scenes.h"

#include "core/literals.h"
#include "ui/main_window.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

namespace roadstead::ui {

namespace {

constexpr int kCheckedMs = 1200; ///< check and preview of what was typed

/// The demo's template "base" with `what` typed behind `where`.
QPlainTextEdit &typeInTemplate(MainWindow &window, const QString &where, const QString &what)
{
    window.openView(u"templates"_s, u"template/base"_s);
    auto *editor = window.findChild<QPlainTextEdit *>(u"templateText"_s);
    QTextCursor cursor = editor->document()->find(where);
    cursor.clearSelection();
    editor->setTextCursor(cursor);
    editor->insertPlainText(what);
    QTest::qWait(kCheckedMs);
    return *editor;
}

void openTemplates(MainWindow &window, const QString &what)
{
    window.openView(u"templates"_s, what);
    QTest::qWait(kCheckedMs);
}

/// The pane from the end: 1 is the history, 2 the usages. On a small screen the preview is a tab more.
void openPane(MainWindow &window, int fromEnd)
{
    openTemplates(window, u"template/base"_s);
    auto *tabs = window.findChild<QTabBar *>(u"templateTabs"_s);
    tabs->setCurrentIndex(tabs->count() - fromEnd);
    QTest::qWait(kCheckedMs);
}

void press(const MainWindow &window, const QString &button)
{
    QTest::mouseClick(window.findChild<QPushButton *>(button), Qt::LeftButton);
    QTest::qWait(kCheckedMs);
}

const QString kCore = u"\"name\": \"core\","_s;
const QString kGroups = u" \"groups\": [\"sudo\", \"docker\"],"_s;

} // namespace

QList<Scene> templateScenes()
{
    return {
        {u"templates"_s, [](MainWindow &window) { openTemplates(window, u"template/base"_s); }},
        {u"template-edited"_s, [](MainWindow &window) { typeInTemplate(window, kCore, kGroups); }},
        {u"template-error"_s,
            [](MainWindow &window) { typeInTemplate(window, u"\"passwd\": "_s, u"{{.disk "_s); }},
        {u"template-files"_s,
            [](MainWindow &window) {
                openTemplates(window, u"template/base"_s);
                window.findChild<QTabBar *>(u"previewTabs"_s)->setCurrentIndex(2);
            }},
        {u"template-preview"_s,
            [](MainWindow &window) {
                typeInTemplate(window, kCore, kGroups);
                if (auto *tabs = window.findChild<QTabBar *>(u"templateTabs"_s); tabs->count() == 4)
                    tabs->setCurrentIndex(1);
            }},
        {u"template-history"_s, [](MainWindow &window) { openPane(window, 1); }},
        {u"template-usages"_s, [](MainWindow &window) { openPane(window, 2); }},
        {u"group"_s, [](MainWindow &window) { openTemplates(window, u"group/etcd"_s); }},
        {u"profile"_s, [](MainWindow &window) { openTemplates(window, u"profile/flatcar"_s); }},
        {u"blast"_s,
            [](MainWindow &window) {
                typeInTemplate(window, kCore, kGroups);
                press(window, u"saveDraft"_s);
            }},
        {u"blast-fails"_s,
            [](MainWindow &window) {
                typeInTemplate(window, kCore, u" \"groups\": [\"{{.rack}}\"],"_s);
                press(window, u"saveDraft"_s);
            }},
        {u"explain"_s,
            [](MainWindow &window) {
                openTemplates(window, u"group/etcd"_s);
                press(window, u"explainButton"_s);
            }},
        {u"complete"_s,
            [](MainWindow &window) {
                QPlainTextEdit &editor = typeInTemplate(window, kCore, u" {{.request.query"_s);
                QTest::keyClick(&editor, Qt::Key_Space, Qt::ControlModifier);
            }},
    };
}

} // namespace roadstead::ui
