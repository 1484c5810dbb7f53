#include "core/literals.h"
#include "ui/empty_state.h"
#include "ui/look/marks.h"
#include "ui/look/roadstead_style.h"
#include "ui/look/theme.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QTextDocument>
#include <QVBoxLayout>

#include <cmath>

using namespace roadstead;
using namespace roadstead::ui;

namespace {

/// WCAG 2.1 relative luminance.
double luminance(const QColor &color)
{
    const auto linear
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

struct Named
{
    QString name;
    QColor color;
};

QImage drawn(const QSize &size, const std::function<void(QPainter &)> &draw)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    draw(painter);
    return image;
}

constexpr Severity kAllSeverities[]
    = {Severity::Quiet, Severity::Info, Severity::Good, Severity::Warn, Severity::Error};

} // namespace

class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(ThemeChoice::Light); }
    void init()
    {
        // The offscreen platform says of some calls that it has nothing to do for them.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_theme->choose(ThemeChoice::Light);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void textIsReadable_data();
    void textIsReadable();
    void marksAreSeen_data();
    void marksAreSeen();
    void everyStateHasItsOwnShape();
    void everySeverityHasItsOwnShape();
    void glyphsStayInTheirBox();
    void chipsHoldTheirText();
    void paletteFollowsTheTheme();
    void changeOfThemeRepaintsWhatIsShown();
    void iconsTakeTheColourOfTheThemeInUse();
    void iconsAreCrispOnDenseScreens();
    void inputsTellValidByTheirEdge();
    void focusIsShownByARing();
    void rowsAreLowerWhenDense();
    void sizesFollowTheDesktopsFont();
    void buttonsStandBelowEachOtherWhereTheyDoNotFit();
    void codeIsMarkedAndTheRestIsPlain();
    void dialogHasAnEdgeOfItsOwn();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestLook::textIsReadable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("surface");
    for (const Tokens *t : {&darkTokens(), &lightTokens()}) {
        const QString theme = t->isDark ? u"dark"_s : u"light"_s;
        const auto row = [&](const Named &ink, const Named &surface) {
            QTest::newRow(qPrintable(u"%1: %2 on %3"_s.arg(theme, ink.name, surface.name)))
                << ink.color << surface.color;
        };
        const QList<Named> ground {{u"chrome"_s, t->chrome}, {u"page"_s, t->page}, {u"raised"_s, t->raised},
            {u"sunken"_s, t->sunken}};
        QList<Named> surfaces = ground;
        surfaces.append({u"hover"_s, t->hover});
        for (const NodeState state : kAllNodeStates)
            surfaces.append({u"tint of "_s + nodeStateName(state), t->of(state).tint});
        for (const Named &surface : std::as_const(surfaces)) {
            row({u"text"_s, t->text}, surface);
            row({u"muted"_s, t->muted}, surface);
        }
        row({u"muted"_s, t->muted}, {u"selection"_s, t->selection});
        for (const Named &surface : ground) {
            row({u"accent"_s, t->accent}, surface);
            for (const NodeState state : kAllNodeStates)
                row({nodeStateName(state), t->of(state).mark}, surface);
            for (const Severity severity : kAllSeverities)
                row({severityName(severity), t->of(severity).mark}, surface);
        }
        for (const NodeState state : kAllNodeStates)
            row({nodeStateName(state), t->of(state).mark}, {u"own tint"_s, t->of(state).tint});
        for (const Severity severity : kAllSeverities)
            row({severityName(severity), t->of(severity).mark},
                {u"own severity's tint"_s, t->of(severity).tint});
        row({u"onSelection"_s, t->onSelection}, {u"selection"_s, t->selection});
        row({u"onAccent"_s, t->onAccent}, {u"accentFill"_s, t->accentFill});
        row({u"onAccent"_s, t->onAccent}, {u"dangerFill"_s, t->dangerFill});
        row({u"tipText"_s, t->tipText}, {u"tipBg"_s, t->tipBg});
        row({u"tipMuted"_s, t->tipMuted}, {u"tipBg"_s, t->tipBg});
        row({u"tipAccent"_s, t->tipAccent}, {u"tipBg"_s, t->tipBg});
    }
}

void TestLook::textIsReadable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, surface);
    const double ratio = contrast(ink, surface);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestLook::marksAreSeen_data()
{
    QTest::addColumn<QColor>("mark");
    QTest::addColumn<QColor>("surface");
    for (const Tokens *t : {&darkTokens(), &lightTokens()}) {
        const QString theme = t->isDark ? u"dark"_s : u"light"_s;
        const QList<Named> surfaces {{u"chrome"_s, t->chrome}, {u"page"_s, t->page}, {u"raised"_s, t->raised},
            {u"sunken"_s, t->sunken}};
        for (const Named &surface : surfaces) {
            for (const Named &mark : {Named {u"control"_s, t->control}, Named {u"focus"_s, t->focus},
                     Named {u"accentFill"_s, t->accentFill}})
                QTest::newRow(qPrintable(u"%1: %2 on %3"_s.arg(theme, mark.name, surface.name)))
                    << mark.color << surface.color;
        }
        for (std::size_t i = 0; i < t->series.size(); ++i)
            QTest::newRow(qPrintable(u"%1: series %2 on raised"_s.arg(theme).arg(i + 1)))
                << t->series.at(i) << t->raised;
        QTest::newRow(qPrintable(theme + u": focus on selection"_s)) << t->focus << t->selection;
    }
}

void TestLook::marksAreSeen()
{
    QFETCH(QColor, mark);
    QFETCH(QColor, surface);
    const double ratio = contrast(mark, surface);
    // LOOK's own measure is two decimals: dark accentFill on raised is 3.00.
    QVERIFY2(ratio >= 2.995, qPrintable(QString::number(ratio)));
}

void TestLook::everyStateHasItsOwnShape()
{
    QList<QImage> seen;
    for (const NodeState state : kAllNodeStates) {
        const QImage image = drawn({24, 24},
            [state](QPainter &p) { drawShape(p, QRectF(0, 0, 24, 24), shapeOf(state), Qt::black); });
        QVERIFY2(!seen.contains(image), nodeStateName(state).data());
        seen.append(image);
    }
}

void TestLook::everySeverityHasItsOwnShape()
{
    QSet<int> seen;
    for (const Severity severity : kAllSeverities)
        seen.insert(static_cast<int>(shapeOf(severity)));
    QCOMPARE(seen.size(), 5);
}

void TestLook::glyphsStayInTheirBox()
{
    const QRect box(6, 6, 12, 12);
    for (const Shape shape : {Shape::Disc, Shape::Triangle, Shape::Bars, Shape::Cross, Shape::Ring,
             Shape::Diamond, Shape::Tick, Shape::Dash}) {
        const QImage image = drawn({24, 24}, [&](QPainter &p) { drawShape(p, box, shape, Qt::black); });
        int inside = 0;
        for (int y = 0; y < 24; ++y) {
            for (int x = 0; x < 24; ++x) {
                const bool isInk = image.pixelColor(x, y) != QColor(Qt::white);
                inside += isInk && box.contains(x, y);
                QVERIFY2(!isInk || box.contains(x, y),
                    qPrintable(u"shape %1 at %2,%3"_s.arg(int(shape)).arg(x).arg(y)));
            }
        }
        QVERIFY(inside > 8);
    }
}

void TestLook::chipsHoldTheirText()
{
    const QFont font = fontFor(TextRole::Small);
    const QString text = u"edge-hamburg"_s;
    QVERIFY(chipSize({{}, text, ChipKind::Filled}, font).width()
        >= QFontMetrics(font).horizontalAdvance(text) + 2 * kChipPadding);
    QVERIFY(chipSize({{}, text, ChipKind::Filled}, font).height() >= kChipHeight);
    QVERIFY(chipSize({u"role"_s, text, ChipKind::Outlined}, font).width()
        > chipSize({{}, text, ChipKind::Outlined}, font).width());
    QVERIFY(badgeSize(text, font).height() >= kStateChipHeight);
}

void TestLook::paletteFollowsTheTheme()
{
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightTokens().page);
    QVERIFY(!tokens().isDark);
    m_theme->choose(ThemeChoice::Dark);
    QVERIFY(tokens().isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().page);
    QCOMPARE(QApplication::palette().color(QPalette::Inactive, QPalette::Highlight), darkTokens().selection);
    QCOMPARE(QApplication::palette().color(QPalette::Disabled, QPalette::Text), darkTokens().faint);
}

void TestLook::changeOfThemeRepaintsWhatIsShown()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *card = new Card(&window);
    card->setMinimumSize(80, 60);
    column->addWidget(card);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.grab().toImage().pixelColor(2, 2), lightTokens().page);
    QCOMPARE(card->grab().toImage().pixelColor(40, 30), lightTokens().raised);
    m_theme->choose(ThemeChoice::Dark);
    QTRY_COMPARE(window.grab().toImage().pixelColor(2, 2), darkTokens().page);
    QCOMPARE(card->grab().toImage().pixelColor(40, 30), darkTokens().raised);
}

void TestLook::iconsTakeTheColourOfTheThemeInUse()
{
    const QIcon icon = themedIcon(u"cross"_s);
    const auto inkOf = [&icon](QIcon::Mode mode) {
        const QImage image = icon.pixmap(QSize(16, 16), 1, mode).toImage();
        QColor strongest(0, 0, 0, 0);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() > strongest.alpha())
                    strongest = image.pixelColor(x, y);
            }
        }
        return strongest;
    };
    const auto isNear = [](const QColor &a, const QColor &b) {
        return a.alpha() > 150 && std::abs(a.red() - b.red()) < 4 && std::abs(a.green() - b.green()) < 4
            && std::abs(a.blue() - b.blue()) < 4;
    };
    QVERIFY(isNear(inkOf(QIcon::Normal), lightTokens().text));
    QVERIFY(isNear(inkOf(QIcon::Disabled), lightTokens().faint));
    m_theme->choose(ThemeChoice::Dark);
    QVERIFY(isNear(inkOf(QIcon::Normal), darkTokens().text));
}

void TestLook::iconsAreCrispOnDenseScreens()
{
    const QPixmap pixmap = themedIcon(u"cross"_s).pixmap(QSize(16, 16), 2);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
}

void TestLook::inputsTellValidByTheirEdge()
{
    QLineEdit edit;
    edit.resize(120, 30);
    const auto edge = [&edit] { return edit.grab().toImage().pixelColor(60, 0); };
    QCOMPARE(edge(), lightTokens().control);
    edit.setProperty("valid", false);
    QCOMPARE(edge(), lightTokens().of(Severity::Error).mark);
    edit.setProperty("valid", true);
    QCOMPARE(edge(), lightTokens().of(Severity::Good).mark);
}

void TestLook::focusIsShownByARing()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new QPushButton(u"First"_s, &window);
    auto *second = new QPushButton(u"Second"_s, &window);
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(&window, Qt::Key_Tab);
    QTRY_VERIFY(second->hasFocus());
    const auto edge = [](QWidget *w) { return w->grab().toImage().pixelColor(w->width() / 2, 1); };
    QCOMPARE(edge(second), lightTokens().focus);
    QVERIFY(edge(first) != lightTokens().focus);
}

void TestLook::rowsAreLowerWhenDense()
{
    m_theme->setDensity(Density::Comfortable);
    const int comfortable = tableRowHeight();
    m_theme->setDensity(Density::Dense);
    QVERIFY(tableRowHeight() < comfortable);
    m_theme->setDensity(Density::Comfortable);
}

void TestLook::sizesFollowTheDesktopsFont()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(20);
    QApplication::setFont(large);
    QCOMPARE(fontFor(TextRole::Small).pointSizeF(), 18.0);
    QCOMPARE(fontFor(TextRole::PageTitle).pointSizeF(), 30.0);
    QApplication::setFont(before);
}

void TestLook::buttonsStandBelowEachOtherWhereTheyDoNotFit()
{
    QWidget place;
    EmptyState state(u"code-context"_s, u"Nothing"_s, u"There is nothing."_s, &place);
    state.setAction(u"A rather long act to be done"_s);
    state.setLink(u"A link beside it"_s);
    const QList<QPushButton *> buttons = state.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    place.resize(600, 400);
    place.show();
    state.resize(600, 400);
    QTRY_COMPARE(buttons[0]->y(), buttons[1]->y());
    state.resize(300, 400);
    QTRY_VERIFY(buttons[1]->y() >= buttons[0]->geometry().bottom());
    for (const QPushButton *button : buttons)
        QVERIFY(button->width() >= button->sizeHint().width());
}

void TestLook::codeIsMarkedAndTheRestIsPlain()
{
    QLabel label;
    setMarkedText(&label, u"Call `a <b>` & wait\nfor it"_s);
    QTextDocument shown;
    shown.setHtml(label.text());
    QCOMPARE(shown.toPlainText(), u"Call a <b> & wait\nfor it"_s);
    QVERIFY(label.text().contains(u"<code>a &lt;b&gt;</code>"_s));
}

void TestLook::dialogHasAnEdgeOfItsOwn()
{
    QDialog dialog;
    dialog.resize(80, 60);
    dialog.show();
    const QImage shown = dialog.grab().toImage();
    QCOMPARE(shown.pixelColor(40, 0), tokens().buttonEdge());
    QCOMPARE(shown.pixelColor(0, 30), tokens().buttonEdge());
    QCOMPARE(shown.pixelColor(40, 30), tokens().page);
}

QTEST_MAIN(TestLook)
#include "tst_look.moc"
