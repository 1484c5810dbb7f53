#include "provision/go_text.h"

#include <charconv>

// The escapes of Go's string and character literals: reading them back.
namespace roadstead::provision {

namespace {

struct Unescaped
{
    char32_t rune = 0;
    qsizetype size = 0; ///< bytes of the literal that were read
    bool isByte = false; ///< \x and octal escapes name a byte, not a rune
};

std::optional<Unescaped> readDigits(QByteArrayView text, int digits, int base)
{
    uint number = 0;
    if (text.size() < digits)
        return {};
    const auto read = std::from_chars(text.data(), text.data() + digits, number, base);
    if (read.ptr != text.data() + digits || read.ec != std::errc())
        return {};
    return Unescaped {number, digits, false};
}

std::optional<Unescaped> readNumericEscape(QByteArrayView text)
{
    const char letter = text[0];
    if (letter >= '0' && letter <= '7') {
        auto octal = readDigits(text, 3, 8);
        if (!octal || octal->rune > 0xff)
            return {};
        octal->isByte = true;
        return octal;
    }
    const int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
    if (digits == 0)
        return {};
    auto hex = readDigits(text.sliced(1), digits, 16);
    if (!hex)
        return {};
    const bool isSurrogate = hex->rune >= 0xd800 && hex->rune <= 0xdfff;
    if (letter != 'x' && (hex->rune > 0x10ffff || isSurrogate))
        return {};
    hex->isByte = letter == 'x';
    ++hex->size;
    return hex;
}

/// One character of a literal in the given quotes; `text` is not empty.
std::optional<Unescaped> readCharacter(QByteArrayView text, char quote)
{
    static constexpr QByteArrayView kLetters("abfnrtv\\");
    static constexpr QByteArrayView kMeanings("\a\b\f\n\r\t\v\\");
    if (text[0] == quote || text[0] == '\n')
        return {};
    if (text[0] != '\\') {
        const DecodedRune next = decodeRune(text);
        const bool isBroken = next.rune == kReplacementRune && next.size == 1;
        return Unescaped {isBroken ? static_cast<uchar>(text[0]) : next.rune, next.size, isBroken};
    }
    if (text.size() < 2)
        return {};
    const qsizetype letter = kLetters.indexOf(text[1]);
    if (letter >= 0)
        return Unescaped {static_cast<uchar>(kMeanings[letter]), 2, false};
    if (text[1] == quote)
        return Unescaped {static_cast<uchar>(quote), 2, false};
    auto escape = readNumericEscape(text.sliced(1));
    if (escape)
        ++escape->size;
    return escape;
}

} // namespace

std::optional<QByteArray> unquoteText(QByteArrayView literal)
{
    if (literal.size() < 2 || literal.front() != literal.back())
        return {};
    QByteArrayView inside = literal.sliced(1).chopped(1);
    if (literal.front() == '`') {
        QByteArray raw = inside.toByteArray();
        return raw.replace('\r', "");
    }
    QByteArray text;
    text.reserve(inside.size());
    while (!inside.isEmpty()) {
        const auto next = readCharacter(inside, '"');
        if (!next)
            return {};
        if (next->isByte)
            text.append(static_cast<char>(next->rune));
        else
            appendRune(text, next->rune);
        inside = inside.sliced(next->size);
    }
    return text;
}

std::optional<char32_t> unquoteRune(QByteArrayView literal)
{
    if (literal.size() < 3)
        return {};
    const auto only = readCharacter(literal.sliced(1), '\'');
    if (!only || literal.sliced(1 + only->size) != QByteArrayView("'"))
        return {};
    return only->rune;
}

} // namespace roadstead::provision
