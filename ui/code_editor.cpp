#include "ui/code_editor.h"

#include "core/literals.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"

#include <QCompleter>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kEdge = 2;
constexpr int kGutterGlyph = 10;

} // namespace

/// The strip with the numbers of the lines, and the glyph of the worst remark on each.
class CodeEditor::Gutter : public QWidget
{
public:
    explicit Gutter(CodeEditor *editor)
        : QWidget(editor)
        , m_editor(editor)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_editor->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintGutter(event); }

private:
    CodeEditor *m_editor;
};

QString remarkText(const CodeRemark &remark)
{
    return remark.line > 0 ? CodeEditor::tr("Line %1, column %2: %3")
                                 .arg(remark.line)
                                 .arg(qMax(1, remark.column))
                                 .arg(remark.message)
                           : remark.message;
}

CodeEditor::CodeEditor(Syntax syntax, Mode mode, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new CodeHighlighter(syntax, document()))
    , m_gutter(new Gutter(this))
{
    setFont(fontFor(TextRole::Code));
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setLineWidth(kEdge);
    setLineWrapMode(NoWrap);
    setLayoutDirection(Qt::LeftToRight); // a machine's language, whatever the person's
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 2);
    if (mode == Mode::View) {
        setReadOnly(true);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        viewport()->setBackgroundRole(QPalette::Shadow); // sunken, by role: it follows the theme
    } else {
        setAccessibleDescription(
            tr("Tab writes two blanks. Ctrl+Tab, or Escape and then Tab, leaves the text. "
               "Ctrl+Space completes a name."));
    }
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        m_gutter->update();
        viewport()->update();
    });
    placeGutter();
}

void CodeEditor::setEdged(bool isEdged)
{
    m_isEdged = isEdged;
    update();
}

int CodeEditor::gutterWidth() const
{
    if (m_highlighter->syntax() == Syntax::Diff)
        return 0; // its lines are not those of a file
    const int digits = qMax(2, static_cast<int>(QString::number(blockCount()).size()));
    return kGutterGlyph + 12 + fontMetrics().horizontalAdvance(u'9') * digits;
}

void CodeEditor::setSyntax(Syntax syntax)
{
    m_highlighter->setSyntax(syntax);
    placeGutter();
}

void CodeEditor::placeGutter()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inner = contentsRect();
    m_gutter->setGeometry(inner.left(), inner.top(), gutterWidth(), viewport()->height());
    m_gutter->update();
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void CodeEditor::paintGutter(QPaintEvent *event)
{
    const Tokens &t = tokens();
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), isReadOnly() ? t.sunken : mixed(t.raised, t.page, 0.7));
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF lines = blockBoundingGeometry(block).translated(contentOffset());
        if (lines.top() > event->rect().bottom())
            break;
        if (!block.isVisible() || lines.bottom() < event->rect().top())
            continue;
        const int height = fontMetrics().height();
        const int top = qRound(lines.top());
        const Severity severity = severityOf(block.blockNumber() + 1);
        if (severity != Severity::Quiet)
            drawSeverityGlyph(painter,
                QRectF(3, top + (height - kGutterGlyph) / 2.0, kGutterGlyph, kGutterGlyph), severity, t);
        painter.setPen(block.blockNumber() == current && !isReadOnly() ? t.text : t.muted);
        painter.drawText(QRect(0, top, m_gutter->width() - 6, height), Qt::AlignRight | Qt::AlignVCenter,
            QString::number(block.blockNumber() + 1));
    }
}

Severity CodeEditor::severityOf(int line) const
{
    Severity worst = Severity::Quiet;
    for (const CodeRemark &remark : m_remarks) {
        if (remark.line == line)
            worst = qMax(worst, remark.severity);
    }
    return worst;
}

void CodeEditor::paintEvent(QPaintEvent *event)
{
    if (!isReadOnly() && hasFocus()) {
        // Painted, not kept as a format: it follows the theme by itself.
        QPainter painter(viewport());
        const Tokens &t = tokens();
        const QRect line = cursorRect();
        painter.fillRect(
            QRect(0, line.top(), viewport()->width(), line.height()), mixed(t.raised, t.hover, 0.6));
    }
    QPlainTextEdit::paintEvent(event);
}

bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) { // of the frame: the text is the viewport's
        const Tokens &t = tokens();
        QPainter painter(this);
        painter.fillRect(rect(), isReadOnly() ? t.sunken : t.raised);
        if (hasFocus()) {
            drawFocusRing(painter, rect(), t, m_isEdged ? 5 : 3);
        } else if (m_isEdged) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(m_remarks.isEmpty() ? t.control : t.of(Severity::Error).mark, 1));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        }
        return true;
    }
    return QPlainTextEdit::event(event);
}

void CodeEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->rehighlight();
        underline();
        m_gutter->update();
    } else if (event->type() == QEvent::FontChange) {
        placeGutter();
    }
}

void CodeEditor::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void CodeEditor::focusOutEvent(QFocusEvent *event)
{
    m_isTabFree = false;
    QPlainTextEdit::focusOutEvent(event);
    update();
}

void CodeEditor::setRemarks(const QList<CodeRemark> &remarks)
{
    if (m_remarks == remarks)
        return;
    m_remarks = remarks;
    underline();
    m_gutter->update();
    update();
}

void CodeEditor::underline()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const CodeRemark &remark : std::as_const(m_remarks)) {
        const QTextBlock block = document()->findBlockByNumber(remark.line - 1);
        if (remark.line < 1 || !block.isValid())
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        const QString text = block.text();
        const qsizetype from
            = std::clamp<qsizetype>(remark.column - 1, 0, qMax<qsizetype>(0, text.size() - 1));
        qsizetype end = from;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        selection.cursor.setPosition(block.position() + static_cast<int>(from));
        selection.cursor.setPosition(
            block.position() + static_cast<int>(qMax(end, qMin(from + 1, text.size()))),
            QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(tokens().of(remark.severity).mark);
        selection.format.setToolTip(remark.message);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void CodeEditor::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(qMax(1, line) - 1);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + qBound(0, column - 1, block.length() - 1));
    setTextCursor(cursor);
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

void CodeEditor::showText(const QString &text)
{
    if (text == toPlainText())
        return;
    const int down = verticalScrollBar()->value();
    const int along = horizontalScrollBar()->value();
    setPlainText(text);
    underline();
    verticalScrollBar()->setValue(down);
    horizontalScrollBar()->setValue(along);
}

} // namespace roadstead::ui
