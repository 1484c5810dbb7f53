#include "provision/go_format.h"
#include "provision/go_text.h"

#include <optional>

namespace roadstead::provision {

namespace {

constexpr int kLargestNumber = 1000000; // a width, precision or argument number past it counts as a mistake

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

/// Reads a printf format from left to right and has the formatter write each verb.
class FormatReader
{
public:
    FormatReader(GoFormatter &formatter, QByteArrayView format, std::span<const Value> values)
        : m_formatter(formatter)
        , m_format(format)
        , m_values(values)
    {
    }

    void run()
    {
        while (m_at < m_format.size() && !m_formatter.isTooLarge()) {
            const qsizetype verb = m_format.indexOf('%', m_at);
            const qsizetype end = verb < 0 ? m_format.size() : verb;
            m_formatter.append(m_format.sliced(m_at, end - m_at));
            m_at = end + 1;
            if (verb >= 0)
                readVerb();
        }
        if (!m_isReordered && m_argument < m_values.size())
            reportExtra();
    }

private:
    void readVerb()
    {
        FormatFlags &flags = m_formatter.m_flags;
        flags = {};
        m_isGoodArgument = true;
        m_isAfterIndex = false;
        readFlags(flags);
        readIndex();
        readWidth(flags);
        readPrecision(flags);
        if (!m_isAfterIndex)
            readIndex();
        if (m_at >= m_format.size()) {
            m_formatter.append("%!(NOVERB)");
            return;
        }
        const DecodedRune verb = decodeRune(m_format.sliced(m_at));
        m_at += verb.size;
        writeVerb(flags, verb.rune);
    }

    void writeVerb(FormatFlags &flags, char32_t verb)
    {
        if (verb == '%')
            return m_formatter.append("%");
        if (!m_isGoodArgument)
            return report(verb, "(BADINDEX)");
        if (m_argument >= m_values.size())
            return report(verb, "(MISSING)");
        if (verb == 'v') {
            flags.isGoSyntax = std::exchange(flags.sharp, false);
            flags.plus = false;
        }
        m_formatter.formatArgument(m_values[m_argument++], verb);
    }

    void report(char32_t verb, QByteArrayView mistake)
    {
        QByteArray text("%!");
        appendRune(text, verb);
        m_formatter.append(text + mistake.toByteArray());
    }

    void readFlags(FormatFlags &flags)
    {
        for (; m_at < m_format.size(); ++m_at) {
            switch (m_format[m_at]) {
            case '#':
                flags.sharp = true;
                break;
            case '0':
                flags.zero = !flags.minus;
                break;
            case '+':
                flags.plus = true;
                break;
            case '-':
                flags.minus = true;
                flags.zero = false;
                break;
            case ' ':
                flags.space = true;
                break;
            default:
                return;
            }
        }
    }

    /// Digits before `end`. Past the largest number the rest of the format is skipped.
    std::optional<int> readNumber(qsizetype end)
    {
        std::optional<int> number;
        for (; m_at < end && isDigit(m_format[m_at]); ++m_at) {
            if (number.value_or(0) > kLargestNumber) {
                m_at = end;
                return {};
            }
            number = number.value_or(0) * 10 + (m_format[m_at] - '0');
        }
        return number;
    }

    /// `[3]`: which argument is next, counted from 1.
    void readIndex()
    {
        m_isAfterIndex = false;
        if (m_at >= m_format.size() || m_format[m_at] != '[')
            return;
        m_isReordered = true;
        const qsizetype close = m_format.indexOf(']', m_at);
        if (close < 0 || m_format.size() - m_at < 3) {
            m_isGoodArgument = false;
            ++m_at;
            return;
        }
        ++m_at;
        const auto number = readNumber(close);
        const bool isNumber = number && m_at == close;
        m_at = close + 1;
        m_isAfterIndex = isNumber;
        if (isNumber && *number >= 1 && static_cast<std::size_t>(*number) <= m_values.size())
            m_argument = static_cast<std::size_t>(*number - 1);
        else
            m_isGoodArgument = false;
    }

    /// The value of a `*`.
    std::optional<int> takeNumber()
    {
        if (m_argument >= m_values.size())
            return {};
        const Value &value = m_values[m_argument++];
        qint64 number = 0;
        if (value.kind() == Value::Kind::Int)
            number = value.toInt();
        else if (value.kind() == Value::Kind::Byte)
            number = value.toByte();
        else
            return {};
        if (number > kLargestNumber || number < -kLargestNumber)
            return {};
        return static_cast<int>(number);
    }

    bool acceptStar()
    {
        if (m_at >= m_format.size() || m_format[m_at] != '*')
            return false;
        ++m_at;
        m_isAfterIndex = false;
        return true;
    }

    void readWidth(FormatFlags &flags)
    {
        const bool wasAfterIndex = m_isAfterIndex;
        const bool isStar = acceptStar();
        const auto width = isStar ? takeNumber() : readNumber(m_format.size());
        flags.hasWidth = width.has_value();
        flags.width = width.value_or(0);
        if (isStar && !width)
            m_formatter.append("%!(BADWIDTH)");
        if (!isStar && width && wasAfterIndex)
            m_isGoodArgument = false;
        if (flags.width < 0) {
            flags.width = -flags.width;
            flags.minus = true;
            flags.zero = false;
        }
    }

    void readPrecision(FormatFlags &flags)
    {
        // A point that ends the format is its verb.
        if (m_at + 1 >= m_format.size() || m_format[m_at] != '.')
            return;
        ++m_at;
        if (m_isAfterIndex)
            m_isGoodArgument = false;
        readIndex();
        if (acceptStar()) {
            const auto precision = takeNumber();
            flags.hasPrecision = precision.value_or(-1) >= 0;
            flags.precision = std::max(0, precision.value_or(0));
            if (!flags.hasPrecision)
                m_formatter.append("%!(BADPREC)");
            return;
        }
        flags.precision = readNumber(m_format.size()).value_or(0);
        flags.hasPrecision = true;
    }

    void reportExtra()
    {
        const char *before = "%!(EXTRA ";
        for (const Value &value : m_values.subspan(m_argument)) {
            m_formatter.append(before);
            before = ", ";
            m_formatter.m_flags = {};
            if (value.isNull()) {
                m_formatter.append("<nil>");
                continue;
            }
            m_formatter.append(value.typeName());
            m_formatter.append("=");
            m_formatter.formatArgument(value, 'v');
        }
        m_formatter.append(")");
    }

    GoFormatter &m_formatter;
    QByteArrayView m_format;
    std::span<const Value> m_values;
    qsizetype m_at = 0;
    std::size_t m_argument = 0; ///< the next one
    bool m_isReordered = false;
    bool m_isGoodArgument = true;
    bool m_isAfterIndex = false;
};

void GoFormatter::printFormatted(QByteArrayView format, std::span<const Value> values)
{
    FormatReader(*this, format, values).run();
}

} // namespace roadstead::provision
