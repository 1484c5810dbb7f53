#pragma once

#include "provision/template_lexer.h"
#include "provision/template_parser.h"

#include <optional>

namespace roadstead::provision {

/// Blocks and parentheses inside one another. The parser, the executor and the destructor recurse this deep.
inline constexpr int kMaximumNesting = 300;

/// A recursive-descent parser of one text: blocks in template_parser.cpp, what stands inside an action in
/// template_parser_pipeline.cpp. After the first failure every step answers nothing and the callers return.
class TemplateParser
{
public:
    TemplateParser(std::shared_ptr<const TemplateSource> source, const ParserOptions &options);

    Result<TemplateTrees> run();

private:
    /// What ended a list of nodes.
    struct ListEnd
    {
        std::unique_ptr<ListNode> list;
        TokenKind reason = TokenKind::EndWord; ///< EndWord or Else
    };

    const Token &next();
    const Token &peek() const { return m_tokens[m_at]; }
    const Token &nextNonSpace();
    const Token &peekNonSpace();
    std::nullptr_t refuse(const Token &token, const QByteArray &message);
    std::nullptr_t unexpected(const Token &token, const QByteArray &context);
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    void parseTop();
    void parseDefinition();
    void addTree(const QByteArray &name, std::unique_ptr<ListNode> root, const Token &place);
    ListEnd parseList();
    NodePointer parseTextOrAction(TokenKind &listEnd);
    NodePointer parseAction(TokenKind &listEnd);
    NodePointer parseLoopWord(const Token &word);
    std::unique_ptr<BranchNode> parseBranch(NodeKind kind, const Token &word);
    NodePointer parseTemplateCall();
    NodePointer parseBlock();
    std::optional<QByteArray> parseTemplateName(const QByteArray &context);
    std::unique_ptr<PipelineNode> parsePipeline(const QByteArray &context, TokenKind end);
    void parseDeclarations(PipelineNode &pipeline, const QByteArray &context);
    void checkPipeline(const PipelineNode &pipeline, const QByteArray &context, const Token &end);
    std::unique_ptr<CommandNode> parseCommand();
    NodePointer parseOperand();
    NodePointer parseTerm();

    std::shared_ptr<const TemplateSource> m_source;
    const ParserOptions &m_options;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    std::vector<QByteArray> m_variables {"$"}; ///< declared so far
    TemplateTrees m_trees;
    Error m_error;
    bool m_hasFailed = false;
    int m_rangeDepth = 0;
    int m_nesting = 0;
    int m_actionPosition = -1; ///< of the action being read
};

[[nodiscard]] bool isOneOf(TokenKind kind, std::initializer_list<TokenKind> kinds);

} // namespace roadstead::provision
