#include "provision/cloud_config.h"

#include "core/literals.h"
#include "provision/cloud_schema.h"
#include "provision/go_text.h"
#include "provision/ignition_text.h"
#include "provision/yaml_scalar.h"

#include <QByteArrayList>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <zlib.h>

namespace roadstead::provision {

namespace {

using cloud::Field;

QByteArray normalized(QByteArray key)
{
    return key.replace('-', '_');
}

/// The text of a scalar, with what `!!binary` stands for.
QByteArray textOf(const YamlTree &node)
{
    return node.isBinary ? QByteArray::fromBase64(node.scalar) : node.scalar;
}

bool isFloat(const YamlTree &node)
{
    bool isNumber = false;
    (void)QByteArray(node.scalar).replace("_", "").toDouble(&isNumber);
    return isNumber;
}

bool isCompatible(const YamlTree &node, cloud::Kind kind)
{
    const bool isScalar = node.kind == YamlTree::Kind::Scalar && !node.isNull();
    const bool isPlain = isScalar && node.isPlain && !node.isText && !node.isBinary;
    switch (kind) {
    case cloud::Kind::Text:
        return isScalar;
    case cloud::Kind::Int:
        return isPlain && wholeNumber(node.scalar) && !node.scalar.contains('.');
    case cloud::Kind::Float:
        return isPlain && (wholeNumber(node.scalar) || isFloat(node));
    case cloud::Kind::Bool:
        return isPlain && truthOf(node);
    case cloud::Kind::Struct:
        return node.kind == YamlTree::Kind::Map;
    case cloud::Kind::TextList:
    case cloud::Kind::StructList:
        return node.kind == YamlTree::Kind::List;
    }
    Q_UNREACHABLE();
}

QByteArray typeName(cloud::Kind kind)
{
    switch (kind) {
    case cloud::Kind::Text:
        return "string";
    case cloud::Kind::Int:
        return "int";
    case cloud::Kind::Float:
        return "float64";
    case cloud::Kind::Bool:
        return "bool";
    case cloud::Kind::Struct:
        return "struct";
    case cloud::Kind::TextList:
        return "[]string";
    case cloud::Kind::StructList:
        return "[]struct";
    }
    Q_UNREACHABLE();
}

/// The regular expression of a field, made once for a check.
class Forms
{
public:
    const QRegularExpression &operator()(const char *pattern)
    {
        QRegularExpression &form = m_forms[pattern];
        if (form.pattern().isEmpty())
            form.setPattern(QString::fromLatin1(pattern));
        return form;
    }

private:
    QHash<const char *, QRegularExpression> m_forms; ///< by the schema's own text
};

/// What an entry of a list has to be.
Field itemOf(const Field &list)
{
    Field item = list;
    item.kind = list.kind == cloud::Kind::TextList ? cloud::Kind::Text : cloud::Kind::Struct;
    item.deprecated = nullptr;
    return item;
}

bool isGzip(const QByteArray &bytes)
{
    constexpr qint64 kMostBytes = 64 * 1024 * 1024; // what is behind them is not looked at
    z_stream stream {};
    if (inflateInit2(&stream, MAX_WBITS + 16) != Z_OK)
        return false;
    stream.next_in
        = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData())); // NOLINT: zlib only reads it
    stream.avail_in = static_cast<uInt>(bytes.size());
    QByteArray out(64 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK && stream.total_out < static_cast<uLong>(kMostBytes)) {
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        state = inflate(&stream, Z_NO_FLUSH);
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END || state == Z_OK;
}

bool isDecodable(QByteArray content, const QByteArray &encoding)
{
    const bool isBase64 = encoding.endsWith("base64") || encoding.endsWith("b64");
    const bool isZipped = encoding.startsWith("gz");
    static const QByteArrayList known {
        "", "b64", "base64", "gz", "gzip", "gz+b64", "gz+base64", "gzip+b64", "gzip+base64"};
    if (!known.contains(encoding))
        return false;
    if (isBase64) {
        content.replace("\n", "").replace("\r", "");
        const auto decoded = QByteArray::fromBase64Encoding(content, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || content.size() % 4 != 0)
            return false;
        content = *decoded;
    }
    return !isZipped || isGzip(content);
}

class CloudChecker
{
public:
    CloudChecker(const YamlTree &root, ConfigReport &report)
        : m_root(root)
        , m_report(report)
    {
    }

    void check()
    {
        discoveryUrl();
        encodings();
        structure(m_root, cloud::kRoot, {{}, "$", m_root.mark});
        validity(m_root, cloud::kRoot, {{}, "$", m_root.mark});
        filePaths();
    }

private:
    struct Place
    {
        QByteArray name; ///< what remarks call it
        QByteArray path;
        YamlMark mark;
    };

    void add(ReportEntry::Kind kind, const Place &place, const QByteArray &message)
    {
        m_report.entries.push_back({kind, place.path, place.mark.line, place.mark.column, message});
    }

    static Place placeOfKey(const YamlTree &map, std::size_t index, const Place &of)
    {
        const YamlTree::Key &key = map.keys[index];
        return {normalized(key.text), of.path + '.' + key.text, key.mark};
    }

    static Place placeOfItem(const YamlTree &list, std::size_t index, const Place &of)
    {
        const QByteArray number = QByteArray::number(index);
        return {of.name + '[' + number + ']', of.path + '.' + number, list.items[index].mark};
    }

    void structure(const YamlTree &node, const Field &field, const Place &place)
    {
        if (!isCompatible(node, field.kind))
            return add(ReportEntry::Kind::Warning, place,
                "incorrect type for " + quoteText(place.name) + " (want " + typeName(field.kind) + ')');
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            if (node.kind == YamlTree::Kind::List) {
                structure(node.items[i], itemOf(field), placeOfItem(node, i, place));
                continue;
            }
            const Place at = placeOfKey(node, i, place);
            const Field *known = field.find(at.name);
            if (!known)
                add(ReportEntry::Kind::Warning, at, "unrecognized key " + quoteText(at.name));
            else if (known->deprecated)
                add(ReportEntry::Kind::Warning, at,
                    "deprecated key " + quoteText(at.name) + " (" + known->deprecated + ')');
            if (known)
                structure(node.items[i], *known, at);
        }
    }

    void validity(const YamlTree &node, const Field &field, const Place &place)
    {
        const QByteArray text = textOf(node);
        if (field.valid && node.kind == YamlTree::Kind::Scalar && !node.isNull() && !text.isEmpty()
            && !m_formOf(field.valid).match(QString::fromUtf8(text)).hasMatch())
            add(ReportEntry::Kind::Error, place, "invalid value " + text);
        const bool isList = field.kind == cloud::Kind::StructList || field.kind == cloud::Kind::TextList;
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            if (node.kind == YamlTree::Kind::List) {
                if (isList)
                    validity(node.items[i], itemOf(field), placeOfItem(node, i, place));
                continue;
            }
            const Place at = placeOfKey(node, i, place);
            const Field *known = field.kind == cloud::Kind::Struct ? field.find(at.name) : nullptr;
            if (known)
                validity(node.items[i], *known, at);
        }
    }

    /// A key of a map, either way it is written; nullptr when there is none.
    static const YamlTree *child(const YamlTree *map, const char *name, Place &place)
    {
        for (std::size_t i = 0; map && map->kind == YamlTree::Kind::Map && i < map->keys.size(); ++i) {
            if (normalized(map->keys[i].text) == name) {
                place = placeOfKey(*map, i, place);
                return &map->items[i];
            }
        }
        place.mark = {};
        return nullptr;
    }

    void discoveryUrl()
    {
        Place place {{}, "$", {}};
        const YamlTree *node = &m_root;
        for (const char *name : {"coreos", "etcd", "discovery"})
            node = child(node, name, place);
        if (!node || node->isNull())
            return;
        const auto scheme = schemeOf(node->scalar);
        if (node->kind != YamlTree::Kind::Scalar || !scheme
            || (scheme->isEmpty() && !node->scalar.startsWith('/')))
            add(ReportEntry::Kind::Warning, place, "discovery URL is not valid");
    }

    /// Calls `look(file, its place)` for each entry of write_files.
    template <typename Look> void eachFile(Look look)
    {
        Place place {{}, "$", {}};
        const YamlTree *files = child(&m_root, "write_files", place);
        for (std::size_t i = 0; files && files->kind == YamlTree::Kind::List && i < files->items.size(); ++i)
            look(files->items[i], placeOfItem(*files, i, place));
    }

    void encodings()
    {
        eachFile([this](const YamlTree &file, Place place) {
            Place at = place;
            const YamlTree *encoding = child(&file, "encoding", at);
            const YamlTree *content = child(&file, "content", place);
            if (!encoding || encoding->isNull())
                return;
            const QByteArray name = textOf(*encoding);
            if (!isDecodable(content ? textOf(*content) : QByteArray("<invalid Value>"), name))
                add(ReportEntry::Kind::Error, place, "content cannot be decoded as " + quoteText(name));
        });
    }

    void filePaths()
    {
        eachFile([this](const YamlTree &file, Place place) {
            const YamlTree *path = child(&file, "path", place);
            if (path && cleanFolder(textOf(*path)).startsWith("/usr"))
                add(ReportEntry::Kind::Error, place, "file cannot be written to a read-only filesystem");
        });
    }

    /// The folder of a path, simplified.
    static QByteArray cleanFolder(const QByteArray &path)
    {
        QByteArrayList parts;
        for (const QByteArray &part : path.first(path.lastIndexOf('/') + 1).split('/')) {
            if (part == ".." && !parts.isEmpty())
                parts.removeLast();
            else if (!part.isEmpty() && part != "." && part != "..")
                parts.append(part);
        }
        return (path.startsWith('/') ? "/" : "") + parts.join('/');
    }

    const YamlTree &m_root;
    ConfigReport &m_report;
    Forms m_formOf;
};

/// A text that is no YAML, at the line that coreos-cloudinit says: its parser counts lines from 0.
CloudConfigCheck unreadable(const Error &why)
{
    CloudConfigCheck check;
    check.error
        = Error {why.code, u"the cloud-config is not valid YAML: "_s + why.message, why.line, why.column};
    check.report.entries = {
        {ReportEntry::Kind::Error, {}, std::max(1, why.line - 1), 0, why.message.toUtf8()},
        {ReportEntry::Kind::Warning, {}, 0, 0, "incorrect type for \"\" (want struct)"},
    };
    return check;
}

} // namespace

bool isCloudConfig(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    QByteArrayView header = end < 0 ? text : text.first(end);
    if (header.endsWith('\r'))
        header.chop(1);
    return header == "#cloud-config";
}

bool isScript(QByteArrayView text)
{
    return text.startsWith("#!");
}

CloudConfigCheck checkCloudConfig(const QByteArray &text)
{
    CloudConfigCheck check;
    if (text.isEmpty() || isScript(text))
        return check;
    if (!isCloudConfig(text)) {
        const QString message = u"must be \"#cloud-config\" or begin with \"#!\""_s;
        check.report.entries = {{ReportEntry::Kind::Error, {}, 1, 0, message.toUtf8()}};
        check.error = Error {ErrorCode::Unsupported, message, 1, 1};
        return check;
    }
    const auto tree = parseYamlTree(text, YamlDuplicates::LastCounts);
    if (!tree)
        return unreadable(tree.error());
    if (!tree->isNull())
        CloudChecker(*tree, check.report).check();
    const auto first = std::find_if(check.report.entries.begin(), check.report.entries.end(),
        [](const ReportEntry &entry) { return entry.kind == ReportEntry::Kind::Error; });
    if (first != check.report.entries.end())
        check.error
            = Error {ErrorCode::Invalid, QString::fromUtf8(first->message), first->line, first->column};
    return check;
}

} // namespace roadstead::provision
