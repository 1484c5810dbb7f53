#pragma once

#include "provision/butane_schema.h"
#include "provision/yaml_tree.h"

#include <QByteArray>

#include <vector>

namespace roadstead::provision {

/// The places in a YAML text that values came from, each named by a number. 0 is no place, 1 the whole text.
class SourcePaths
{
public:
    static constexpr int kNone = 0;
    static constexpr int kRoot = 1;

    [[nodiscard]] int child(int parent, const QByteArray &name);
    [[nodiscard]] int child(int parent, std::size_t index);
    /// "$.storage.files.0.path"
    [[nodiscard]] QByteArray text(int path) const;
    /// Where it stands, or the deepest of its ancestors that is written.
    [[nodiscard]] YamlMark markOf(int path, const YamlTree &tree) const;

private:
    struct Step
    {
        int parent = 0;
        int index = -1; ///< of a list; -1: by name
        QByteArray name;
    };
    [[nodiscard]] std::vector<const Step *> stepsTo(int path) const;

    std::vector<Step> m_steps {{}, {}};
};

/// A value of a config under its schema. A struct has an item for each field of its type, Unset where it says
/// nothing.
struct ConfigValue
{
    enum class Kind : quint8
    {
        Unset,
        Bool,
        Int,
        Text,
        List,
        Struct
    };

    Kind kind = Kind::Unset;
    bool truth = false;
    int source = SourcePaths::kNone; ///< where it came from; kNone: from where its name says
    qint64 number = 0;
    QByteArray text;
    const ConfigStruct *type = nullptr; ///< of a struct
    std::vector<ConfigValue> items;

    [[nodiscard]] static ConfigValue ofText(QByteArray text, int source);
    [[nodiscard]] static ConfigValue ofInt(qint64 number, int source);
    [[nodiscard]] static ConfigValue ofBool(bool truth, int source);
    [[nodiscard]] static ConfigValue ofStruct(const ConfigStruct &type, int source);

    [[nodiscard]] bool isSet() const { return kind != Kind::Unset; }
    [[nodiscard]] bool isTrue() const { return kind == Kind::Bool && truth; }
    [[nodiscard]] bool isEmptyText() const { return text.isEmpty(); } ///< unset, or ""
    /// Whether nothing in it is set: such a struct is not written.
    [[nodiscard]] bool isZero() const;

    /// A field of this struct; an unset value when this is unset. The name is JSON's, or YAML's of Butane's
    /// own fields.
    [[nodiscard]] const ConfigValue &operator[](QByteArrayView field) const;
    /// A field of this struct to write to.
    [[nodiscard]] ConfigValue &at(QByteArrayView field);
    /// A struct field to write to, made when it is unset.
    [[nodiscard]] ConfigValue &structAt(QByteArrayView field);
    /// A list field to write to, made when it is unset.
    [[nodiscard]] std::vector<ConfigValue> &listAt(QByteArrayView field, int listSource);
};

/// What names an entry among its list: its text, or its key field.
[[nodiscard]] QByteArray keyOf(const ConfigValue &entry);

} // namespace roadstead::provision
