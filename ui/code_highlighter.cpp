#include "ui/code_highlighter.h"

#include "core/literals.h"
#include "ui/look/tokens.h"

#include <QSet>
#include <QTextCharFormat>

namespace roadstead::ui {

namespace {

/// A longer line (a file as a data: URL) stays plain: it would cost more than it tells.
constexpr qsizetype kLongestLine = 8192;

// A block's state: the lowest two bits say whether it ends within an action, the others hold the indentation
// of the key whose block scalar goes on, plus one.
constexpr int kInAction = 1;
constexpr int kInActionComment = 2;
constexpr int kActionBits = 3;
constexpr int kScalarShift = 2;

bool isWordChar(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-';
}

qsizetype indentationOf(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == u' ')
        ++at;
    return at;
}

/// The length of a number that begins at `from`; 0: none.
qsizetype numberLength(const QString &text, qsizetype from)
{
    qsizetype at = from;
    if (at < text.size() && text[at] == u'-')
        ++at;
    const qsizetype digits = at;
    while (at < text.size() && (text[at].isDigit() || text[at] == u'.' || text[at] == u'_'))
        ++at;
    const bool isWhole = at > digits && (at == text.size() || !isWordChar(text[at]));
    return isWhole ? at - from : 0;
}

bool isConstant(QStringView word)
{
    return word == u"true" || word == u"false" || word == u"null" || word == u"~";
}

/// Where the colon stands that ends a key which begins at `from`; -1: there is no key.
qsizetype keyEnd(const QString &text, qsizetype from)
{
    for (qsizetype at = from; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u':' && (at + 1 == text.size() || text[at + 1].isSpace()))
            return at > from ? at : -1;
        if (c == u'#' || c == u'{' || c == u'[' || c == u'"' || c == u'\'')
            return -1;
    }
    return -1;
}

} // namespace

CodeHighlighter::CodeHighlighter(Syntax syntax, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_syntax(syntax)
{
}

void CodeHighlighter::setSyntax(Syntax syntax)
{
    if (m_syntax == syntax)
        return;
    m_syntax = syntax;
    rehighlight();
}

void CodeHighlighter::mark(qsizetype from, qsizetype length, Part part)
{
    const Tokens &t = tokens();
    QTextCharFormat format;
    switch (part) {
    case Part::Key:
        format.setForeground(t.accent);
        break;
    case Part::Text:
    case Part::Added:
        format.setForeground(t.of(NodeState::Up).mark);
        break;
    case Part::Number:
        format.setForeground(t.of(NodeState::Waiting).mark);
        break;
    case Part::Comment:
    case Part::Place:
        format.setForeground(t.muted);
        break;
    case Part::ActionMark:
        format.setForeground(t.of(NodeState::New).mark);
        format.setFontWeight(QFont::DemiBold);
        break;
    case Part::ActionName:
        format.setForeground(t.of(NodeState::New).mark);
        break;
    case Part::Removed:
        format.setForeground(t.of(NodeState::Failed).mark);
        break;
    }
    setFormat(static_cast<int>(from), static_cast<int>(length), format);
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    setCurrentBlockState(0);
    if (text.size() > kLongestLine)
        return;
    switch (m_syntax) {
    case Syntax::Plain:
        break;
    case Syntax::Yaml:
        highlightYaml(text);
        break;
    case Syntax::Json:
        highlightJson(text);
        break;
    case Syntax::Script:
        highlightScript(text);
        break;
    case Syntax::Diff:
        highlightDiff(text);
        return;
    }
    highlightActions(text);
}

void CodeHighlighter::highlightDiff(const QString &text)
{
    if (text.startsWith("@@"_L1))
        mark(0, text.size(), Part::Place);
    else if (text.startsWith(u'+'))
        mark(0, text.size(), Part::Added);
    else if (text.startsWith(u'-'))
        mark(0, text.size(), Part::Removed);
}

/// One past the closing quotation mark of the text that begins at `from`; the line's end when there is none.
qsizetype CodeHighlighter::quotedEnd(const QString &text, qsizetype from) const
{
    const QChar quote = text[from];
    for (qsizetype at = from + 1; at < text.size(); ++at) {
        if (text[at] == u'\\' && quote == u'"')
            ++at;
        else if (text[at] == quote)
            return at + 1;
    }
    return text.size();
}

void CodeHighlighter::highlightYaml(const QString &text)
{
    const qsizetype indentation = indentationOf(text);
    const int before = qMax(0, previousBlockState()) >> kScalarShift;
    if (before > 0 && (indentation == text.size() || indentation >= before)) {
        setCurrentBlockState(before << kScalarShift); // within a block scalar: the text of a file
        return;
    }
    qsizetype at = indentation;
    while (at + 1 < text.size() && text[at] == u'-' && text[at + 1] == u' ')
        at += 2 + indentationOf(text.mid(at + 2));
    const qsizetype keyFrom = at;
    if (const qsizetype end = keyEnd(text, at); end >= 0) {
        mark(at, end - at, Part::Key);
        at = end + 1;
        const QString rest = text.mid(at).trimmed();
        if (rest.startsWith(u'|') || rest.startsWith(u'>'))
            setCurrentBlockState(static_cast<int>(keyFrom + 1) << kScalarShift);
    }
    bool isStart = true; // of a value: only there a number or a constant begins
    while (at < text.size()) {
        const QChar c = text[at];
        if (c == u'#' && (at == 0 || text[at - 1].isSpace())) {
            mark(at, text.size() - at, Part::Comment);
            return;
        }
        qsizetype end = at + 1;
        if (isStart && (c == u'"' || c == u'\'')) {
            end = quotedEnd(text, at);
            mark(at, end - at, Part::Text);
        } else if (isStart && (isWordChar(c) || c == u'~')) {
            while (end < text.size() && !text[end].isSpace() && text[end] != u',' && text[end] != u']')
                ++end;
            if (isConstant(QStringView(text).mid(at, end - at)) || numberLength(text, at) == end - at)
                mark(at, end - at, Part::Number);
        }
        isStart = c.isSpace() ? isStart : c == u'[' || c == u',' || c == u'{';
        at = end;
    }
}

void CodeHighlighter::highlightJson(const QString &text)
{
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        qsizetype end = at + 1;
        if (c == u'"') {
            end = quotedEnd(text, at);
            qsizetype next = end;
            while (next < text.size() && text[next].isSpace())
                ++next;
            mark(at, end - at, next < text.size() && text[next] == u':' ? Part::Key : Part::Text);
        } else if (c.isDigit() || c == u'-') {
            end = at + qMax<qsizetype>(1, numberLength(text, at));
            mark(at, end - at, Part::Number);
        } else if (c.isLetter()) {
            while (end < text.size() && text[end].isLetter())
                ++end;
            if (isConstant(QStringView(text).mid(at, end - at)))
                mark(at, end - at, Part::Number);
        }
        at = end;
    }
}

void CodeHighlighter::highlightScript(const QString &text)
{
    const qsizetype start = indentationOf(text);
    if (start < text.size() && text[start] == u'#') {
        mark(start, text.size() - start, Part::Comment);
        return;
    }
    qsizetype end = start;
    while (end < text.size() && isWordChar(text[end]))
        ++end;
    mark(start, end - start, Part::Key);
}

// Laid over the colours of the text around it: an action may stand anywhere, also within quotation marks.
void CodeHighlighter::highlightActions(const QString &text)
{
    const int before = qMax(0, previousBlockState()) & kActionBits;
    qsizetype at = 0;
    bool isOpen = before != 0;
    bool isComment = before == kInActionComment;
    while (at < text.size()) {
        if (!isOpen) {
            const qsizetype open = text.indexOf("{{"_L1, at);
            if (open < 0)
                break;
            isOpen = true;
            qsizetype body = open + 2;
            if (QStringView(text).mid(body, 2) == u"- ")
                body += 2;
            isComment = QStringView(text).mid(body, 2) == u"/*";
            mark(open, body - open, Part::ActionMark);
            at = body;
            continue;
        }
        const qsizetype close = text.indexOf(isComment ? "*/"_L1 : "}}"_L1, at);
        const qsizetype end = close < 0 ? text.size() : close + 2;
        if (isComment)
            mark(at, end - at, Part::Comment);
        else
            highlightAction(text, at, end);
        if (close >= 0) {
            isOpen = isComment; // behind a comment comes the end of its action
            isComment = false;
        }
        at = end;
    }
    const int state = !isOpen ? 0 : isComment ? kInActionComment : kInAction;
    setCurrentBlockState(currentBlockState() | state);
}

void CodeHighlighter::highlightAction(const QString &text, qsizetype from, qsizetype end)
{
    mark(from, end - from, Part::ActionMark);
    for (qsizetype at = from; at < end;) {
        const QChar c = text[at];
        qsizetype next = at + 1;
        if (c == u'"' || c == u'`') {
            next = qMin(end, quotedEnd(text, at));
            mark(at, next - at, Part::Text);
        } else if (c == u'.' || c == u'$') {
            while (next < end && (isWordChar(text[next]) || text[next] == u'.') && text[next] != u'-')
                ++next;
            mark(at, next - at, Part::ActionName);
        } else if (const qsizetype length = numberLength(text, at); length > 0) {
            next = at + length;
            mark(at, length, Part::Number);
        } else if (isWordChar(c)) {
            while (next < end && isWordChar(text[next]))
                ++next;
        }
        at = next;
    }
}

} // namespace roadstead::ui
