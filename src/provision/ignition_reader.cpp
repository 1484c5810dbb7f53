#include "provision/ignition_reader.h"

#include "core/literals.h"
#include "provision/go_text.h"

namespace roadstead::provision {

namespace {

/// A step answers false after the first failure.
class JsonReader
{
public:
    JsonReader(QByteArrayView text, JsonMarks marks)
        : m_text(text)
        , m_marks(marks)
    {
    }

    Result<YamlTree> read()
    {
        YamlTree tree;
        if (!value(tree, 0))
            return tl::unexpected(m_error);
        skipSpace();
        if (m_at < m_text.size() && !refuse("after top-level value"))
            return tl::unexpected(m_error);
        return tree;
    }

private:
    bool refuse(const char *where)
    {
        if (m_at >= m_text.size())
            return failed(u"unexpected end of JSON input"_s);
        ++m_at; // the place is behind what was read, as Go counts
        return failed(u"invalid character '%1' %2"_s.arg(
            QString(QLatin1Char(m_text[m_at - 1])), QString::fromLatin1(where)));
    }

    bool failed(const QString &message, ErrorCode code = ErrorCode::Malformed)
    {
        const YamlMark mark = here();
        m_error = Error {code, message, mark.line, mark.column};
        return false;
    }

    [[nodiscard]] YamlMark here() const
    {
        const int isCountedFromOne = m_marks == JsonMarks::Starts || m_line > 1;
        return {m_line, static_cast<int>(m_at - m_lineStart) + isCountedFromOne};
    }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipSpace()
    {
        for (; m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]); ++m_at) {
            if (m_text[m_at] == '\n') {
                ++m_line;
                m_lineStart = m_at + 1;
            }
        }
    }

    bool value(YamlTree &into, int depth)
    {
        if (!anyValue(into, depth))
            return false;
        if (m_marks == JsonMarks::Ends)
            into.mark = here();
        return true;
    }

    bool anyValue(YamlTree &into, int depth)
    {
        skipSpace();
        into.mark = here();
        if (depth > kMaxYamlTreeDepth || ++m_count > kMaxYamlTreeValues)
            return failed(u"too deeply nested or too many values"_s, ErrorCode::TooLarge);
        const char c = peek();
        if (c == '{')
            return map(into, depth);
        if (c == '[')
            return list(into, depth);
        if (c == '"')
            return text(into.scalar);
        into.isPlain = true;
        if (c == '-' || (c >= '0' && c <= '9'))
            return number(into.scalar);
        for (const char *word : {"true", "false", "null"}) {
            if (c == word[0])
                return literal(word, into.scalar);
        }
        return refuse("looking for beginning of value");
    }

    bool literal(const char *word, QByteArray &into)
    {
        for (const char *c = word; *c; ++c, ++m_at) {
            if (peek() != *c)
                return refuse(("in literal " + QByteArray(word) + " (expecting '" + *c + "')").constData());
        }
        into = word;
        return true;
    }

    bool digits(const char *where)
    {
        if (peek() < '0' || peek() > '9')
            return refuse(where);
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return true;
    }

    bool number(QByteArray &into)
    {
        const qsizetype start = m_at;
        if (peek() == '-')
            ++m_at;
        if (peek() == '0')
            ++m_at;
        else if (!digits("in numeric literal"))
            return false;
        if (peek() == '.') {
            ++m_at;
            if (!digits("after decimal point in numeric literal"))
                return false;
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (!digits("in exponent of numeric literal"))
                return false;
        }
        into = m_text.sliced(start, m_at - start).toByteArray();
        return true;
    }

    bool text(QByteArray &into)
    {
        for (++m_at;; ++m_at) {
            const char c = peek();
            if (m_at >= m_text.size() || static_cast<uchar>(c) < 0x20)
                return refuse("in string literal");
            if (c == '"')
                return ++m_at, true;
            if (c != '\\')
                into += c;
            else if (!escape(into))
                return false;
        }
    }

    bool escape(QByteArray &into)
    {
        ++m_at;
        static constexpr QByteArrayView names = "\"\\/bfnrt";
        static constexpr QByteArrayView meanings = "\"\\/\b\f\n\r\t";
        const qsizetype known = m_at < m_text.size() ? names.indexOf(peek()) : -1;
        if (known >= 0) {
            into += meanings[known];
            return true;
        }
        if (peek() != 'u')
            return refuse("in string escape code");
        char32_t rune = 0;
        if (!hexRune(rune))
            return false;
        if (rune >= 0xd800 && rune < 0xdc00 && m_text.sliced(m_at + 1).startsWith("\\u")) {
            const qsizetype before = m_at;
            char32_t low = 0;
            m_at += 2;
            if (!hexRune(low))
                return false;
            if (low >= 0xdc00 && low < 0xe000)
                rune = 0x10000 + ((rune - 0xd800) << 10) + (low - 0xdc00);
            else
                m_at = before;
        }
        appendRune(into, rune);
        return true;
    }

    /// The four digits behind the u; the last of them is where it stands afterwards.
    bool hexRune(char32_t &rune)
    {
        for (int i = 0; i < 4; ++i) {
            ++m_at;
            const qsizetype digit
                = QByteArrayView("0123456789abcdef").indexOf(static_cast<char>(peek() | 0x20));
            if (m_at >= m_text.size() || digit < 0)
                return refuse("in \\u hexadecimal character escape");
            rune = rune * 16 + static_cast<char32_t>(digit);
        }
        return true;
    }

    bool list(YamlTree &into, int depth)
    {
        into.kind = YamlTree::Kind::List;
        ++m_at;
        into.mark = here(); // behind the bracket, as Ignition counts
        skipSpace();
        if (peek() == ']')
            return ++m_at, true;
        for (;;) {
            if (!value(into.items.emplace_back(), depth + 1))
                return false;
            skipSpace();
            if (peek() == ']')
                return ++m_at, true;
            if (peek() != ',')
                return refuse("after array element");
            ++m_at;
        }
    }

    bool map(YamlTree &into, int depth)
    {
        into.kind = YamlTree::Kind::Map;
        ++m_at;
        into.mark = here();
        skipSpace();
        if (peek() == '}')
            return ++m_at, true;
        for (;;) {
            skipSpace();
            if (into.keys.size() >= kMaxYamlTreeKeys)
                return failed(u"a map with too many keys"_s, ErrorCode::TooLarge);
            YamlTree::Key key;
            key.mark = here();
            if (peek() != '"')
                return refuse("looking for beginning of object key string");
            if (!text(key.text))
                return false;
            if (m_marks == JsonMarks::Ends)
                key.mark = here();
            into.keys.push_back(std::move(key));
            skipSpace();
            if (peek() != ':')
                return refuse("after object key");
            ++m_at;
            if (!value(into.items.emplace_back(), depth + 1))
                return false;
            skipSpace();
            if (peek() == '}')
                return ++m_at, true;
            if (peek() != ',')
                return refuse("after object key:value pair");
            ++m_at;
        }
    }

    QByteArrayView m_text;
    JsonMarks m_marks;
    Error m_error;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
    int m_count = 0;
};

} // namespace

Result<YamlTree> parseJsonTree(QByteArrayView text, JsonMarks marks)
{
    if (text.size() > kMaxYamlTreeBytes)
        return fail(ErrorCode::TooLarge, u"the text has more than %1 bytes"_s.arg(kMaxYamlTreeBytes));
    return JsonReader(text, marks).read();
}

} // namespace roadstead::provision
