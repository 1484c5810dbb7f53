#pragma once

#include "core/secret.h"
#include "ui/form_sheet.h"

class QLabel;
class QLineEdit;

namespace roadstead::ui {

class SecretField;

/// Adds a secret, or gives one another value. The value goes out with chosen() and is kept nowhere here.
class SecretSheet : public FormSheet
{
    Q_OBJECT

public:
    /// `name`: of the one that gets another value; empty: a new one, which may not be called as one of
    /// `taken`.
    SecretSheet(const QString &name, const QStringList &taken, QWidget *parent);
    /// A new one that the document names already.
    void propose(const QString &name);

Q_SIGNALS:
    void chosen(const QString &name, const QByteArray &value);

private:
    void judge();

    QLineEdit *m_name;
    SecretField *m_value;
    QLabel *m_facts;
    const QStringList m_taken;
};

} // namespace roadstead::ui
