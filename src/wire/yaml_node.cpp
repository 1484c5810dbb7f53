#include "wire/yaml_node.h"

#include "core/literals.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <yaml.h>

#include <optional>

namespace roadstead::wire {

namespace {

struct ParserDeleter
{
    void operator()(yaml_parser_t *parser) const
    {
        yaml_parser_delete(parser);
        delete parser; // NOLINT(cppcoreguidelines-owning-memory): the deleter is the owner
    }
};

struct OwnedEvent
{
    yaml_event_t event {};
    OwnedEvent() = default;
    ~OwnedEvent() { yaml_event_delete(&event); }
    Q_DISABLE_COPY_MOVE(OwnedEvent)
};

class TreeBuilder
{
public:
    explicit TreeBuilder(QByteArrayView text)
        : m_parser(new yaml_parser_t)
    {
        yaml_parser_initialize(m_parser.get());
        yaml_parser_set_encoding(m_parser.get(), YAML_UTF8_ENCODING);
        const char *bytes = text.isEmpty() ? "" : text.data(); // libyaml asserts on a null pointer
        yaml_parser_set_input_string(
            m_parser.get(), reinterpret_cast<const unsigned char *>(bytes), static_cast<size_t>(text.size()));
    }

    Result<YamlNode> build()
    {
        YamlNode root;
        bool hasRoot = false;
        for (;;) {
            OwnedEvent next;
            if (!read(next))
                return tl::unexpected(m_error);
            switch (next.event.type) {
            case YAML_STREAM_END_EVENT:
                return root;
            case YAML_STREAM_START_EVENT:
            case YAML_DOCUMENT_END_EVENT:
                continue;
            case YAML_DOCUMENT_START_EVENT:
                if (hasRoot)
                    return failAt(next.event, u"a second YAML document; put everything into one"_s);
                continue;
            default:
                hasRoot = true;
                if (!node(next.event, root, 0))
                    return tl::unexpected(m_error);
            }
        }
    }

private:
    bool read(OwnedEvent &next)
    {
        if (yaml_parser_parse(m_parser.get(), &next.event))
            return true;
        const yaml_parser_t &p = *m_parser;
        const yaml_mark_t mark = p.problem_mark.line || p.problem_mark.column ? p.problem_mark : p.mark;
        m_error = Error {ErrorCode::Malformed, p.problem ? QString::fromUtf8(p.problem) : u"not valid YAML"_s,
            static_cast<int>(mark.line) + 1, static_cast<int>(mark.column) + 1};
        return false;
    }

    tl::unexpected<Error> failAt(const yaml_event_t &event, const QString &message)
    {
        m_error = Error {ErrorCode::Malformed, message, static_cast<int>(event.start_mark.line) + 1,
            static_cast<int>(event.start_mark.column) + 1};
        return tl::unexpected(m_error);
    }

    bool node(const yaml_event_t &event, YamlNode &into, int depth)
    {
        into.line = static_cast<int>(event.start_mark.line) + 1;
        into.column = static_cast<int>(event.start_mark.column) + 1;
        if (depth > kMaxYamlDepth || ++m_count > kMaxYamlNodes)
            return (void)failAt(event, u"too deeply nested or too many values"_s), false;
        switch (event.type) {
        case YAML_SCALAR_EVENT:
            if (event.data.scalar.anchor)
                return (void)failAt(
                           event, u"anchors are not supported; write the value where it is needed"_s),
                       false;
            into.scalar = QString::fromUtf8(reinterpret_cast<const char *>(event.data.scalar.value),
                static_cast<qsizetype>(event.data.scalar.length));
            into.isQuoted = event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
            return true;
        case YAML_SEQUENCE_START_EVENT:
            return list(into, depth);
        case YAML_MAPPING_START_EVENT:
            return map(into, depth);
        case YAML_ALIAS_EVENT:
            return (void)failAt(event, u"aliases are not supported; write the value where it is needed"_s),
                   false;
        default:
            return (void)failAt(event, u"not a YAML value"_s), false;
        }
    }

    bool list(YamlNode &into, int depth)
    {
        into.kind = YamlNode::Kind::List;
        for (;;) {
            OwnedEvent next;
            if (!read(next))
                return false;
            if (next.event.type == YAML_SEQUENCE_END_EVENT)
                return true;
            into.items.emplace_back();
            if (!node(next.event, into.items.back(), depth + 1))
                return false;
        }
    }

    bool map(YamlNode &into, int depth)
    {
        into.kind = YamlNode::Kind::Map;
        QSet<QString> seen;
        for (;;) {
            OwnedEvent key;
            if (!read(key))
                return false;
            if (key.event.type == YAML_MAPPING_END_EVENT)
                return true;
            YamlNode keyNode;
            if (!node(key.event, keyNode, depth + 1))
                return false;
            if (keyNode.kind != YamlNode::Kind::Scalar)
                return (void)failAt(key.event, u"a key must be a plain word"_s), false;
            if (seen.contains(keyNode.scalar))
                return (void)failAt(key.event, u"key “%1” stands here twice"_s.arg(keyNode.scalar)), false;
            seen.insert(keyNode.scalar);
            into.keys.push_back(std::move(keyNode));
            OwnedEvent value;
            if (!read(value))
                return false;
            into.items.emplace_back();
            if (!node(value.event, into.items.back(), depth + 1))
                return false;
        }
    }

    std::unique_ptr<yaml_parser_t, ParserDeleter> m_parser;
    Error m_error;
    int m_count = 0;
};

/// 0x… and 0o… belong to the core schema too; a leading zero does not make octal.
std::optional<qint64> integerOf(const QString &text)
{
    bool isNumber = false;
    qint64 value = 0;
    if (text.startsWith("0x"_L1))
        value = text.mid(2).toLongLong(&isNumber, 16);
    else if (text.startsWith("0o"_L1))
        value = text.mid(2).toLongLong(&isNumber, 8);
    else
        value = text.toLongLong(&isNumber, 10);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace

const YamlNode *YamlNode::find(QStringView key) const
{
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].scalar == key)
            return &items[i];
    }
    return nullptr;
}

bool YamlNode::isNull() const
{
    return kind == Kind::Scalar && !isQuoted
        && (scalar.isEmpty() || scalar == "~"_L1 || scalar.compare("null"_L1, Qt::CaseInsensitive) == 0);
}

QJsonValue YamlNode::toJson() const
{
    if (kind == Kind::List) {
        QJsonArray array;
        for (const YamlNode &item : items)
            array.append(item.toJson());
        return array;
    }
    if (kind == Kind::Map) {
        QJsonObject object;
        for (std::size_t i = 0; i < keys.size(); ++i)
            object.insert(keys[i].scalar, items[i].toJson());
        return object;
    }
    if (isQuoted)
        return scalar;
    if (isNull())
        return {};
    if (scalar.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (scalar.compare("false"_L1, Qt::CaseInsensitive) == 0)
        return false;
    if (const auto integer = integerOf(scalar))
        return *integer;
    const QChar first = scalar.at(0);
    if (first.isDigit() || first == u'-' || first == u'+' || first == u'.') {
        bool isNumber = false;
        const double value = scalar.toDouble(&isNumber);
        if (isNumber)
            return value;
    }
    return scalar;
}

Result<YamlNode> parseYaml(QByteArrayView text)
{
    if (text.size() > kMaxYamlBytes)
        return fail(ErrorCode::TooLarge, u"the text has more than %1 bytes"_s.arg(kMaxYamlBytes));
    return TreeBuilder(text).build();
}

} // namespace roadstead::wire
