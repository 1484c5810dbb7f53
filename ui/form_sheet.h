#pragma once

#include <QDialog>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace roadstead::ui {

/// A small question over the window: a title, a sentence, fields, a line that says what is wrong with them,
/// and the buttons. The primary one is off while something is wrong. Deletes itself when it is closed.
class FormSheet : public QDialog
{
    Q_OBJECT

public:
    FormSheet(const QString &title, const QString &acceptText, QWidget *parent);

    /// A muted sentence below the title; its text may change.
    QLabel *addSentence(const QString &text);
    void addField(const QString &label, QWidget *field);
    /// A button at the leading side; it does not close the sheet by itself.
    [[nodiscard]] QPushButton *addSideButton(const QString &text, const QString &kind);
    /// Empty: all is well.
    void setProblem(const QString &sentence);
    /// Nothing is wrong, but there is nothing to do yet.
    void setReady(bool isReady);
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QVBoxLayout *m_column;
    QFormLayout *m_fields;
    QHBoxLayout *m_buttons;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace roadstead::ui
