#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace roadstead::ui {

/// Finds words in one text: Enter the next, Shift+Enter the one before, Escape closes. Hidden at first.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    FindBar(QPlainTextEdit &text, QWidget *parent = nullptr);
    /// Shows it with what is selected in the text.
    void open();
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Way : unsigned char
    {
        Stay, ///< from where the match begins
        Next,
        Before
    };
    void find(Way way);
    void showCount();

    QPlainTextEdit &m_text;
    QLineEdit *m_words;
    QLabel *m_count;
};

} // namespace roadstead::ui
