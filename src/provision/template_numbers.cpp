#include "provision/template_numbers.h"

#include "provision/go_float.h"
#include "provision/go_text.h"

#include <charconv>
#include <optional>

namespace roadstead::provision {

namespace {

/// The magnitude of an integer literal: 0x, 0o, 0b, a leading 0 for octal, underscores. Nothing when it is
/// none, or has more than 64 bits.
std::optional<quint64> readMagnitude(QByteArrayView literal)
{
    if (!hasGoodUnderscores(literal))
        return {};
    QByteArray digits = literal.toByteArray();
    digits.replace('_', "");
    int base = 10;
    if (digits.size() > 1 && digits[0] == '0') {
        const int letter = digits[1] | 0x20;
        base = letter == 'x' ? 16 : letter == 'b' ? 2 : 8;
        digits.remove(0, letter == 'x' || letter == 'b' || letter == 'o' ? 2 : 1);
    }
    quint64 magnitude = 0;
    const char *const end = digits.constData() + digits.size();
    const auto read = std::from_chars(digits.constData(), end, magnitude, base);
    if (digits.isEmpty() || read.ec != std::errc() || read.ptr != end)
        return {};
    return magnitude;
}

/// Go's rule for "looks like a float": a sign before 0x hides that it is hexadecimal, and so does Go.
bool looksLikeFloat(const QByteArray &literal)
{
    const auto hasAny = [&](QByteArrayView characters) {
        return std::any_of(literal.begin(), literal.end(), [&](char c) { return characters.contains(c); });
    };
    const bool isHexInteger
        = literal.size() > 2 && literal[0] == '0' && (literal[1] | 0x20) == 'x' && !hasAny("pP");
    return !isHexInteger && hasAny(".eEpP");
}

std::optional<std::complex<double>> readComplex(const QByteArray &literal)
{
    if (!literal.endsWith('i'))
        return {};
    // The sign between the two parts is the last one that is not an exponent's.
    qsizetype middle = literal.size() - 1;
    while (middle > 0) {
        const char sign = literal[middle];
        const bool isHex = literal.contains('x') || literal.contains('X');
        const char before = static_cast<char>(literal[middle - 1] | 0x20);
        const bool isExponentSign = before == 'p' || (before == 'e' && !isHex);
        if ((sign == '+' || sign == '-') && !isExponentSign)
            break;
        --middle;
    }
    const auto imaginary = parseFloatLiteral(QByteArrayView(literal).sliced(middle).chopped(1));
    const auto real = middle > 0 ? parseFloatLiteral(literal.first(middle)) : std::optional(0.0);
    if (!imaginary || !real)
        return {};
    return std::complex<double>(*real, *imaginary);
}

} // namespace

tl::expected<std::unique_ptr<ConstantNode>, QByteArray> readNumber(const QByteArray &literal, int position)
{
    const auto constant = [&](Value value) {
        return std::make_unique<ConstantNode>(NodeKind::Number, position, literal, std::move(value));
    };
    if (literal.startsWith('\'')) {
        if (const auto rune = unquoteRune(literal))
            return constant(qint64 {*rune});
        return tl::unexpected("malformed character constant: " + literal);
    }
    if (const auto complex = readComplex(literal))
        return constant(*complex);
    const bool isNegative = literal.startsWith('-');
    const bool isSigned = isNegative || literal.startsWith('+');
    const auto magnitude = readMagnitude(QByteArrayView(literal).sliced(isSigned ? 1 : 0));
    constexpr quint64 kLowest = quint64 {1} << 63;
    if (magnitude && (*magnitude < kLowest || (isNegative && *magnitude == kLowest))) {
        const auto integer = static_cast<qint64>(isNegative ? ~*magnitude + 1 : *magnitude);
        return constant(looksLikeFloat(literal) ? Value(static_cast<double>(integer)) : Value(integer));
    }
    if (magnitude && !isSigned) {
        auto huge = constant(0);
        huge->isOverflow = true;
        return huge;
    }
    const auto number = parseFloatLiteral(literal);
    if (!number)
        return tl::unexpected("illegal number syntax: " + quoteText(literal));
    if (!looksLikeFloat(literal))
        return tl::unexpected("integer overflow: " + quoteText(literal));
    return constant(*number);
}

} // namespace roadstead::provision
