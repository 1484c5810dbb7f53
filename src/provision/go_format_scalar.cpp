#include "provision/go_float.h"
#include "provision/go_format.h"
#include "provision/go_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace roadstead::provision {

namespace {

using Kind = Value::Kind;

constexpr quint64 kMaximumRune = 0x10ffff;

/// %#e … %#x: a decimal point always, and for g, v and x the zeros that plain %g takes away.
QByteArray withDecimalPoint(QByteArray number, char verb, int precision)
{
    int missing = QByteArrayView("vgGx").contains(verb) ? (precision < 0 ? 6 : precision) : 0;
    const bool isHex = verb == 'x' || verb == 'X';
    const auto isTail = [&](char c) { return (c | 0x20) == 'p' || (!isHex && (c | 0x20) == 'e'); };
    const auto tail = std::find_if(number.begin(), number.end(), isTail) - number.begin();
    QByteArray digits = number.first(tail);
    bool hasPoint = false;
    bool isSignificant = false;
    for (const char c : std::as_const(digits).sliced(1)) {
        hasPoint = hasPoint || c == '.';
        isSignificant = isSignificant || (c != '0' && c != '.');
        missing -= isSignificant && c != '.' ? 1 : 0;
    }
    if (!hasPoint) {
        // A lone 0 counts as one digit.
        missing -= digits.size() == 2 && digits[1] == '0' ? 1 : 0;
        digits.append('.');
    }
    if (missing > 0)
        digits.append(missing, '0');
    return digits + number.sliced(tail);
}

} // namespace

QByteArrayView GoFormatter::truncated(QByteArrayView text) const
{
    return m_flags.hasPrecision ? leadingRunes(text, m_flags.precision) : text;
}

void GoFormatter::writeText(QByteArrayView text)
{
    pad(truncated(text));
}

void GoFormatter::writeQuoted(QByteArrayView text)
{
    text = truncated(text);
    if (m_flags.sharp && fitsRawQuotes(text))
        pad('`' + text.toByteArray() + '`');
    else
        pad(quoteText(text, m_flags.plus ? QuoteCharacters::AsciiOnly : QuoteCharacters::Printable));
}

void GoFormatter::writeHexText(QByteArrayView text, bool isUpper)
{
    if (m_flags.hasPrecision && m_flags.precision < text.size())
        text = text.first(m_flags.precision);
    const char *const prefix = !m_flags.sharp ? "" : isUpper ? "0X" : "0x";
    if (text.size() > m_limit) {
        m_isTooLarge = true;
        return;
    }
    const QByteArray hex = isUpper ? text.toByteArray().toHex().toUpper() : text.toByteArray().toHex();
    QByteArray out;
    for (qsizetype at = 0; at < hex.size(); at += 2) {
        if (at > 0 && m_flags.space)
            out.append(' ');
        if (at == 0 || m_flags.space)
            out.append(prefix);
        out.append(hex.sliced(at, 2));
    }
    pad(out);
}

void GoFormatter::formatText(const Value &value, char32_t verb)
{
    switch (verb) {
    case 'v':
        if (m_flags.isGoSyntax)
            return writeQuoted(value.toText());
        [[fallthrough]];
    case 's':
        return writeText(value.toText());
    case 'x':
        return writeHexText(value.toText(), /*isUpper=*/false);
    case 'X':
        return writeHexText(value.toText(), /*isUpper=*/true);
    case 'q':
        return writeQuoted(value.toText());
    default:
        return badVerb(&value, verb);
    }
}

void GoFormatter::formatBool(const Value &value, char32_t verb)
{
    if (verb == 't' || verb == 'v')
        pad(value.toBool() ? "true" : "false");
    else
        badVerb(&value, verb);
}

void GoFormatter::formatWhole(const Value &value, char32_t verb)
{
    const bool isByte = value.kind() == Kind::Byte;
    const bool isNegative = !isByte && value.toInt() < 0;
    const quint64 bits = isByte ? value.toByte() : static_cast<quint64>(value.toInt());
    const quint64 magnitude = isNegative ? ~bits + 1 : bits;
    switch (verb) {
    case 'v':
        if (m_flags.isGoSyntax && isByte) {
            const bool sharp = std::exchange(m_flags.sharp, true);
            writeInteger(magnitude, isNegative, 16, verb);
            m_flags.sharp = sharp;
            return;
        }
        [[fallthrough]];
    case 'd':
        return writeInteger(magnitude, isNegative, 10, verb);
    case 'b':
        return writeInteger(magnitude, isNegative, 2, verb);
    case 'o':
    case 'O':
        return writeInteger(magnitude, isNegative, 8, verb);
    case 'x':
    case 'X':
        return writeInteger(magnitude, isNegative, 16, verb);
    case 'c':
        return writeRune(bits);
    case 'q':
        return writeQuotedRune(bits);
    case 'U':
        return writeUnicode(bits);
    default:
        return badVerb(&value, verb);
    }
}

void GoFormatter::writeInteger(quint64 magnitude, bool isNegative, int base, char32_t verb)
{
    if (m_flags.hasPrecision && m_flags.precision == 0 && magnitude == 0) {
        appendPadding(m_flags.hasWidth ? m_flags.width : 0, ' ');
        return;
    }
    // Leading zeros come from a precision, or from a width with the flag 0.
    qsizetype digits = m_flags.hasPrecision ? m_flags.precision : 0;
    const char sign = isNegative ? '-' : m_flags.plus ? '+' : m_flags.space ? ' ' : '\0';
    if (!m_flags.hasPrecision && m_flags.zero && m_flags.hasWidth)
        digits = m_flags.width - (sign != '\0' ? 1 : 0);
    std::array<char, 64> written {};
    char *const end = std::to_chars(written.data(), written.data() + written.size(), magnitude, base).ptr;
    std::string number(written.data(), end);
    if (verb == 'X')
        std::transform(number.begin(), number.end(), number.begin(),
            [](char c) { return c >= 'a' ? static_cast<char>(c - 0x20) : c; });
    if (const auto size = static_cast<qsizetype>(number.size()); size < digits)
        number.insert(0, static_cast<std::size_t>(digits - size), '0');
    if (m_flags.sharp && base == 2)
        number.insert(0, "0b");
    else if (m_flags.sharp && base == 8 && number.front() != '0')
        number.insert(0, 1, '0');
    else if (m_flags.sharp && base == 16)
        number.insert(0, verb == 'X' ? "0X" : "0x");
    if (verb == 'O')
        number.insert(0, "0o");
    if (sign != '\0')
        number.insert(0, 1, sign);
    padWithSpaces(number);
}

void GoFormatter::writeUnicode(quint64 number)
{
    const qsizetype digits = m_flags.hasPrecision ? std::max(4, m_flags.precision) : 4;
    QByteArray out = QByteArray::number(number, 16).toUpper();
    if (out.size() < digits)
        out.prepend(digits - out.size(), '0');
    out.prepend("U+");
    if (m_flags.sharp && number <= kMaximumRune && isPrintable(static_cast<char32_t>(number))) {
        out.append(" '");
        appendRune(out, static_cast<char32_t>(number));
        out.append('\'');
    }
    padWithSpaces(out);
}

void GoFormatter::writeRune(quint64 number)
{
    QByteArray out;
    appendRune(out, number > kMaximumRune ? kReplacementRune : static_cast<char32_t>(number));
    pad(out);
}

void GoFormatter::writeQuotedRune(quint64 number)
{
    const char32_t rune = number > kMaximumRune ? kReplacementRune : static_cast<char32_t>(number);
    pad(quoteRune(rune, m_flags.plus ? QuoteCharacters::AsciiOnly : QuoteCharacters::Printable));
}

void GoFormatter::formatReal(double number, char32_t verb, const Value &whole)
{
    switch (verb) {
    case 'v':
        return writeFloat(number, 'g', kShortest);
    case 'b':
    case 'g':
    case 'G':
    case 'x':
    case 'X':
        return writeFloat(number, static_cast<char>(verb), kShortest);
    case 'f':
    case 'e':
    case 'E':
        return writeFloat(number, static_cast<char>(verb), 6);
    case 'F':
        return writeFloat(number, 'f', 6);
    default:
        return badVerb(&whole, verb);
    }
}

void GoFormatter::formatComplex(const Value &value, char32_t verb)
{
    if (verb > 0x7f || !QByteArrayView("vbgGxXfFeE").contains(static_cast<char>(verb)))
        return badVerb(&value, verb);
    const bool plus = m_flags.plus;
    append("(");
    formatReal(value.toComplex().real(), verb, value);
    m_flags.plus = true;
    formatReal(value.toComplex().imag(), verb, value);
    append("i)");
    m_flags.plus = plus;
}

void GoFormatter::writeFloat(double number, char verb, int precision)
{
    if (m_flags.hasPrecision)
        precision = m_flags.precision;
    QByteArray text = formatFloat(number, verb, precision);
    if (!text.startsWith('-') && !text.startsWith('+'))
        text.prepend('+');
    if (m_flags.space && text.startsWith('+') && !m_flags.plus)
        text[0] = ' ';
    if (text[1] == 'I' || text[1] == 'N') {
        const bool hidesSign = text[1] == 'N' && !m_flags.space && !m_flags.plus;
        padWithSpaces(hidesSign ? text.sliced(1) : text);
        return;
    }
    if (m_flags.sharp && verb != 'b')
        text = withDecimalPoint(std::move(text), verb, precision);
    if (!m_flags.plus && text[0] == '+') {
        pad(QByteArrayView(text).sliced(1));
    } else if (m_flags.zero && m_flags.hasWidth && m_flags.width > text.size()) {
        // The sign stands before the zeros.
        append(text.first(1));
        appendPadding(m_flags.width - text.size(), '0');
        append(text.sliced(1));
    } else {
        pad(text);
    }
}

} // namespace roadstead::provision
