#include "provision/preset.h"

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
    "text", "name", "list", "choice", "number", "version", "url", "cidr", "ssh_key", "hash"};

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
        know(tree, {"name", "help", "os", "variables", "boot", "templates"});
        preset.name = text(tree, "name");
        preset.help = text(tree, "help");
        preset.os = text(tree, "os");
        for (const YamlTree &item : list(tree, "variables"))
            preset.variables.append(variable(item));
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

    PresetVariable variable(const YamlTree &map)
    {
        know(map,
            {"name", "kind", "help", "default", "example", "choices", "pattern", "least", "most", "secret"});
        PresetVariable made;
        made.name = text(map, "name");
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
        const Result<QByteArray> content = m_load(text(map, "file"));
        if (!slotNames.contains(made.slot) || !kind)
            refuse(map, u"a template needs a slot of the profile and a kind"_s);
        else if (!content)
            refuse(map, content.error().message);
        made.kind = kind.value_or(TemplateKind::Generic);
        made.text = QString::fromUtf8(content.value_or(QByteArray()));
        return made;
    }

    const PresetFileLoader &m_load;
    std::optional<Error> m_error;
};

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
    ids.sort();
    for (const QString &id : std::as_const(ids)) {
        const QString folder = root + id + u'/';
        const auto load = [&folder](const QString &file) { return resourceText(folder + file); };
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

} // namespace roadstead::provision
