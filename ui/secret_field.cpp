#include "ui/secret_field.h"

#include "core/literals.h"
#include "core/secret.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

namespace roadstead::ui {

SecretField::SecretField(QWidget *parent)
    : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    setMaxLength(static_cast<int>(kMaxSecretBytes) + 1); // one more, so that too much is told and not cut
}

QByteArray SecretField::value() const
{
    return text().toUtf8();
}

QString SecretField::facts() const
{
    const QString all = text();
    if (all.isEmpty())
        return {};
    const int lines = static_cast<int>(all.count(u'\n')) + (all.endsWith(u'\n') ? 0 : 1);
    const QString characters = tr("%n character(s)", nullptr, static_cast<int>(all.size()));
    return lines == 1 ? characters : characters + u" · "_s + tr("%n line(s)", nullptr, lines);
}

void SecretField::take(const QString &text)
{
    insert(QString(text).replace(u"\r\n"_s, u"\n"_s));
}

void SecretField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        take(QApplication::clipboard()->text());
    else
        QLineEdit::keyPressEvent(event);
}

void SecretField::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Paste"), this, [this] { take(QApplication::clipboard()->text()); });
    menu->addAction(tr("Clear"), this, &QLineEdit::clear);
    menu->popup(event->globalPos());
}

void SecretField::dropEvent(QDropEvent *event)
{
    take(event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace roadstead::ui
