#include "provision/template_functions.h"

#include <cstring>
#include <optional>

// eq, ne, lt, le, gt, ge with Go's rules: values of one kind, integers with or without sign also with one
// another.
namespace roadstead::provision {

namespace {

using Kind = Value::Kind;

constexpr char kBadComparison[] = "incompatible types for comparison";
constexpr char kBadType[] = "invalid type for comparison";

bool isContainer(const Operand &operand)
{
    return operand.value.kind() == Kind::List || operand.value.kind() == Kind::Map;
}

bool isWhole(const Operand &operand)
{
    return operand.value.kind() == Kind::Int || operand.value.kind() == Kind::Byte;
}

qint64 wholeNumber(const Operand &operand)
{
    return operand.value.kind() == Kind::Int ? operand.value.toInt() : operand.value.toByte();
}

/// Of two values of one kind that is no container.
bool isSame(const Value &a, const Value &b)
{
    switch (a.kind()) {
    case Kind::Bool:
        return a.toBool() == b.toBool();
    case Kind::Float:
        return a.toFloat() == b.toFloat();
    case Kind::Complex:
        return a.toComplex() == b.toComplex();
    case Kind::Text:
        return a.toText() == b.toText();
    default:
        return true;
    }
}

std::optional<bool> isEqual(BuiltinCall &call, const Operand &a, const Operand &b)
{
    const bool isOneNothing = a.isNothing() || b.isNothing();
    if (isWhole(a) && isWhole(b))
        return wholeNumber(a) == wholeNumber(b);
    if (isOneNothing)
        return a.isNothing() && b.isNothing();
    if (isContainer(a) && isContainer(b)) {
        call.refuse("uncomparable type " + b.value.typeName());
        return {};
    }
    if (a.value.kind() != b.value.kind()) {
        call.refuse(kBadComparison);
        return {};
    }
    return isSame(a.value, b.value);
}

/// Whether the first equals any of the others.
std::optional<bool> equalsAny(BuiltinCall &call)
{
    const Operand &first = call.arguments[0];
    if (isContainer(first)) {
        call.refuse("uncomparable type " + first.value.typeName());
        return {};
    }
    if (call.arguments.size() < 2) {
        call.refuse("missing argument for comparison");
        return {};
    }
    for (const Operand &other : call.arguments.subspan(1)) {
        const auto same = isEqual(call, first, other);
        if (!same || *same)
            return same;
    }
    return false;
}

std::optional<bool> isLess(BuiltinCall &call)
{
    const Operand &a = call.arguments[0];
    const Operand &b = call.arguments[1];
    if (a.isNothing() || b.isNothing() || isContainer(a) || isContainer(b)) {
        call.refuse(kBadType);
        return {};
    }
    if (isWhole(a) && isWhole(b))
        return wholeNumber(a) < wholeNumber(b);
    if (a.value.kind() != b.value.kind()) {
        call.refuse(kBadComparison);
        return {};
    }
    switch (a.value.kind()) {
    case Kind::Float:
        return a.value.toFloat() < b.value.toFloat();
    case Kind::Text:
        return a.value.toText() < b.value.toText();
    default:
        call.refuse(kBadType);
        return {};
    }
}

Operand answer(std::optional<bool> truth)
{
    return truth ? Operand(Value(*truth)) : Operand();
}

} // namespace

Operand builtin::equal(BuiltinCall &call)
{
    return answer(equalsAny(call));
}

Operand builtin::notEqual(BuiltinCall &call)
{
    const auto same = equalsAny(call);
    return same ? Operand(Value(!*same)) : Operand();
}

Operand builtin::less(BuiltinCall &call)
{
    return answer(isLess(call));
}

Operand builtin::lessOrEqual(BuiltinCall &call)
{
    const auto less = isLess(call);
    if (!less || *less)
        return answer(less);
    return equal(call);
}

Operand builtin::greater(BuiltinCall &call)
{
    const Operand lessOrSame = lessOrEqual(call);
    return lessOrSame.isValid ? Operand(Value(!lessOrSame.value.toBool())) : Operand();
}

Operand builtin::greaterOrEqual(BuiltinCall &call)
{
    const auto less = isLess(call);
    return less ? Operand(Value(!*less)) : Operand();
}

} // namespace roadstead::provision
