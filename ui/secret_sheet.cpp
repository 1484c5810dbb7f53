#include "ui/secret_sheet.h"

#include "core/literals.h"
#include "ui/isolate.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/secret_field.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace roadstead::ui {

SecretSheet::SecretSheet(const QString &name, const QStringList &taken, QWidget *parent)
    : FormSheet(name.isEmpty() ? tr("New secret") : tr("Another value for %1").arg(isolated(name)),
        name.isEmpty() ? tr("Add") : tr("Replace"), parent)
    , m_name(new QLineEdit(name, this))
    , m_value(new SecretField(this))
    , m_facts(makeLabel({}, fontFor(TextRole::Small), Ink::Muted, this))
    , m_taken(taken)
{
    setObjectName(u"secretSheet"_s);
    m_name->setObjectName(u"secretName"_s);
    m_value->setObjectName(u"secretValue"_s);
    m_facts->setObjectName(u"secretFacts"_s);
    m_name->setMaxLength(static_cast<int>(kMaxSecretNameLength));
    m_name->setReadOnly(!name.isEmpty());
    addSentence(
        name.isEmpty() ? tr(
            "Metadata names it as { \"secret\": \"NAME\" }. Its value is kept encrypted on this station; it "
            "is given to nodes in their configuration, and shown to nobody.")
                       : tr("Nodes get the new value from their next boot on. The old one is gone."));
    addField(tr("Name"), m_name);
    addField(tr("Value"), m_value);
    addField({}, m_facts);
    connect(m_name, &QLineEdit::textChanged, this, &SecretSheet::judge);
    connect(m_value, &QLineEdit::textChanged, this, &SecretSheet::judge);
    connect(this, &QDialog::accepted, this, [this] {
        Q_EMIT chosen(m_name->text(), m_value->value());
        m_value->clear();
    });
    (name.isEmpty() ? m_name : static_cast<QLineEdit *>(m_value))->setFocus();
    judge();
}

void SecretSheet::propose(const QString &name)
{
    m_name->setText(name);
    m_value->setFocus();
}

void SecretSheet::judge()
{
    const QString name = m_name->text();
    const QByteArray value = m_value->value();
    m_facts->setText(m_value->facts());
    QString problem;
    if (!name.isEmpty() && !isSecretName(name))
        problem = tr("A name has letters, digits, “.”, “_” and “-”, and begins with a letter or a digit.");
    else if (!m_name->isReadOnly() && m_taken.contains(name))
        problem = tr("There is a secret of this name: replace its value instead.");
    else if (value.size() > kMaxSecretBytes)
        problem = tr("A secret has at most 64 KiB.");
    setProblem(problem);
    setReady(!name.isEmpty() && !value.isEmpty());
}

} // namespace roadstead::ui
