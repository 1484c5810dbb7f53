#include "ui/reason_sheet.h"

#include "core/literals.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 460;
constexpr int kMaxReason = 500;

} // namespace

ReasonSheet::ReasonSheet(const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QLineEdit(this))
    , m_act(new QPushButton(words.act, this))
{
    setWindowTitle(words.title);
    setObjectName(u"reasonSheet"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    auto *title = makeLabel(words.title, fontFor(TextRole::CardTitle), Ink::Text, this);
    auto *effect = makeLabel(words.effect, fontFor(TextRole::Body), Ink::Muted, this);
    for (QLabel *label : {title, effect}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(4);
    auto *label = makeLabel(words.reason == Reason::Needed
            ? tr("&Why? It is kept in the history.")
            : tr("&Why? It is kept in the history. You may leave it empty."),
        fontFor(TextRole::Small), Ink::Muted, this);
    label->setBuddy(m_reason);
    column->addWidget(label);
    m_reason->setObjectName(u"reasonEdit"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(kMaxReason);
    column->addWidget(m_reason);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setDefault(true);
    m_act->setObjectName(u"actButton"_s);
    m_act->setProperty("kind", u"danger"_s);
    m_act->setAutoDefault(false);
    m_act->setEnabled(words.reason == Reason::Optional);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_act);
    column->addSpacing(4);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &QDialog::accept);
    if (words.reason == Reason::Needed)
        connect(m_reason, &QLineEdit::textChanged, this, [this] { m_act->setEnabled(!reason().isEmpty()); });
    setMinimumWidth(kWidth);
    // A label that wraps knows its height only for a width.
    resize(kWidth, column->totalHeightForWidth(kWidth));
    setAccessibleDescription(words.title + u' ' + words.effect);
    m_reason->setFocus();
}

QString ReasonSheet::reason() const
{
    return m_reason->text().trimmed();
}

} // namespace roadstead::ui
