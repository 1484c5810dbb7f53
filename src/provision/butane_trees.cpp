#include "provision/butane_job.h"

#include "core/literals.h"

#include <QHash>

namespace roadstead::provision {

namespace {

/// The files, folders and links of the config so far, by path.
class Nodes
{
public:
    explicit Nodes(ConfigValue &storage)
        : m_storage(storage)
    {
        for (const char *list : {"directories", "files", "links"}) {
            const auto &items = storage[list].items;
            for (std::size_t i = 0; i < items.size(); ++i)
                m_places[list].insert(items[i]["path"].text, i);
        }
    }

    ConfigValue *find(const char *list, const QByteArray &path)
    {
        const auto found = m_places[list].constFind(path);
        return found == m_places[list].cend() ? nullptr : &m_storage.at(list).items[*found];
    }

    bool has(const QByteArray &path)
    {
        return find("directories", path) || find("files", path) || find("links", path);
    }

    ConfigValue &add(
        const char *list, const ConfigStruct &type, const QByteArray &path, const ConfigValue &tree)
    {
        std::vector<ConfigValue> &items = m_storage.listAt(list, tree.source);
        m_places[list].insert(path, items.size());
        ConfigValue &node = items.emplace_back(ConfigValue::ofStruct(type, tree.source));
        node.at("path") = ConfigValue::ofText(path, tree.source);
        node.at("user") = tree["user"];
        node.at("group") = tree["group"];
        return node;
    }

private:
    ConfigValue &m_storage;
    QHash<QByteArray, QHash<QByteArray, std::size_t>> m_places;
};

class TreeAdder
{
public:
    TreeAdder(ButaneJob &job, Nodes &nodes, const ConfigValue &tree, QByteArray from)
        : m_job(job)
        , m_nodes(nodes)
        , m_tree(tree)
        , m_from(std::move(from))
    {
    }

    void add(const LocalEntry &entry)
    {
        const QByteArray folder = m_tree["path"].isEmptyText() ? "/" : m_tree["path"].text;
        const QByteArray path = clean(joinedPath(folder, entry.path));
        switch (entry.kind) {
        case LocalEntry::Kind::Folder:
            return addFolder(path);
        case LocalEntry::Kind::File:
            return addFile(path, entry);
        case LocalEntry::Kind::Link:
            return addLink(path, entry);
        case LocalEntry::Kind::Other:
            m_job.error(m_tree.source, "trees may only contain files, directories, and symlinks");
        }
    }

private:
    static QByteArray clean(const QByteArray &path)
    {
        const auto below = cleanLocalPath(path);
        return (path.startsWith('/') ? "/" : "") + below.value_or(path);
    }

    void complain()
    {
        m_job.error(m_tree.source, "matching filesystem node has existing contents or different type");
    }

    void addFolder(const QByteArray &path)
    {
        if (!m_tree["dir_mode"].isSet() && !isOwned("user") && !isOwned("group"))
            return;
        if (m_nodes.has(path))
            return complain();
        ConfigValue &folder = m_nodes.add("directories", schema::kDirectory, path, m_tree);
        const ConfigValue &mode = m_tree["dir_mode"];
        folder.at("mode") = ConfigValue::ofInt(mode.isSet() ? mode.number : 0755, m_tree.source);
    }

    bool isOwned(const char *by) const { return m_tree[by]["id"].isSet() || m_tree[by]["name"].isSet(); }

    void addFile(const QByteArray &path, const LocalEntry &entry)
    {
        ConfigValue *file = m_nodes.find("files", path);
        if (file ? !(*file)["contents"]["source"].isEmptyText() : m_nodes.has(path))
            return complain();
        if (!file)
            file = &m_nodes.add("files", schema::kFile, path, m_tree);
        const auto bytes = m_job.files->read(joinedPath(m_from, entry.path));
        if (!bytes)
            return m_job.error(m_tree.source, bytes.error().message.toUtf8());
        ConfigValue &contents = file->structAt("contents");
        contents.source = m_tree.source;
        setContents(m_job, contents, *bytes, m_tree.source);
        if (!(*file)["mode"].isSet()) {
            const ConfigValue &mode = m_tree["file_mode"];
            file->at("mode") = ConfigValue::ofInt(mode.isSet() ? mode.number
                    : entry.isExecutable                       ? 0755
                                                               : 0644,
                m_tree.source);
        }
    }

    void addLink(const QByteArray &path, const LocalEntry &entry)
    {
        ConfigValue *link = m_nodes.find("links", path);
        if (link ? !(*link)["target"].isEmptyText() : m_nodes.has(path))
            return complain();
        if (!link)
            link = &m_nodes.add("links", schema::kLink, path, m_tree);
        link->at("target") = ConfigValue::ofText(entry.target, m_tree.source);
    }

    ButaneJob &m_job;
    Nodes &m_nodes;
    const ConfigValue &m_tree;
    QByteArray m_from;
};

/// The root of a tree below the files folder, or the sentence why there is none.
Result<QByteArray> rootOf(const ButaneJob &job, const ConfigValue &tree)
{
    const auto from = cleanLocalPath(tree["local"].text);
    if (!from)
        return fail(ErrorCode::Denied, u"local file path traverses outside the files directory"_s);
    const auto kind = job.files->kindOf(*from);
    if (!kind && kind.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound,
            u"stat %1: no such file or directory"_s.arg(
                QString::fromUtf8(joinedPath(job.files->name(), *from))));
    if (!kind)
        return tl::unexpected(kind.error());
    if (*kind != LocalEntry::Kind::Folder)
        return fail(ErrorCode::Invalid, u"root of tree must be a directory"_s);
    return *from;
}

} // namespace

void addTrees(ButaneJob &job, ConfigValue &config)
{
    const std::vector<ConfigValue> trees = config["storage"]["trees"].items;
    if (trees.empty())
        return;
    Nodes nodes(config.at("storage"));
    for (const ConfigValue &tree : trees) {
        if (!job.files) {
            job.error(tree.source,
                "local file paths are relative to a files directory that must be specified with "
                "-d/--files-dir");
            return;
        }
        const auto from = rootOf(job, tree);
        const auto entries = from ? job.files->walk(*from) : tl::unexpected(from.error());
        if (!entries) {
            job.error(tree.source, entries.error().message.toUtf8());
            continue;
        }
        TreeAdder adder(job, nodes, tree, *from);
        for (const LocalEntry &entry : *entries)
            adder.add(entry);
    }
}

} // namespace roadstead::provision
