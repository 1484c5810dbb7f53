#include "fake_fleet.h"
#include "pseudo_language.h"
#include "real_renderer.h"

#include "core/boot_edits.h"
#include "core/secret.h"
#include "ui/acts.h"
#include "ui/effect_box.h"
#include "ui/node_picker.h"
#include "ui/preset_dialog.h"
#include "ui/preset_list.h"
#include "ui/selector_editor.h"
#include "ui/severity_line.h"
#include "ui/templates_page.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTest>
#include <QTreeView>

using namespace roadstead;
using namespace roadstead::ui;

// "New from a preset…" with real widgets: choosing, filling in, who gets it, looking at it, adding it.
class TestPresetDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsPresetsBySystem();
    void addsOneAndTakesItBack();
    void goesByKeyboardAlone();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void staysAtTheFirstProblem();
    void showsOnlyWhatCounts();
    void hidesSecrets();
    void countsTheNodesOfACluster();
    void takesNoNameThatIsTaken();
    void wantsALabelWhenLabelsAreChosen();
    void previewsANodeOfTheFleet();
    void keepsWhatWasTypedOnTheWayBack();
    void saysWhenTheFleetRefuses();
    void speaksTheLanguageOfTheProgram();

private:
    void open();
    void choose(const QString &id);
    void press(const QString &button);
    void fill(const QString &variable, const QString &text);
    void fillNode() { fill(u"ssh_keys"_s, kKey); }
    void goToNodes(const QString &preset);
    [[nodiscard]] int step() const;
    [[nodiscard]] QString complaint(const QString &variable) const;
    [[nodiscard]] const FleetDocument &document() const { return m_fleet->config()->document(); }
    template <typename T> [[nodiscard]] T *part(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }

    static inline const QString kKey = u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJf0 me@example"_s;
    std::unique_ptr<FakeFleet> m_fleet;
    std::unique_ptr<Acts> m_acts;
    std::unique_ptr<TemplatesPage> m_page;
    QPointer<PresetDialog> m_dialog;
};

void TestPresetDialog::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_fleet = std::make_unique<FakeFleet>(60);
    m_fleet->renderWith(reallyRendered);
    m_acts = std::make_unique<Acts>(*m_fleet);
    m_page = std::make_unique<TemplatesPage>(*m_fleet, *m_acts);
    m_page->resize(1300, 800);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestPresetDialog::cleanup()
{
    m_page.reset();
    m_acts.reset();
    m_fleet.reset();
}

void TestPresetDialog::open()
{
    m_page->createFromPreset();
    m_dialog = m_page->findChild<PresetDialog *>();
    QVERIFY(m_dialog);
    m_dialog->activateWindow();
    QTRY_VERIFY(m_dialog->isActiveWindow());
}

void TestPresetDialog::choose(const QString &id)
{
    auto *tree = part<QTreeView>(u"presetTree"_s);
    const QAbstractItemModel *model = tree->model();
    for (int system = 0; system < model->rowCount(); ++system) {
        const QModelIndex head = model->index(system, 0);
        for (int row = 0; row < model->rowCount(head); ++row) {
            const QModelIndex at = model->index(row, 0, head);
            if (at.data(Qt::ToolTipRole).toString() == id)
                tree->setCurrentIndex(at);
        }
    }
    QCOMPARE(m_dialog->findChild<PresetList *>()->current()->id, id);
}

void TestPresetDialog::press(const QString &button)
{
    auto *pressed = part<QPushButton>(button);
    QVERIFY2(pressed->isEnabled(), qPrintable(button));
    QTest::mouseClick(pressed, Qt::LeftButton);
}

void TestPresetDialog::fill(const QString &variable, const QString &text)
{
    auto *input = part<QWidget>(u"preset_"_s + variable);
    QVERIFY2(input && input->isVisible(), qPrintable(variable));
    if (auto *box = qobject_cast<QComboBox *>(input)) {
        QVERIFY(box->findText(text) >= 0);
        box->setCurrentText(text);
        return;
    }
    input->setFocus();
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(input, Qt::Key_Delete);
    QTest::keyClicks(input, text);
}

void TestPresetDialog::goToNodes(const QString &preset)
{
    open();
    choose(preset);
    press(u"presetNext"_s);
    fillNode();
    press(u"presetNext"_s);
    QCOMPARE(step(), 2);
}

int TestPresetDialog::step() const
{
    return m_dialog->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly)->currentIndex();
}

QString TestPresetDialog::complaint(const QString &variable) const
{
    const auto *label = part<QLabel>(u"problem_"_s + variable);
    return label->isVisible() ? label->text() : QString();
}

void TestPresetDialog::showsPresetsBySystem()
{
    open();
    const QAbstractItemModel *model = part<QTreeView>(u"presetTree"_s)->model();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(0, 0).data().toString(), u"Flatcar"_s);
    int presets = 0;
    for (int system = 0; system < model->rowCount(); ++system)
        presets += model->rowCount(model->index(system, 0));
    QCOMPARE(presets, m_fleet->presets().size());
    choose(u"flatcar-node"_s);
    QStringList about;
    for (const QLabel *label : part<QWidget>(u"presetAbout"_s)->findChildren<QLabel *>())
        about.append(label->text());
    QVERIFY(about.contains(u"Toolbox"_s) && about.contains(u"Units that used rkt"_s));
    QVERIFY(about.join(u'\n').contains(u"ExecStart=/usr/bin/docker run"_s));
}

void TestPresetDialog::addsOneAndTakesItBack()
{
    const FleetDocument before = document();
    goToNodes(u"flatcar-node"_s);
    QCOMPARE(part<QLineEdit>(u"presetId"_s)->text(), u"flatcar-node"_s);
    part<QLineEdit>(u"presetId"_s)->selectAll();
    QTest::keyClicks(part<QLineEdit>(u"presetId"_s), u"rack-9"_s);
    part<QRadioButton>(u"presetByLabels"_s)->click();
    part<SelectorEditor>(u"presetSelector"_s)->setSelector({{u"zone"_s, u"nowhere"_s}});
    press(u"presetNext"_s);
    QCOMPARE(step(), 3);
    QVERIFY(document() == before); // looking changes nothing
    const QString added = part<EffectBox>(u"presetAdded"_s)->text();
    for (const QString &line : {u"Profile rack-9 is added"_s, u"Boot group rack-9 is added"_s,
             u"Template rack-9-ignition is added"_s})
        QVERIFY2(added.contains(line), qPrintable(added));
    QTRY_COMPARE(part<SeverityLine>(u"presetEffect"_s)->severity(), Severity::Good);
    // There is no such node: a machine is made up, and rendered by the boot services.
    QTRY_VERIFY2(
        part<QPlainTextEdit>(u"previewResult"_s)->toPlainText().contains(u"/etc/flatcar/update.conf"_s),
        qPrintable(part<QPlainTextEdit>(u"previewResult"_s)->toPlainText()));
    QVERIFY(part<QPlainTextEdit>(u"previewRendered"_s)->toPlainText().contains(kKey));
    QVERIFY(!m_dialog->findChild<NodePicker *>()->isVisible());
    press(u"presetNext"_s);
    QTRY_VERIFY(!m_dialog);
    const auto group = bootItem(document(), {BootItemKind::Group, u"rack-9"_s});
    QVERIFY(group);
    QCOMPARE(std::get<BootGroup>(*group).selector, (Labels {{u"zone"_s, u"nowhere"_s}}));
    QCOMPARE(std::get<BootGroup>(*group).metadata[u"ssh_keys"_s].toArray(), (QJsonArray {kKey}));
    QCOMPARE(m_page->current()->id, u"rack-9"_s);
    QCOMPARE(m_fleet->commands().last().what, u"preset"_s);
    m_acts->undo(); // one step takes all of it back
    QTRY_VERIFY(document() == before);
}

// From the New button to the new group without a pointer.
void TestPresetDialog::goesByKeyboardAlone()
{
    auto *create = m_page->findChild<QPushButton *>(u"newButton"_s);
    create->setFocus();
    QTest::keyClick(create, Qt::Key_Space);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Up); // round to the last: from a preset
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_VERIFY(m_page->findChild<PresetDialog *>());
    m_dialog = m_page->findChild<PresetDialog *>();
    m_dialog->activateWindow();
    QTRY_VERIFY(m_dialog->isActiveWindow());
    const auto key = [](Qt::Key each, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(QApplication::focusWidget(), each, with);
    };
    const auto type = [](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
    QVERIFY(part<QTreeView>(u"presetTree"_s)->hasFocus());
    key(Qt::Key_Down); // another one, and back
    key(Qt::Key_Up);
    while (m_dialog->findChild<PresetList *>()->current()->id != "flatcar-node"_L1)
        key(Qt::Key_Down);
    key(Qt::Key_Return);
    QCOMPARE(step(), 1); // one step, not two
    QVERIFY(part<QWidget>(u"preset_ssh_keys"_s)->hasFocus());
    type(kKey);
    key(Qt::Key_Tab); // leaves the field of several lines
    QVERIFY(part<QWidget>(u"preset_admins"_s)->hasFocus());
    type(u"alice"_s);
    key(Qt::Key_Return);
    QCOMPARE(step(), 2);
    QVERIFY(part<QLineEdit>(u"presetId"_s)->hasFocus());
    type(u"by-hand"_s); // over what was proposed
    key(Qt::Key_Return);
    QCOMPARE(step(), 3);
    QVERIFY(part<QPushButton>(u"presetNext"_s)->hasFocus());
    key(Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(bootItem(document(), {BootItemKind::Group, u"by-hand"_s}));
    QCOMPARE(std::get<BootGroup>(*bootItem(document(), {BootItemKind::Group, u"by-hand"_s}))
                 .metadata[u"admins"_s]
                 .toArray(),
        (QJsonArray {u"alice"_s}));
}

void TestPresetDialog::tellsWhatIsWrong_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("right");
    QTest::newRow("key") << u"flatcar-node"_s << u"ssh_keys"_s << u"ssh-ed25519"_s
                         << u"“ssh-ed25519” is no public key as ssh-keygen prints it."_s << kKey;
    QTest::newRow("number") << u"flatcar-node"_s << u"mtu"_s << u"many"_s
                            << u"It is no number from 0 to 9216."_s << u"1400"_s;
    QTest::newRow("pattern") << u"flatcar-node"_s << u"static_addresses"_s << u"10.0.0.1"_s
                             << u"like 52:54:00:12:34:56=10.0.0.11/24."_s
                             << u"52:54:00:12:34:57=10.0.0.12/24"_s;
    QTest::newRow("version") << u"flatcar-etcd"_s << u"etcd_version"_s << u"3.5"_s
                             << u"A version is like 1.2.3."_s << u"3.5.22"_s;
    QTest::newRow("URL") << u"flatcar-etcd"_s << u"discovery_url"_s << u"station"_s
                         << u"It is no http or https URL."_s << u"http://station:8080/discovery/a"_s;
    QTest::newRow("addresses") << u"flatcar-kubernetes"_s << u"pod_cidr"_s << u"10.0.0.0"_s
                               << u"Addresses are given like 10.0.0.0/8."_s << u"10.1.0.0/16"_s;
    QTest::newRow("hash") << u"flatcar-nomad"_s << u"nomad_hash"_s << u"abc"_s
                          << u"A hash is sha512- or sha256- and its digits."_s
                          << QString(u"sha256-"_s + QString(64, u'0'));
}

void TestPresetDialog::tellsWhatIsWrong()
{
    QFETCH(const QString, preset);
    QFETCH(const QString, variable);
    QFETCH(const QString, wrong);
    QFETCH(const QString, sentence);
    QFETCH(const QString, right);
    open();
    choose(preset);
    press(u"presetNext"_s);
    QCOMPARE(complaint(variable), QString()); // nobody is scolded before they began
    fill(variable, wrong);
    QVERIFY2(complaint(variable).contains(sentence), qPrintable(complaint(variable)));
    auto *input = part<QWidget>(u"preset_"_s + variable);
    QCOMPARE(input->property("valid"), QVariant(false));
    QVERIFY(input->accessibleDescription().startsWith(complaint(variable))); // for who does not see it
    fill(variable, right);
    QCOMPARE(complaint(variable), QString());
    QCOMPARE(input->property("valid"), QVariant());
}

void TestPresetDialog::staysAtTheFirstProblem()
{
    open();
    choose(u"flatcar-etcd"_s);
    press(u"presetNext"_s);
    press(u"presetNext"_s);
    QCOMPARE(step(), 1);
    QVERIFY(part<QWidget>(u"preset_ssh_keys"_s)->hasFocus());
    QCOMPARE(complaint(u"ssh_keys"_s), u"It has to be given."_s);
    QCOMPARE(complaint(u"discovery_url"_s), u"It has to be given."_s);
    fillNode();
    press(u"presetNext"_s);
    QVERIFY(part<QWidget>(u"preset_discovery_url"_s)->hasFocus());
}

void TestPresetDialog::showsOnlyWhatCounts()
{
    open();
    choose(u"flatcar-etcd"_s);
    press(u"presetNext"_s);
    const auto isShown
        = [this](const QString &name) { return part<QWidget>(u"preset_"_s + name)->isVisible(); };
    QVERIFY(isShown(u"discovery_url"_s) && !isShown(u"initial_cluster"_s) && !isShown(u"certificate"_s));
    fillNode();
    fill(u"formation"_s, u"static"_s);
    fill(u"tls"_s, u"on"_s);
    QVERIFY(!isShown(u"discovery_url"_s) && isShown(u"initial_cluster"_s) && isShown(u"certificate"_s));
    fill(u"tls"_s, u"off"_s);
    fill(u"initial_cluster"_s, u"a=http://10.0.0.1:2380"_s);
    press(u"presetNext"_s); // what does not count need not be given
    QCOMPARE(step(), 2);
}

void TestPresetDialog::hidesSecrets()
{
    const QString pem
        = u"-----BEGIN PRIVATE KEY-----\nTUlHSEFnRUFNQk1HQnlxR1NN\n-----END PRIVATE KEY-----\n"_s;
    const QString certificate
        = u"-----BEGIN CERTIFICATE-----\nTUlJQnN6Q0NBVm1n\n-----END CERTIFICATE-----\n"_s;
    open();
    choose(u"flatcar-etcd"_s);
    press(u"presetNext"_s);
    fillNode();
    fill(u"discovery_url"_s, u"http://station:8080/discovery/a"_s);
    fill(u"tls"_s, u"on"_s);
    for (const QString &name : {u"ca_certificate"_s, u"certificate"_s})
        part<QPlainTextEdit>(u"preset_"_s + name)->setPlainText(certificate);
    auto *secret = part<QLineEdit>(u"preset_private_key"_s);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    QApplication::clipboard()->setText(pem); // the lines of what is pasted stay lines
    secret->setFocus();
    QTest::keyClick(secret, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(complaint(u"private_key"_s), QString());
    press(u"presetNext"_s);
    part<QRadioButton>(u"presetByLabels"_s)->click();
    part<SelectorEditor>(u"presetSelector"_s)->setSelector({{u"zone"_s, u"nowhere"_s}});
    press(u"presetNext"_s);
    QCOMPARE(step(), 3);
    auto *rendered = part<QPlainTextEdit>(u"previewRendered"_s);
    QTRY_VERIFY(rendered->toPlainText().contains(u"/etc/ssl/etcd/node-key.pem"_s));
    QVERIFY(!rendered->toPlainText().contains(u"TUlHSEFnRUFNQk1HQnlxR1NN"_s));
    QVERIFY(!part<QPlainTextEdit>(u"previewResult"_s)->toPlainText().contains(u"TUlHSEFnRUFNQk1HQnlxR1NN"_s));
    QVERIFY(part<EffectBox>(u"presetAdded"_s)->text().contains(u"1 secret"_s));
    press(u"presetNext"_s);
    QTRY_VERIFY(!m_dialog);
    const BootGroup &group = document().groups.last();
    QCOMPARE(group.metadata[u"private_key"_s], QJsonValue(secretReference(group.id + u"-private_key"_s)));
    QCOMPARE(m_fleet->secretValues().secrets.value(group.id + u"-private_key"_s).value, pem.toUtf8());
}

void TestPresetDialog::countsTheNodesOfACluster()
{
    goToNodes(u"flatcar-node"_s);
    part<QRadioButton>(u"presetOfCluster"_s)->click();
    auto *cluster = part<QComboBox>(u"presetCluster"_s);
    QVERIFY(cluster->isEnabled());
    cluster->setCurrentIndex(cluster->findData(u"staging"_s));
    int inStaging = 0;
    for (const NodeSummary &node : m_fleet->nodes())
        inStaging += node.cluster == "staging"_L1 ? 1 : 0;
    QVERIFY(inStaging > 0);
    auto *count = part<QLabel>(u"presetCount"_s);
    // Those that get it, and those that match and get a group that fits better.
    const auto counted = [count] {
        static const QRegularExpression number(u"\\d+"_s);
        int sum = 0;
        for (auto it = number.globalMatch(count->text()); it.hasNext();)
            sum += it.next().captured().toInt();
        return sum;
    };
    QTRY_COMPARE(counted(), inStaging);
}

void TestPresetDialog::takesNoNameThatIsTaken()
{
    const QString taken = document().groups.constFirst().id;
    goToNodes(u"flatcar-node"_s);
    auto *id = part<QLineEdit>(u"presetId"_s);
    id->setText(taken);
    auto *problem = part<QLabel>(u"presetIdProblem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(taken), qPrintable(problem->text()));
    press(u"presetNext"_s);
    QCOMPARE(step(), 2);
    QVERIFY(id->hasFocus());
    id->setText(u"a b"_s);
    QVERIFY(problem->isVisible());
    id->setText(u"free"_s);
    QVERIFY(!problem->isVisible());
}

void TestPresetDialog::wantsALabelWhenLabelsAreChosen()
{
    goToNodes(u"flatcar-node"_s);
    part<QRadioButton>(u"presetByLabels"_s)->click();
    press(u"presetNext"_s);
    QCOMPARE(step(), 2);
    QTRY_VERIFY(part<QLabel>(u"presetRule"_s)->text().contains(u"at least one label"_s));
}

void TestPresetDialog::previewsANodeOfTheFleet()
{
    goToNodes(u"flatcar-node"_s);
    part<QRadioButton>(u"presetByLabels"_s)->click();
    // More labels than any other group has: the node gets this one.
    const NodeSummary node = m_fleet->nodes().at(3);
    part<SelectorEditor>(u"presetSelector"_s)
        ->setSelector({{u"mac"_s, node.macs.constFirst()}, {u"uuid"_s, node.uuid}});
    QTRY_VERIFY(part<QLabel>(u"presetCount"_s)->text().startsWith(u"1 node"_s));
    press(u"presetNext"_s);
    auto *picker = m_dialog->findChild<NodePicker *>();
    QTRY_VERIFY(picker->isVisible());
    QCOMPARE(picker->node(), node.id);
    QTRY_VERIFY(part<QPlainTextEdit>(u"previewResult"_s)->toPlainText().contains(u"update.conf"_s));
    QTRY_COMPARE(part<SeverityLine>(u"presetEffect"_s)->severity(),
        Severity::Warn); // that one is given something else
}

void TestPresetDialog::keepsWhatWasTypedOnTheWayBack()
{
    goToNodes(u"flatcar-node"_s);
    part<QLineEdit>(u"presetId"_s)->setText(u"mine"_s);
    press(u"presetBack"_s);
    press(u"presetBack"_s);
    QCOMPARE(step(), 0);
    press(u"presetNext"_s);
    QCOMPARE(part<QPlainTextEdit>(u"preset_ssh_keys"_s)->toPlainText(), kKey);
    press(u"presetNext"_s);
    QCOMPARE(part<QLineEdit>(u"presetId"_s)->text(), u"mine"_s);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_fleet->commands().isEmpty());
}

void TestPresetDialog::saysWhenTheFleetRefuses()
{
    goToNodes(u"flatcar-node"_s);
    press(u"presetNext"_s);
    m_fleet->answerWith(fail(ErrorCode::Unavailable, u"The disk is full."_s));
    press(u"presetNext"_s);
    auto *problem = part<QLabel>(u"presetProblem"_s);
    QTRY_VERIFY(problem->isVisible());
    QCOMPARE(problem->text(), u"The disk is full."_s);
    QVERIFY(m_dialog);
    press(u"presetBack"_s); // and again
    QVERIFY(!problem->isVisible());
    m_fleet->answerWith({});
    press(u"presetNext"_s);
    press(u"presetNext"_s);
    QTRY_VERIFY(!m_dialog);
}

// What a preset says goes through the translators' files as every other sentence.
void TestPresetDialog::speaksTheLanguageOfTheProgram()
{
    PseudoLanguage language;
    QCoreApplication::installTranslator(&language);
    open();
    choose(u"flatcar-node"_s);
    const auto *preset = m_dialog->findChild<PresetList *>()->current();
    QCOMPARE(part<QTreeView>(u"presetTree"_s)->currentIndex().data().toString(),
        PseudoLanguage::lengthened(preset->name));
    press(u"presetNext"_s);
    fill(u"mtu"_s, u"many"_s);
    QCOMPARE(part<QWidget>(u"preset_mtu"_s)->accessibleName(), PseudoLanguage::lengthened(u"MTU"_s));
    QVERIFY(complaint(u"mtu"_s) != "It is no number from 0 to 9216."_L1);
    QVERIFY(complaint(u"mtu"_s).contains(u"9216"_s));
}

QTEST_MAIN(TestPresetDialog)
#include "tst_preset_dialog.moc"
