#include "ui/form_sheet.h"

#include "core/literals.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShowEvent>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 420;

} // namespace

FormSheet::FormSheet(const QString &title, const QString &acceptText, QWidget *parent)
    : QDialog(parent)
    , m_column(new QVBoxLayout(this))
    , m_fields(new QFormLayout)
    , m_buttons(new QHBoxLayout)
    , m_problem(makeLabel({}, fontFor(TextRole::Small), Ink::Error, this))
    , m_accept(new QPushButton(acceptText, this))
{
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_column->setContentsMargins(20, 16, 20, 16);
    m_column->setSpacing(12);
    QLabel *head = makeLabel(title, fontFor(TextRole::CardTitle), Ink::Text, this);
    head->setWordWrap(true);
    m_column->addWidget(head);
    m_fields->setHorizontalSpacing(12);
    m_fields->setVerticalSpacing(8);
    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_column->addLayout(m_fields);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"sheetProblem"_s);
    m_column->addWidget(m_problem);
    m_problem->hide();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_accept->setProperty("kind", u"primary"_s);
    m_accept->setObjectName(u"sheetAccept"_s);
    m_accept->setDefault(true);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    m_buttons->addWidget(cancel);
    m_buttons->addWidget(m_accept);
    m_column->addLayout(m_buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(kWidth);
}

QLabel *FormSheet::addSentence(const QString &text)
{
    QLabel *sentence = makeLabel(text, fontFor(TextRole::Body), Ink::Muted, this);
    sentence->setWordWrap(true);
    m_column->insertWidget(m_column->indexOf(m_fields), sentence);
    return sentence;
}

void FormSheet::addField(const QString &label, QWidget *field)
{
    QLabel *name = makeLabel(label, fontFor(TextRole::Body), Ink::Text, this);
    name->setBuddy(field);
    field->setAccessibleName(label);
    m_fields->addRow(name, field);
}

QPushButton *FormSheet::addSideButton(const QString &text, const QString &kind)
{
    auto *button = new QPushButton(text, this);
    button->setProperty("kind", kind);
    button->setAutoDefault(false);
    m_buttons->insertWidget(0, button);
    return button;
}

void FormSheet::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_accept->setEnabled(sentence.isEmpty());
}

void FormSheet::setReady(bool isReady)
{
    m_accept->setEnabled(isReady && m_problem->text().isEmpty());
}

void FormSheet::showEvent(QShowEvent *event)
{
    // A label that wraps knows its height only for a width.
    if (!event->spontaneous())
        resize(qMax(kWidth, sizeHint().width()),
            m_column->totalHeightForWidth(qMax(kWidth, sizeHint().width())));
    QDialog::showEvent(event);
}

} // namespace roadstead::ui
