#include "provision/go_text.h"
#include "provision/same_text.h"
#include "provision/template_executor.h"

namespace roadstead::provision {

Operand *TemplateExecutor::findVariable(QByteArrayView name)
{
    for (auto variable = m_variables.rbegin(); variable != m_variables.rend(); ++variable) {
        if (isSameText(variable->name, name))
            return &variable->value;
    }
    refuse("undefined variable: " + name.toByteArray());
    return nullptr;
}

Operand TemplateExecutor::evaluatePipeline(const Operand &dot, const PipelineNode &pipeline)
{
    const Level level(*this);
    if (hasFailed())
        return {};
    m_place = &pipeline;
    Operand value;
    const Operand *last = nullptr;
    for (const auto &command : pipeline.commands) {
        value = evaluateCommand(dot, *command, last);
        if (hasFailed())
            return {};
        // What comes out of a container is the value itself; a null is nothing.
        value.isInterface = false;
        value.isValid = value.isValid && !value.value.isNull();
        last = &value;
    }
    for (const auto &declared : pipeline.declarations) {
        if (!pipeline.isAssignment)
            m_variables.push_back({declared->names.front(), value});
        else if (Operand *const variable = findVariable(declared->names.front()))
            *variable = value;
    }
    return value;
}

/// Whether a plain value was given arguments, which is refused.
bool TemplateExecutor::refuseArguments(Arguments arguments, const Operand *last)
{
    if (arguments.size() <= 1 && !last)
        return false;
    refuse("can't give argument to non-function " + printNode(*arguments[0], TextForm::Plain));
    return true;
}

Operand TemplateExecutor::evaluateCommand(const Operand &dot, const CommandNode &command, const Operand *last)
{
    const Arguments arguments(command.arguments);
    const Node &first = *arguments[0];
    charge(1);
    m_place = &first;
    switch (first.kind) {
    case NodeKind::Field: {
        const auto &names = static_cast<const FieldNode &>(first).names;
        return evaluateFields(dot, names, arguments.size() > 1 || last);
    }
    case NodeKind::Chain:
        return evaluateChain(dot, static_cast<const ChainNode &>(first), arguments, last);
    case NodeKind::Identifier:
        return callFunction(dot, static_cast<const IdentifierNode &>(first), command, arguments, last);
    case NodeKind::Variable:
        return evaluateVariable(static_cast<const VariableNode &>(first), arguments, last);
    default:
        break;
    }
    if (refuseArguments(arguments, last))
        return {};
    switch (first.kind) {
    case NodeKind::Pipeline:
        return evaluatePipeline(dot, static_cast<const PipelineNode &>(first));
    case NodeKind::Dot:
        return dot;
    case NodeKind::Nil:
        return refuse("nil is not a command");
    default:
        return evaluateConstant(static_cast<const ConstantNode &>(first));
    }
}

Operand TemplateExecutor::evaluateConstant(const ConstantNode &constant)
{
    if (constant.isOverflow)
        return refuse(constant.written + " overflows int");
    return constant.value;
}

Operand TemplateExecutor::evaluateVariable(
    const VariableNode &variable, Arguments arguments, const Operand *last)
{
    const Operand *const value = findVariable(variable.names.front());
    if (!value)
        return {};
    if (variable.names.size() > 1)
        return evaluateFields(*value, std::span(variable.names).subspan(1), arguments.size() > 1 || last);
    if (refuseArguments(arguments, last))
        return {};
    return *value;
}

Operand TemplateExecutor::evaluateChain(
    const Operand &dot, const ChainNode &chain, Arguments arguments, const Operand *last)
{
    const Operand head = evaluateOperand(dot, *chain.operand);
    if (hasFailed())
        return {};
    m_place = &chain;
    return evaluateFields(head, chain.names, arguments.size() > 1 || last);
}

/// `.a.b.c`; only the last name may have been given arguments, which no data accepts.
Operand TemplateExecutor::evaluateFields(
    const Operand &receiver, std::span<const QByteArray> names, bool hasArguments)
{
    const Value *value = receiver.isValid ? &receiver.value : nullptr;
    bool isInterface = receiver.isInterface;
    for (std::size_t at = 0; at < names.size() && !hasFailed(); ++at) {
        value = evaluateField(value, isInterface, names[at], hasArguments && at + 1 == names.size());
        isInterface = true;
    }
    return value ? Operand::inContainer(*value) : Operand();
}

/// Of nothing, which nullptr is, or of a value, that may stand in a container.
const Value *TemplateExecutor::evaluateField(
    const Value *receiver, bool isInterface, const QByteArray &name, bool hasArguments)
{
    static const Value null;
    const auto refused = [this](const QByteArray &message) {
        refuse(message);
        return nullptr;
    };
    if (!receiver)
        return m_options.missingKey == MissingKey::Error
            ? refused("nil data; no entry for key " + quoteText(name))
            : nullptr;
    if (receiver->isNull())
        return refused("nil pointer evaluating interface {}." + name);
    if (receiver->kind() != Value::Kind::Map)
        return refused("can't evaluate field " + name + " in type "
            + (isInterface ? QByteArray("interface {}") : receiver->typeName()));
    if (hasArguments)
        return refused(name + " is not a method but has arguments");
    if (const Value *const found = receiver->toMap().find(name))
        return found;
    if (m_options.missingKey == MissingKey::Error)
        return refused("map has no entry for key " + quoteText(name));
    return m_options.missingKey == MissingKey::Zero ? &null : nullptr;
}

} // namespace roadstead::provision
