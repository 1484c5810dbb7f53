#include "provision/template_parser.h"

#include "provision/go_text.h"
#include "provision/template_parser_steps.h"

namespace roadstead::provision {

bool isOneOf(TokenKind kind, std::initializer_list<TokenKind> kinds)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

TextPlace placeOf(const QByteArray &text, qsizetype bytePosition)
{
    const QByteArrayView before = QByteArrayView(text).first(bytePosition);
    TextPlace place;
    place.line += static_cast<int>(before.count('\n'));
    place.column += static_cast<int>(QString::fromUtf8(before.sliced(before.lastIndexOf('\n') + 1)).size());
    return place;
}

TemplateParser::TemplateParser(std::shared_ptr<const TemplateSource> source, const ParserOptions &options)
    : m_source(std::move(source))
    , m_options(options)
{
    LexerOptions lexer;
    lexer.leftDelimiter = options.leftDelimiter;
    lexer.rightDelimiter = options.rightDelimiter;
    lexer.isBreakKeyword = !options.knownFunctions.contains("break");
    lexer.isContinueKeyword = !options.knownFunctions.contains("continue");
    m_tokens = tokenize(m_source->text, lexer);
}

const Token &TemplateParser::next()
{
    const Token &token = m_tokens[m_at];
    if (m_at + 1 < m_tokens.size())
        ++m_at;
    return token;
}

const Token &TemplateParser::peekNonSpace()
{
    while (peek().kind == TokenKind::Space)
        ++m_at;
    return peek();
}

const Token &TemplateParser::nextNonSpace()
{
    peekNonSpace();
    return next();
}

std::nullptr_t TemplateParser::refuse(const Token &token, const QByteArray &message)
{
    if (m_hasFailed)
        return nullptr;
    m_hasFailed = true;
    const TextPlace place = placeOf(m_source->text, token.position);
    const QByteArray where = "template: " + m_source->name + ':' + QByteArray::number(place.line) + ':'
        + QByteArray::number(place.column) + ": ";
    m_error = {ErrorCode::Malformed, QString::fromUtf8(where + message), place.line, place.column};
    return nullptr;
}

std::nullptr_t TemplateParser::unexpected(const Token &token, const QByteArray &context)
{
    if (token.kind != TokenKind::Error)
        return refuse(token, "unexpected " + describeToken(token) + " in " + context);
    QByteArray message = token.text;
    if (m_actionPosition >= 0) {
        const int line = placeOf(m_source->text, m_actionPosition).line;
        if (line != placeOf(m_source->text, token.position).line) {
            message += message.endsWith(" action") ? " started at " : " in action started at ";
            message += m_source->name + ':' + QByteArray::number(line);
        }
    }
    return refuse(token, message);
}

Result<TemplateTrees> TemplateParser::run()
{
    parseTop();
    if (m_hasFailed)
        return tl::unexpected(m_error);
    return std::move(m_trees);
}

void TemplateParser::parseTop()
{
    auto root = std::make_unique<ListNode>(0);
    const Token start = peek();
    while (!hasFailed() && peek().kind != TokenKind::End) {
        const std::size_t before = m_at;
        if (next().kind == TokenKind::LeftDelimiter && nextNonSpace().kind == TokenKind::Define) {
            parseDefinition();
            continue;
        }
        m_at = before;
        TokenKind listEnd = TokenKind::Text;
        const Token &token = peek();
        NodePointer node = parseTextOrAction(listEnd);
        if (listEnd != TokenKind::Text)
            refuse(token, listEnd == TokenKind::Else ? "unexpected {{else}}" : "unexpected {{end}}");
        else if (node)
            root->nodes.push_back(std::move(node));
    }
    if (!hasFailed())
        addTree(m_source->name, std::move(root), start);
}

void TemplateParser::addTree(const QByteArray &name, std::unique_ptr<ListNode> root, const Token &place)
{
    const auto known = m_trees.find(name);
    if (known == m_trees.end() || isEmptyTree(*known->second.root))
        m_trees.insert_or_assign(name, TemplateTree {m_source, std::move(root)});
    else if (!isEmptyTree(*root))
        refuse(place, "template: multiple definition of template " + quoteText(name));
}

void TemplateParser::parseDefinition()
{
    const Token &nameToken = nextNonSpace();
    if (!isOneOf(nameToken.kind, {TokenKind::QuotedText, TokenKind::RawText})) {
        unexpected(nameToken, "define clause");
        return;
    }
    const auto name = unquoteText(nameToken.text);
    if (!name) {
        refuse(nameToken, "invalid syntax");
        return;
    }
    const Token &close = nextNonSpace();
    if (close.kind != TokenKind::RightDelimiter) {
        unexpected(close, "define clause");
        return;
    }
    const std::vector<QByteArray> variables = std::exchange(m_variables, {"$"});
    ListEnd body = parseList();
    if (body.reason == TokenKind::Else)
        refuse(peek(), "unexpected {{else}} in define clause");
    m_variables = variables;
    if (!hasFailed())
        addTree(*name, std::move(body.list), nameToken);
}

TemplateParser::ListEnd TemplateParser::parseList()
{
    ListEnd end;
    end.list = std::make_unique<ListNode>(peekNonSpace().position);
    if (++m_nesting > kMaximumNesting)
        refuse(peek(), "blocks are nested too deeply");
    while (!hasFailed() && peekNonSpace().kind != TokenKind::End) {
        TokenKind listEnd = TokenKind::Text;
        NodePointer node = parseTextOrAction(listEnd);
        if (listEnd != TokenKind::Text) {
            end.reason = listEnd;
            --m_nesting;
            return end;
        }
        end.list->nodes.push_back(std::move(node));
    }
    --m_nesting;
    refuse(peek(), "unexpected EOF");
    return end;
}

NodePointer TemplateParser::parseTextOrAction(TokenKind &listEnd)
{
    const Token &token = nextNonSpace();
    if (token.kind == TokenKind::Text)
        return std::make_unique<TextNode>(token.position, token.text);
    if (token.kind != TokenKind::LeftDelimiter)
        return unexpected(token, "input");
    m_actionPosition = token.position;
    NodePointer node = parseAction(listEnd);
    m_actionPosition = -1;
    return node;
}

NodePointer TemplateParser::parseAction(TokenKind &listEnd)
{
    const std::size_t before = m_at;
    const Token &word = nextNonSpace();
    switch (word.kind) {
    case TokenKind::Block:
        return parseBlock();
    case TokenKind::Break:
    case TokenKind::Continue:
        return parseLoopWord(word);
    case TokenKind::If:
        return parseBranch(NodeKind::If, word);
    case TokenKind::Range:
        return parseBranch(NodeKind::Range, word);
    case TokenKind::With:
        return parseBranch(NodeKind::With, word);
    case TokenKind::Template:
        return parseTemplateCall();
    case TokenKind::Else:
        listEnd = TokenKind::Else;
        // {{else if}} leaves its if to be read.
        if (peekNonSpace().kind == TokenKind::If)
            return nullptr;
        if (const Token &close = next(); close.kind != TokenKind::RightDelimiter)
            return unexpected(close, "else");
        return nullptr;
    case TokenKind::EndWord:
        listEnd = TokenKind::EndWord;
        if (const Token &close = nextNonSpace(); close.kind != TokenKind::RightDelimiter)
            return unexpected(close, "end");
        return nullptr;
    default:
        break;
    }
    m_at = before;
    const int position = peekNonSpace().position;
    auto pipeline = parsePipeline("command", TokenKind::RightDelimiter);
    if (hasFailed())
        return nullptr;
    return std::make_unique<ActionNode>(position, std::move(pipeline));
}

NodePointer TemplateParser::parseLoopWord(const Token &word)
{
    const QByteArray shown = "{{" + word.text + "}}";
    const Token &close = nextNonSpace();
    if (close.kind != TokenKind::RightDelimiter)
        return unexpected(close, shown);
    if (m_rangeDepth == 0)
        return refuse(word, shown + " outside {{range}}");
    return std::make_unique<WordNode>(
        word.kind == TokenKind::Break ? NodeKind::Break : NodeKind::Continue, word.position);
}

std::unique_ptr<BranchNode> TemplateParser::parseBranch(NodeKind kind, const Token &word)
{
    const std::size_t variables = m_variables.size();
    auto branch = std::make_unique<BranchNode>(kind, peekNonSpace().position);
    branch->pipeline = parsePipeline(word.text, TokenKind::RightDelimiter);
    m_rangeDepth += kind == NodeKind::Range ? 1 : 0;
    ListEnd body = hasFailed() ? ListEnd {} : parseList();
    m_rangeDepth -= kind == NodeKind::Range ? 1 : 0;
    branch->body = std::move(body.list);
    if (!hasFailed() && body.reason == TokenKind::Else) {
        if (kind == NodeKind::If && peek().kind == TokenKind::If) {
            // {{else if}} holds an if whose {{end}} serves both.
            const Token &nested = next();
            branch->elseBody = std::make_unique<ListNode>(nested.position);
            if (++m_nesting > kMaximumNesting)
                refuse(nested, "blocks are nested too deeply");
            else
                branch->elseBody->nodes.push_back(parseBranch(NodeKind::If, nested));
            --m_nesting;
        } else {
            ListEnd rest = parseList();
            branch->elseBody = std::move(rest.list);
            if (!hasFailed() && rest.reason != TokenKind::EndWord)
                refuse(peek(), "expected end; found {{else}}");
        }
    }
    m_variables.resize(variables);
    return branch;
}

std::optional<QByteArray> TemplateParser::parseTemplateName(const QByteArray &context)
{
    const Token &token = nextNonSpace();
    if (!isOneOf(token.kind, {TokenKind::QuotedText, TokenKind::RawText})) {
        unexpected(token, context);
        return {};
    }
    auto name = unquoteText(token.text);
    if (!name)
        refuse(token, "invalid syntax");
    return name;
}

NodePointer TemplateParser::parseTemplateCall()
{
    const int position = peekNonSpace().position;
    const auto name = parseTemplateName("template clause");
    if (!name)
        return nullptr;
    auto call = std::make_unique<TemplateCallNode>(position, *name);
    if (peekNonSpace().kind == TokenKind::RightDelimiter)
        next();
    else
        call->pipeline = parsePipeline("template clause", TokenKind::RightDelimiter);
    return call;
}

NodePointer TemplateParser::parseBlock()
{
    const Token &nameToken = peekNonSpace();
    const auto name = parseTemplateName("block clause");
    if (!name)
        return nullptr;
    auto call = std::make_unique<TemplateCallNode>(nameToken.position, *name);
    call->pipeline = parsePipeline("block clause", TokenKind::RightDelimiter);
    if (hasFailed())
        return nullptr;
    const std::vector<QByteArray> variables = std::exchange(m_variables, {"$"});
    const int rangeDepth = std::exchange(m_rangeDepth, 0);
    ListEnd body = parseList();
    m_variables = variables;
    m_rangeDepth = rangeDepth;
    if (body.reason == TokenKind::Else)
        refuse(peek(), "unexpected {{else}} in block clause");
    if (!hasFailed())
        addTree(*name, std::move(body.list), nameToken);
    return call;
}

Result<TemplateTrees> parseTrees(std::shared_ptr<const TemplateSource> source, const ParserOptions &options)
{
    return TemplateParser(std::move(source), options).run();
}

} // namespace roadstead::provision
