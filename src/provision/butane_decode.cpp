#include "provision/butane_job.h"

#include "core/literals.h"
#include "provision/yaml_scalar.h"
#include "provision/same_text.h"

#include <algorithm>

namespace roadstead::provision {

namespace {

class Decoder
{
public:
    explicit Decoder(ButaneJob &job)
        : m_job(job)
    {
    }

    Result<ConfigValue> decode()
    {
        ConfigValue config = structOf(m_job.tree, *m_job.root, SourcePaths::kRoot);
        if (m_wrong.isEmpty())
            return config;
        return fail(
            ErrorCode::Malformed, u"yaml: unmarshal errors:"_s + m_wrong, m_place.line, m_place.column);
    }

private:
    void wrongType(const YamlTree &node, const char *wanted)
    {
        if (m_wrong.isEmpty())
            m_place = node.mark;
        QByteArray text = node.kind == YamlTree::Kind::List ? "!!seq"
            : node.kind == YamlTree::Kind::Map              ? "!!map"
            : !node.isPlain || node.isText                  ? "!!str"
            : wholeNumber(node.scalar)                      ? "!!int"
            : truthOf(node) && node.scalar.size() > 3       ? "!!bool"
                                                            : "!!str";
        if (node.kind == YamlTree::Kind::Scalar)
            text += " `" + (node.scalar.size() > 10 ? node.scalar.first(7) + "..." : node.scalar) + '`';
        m_wrong += u"\n  line %1: cannot unmarshal %2 into %3"_s.arg(node.mark.line)
                       .arg(QString::fromUtf8(text), QString::fromLatin1(wanted));
    }

    ConfigValue valueOf(const YamlTree &node, const ConfigField &field, int path)
    {
        m_isReference = m_job.spec.ignition == 0 && (field.flags & kReferenceIn30);
        switch (field.kind) {
        case ConfigKind::Bool:
        case ConfigKind::Int:
        case ConfigKind::Text:
            return scalarOf(node, field.kind, path);
        case ConfigKind::Struct:
            return node.isNull() ? ConfigValue() : structOf(node, *field.type, path);
        case ConfigKind::TextList:
        case ConfigKind::StructList:
            return listOf(node, field, path);
        }
        return {};
    }

    ConfigValue scalarOf(const YamlTree &node, ConfigKind kind, int path)
    {
        if (node.isNull())
            return {};
        if (node.kind == YamlTree::Kind::Scalar) {
            const bool isJson = m_job.names == ButaneJob::Names::Json;
            if (kind == ConfigKind::Text && !(isJson && node.isPlain))
                return ConfigValue::ofText(node.scalar, path);
            if (kind == ConfigKind::Bool && !(isJson && !node.isPlain)) {
                if (const auto truth = truthOf(node))
                    return ConfigValue::ofBool(*truth, path);
            } else if (kind == ConfigKind::Int && node.isPlain && !node.isText) {
                if (const auto number = wholeNumber(node.scalar))
                    return ConfigValue::ofInt(*number, path);
            }
        }
        wrongType(node, kind == ConfigKind::Text ? "string" : kind == ConfigKind::Bool ? "bool" : "int");
        return {};
    }

    ConfigValue listOf(const YamlTree &node, const ConfigField &field, int path)
    {
        ConfigValue list;
        if (node.isNull())
            return list;
        list.kind = ConfigValue::Kind::List;
        list.source = path;
        if (node.kind != YamlTree::Kind::List) {
            wrongType(node, field.kind == ConfigKind::TextList ? "[]string" : "a list");
            return list;
        }
        list.items.reserve(node.items.size());
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            const int place = m_job.paths.child(path, i);
            const YamlTree &item = node.items[i];
            if (field.kind == ConfigKind::TextList)
                list.items.push_back(
                    item.isNull() ? ConfigValue::ofText({}, place) : scalarOf(item, ConfigKind::Text, place));
            else
                list.items.push_back(item.isNull() ? ConfigValue::ofStruct(*field.type, place)
                                                   : structOf(item, *field.type, place));
        }
        return list;
    }

    ConfigValue structOf(const YamlTree &node, const ConfigStruct &type, int path)
    {
        const bool isReference = m_isReference; // of this struct; those in it set their own
        ConfigValue value = ConfigValue::ofStruct(type, path);
        if (node.isNull())
            return value;
        if (node.kind != YamlTree::Kind::Map) {
            wrongType(node, "a map");
            return value;
        }
        for (std::size_t i = 0; i < type.fields.size(); ++i) {
            const ConfigField &field = type.fields[i];
            m_isReference = isReference;
            const QByteArrayView name = nameOf(field);
            if (const YamlTree *item = name.isNull() ? nullptr : node.find(name))
                value.items[i] = valueOf(*item, field, m_job.paths.child(path, staticText(name)));
        }
        m_isReference = isReference;
        reportUnusedKeys(node, type, path);
        return value;
    }

    /// What the field is called in the struct that is being read; null when it cannot stand there.
    [[nodiscard]] QByteArrayView nameOf(const ConfigField &field) const
    {
        const bool isMissing = m_isReference && field.yaml != "source" && field.yaml != "verification";
        return isMissing ? QByteArrayView() : m_job.nameOf(field);
    }

    void reportUnusedKeys(const YamlTree &node, const ConfigStruct &type, int path)
    {
        for (const YamlTree::Key &key : node.keys) {
            if (std::any_of(type.fields.begin(), type.fields.end(), [&](const ConfigField &field) {
                    const QByteArrayView name = nameOf(field);
                    return !name.isNull() && isSameText(key.text, name);
                }))
                continue;
            const bool isLegacy = m_job.words == ButaneJob::Words::Legacy;
            ReportEntry entry {ReportEntry::Kind::Warning,
                m_job.paths.text(m_job.paths.child(path, key.text)), key.mark.line, key.mark.column,
                (isLegacy ? "Config has unrecognized key: " : "unused key ") + key.text};
            m_job.report.entries.push_back(entry);
            const QByteArray meant = isLegacy ? similarName(key.text, type) : QByteArray();
            if (!meant.isEmpty()) {
                entry.kind = ReportEntry::Kind::Info;
                entry.message = "Did you mean " + meant + " instead of " + key.text;
                m_job.report.entries.push_back(entry);
            }
        }
    }

    /// The name of a field that differs by the case of its letters only.
    [[nodiscard]] QByteArray similarName(const QByteArray &key, const ConfigStruct &type) const
    {
        for (const ConfigField &field : type.fields) {
            const QByteArrayView name = m_job.nameOf(field);
            if (!name.isNull() && name.compare(key, Qt::CaseInsensitive) == 0)
                return name.toByteArray();
        }
        return {};
    }

    static QByteArray staticText(QByteArrayView name)
    {
        return QByteArray::fromRawData(name.data(), name.size());
    }

    ButaneJob &m_job;
    QString m_wrong;
    YamlMark m_place;
    bool m_isReference = false;
};

} // namespace

void ButaneJob::add(ReportEntry::Kind kind, int source, const QByteArray &message)
{
    const YamlMark mark = paths.markOf(source, tree);
    report.entries.push_back({kind, paths.text(source), mark.line, mark.column, message});
}

int ButaneJob::fieldPath(const ConfigValue &of, const QByteArray &yamlName)
{
    return paths.child(of.source, yamlName);
}

Result<ConfigValue> decodeButane(ButaneJob &job)
{
    return Decoder(job).decode();
}

} // namespace roadstead::provision
