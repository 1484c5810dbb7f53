#include "provision/template_nodes.h"

#include "provision/go_text.h"

namespace roadstead::provision {

namespace {

class NodePrinter
{
public:
    explicit NodePrinter(TextForm textForm)
        : m_textForm(textForm)
    {
    }

    void print(const Node &node);
    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    void printNames(const std::vector<QByteArray> &names, const char *before)
    {
        for (const QByteArray &name : names) {
            m_out.append(before).append(name);
            before = ".";
        }
    }

    /// An argument; a pipeline is one only in parentheses.
    void printOperand(const Node &node)
    {
        const bool isPipeline = node.kind == NodeKind::Pipeline;
        m_out.append(isPipeline ? "(" : "");
        print(node);
        m_out.append(isPipeline ? ")" : "");
    }

    void printPipeline(const PipelineNode &pipeline)
    {
        const char *before = "";
        for (const auto &variable : pipeline.declarations) {
            m_out.append(before);
            print(*variable);
            before = ", ";
        }
        if (!pipeline.declarations.empty())
            m_out.append(pipeline.isAssignment ? " = " : " := ");
        before = "";
        for (const auto &command : pipeline.commands) {
            m_out.append(before);
            print(*command);
            before = " | ";
        }
    }

    void printBranch(const BranchNode &branch, const char *word)
    {
        m_out.append("{{").append(word).append(' ');
        print(*branch.pipeline);
        m_out.append("}}");
        print(*branch.body);
        if (branch.elseBody) {
            m_out.append("{{else}}");
            print(*branch.elseBody);
        }
        m_out.append("{{end}}");
    }

    void printTemplateCall(const TemplateCallNode &call)
    {
        m_out.append("{{template ").append(quoteText(call.name));
        if (call.pipeline) {
            m_out.append(' ');
            print(*call.pipeline);
        }
        m_out.append("}}");
    }

    void printCommand(const CommandNode &command)
    {
        const char *before = "";
        for (const NodePointer &argument : command.arguments) {
            m_out.append(before);
            printOperand(*argument);
            before = " ";
        }
    }

    QByteArray m_out;
    TextForm m_textForm;
};

void NodePrinter::print(const Node &node)
{
    switch (node.kind) {
    case NodeKind::Text: {
        const QByteArray &text = static_cast<const TextNode &>(node).text;
        m_out.append(m_textForm == TextForm::Quoted ? quoteText(text) : text);
        break;
    }
    case NodeKind::Action:
        m_out.append("{{");
        print(*static_cast<const ActionNode &>(node).pipeline);
        m_out.append("}}");
        break;
    case NodeKind::If:
        printBranch(static_cast<const BranchNode &>(node), "if");
        break;
    case NodeKind::Range:
        printBranch(static_cast<const BranchNode &>(node), "range");
        break;
    case NodeKind::With:
        printBranch(static_cast<const BranchNode &>(node), "with");
        break;
    case NodeKind::TemplateCall:
        printTemplateCall(static_cast<const TemplateCallNode &>(node));
        break;
    case NodeKind::Break:
        m_out.append("{{break}}");
        break;
    case NodeKind::Continue:
        m_out.append("{{continue}}");
        break;
    case NodeKind::List:
        for (const NodePointer &child : static_cast<const ListNode &>(node).nodes)
            print(*child);
        break;
    case NodeKind::Pipeline:
        printPipeline(static_cast<const PipelineNode &>(node));
        break;
    case NodeKind::Command:
        printCommand(static_cast<const CommandNode &>(node));
        break;
    case NodeKind::Field:
        printNames(static_cast<const FieldNode &>(node).names, ".");
        break;
    case NodeKind::Variable:
        printNames(static_cast<const VariableNode &>(node).names, "");
        break;
    case NodeKind::Chain:
        printOperand(*static_cast<const ChainNode &>(node).operand);
        printNames(static_cast<const ChainNode &>(node).names, ".");
        break;
    case NodeKind::Identifier:
        m_out.append(static_cast<const IdentifierNode &>(node).name);
        break;
    case NodeKind::Dot:
        m_out.append('.');
        break;
    case NodeKind::Nil:
        m_out.append("nil");
        break;
    case NodeKind::Bool:
    case NodeKind::Number:
    case NodeKind::QuotedText:
        m_out.append(static_cast<const ConstantNode &>(node).written);
        break;
    }
}

} // namespace

QByteArray printNode(const Node &node, TextForm textForm)
{
    NodePrinter printer(textForm);
    printer.print(node);
    return printer.take();
}

bool isEmptyTree(const ListNode &root)
{
    for (const NodePointer &node : root.nodes) {
        if (node->kind != NodeKind::Text || !static_cast<const TextNode &>(*node).text.trimmed().isEmpty())
            return false;
    }
    return true;
}

} // namespace roadstead::provision
