#include "core/literals.h"
#include "provision/go_float.h"
#include "provision/go_text.h"
#include "provision/value.h"

#include <charconv>
#include <cmath>

namespace roadstead::provision {

namespace {

constexpr int kMaximumDepth = 512;

/// RFC 8259 with the places of errors. After the first failure every step does nothing.
class JsonReader
{
public:
    explicit JsonReader(QByteArrayView text)
        : m_text(text)
    {
    }

    Result<Value> read()
    {
        Value value = readValue(0);
        skipSpace();
        if (m_message.isEmpty() && m_at < m_text.size())
            refuse(u"something follows the end of the value"_s);
        if (m_message.isEmpty())
            return value;
        const QByteArrayView before = m_text.first(m_failedAt);
        const qsizetype line = 1 + before.count('\n');
        const qsizetype column = 1 + QString::fromUtf8(before.sliced(before.lastIndexOf('\n') + 1)).size();
        return fail(
            ErrorCode::Malformed, u"JSON: "_s + m_message, static_cast<int>(line), static_cast<int>(column));
    }

private:
    void refuse(const QString &message)
    {
        if (!m_message.isEmpty())
            return;
        m_message = message;
        m_failedAt = m_at;
    }

    [[nodiscard]] bool hasFailed() const { return !m_message.isEmpty(); }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipSpace()
    {
        while (m_at < m_text.size() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }

    bool accept(char wanted)
    {
        if (m_at >= m_text.size() || peek() != wanted)
            return false;
        ++m_at;
        return true;
    }

    Value readWord(QByteArrayView word, Value meaning)
    {
        if (!m_text.sliced(m_at).startsWith(word)) {
            refuse(u"a value was expected"_s);
            return {};
        }
        m_at += word.size();
        return meaning;
    }

    Value readValue(int depth)
    {
        skipSpace();
        if (depth > kMaximumDepth)
            refuse(u"nested too deeply"_s);
        if (hasFailed())
            return {};
        switch (peek()) {
        case '{':
            return readObject(depth);
        case '[':
            return readArray(depth);
        case '"':
            return readText();
        case 't':
            return readWord("true", true);
        case 'f':
            return readWord("false", false);
        case 'n':
            return readWord("null", {});
        default:
            return readNumber();
        }
    }

    Value readArray(int depth)
    {
        ++m_at;
        ValueList list;
        skipSpace();
        if (accept(']'))
            return list;
        while (!hasFailed()) {
            list.push_back(readValue(depth + 1));
            skipSpace();
            if (accept(']'))
                return list;
            if (!accept(','))
                refuse(u"a comma or ] was expected"_s);
        }
        return {};
    }

    Value readObject(int depth)
    {
        ++m_at;
        ValueMap map;
        skipSpace();
        if (accept('}'))
            return map;
        while (!hasFailed()) {
            skipSpace();
            if (peek() != '"')
                refuse(u"a key in double quotes was expected"_s);
            QByteArray key = hasFailed() ? QByteArray() : readText();
            skipSpace();
            if (!accept(':'))
                refuse(u"a colon was expected"_s);
            map.insert(std::move(key), readValue(depth + 1));
            skipSpace();
            if (accept('}'))
                return map;
            if (!accept(','))
                refuse(u"a comma or } was expected"_s);
        }
        return {};
    }

    Value readNumber()
    {
        const qsizetype start = m_at;
        const auto digits = [this] {
            const qsizetype first = m_at;
            while (peek() >= '0' && peek() <= '9')
                ++m_at;
            return m_at > first;
        };
        accept('-');
        bool isGood = accept('0') || digits();
        bool isInteger = true;
        if (accept('.')) {
            isInteger = false;
            isGood = digits() && isGood;
        }
        if (accept('e') || accept('E')) {
            isInteger = false;
            if (!accept('+'))
                accept('-');
            isGood = digits() && isGood;
        }
        if (!isGood) {
            refuse(u"a value was expected"_s);
            return {};
        }
        const char *const first = m_text.data() + start;
        const char *const last = m_text.data() + m_at;
        qint64 integer = 0;
        if (isInteger && std::from_chars(first, last, integer).ec == std::errc())
            return integer;
        const std::optional<double> number = parseFloatLiteral(m_text.sliced(start, m_at - start));
        if (!number)
            refuse(u"the number is too large"_s);
        return number.value_or(0);
    }

    char32_t readCodeUnit()
    {
        uint unit = 0;
        const char *const first = m_text.data() + m_at;
        const bool isLongEnough = m_text.size() - m_at >= 4;
        if (!isLongEnough || std::from_chars(first, first + 4, unit, 16).ptr != first + 4) {
            refuse(u"four hexadecimal digits were expected after \\u"_s);
            return 0;
        }
        m_at += 4;
        return unit;
    }

    void readUnicodeEscape(QByteArray &out)
    {
        const char32_t unit = readCodeUnit();
        if (QChar::isHighSurrogate(unit) && m_text.sliced(m_at).startsWith("\\u")) {
            const qsizetype start = m_at;
            m_at += 2;
            const char32_t low = readCodeUnit();
            if (QChar::isLowSurrogate(low))
                return appendRune(
                    out, QChar::surrogateToUcs4(static_cast<ushort>(unit), static_cast<ushort>(low)));
            m_at = start;
        }
        appendRune(out, unit);
    }

    QByteArray readText()
    {
        static constexpr QByteArrayView kEscapes("\"\\/bfnrt");
        static constexpr QByteArrayView kMeanings("\"\\/\b\f\n\r\t");
        QByteArray out;
        ++m_at;
        while (!hasFailed()) {
            const DecodedRune next = decodeRune(m_text.sliced(m_at));
            if (next.size == 0 || next.rune < 0x20) {
                refuse(u"the text in double quotes does not end on its line"_s);
                break;
            }
            m_at += next.size;
            if (next.rune == '"')
                break;
            if (next.rune != '\\') {
                appendRune(out, next.rune);
                continue;
            }
            const char letter = peek();
            const qsizetype escape = kEscapes.indexOf(letter);
            if (letter == 'u') {
                ++m_at;
                readUnicodeEscape(out);
            } else if (letter != '\0' && escape >= 0) {
                ++m_at;
                out.append(kMeanings[escape]);
            } else {
                refuse(u"there is no such escape in JSON"_s);
            }
        }
        return out;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_failedAt = 0;
    QString m_message;
};

void writeText(QByteArray &out, const QByteArray &text)
{
    static constexpr QByteArrayView kNamed("\"\\\b\f\n\r\t");
    static constexpr QByteArrayView kLetters("\"\\bfnrt");
    out.append('"');
    for (qsizetype at = 0; at < text.size();) {
        const DecodedRune next = decodeRune(QByteArrayView(text).sliced(at));
        const qsizetype named = next.rune < 0x80 ? kNamed.indexOf(static_cast<char>(next.rune)) : -1;
        if (named >= 0)
            out.append('\\').append(kLetters[named]);
        else if (next.rune < 0x20)
            out.append("\\u00").append(
                QByteArray::number(static_cast<uint>(next.rune), 16).rightJustified(2, '0'));
        else
            appendRune(out, next.rune);
        at += next.size;
    }
    out.append('"');
}

void writeValue(QByteArray &out, const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Null:
    case Value::Kind::Complex:
        out.append("null");
        return;
    case Value::Kind::Bool:
        out.append(value.toBool() ? "true" : "false");
        return;
    case Value::Kind::Int:
        out.append(QByteArray::number(value.toInt()));
        return;
    case Value::Kind::Byte:
        out.append(QByteArray::number(uint {value.toByte()}));
        return;
    case Value::Kind::Text:
        writeText(out, value.toText());
        return;
    case Value::Kind::Float: {
        const double number = value.toFloat();
        const bool isPlain = number == 0 || (std::abs(number) >= 1e-6 && std::abs(number) < 1e21);
        out.append(std::isfinite(number) ? formatFloat(number, isPlain ? 'f' : 'e', kShortest) : "null");
        return;
    }
    case Value::Kind::List: {
        char before = '[';
        for (const Value &item : value.toList()) {
            out.append(before);
            writeValue(out, item);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
        return;
    }
    case Value::Kind::Map: {
        char before = '{';
        for (const ValueEntry &entry : value.toMap()) {
            out.append(before);
            writeText(out, entry.key);
            out.append(':');
            writeValue(out, entry.value);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
        return;
    }
    }
}

} // namespace

Result<Value> Value::parseJson(const QByteArray &json)
{
    return JsonReader(json).read();
}

QByteArray Value::toJson() const
{
    QByteArray out;
    writeValue(out, *this);
    return out;
}

} // namespace roadstead::provision
