#pragma once

#include "core/event.h"
#include "ui/code_highlighter.h"

#include <QPlainTextEdit>

class QCompleter;

namespace roadstead::ui {

/// Something said of a place in a text.
struct CodeRemark
{
    Severity severity = Severity::Error;
    QString message;
    int line = 0; ///< from 1; 0: it has no place in the text
    int column = 0; ///< from 1

    bool operator==(const CodeRemark &) const = default;
};

/// "✖ line 12, column 3: …" as a list and a reader of the screen tell it.
[[nodiscard]] QString remarkText(const CodeRemark &remark);

/// A text of a machine's language, with line numbers, colours, and remarks underlined at their place. Tab
/// writes two blanks; Ctrl+Tab, or Escape and then Tab, leaves it. Its undo is its own.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Mode : unsigned char
    {
        Edit,
        View
    };
    CodeEditor(Syntax syntax, Mode mode, QWidget *parent = nullptr);

    /// Draws the edge of an input, for a text among other fields.
    void setEdged(bool isEdged);
    void setSyntax(Syntax syntax);
    void setRemarks(const QList<CodeRemark> &remarks);
    [[nodiscard]] const QList<CodeRemark> &remarks() const { return m_remarks; }
    /// Puts the cursor there, scrolls to it and takes the focus. Counted from 1.
    void goTo(int line, int column);
    /// Replaces the text when it is another one, and keeps the place that is in sight.
    void showText(const QString &text);
    /// What completes a word within {{ }}: names with their dot, functions, keywords.
    void setNames(const QStringList &names);
    [[nodiscard]] QCompleter *completer() const { return m_completer; }
    [[nodiscard]] int gutterWidth() const;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    class Gutter;

    void paintGutter(QPaintEvent *event);
    void placeGutter();
    void underline();
    [[nodiscard]] Severity severityOf(int line) const;
    [[nodiscard]] bool handlesKey(QKeyEvent *event);
    void shiftLines(int levels);
    void breakLine();
    void complete(bool isAsked);
    void insertName(const QString &name);
    [[nodiscard]] QString nameBefore() const;
    [[nodiscard]] bool isInAction() const;

    CodeHighlighter *m_highlighter;
    Gutter *m_gutter;
    QCompleter *m_completer = nullptr;
    QList<CodeRemark> m_remarks;
    bool m_isEdged = false;
    bool m_isTabFree = false; ///< Escape was pressed: the next Tab leaves
};

} // namespace roadstead::ui
