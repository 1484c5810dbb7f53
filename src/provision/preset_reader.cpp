#include "provision/preset_reader.h"

#include "core/literals.h"
#include "provision/yaml_scalar.h"
#include "provision/yaml_tree.h"

#include <QResource>
#include <QSet>

#include <algorithm>
#include <array>

namespace roadstead::provision {

namespace {

constexpr std::array kKinds {
    "text", "name", "list", "choice", "number", "version", "url", "cidr", "ssh_keys", "hash", "pem"};
constexpr int kMostIncludes = 8; ///< within one another
constexpr auto kInclude = "#include "_L1;

/// Reads one preset.yaml. After the first mistake every step answers nothing.
class PresetReader
{
public:
    explicit PresetReader(const PresetFileLoader &load)
        : m_load(load)
    {
    }

    Result<Preset> read(const QString &id, const YamlTree &tree)
    {
        Preset preset;
        preset.id = id;
        know(tree, {"name", "help", "os", "notes", "variables", "boot", "templates"});
        preset.name = text(tree, "name");
        preset.help = text(tree, "help");
        preset.os = text(tree, "os");
        for (const YamlTree &item : list(tree, "notes")) {
            know(item, {"title", "text"});
            preset.notes.append({text(item, "title"), text(item, "text").trimmed()});
        }
        addVariables(preset.variables, list(tree, "variables"), 0);
        if (const YamlTree *boot = tree.find("boot")) {
            know(*boot, {"kernel", "initrd", "args"});
            preset.boot = {text(*boot, "kernel"), texts(*boot, "initrd"), texts(*boot, "args")};
        }
        for (const YamlTree &item : list(tree, "templates"))
            preset.templates.append(oneTemplate(item));
        if (m_error)
            return tl::unexpected(*m_error);
        return preset;
    }

private:
    void refuse(const YamlTree &at, const QString &message)
    {
        if (!m_error)
            m_error = Error {ErrorCode::Malformed, message, at.mark.line, at.mark.column};
    }

    void know(const YamlTree &map, const QSet<QByteArray> &keys)
    {
        if (map.kind != YamlTree::Kind::Map)
            return refuse(map, u"a map is wanted here"_s);
        for (const YamlTree::Key &key : map.keys) {
            if (!keys.contains(key.text))
                refuse(map, u"“%1” is no key here"_s.arg(QString::fromUtf8(key.text)));
        }
    }

    static const std::vector<YamlTree> &list(const YamlTree &map, const char *key)
    {
        static const std::vector<YamlTree> none;
        const YamlTree *found = map.find(key);
        return found && found->kind == YamlTree::Kind::List ? found->items : none;
    }

    QString text(const YamlTree &map, const char *key)
    {
        const YamlTree *found = map.find(key);
        if (found && found->kind != YamlTree::Kind::Scalar)
            refuse(*found, u"a text is wanted here"_s);
        return found ? QString::fromUtf8(found->scalar) : QString();
    }

    static QStringList texts(const YamlTree &map, const char *key)
    {
        QStringList made;
        for (const YamlTree &item : list(map, key))
            made.append(QString::fromUtf8(item.scalar));
        return made;
    }

    /// Variables, headings for those that follow, and files with more of them.
    void addVariables(QList<PresetVariable> &variables, const std::vector<YamlTree> &items, int depth)
    {
        for (const YamlTree &item : items) {
            if (const QString file = text(item, "include"); !file.isEmpty()) {
                includeVariables(variables, item, file, depth);
            } else if (const QString section = text(item, "section"); !section.isEmpty()) {
                m_section = section;
                know(item, {"section"});
            } else {
                variables.append(variable(item));
            }
        }
    }

    void includeVariables(
        QList<PresetVariable> &variables, const YamlTree &at, const QString &file, int depth)
    {
        know(at, {"include"});
        const Result<QByteArray> content = m_load(file);
        const auto tree = content ? parseYamlTree(*content) : tl::unexpected(content.error());
        if (depth >= kMostIncludes)
            refuse(at, u"files include each other too deeply"_s);
        else if (!tree)
            refuse(at, u"%1: %2"_s.arg(file, tree.error().message));
        else
            addVariables(variables, tree->items, depth + 1);
    }

    PresetVariable variable(const YamlTree &map)
    {
        know(map,
            {"name", "kind", "label", "help", "default", "example", "choices", "pattern", "least", "most",
                "secret", "only_if"});
        PresetVariable made;
        made.name = text(map, "name");
        made.label = text(map, "label");
        made.section = m_section;
        made.help = text(map, "help");
        made.example = text(map, "example");
        made.choices = texts(map, "choices");
        if (map.find("default"))
            made.fallback = text(map, "default");
        if (const QString pattern = text(map, "pattern"); !pattern.isEmpty())
            made.pattern = QRegularExpression(QRegularExpression::anchoredPattern(pattern));
        made.least = wholeNumber(text(map, "least").toUtf8()).value_or(0);
        made.most = wholeNumber(text(map, "most").toUtf8()).value_or(0);
        made.isSecret = text(map, "secret") == "true"_L1;
        const QString condition = text(map, "only_if");
        made.onlyIf = condition.section(u'=', 0, 0);
        made.onlyIfValues = condition.section(u'=', 1).split(u'|');
        const QString kind = text(map, "kind");
        const auto known = std::find_if(
            kKinds.begin(), kKinds.end(), [&kind](const char *name) { return kind == QLatin1String(name); });
        if (known == kKinds.end())
            refuse(map, u"“%1” is no kind of value"_s.arg(kind));
        else
            made.kind = static_cast<PresetKind>(known - kKinds.begin());
        if (made.name.isEmpty() || !made.pattern.isValid())
            refuse(map, u"a value needs a name, and a pattern that is a regular expression"_s);
        return made;
    }

    PresetTemplate oneTemplate(const YamlTree &map)
    {
        static const QSet<QString> slotNames {u"ignition"_s, u"cloud"_s, u"generic"_s, u"ipxe"_s, u"grub"_s};
        know(map, {"slot", "kind", "file"});
        PresetTemplate made;
        made.slot = text(map, "slot");
        const auto kind = templateKindFromName(text(map, "kind"));
        const Result<QByteArray> content = templateText(text(map, "file"), 0);
        if (!slotNames.contains(made.slot) || !kind)
            refuse(map, u"a template needs a slot of the profile and a kind"_s);
        else if (!content)
            refuse(map, content.error().message);
        made.kind = kind.value_or(TemplateKind::Generic);
        made.text = QString::fromUtf8(content.value_or(QByteArray()));
        return made;
    }

    /// The file, with others in the place of its lines that include them.
    Result<QByteArray> templateText(const QString &file, int depth)
    {
        const Result<QByteArray> content = m_load(file);
        if (!content)
            return content;
        if (depth >= kMostIncludes)
            return fail(ErrorCode::Malformed, u"files include each other too deeply"_s);
        QByteArray whole;
        const QStringList lines = QString::fromUtf8(*content).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (!lines[i].startsWith(kInclude)) {
                whole += lines[i].toUtf8() + (i + 1 < lines.size() ? "\n" : "");
                continue;
            }
            const Result<QByteArray> part
                = templateText(lines[i].sliced(kInclude.size()).trimmed(), depth + 1);
            if (!part)
                return part;
            whole += *part;
        }
        return whole;
    }

    const PresetFileLoader &m_load;
    QString m_section;
    std::optional<Error> m_error;
};

const QString kPartsFolder = u"parts"_s; ///< what several presets include

/// A folder of resources, whose names may be asked for.
class ResourceFolder : public QResource
{
public:
    using QResource::children;
    using QResource::QResource;
};

Result<QByteArray> resourceText(const QString &name)
{
    const QResource resource(name);
    if (!resource.isValid())
        return fail(ErrorCode::NotFound, u"there is no %1"_s.arg(name));
    return resource.uncompressedData();
}

QList<Preset> readBuiltIn()
{
    QList<Preset> presets;
    const QString root = u":/presets/"_s;
    QStringList ids = ResourceFolder(root).children();
    ids.removeOne(kPartsFolder);
    ids.sort();
    for (const QString &id : std::as_const(ids)) {
        const QString folder = root + id + u'/';
        const auto load = [&](const QString &file) {
            return resourceText((file.startsWith(kPartsFolder + u'/') ? root : folder) + file);
        };
        const auto yaml = load(u"preset.yaml"_s);
        auto preset = yaml ? readPreset(id, *yaml, load) : tl::unexpected(yaml.error());
        Q_ASSERT_X(preset, "builtInPresets", qPrintable(id + u": "_s + preset.error().message));
        if (preset)
            presets.append(*std::move(preset));
    }
    return presets;
}

} // namespace

Result<Preset> readPreset(const QString &id, const QByteArray &yaml, const PresetFileLoader &load)
{
    const auto tree = parseYamlTree(yaml);
    if (!tree)
        return tl::unexpected(tree.error());
    return PresetReader(load).read(id, *tree);
}

const QList<Preset> &builtInPresets()
{
    static const QList<Preset> presets = readBuiltIn();
    return presets;
}

QStringList textsOf(const Preset &preset)
{
    QStringList texts {preset.name, preset.help};
    for (const PresetNote &note : preset.notes)
        texts += {note.title, note.text};
    for (const PresetVariable &variable : preset.variables)
        texts += {variable.section, variable.label, variable.help};
    texts.removeAll(QString());
    return texts;
}

const Preset *builtInPreset(const QString &id)
{
    const QList<Preset> &presets = builtInPresets();
    const auto found
        = std::find_if(presets.begin(), presets.end(), [&id](const Preset &each) { return each.id == id; });
    return found == presets.end() ? nullptr : &*found;
}

} // namespace roadstead::provision
