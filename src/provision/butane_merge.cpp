#include "provision/butane_job.h"

#include <QHash>
#include <QSet>

namespace roadstead::provision {

namespace {

struct ChildEntry
{
    QByteArrayView list;
    std::size_t index = 0;
};

/// What names the entries of a list share.
QByteArray handleOf(const ConfigField &field)
{
    const QByteArrayView own = field.json.isNull() ? field.yaml : field.json;
    return (field.handle.isNull() ? own : field.handle).toByteArray();
}

/// The entries of the child's lists, by handle and key.
QHash<QByteArray, ChildEntry> entriesOf(const ConfigValue &child)
{
    QHash<QByteArray, ChildEntry> entries;
    for (std::size_t i = 0; i < child.items.size(); ++i) {
        const ConfigField &field = child.type->fields[i];
        if (child.items[i].kind != ConfigValue::Kind::List || (field.flags & kKeepsDuplicates))
            continue;
        for (std::size_t j = 0; j < child.items[i].items.size(); ++j)
            entries.insert(handleOf(field) + '\0' + keyOf(child.items[i].items[j]), {field.json, j});
    }
    return entries;
}

ConfigValue mergedList(const ConfigValue &parent, const ConfigValue &child, const ConfigField &field,
    const QHash<QByteArray, ChildEntry> &entries)
{
    ConfigValue out;
    out.kind = ConfigValue::Kind::List;
    if (field.flags & kKeepsDuplicates) {
        out.items = parent.items;
        out.items.insert(out.items.end(), child.items.begin(), child.items.end());
        return out;
    }
    QSet<QByteArray> parentKeys;
    for (const ConfigValue &item : parent.items) {
        const QByteArray key = keyOf(item);
        parentKeys.insert(key);
        const auto found = entries.constFind(handleOf(field) + '\0' + key);
        if (found == entries.cend()) {
            out.items.push_back(item);
        } else if (found->list == field.json) {
            const ConfigValue &over = child.items[found->index];
            const bool removesHeader = over.type == &schema::kHttpHeader && !over["value"].isSet();
            if (!removesHeader)
                out.items.push_back(over.kind == ConfigValue::Kind::Struct ? merged(item, over) : over);
        }
    }
    for (const ConfigValue &item : child.items) {
        if (!parentKeys.contains(keyOf(item)))
            out.items.push_back(item);
    }
    return out;
}

} // namespace

ConfigValue merged(const ConfigValue &parent, const ConfigValue &child)
{
    if (!parent.isSet())
        return child;
    if (!child.isSet())
        return parent;
    Q_ASSERT(parent.type == child.type);
    ConfigValue out = ConfigValue::ofStruct(*child.type, SourcePaths::kNone);
    const QHash<QByteArray, ChildEntry> entries = entriesOf(child);
    for (std::size_t i = 0; i < out.items.size(); ++i) {
        const ConfigField &field = child.type->fields[i];
        const ConfigValue &from = parent.items[i];
        const ConfigValue &over = child.items[i];
        if (!from.isSet() || field.json.isNull())
            out.items[i] = over;
        else if (field.kind == ConfigKind::Struct)
            out.items[i] = merged(from, over);
        else if (field.kind == ConfigKind::TextList || field.kind == ConfigKind::StructList)
            out.items[i] = mergedList(from, over, field, entries);
        else
            out.items[i] = over.isSet() ? over : from;
    }
    return out;
}

} // namespace roadstead::provision
