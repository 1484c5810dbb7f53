#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/desktop.h"
#include "ui/main_window.h"
#include "ui/settings.h"
#include "ui/welcome_dialog.h"
#include "ui/welcome_document.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace roadstead;
using namespace roadstead::ui;

class TestWelcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rangeIsChecked_data();
    void rangeIsChecked();
    void proposedRangeIsRight_data();
    void proposedRangeIsRight();
    void keyIsChecked_data();
    void keyIsChecked();
    void bootFileIsChecked();
    void firstDocumentIsWhole();
    void firstDocumentKeepsWhatIsThere();

    void emptyFleetIsWelcomed();
    void choicesAreTold();
    void othersAreNot_data();
    void othersAreNot();
    void dismissedIsRemembered();
    void menuOpensItAgain();
    void setsUpTheStation();
    void rivalMeansProxy();
    void failureIsToldAndCanBeTriedAgain();
    void knownDocumentIsLeftAlone();

private:
    void make(bool isDemo, int nodes);
    [[nodiscard]] WelcomeDialog *welcome() const { return m_desktop->window()->findChild<WelcomeDialog *>(); }
    template <typename T> T *part(const QString &name) { return welcome()->findChild<T *>(name); }
    void next() { part<QPushButton>(u"setupNext"_s)->click(); }
    [[nodiscard]] QString problem() { return part<QLabel>(u"setupProblem"_s)->text(); }
    void chooseInterface(const QString &name);

    static constexpr const char *kKey
        = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDemoDemoDemoDemoDemoDemoDemoDemoDemoDemo0 me";
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeFleet> m_fleet;
    std::unique_ptr<Desktop> m_desktop;
};

void TestWelcome::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_dir->path());
}

void TestWelcome::cleanup()
{
    m_desktop.reset();
    m_fleet.reset();
}

void TestWelcome::make(bool isDemo, int nodes)
{
    m_desktop.reset();
    m_fleet = std::make_unique<FakeFleet>(nodes);
    m_fleet->setDemo(isDemo);
    if (nodes == 0)
        m_fleet->setDocument({});
    m_desktop = std::make_unique<Desktop>(*m_fleet, u"en"_s);
    m_desktop->window()->resize(1100, 700);
    m_desktop->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_desktop->window()));
    QCoreApplication::sendPostedEvents();
}

void TestWelcome::rangeIsChecked_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("upper half") << u"10.0.0.128"_s << u"10.0.0.254"_s << true;
    QTest::newRow("one address") << u"10.0.0.50"_s << u" 10.0.0.50 "_s << true;
    QTest::newRow("nothing") << QString() << QString() << false;
    QTest::newRow("no address") << u"10.0.0.50"_s << u"10.0.0.256"_s << false;
    QTest::newRow("the wrong way round") << u"10.0.0.60"_s << u"10.0.0.50"_s << false;
    QTest::newRow("another network") << u"10.0.1.50"_s << u"10.0.1.60"_s << false;
    QTest::newRow("runs over") << u"10.0.0.200"_s << u"10.0.1.10"_s << false;
    QTest::newRow("own address") << u"10.0.0.1"_s << u"10.0.0.20"_s << false;
    QTest::newRow("network's address") << u"10.0.0.0"_s << u"10.0.0.0"_s << false;
    QTest::newRow("broadcast") << u"10.0.0.200"_s << u"10.0.0.255"_s << false;
}

void TestWelcome::rangeIsChecked()
{
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    const NetworkInterface eth {u"eth1"_s, u"10.0.0.1"_s, 24, true, false};
    QTEST(rangeProblem(first, last, eth).isEmpty(), "isRight");
}

void TestWelcome::proposedRangeIsRight_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<int>("prefix");
    QTest::addColumn<QString>("first");
    QTest::newRow("below the half") << u"10.0.0.1"_s << 24 << u"10.0.0.128"_s;
    QTest::newRow("at the end") << u"10.0.0.254"_s << 24 << u"10.0.0.128"_s;
    QTest::newRow("at the half") << u"10.0.0.128"_s << 24 << u"10.0.0.129"_s;
    QTest::newRow("large network") << u"10.0.0.1"_s << 16 << u"10.0.128.0"_s;
    QTest::newRow("small network") << u"10.0.0.1"_s << 29 << u"10.0.0.4"_s;
    QTest::newRow("point to point") << u"10.0.0.1"_s << 31 << QString();
    QTest::newRow("no address") << QString() << 24 << QString();
}

void TestWelcome::proposedRangeIsRight()
{
    QFETCH(const QString, own);
    QFETCH(const int, prefix);
    const NetworkInterface eth {u"eth1"_s, own, prefix, true, false};
    const auto [first, last] = proposedRange(eth);
    QTEST(first, "first");
    if (!first.isEmpty())
        QCOMPARE(rangeProblem(first, last, eth), QString());
}

void TestWelcome::keyIsChecked_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isRight");
    const QString good = QString::fromLatin1(kKey);
    QTest::newRow("ed25519") << good << true;
    QTest::newRow("without a comment") << good.section(u' ', 0, 1) << true;
    QTest::newRow("line end") << good + u'\n' << true;
    QTest::newRow("hardware key") << QString(good).replace(u"ssh-ed25519"_s, u"sk-ssh-ed25519@openssh.com"_s)
                                  << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("any text") << u"hello"_s << false;
    QTest::newRow("private") << u"-----BEGIN OPENSSH PRIVATE KEY-----"_s << false;
    QTest::newRow("two keys") << good + u'\n' + good << false;
    QTest::newRow("too short") << u"ssh-rsa AAAA"_s << false;
    QTest::newRow("a quote in the blob") << QString(good).replace(u"DemoDemo"_s, u"Demo\"emo"_s) << false;
}

void TestWelcome::keyIsChecked()
{
    QFETCH(const QString, key);
    QTEST(sshKeyProblem(key).isEmpty(), "isRight");
}

void TestWelcome::bootFileIsChecked()
{
    for (const QString &name : {u"vmlinuz"_s, u"flatcar/4230.2.1/image.cpio.gz"_s, u"a_b-c+1"_s})
        QVERIFY2(bootFileProblem(name).isEmpty(), qPrintable(name));
    for (const QString &name : {QString(), u"../etc/passwd"_s, u"/abs"_s, u"a b"_s, u"a;b"_s, u"a{{b}}"_s})
        QVERIFY2(!bootFileProblem(name).isEmpty(), qPrintable(name));
}

void TestWelcome::firstDocumentIsWhole()
{
    const FleetDocument made
        = withFirstBoot({}, {u" "_s + QString::fromLatin1(kKey) + u'\n', u"vmlinuz"_s, u"initrd.gz"_s});
    QCOMPARE(documentProblem(made), QString());
    QCOMPARE(made.groups.constFirst().metadata.value(u"ssh_key"_s).toString(), QString::fromLatin1(kKey));
    QVERIFY(made.groups.constFirst().selector.isEmpty());
    QCOMPARE(made.profiles.constFirst().boot.kernel, u"/assets/vmlinuz"_s);
    QVERIFY(made.profiles.constFirst().boot.args.contains(u"initrd=initrd.gz"_s));
    QVERIFY(made.templates.constFirst().text.contains(u"{{.ssh_key}}"_s));
}

void TestWelcome::firstDocumentKeepsWhatIsThere()
{
    const FleetDocument once = withFirstBoot({}, {u"k"_s, u"a"_s, u"b"_s});
    const FleetDocument twice = withFirstBoot(once, {u"k"_s, u"a"_s, u"b"_s});
    QCOMPARE(documentProblem(twice), QString());
    QCOMPARE(twice.templates.constLast().id, u"base-2"_s);
    QCOMPARE(twice.profiles.first(1), once.profiles);
}

void TestWelcome::emptyFleetIsWelcomed()
{
    make(/*isDemo=*/false, 0);
    QTRY_VERIFY(welcome() && welcome()->isVisible());
    QVERIFY(part<QAbstractButton>(u"welcomeDemo"_s)->isVisible());
    QVERIFY(!part<QAbstractButton>(u"welcomeDemo"_s)->accessibleDescription().isEmpty());
}

void TestWelcome::choicesAreTold()
{
    FakeFleet fleet(0);
    Acts acts(fleet);
    Settings settings(Settings::Keep::InMemory);
    QWidget window;
    window.resize(900, 700);
    WelcomeDialog dialog(fleet, acts, settings, &window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy demo(&dialog, &WelcomeDialog::demoAsked);
    dialog.findChild<QAbstractButton *>(u"welcomeDemo"_s)->click();
    QCOMPARE(demo.size(), 1);
}

void TestWelcome::othersAreNot_data()
{
    QTest::addColumn<bool>("isDemo");
    QTest::addColumn<int>("nodes");
    QTest::newRow("fleet with nodes") << false << 5;
    QTest::newRow("demo") << true << 0;
}

void TestWelcome::othersAreNot()
{
    QFETCH(const bool, isDemo);
    QFETCH(const int, nodes);
    make(isDemo, nodes);
    QTest::qWait(20);
    QVERIFY(!welcome());
}

void TestWelcome::dismissedIsRemembered()
{
    make(/*isDemo=*/false, 0);
    QTRY_VERIFY(welcome());
    part<QCheckBox>(u"welcomeDontShow"_s)->setChecked(true);
    welcome()->close();
    make(/*isDemo=*/false, 0);
    QTest::qWait(20);
    QVERIFY(!welcome());
}

void TestWelcome::menuOpensItAgain()
{
    make(/*isDemo=*/false, 5);
    for (QAction *action : m_desktop->window()->actions()) {
        if (action->text() == u"&Welcome…"_s)
            action->trigger();
    }
    QTRY_VERIFY(welcome() && welcome()->isVisible());
}

void TestWelcome::chooseInterface(const QString &name)
{
    for (QRadioButton *button : welcome()->findChildren<QRadioButton *>()) {
        if (button->text().startsWith(name))
            button->setChecked(true);
    }
}

void TestWelcome::setsUpTheStation()
{
    make(/*isDemo=*/false, 0);
    QTRY_VERIFY(welcome());
    part<QAbstractButton>(u"welcomeSetUp"_s)->click();
    chooseInterface(u"eth1"_s);
    next();
    auto *full = part<QRadioButton>(u"dhcpFull"_s);
    QTRY_VERIFY(full->isChecked()); // nobody answered
    QCOMPARE(part<QLineEdit>(u"dhcpFirst"_s)->text(), u"10.0.0.128"_s);
    part<QLineEdit>(u"dhcpLast"_s)->setText(u"10.0.1.7"_s);
    QVERIFY(problem().contains(u"10.0.0.1/24"_s));
    QVERIFY(!part<QPushButton>(u"setupNext"_s)->isEnabled());
    part<QLineEdit>(u"dhcpLast"_s)->setText(u"10.0.0.200"_s);
    next();
    QVERIFY(!part<QPushButton>(u"setupNext"_s)->isEnabled()); // a folder is missing
    part<QLineEdit>(u"assetsFolder"_s)->setText(u"/srv/boot"_s);
    next();
    part<QPlainTextEdit>(u"sshKey"_s)->setPlainText(u"nonsense"_s);
    QVERIFY(problem().contains(u"no public SSH key"_s));
    part<QPlainTextEdit>(u"sshKey"_s)->setPlainText(QString::fromLatin1(kKey));
    next();
    QVERIFY(part<QLabel>(u"setupSummary"_s)->text().contains(u"10.0.0.128–10.0.0.200"_s));
    QVERIFY(m_fleet->commands().isEmpty());
    next();
    QTRY_COMPARE(m_fleet->commands().size(), 2);
    const FleetCommand setup = m_fleet->commands().constFirst();
    QCOMPARE(setup.kind, FleetCommand::Kind::SetUp);
    QCOMPARE(setup.setup,
        (StationSetup {u"eth1"_s, u"full"_s, u"10.0.0.128"_s, u"10.0.0.200"_s, true, u"/srv/boot"_s}));
    QTRY_COMPARE(m_fleet->config()->document().groups.size(), 1);
    QTRY_COMPARE(part<QPushButton>(u"setupNext"_s)->text(), u"Close"_s);
    next();
    QTRY_VERIFY(!welcome());
    QVERIFY(m_desktop->settings().isWelcomeDismissed());
}

void TestWelcome::rivalMeansProxy()
{
    make(/*isDemo=*/false, 0);
    m_fleet->setRivals({{u"10.0.0.254"_s, u"10.0.0.33"_s}});
    QTRY_VERIFY(welcome());
    welcome()->beginSetup();
    chooseInterface(u"eth0"_s);
    next();
    QTRY_VERIFY(part<QLabel>(u"rivalText"_s)->text().contains(u"10.0.0.254"_s));
    QVERIFY(part<QRadioButton>(u"dhcpProxy"_s)->isChecked());
    QVERIFY(!part<QLineEdit>(u"dhcpFirst"_s)->isEnabled());
    part<QPushButton>(u"setupBack"_s)->click();
    part<QPushButton>(u"setupBack"_s)->click();
    QVERIFY(part<QAbstractButton>(u"welcomeSetUp"_s)->isVisible());
}

void TestWelcome::failureIsToldAndCanBeTriedAgain()
{
    make(/*isDemo=*/false, 0);
    QTRY_VERIFY(welcome());
    welcome()->beginSetup();
    chooseInterface(u"eth1"_s);
    next();
    part<QRadioButton>(u"dhcpOff"_s)->setChecked(true);
    QCoreApplication::sendPostedEvents();
    next();
    part<QLineEdit>(u"assetsFolder"_s)->setText(u"/srv/boot"_s);
    next();
    part<QPlainTextEdit>(u"sshKey"_s)->setPlainText(QString::fromLatin1(kKey));
    next();
    m_fleet->answerWith(fail(ErrorCode::Denied, u"The port helper has no privilege."_s));
    next();
    QTRY_COMPARE(problem(), u"The port helper has no privilege."_s);
    QVERIFY(part<QPushButton>(u"setupNext"_s)->isEnabled());
    m_fleet->answerWith({});
    next();
    QTRY_COMPARE(part<QPushButton>(u"setupNext"_s)->text(), u"Close"_s);
}

void TestWelcome::knownDocumentIsLeftAlone()
{
    make(/*isDemo=*/false, 5);
    m_desktop->window()->openWelcome();
    QTRY_VERIFY(welcome());
    welcome()->beginSetup();
    QCoreApplication::sendPostedEvents();
    chooseInterface(u"eth1"_s);
    next();
    next();
    part<QLineEdit>(u"assetsFolder"_s)->setText(u"/srv/boot"_s);
    next(); // no key is asked for
    QCOMPARE(part<QPushButton>(u"setupNext"_s)->text(), u"Start serving"_s);
    next();
    QTRY_COMPARE(part<QPushButton>(u"setupNext"_s)->text(), u"Close"_s);
    QCOMPARE(m_fleet->commands().size(), 1);
}

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
