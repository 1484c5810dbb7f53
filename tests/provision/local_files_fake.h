#pragma once

#include "core/literals.h"
#include "provision/butane.h"

#include <map>

/// A files folder in memory, called "files".
class LocalFilesFake : public roadstead::provision::LocalFiles
{
public:
    using Entry = roadstead::provision::LocalEntry;

    struct Node
    {
        Entry::Kind kind = Entry::Kind::File;
        QByteArray bytes; ///< of a link: its target
        bool isExecutable = false;
    };

    /// Adds the folders above it too.
    void add(const QByteArray &path, Node node)
    {
        for (qsizetype at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1))
            m_nodes.insert({path.first(at), {Entry::Kind::Folder, {}, false}});
        m_nodes[path] = std::move(node);
    }

    [[nodiscard]] QByteArray name() const override { return "files"; }

    [[nodiscard]] roadstead::Result<QByteArray> read(const QByteArray &path) const override
    {
        const Node *node = find(path);
        if (!node)
            return roadstead::fail(roadstead::ErrorCode::NotFound, QString());
        return node->bytes;
    }

    [[nodiscard]] roadstead::Result<Entry::Kind> kindOf(const QByteArray &path) const override
    {
        if (path.isEmpty())
            return Entry::Kind::Folder;
        const Node *node = find(path);
        if (!node)
            return roadstead::fail(roadstead::ErrorCode::NotFound, QString());
        return node->kind;
    }

    [[nodiscard]] roadstead::Result<std::vector<Entry>> walk(const QByteArray &path) const override
    {
        std::vector<Entry> entries;
        entries.push_back({{}, Entry::Kind::Folder, false, {}});
        for (const auto &[name, node] : m_nodes) {
            const QByteArray prefix = path.isEmpty() ? QByteArray() : path + '/';
            if (name.startsWith(prefix))
                entries.push_back({name.sliced(prefix.size()), node.kind, node.isExecutable,
                    node.kind == Entry::Kind::Link ? node.bytes : QByteArray()});
        }
        return entries;
    }

private:
    [[nodiscard]] const Node *find(const QByteArray &path) const
    {
        const auto found = m_nodes.find(path);
        return found == m_nodes.end() ? nullptr : &found->second;
    }

    std::map<QByteArray, Node> m_nodes;
};
