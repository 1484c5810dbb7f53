#include "provision/template_executor.h"

namespace roadstead::provision {

namespace {

constexpr qint64 kBytesPerStep = 64;

bool acceptsNothing(ParameterType type)
{
    return type != ParameterType::Text && type != ParameterType::Int && type != ParameterType::Float
        && type != ParameterType::Bool;
}

bool accepts(ParameterType type, Value::Kind kind)
{
    switch (type) {
    case ParameterType::Any:
    case ParameterType::Raw:
        return true;
    case ParameterType::Text:
        return kind == Value::Kind::Text;
    case ParameterType::Int:
        return kind == Value::Kind::Int;
    case ParameterType::Float:
        return kind == Value::Kind::Float;
    case ParameterType::Bool:
        return kind == Value::Kind::Bool;
    case ParameterType::List:
        return kind == Value::Kind::List;
    case ParameterType::Map:
        return kind == Value::Kind::Map;
    }
    Q_UNREACHABLE();
}

Operand nothingFor(ParameterType type)
{
    switch (type) {
    case ParameterType::Raw:
        return {};
    case ParameterType::List:
        return Value(ValueList());
    case ParameterType::Map:
        return Value(ValueMap());
    default:
        return Operand::inContainer({});
    }
}

QByteArray constantName(ParameterType type)
{
    return type == ParameterType::Int  ? "integer"
        : type == ParameterType::Float ? "float"
                                       : parameterTypeName(type);
}

} // namespace

Operand TemplateExecutor::checkType(Operand operand, ParameterType type)
{
    if (hasFailed())
        return {};
    if (!operand.isValid) {
        if (acceptsNothing(type))
            return nothingFor(type);
        return refuse("invalid value; expected " + parameterTypeName(type));
    }
    if (accepts(type, operand.value.kind()))
        return operand;
    const QByteArray given = operand.value.isNull() ? operand.typeName() : operand.value.typeName();
    return refuse("wrong type for value; expected " + parameterTypeName(type) + "; got " + given);
}

/// A node whose value does not depend on the type that is wanted.
Operand TemplateExecutor::evaluateOperand(const Operand &dot, const Node &node)
{
    m_place = &node;
    switch (node.kind) {
    case NodeKind::Dot:
        return dot;
    case NodeKind::Field:
        return evaluateFields(dot, static_cast<const FieldNode &>(node).names, false);
    case NodeKind::Variable:
        return evaluateVariable(static_cast<const VariableNode &>(node), {}, nullptr);
    case NodeKind::Pipeline:
        return evaluatePipeline(dot, static_cast<const PipelineNode &>(node));
    case NodeKind::Identifier:
        return callFunction(dot, static_cast<const IdentifierNode &>(node), node, {}, nullptr);
    case NodeKind::Chain:
        return evaluateChain(dot, static_cast<const ChainNode &>(node), {}, nullptr);
    default:
        return evaluateConstant(static_cast<const ConstantNode &>(node));
    }
}

Operand TemplateExecutor::evaluateArgument(const Operand &dot, const Node &node, ParameterType type)
{
    m_place = &node;
    charge(1);
    if (node.kind == NodeKind::Nil) {
        if (acceptsNothing(type))
            return nothingFor(type);
        return refuse("cannot assign nil to " + parameterTypeName(type));
    }
    const bool isConstant
        = node.kind == NodeKind::Bool || node.kind == NodeKind::Number || node.kind == NodeKind::QuotedText;
    if (!isConstant)
        return checkType(evaluateOperand(dot, node), type);
    const Value &constant = static_cast<const ConstantNode &>(node).value;
    if (type == ParameterType::Float && constant.kind() == Value::Kind::Int)
        return Value(static_cast<double>(constant.toInt()));
    if (!accepts(type, constant.kind()))
        return refuse("expected " + constantName(type) + "; found " + printNode(node, TextForm::Plain));
    return evaluateConstant(static_cast<const ConstantNode &>(node));
}

/// Evaluates the arguments of a function against its parameters; `last` comes from the pipeline. False on
/// failure.
bool TemplateExecutor::collectArguments(Values &values, const Operand &dot, QByteArrayView name,
    const std::vector<ParameterType> &parameters, bool isVariadic, Arguments arguments, const Operand *last)
{
    const std::size_t fixed = parameters.size() - (isVariadic ? 1 : 0);
    const std::size_t written = arguments.empty() ? 0 : arguments.size() - 1;
    const std::size_t given = written + (last ? 1 : 0);
    if (isVariadic ? given < fixed : given != fixed) {
        refuse("wrong number of args for " + name.toByteArray() + ": want " + (isVariadic ? "at least " : "")
            + QByteArray::number(fixed) + " got " + QByteArray::number(isVariadic ? written : given));
        return false;
    }
    const auto typeAt = [&](std::size_t at) { return parameters[std::min(at, parameters.size() - 1)]; };
    for (std::size_t at = 0; at < written && !hasFailed(); ++at)
        values.append(evaluateArgument(dot, *arguments[at + 1], typeAt(at)));
    if (last && !hasFailed())
        values.append(checkType(*last, typeAt(given - 1)));
    return !hasFailed();
}

Operand TemplateExecutor::callFunction(const Operand &dot, const IdentifierNode &function,
    const Node &command, Arguments arguments, const Operand *last)
{
    if (function.builtin)
        return callBuiltin(dot, *function.builtin, command, arguments, last);
    const auto custom = m_options.functions.constFind(function.name);
    if (custom != m_options.functions.constEnd())
        return callCustom(dot, function, *custom, command, arguments, last);
    if (const Builtin *const builtin = findBuiltin(function.name))
        return callBuiltin(dot, *builtin, command, arguments, last);
    return refuse('"' + function.name + "\" is not a defined function");
}

Operand TemplateExecutor::callBuiltin(
    const Operand &dot, const Builtin &builtin, const Node &command, Arguments arguments, const Operand *last)
{
    if (builtin.special != Builtin::Special::None)
        return callAndOr(dot, builtin, arguments, last);
    Values values;
    if (!collectArguments(values, dot, builtin.name, builtin.parameters, builtin.isVariadic, arguments, last))
        return {};
    BuiltinCall call;
    call.arguments = {values.data(), static_cast<std::size_t>(values.size())};
    call.maximumBytes = m_options.limits.maximumOutputBytes;
    Operand answer = builtin.function(call);
    charge(call.steps);
    if (hasFailed())
        return {};
    if (!call.error.isEmpty()) {
        m_place = &command;
        return refuse("error calling " + builtin.name.toByteArray() + ": " + call.error,
            call.isTooLarge ? ErrorCode::TooLarge : ErrorCode::Invalid);
    }
    if (answer.value.kind() == Value::Kind::Text)
        charge(answer.value.toText().size() / kBytesPerStep);
    return answer;
}

/// and: the first argument that is false, or: the first that is true; else the last one.
Operand TemplateExecutor::callAndOr(
    const Operand &dot, const Builtin &builtin, Arguments arguments, const Operand *last)
{
    if (arguments.size() <= 1 && !last)
        return refuse("wrong number of args for " + builtin.name.toByteArray() + ": want at least 1 got 0");
    Operand answer;
    for (std::size_t at = 1; at < arguments.size(); ++at) {
        answer = evaluateArgument(dot, *arguments[at], ParameterType::Raw);
        const bool isTrue = answer.isValid && answer.value.isTrue();
        if (hasFailed() || isTrue == (builtin.special == Builtin::Special::Or))
            return answer;
    }
    return last ? *last : answer;
}

Operand TemplateExecutor::callCustom(const Operand &dot, const IdentifierNode &identifier,
    const TemplateFunction &function, const Node &command, Arguments arguments, const Operand *last)
{
    Values operands;
    if (!collectArguments(
            operands, dot, identifier.name, function.parameters, function.isVariadic, arguments, last))
        return {};
    QVarLengthArray<Value, 4> values;
    for (Operand &operand : operands)
        values.append(std::move(operand.value));
    auto answer = function.call({values.data(), static_cast<std::size_t>(values.size())});
    if (!answer) {
        m_place = &command;
        return refuse("error calling " + identifier.name + ": " + answer.error().message.toUtf8());
    }
    return Operand::inContainer(*answer);
}

} // namespace roadstead::provision
