#include "demo_window.h"

#include "core/literals.h"
#include "ui/main_window.h"

#include <QElapsedTimer>
#include <QTest>

using namespace roadstead;

class TestScriptA : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What the offscreen platform says of itself is no fault of ours.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void theDemoOpens()
    {
        QElapsedTimer since;
        since.start();
        test::DemoWindow demo;
        const auto opened = demo.open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        qInfo("opened in %lld ms", since.elapsed());
        QCOMPARE(demo.station().nodes().size(), 60);
        QVERIFY(demo.window().isVisible());
    }
};

QTEST_MAIN(TestScriptA)
#include "tst_script_a.moc"
