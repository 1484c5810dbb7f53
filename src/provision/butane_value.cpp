#include "provision/butane_value.h"

#include <algorithm>

namespace roadstead::provision {

int SourcePaths::child(int parent, const QByteArray &name)
{
    m_steps.push_back({parent, -1, name});
    return static_cast<int>(m_steps.size()) - 1;
}

int SourcePaths::child(int parent, std::size_t index)
{
    m_steps.push_back({parent, static_cast<int>(index), {}});
    return static_cast<int>(m_steps.size()) - 1;
}

std::vector<const SourcePaths::Step *> SourcePaths::stepsTo(int path) const
{
    std::vector<const Step *> steps;
    for (; path > kRoot; path = m_steps[static_cast<std::size_t>(path)].parent)
        steps.push_back(&m_steps[static_cast<std::size_t>(path)]);
    std::reverse(steps.begin(), steps.end());
    return steps;
}

QByteArray SourcePaths::text(int path) const
{
    QByteArray out = "$";
    for (const Step *step : stepsTo(path))
        out += '.' + (step->index >= 0 ? QByteArray::number(step->index) : step->name);
    return out;
}

YamlMark SourcePaths::markOf(int path, const YamlTree &tree) const
{
    const YamlTree *node = &tree;
    for (const Step *step : stepsTo(path)) {
        const YamlTree *next = nullptr;
        if (step->index < 0)
            next = node->find(step->name);
        else if (node->kind == YamlTree::Kind::List
            && static_cast<std::size_t>(step->index) < node->items.size())
            next = &node->items[static_cast<std::size_t>(step->index)];
        if (!next)
            break;
        node = next;
    }
    return node->mark;
}

ConfigValue ConfigValue::ofText(QByteArray text, int source)
{
    ConfigValue value;
    value.kind = Kind::Text;
    value.text = std::move(text);
    value.source = source;
    return value;
}

ConfigValue ConfigValue::ofInt(qint64 number, int source)
{
    ConfigValue value;
    value.kind = Kind::Int;
    value.number = number;
    value.source = source;
    return value;
}

ConfigValue ConfigValue::ofBool(bool truth, int source)
{
    ConfigValue value;
    value.kind = Kind::Bool;
    value.truth = truth;
    value.source = source;
    return value;
}

ConfigValue ConfigValue::ofStruct(const ConfigStruct &type, int source)
{
    ConfigValue value;
    value.kind = Kind::Struct;
    value.type = &type;
    value.source = source;
    value.items.resize(type.fields.size());
    return value;
}

bool ConfigValue::isZero() const
{
    if (kind == Kind::List)
        return items.empty();
    if (kind == Kind::Struct) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (!items[i].isZero() && !type->fields[i].json.isNull())
                return false;
        }
        return true;
    }
    return kind == Kind::Unset;
}

const ConfigValue &ConfigValue::operator[](QByteArrayView field) const
{
    static const ConfigValue unset;
    if (kind != Kind::Struct)
        return unset;
    const int index = type->indexOf(field);
    Q_ASSERT(index >= 0);
    return items[static_cast<std::size_t>(index)];
}

ConfigValue &ConfigValue::at(QByteArrayView field)
{
    Q_ASSERT(kind == Kind::Struct);
    const int index = type->indexOf(field);
    Q_ASSERT(index >= 0);
    return items[static_cast<std::size_t>(index)];
}

ConfigValue &ConfigValue::structAt(QByteArrayView field)
{
    ConfigValue &value = at(field);
    if (!value.isSet())
        value = ofStruct(
            *type->fields[static_cast<std::size_t>(type->indexOf(field))].type, SourcePaths::kNone);
    return value;
}

std::vector<ConfigValue> &ConfigValue::listAt(QByteArrayView field, int listSource)
{
    ConfigValue &value = at(field);
    if (!value.isSet()) {
        value.kind = Kind::List;
        value.source = listSource;
    }
    return value.items;
}

QByteArray keyOf(const ConfigValue &entry)
{
    if (entry.kind != ConfigValue::Kind::Struct)
        return entry.text;
    if (entry.type == &schema::kPartition) {
        const ConfigValue &number = entry["number"];
        if (number.number != 0)
            return "number:" + QByteArray::number(number.number);
        return entry["label"].isSet() ? "label:" + entry["label"].text : QByteArray();
    }
    return entry.type->key.isNull() ? QByteArray() : entry[entry.type->key].text;
}

} // namespace roadstead::provision
