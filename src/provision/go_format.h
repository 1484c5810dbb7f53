#pragma once

#include "provision/value.h"

#include <string>

namespace roadstead::provision {

/// The flags, width and precision of one printf verb.
struct FormatFlags
{
    bool hasWidth = false;
    bool hasPrecision = false;
    bool minus = false;
    bool plus = false;
    bool sharp = false;
    bool space = false;
    bool zero = false;
    bool isGoSyntax = false; ///< %#v
    int width = 0;
    int precision = 0;
};

/// Go's fmt package over Values: Print, Println and Printf with the verbs v d b o O x X c q U e E f F g G s t
/// T p. Text is appended until `limit` bytes; past it `isTooLarge()` is set and nothing more is added.
class GoFormatter
{
public:
    GoFormatter(std::string &out, qsizetype limit)
        : m_out(out)
        , m_limit(limit)
    {
    }

    /// As Print: a space between operands when neither is text.
    void print(std::span<const Value> values);
    /// As Println: spaces between all, and a newline.
    void printLine(std::span<const Value> values);
    void printFormatted(QByteArrayView format, std::span<const Value> values);
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }

private:
    friend class FormatReader;

    // go_format.cpp: one value under one verb.
    void formatArgument(const Value &value, char32_t verb);
    void formatValue(const Value &value, char32_t verb);
    void formatList(const ValueList &list, char32_t verb);
    void formatMap(const ValueMap &map, char32_t verb);
    void badVerb(const Value *value, char32_t verb);

    // go_format_scalar.cpp: numbers and text.
    void formatBool(const Value &value, char32_t verb);
    void formatWhole(const Value &value, char32_t verb);
    void formatReal(double number, char32_t verb, const Value &whole);
    void formatComplex(const Value &value, char32_t verb);
    void formatText(const Value &value, char32_t verb);
    void writeInteger(quint64 magnitude, bool isNegative, int base, char32_t verb);
    void writeUnicode(quint64 number);
    void writeRune(quint64 number);
    void writeQuotedRune(quint64 number);
    void writeFloat(double number, char verb, int precision);
    void writeHexText(QByteArrayView text, bool isUpper);
    void writeQuoted(QByteArrayView text);
    void writeText(QByteArrayView text);
    [[nodiscard]] QByteArrayView truncated(QByteArrayView text) const;

    [[nodiscard]] bool hasRoom(qsizetype bytes);
    void append(QByteArrayView text);
    void appendPadding(qsizetype count, char with);
    void pad(QByteArrayView text);
    void padWithSpaces(QByteArrayView text);

    std::string &m_out;
    qsizetype m_limit;
    FormatFlags m_flags;
    bool m_isTooLarge = false;
};

} // namespace roadstead::provision
