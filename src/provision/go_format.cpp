#include "provision/go_format.h"

#include "provision/go_text.h"

namespace roadstead::provision {

namespace {

using Kind = Value::Kind;

} // namespace

bool GoFormatter::hasRoom(qsizetype bytes)
{
    m_isTooLarge = m_isTooLarge || bytes > m_limit - static_cast<qsizetype>(m_out.size());
    return !m_isTooLarge;
}

void GoFormatter::append(QByteArrayView text)
{
    if (hasRoom(text.size()))
        m_out.append(text.data(), static_cast<std::size_t>(text.size()));
}

void GoFormatter::appendPadding(qsizetype count, char with)
{
    if (count > 0 && hasRoom(count))
        m_out.append(static_cast<std::size_t>(count), with);
}

/// The text on the side that the flags ask for, counted in runes.
void GoFormatter::pad(QByteArrayView text)
{
    const qsizetype missing = m_flags.hasWidth ? m_flags.width - countRunes(text) : 0;
    const char with = m_flags.zero ? '0' : ' ';
    if (!m_flags.minus)
        appendPadding(missing, with);
    append(text);
    if (m_flags.minus)
        appendPadding(missing, with);
}

void GoFormatter::padWithSpaces(QByteArrayView text)
{
    const bool zero = std::exchange(m_flags.zero, false);
    pad(text);
    m_flags.zero = zero;
}

void GoFormatter::print(std::span<const Value> values)
{
    bool wasText = true;
    for (const Value &value : values) {
        const bool isText = value.kind() == Kind::Text;
        if (&value != values.data() && !isText && !wasText)
            append(" ");
        m_flags = {};
        formatArgument(value, 'v');
        wasText = isText;
    }
}

void GoFormatter::printLine(std::span<const Value> values)
{
    for (const Value &value : values) {
        if (&value != values.data())
            append(" ");
        m_flags = {};
        formatArgument(value, 'v');
    }
    append("\n");
}

void GoFormatter::badVerb(const Value *value, char32_t verb)
{
    QByteArray start("%!");
    appendRune(start, verb);
    append(start + '(');
    if (!value || value->isNull()) {
        append("<nil>");
    } else {
        append(value->typeName());
        append("=");
        formatArgument(*value, 'v');
    }
    append(")");
}

void GoFormatter::formatArgument(const Value &value, char32_t verb)
{
    if (value.isNull()) {
        if (verb == 'T' || verb == 'v')
            pad("<nil>");
        else
            badVerb(nullptr, verb);
    } else if (verb == 'T') {
        writeText(value.typeName());
    } else if (verb == 'p') {
        // No value here has an address.
        badVerb(&value, verb);
    } else {
        formatValue(value, verb);
    }
}

void GoFormatter::formatValue(const Value &value, char32_t verb)
{
    if (m_isTooLarge)
        return;
    switch (value.kind()) {
    case Kind::Null:
        append(m_flags.isGoSyntax ? "interface {}(nil)" : "<nil>");
        break;
    case Kind::Bool:
        formatBool(value, verb);
        break;
    case Kind::Int:
    case Kind::Byte:
        formatWhole(value, verb);
        break;
    case Kind::Float:
        formatReal(value.toFloat(), verb, value);
        break;
    case Kind::Complex:
        formatComplex(value, verb);
        break;
    case Kind::Text:
        formatText(value, verb);
        break;
    case Kind::List:
        formatList(value.toList(), verb);
        break;
    case Kind::Map:
        formatMap(value.toMap(), verb);
        break;
    }
}

void GoFormatter::formatList(const ValueList &list, char32_t verb)
{
    append(m_flags.isGoSyntax ? "[]interface {}{" : "[");
    for (const Value &item : list) {
        if (&item != list.data())
            append(m_flags.isGoSyntax ? ", " : " ");
        formatValue(item, verb);
    }
    append(m_flags.isGoSyntax ? "}" : "]");
}

void GoFormatter::formatMap(const ValueMap &map, char32_t verb)
{
    append(m_flags.isGoSyntax ? "map[string]interface {}{" : "map[");
    for (const ValueEntry &entry : map) {
        if (&entry != &*map.begin())
            append(m_flags.isGoSyntax ? ", " : " ");
        formatText(entry.key, verb);
        append(":");
        formatValue(entry.value, verb);
    }
    append(m_flags.isGoSyntax ? "}" : "]");
}

} // namespace roadstead::provision
