#include "ui/policy_form.h"

#include "core/literals.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeZone>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kMostUpdates = 1'000'000; // as the fleet document allows
constexpr int kMostMinutes = 30 * 24 * 60;
constexpr int kIndent = 24;

QLabel *explanation(const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel(text, fontFor(TextRole::Small), Ink::Muted, parent);
    label->setWordWrap(true);
    return label;
}

QHBoxLayout *inALine(std::initializer_list<QWidget *> parts)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget *part : parts)
        row->addWidget(part);
    row->addStretch(1);
    return row;
}

/// Below each other, under the words of a check box.
QHBoxLayout *indented(std::initializer_list<QWidget *> parts)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addSpacing(kIndent);
    auto *column = new QVBoxLayout;
    for (QWidget *part : parts)
        column->addWidget(part);
    row->addLayout(column, 1);
    return row;
}

} // namespace

PolicyForm::PolicyForm(QWidget *parent)
    : QWidget(parent)
    , m_safeMode(new QCheckBox(tr("&One node first"), this))
    , m_rate(new QSpinBox(this))
    , m_period(new QSpinBox(this))
    , m_officeHours(new QCheckBox(tr("Only in office &hours"), this))
    , m_timezone(new QComboBox(this))
    , m_zoneProblem(makeLabel({}, fontFor(TextRole::Small), Ink::Error, this))
    , m_timeout(new QSpinBox(this))
{
    makeFields();
    for (QCheckBox *box : {m_safeMode, m_officeHours})
        connect(box, &QCheckBox::toggled, this, &PolicyForm::showState);
    for (QSpinBox *box : {m_rate, m_period, m_timeout})
        connect(box, &QSpinBox::valueChanged, this, &PolicyForm::showState);
    connect(m_timezone, &QComboBox::currentTextChanged, this, &PolicyForm::showState);
    setPolicy({});
}

void PolicyForm::makeFields()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_safeMode->setObjectName(u"safeMode"_s);
    column->addWidget(m_safeMode);
    column->addLayout(indented({explanation(
        tr("The others follow once one node runs the version. If that one fails, or as many updates "
           "as may be under way time out, the group stops."),
        this)}));
    column->addLayout(makeRate());
    column->addLayout(makeHours());
    column->addLayout(indented(
        {m_zoneProblem, explanation(tr("Monday to Friday, 09:00 to 16:59 in that time zone."), this)}));
    m_timeout->setObjectName(u"timeout"_s);
    m_timeout->setRange(1, kMostMinutes);
    m_timeout->setSuffix(tr(" min"));
    m_timeout->setAccessibleName(tr("An update times out after"));
    auto *after = makeLabel(tr("An update &times out after"), fontFor(TextRole::Body), Ink::Text, this);
    after->setBuddy(m_timeout);
    column->addLayout(inALine({after, m_timeout}));
}

QHBoxLayout *PolicyForm::makeRate()
{
    m_rate->setObjectName(u"rate"_s);
    m_rate->setRange(0, kMostUpdates);
    m_rate->setSpecialValueText(tr("no limit"));
    m_rate->setAccessibleName(tr("Most updates in a period"));
    m_period->setObjectName(u"period"_s);
    m_period->setRange(1, kMostMinutes);
    m_period->setSuffix(tr(" min"));
    m_period->setAccessibleName(tr("Length of the period"));
    auto *most = makeLabel(tr("&At most"), fontFor(TextRole::Body), Ink::Text, this);
    most->setBuddy(m_rate);
    auto *every = makeLabel(tr("updates e&very"), fontFor(TextRole::Body), Ink::Text, this);
    every->setBuddy(m_period);
    return inALine({most, m_rate, every, m_period});
}

QHBoxLayout *PolicyForm::makeHours()
{
    m_officeHours->setObjectName(u"officeHours"_s);
    m_timezone->setObjectName(u"timezone"_s);
    m_timezone->setAccessibleName(tr("Time zone of the office hours"));
    m_timezone->setEditable(true);
    m_timezone->setInsertPolicy(QComboBox::NoInsert);
    m_timezone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_timezone->setMinimumContentsLength(16);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_timezone->addItem(QString::fromLatin1(id));
    m_timezone->completer()->setFilterMode(Qt::MatchContains);
    m_timezone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return inALine({m_officeHours, m_timezone});
}

void PolicyForm::setPolicy(const UpdatePolicy &policy)
{
    m_given = policy;
    m_safeMode->setChecked(policy.safeMode);
    m_rate->setValue(policy.maxUpdatesPerPeriod);
    m_period->setValue(policy.periodMinutes);
    m_officeHours->setChecked(policy.officeHours);
    m_timezone->setCurrentText(policy.timezone.isEmpty() ? u"UTC"_s : policy.timezone);
    m_timeout->setValue(policy.updateTimeoutMinutes);
    showState();
}

UpdatePolicy PolicyForm::policy() const
{
    UpdatePolicy policy = m_given;
    policy.safeMode = m_safeMode->isChecked();
    policy.maxUpdatesPerPeriod = m_rate->value();
    policy.periodMinutes = m_period->value();
    policy.officeHours = m_officeHours->isChecked();
    const QString zone = m_timezone->currentText().trimmed();
    if (m_given.timezone.isEmpty() && zone == "UTC"_L1)
        policy.timezone.clear(); // as it was
    else
        policy.timezone = zone;
    policy.updateTimeoutMinutes = m_timeout->value();
    return policy;
}

QString PolicyForm::problem() const
{
    const QString zone = m_timezone->currentText().trimmed();
    if (zone.isEmpty() || QTimeZone(zone.toUtf8()).isValid())
        return {};
    return tr("There is no time zone “%1”; write it as Europe/Berlin.").arg(zone);
}

void PolicyForm::showState()
{
    m_timezone->setEnabled(m_officeHours->isChecked());
    const QString wrong = problem();
    m_zoneProblem->setText(wrong);
    m_zoneProblem->setVisible(!wrong.isEmpty());
    m_timezone->lineEdit()->setProperty("valid", wrong.isEmpty() ? QVariant() : QVariant(false));
    m_timezone->update();
    Q_EMIT changed();
}

} // namespace roadstead::ui
