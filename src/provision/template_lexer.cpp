#include "provision/template_lexer.h"

#include "provision/go_text.h"

#include <QHash>

namespace roadstead::provision {

namespace {

constexpr QByteArrayView kLeftComment("/*");
constexpr QByteArrayView kRightComment("*/");
constexpr qsizetype kTrimMarkerSize = 2; // "- " or " -"

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool startsWithTrim(QByteArrayView text)
{
    return text.size() >= kTrimMarkerSize && text[0] == '-' && isSpace(text[1]);
}

bool endsWithTrim(QByteArrayView text)
{
    return text.size() >= kTrimMarkerSize && isSpace(text[0]) && text[1] == '-';
}

bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

class Lexer
{
public:
    Lexer(const QByteArray &input, const LexerOptions &options)
        : m_input(input)
        , m_options(options)
    {
    }

    std::vector<Token> run()
    {
        while (readText() && readAction()) { }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] QByteArrayView rest(qsizetype skip = 0) const
    {
        return QByteArrayView(m_input).sliced(std::min(m_at + skip, m_input.size()));
    }
    [[nodiscard]] char peek() const { return m_at < m_input.size() ? m_input[m_at] : '\0'; }

    void emitToken(TokenKind kind)
    {
        m_tokens.push_back({kind, m_input.sliced(m_start, m_at - m_start), static_cast<int>(m_start)});
        m_start = m_at;
    }

    bool refuse(const QByteArray &message)
    {
        m_tokens.push_back({TokenKind::Error, message, static_cast<int>(m_start)});
        return false;
    }

    void skipLeadingSpace()
    {
        while (m_at < m_input.size() && isSpace(peek()))
            ++m_at;
        m_start = m_at;
    }

    /// The text before the next action, and that action's delimiter. False at the end.
    bool readText()
    {
        for (;;) {
            const qsizetype found = m_input.indexOf(m_options.leftDelimiter, m_at);
            m_at = found < 0 ? m_input.size() : found;
            const qsizetype textEnd = m_at;
            const bool isTrimmed = found >= 0 && startsWithTrim(rest(m_options.leftDelimiter.size()));
            while (isTrimmed && m_at > m_start && isSpace(m_input[m_at - 1]))
                --m_at;
            if (m_at > m_start)
                emitToken(TokenKind::Text);
            m_at = m_start = textEnd;
            if (found < 0) {
                emitToken(TokenKind::End);
                return false;
            }
            const qsizetype marker = isTrimmed ? kTrimMarkerSize : 0;
            if (!rest(m_options.leftDelimiter.size() + marker).startsWith(kLeftComment)) {
                m_at += m_options.leftDelimiter.size();
                emitToken(TokenKind::LeftDelimiter);
                m_at = m_start = m_at + marker;
                m_depth = 0;
                return true;
            }
            m_at += m_options.leftDelimiter.size() + marker + kLeftComment.size();
            if (!skipComment())
                return false;
        }
    }

    bool skipComment()
    {
        const qsizetype end = m_input.indexOf(kRightComment, m_at);
        if (end < 0)
            return refuse("unclosed comment");
        m_at = end + kRightComment.size();
        if (!isAtRightDelimiter())
            return refuse("comment ends before closing delimiter");
        passRightDelimiter();
        return true;
    }

    [[nodiscard]] bool isAtRightDelimiter() const
    {
        return (endsWithTrim(rest()) && rest(kTrimMarkerSize).startsWith(m_options.rightDelimiter))
            || rest().startsWith(m_options.rightDelimiter);
    }

    void passRightDelimiter(bool isEmitted = false)
    {
        const bool isTrimmed
            = endsWithTrim(rest()) && rest(kTrimMarkerSize).startsWith(m_options.rightDelimiter);
        m_start = m_at = m_at + (isTrimmed ? kTrimMarkerSize : 0);
        m_at += m_options.rightDelimiter.size();
        if (isEmitted)
            emitToken(TokenKind::RightDelimiter);
        m_start = m_at;
        if (isTrimmed)
            skipLeadingSpace();
    }

    /// What stands between the delimiters, and the right one.
    bool readAction()
    {
        for (;;) {
            if (isAtRightDelimiter()) {
                if (m_depth != 0)
                    return refuse("unclosed left paren");
                passRightDelimiter(/*isEmitted=*/true);
                return true;
            }
            if (m_at >= m_input.size())
                return refuse("unclosed action");
            if (!readToken())
                return false;
        }
    }

    bool readToken()
    {
        const char c = peek();
        if (isSpace(c))
            return readSpace();
        const bool isField = c == '.' && m_at + 1 < m_input.size() && !isAsciiDigit(m_input[m_at + 1]);
        if (isField || c == '$')
            return readFieldOrVariable(isField ? TokenKind::Field : TokenKind::Variable);
        if (c == '.' || c == '+' || c == '-' || isAsciiDigit(c))
            return readNumber();
        if (isNameRune(decodeRune(rest()).rune))
            return readWord();
        switch (c) {
        case '=':
            return single(TokenKind::Assign);
        case '|':
            return single(TokenKind::Pipe);
        case '"':
            return readQuoted('"', TokenKind::QuotedText, "unterminated quoted string");
        case '\'':
            return readQuoted('\'', TokenKind::RuneLiteral, "unterminated character constant");
        case '`':
            return readRaw();
        case '(':
            ++m_depth;
            return single(TokenKind::LeftParenthesis);
        case ')':
            single(TokenKind::RightParenthesis);
            return --m_depth >= 0 || refuse("unexpected right paren");
        case ':':
            if (!rest().startsWith(":="))
                return refuse("expected :=");
            ++m_at;
            return single(TokenKind::Declare);
        default:
            break;
        }
        if (c > ' ' && c < '\x7f')
            return single(TokenKind::Character);
        return refuse("unrecognized character in action: " + describeRune(decodeRune(rest()).rune));
    }

    bool single(TokenKind kind)
    {
        ++m_at;
        emitToken(kind);
        return true;
    }

    bool readSpace()
    {
        while (m_at < m_input.size() && isSpace(peek()))
            ++m_at;
        // The last space may belong to a trim marker.
        --m_at;
        if (!(endsWithTrim(rest()) && rest(kTrimMarkerSize).startsWith(m_options.rightDelimiter)))
            ++m_at;
        if (m_at > m_start)
            emitToken(TokenKind::Space);
        return true;
    }

    void skipName()
    {
        for (;;) {
            const DecodedRune next = decodeRune(rest());
            if (next.size == 0 || !isNameRune(next.rune))
                return;
            m_at += next.size;
        }
    }

    [[nodiscard]] bool isAtTerminator() const
    {
        const DecodedRune next = decodeRune(rest());
        if (next.size == 0 || next.rune == decodeRune(m_options.rightDelimiter).rune)
            return true;
        return next.rune < 0x80 && QByteArrayView(" \t\r\n.,|:()").contains(static_cast<char>(next.rune));
    }

    bool refuseRune() { return refuse("bad character " + describeRune(decodeRune(rest()).rune)); }

    bool readFieldOrVariable(TokenKind kind)
    {
        ++m_at;
        if (isAtTerminator()) {
            emitToken(kind == TokenKind::Field ? TokenKind::Dot : kind);
            return true;
        }
        skipName();
        if (!isAtTerminator())
            return refuseRune();
        emitToken(kind);
        return true;
    }

    bool readWord()
    {
        static const QHash<QByteArray, TokenKind> kWords {{"block", TokenKind::Block},
            {"break", TokenKind::Break}, {"continue", TokenKind::Continue}, {"define", TokenKind::Define},
            {"else", TokenKind::Else}, {"end", TokenKind::EndWord}, {"false", TokenKind::Bool},
            {"if", TokenKind::If}, {"nil", TokenKind::Nil}, {"range", TokenKind::Range},
            {"template", TokenKind::Template}, {"true", TokenKind::Bool}, {"with", TokenKind::With}};
        skipName();
        if (!isAtTerminator())
            return refuseRune();
        TokenKind kind = kWords.value(m_input.sliced(m_start, m_at - m_start), TokenKind::Identifier);
        if ((kind == TokenKind::Break && !m_options.isBreakKeyword)
            || (kind == TokenKind::Continue && !m_options.isContinueKeyword))
            kind = TokenKind::Identifier;
        emitToken(kind);
        return true;
    }

    bool readQuoted(char quote, TokenKind kind, const char *unclosed)
    {
        for (++m_at; m_at < m_input.size() && peek() != '\n'; ++m_at) {
            if (peek() == quote)
                return single(kind);
            if (peek() == '\\' && m_at + 1 < m_input.size() && m_input[m_at + 1] != '\n')
                ++m_at;
        }
        return refuse(unclosed);
    }

    bool readRaw()
    {
        const qsizetype end = m_input.indexOf('`', m_at + 1);
        if (end < 0)
            return refuse("unterminated raw quoted string");
        m_at = end;
        return single(TokenKind::RawText);
    }

    bool accept(QByteArrayView characters)
    {
        if (m_at >= m_input.size() || !characters.contains(peek()))
            return false;
        ++m_at;
        return true;
    }

    void acceptAll(QByteArrayView characters)
    {
        while (accept(characters)) { }
    }

    /// What looks like a number; the parser decides whether it is one.
    bool scanNumber()
    {
        constexpr QByteArrayView kDecimal("0123456789_");
        constexpr QByteArrayView kHexadecimal("0123456789abcdefABCDEF_");
        QByteArrayView digits = kDecimal;
        accept("+-");
        if (accept("0")) {
            if (accept("xX"))
                digits = kHexadecimal;
            else if (accept("oO"))
                digits = "01234567_";
            else if (accept("bB"))
                digits = "01_";
        }
        acceptAll(digits);
        if (accept("."))
            acceptAll(digits);
        const bool hasExponent = (digits.size() == kDecimal.size() && accept("eE"))
            || (digits.size() == kHexadecimal.size() && accept("pP"));
        if (hasExponent) {
            accept("+-");
            acceptAll(kDecimal);
        }
        accept("i");
        const DecodedRune next = decodeRune(rest());
        if (next.size == 0 || !isNameRune(next.rune))
            return true;
        m_at += next.size;
        return false;
    }

    bool readNumber()
    {
        TokenKind kind = TokenKind::Number;
        bool isGood = scanNumber();
        if (isGood && (peek() == '+' || peek() == '-')) {
            // 1+2i: no spaces, and it ends in i.
            kind = TokenKind::ComplexNumber;
            isGood = scanNumber() && m_input[m_at - 1] == 'i';
        }
        if (!isGood)
            return refuse("bad number syntax: " + quoteText(m_input.sliced(m_start, m_at - m_start)));
        emitToken(kind);
        return true;
    }

    const QByteArray &m_input;
    const LexerOptions &m_options;
    std::vector<Token> m_tokens;
    qsizetype m_start = 0; ///< of the token being read
    qsizetype m_at = 0;
    int m_depth = 0; ///< open parentheses
};

} // namespace

std::vector<Token> tokenize(const QByteArray &input, const LexerOptions &options)
{
    return Lexer(input, options).run();
}

QByteArray describeToken(const Token &token)
{
    constexpr qsizetype kShownRunes = 10;
    if (token.kind == TokenKind::End)
        return "EOF";
    if (token.kind == TokenKind::Error)
        return token.text;
    if (token.kind >= TokenKind::Dot)
        return "<" + token.text + ">";
    if (token.text.size() > kShownRunes)
        return quoteText(leadingRunes(token.text, kShownRunes)) + "...";
    return quoteText(token.text);
}

} // namespace roadstead::provision
