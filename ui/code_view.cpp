#include "ui/code_view.h"

#include "core/literals.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace roadstead::ui {

namespace {

constexpr int kSide = 8;
constexpr int kMostTinted = 5000; ///< lines

} // namespace

/// The numbers beside the lines.
class CodeGutter : public QWidget
{
public:
    explicit CodeGutter(CodeView *view)
        : QWidget(view)
        , m_view(view)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        m_view->paintGutter(painter, event->rect());
    }

private:
    CodeView *m_view;
};

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new CodeGutter(this))
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(kSide);
    viewport()->setBackgroundRole(QPalette::Shadow); // sunken
    viewport()->setAutoFillBackground(true);
    QFont font = fontFor(TextRole::Code);
    font.setPointSizeF(fontFor(TextRole::Small).pointSizeF());
    setFont(font);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeView::placeGutter);
    placeGutter();
}

void CodeView::setCode(const QString &text, Kind kind, const QList<ConfigRemark> &remarks)
{
    const QString shown = text.left(kMaxShown);
    m_kind = kind;
    m_remarks = remarks;
    if (toPlainText() != shown)
        setPlainText(shown);
    placeGutter();
    tintLines();
}

void CodeView::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    setTextCursor(cursor);
    centerCursor();
    setFocus();
}

int CodeView::gutterWidth() const
{
    if (m_kind == Kind::Diff)
        return 0;
    const auto digits = QString::number(qMax(99, blockCount())).size();
    return fontMetrics().horizontalAdvance(u'9') * static_cast<int>(digits) + 2 * kSide;
}

void CodeView::placeGutter()
{
    const int width = gutterWidth();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(isMirrored ? 0 : width, 0, isMirrored ? width : 0, 0);
    const QRect inner = contentsRect();
    m_gutter->setGeometry(
        isMirrored ? inner.right() + 1 - width : inner.left(), inner.top(), width, inner.height());
    m_gutter->setVisible(width > 0);
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        tintLines(); // selections keep colours
}

void CodeView::paintGutter(QPainter &painter, const QRect &clip) const
{
    const Tokens &t = tokens();
    painter.fillRect(clip, t.sunken);
    painter.setFont(font());
    painter.setPen(t.muted);
    QTextBlock block = firstVisibleBlock();
    int top = qRound(blockBoundingGeometry(block).translated(contentOffset()).top());
    for (; block.isValid() && top <= clip.bottom(); block = block.next()) {
        const int height = qRound(blockBoundingRect(block).height());
        if (block.isVisible() && top + height >= clip.top())
            painter.drawText(QRect(0, top, m_gutter->width() - kSide, height), Qt::AlignRight | Qt::AlignTop,
                QString::number(block.blockNumber() + 1));
        top += height;
    }
}

void CodeView::tintLines()
{
    const Tokens &t = tokens();
    QList<QTextEdit::ExtraSelection> selections;
    const auto tint = [&](const QTextBlock &block, const QColor &background, const QColor &ink) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.format.setBackground(background);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selections.append(selection);
        selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        selection.format.clearProperty(QTextFormat::FullWidthSelection);
        selection.format.setForeground(ink);
        selections.append(selection);
    };
    if (m_kind == Kind::Diff) {
        for (QTextBlock block = document()->begin(); block.isValid() && selections.size() < 2 * kMostTinted;
             block = block.next()) {
            const QString text = block.text();
            if (text.startsWith(u'+'))
                tint(block, t.of(Severity::Good).tint, t.text);
            else if (text.startsWith(u'-'))
                tint(block, t.of(Severity::Error).tint, t.text);
            else if (text.startsWith("@@"_L1))
                tint(block, t.hover, t.muted);
        }
    }
    for (const ConfigRemark &remark : std::as_const(m_remarks)) {
        const QTextBlock block = document()->findBlockByNumber(remark.line - 1);
        if (remark.line > 0 && block.isValid() && selections.size() < 2 * kMostTinted)
            tint(block, t.of(remark.isFatal ? Severity::Error : Severity::Warn).tint, t.text);
    }
    setExtraSelections(selections);
}

} // namespace roadstead::ui
