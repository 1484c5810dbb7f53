#include "provision/yaml_tree.h"

#include "core/literals.h"
#include "provision/same_text.h"
#include "provision/yaml_simple.h"

#include <QHash>

#include <memory>
#include <yaml.h>

namespace roadstead::provision {

namespace {

constexpr std::size_t kUsualKeys = 4; ///< of a map: room for them is made at once

struct Event
{
    Event() = default;
    ~Event() { yaml_event_delete(&raw); }
    Event(const Event &) = delete;
    Event &operator=(const Event &) = delete;
    yaml_event_t raw {};
};

YamlMark markOf(const yaml_mark_t &mark)
{
    return {static_cast<int>(mark.line) + 1, static_cast<int>(mark.column) + 1};
}

QByteArray textOf(const yaml_char_t *text)
{
    return QByteArray(reinterpret_cast<const char *>(text));
}

/// Builds the tree from libyaml's events. A step answers false after the first failure.
class TreeReader
{
public:
    TreeReader(QByteArrayView text, YamlDuplicates duplicates)
        : m_duplicates(duplicates)
    {
        yaml_parser_initialize(&m_parser);
        const char *start = text.isEmpty() ? "" : text.data(); // libyaml asserts that there is one
        yaml_parser_set_input_string(
            &m_parser, reinterpret_cast<const unsigned char *>(start), static_cast<std::size_t>(text.size()));
    }
    ~TreeReader() { yaml_parser_delete(&m_parser); }
    TreeReader(const TreeReader &) = delete;
    TreeReader &operator=(const TreeReader &) = delete;

    Result<YamlTree> read()
    {
        for (;;) {
            Event event;
            if (!next(event))
                return tl::unexpected(m_error);
            if (event.raw.type == YAML_STREAM_START_EVENT || event.raw.type == YAML_DOCUMENT_START_EVENT)
                continue;
            YamlTree tree;
            tree.isPlain = true;
            tree.mark = {1, 1};
            if (event.raw.type == YAML_STREAM_END_EVENT || value(event, tree, 0))
                return tree;
            return tl::unexpected(m_error);
        }
    }

private:
    bool next(Event &event)
    {
        if (yaml_parser_parse(&m_parser, &event.raw))
            return true;
        const YamlMark mark = markOf(m_parser.problem_mark);
        return refuse(m_parser.problem ? QString::fromUtf8(m_parser.problem) : u"not valid YAML"_s, mark);
    }

    bool refuse(const QString &message, YamlMark mark, ErrorCode code = ErrorCode::Malformed)
    {
        m_error = Error {code, message, mark.line, mark.column};
        return false;
    }

    bool count(int added, int depth, YamlMark mark)
    {
        m_count += added;
        return (depth <= kMaxYamlTreeDepth && m_count <= kMaxYamlTreeValues)
            || refuse(u"too deeply nested or too many values"_s, mark, ErrorCode::TooLarge);
    }

    bool value(const Event &event, YamlTree &into, int depth)
    {
        into.mark = markOf(event.raw.start_mark);
        if (!count(1, depth, into.mark))
            return false;
        const yaml_char_t *anchor = nullptr;
        bool isRead = false;
        switch (event.raw.type) {
        case YAML_SCALAR_EVENT: {
            const auto &scalar = event.raw.data.scalar;
            anchor = scalar.anchor;
            into.kind = YamlTree::Kind::Scalar;
            into.scalar = QByteArray(
                reinterpret_cast<const char *>(scalar.value), static_cast<qsizetype>(scalar.length));
            into.isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
            into.isText = scalar.tag && textOf(scalar.tag) == YAML_STR_TAG;
            into.isBinary = scalar.tag && textOf(scalar.tag) == "tag:yaml.org,2002:binary";
            isRead = true;
            break;
        }
        case YAML_SEQUENCE_START_EVENT:
            anchor = event.raw.data.sequence_start.anchor;
            isRead = list(into, depth);
            break;
        case YAML_MAPPING_START_EVENT:
            anchor = event.raw.data.mapping_start.anchor;
            isRead = map(into, depth);
            break;
        case YAML_ALIAS_EVENT:
            return alias(textOf(event.raw.data.alias.anchor), into, depth);
        default:
            return refuse(u"a value is missing"_s, into.mark);
        }
        if (isRead && anchor)
            m_anchors.insert(textOf(anchor), std::make_shared<const YamlTree>(into));
        return isRead;
    }

    bool alias(const QByteArray &name, YamlTree &into, int depth)
    {
        const auto found = m_anchors.value(name);
        if (!found)
            return refuse(u"unknown anchor '%1' referenced"_s.arg(QString::fromUtf8(name)), into.mark);
        if (!countCopy(*found, depth, into.mark))
            return false;
        into = *found;
        return true;
    }

    bool countCopy(const YamlTree &tree, int depth, YamlMark mark)
    {
        if (!count(1, depth, mark))
            return false;
        for (const YamlTree &item : tree.items) {
            if (!countCopy(item, depth + 1, mark))
                return false;
        }
        return true;
    }

    bool list(YamlTree &into, int depth)
    {
        into.kind = YamlTree::Kind::List;
        for (;;) {
            Event event;
            if (!next(event))
                return false;
            if (event.raw.type == YAML_SEQUENCE_END_EVENT)
                return true;
            if (!value(event, into.items.emplace_back(), depth + 1))
                return false;
        }
    }

    bool map(YamlTree &into, int depth)
    {
        into.kind = YamlTree::Kind::Map;
        for (;;) {
            Event event;
            if (!next(event))
                return false;
            if (event.raw.type == YAML_MAPPING_END_EVENT)
                return true;
            YamlTree key;
            if (!value(event, key, depth + 1))
                return false;
            if (key.kind != YamlTree::Kind::Scalar)
                return refuse(u"a key must be a plain word"_s, key.mark);
            if (into.keys.empty()) {
                into.keys.reserve(kUsualKeys);
                into.items.reserve(kUsualKeys);
            }
            const std::size_t known = indexOfKey(into, key.scalar);
            if (known < into.keys.size()) {
                if (m_duplicates == YamlDuplicates::Refused)
                    return refuse(
                        u"mapping key \"%1\" already defined at line %2"_s.arg(
                            QString::fromUtf8(key.scalar), QString::number(into.keys[known].mark.line)),
                        key.mark);
                into.keys.erase(into.keys.begin() + static_cast<std::ptrdiff_t>(known));
                into.items.erase(into.items.begin() + static_cast<std::ptrdiff_t>(known));
            }
            if (into.keys.size() >= kMaxYamlTreeKeys)
                return refuse(u"a map with too many keys"_s, key.mark, ErrorCode::TooLarge);
            into.keys.push_back({std::move(key.scalar), key.mark});
            Event of;
            if (!next(of) || !value(of, into.items.emplace_back(), depth + 1))
                return false;
        }
    }

    /// As many as there are when it has none.
    static std::size_t indexOfKey(const YamlTree &map, const QByteArray &key)
    {
        std::size_t at = 0;
        while (at < map.keys.size() && map.keys[at].text != key)
            ++at;
        return at;
    }

    yaml_parser_t m_parser {};
    YamlDuplicates m_duplicates;
    Error m_error;
    QHash<QByteArray, std::shared_ptr<const YamlTree>> m_anchors;
    int m_count = 0;
};

} // namespace

const YamlTree *YamlTree::find(QByteArrayView key) const
{
    bool hasMerge = false;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (isSameText(keys[i].text, key))
            return &items[i];
        hasMerge = hasMerge || isSameText(keys[i].text, "<<");
    }
    for (std::size_t i = 0; hasMerge && i < keys.size(); ++i) {
        if (keys[i].text != "<<")
            continue;
        if (items[i].kind == Kind::Map)
            return items[i].find(key);
        for (const YamlTree &merged : items[i].items) {
            if (const YamlTree *found = merged.find(key))
                return found;
        }
    }
    return nullptr;
}

bool YamlTree::isNull() const
{
    return kind == Kind::Scalar && isPlain && !isText
        && (scalar.isEmpty() || isSameText(scalar, "~") || isSameText(scalar, "null")
            || isSameText(scalar, "Null") || isSameText(scalar, "NULL"));
}

Result<YamlTree> parseYamlTree(QByteArrayView text, YamlDuplicates duplicates)
{
    if (text.size() > kMaxYamlTreeBytes)
        return fail(ErrorCode::TooLarge, u"the text has more than %1 bytes"_s.arg(kMaxYamlTreeBytes));
    if (auto simple = readSimpleYaml(text))
        return *std::move(simple);
    return parseYamlTreeByLibyaml(text, duplicates);
}

Result<YamlTree> parseYamlTreeByLibyaml(QByteArrayView text, YamlDuplicates duplicates)
{
    return TreeReader(text, duplicates).read();
}

} // namespace roadstead::provision
