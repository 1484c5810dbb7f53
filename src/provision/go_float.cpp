#include "provision/go_float.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

namespace roadstead::provision {

namespace {

constexpr int kMantissaBits = 52;
constexpr int kExponentBias = 1023;

struct DoubleParts
{
    quint64 mantissa = 0; ///< with the hidden bit
    int exponent = 0; ///< of the mantissa's highest bit
};

DoubleParts split(double number)
{
    const quint64 bits = std::bit_cast<quint64>(number);
    DoubleParts parts;
    parts.exponent = static_cast<int>((bits >> kMantissaBits) & 0x7ff) - kExponentBias;
    parts.mantissa = bits & ((quint64 {1} << kMantissaBits) - 1);
    if (parts.exponent == -kExponentBias)
        parts.exponent = 1 - kExponentBias;
    else
        parts.mantissa |= quint64 {1} << kMantissaBits;
    return parts;
}

/// std::to_chars with room for every digit that was asked for.
template <typename... Precision>
QByteArray convert(double number, std::chars_format format, Precision... precision)
{
    QByteArray out((400 + ... + qsizetype {precision}), Qt::Uninitialized);
    const auto end = std::to_chars(out.data(), out.data() + out.size(), number, format, precision...).ptr;
    out.truncate(end - out.data());
    return out;
}

QByteArray scientific(double number, int precision)
{
    return precision < 0 ? convert(number, std::chars_format::scientific)
                         : convert(number, std::chars_format::scientific, precision);
}

QByteArray fixed(double number, int precision)
{
    return precision < 0 ? convert(number, std::chars_format::fixed)
                         : convert(number, std::chars_format::fixed, precision);
}

/// Go's %g from its digits: those of the scientific form, without zeros at their end.
QByteArray general(double number, int precision)
{
    const QByteArray wide = scientific(number, precision < 0 ? kShortest : std::max(precision, 1) - 1);
    const qsizetype mark = wide.indexOf('e');
    const int exponent = wide.mid(mark + 1).toInt();
    QByteArray mantissa = wide.first(mark);
    if (mantissa.contains('.')) {
        while (mantissa.endsWith('0'))
            mantissa.chop(1);
        if (mantissa.endsWith('.'))
            mantissa.chop(1);
    }
    constexpr int kShortestLimit = 6;
    const int limit = precision < 0 ? kShortestLimit : std::max(precision, 1);
    if (exponent < -4 || exponent >= limit)
        return mantissa + wide.mid(mark);
    const qsizetype digits
        = std::count_if(mantissa.begin(), mantissa.end(), [](char c) { return c >= '0' && c <= '9'; });
    return fixed(number, std::max(0, static_cast<int>(digits) - 1 - exponent));
}

QByteArray binaryExponent(double number)
{
    const DoubleParts parts = split(number);
    const int exponent = parts.exponent - kMantissaBits;
    return (std::signbit(number) ? "-" : "") + QByteArray::number(parts.mantissa)
        + (exponent < 0 ? "p-" : "p+") + QByteArray::number(std::abs(exponent));
}

QByteArray hexadecimal(double number, int precision)
{
    constexpr int kLeadingBit = 60;
    constexpr quint64 kLeading = quint64 {1} << kLeadingBit;
    auto [mantissa, exponent] = split(number);
    mantissa <<= kLeadingBit - kMantissaBits;
    if (mantissa == 0)
        exponent = 0;
    for (; mantissa != 0 && (mantissa & kLeading) == 0; --exponent)
        mantissa <<= 1;
    if (precision >= 0 && precision < kLeadingBit / 4) {
        const int dropped = kLeadingBit - 4 * precision;
        const quint64 rest = mantissa & ((quint64 {1} << dropped) - 1);
        const quint64 half = quint64 {1} << (dropped - 1);
        mantissa >>= dropped;
        if (rest > half || (rest == half && (mantissa & 1) != 0))
            ++mantissa;
        mantissa <<= dropped;
        if ((mantissa & (kLeading << 1)) != 0) {
            mantissa >>= 1;
            ++exponent;
        }
    }
    QByteArray out = std::signbit(number) ? "-0x" : "0x";
    out.append((mantissa & kLeading) != 0 ? '1' : '0');
    quint64 fraction = (mantissa & (kLeading - 1)) << (64 - kLeadingBit);
    if (precision < 0 ? fraction != 0 : precision > 0)
        out.append('.');
    for (int digit = 0; precision < 0 ? fraction != 0 : digit < precision; ++digit) {
        out.append("0123456789abcdef"[fraction >> 60]);
        fraction <<= 4;
    }
    out.append(exponent < 0 ? "p-" : "p+");
    return out.append(QByteArray::number(std::abs(exponent)).rightJustified(2, '0'));
}

} // namespace

QByteArray formatFloat(double number, char format, int precision)
{
    if (std::isnan(number))
        return "NaN";
    if (std::isinf(number))
        return number < 0 ? "-Inf" : "+Inf";
    switch (format) {
    case 'e':
        return scientific(number, precision);
    case 'E':
        return scientific(number, precision).toUpper();
    case 'f':
        return fixed(number, precision);
    case 'G':
        return general(number, precision).toUpper();
    case 'b':
        return binaryExponent(number);
    case 'x':
        return hexadecimal(number, precision);
    case 'X':
        return hexadecimal(number, precision).toUpper();
    default:
        return general(number, precision);
    }
}

bool hasGoodUnderscores(QByteArrayView literal)
{
    const auto isDigit
        = [](char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); };
    if (literal.startsWith('+') || literal.startsWith('-'))
        literal = literal.sliced(1);
    const bool hasPrefix
        = literal.size() >= 2 && literal[0] == '0' && QByteArrayView("xXoObB").contains(literal[1]);
    const bool isHex = hasPrefix && (literal[1] | 0x20) == 'x';
    const auto isPlainDigit = [&](char c) { return isHex ? isDigit(c) : c >= '0' && c <= '9'; };
    for (qsizetype at = 0; at < literal.size(); ++at) {
        if (literal[at] != '_')
            continue;
        const bool followsDigit = at > 0 && (isPlainDigit(literal[at - 1]) || (hasPrefix && at == 2));
        if (!followsDigit || at + 1 == literal.size() || !isPlainDigit(literal[at + 1]))
            return false;
    }
    return true;
}

std::optional<double> parseFloatLiteral(QByteArrayView literal)
{
    if (!hasGoodUnderscores(literal))
        return {};
    QByteArray digits = literal.toByteArray();
    digits.replace('_', "");
    const bool isNegative = digits.startsWith('-');
    if (isNegative || digits.startsWith('+'))
        digits.remove(0, 1);
    const bool isHex = digits.startsWith("0x") || digits.startsWith("0X");
    if (isHex) {
        digits.remove(0, 2);
        if (!digits.contains('p') && !digits.contains('P'))
            return {};
    }
    // std::from_chars also knows words, and signs that are gone by now.
    if (digits.isEmpty() || QByteArrayView("+-iInN").contains(digits.front()))
        return {};
    double number = 0;
    const char *const end = digits.constData() + digits.size();
    const auto read = std::from_chars(
        digits.constData(), end, number, isHex ? std::chars_format::hex : std::chars_format::general);
    const bool isTiny = read.ec == std::errc::result_out_of_range && digits.contains("e-");
    if (read.ptr != end || (read.ec != std::errc() && !isTiny))
        return {};
    if (isTiny)
        number = 0;
    return isNegative ? -number : number;
}

} // namespace roadstead::provision
