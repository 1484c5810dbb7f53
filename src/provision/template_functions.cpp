#include "provision/template_functions.h"

#include <algorithm>
#include <array>
#include <optional>

namespace roadstead::provision {

namespace {

using Kind = Value::Kind;

Operand negate(BuiltinCall &call)
{
    const Operand &argument = call.arguments[0];
    return Value(!(argument.isValid && argument.value.isTrue()));
}

/// Data holds no functions, so there is nothing to call; Go's answer to that.
Operand callValue(BuiltinCall &call)
{
    const Operand &target = call.arguments[0];
    if (target.isNothing())
        return call.refuse("call of nil");
    return call.refuse("non-function of type " + target.value.typeName());
}

Operand length(BuiltinCall &call)
{
    const Operand &argument = call.arguments[0];
    if (argument.isNothing())
        return call.refuse("len of nil pointer");
    switch (argument.value.kind()) {
    case Kind::Text:
        return Value(qint64 {argument.value.toText().size()});
    case Kind::List:
        return Value(static_cast<qint64>(argument.value.toList().size()));
    case Kind::Map:
        return Value(static_cast<qint64>(argument.value.toMap().size()));
    default:
        return call.refuse("len of type " + argument.value.typeName());
    }
}

std::optional<qint64> readIndex(BuiltinCall &call, const Operand &index, qint64 limit)
{
    if (index.isNothing()) {
        call.refuse("cannot index slice/array with nil");
        return {};
    }
    const bool isInt = index.value.kind() == Kind::Int;
    if (!isInt && index.value.kind() != Kind::Byte) {
        call.refuse("cannot index slice/array with type " + index.value.typeName());
        return {};
    }
    const qint64 number = isInt ? index.value.toInt() : index.value.toByte();
    if (number < 0 || number > limit) {
        call.refuse("index out of range: " + QByteArray::number(number));
        return {};
    }
    return number;
}

Operand indexSequence(BuiltinCall &call, const Value &item, const Operand &index)
{
    const bool isText = item.kind() == Kind::Text;
    const qint64 size = isText ? item.toText().size() : static_cast<qint64>(item.toList().size());
    const auto number = readIndex(call, index, size);
    if (!number)
        return {};
    if (*number == size)
        return call.refuse(
            isText ? "reflect: string index out of range" : "reflect: slice index out of range");
    if (isText)
        return Value(static_cast<quint8>(item.toText()[*number]));
    return Operand::inContainer(item.toList()[static_cast<std::size_t>(*number)]);
}

Operand indexMap(BuiltinCall &call, const Value &item, const Operand &key)
{
    if (key.isNothing())
        return call.refuse("value is nil; should be of type string");
    if (key.value.kind() != Kind::Text)
        return call.refuse("value has type " + key.value.typeName() + "; should be string");
    const Value *const found = item.toMap().find(key.value.toText());
    return Operand::inContainer(found ? *found : Value());
}

/// `index x 1 "key"` = x[1]["key"]; a missing key yields null.
Operand index(BuiltinCall &call)
{
    if (call.arguments[0].isNothing())
        return call.refuse("index of untyped nil");
    Operand item = call.arguments[0];
    for (const Operand &key : call.arguments.subspan(1)) {
        if (item.isNothing())
            return call.refuse("index of nil pointer");
        const Value container = item.value;
        switch (container.kind()) {
        case Kind::Text:
        case Kind::List:
            item = indexSequence(call, container, key);
            break;
        case Kind::Map:
            item = indexMap(call, container, key);
            break;
        default:
            return call.refuse("can't index item of type " + container.typeName());
        }
        if (!call.error.isEmpty())
            return {};
    }
    return item;
}

/// `slice x 1 2` = x[1:2]. A list has no capacity past its length here.
Operand slice(BuiltinCall &call)
{
    if (call.arguments[0].isNothing())
        return call.refuse("slice of untyped nil");
    const Value &item = call.arguments[0].value;
    const auto given = call.arguments.subspan(1);
    const bool isText = item.kind() == Kind::Text;
    if (given.size() > 3)
        return call.refuse("too many slice indexes: " + QByteArray::number(given.size()));
    if (!isText && item.kind() != Kind::List)
        return call.refuse("can't slice item of type " + item.typeName());
    if (isText && given.size() == 3)
        return call.refuse("cannot 3-index slice a string");
    const qint64 size = isText ? item.toText().size() : static_cast<qint64>(item.toList().size());
    std::array<qint64, 3> bounds {0, size, size};
    for (std::size_t at = 0; at < given.size(); ++at) {
        const auto bound = readIndex(call, given[at], size);
        if (!bound)
            return {};
        bounds[at] = *bound;
    }
    for (std::size_t at = 1; at < bounds.size(); ++at) {
        if (bounds[at - 1] > bounds[at])
            return call.refuse("invalid slice index: " + QByteArray::number(bounds[at - 1]) + " > "
                + QByteArray::number(bounds[at]));
    }
    if (isText)
        return Value(item.toText().sliced(bounds[0], bounds[1] - bounds[0]));
    const auto first = item.toList().begin();
    return Value(ValueList(first + bounds[0], first + bounds[1]));
}

/// `default "x" .y`: the second unless it is empty or nothing.
Operand orDefault(BuiltinCall &call)
{
    const Operand &given = call.arguments.back();
    return given.isValid && given.value.isTrue() ? given : call.arguments.front();
}

const std::vector<Builtin> &table()
{
    using enum ParameterType;
    using Special = Builtin::Special;
    // Sorted by name.
    static const std::vector<Builtin> kTable {
        {"and", {Raw, Raw}, true, nullptr, Special::And},
        {"base64", {Text}, false, builtin::base64},
        {"call", {Raw, Raw}, true, callValue},
        {"default", {Raw, Raw}, false, orDefault},
        {"eq", {Raw, Raw}, true, builtin::equal},
        {"ge", {Raw, Raw}, false, builtin::greaterOrEqual},
        {"gt", {Raw, Raw}, false, builtin::greater},
        {"html", {Any}, true, builtin::escapeHtml},
        {"indent", {Int, Text}, false, builtin::indent},
        {"index", {Raw, Raw}, true, index},
        {"join", {Text, List}, false, builtin::join},
        {"js", {Any}, true, builtin::escapeJavaScript},
        {"json", {Any}, false, builtin::json},
        {"le", {Raw, Raw}, false, builtin::lessOrEqual},
        {"len", {Raw}, false, length},
        {"lower", {Text}, false, builtin::lower},
        {"lt", {Raw, Raw}, false, builtin::less},
        {"ne", {Raw, Raw}, false, builtin::notEqual},
        {"not", {Raw}, false, negate},
        {"or", {Raw, Raw}, true, nullptr, Special::Or},
        {"print", {Any}, true, builtin::print},
        {"printf", {Text, Any}, true, builtin::printFormatted},
        {"println", {Any}, true, builtin::printLine},
        {"replace", {Text, Text, Text}, false, builtin::replace},
        {"sha512crypt", {Text, Text}, true, builtin::hashPassword},
        {"slice", {Raw, Raw}, true, slice},
        {"toJson", {Any}, false, builtin::json},
        {"upper", {Text}, false, builtin::upper},
        {"urlquery", {Any}, true, builtin::escapeQuery},
    };
    return kTable;
}

} // namespace

QByteArray parameterTypeName(ParameterType type)
{
    switch (type) {
    case ParameterType::Any:
        return "interface {}";
    case ParameterType::Raw:
        return "reflect.Value";
    case ParameterType::Text:
        return "string";
    case ParameterType::Int:
        return "int";
    case ParameterType::Float:
        return "float64";
    case ParameterType::Bool:
        return "bool";
    case ParameterType::List:
        return "[]interface {}";
    case ParameterType::Map:
        return "map[string]interface {}";
    }
    Q_UNREACHABLE();
}

const Builtin *findBuiltin(QByteArrayView name)
{
    const auto place = std::lower_bound(table().begin(), table().end(), name,
        [](const Builtin &builtin, QByteArrayView wanted) { return builtin.name < wanted; });
    return place != table().end() && place->name == name ? &*place : nullptr;
}

std::vector<QByteArrayView> builtinNames()
{
    std::vector<QByteArrayView> names;
    for (const Builtin &builtin : table())
        names.push_back(builtin.name);
    return names;
}

} // namespace roadstead::provision
