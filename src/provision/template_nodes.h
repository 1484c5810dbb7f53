#pragma once

#include "provision/value.h"

#include <memory>
#include <vector>

// The tree of a parsed template. It never changes once parsed, and is read by several threads.
namespace roadstead::provision {

struct Builtin;

enum class NodeKind
{
    Text,
    Action,
    If,
    Range,
    With,
    TemplateCall,
    Break,
    Continue,
    List,
    Pipeline,
    Command,
    Field,
    Variable,
    Chain,
    Identifier,
    Dot,
    Nil,
    Bool,
    Number,
    QuotedText,
};

struct Node
{
    Node(NodeKind nodeKind, int bytePosition)
        : kind(nodeKind)
        , position(bytePosition)
    {
    }
    Node(const Node &) = delete;
    Node &operator=(const Node &) = delete;
    virtual ~Node() = default;

    NodeKind kind;
    int position; ///< byte offset in the source
};

using NodePointer = std::unique_ptr<Node>;

/// A node without parts: Dot, Nil, Break, Continue.
struct WordNode : Node
{
    using Node::Node;
};

struct TextNode : Node
{
    TextNode(int bytePosition, QByteArray bytes)
        : Node(NodeKind::Text, bytePosition)
        , text(std::move(bytes))
    {
    }
    QByteArray text;
};

struct ListNode : Node
{
    explicit ListNode(int bytePosition)
        : Node(NodeKind::List, bytePosition)
    {
    }
    std::vector<NodePointer> nodes;
};

/// `.a.b`
struct FieldNode : Node
{
    explicit FieldNode(int bytePosition)
        : Node(NodeKind::Field, bytePosition)
    {
    }
    std::vector<QByteArray> names;
};

/// `$x.a.b`: the first name is the variable, with its $.
struct VariableNode : Node
{
    explicit VariableNode(int bytePosition)
        : Node(NodeKind::Variable, bytePosition)
    {
    }
    std::vector<QByteArray> names;
};

/// `(pipeline).a.b`, `function.a`
struct ChainNode : Node
{
    ChainNode(int bytePosition, NodePointer head)
        : Node(NodeKind::Chain, bytePosition)
        , operand(std::move(head))
    {
    }
    NodePointer operand;
    std::vector<QByteArray> names;
};

struct IdentifierNode : Node
{
    IdentifierNode(int bytePosition, QByteArray functionName)
        : Node(NodeKind::Identifier, bytePosition)
        , name(std::move(functionName))
    {
    }
    QByteArray name;
    const Builtin *builtin = nullptr; ///< nullptr: looked up among the functions given at execution
};

/// A constant: bool, number or text, as written and as a value.
struct ConstantNode : Node
{
    ConstantNode(NodeKind nodeKind, int bytePosition, QByteArray source, Value constant)
        : Node(nodeKind, bytePosition)
        , written(std::move(source))
        , value(std::move(constant))
    {
    }
    QByteArray written;
    Value value;
    bool isOverflow = false; ///< an integer of 64 bits without sign: an error when it is used
};

struct CommandNode : Node
{
    explicit CommandNode(int bytePosition)
        : Node(NodeKind::Command, bytePosition)
    {
    }
    std::vector<NodePointer> arguments; ///< the first is what is called or evaluated
};

struct PipelineNode : Node
{
    explicit PipelineNode(int bytePosition)
        : Node(NodeKind::Pipeline, bytePosition)
    {
    }
    bool isAssignment = false; ///< `=`, not `:=`
    std::vector<std::unique_ptr<VariableNode>> declarations;
    std::vector<std::unique_ptr<CommandNode>> commands;
};

struct ActionNode : Node
{
    ActionNode(int bytePosition, std::unique_ptr<PipelineNode> what)
        : Node(NodeKind::Action, bytePosition)
        , pipeline(std::move(what))
    {
    }
    std::unique_ptr<PipelineNode> pipeline;
};

/// if, range, with
struct BranchNode : Node
{
    using Node::Node;
    std::unique_ptr<PipelineNode> pipeline;
    std::unique_ptr<ListNode> body;
    std::unique_ptr<ListNode> elseBody; ///< may be nullptr
};

struct TemplateCallNode : Node
{
    TemplateCallNode(int bytePosition, QByteArray templateName)
        : Node(NodeKind::TemplateCall, bytePosition)
        , name(std::move(templateName))
    {
    }
    QByteArray name;
    std::unique_ptr<PipelineNode> pipeline; ///< may be nullptr
};

enum class TextForm
{
    Plain,
    Quoted
};

/// The node written as a template again. Text is quoted in the canonical form that tests compare.
[[nodiscard]] QByteArray printNode(const Node &node, TextForm textForm);

/// Whether it prints nothing: no action, only space.
[[nodiscard]] bool isEmptyTree(const ListNode &root);

} // namespace roadstead::provision
