#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace roadstead::ui {

/// The question before a costly act: what it does, why the person wants it, and the act's own button, which
/// is not the default. Modal; delete it or let WA_DeleteOnClose do so.
class ReasonSheet : public QDialog
{
    Q_OBJECT

public:
    enum class Reason : unsigned char
    {
        Needed, ///< the act's button waits for it
        Optional
    };
    struct Words
    {
        QString title;
        QString effect; ///< what will happen, in whole sentences
        QString act; ///< on the button
        Reason reason = Reason::Needed;
    };
    explicit ReasonSheet(const Words &words, QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;

private:
    QLineEdit *m_reason;
    QPushButton *m_act;
};

} // namespace roadstead::ui
