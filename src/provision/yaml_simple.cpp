#include "provision/yaml_simple.h"

#include "provision/same_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace roadstead::provision {

namespace {

constexpr qsizetype kMaxKeyBytes = 1000; // libyaml's limit is 1024, with the colon
constexpr std::size_t kUsualKeys = 4; ///< of a map: room for them is made at once

constexpr std::array<bool, 256> kIsInWord = [] {
    std::array<bool, 256> is {};
    for (std::size_t c = 0; c < is.size(); ++c)
        is[c] = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || std::string_view("_-./<").find(static_cast<char>(c)) != std::string_view::npos;
    return is;
}();

/// Printable ASCII in whole lines, short enough that no limit on its values can be reached.
bool isSimpleText(QByteArrayView text)
{
    if (text.isEmpty() || text.back() != '\n' || text.size() > kMaxYamlTreeValues)
        return false;
    quint8 hasOther = 0; // every byte is looked at, which the compiler does for many at once
    for (const char c : text) {
        const auto byte = static_cast<uchar>(c);
        hasOther |= static_cast<quint8>(byte < 0x20 && byte != '\n') | static_cast<quint8>(byte > 0x7e);
    }
    return hasOther == 0;
}

/// A step answers false when the text is not simple. After a value the reader stands at the next line that
/// says something.
class SimpleReader
{
public:
    explicit SimpleReader(QByteArrayView text)
        : m_text(text.data())
        , m_size(text.size())
    {
    }

    std::optional<YamlTree> read()
    {
        std::optional<YamlTree> tree(std::in_place);
        tree->isPlain = true; // as parseYamlTree leaves it
        nextLine();
        const bool isRead = m_indent >= 0 && block(*tree, 0);
        const bool isWhole = m_indent < 0; // a line that stands in no column of a list or map ends them all
        return isRead && isWhole ? std::move(tree) : std::nullopt;
    }

private:
    /// To the next line that is more than a comment; m_indent is -1 when there is none.
    void nextLine()
    {
        for (;;) {
            m_lineStart = m_lineEnd + 1;
            m_indent = -1;
            if (m_lineStart == m_size)
                return;
            ++m_line;
            m_lineEnd = endOfLine(m_lineStart);
            m_at = m_lineStart;
            skipSpaces();
            if (m_text[m_at] == '\n' || m_text[m_at] == '#')
                continue;
            m_indent = column();
            return;
        }
    }

    [[nodiscard]] qsizetype endOfLine(qsizetype from) const
    {
        return static_cast<const char *>(
                   std::memchr(m_text + from, '\n', static_cast<std::size_t>(m_size - from)))
            - m_text;
    }

    void skipSpaces()
    {
        while (m_text[m_at] == ' ')
            ++m_at;
    }

    [[nodiscard]] int column() const { return static_cast<int>(m_at - m_lineStart); }
    [[nodiscard]] YamlMark mark() const { return {m_line, column() + 1}; }
    [[nodiscard]] bool isGap(qsizetype at) const { return m_text[at] == ' ' || m_text[at] == '\n'; }
    [[nodiscard]] bool isEntry() const { return m_text[m_at] == '-' && isGap(m_at + 1); }
    [[nodiscard]] QByteArray bytes(qsizetype from, qsizetype to) const { return {m_text + from, to - from}; }
    [[nodiscard]] QByteArray written() const
    {
        return {m_written.data(), static_cast<qsizetype>(m_written.size())};
    }

    /// Where the word of a key's characters ends that begins here; here when there is none.
    [[nodiscard]] qsizetype endOfWord() const
    {
        qsizetype end = m_at;
        if (m_text[end] != '-' && m_text[end] != '.') {
            while (kIsInWord[static_cast<uchar>(m_text[end])])
                ++end;
        }
        return end;
    }

    /// Where the colon behind the key here is; -1 when here is no simple key.
    [[nodiscard]] qsizetype endOfKey() const
    {
        const qsizetype end = endOfWord();
        const bool isKey = end > m_at && end - m_at <= kMaxKeyBytes && m_text[end] == ':' && isGap(end + 1);
        return isKey ? end : -1;
    }

    /// Adds the key that begins here to the map, and goes past its colon.
    bool key(YamlTree &map)
    {
        const qsizetype end = endOfKey();
        if (end < 0 || map.keys.size() >= kMaxYamlTreeKeys)
            return false;
        const QByteArrayView name(m_text + m_at, end - m_at);
        for (const YamlTree::Key &known : map.keys) {
            if (isSameText(known.text, name))
                return false;
        }
        map.keys.push_back({shared(name), mark()});
        m_at = end + 1;
        return true;
    }

    /// The key, without a copy of its own when it was met before: the maps of a list have the same keys.
    QByteArray shared(QByteArrayView key)
    {
        const auto sum = static_cast<std::size_t>(key.size() + key.front() + key.back());
        QByteArray &known = m_knownKeys[sum % m_knownKeys.size()];
        if (!isSameText(known, key))
            known = key.toByteArray();
        return known;
    }

    /// The list or map that begins here.
    bool block(YamlTree &into, int depth)
    {
        into.mark = mark();
        return depth < kMaxYamlTreeDepth && (isEntry() ? list(into, depth) : map(into, depth));
    }

    bool list(YamlTree &into, int depth)
    {
        const int start = column();
        into.kind = YamlTree::Kind::List;
        do {
            ++m_at;
            if (!value(into.items.emplace_back(), start, into.kind, depth + 1))
                return false;
        } while (m_indent == start && isEntry());
        return true;
    }

    bool map(YamlTree &into, int depth)
    {
        const int start = column();
        into.kind = YamlTree::Kind::Map;
        into.keys.reserve(kUsualKeys);
        into.items.reserve(kUsualKeys);
        do {
            if (!key(into) || !value(into.items.emplace_back(), start, into.kind, depth + 1))
                return false;
        } while (m_indent == start);
        return true;
    }

    /// What is behind the - or the : of a list or map at the column `outer`.
    bool value(YamlTree &into, int outer, YamlTree::Kind of, int depth)
    {
        const bool isInList = of == YamlTree::Kind::List;
        into.mark = mark();
        skipSpaces();
        if (m_text[m_at] == '\n' || m_text[m_at] == '#') {
            nextLine();
            if (m_indent > outer || (!isInList && m_indent == outer && isEntry()))
                return block(into, depth);
            into.scalar = bytes(0, 0);
            into.isPlain = true;
            return true;
        }
        if (isInList && (isEntry() || endOfKey() >= 0))
            return block(into, depth);
        into.mark = mark();
        switch (m_text[m_at]) {
        case '|':
            return literal(into, outer);
        case '"':
        case '\'':
            return quoted(into);
        case '[':
        case '{':
            return flow(into, depth);
        default:
            return plain(into);
        }
    }

    bool plain(YamlTree &into)
    {
        if (std::string_view("-?:,[]{}&*!>%@`").find(m_text[m_at]) != std::string_view::npos)
            return false;
        qsizetype end = m_at;
        for (; m_text[end] != '\n' && !(m_text[end] == '#' && m_text[end - 1] == ' '); ++end) {
            if (m_text[end] == ':' && isGap(end + 1))
                return false;
        }
        while (m_text[end - 1] == ' ')
            --end;
        into.scalar = bytes(m_at, end);
        into.isPlain = true;
        nextLine();
        return true;
    }

    bool quoted(YamlTree &into)
    {
        const char quote = m_text[m_at++];
        m_written.clear();
        for (; m_text[m_at] != quote; ++m_at) {
            char c = m_text[m_at];
            if (c == '\\' && quote == '"')
                c = escaped(m_text[++m_at]);
            if (c == '\0' || m_text[m_at] == '\n')
                return false;
            m_written += c;
        }
        ++m_at;
        into.scalar = written();
        return endLine();
    }

    /// What \ and the character mean; zero for those that JSON's writers seldom use.
    static char escaped(char c)
    {
        return c == 'n' ? '\n' : c == 't' ? '\t' : c == '"' || c == '\\' ? c : '\0';
    }

    /// [a, b] or {a: b, c: d} of words, on one line.
    bool flow(YamlTree &into, int depth)
    {
        const bool isMap = m_text[m_at] == '{';
        into.kind = isMap ? YamlTree::Kind::Map : YamlTree::Kind::List;
        if (depth >= kMaxYamlTreeDepth)
            return false;
        do {
            ++m_at;
            skipSpaces();
            if (isMap && !key(into))
                return false;
            skipSpaces();
            const qsizetype end = endOfWord();
            if (end == m_at)
                return false;
            YamlTree &item = into.items.emplace_back();
            item.isPlain = true;
            item.mark = mark();
            item.scalar = bytes(m_at, end);
            m_at = end;
            skipSpaces();
        } while (m_text[m_at] == ',');
        return m_text[m_at++] == (isMap ? '}' : ']') && endLine();
    }

    /// Past the rest of the line, where at most a comment may be.
    bool endLine()
    {
        if (!isGap(m_at))
            return false;
        skipSpaces();
        if (m_text[m_at] != '\n' && m_text[m_at] != '#')
            return false;
        nextLine();
        return true;
    }

    /// A text after |, |- or |+, of lines further to the right than the column `outer`.
    bool literal(YamlTree &into, int outer)
    {
        const char chomping = m_text[++m_at];
        if ((chomping == '-' || chomping == '+') && m_text[m_at + 1] != '\n')
            return false;
        if (chomping != '-' && chomping != '+' && chomping != '\n')
            return false;
        const qsizetype indent = indentOfLiteral();
        if (indent <= outer)
            return false;
        m_written.clear();
        std::size_t emptyLines = 0; // since the last that is not
        for (;;) {
            const qsizetype start = m_lineEnd + 1;
            qsizetype at = start;
            while (at < m_size && at - start < indent && m_text[at] == ' ')
                ++at;
            if (at == m_size || (at - start < indent && m_text[at] != '\n'))
                break;
            m_lineEnd = endOfLine(at);
            ++m_line;
            if (at == m_lineEnd) {
                ++emptyLines;
                continue;
            }
            m_written.append(emptyLines, '\n');
            m_written.append(m_text + at, static_cast<std::size_t>(m_lineEnd + 1 - at));
            emptyLines = 0;
        }
        if (chomping == '-')
            m_written.pop_back();
        else if (chomping == '+')
            m_written.append(emptyLines, '\n');
        into.scalar = written();
        nextLine();
        return true;
    }

    /// That of the first line which is not empty, of those behind this one. -1 when there is none, or when an
    /// empty line before it has more spaces.
    [[nodiscard]] qsizetype indentOfLiteral() const
    {
        qsizetype mostSpaces = 0;
        for (qsizetype start = m_lineEnd + 1; start < m_size;) {
            qsizetype at = start;
            while (m_text[at] == ' ')
                ++at;
            if (m_text[at] != '\n')
                return at - start >= mostSpaces ? at - start : -1;
            mostSpaces = std::max(mostSpaces, at - start);
            start = at + 1;
        }
        return -1;
    }

    const char *m_text; ///< its last byte is a line break, which every search stops at
    qsizetype m_size;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    qsizetype m_lineEnd = -1;
    int m_line = 0; ///< from 1
    int m_indent = -1;
    std::string m_written; ///< of a scalar that is no stretch of the text
    std::array<QByteArray, 32> m_knownKeys;
};

} // namespace

std::optional<YamlTree> readSimpleYaml(QByteArrayView text)
{
    if (!isSimpleText(text))
        return {};
    return SimpleReader(text).read();
}

} // namespace roadstead::provision
