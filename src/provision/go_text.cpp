#include "provision/go_text.h"

#include <QChar>

#include <algorithm>

namespace roadstead::provision {

namespace {

constexpr char32_t kMaximumRune = 0x10ffff;
constexpr char kLowerHex[] = "0123456789abcdef";

bool isScalar(char32_t rune)
{
    return rune <= kMaximumRune && (rune < 0xd800 || rune > 0xdfff);
}

uchar byteAt(QByteArrayView bytes, qsizetype index)
{
    return static_cast<uchar>(bytes[index]);
}

void appendHex(QByteArray &out, char32_t number, int digits)
{
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        out.append(kLowerHex[(number >> shift) & 0xf]);
}

char shortEscape(char32_t rune)
{
    switch (rune) {
    case '\a':
        return 'a';
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    case '\v':
        return 'v';
    default:
        return 0;
    }
}

void appendEscaped(QByteArray &out, char32_t rune, char quote, QuoteCharacters keep)
{
    if (rune == static_cast<char32_t>(quote) || rune == '\\') {
        out.append('\\').append(static_cast<char>(rune));
    } else if (isPrintable(rune) && (rune < 0x80 || keep == QuoteCharacters::Printable)) {
        appendRune(out, rune);
    } else if (const char letter = shortEscape(rune)) {
        out.append('\\').append(letter);
    } else if (rune < 0x20 || rune == 0x7f) {
        out.append("\\x");
        appendHex(out, rune, 2);
    } else if (rune < 0x10000) {
        out.append("\\u");
        appendHex(out, rune, 4);
    } else {
        out.append("\\U");
        appendHex(out, rune, 8);
    }
}

} // namespace

DecodedRune decodeRune(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    const uchar first = byteAt(bytes, 0);
    if (first < 0x80)
        return {first, 1};
    const int size = first >= 0xf0 && first <= 0xf4 ? 4
        : first >= 0xe0 && first < 0xf0             ? 3
        : first >= 0xc2                             ? 2
                                                    : 1;
    if (size == 1 || first > 0xf4 || bytes.size() < size)
        return {kReplacementRune, 1};
    char32_t rune = first & (0xffU >> (size + 1));
    for (int index = 1; index < size; ++index) {
        const uchar next = byteAt(bytes, index);
        if ((next & 0xc0) != 0x80)
            return {kReplacementRune, 1};
        rune = (rune << 6) | (next & 0x3fU);
    }
    const bool isOverlong = (size == 3 && rune < 0x800) || (size == 4 && rune < 0x10000);
    if (isOverlong || !isScalar(rune))
        return {kReplacementRune, 1};
    return {rune, size};
}

void appendRune(QByteArray &out, char32_t rune)
{
    if (!isScalar(rune))
        rune = kReplacementRune;
    const auto tail = [&](int shift) { out.append(static_cast<char>(0x80 | ((rune >> shift) & 0x3f))); };
    if (rune < 0x80) {
        out.append(static_cast<char>(rune));
    } else if (rune < 0x800) {
        out.append(static_cast<char>(0xc0 | (rune >> 6)));
        tail(0);
    } else if (rune < 0x10000) {
        out.append(static_cast<char>(0xe0 | (rune >> 12)));
        tail(6);
        tail(0);
    } else {
        out.append(static_cast<char>(0xf0 | (rune >> 18)));
        tail(12);
        tail(6);
        tail(0);
    }
}

qsizetype countRunes(QByteArrayView bytes)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at < bytes.size(); ++count)
        at += decodeRune(bytes.sliced(at)).size;
    return count;
}

QByteArrayView leadingRunes(QByteArrayView bytes, qsizetype count)
{
    qsizetype at = 0;
    for (; at < bytes.size() && count > 0; --count)
        at += decodeRune(bytes.sliced(at)).size;
    return bytes.first(at);
}

bool isPrintable(char32_t rune)
{
    if (rune < 0x80)
        return rune >= 0x20 && rune < 0x7f;
    if (!isScalar(rune) || QChar::unicodeVersion(rune) > QChar::Unicode_13_0)
        return false;
    switch (QChar::category(rune)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return false;
    default:
        return true;
    }
}

bool isNameRune(char32_t rune)
{
    if (rune < 0x80)
        return rune == '_' || (rune >= '0' && rune <= '9') || ((rune | 0x20) >= 'a' && (rune | 0x20) <= 'z');
    return QChar::isLetter(rune) || QChar::isDigit(rune);
}

QByteArray quoteText(QByteArrayView text, QuoteCharacters keep)
{
    QByteArray out;
    out.reserve(text.size() + 2);
    out.append('"');
    for (qsizetype at = 0; at < text.size();) {
        const DecodedRune next = decodeRune(text.sliced(at));
        if (next.rune == kReplacementRune && next.size == 1) {
            out.append("\\x");
            appendHex(out, byteAt(text, at), 2);
        } else {
            appendEscaped(out, next.rune, '"', keep);
        }
        at += next.size;
    }
    return out.append('"');
}

QByteArray quoteRune(char32_t rune, QuoteCharacters keep)
{
    QByteArray out("'");
    appendEscaped(out, isScalar(rune) ? rune : kReplacementRune, '\'', keep);
    return out.append('\'');
}

bool fitsRawQuotes(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const DecodedRune next = decodeRune(text.sliced(at));
        const bool isControl = (next.rune < 0x20 && next.rune != '\t') || next.rune == 0x7f;
        const bool isBroken = next.rune == kReplacementRune && next.size == 1;
        if (isControl || isBroken || next.rune == '`' || next.rune == 0xfeff)
            return false;
        at += next.size;
    }
    return true;
}

QByteArray describeRune(char32_t rune)
{
    QByteArray number = QByteArray::number(static_cast<uint>(rune), 16).toUpper();
    QByteArray out = "U+" + number.rightJustified(4, '0');
    if (isPrintable(rune)) {
        out.append(" '");
        appendRune(out, rune);
        out.append('\'');
    }
    return out;
}

} // namespace roadstead::provision
