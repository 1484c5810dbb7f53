#include "ui/code_editor.h"

#include "core/literals.h"
#include "ui/look/tokens.h"
#include "ui/row_delegate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

// What the keys do: leaving the text, indentation, completion.

namespace roadstead::ui {

namespace {

constexpr int kIndent = 2;
/// How far back the start of an action is looked for.
constexpr int kLongestAction = 4096;
constexpr int kCompletesFrom = 2; ///< letters, unless asked for; a dot alone is enough

bool isNameChar(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'$';
}

/// The names that fit, in a list with an edge of its own: it lies on a text of the same surface.
class NameList : public QListView
{
public:
    using QListView::QListView;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return QListView::event(event);
        QPainter painter(this);
        painter.fillRect(rect(), tokens().raised);
        painter.setPen(tokens().control);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        return true;
    }
};

QString indentationOf(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && (text[at] == u' ' || text[at] == u'\t'))
        ++at;
    return text.first(at);
}

} // namespace

bool CodeEditor::focusNextPrevChild(bool next)
{
    // The plain text edit keeps Tab for itself.
    return m_isTabFree || isReadOnly() ? QAbstractScrollArea::focusNextPrevChild(next)
                                       : QPlainTextEdit::focusNextPrevChild(next);
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completer && m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            event->ignore(); // the list's
            return;
        default:
            break;
        }
    }
    if (event->key() == Qt::Key_Escape && !isReadOnly()) {
        m_isTabFree = true;
        event->accept();
        return;
    }
    const bool isModifier = event->key() == Qt::Key_Shift || event->key() == Qt::Key_Control;
    m_isTabFree = m_isTabFree && isModifier;
    if (handlesKey(event)) {
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!isReadOnly() && m_completer && (!event->text().isEmpty() || m_completer->popup()->isVisible()))
        complete(/*isAsked=*/false);
}

bool CodeEditor::handlesKey(QKeyEvent *event)
{
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (isTab && (event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::focusNextPrevChild(
            event->key() == Qt::Key_Tab && !(event->modifiers() & Qt::ShiftModifier));
        return true;
    }
    if (isReadOnly())
        return false;
    if (event->key() == Qt::Key_Backtab || (event->key() == Qt::Key_Tab && textCursor().hasSelection())) {
        shiftLines(event->key() == Qt::Key_Tab ? 1 : -1);
        return true;
    }
    if (event->key() == Qt::Key_Tab) {
        const int column = textCursor().positionInBlock();
        insertPlainText(QString(kIndent - column % kIndent, u' '));
        return true;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & Qt::ControlModifier)
            return false;
        breakLine();
        return true;
    }
    if (event->key() == Qt::Key_Space && (event->modifiers() & Qt::ControlModifier)) {
        complete(/*isAsked=*/true);
        return true;
    }
    return false;
}

void CodeEditor::shiftLines(int levels)
{
    QTextCursor cursor = textCursor();
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    const QTextBlock last = document()->findBlock(qMax(cursor.selectionStart(), cursor.selectionEnd() - 1));
    const int end = last.blockNumber();
    QTextCursor edit(document());
    edit.beginEditBlock();
    for (; block.isValid() && block.blockNumber() <= end; block = block.next()) {
        edit.setPosition(block.position());
        if (levels > 0 && block.length() > 1)
            edit.insertText(QString(kIndent, u' '));
        for (int i = 0; levels < 0 && i < kIndent && block.text().startsWith(u' '); ++i)
            edit.deleteChar();
    }
    edit.endEditBlock();
}

void CodeEditor::breakLine()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().first(cursor.positionInBlock());
    QString indentation = indentationOf(before);
    if (before.trimmed().endsWith(u':'))
        indentation += QString(kIndent, u' ');
    cursor.insertText(u'\n' + indentation);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void CodeEditor::setNames(const QStringList &names)
{
    if (!m_completer) {
        m_completer = new QCompleter(this);
        m_completer->setPopup(new NameList(this));
        m_completer->setModel(new QStringListModel(m_completer));
        m_completer->setWidget(this);
        m_completer->setCompletionMode(QCompleter::PopupCompletion);
        m_completer->popup()->setAccessibleName(tr("Names that fit here"));
        auto *list = static_cast<NameList *>(m_completer->popup());
        list->setFrameStyle(QFrame::Box | QFrame::Plain);
        list->setFont(font());
        m_completer->popup()->setItemDelegate(new RowDelegate(m_completer->popup()));
        connect(m_completer, QOverload<const QString &>::of(&QCompleter::activated), this,
            &CodeEditor::insertName);
    }
    auto *model = static_cast<QStringListModel *>(m_completer->model());
    if (model->stringList() != names)
        model->setStringList(names);
}

bool CodeEditor::isInAction() const
{
    const QTextCursor cursor = textCursor();
    QTextCursor back(document());
    back.setPosition(cursor.position());
    back.setPosition(qMax(0, cursor.position() - kLongestAction), QTextCursor::KeepAnchor);
    const QString before = back.selectedText();
    const qsizetype open = before.lastIndexOf("{{"_L1);
    return open >= 0 && before.lastIndexOf("}}"_L1) < open;
}

QString CodeEditor::nameBefore() const
{
    const QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    qsizetype from = cursor.positionInBlock();
    const qsizetype end = from;
    while (from > 0 && isNameChar(line[from - 1]))
        --from;
    return line.mid(from, end - from);
}

void CodeEditor::complete(bool isAsked)
{
    if (!m_completer)
        return;
    const QString begun = nameBefore();
    const bool isEnough = isAsked || begun.startsWith(u'.') || begun.size() >= kCompletesFrom;
    m_completer->setCompletionPrefix(begun);
    const bool isComplete = m_completer->completionCount() == 1 && m_completer->currentCompletion() == begun;
    if (!isEnough || !isInAction() || m_completer->completionCount() == 0 || isComplete) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    ensureCursorVisible();
    QRect below = cursorRect(); // the list stands below the beginning of the word
    below.translate(viewport()->x() - fontMetrics().horizontalAdvance(begun), viewport()->y());
    below.setWidth(m_completer->popup()->sizeHintForColumn(0)
        + m_completer->popup()->verticalScrollBar()->sizeHint().width() + 16);
    m_completer->complete(below);
}

void CodeEditor::insertName(const QString &name)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(nameBefore().size()));
    cursor.insertText(name);
    setTextCursor(cursor);
}

} // namespace roadstead::ui
