#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/code_editor.h"
#include "ui/config_view.h"
#include "ui/delete_question.h"
#include "ui/event_text.h"
#include "ui/group_form.h"
#include "ui/look/theme.h"
#include "ui/plain_table.h"
#include "ui/secret_field.h"
#include "ui/secret_sheet.h"
#include "ui/secrets_dialog.h"
#include "ui/secrets_model.h"
#include "ui/templates_page.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QPointer>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace roadstead;
using namespace roadstead::ui;

namespace {

const QString kValue = u"Zq9-value-that-nobody-sees"_s;

} // namespace

/// The list of secrets, the sheet that takes a value, and metadata that names one.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(ThemeChoice::Light); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void listsNamesAndUses();
    void addsASecret();
    void refusesNamesAndValues_data();
    void refusesNamesAndValues();
    void replacesAValue();
    void removesWhatNothingUsesAtOneWord();
    void asksForTheNameOfWhatIsUsed();
    void tellsWhatCannotBeKept();
    void keepsTheLinesOfWhatIsPasted();
    void opensFromTheTemplates();
    void insertsASecretIntoMetadata_data();
    void insertsASecretIntoMetadata();
    void insertsANewSecret();
    void tellsOfSecretsInAConfig();
    void tellsTheStory();
    void everyControlHasAName();
    void showsNoValue();

private:
    void openDialog();
    template <typename T> T *part(const QString &name) { return m_dialog->findChild<T *>(name); }
    SecretSheet *sheet() { return m_dialog->findChild<SecretSheet *>(); }
    void fill(QWidget *of, const QString &name, const QString &value);
    void setSecret(const QString &name)
    {
        m_fleet->setSecret({name, kValue.toUtf8(), u"test"_s}, this, [](const Result<void> &) {});
    }
    [[nodiscard]] QString cell(const QString &name, SecretsModel::Column column);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeFleet> m_fleet;
    QPointer<SecretsDialog> m_dialog;
};

void TestSecrets::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_fleet = std::make_unique<FakeFleet>(20);
    FleetDocument document = m_fleet->config()->document();
    for (BootGroup &group : document.groups) {
        if (group.id == "worker"_L1)
            group.metadata.insert(u"join"_s, secretReference(u"join-token"_s));
    }
    for (ConfigTemplate &configTemplate : document.templates) {
        if (configTemplate.id == "base"_L1)
            configTemplate.text += u"# {{.join}}\n"_s;
    }
    m_fleet->setDocument(document);
}

void TestSecrets::cleanup()
{
    delete m_dialog.data();
    m_fleet.reset();
}

void TestSecrets::openDialog()
{
    m_dialog = new SecretsDialog(*m_fleet);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestSecrets::fill(QWidget *of, const QString &name, const QString &value)
{
    auto *nameField = of->findChild<QLineEdit *>(u"secretName"_s);
    auto *valueField = of->findChild<QLineEdit *>(u"secretValue"_s);
    if (!nameField->isReadOnly()) {
        nameField->clear();
        QTest::keyClicks(nameField, name);
    }
    QTest::keyClicks(valueField, value);
}

QString TestSecrets::cell(const QString &name, SecretsModel::Column column)
{
    const auto *model = m_dialog->findChild<SecretsModel *>();
    const QModelIndex at = model->indexOf(name);
    return at.siblingAtColumn(column).data().toString();
}

void TestSecrets::listsNamesAndUses()
{
    openDialog();
    auto *model = m_dialog->findChild<SecretsModel *>();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(cell(u"join-token"_s, SecretsModel::Set), u"not set"_s);
    QVERIFY(cell(u"join-token"_s, SecretsModel::UsedBy).contains(u"worker"_s));
    QVERIFY(cell(u"join-token"_s, SecretsModel::UsedBy).contains(u"base"_s));
    setSecret(u"alone"_s);
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(cell(u"alone"_s, SecretsModel::UsedBy), u"nothing"_s);
    QVERIFY(cell(u"alone"_s, SecretsModel::Set) != u"not set"_s);
    setSecret(u"join-token"_s);
    QVERIFY(cell(u"join-token"_s, SecretsModel::Set) != u"not set"_s);
    m_fleet->setDocument({});
    QCOMPARE(cell(u"join-token"_s, SecretsModel::UsedBy), u"nothing"_s);
    QVERIFY(m_fleet->commands().isEmpty()); // never an edit of the document
}

void TestSecrets::addsASecret()
{
    openDialog();
    QSignalSpy told(m_dialog, &SecretsDialog::noticed);
    QTest::mouseClick(part<QPushButton>(u"addSecret"_s), Qt::LeftButton);
    QVERIFY(sheet());
    QVERIFY(!sheet()->acceptButton()->isEnabled());
    fill(sheet(), u"webhook"_s, kValue);
    QVERIFY(sheet()->acceptButton()->isEnabled());
    QCOMPARE(sheet()->findChild<QLineEdit *>(u"secretValue"_s)->echoMode(), QLineEdit::Password);
    QTest::keyClick(sheet(), Qt::Key_Return);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(m_fleet->secretValues().secrets.value(u"webhook"_s).value, kValue.toUtf8());
    QVERIFY(!told.first().first().value<Notice>().undo); // what is gone cannot be brought back
    QCOMPARE(part<PlainTable>(u"secretsTable"_s)->currentIndex().siblingAtColumn(0).data().toString(),
        u"webhook"_s);
    QTRY_VERIFY(!sheet());
}

void TestSecrets::refusesNamesAndValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("good") << u"a.b_c-1"_s << u"x"_s << true;
    QTest::newRow("a blank") << u"a b"_s << u"x"_s << false;
    QTest::newRow("a dash first") << u"-a"_s << u"x"_s << false;
    QTest::newRow("no name") << QString() << u"x"_s << false;
    QTest::newRow("no value") << u"a"_s << QString() << false;
    QTest::newRow("taken") << u"taken"_s << u"x"_s << false;
    QTest::newRow("named, and not set") << u"join-token"_s << u"x"_s << true;
}

void TestSecrets::refusesNamesAndValues()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    setSecret(u"taken"_s);
    openDialog();
    m_dialog->add();
    fill(sheet(), name, value);
    QTEST(sheet()->acceptButton()->isEnabled(), "isGood");
    auto *field = sheet()->findChild<SecretField *>();
    field->clear();
    field->insert(QString(64 * 1024 + 1, u'x'));
    QVERIFY(!sheet()->acceptButton()->isEnabled());
}

void TestSecrets::replacesAValue()
{
    setSecret(u"join-token"_s);
    openDialog();
    auto *table = part<PlainTable>(u"secretsTable"_s);
    table->setFocus();
    QTest::mouseClick(part<QPushButton>(u"replaceSecret"_s), Qt::LeftButton);
    QVERIFY(sheet());
    QVERIFY(sheet()->findChild<QLineEdit *>(u"secretName"_s)->isReadOnly());
    QVERIFY(sheet()->findChild<QLineEdit *>(u"secretValue"_s)->text().isEmpty()); // the old one is not shown
    fill(sheet(), {}, u"another"_s);
    QTest::mouseClick(sheet()->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(m_fleet->secretValues().secrets.value(u"join-token"_s).value, "another"_ba);
}

void TestSecrets::removesWhatNothingUsesAtOneWord()
{
    setSecret(u"alone"_s);
    openDialog();
    auto *table = part<PlainTable>(u"secretsTable"_s);
    table->setCurrentIndex(m_dialog->findChild<SecretsModel *>()->indexOf(u"alone"_s));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    auto *question = part<FormSheet>(u"removeSecretSheet"_s);
    QVERIFY(question);
    question->reject();
    QVERIFY(m_fleet->secretValues().secrets.contains(u"alone"_s));
    m_dialog->remove();
    QTRY_VERIFY(part<FormSheet>(u"removeSecretSheet"_s));
    QTest::mouseClick(
        m_dialog->findChildren<FormSheet *>(u"removeSecretSheet"_s).last()->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!m_fleet->secretValues().secrets.contains(u"alone"_s));
}

void TestSecrets::asksForTheNameOfWhatIsUsed()
{
    openDialog();
    QVERIFY(!part<QPushButton>(u"removeSecret"_s)->isEnabled()); // it is not set
    setSecret(u"join-token"_s);
    QTest::mouseClick(part<QPushButton>(u"removeSecret"_s), Qt::LeftButton);
    auto *question = m_dialog->findChild<DeleteQuestion *>();
    QVERIFY(question);
    QVERIFY(question->accessibleDescription().contains(u"worker"_s));
    QVERIFY(question->accessibleDescription().contains(u"cannot be brought back"_s));
    auto *remove = question->findChild<QPushButton *>(u"deleteButton"_s);
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(question->findChild<QLineEdit *>(u"deleteName"_s), u"join-token"_s);
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_VERIFY(!m_fleet->secretValues().secrets.contains(u"join-token"_s));
    QCOMPARE(cell(u"join-token"_s, SecretsModel::Set), u"not set"_s); // still named
}

void TestSecrets::tellsWhatCannotBeKept()
{
    m_fleet->answerWith(fail(ErrorCode::Unavailable, u"The disk is full."_s));
    openDialog();
    m_dialog->add();
    fill(sheet(), u"a"_s, u"b"_s);
    QTest::mouseClick(sheet()->acceptButton(), Qt::LeftButton);
    auto *problem = part<QLabel>(u"secretsProblem"_s);
    QTRY_COMPARE(problem->text(), u"The disk is full."_s);
    QVERIFY(problem->isVisible());
    m_fleet->shutSecrets(u"The keychain is locked."_s);
    Q_EMIT m_fleet->secretsChanged();
    QCOMPARE(problem->text(), u"The keychain is locked."_s);
}

void TestSecrets::keepsTheLinesOfWhatIsPasted()
{
    const QString key = u"-----BEGIN KEY-----\nabc\ndef\n-----END KEY-----\n"_s;
    openDialog();
    m_dialog->add();
    auto *field = sheet()->findChild<SecretField *>();
    QApplication::clipboard()->setText(key);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field->value(), key.toUtf8());
    QVERIFY(!field->displayText().contains(u"KEY"_s));
    QVERIFY(sheet()->findChild<QLabel *>(u"secretFacts"_s)->text().contains(u'4'));
    field->clear();
    QApplication::clipboard()->setText(u"a\r\nb"_s);
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field->value(), "a\nb"_ba);
    QApplication::clipboard()->clear();
}

void TestSecrets::opensFromTheTemplates()
{
    Acts acts(*m_fleet);
    TemplatesPage page(*m_fleet, acts);
    page.resize(1000, 700);
    page.show();
    QSignalSpy told(&page, &Page::noticed);
    QTest::mouseClick(page.findChild<QPushButton *>(u"secretsButton"_s), Qt::LeftButton);
    auto *dialog = page.findChild<SecretsDialog *>();
    QVERIFY(dialog);
    page.showSecrets();
    QCOMPARE(page.findChildren<SecretsDialog *>().size(), 1);
    Q_EMIT dialog->noticed({u"told"_s, {}});
    QCOMPARE(told.size(), 1);
}

void TestSecrets::insertsASecretIntoMetadata_data()
{
    QTest::addColumn<QString>("metadata");
    QTest::addColumn<QString>("at"); ///< the cursor
    QTest::addColumn<QString>("becomes");
    QTest::newRow("nothing yet") << u"{\n}\n"_s << u"}"_s
                                 << u"{\"join_token\":{\"secret\":\"join-token\"}}"_s;
    QTest::newRow("a value") << u"{\n  \"a\": \"x\",\n  \"b\": 1\n}\n"_s << u"\"x\""_s
                             << u"{\"a\":{\"secret\":\"join-token\"},\"b\":1}"_s;
    QTest::newRow("the last value") << u"{\n  \"a\": \"x\",\n  \"b\": 1\n}\n"_s << u"1"_s
                                    << u"{\"a\":\"x\",\"b\":{\"secret\":\"join-token\"}}"_s;
    QTest::newRow("beside a list") << u"{\n  \"a\": [ 1,\n 2 ]\n}\n"_s << u"\"a\""_s
                                   << u"{\"a\":[1,2],\"join_token\":{\"secret\":\"join-token\"}}"_s;
}

void TestSecrets::insertsASecretIntoMetadata()
{
    QFETCH(const QString, metadata);
    QFETCH(const QString, at);
    GroupForm form(*m_fleet);
    form.resize(500, 600);
    form.show();
    BootGroup group;
    group.id = u"worker"_s;
    group.profile = u"flatcar"_s;
    form.setGroup(group, u"worker"_s, {});
    auto *editor = form.findChild<CodeEditor *>(u"groupMetadata"_s);
    editor->setPlainText(metadata);
    QTextCursor cursor = editor->textCursor();
    cursor.setPosition(static_cast<int>(metadata.indexOf(at)));
    editor->setTextCursor(cursor);
    QSignalSpy edited(&form, &GroupForm::edited);
    auto *menu = form.findChild<QPushButton *>(u"insertSecret"_s)->menu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 3); // the one that is named, a line, a new one
    QVERIFY(menu->actions().constFirst()->text().contains(u"join-token"_s));
    menu->actions().constFirst()->trigger();
    QVERIFY(edited.size() > 0);
    QVERIFY(form.unreadable().isEmpty());
    const QByteArray json = QJsonDocument(form.group().metadata).toJson(QJsonDocument::Compact);
    QTEST(QString::fromUtf8(json), "becomes");
    editor->undo();
    QCOMPARE(editor->toPlainText(), metadata);
}

void TestSecrets::insertsANewSecret()
{
    GroupForm form(*m_fleet);
    form.show();
    BootGroup group;
    group.id = u"worker"_s;
    form.setGroup(group, u"worker"_s, {});
    auto *menu = form.findChild<QPushButton *>(u"insertSecret"_s)->menu();
    Q_EMIT menu->aboutToShow();
    menu->actions().constLast()->trigger();
    auto *asked = form.findChild<SecretSheet *>();
    QVERIFY(asked);
    fill(asked, u"9-lives"_s, kValue);
    QTest::mouseClick(asked->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(form.group().metadata.value(u"_9_lives"_s), QJsonValue(secretReference(u"9-lives"_s)));
    QVERIFY(m_fleet->secretValues().secrets.contains(u"9-lives"_s));
    QVERIFY(!form.findChild<CodeEditor *>(u"groupMetadata"_s)->toPlainText().contains(kValue));
}

void TestSecrets::tellsOfSecretsInAConfig()
{
    class SecretFleet : public FakeFleet
    {
    public:
        using FakeFleet::FakeFleet;
        void nodeConfig(NodeId id, const DocumentEdit &, QObject *, Reply<NodeConfig> reply) override
        {
            ++asked;
            NodeConfigPart part;
            part.path = u"/generic"_s;
            part.text = part.lastText = u"T=••••••(join-token)\n"_s;
            part.hasLast = true;
            part.secrets = {u"join-token"_s};
            part.changedSecrets = changed;
            NodeConfig config;
            config.node = id;
            config.group = u"g"_s;
            config.parts = {part};
            reply(config);
        }
        QStringList changed;
        int asked = 0;
    };
    SecretFleet fleet(5);
    ConfigView view(fleet);
    view.resize(320, 500);
    view.show();
    view.showNode(static_cast<NodeId>(1));
    const auto says = [&view](const QString &words) {
        const auto labels = view.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&words](const QLabel *label) { return label->text().contains(words); });
    };
    QVERIFY(view.text().contains(u"••••••(join-token)"_s));
    QVERIFY(says(u"join-token"_s));
    auto *sides = view.findChild<QTabBar *>(u"configSide"_s);
    sides->setCurrentIndex(3);
    QVERIFY(says(u"the same as last time"_s));
    fleet.changed = {u"join-token"_s};
    Q_EMIT fleet.secretsChanged();
    QCOMPARE(fleet.asked, 2);
    QVERIFY(!says(u"the same as last time"_s));
    QVERIFY(says(u"Set anew"_s));
}

void TestSecrets::tellsTheStory()
{
    Event event;
    event.kind = EventKind::CommandDone;
    event.detail
        = {{u"what"_s, u"set-secret"_s}, {u"subject"_s, u"join-token"_s}, {u"who"_s, u"admin API"_s}};
    QCOMPARE(eventSentence(event, {}), u"The secret join-token was set by admin API"_s);
    QVERIFY(eventText(event).title.contains(u"join-token"_s));
    event.detail.insert(u"what"_s, u"remove-secret"_s);
    QCOMPARE(eventSentence(event, {}), u"The secret join-token was removed by admin API"_s);
}

void TestSecrets::everyControlHasAName()
{
    setSecret(u"alone"_s);
    openDialog();
    m_dialog->add();
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(u"qt_"_s))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
            qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
    QVERIFY(m_dialog->minimumSizeHint().width() <= 1024);
}

void TestSecrets::showsNoValue()
{
    setSecret(u"join-token"_s);
    openDialog();
    const auto *model = m_dialog->findChild<SecretsModel *>();
    for (int column = 0; column < model->columnCount(); ++column) {
        for (int role = 0; role < Qt::UserRole + 200; ++role)
            QVERIFY(!model->data(model->index(0, column), role).toString().contains(kValue));
    }
    m_dialog->replace();
    for (const QLineEdit *edit : m_dialog->findChildren<QLineEdit *>())
        QVERIFY(!edit->text().contains(kValue));
}

QTEST_MAIN(TestSecrets)
#include "tst_secrets.moc"
