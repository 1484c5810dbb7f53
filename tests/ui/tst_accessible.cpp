// Every view, dialog and sheet of the window is walked: each control has a name for assistive tools, nothing
// is larger than a small screen, and nothing is cut when words are 40 % longer.
#include "fake_fleet.h"
#include "pseudo_language.h"

#include "core/literals.h"
#include "ui/about_dialog.h"
#include "ui/desktop.h"
#include "ui/look/widgets.h"
#include "ui/main_window.h"
#include "ui/nodes_page.h"
#include "ui/page.h"
#include "ui/palette.h"
#include "ui/preset_dialog.h"
#include "ui/selector_editor.h"
#include "ui/sidebar.h"
#include "ui/status_lights.h"
#include "ui/templates_page.h"
#include "ui/welcome_dialog.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace roadstead;
using namespace roadstead::ui;

class TestAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyViewHasARoleAndAName();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void everyPageFitsASmallScreen();
    void nothingIsCutInALongLanguage_data();
    void nothingIsCutInALongLanguage();
    void pseudoLanguageKeepsPlacesAndMarks_data();
    void pseudoLanguageKeepsPlacesAndMarks();

private:
    void make(QSize size);
    [[nodiscard]] QList<Page *> pages() const;
    void openScene(const QString &scene);
    void openPreset(const QString &scene);
    void trigger(const QKeySequence &keys);
    /// The top-level widget that the scene is about.
    [[nodiscard]] QWidget *sceneRoot() const;
    static QStringList scenes();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeFleet> m_fleet;
    std::unique_ptr<PseudoLanguage> m_pseudo;
    std::unique_ptr<Desktop> m_desktop;
};

namespace {

QString nameOf(const QWidget *widget)
{
    QString text = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    for (const QWidget *each = widget->parentWidget(); each && !each->isWindow();
         each = each->parentWidget()) {
        if (!each->objectName().isEmpty() && !each->objectName().startsWith(u"qt_"_s))
            return text + u" in "_s + each->objectName();
    }
    return text;
}

/// Qt's own inner parts speak through their owner.
bool isInner(const QWidget *widget)
{
    return widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QComboBoxPrivateContainer")
        || widget->inherits("QComboBoxPrivateScroller") || widget->inherits("QLineEditIconButton")
        || widget->focusProxy() || qobject_cast<const QComboBox *>(widget->parentWidget())
        || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
}

bool isControl(const QWidget *widget)
{
    return widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget);
}

int textWidth(const QWidget *widget, QString text)
{
    text.replace(u"&&"_s, u"\x1f"_s).remove(u'&').replace(u'\x1f', u'&');
    return widget->fontMetrics().horizontalAdvance(text);
}

QString cutLabel(const QLabel *label)
{
    if (label->text().isEmpty() || qobject_cast<const ElidingLabel *>(label))
        return {};
    const QRect room = label->contentsRect();
    if (label->wordWrap()) {
        const int needed = label->heightForWidth(label->width());
        return label->height() + 1 < needed ? u"%1 px high, needs %2"_s.arg(label->height()).arg(needed)
                                            : QString();
    }
    int widest = 0;
    for (const QString &line : label->text().split(u'\n'))
        widest = qMax(widest, textWidth(label, line));
    return room.width() + 1 < widest ? u"%1 px, needs %2"_s.arg(room.width()).arg(widest) : QString();
}

QModelIndex indexOfPreset(const PresetDialog &dialog, const QString &id)
{
    const QAbstractItemModel *model = dialog.findChild<QTreeView *>(u"presetTree"_s)->model();
    const QModelIndexList found
        = model->match(model->index(0, 0), Qt::ToolTipRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

/// What is wrong with the widget's room, or nothing.
QString cut(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return cutLabel(label);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const bool isPlain = qobject_cast<const QPushButton *>(widget)
        || qobject_cast<const QToolButton *>(widget) || qobject_cast<const QCheckBox *>(widget)
        || qobject_cast<const QRadioButton *>(widget);
    const auto *tool = qobject_cast<const QToolButton *>(widget);
    const bool isIcon = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
    if (button && isPlain && !isIcon && !button->text().isEmpty()) {
        const int icon = button->icon().isNull() ? 0 : button->iconSize().width() + 4;
        const bool isTick
            = qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget);
        const int needed = textWidth(button, button->text()) + icon + (isTick ? 20 : 4);
        if (button->width() < needed)
            return u"%1 px, needs %2"_s.arg(button->width()).arg(needed);
    }
    if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
        const int needed = textWidth(box, box->currentText()) + 24;
        if (!box->isEditable() && box->sizeAdjustPolicy() != QComboBox::AdjustToMinimumContentsLengthWithIcon
            && box->width() < needed)
            return u"%1 px, needs %2"_s.arg(box->width()).arg(needed);
    }
    return {};
}

} // namespace

QStringList TestAccessible::scenes()
{
    return {u"window"_s, u"settings"_s, u"about"_s, u"help"_s, u"service"_s, u"toast"_s, u"quit"_s,
        u"quit to the tray"_s, u"palette"_s, u"welcome"_s, u"welcome: interface"_s, u"welcome: addresses"_s,
        u"welcome: files"_s, u"preset: choose"_s, u"preset: values"_s, u"preset: nodes"_s,
        u"preset: review"_s, u"label"_s, u"rename"_s, u"inspector: timeline"_s, u"inspector: config"_s,
        u"inspector: why"_s};
}

void TestAccessible::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_dir->path());
}

void TestAccessible::cleanup()
{
    m_desktop.reset();
    m_fleet.reset();
    m_pseudo.reset();
}

void TestAccessible::make(QSize size)
{
    m_desktop.reset();
    m_fleet = std::make_unique<FakeFleet>();
    m_fleet->setDemo(false);
    m_desktop = std::make_unique<Desktop>(*m_fleet, u"en"_s);
    MainWindow &window = *m_desktop->window();
    window.resize(size);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    // Docks and pages settle.
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

QList<Page *> TestAccessible::pages() const
{
    QList<Page *> found;
    const auto *stack = m_desktop->window()->centralWidget()->findChild<QStackedWidget *>(
        QString(), Qt::FindDirectChildrenOnly);
    for (int i = 0; stack && i < stack->count(); ++i)
        found.append(qobject_cast<Page *>(stack->widget(i)));
    return found;
}

void TestAccessible::trigger(const QKeySequence &keys)
{
    for (QAction *action : m_desktop->window()->actions()) {
        if (action->shortcut() == keys)
            action->trigger();
    }
}

void TestAccessible::openScene(const QString &scene)
{
    MainWindow &window = *m_desktop->window();
    if (scene == "settings"_L1)
        window.openSettings();
    else if (scene == "about"_L1)
        (new AboutDialog(&window))->open();
    else if (scene == "help"_L1)
        trigger(Qt::Key_F1);
    else if (scene == "service"_L1)
        window.findChild<ServiceLight *>()->click();
    else if (scene == "toast"_L1)
        window.showNotice({u"2 nodes moved to staging"_s, [] {}});
    else if (scene.startsWith("quit"_L1)) {
        window.setTray(scene != "quit"_L1);
        window.close();
    } else if (scene == "palette"_L1)
        trigger(QKeySequence(u"Ctrl+K"_s));
    else if (scene.startsWith("welcome"_L1)) {
        window.openWelcome();
        auto *welcome = window.findChild<WelcomeDialog *>();
        const int steps = scene.endsWith("interface"_L1) ? 0 : scene.endsWith("addresses"_L1) ? 1 : 2;
        if (scene.contains(u':'))
            welcome->beginSetup();
        for (int i = 0; i < steps; ++i)
            welcome->findChild<QPushButton *>(u"setupNext"_s)->click();
    } else if (scene.startsWith("preset"_L1)) {
        openPreset(scene);
    } else if (scene == "label"_L1 || scene == "rename"_L1) {
        window.openView(u"nodes"_s);
        window.selectNode(static_cast<NodeId>(2));
        if (scene == "rename"_L1)
            window.findChild<NodesPage *>()->renameCurrent();
        else
            window.findChild<QPushButton *>(u"labelButton"_s)->click();
    } else if (scene.startsWith("inspector"_L1)) {
        window.showNode(static_cast<NodeId>(2));
        window.findChild<QTabBar *>(u"inspectorTabs"_s)
            ->setCurrentIndex(scene.endsWith("timeline"_L1) ? 1
                    : scene.endsWith("config"_L1)           ? 2
                                                            : 3);
    }
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
}

/// "New from a preset" as far as the scene says, with what is wrong shown on the way.
void TestAccessible::openPreset(const QString &scene)
{
    MainWindow &window = *m_desktop->window();
    window.openView(u"templates"_s);
    window.findChild<TemplatesPage *>()->createFromPreset();
    auto *dialog = window.findChild<PresetDialog *>();
    const auto next = [dialog] { dialog->findChild<QPushButton *>(u"presetNext"_s)->click(); };
    if (scene.endsWith("choose"_L1))
        return;
    dialog->findChild<QTreeView *>(u"presetTree"_s)
        ->setCurrentIndex(indexOfPreset(*dialog, u"flatcar-node"_s));
    next();
    next(); // "It has to be given."
    dialog->findChild<QPlainTextEdit *>(u"preset_ssh_keys"_s)->setPlainText(u"ssh-ed25519 AAAA me"_s);
    if (scene.endsWith("values"_L1))
        return;
    next();
    dialog->findChild<QRadioButton *>(u"presetByLabels"_s)->click();
    if (scene.endsWith("nodes"_L1))
        return;
    dialog->findChild<SelectorEditor *>(u"presetSelector"_s)->setSelector({{u"zone"_s, u"nowhere"_s}});
    next();
}

QWidget *TestAccessible::sceneRoot() const
{
    for (QWidget *widget : m_desktop->window()->findChildren<QWidget *>()) {
        if (widget->isWindow() && widget->isVisible())
            return widget;
    }
    return m_desktop->window();
}

void TestAccessible::everyViewHasARoleAndAName()
{
    make({1440, 900});
    QCOMPARE(pages().size(), 8);
    for (Page *page : pages()) {
        QVERIFY(page);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(page);
        QVERIFY(accessible);
        QVERIFY2(accessible->role() != QAccessible::NoRole, qPrintable(nameOf(page)));
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), qPrintable(nameOf(page)));
    }
}

void TestAccessible::everyControlHasAName_data()
{
    QTest::addColumn<QString>("scene");
    for (const QString &scene : scenes())
        QTest::newRow(qPrintable(scene)) << scene;
}

void TestAccessible::everyControlHasAName()
{
    QFETCH(const QString, scene);
    make({1440, 900});
    openScene(scene);
    QStringList nameless;
    const auto walk = [&nameless](const QWidget *root) {
        for (QWidget *widget : root->findChildren<QWidget *>()) {
            if (!isControl(widget) || !widget->isVisible() || isInner(widget))
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            if (!accessible || accessible->text(QAccessible::Name).isEmpty())
                nameless.append(nameOf(widget));
        }
    };
    if (scene == "window"_L1) {
        for (int i = 0; i < pages().size(); ++i) {
            trigger(QKeySequence(u"Ctrl+%1"_s.arg(i + 1)));
            QTRY_VERIFY(pages()[i]->isVisible());
            walk(m_desktop->window());
        }
    } else {
        walk(sceneRoot());
    }
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

void TestAccessible::everyPageFitsASmallScreen()
{
    make({1024, 640});
    for (Page *page : pages()) {
        const QSize least = page->minimumSizeHint();
        QVERIFY2(least.width() <= 1024 - Sidebar::kRailWidth && least.height() <= 640,
            qPrintable(u"%1: %2x%3"_s.arg(page->accessibleName()).arg(least.width()).arg(least.height())));
    }
    const QSize whole = m_desktop->window()->minimumSizeHint();
    QVERIFY2(whole.width() <= 1024 && whole.height() <= 640,
        qPrintable(u"%1x%2"_s.arg(whole.width()).arg(whole.height())));
}

void TestAccessible::nothingIsCutInALongLanguage_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QSize>("size");
    for (const QSize &size : {QSize(1440, 900), QSize(1024, 640)}) {
        for (const QString &scene : scenes())
            QTest::newRow(qPrintable(u"%1 at %2"_s.arg(scene).arg(size.width()))) << scene << size;
    }
}

void TestAccessible::nothingIsCutInALongLanguage()
{
    QFETCH(const QString, scene);
    QFETCH(const QSize, size);
    m_pseudo = std::make_unique<PseudoLanguage>();
    make(size);
    // The desktop's own translator was installed after it.
    QCoreApplication::removeTranslator(m_pseudo.get());
    QCoreApplication::installTranslator(m_pseudo.get());
    openScene(scene);
    QCOMPARE(m_desktop->window()->size(), size);
    QStringList found;
    const auto walk = [&found](const QWidget *root) {
        for (QWidget *widget : root->findChildren<QWidget *>()) {
            if (!widget->isVisible() || isInner(widget))
                continue;
            const QString what = cut(widget);
            if (!what.isEmpty())
                found.append(u"%1: %2"_s.arg(nameOf(widget), what));
        }
    };
    if (scene == "window"_L1) {
        for (int i = 0; i < pages().size(); ++i) {
            trigger(QKeySequence(u"Ctrl+%1"_s.arg(i + 1)));
            QTRY_VERIFY(pages()[i]->isVisible());
            QCoreApplication::processEvents();
            walk(m_desktop->window());
        }
    } else {
        QWidget *root = sceneRoot();
        walk(root);
        if (root->width() > size.width() || root->height() > size.height())
            found.append(u"%1 is %2x%3"_s.arg(nameOf(root)).arg(root->width()).arg(root->height()));
    }
    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestAccessible::pseudoLanguageKeepsPlacesAndMarks_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("plain") << u"Nodes"_s;
    QTest::newRow("places") << u"%1 of %2"_s;
    QTest::newRow("plural") << u"%n node(s)"_s;
    QTest::newRow("shortcut") << u"&Undo: %1"_s;
    QTest::newRow("ampersand") << u"Boot && Services"_s;
}

void TestAccessible::pseudoLanguageKeepsPlacesAndMarks()
{
    QFETCH(const QString, source);
    const QString made = PseudoLanguage::lengthened(source);
    QVERIFY(made.size() >= source.size() * 14 / 10);
    for (const QString &part : {u"%1"_s, u"%2"_s, u"%n"_s, u"&"_s})
        QCOMPARE(made.count(part), source.count(part));
    QVERIFY(made != source);
}

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
