#include "provision/go_text.h"
#include "provision/template_functions.h"
#include "provision/template_numbers.h"
#include "provision/template_parser_steps.h"

#include <algorithm>

namespace roadstead::provision {

namespace {

std::unique_ptr<VariableNode> makeVariable(const Token &token)
{
    auto variable = std::make_unique<VariableNode>(token.position);
    variable->names.push_back(token.text);
    return variable;
}

bool startsOperand(TokenKind kind)
{
    return isOneOf(kind,
        {TokenKind::Bool, TokenKind::RuneLiteral, TokenKind::ComplexNumber, TokenKind::Dot, TokenKind::Field,
            TokenKind::Identifier, TokenKind::Number, TokenKind::Nil, TokenKind::RawText,
            TokenKind::QuotedText, TokenKind::Variable, TokenKind::LeftParenthesis});
}

} // namespace

std::unique_ptr<PipelineNode> TemplateParser::parsePipeline(const QByteArray &context, TokenKind end)
{
    auto pipeline = std::make_unique<PipelineNode>(peekNonSpace().position);
    if (++m_nesting > kMaximumNesting)
        return refuse(peek(), "parentheses are nested too deeply");
    parseDeclarations(*pipeline, context);
    while (!hasFailed()) {
        const Token &token = peekNonSpace();
        if (token.kind == end) {
            next();
            checkPipeline(*pipeline, context, token);
            break;
        }
        if (!startsOperand(token.kind))
            return unexpected(token, context);
        if (auto command = parseCommand())
            pipeline->commands.push_back(std::move(command));
    }
    --m_nesting;
    if (hasFailed())
        return nullptr;
    return pipeline;
}

/// `$x :=`, `$x =`, and in a range `$i, $x :=`.
void TemplateParser::parseDeclarations(PipelineNode &pipeline, const QByteArray &context)
{
    while (!hasFailed() && peekNonSpace().kind == TokenKind::Variable) {
        const std::size_t before = m_at;
        const Token &variable = next();
        const Token &sign = peekNonSpace();
        const bool isComma = sign.kind == TokenKind::Character && sign.text == ",";
        if (!isComma && !isOneOf(sign.kind, {TokenKind::Assign, TokenKind::Declare})) {
            // Not declared here: it is an operand.
            m_at = before;
            return;
        }
        next();
        pipeline.declarations.push_back(makeVariable(variable));
        m_variables.push_back(variable.text);
        if (!isComma) {
            pipeline.isAssignment = sign.kind == TokenKind::Assign;
            return;
        }
        if (context != "range" || pipeline.declarations.size() > 1)
            refuse(sign, "too many declarations in " + context);
        else if (!isOneOf(peekNonSpace().kind,
                     {TokenKind::Variable, TokenKind::RightDelimiter, TokenKind::RightParenthesis}))
            refuse(peek(), "range can only initialize variables");
    }
}

/// Only the first command of a pipeline may be a plain value.
void TemplateParser::checkPipeline(const PipelineNode &pipeline, const QByteArray &context, const Token &end)
{
    if (pipeline.commands.empty())
        refuse(end, "missing value for " + context);
    for (std::size_t stage = 1; stage < pipeline.commands.size(); ++stage) {
        const Node &first = *pipeline.commands[stage]->arguments.front();
        switch (first.kind) {
        case NodeKind::Bool:
        case NodeKind::Dot:
        case NodeKind::Nil:
        case NodeKind::Number:
        case NodeKind::QuotedText:
            refuse(end, "non executable command in pipeline stage " + QByteArray::number(stage + 1));
            break;
        default:
            break;
        }
    }
}

std::unique_ptr<CommandNode> TemplateParser::parseCommand()
{
    auto command = std::make_unique<CommandNode>(peekNonSpace().position);
    for (;;) {
        peekNonSpace();
        if (NodePointer operand = parseOperand())
            command->arguments.push_back(std::move(operand));
        if (hasFailed())
            return nullptr;
        const Token &after = peek();
        if (after.kind == TokenKind::Space) {
            next();
            continue;
        }
        if (after.kind == TokenKind::Pipe)
            next();
        else if (!isOneOf(after.kind, {TokenKind::RightDelimiter, TokenKind::RightParenthesis}))
            return unexpected(after, "operand");
        break;
    }
    if (command->arguments.empty())
        return refuse(peek(), "empty command");
    return command;
}

/// A term and the fields taken from it.
NodePointer TemplateParser::parseOperand()
{
    NodePointer head = parseTerm();
    if (!head || peek().kind != TokenKind::Field)
        return head;
    const int position = peek().position;
    std::vector<QByteArray> names;
    while (peek().kind == TokenKind::Field)
        names.push_back(next().text.sliced(1));
    switch (head->kind) {
    case NodeKind::Field: {
        auto &known = static_cast<FieldNode &>(*head).names;
        known.insert(known.end(), names.begin(), names.end());
        head->position = position;
        return head;
    }
    case NodeKind::Variable: {
        auto &known = static_cast<VariableNode &>(*head).names;
        known.insert(known.end(), names.begin(), names.end());
        head->position = position;
        return head;
    }
    case NodeKind::Bool:
    case NodeKind::QuotedText:
    case NodeKind::Number:
    case NodeKind::Nil:
    case NodeKind::Dot:
        return refuse(peek(), "unexpected . after term " + quoteText(printNode(*head, TextForm::Plain)));
    default:
        break;
    }
    auto chain = std::make_unique<ChainNode>(position, std::move(head));
    chain->names = std::move(names);
    return chain;
}

/// nullptr without an error where no term starts.
NodePointer TemplateParser::parseTerm()
{
    const Token &token = peekNonSpace();
    if (!startsOperand(token.kind))
        return nullptr;
    next();
    switch (token.kind) {
    case TokenKind::Identifier: {
        auto identifier = std::make_unique<IdentifierNode>(token.position, token.text);
        const bool isCustom = m_options.knownFunctions.contains(token.text);
        identifier->builtin = isCustom ? nullptr : findBuiltin(token.text);
        if (!isCustom && !identifier->builtin)
            return refuse(token, "function " + quoteText(token.text) + " not defined");
        return identifier;
    }
    case TokenKind::Dot:
        return std::make_unique<WordNode>(NodeKind::Dot, token.position);
    case TokenKind::Nil:
        return std::make_unique<WordNode>(NodeKind::Nil, token.position);
    case TokenKind::Variable:
        if (std::find(m_variables.begin(), m_variables.end(), token.text) == m_variables.end())
            return refuse(token, "undefined variable " + quoteText(token.text));
        return makeVariable(token);
    case TokenKind::Field: {
        auto field = std::make_unique<FieldNode>(token.position);
        field->names.push_back(token.text.sliced(1));
        return field;
    }
    case TokenKind::Bool:
        return std::make_unique<ConstantNode>(
            NodeKind::Bool, token.position, token.text, token.text == "true");
    case TokenKind::LeftParenthesis:
        return parsePipeline("parenthesized pipeline", TokenKind::RightParenthesis);
    case TokenKind::QuotedText:
    case TokenKind::RawText: {
        auto text = unquoteText(token.text);
        if (!text)
            return refuse(token, "invalid syntax");
        return std::make_unique<ConstantNode>(
            NodeKind::QuotedText, token.position, token.text, std::move(*text));
    }
    default:
        break;
    }
    auto number = readNumber(token.text, token.position);
    if (!number)
        return refuse(token, number.error());
    return std::move(*number);
}

} // namespace roadstead::provision
