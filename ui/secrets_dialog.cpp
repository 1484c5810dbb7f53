#include "ui/secrets_dialog.h"

#include "core/literals.h"
#include "ui/delete_question.h"
#include "ui/isolate.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/plain_table.h"
#include "ui/secret_sheet.h"
#include "ui/secrets_model.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 620;
constexpr int kHeight = 400;

SecretOrder orderOf(const QString &name, const QByteArray &value = {})
{
    return {name, value, u"window"_s};
}

QStringList namesThatAreSet(const FleetApi &fleet)
{
    QStringList names;
    const SecretList list = fleet.secrets();
    for (const SecretInfo &secret : list.secrets) {
        if (secret.setAtMs != 0)
            names.append(secret.name);
    }
    return names;
}

} // namespace

void askForSecret(FleetApi &fleet, const QString &proposed, QWidget *parent,
    const std::function<void(const QString &)> &done, const std::function<void(const QString &)> &failed)
{
    auto *sheet = new SecretSheet({}, namesThatAreSet(fleet), parent);
    if (!proposed.isEmpty())
        sheet->propose(proposed);
    QObject::connect(sheet, &SecretSheet::chosen, parent,
        [&fleet, parent, done, failed](const QString &name, const QByteArray &value) {
            fleet.setSecret(orderOf(name, value), parent, [name, done, failed](const Result<void> &result) {
                if (result)
                    done(name);
                else
                    failed(result.error().message);
            });
        });
    sheet->open();
}

SecretsDialog::SecretsDialog(FleetApi &fleet, QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_model(new SecretsModel(this))
    , m_table(new PlainTable(tr("Secrets"), this))
    , m_nothing(makeLabel(
          tr("No secret is set, and no metadata names one."), fontFor(TextRole::Body), Ink::Muted, this))
    , m_problem(makeLabel({}, fontFor(TextRole::Body), Ink::Error, this))
{
    setObjectName(u"secretsDialog"_s);
    setWindowTitle(tr("Secrets"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(makeLabel(tr("Secrets"), fontFor(TextRole::CardTitle), Ink::Text, this));
    auto *sentence = makeLabel(
        tr("Tokens, keys and passwords that metadata names as { \"secret\": \"NAME\" }. They are kept "
           "encrypted on "
           "this station and in no backup, given to nodes in their configuration, and never shown."),
        fontFor(TextRole::Body), Ink::Muted, this);
    m_problem->setObjectName(u"secretsProblem"_s);
    m_nothing->setObjectName(u"noSecrets"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {sentence, m_problem, m_nothing})
        label->setWordWrap(true);
    column->addWidget(sentence);
    column->addWidget(m_problem);
    m_table->setObjectName(u"secretsTable"_s);
    m_table->setModel(m_model);
    m_table->setWidths({190, 110, 240});
    auto *card = new Card(this);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 1, 1, 7);
    inner->addWidget(m_table);
    inner->addWidget(m_nothing, 1);
    column->addWidget(card, 1);
    makeButtons();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &SecretsDialog::follow);
    connect(m_table, &QTableView::doubleClicked, this, &SecretsDialog::replace);
    connect(&m_fleet, &FleetApi::secretsChanged, this, &SecretsDialog::refresh);
    connect(&m_fleet, &FleetApi::configChanged, this, &SecretsDialog::refresh);
    connect(new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut),
        &QShortcut::activated, this, &SecretsDialog::remove);
    resize(kWidth, kHeight);
    refresh();
}

void SecretsDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto button = [this, row](const QString &text, const QString &name, const QString &kind,
                            void (SecretsDialog::*act)()) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setProperty("kind", kind);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, act);
        row->addWidget(made);
        return made;
    };
    button(tr("Add…"), u"addSecret"_s, {}, &SecretsDialog::add);
    m_replace = button(tr("Replace…"), u"replaceSecret"_s, {}, &SecretsDialog::replace);
    m_remove = button(tr("Remove…"), u"removeSecret"_s, u"dangerQuiet"_s, &SecretsDialog::remove);
    row->addStretch(1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    row->addWidget(close);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void SecretsDialog::refresh()
{
    const SecretInfo *before = current();
    const QString chosen = before ? before->name : QString();
    const SecretList list = m_fleet.secrets();
    m_model->setSecrets(list.secrets, m_fleet.nowMs());
    m_table->setVisible(!list.secrets.isEmpty());
    m_nothing->setVisible(list.secrets.isEmpty());
    const QModelIndex at = m_model->indexOf(chosen);
    m_table->setCurrentIndex(at.isValid() ? at : m_model->index(0, 0));
    tellProblem(list.problem);
    follow();
}

void SecretsDialog::follow()
{
    const SecretInfo *secret = current();
    m_replace->setEnabled(secret);
    m_replace->setText(secret && secret->setAtMs == 0 ? tr("Set…") : tr("Replace…"));
    m_remove->setEnabled(secret && secret->setAtMs != 0);
}

const SecretInfo *SecretsDialog::current() const
{
    return m_model->secretAt(m_table->currentIndex());
}

void SecretsDialog::tellProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void SecretsDialog::add()
{
    askForSecret(
        m_fleet, {}, this,
        [this](const QString &name) {
            m_table->setCurrentIndex(m_model->indexOf(name));
            Q_EMIT noticed({tr("Secret %1 added").arg(isolated(name)), {}});
        },
        [this](const QString &sentence) { tellProblem(sentence); });
}

void SecretsDialog::replace()
{
    const SecretInfo *secret = current();
    if (!secret)
        return;
    auto *sheet = new SecretSheet(secret->name, {}, this);
    connect(sheet, &SecretSheet::chosen, this, &SecretsDialog::set);
    sheet->open();
}

void SecretsDialog::set(const QString &name, const QByteArray &value)
{
    m_fleet.setSecret(orderOf(name, value), this, [this, name](const Result<void> &done) {
        if (done)
            Q_EMIT noticed({tr("Secret %1 has its new value").arg(isolated(name)), {}});
        else
            tellProblem(done.error().message);
    });
}

void SecretsDialog::remove()
{
    const SecretInfo *secret = current();
    if (!secret || secret->setAtMs == 0)
        return;
    const QString name = secret->name;
    const QString title = tr("Remove the secret “%1”?").arg(isolated(name));
    const QString gone = tr("Its value is gone then, and cannot be brought back.");
    if (!secret->uses.isEmpty()) {
        auto *question = new DeleteQuestion(name, title,
            tr("It is used by %1. From their next boot their nodes get an error instead of a configuration, "
               "until it is set again.")
                    .arg(secretUseLines(*secret).join(u", "_s))
                + u' ' + gone,
            this);
        connect(question, &QDialog::accepted, this, [this, name] { removeNow(name); });
        question->open();
        return;
    }
    auto *question = new FormSheet(title, tr("Remove"), this);
    question->setObjectName(u"removeSecretSheet"_s);
    question->addSentence(tr("Nothing uses it.") + u' ' + gone);
    question->acceptButton()->setProperty("kind", u"danger"_s);
    connect(question, &QDialog::accepted, this, [this, name] { removeNow(name); });
    question->open();
}

void SecretsDialog::removeNow(const QString &name)
{
    m_fleet.removeSecret(orderOf(name), this, [this, name](const Result<void> &done) {
        if (done)
            Q_EMIT noticed({tr("Secret %1 removed").arg(isolated(name)), {}});
        else
            tellProblem(done.error().message);
    });
}

} // namespace roadstead::ui
