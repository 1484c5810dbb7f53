#pragma once

#include "provision/template_engine.h"

#include <span>

namespace roadstead::provision {

/// What an expression yields while a template runs. Go tells apart "there is nothing" (a missing key, isValid
/// false), a null inside a container (valid, Null) and whether a value still stands in its container's
/// `interface {}`; messages and rules depend on it.
struct Operand
{
    Value value;
    bool isValid = false;
    bool isInterface = false;

    Operand() = default;
    Operand(const Value &held)
        : value(held)
        , isValid(true)
    {
    }
    Operand(Value &&held)
        : value(std::move(held))
        , isValid(true)
    {
    }
    [[nodiscard]] static Operand inContainer(const Value &held)
    {
        Operand operand(held);
        operand.isInterface = true;
        return operand;
    }

    /// Nothing, or a null.
    [[nodiscard]] bool isNothing() const { return !isValid || value.isNull(); }
    [[nodiscard]] QByteArray typeName() const
    {
        return isInterface ? QByteArray("interface {}") : value.typeName();
    }
};

/// The name messages give to the type.
[[nodiscard]] QByteArray parameterTypeName(ParameterType type);

/// One call of a built-in function: its arguments, and the place for its failure.
struct BuiltinCall
{
    std::span<const Operand> arguments;
    qsizetype maximumBytes = 0; ///< of a text that it makes
    QByteArray error; ///< empty: it went well
    bool isTooLarge = false; ///< the error is that of a limit
    qint64 steps = 0; ///< of work that its answer does not show by its size

    Operand refuse(QByteArray message)
    {
        error = std::move(message);
        return {};
    }
    Operand refuseSize()
    {
        isTooLarge = true;
        return refuse("the text would be larger than " + QByteArray::number(maximumBytes) + " bytes");
    }
};

struct Builtin
{
    enum class Special
    {
        None,
        And,
        Or
    };

    QByteArrayView name;
    std::vector<ParameterType> parameters; ///< the last one repeats in a variadic function
    bool isVariadic = false;
    Operand (*function)(BuiltinCall &) = nullptr;
    Special special = Special::None; ///< and, or: arguments are evaluated only until the answer is known
};

/// nullptr when there is none.
[[nodiscard]] const Builtin *findBuiltin(QByteArrayView name);
/// Every name, sorted: for completion.
[[nodiscard]] std::vector<QByteArrayView> builtinNames();

// The functions themselves, by subject.
namespace builtin {
// template_compare.cpp
Operand equal(BuiltinCall &call);
Operand notEqual(BuiltinCall &call);
Operand less(BuiltinCall &call);
Operand lessOrEqual(BuiltinCall &call);
Operand greater(BuiltinCall &call);
Operand greaterOrEqual(BuiltinCall &call);
// template_text_functions.cpp
Operand print(BuiltinCall &call);
Operand printLine(BuiltinCall &call);
Operand printFormatted(BuiltinCall &call);
Operand escapeHtml(BuiltinCall &call);
Operand escapeJavaScript(BuiltinCall &call);
Operand escapeQuery(BuiltinCall &call);
Operand join(BuiltinCall &call);
Operand base64(BuiltinCall &call);
Operand json(BuiltinCall &call);
Operand indent(BuiltinCall &call);
Operand upper(BuiltinCall &call);
Operand lower(BuiltinCall &call);
Operand replace(BuiltinCall &call);
Operand hashPassword(BuiltinCall &call);
} // namespace builtin

} // namespace roadstead::provision
