#include "provision/template_executor.h"

#include "provision/go_format.h"
#include "provision/go_text.h"

namespace roadstead::provision {

namespace {

constexpr qint64 kBytesPerStep = 64;
constexpr qsizetype kShownNodeRunes = 120;

} // namespace

Result<QByteArray> TemplateExecutor::run(const Value &data)
{
    const QByteArray &name = m_options.templateName.isEmpty() ? m_set.name() : m_options.templateName;
    m_tree = m_set.find(name);
    m_treeName = &name;
    if (!m_tree)
        return fail(ErrorCode::NotFound, QString::fromUtf8("template: no template " + quoteText(name)));
    Operand dot;
    if (!data.isNull())
        dot = data;
    m_variables.reserve(8);
    m_variables.push_back({"$", dot});
    walkList(dot, *m_tree->root);
    if (m_hasFailed)
        return tl::unexpected(m_error);
    return QByteArray::fromStdString(m_output);
}

Operand TemplateExecutor::refuse(const QByteArray &message, ErrorCode code)
{
    if (m_hasFailed)
        return {};
    m_hasFailed = true;
    const TemplateSource &source = *m_tree->source;
    QByteArray where = source.name;
    QByteArray what;
    TextPlace place;
    if (m_place) {
        place = placeOf(source.text, m_place->position);
        const QByteArray node = printNode(*m_place, TextForm::Plain);
        const QByteArray shown = leadingRunes(node, kShownNodeRunes).toByteArray();
        where += ':' + QByteArray::number(place.line) + ':' + QByteArray::number(place.column);
        what = "executing " + quoteText(*m_treeName) + " at <" + shown
            + (shown.size() < node.size() ? "…>: " : ">: ");
    }
    m_error
        = {code, QString::fromUtf8("template: " + where + ": " + what + message), place.line, place.column};
    return {};
}

void TemplateExecutor::refuseSteps()
{
    refuse("more than " + QByteArray::number(m_options.limits.maximumSteps) + " steps", ErrorCode::TooLarge);
}

void TemplateExecutor::refuseDepth()
{
    refuse("exceeded maximum template depth (" + QByteArray::number(m_options.limits.maximumDepth) + ")",
        ErrorCode::TooLarge);
}

void TemplateExecutor::write(QByteArrayView text)
{
    if (text.size() > m_options.limits.maximumOutputBytes - outputSize()) {
        refuse("the output would be larger than " + QByteArray::number(m_options.limits.maximumOutputBytes)
                + " bytes",
            ErrorCode::TooLarge);
        return;
    }
    m_output.append(text.data(), static_cast<std::size_t>(text.size()));
    charge(text.size() / kBytesPerStep);
}

void TemplateExecutor::writeValue(const Node &place, const Operand &operand)
{
    m_place = &place;
    if (!operand.isValid)
        return write("<no value>");
    if (operand.value.kind() == Value::Kind::Text)
        return write(operand.value.toText());
    const qsizetype before = outputSize();
    GoFormatter formatter(m_output, m_options.limits.maximumOutputBytes);
    formatter.print({&operand.value, 1});
    charge((outputSize() - before) / kBytesPerStep);
    if (formatter.isTooLarge())
        refuse("the output would be larger than " + QByteArray::number(m_options.limits.maximumOutputBytes)
                + " bytes",
            ErrorCode::TooLarge);
}

TemplateExecutor::Flow TemplateExecutor::walkList(const Operand &dot, const ListNode &list)
{
    for (const NodePointer &node : list.nodes) {
        const Flow flow = walk(dot, *node);
        if (flow != Flow::Next || hasFailed())
            return flow;
    }
    return Flow::Next;
}

TemplateExecutor::Flow TemplateExecutor::walk(const Operand &dot, const Node &node)
{
    m_place = &node;
    charge(1);
    switch (node.kind) {
    case NodeKind::Text:
        write(static_cast<const TextNode &>(node).text);
        break;
    case NodeKind::Action: {
        // What the action declares lives on until the end of its block, and is not printed.
        const PipelineNode &pipeline = *static_cast<const ActionNode &>(node).pipeline;
        const Operand value = evaluatePipeline(dot, pipeline);
        if (!hasFailed() && pipeline.declarations.empty())
            writeValue(node, value);
        break;
    }
    case NodeKind::If:
    case NodeKind::With:
        return walkIfOrWith(dot, static_cast<const BranchNode &>(node));
    case NodeKind::Range:
        return walkRange(dot, static_cast<const BranchNode &>(node));
    case NodeKind::TemplateCall:
        walkTemplateCall(dot, static_cast<const TemplateCallNode &>(node));
        break;
    case NodeKind::Break:
        return Flow::Break;
    case NodeKind::Continue:
        return Flow::Continue;
    default:
        Q_UNREACHABLE();
    }
    return Flow::Next;
}

TemplateExecutor::Flow TemplateExecutor::walkIfOrWith(const Operand &dot, const BranchNode &branch)
{
    const Level level(*this);
    const std::size_t variables = m_variables.size();
    const Operand value = evaluatePipeline(dot, *branch.pipeline);
    if (hasFailed())
        return Flow::Next;
    Flow flow = Flow::Next;
    if (value.isValid && value.value.isTrue())
        flow = walkList(branch.kind == NodeKind::With ? value : dot, *branch.body);
    else if (branch.elseBody)
        flow = walkList(dot, *branch.elseBody);
    m_variables.resize(variables);
    return flow;
}

/// One turn of a range. False when it was the last one.
bool TemplateExecutor::walkItem(const BranchNode &range, Operand index, const Operand &item)
{
    const auto &declared = range.pipeline->declarations;
    const std::size_t variables = m_variables.size();
    charge(1);
    if (range.pipeline->isAssignment) {
        const Operand *const values[] {declared.size() > 1 ? &index : &item, &item};
        for (std::size_t at = 0; at < declared.size(); ++at)
            *findVariable(declared[at]->names.front()) = *values[at];
    } else {
        if (!declared.empty())
            m_variables[variables - 1].value = item;
        if (declared.size() > 1)
            m_variables[variables - 2].value = std::move(index);
    }
    const Flow flow = walkList(item, *range.body);
    m_variables.resize(variables);
    return flow != Flow::Break && !hasFailed();
}

TemplateExecutor::Flow TemplateExecutor::walkRange(const Operand &dot, const BranchNode &range)
{
    const Level level(*this);
    const std::size_t variables = m_variables.size();
    const Operand operand = evaluatePipeline(dot, *range.pipeline);
    if (hasFailed())
        return Flow::Next;
    const Value &value = operand.value;
    Flow flow = Flow::Next;
    if (value.kind() == Value::Kind::List && value.isTrue()) {
        qint64 index = 0;
        for (const Value &item : value.toList()) {
            if (!walkItem(range, Value(index++), Operand::inContainer(item)))
                break;
        }
    } else if (value.kind() == Value::Kind::Map && value.isTrue()) {
        for (const ValueEntry &entry : value.toMap()) {
            if (!walkItem(range, Value(entry.key), Operand::inContainer(entry.value)))
                break;
        }
    } else if (value.isNull() || value.kind() == Value::Kind::List || value.kind() == Value::Kind::Map) {
        if (range.elseBody)
            flow = walkList(dot, *range.elseBody);
        // As in Go, a break there ends this range, not the one around it.
        if (flow == Flow::Break)
            flow = Flow::Next;
    } else {
        std::string shown;
        GoFormatter(shown, kShownNodeRunes).print({&value, 1});
        m_place = &range;
        refuse(QByteArray::fromStdString("range can't iterate over " + shown));
    }
    m_variables.resize(variables);
    return flow;
}

void TemplateExecutor::walkTemplateCall(const Operand &dot, const TemplateCallNode &call)
{
    const Level level(*this);
    const auto called = m_set.trees().find(call.name);
    if (called == m_set.trees().end()) {
        refuse("template " + quoteText(call.name) + " not defined");
        return;
    }
    const Operand argument = call.pipeline ? evaluatePipeline(dot, *call.pipeline) : Operand();
    if (hasFailed())
        return;
    // The called template sees none of the caller's variables.
    std::vector<Variable> callerVariables {{"$", argument}};
    callerVariables.swap(m_variables);
    const TemplateTree *const callerTree = std::exchange(m_tree, &called->second);
    const QByteArray *const callerName = std::exchange(m_treeName, &called->first);
    walkList(argument, *m_tree->root);
    m_tree = callerTree;
    m_treeName = callerName;
    m_variables.swap(callerVariables);
}

} // namespace roadstead::provision
