#include "ui/delete_question.h"

#include "core/literals.h"
#include "ui/form_row.h"
#include "ui/isolate.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 460;

} // namespace

DeleteQuestion::DeleteQuestion(
    const QString &name, const QString &title, const QString &effect, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"deleteQuestion"_s);
    setWindowTitle(tr("Delete"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *head = makeLabel(title, fontFor(TextRole::CardTitle), Ink::Text, this);
    auto *why = makeLabel(effect, fontFor(TextRole::Body), Ink::Muted, this);
    for (QLabel *label : {head, why}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    auto *typed = new QLineEdit(this);
    typed->setObjectName(u"deleteName"_s);
    addField(column, tr("&Type %1 to delete it").arg(isolated(name)), typed, 0);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *keep = new QPushButton(tr("Keep it"), this);
    auto *remove = new QPushButton(tr("Delete"), this);
    remove->setObjectName(u"deleteButton"_s);
    remove->setProperty("kind", u"danger"_s);
    remove->setAutoDefault(false);
    remove->setEnabled(false);
    keep->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(remove);
    column->addLayout(buttons);
    connect(typed, &QLineEdit::textChanged, remove,
        [remove, name](const QString &text) { remove->setEnabled(text.trimmed() == name); });
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(remove, &QPushButton::clicked, this, &QDialog::accept);
    typed->setFocus();
    setMinimumWidth(kWidth);
    resize(kWidth, column->totalHeightForWidth(kWidth));
    setAccessibleDescription(title + u' ' + effect);
}

} // namespace roadstead::ui
