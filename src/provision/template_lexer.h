#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace roadstead::provision {

enum class TokenKind
{
    Error, ///< `text` is the message; the last token
    End, ///< of the template; the last token
    Text,
    LeftDelimiter,
    RightDelimiter,
    Space,
    Bool,
    Character, ///< one printable character without a meaning of its own
    RuneLiteral,
    Number,
    ComplexNumber,
    QuotedText,
    RawText,
    Identifier,
    Field, ///< with its leading dot
    Variable, ///< with its leading $
    Assign,
    Declare,
    Pipe,
    LeftParenthesis,
    RightParenthesis,
    // Words with a meaning; messages show them in <>.
    Dot,
    Nil,
    Block,
    Break,
    Continue,
    Define,
    Else,
    EndWord,
    If,
    Range,
    Template,
    With,
};

struct Token
{
    TokenKind kind = TokenKind::End;
    QByteArray text;
    int position = 0; ///< byte offset in the template
};

struct LexerOptions
{
    QByteArray leftDelimiter = "{{";
    QByteArray rightDelimiter = "}}";
    // Words that somebody has given a function's meaning to are no keywords.
    bool isBreakKeyword = true;
    bool isContinueKeyword = true;
};

/// Cuts a template into tokens: text outside delimiters, with trim markers applied and comments gone, and
/// what stands inside them. Ends with one End or Error.
[[nodiscard]] std::vector<Token> tokenize(const QByteArray &input, const LexerOptions &options);

/// The token as messages show it: `"x"`, `<else>`, `EOF`.
[[nodiscard]] QByteArray describeToken(const Token &token);

} // namespace roadstead::provision
