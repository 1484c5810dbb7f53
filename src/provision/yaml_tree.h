#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace roadstead::provision {

inline constexpr qsizetype kMaxYamlTreeBytes = 16 * 1024 * 1024;
inline constexpr int kMaxYamlTreeDepth = 200;
inline constexpr int kMaxYamlTreeValues = 200'000; ///< with what aliases repeat

inline constexpr std::size_t kMaxYamlTreeKeys
    = 5'000; ///< of one map: each new key is compared with all before it

/// Where a key or a value begins. Lines and columns count from 1; columns count characters.
struct YamlMark
{
    int line = 0;
    int column = 0;
};

/// A value of a YAML document as it is written, with its place. Anchors, aliases and merge keys are resolved:
/// an alias is a copy of what its anchor names, with the marks of the anchor; `<<` stays an entry of its map,
/// whose own keys go first.
struct YamlTree
{
    enum class Kind : quint8
    {
        Scalar,
        List,
        Map
    };
    struct Key
    {
        QByteArray text;
        YamlMark mark;
    };

    Kind kind = Kind::Scalar;
    bool isPlain = false; ///< a scalar without quotes: may be a number, a truth value or null
    bool isText = false; ///< tagged !!str
    bool isBinary = false; ///< tagged !!binary: base64 of what is meant
    YamlMark mark;
    QByteArray scalar;
    std::vector<Key> keys; ///< of a map; as many as items
    std::vector<YamlTree> items;

    /// The value of a key of this map, or of a map that it merges.
    [[nodiscard]] const YamlTree *find(QByteArrayView key) const;
    /// Nothing, `~` or `null`, without quotes.
    [[nodiscard]] bool isNull() const;
};

/// What to do with a key that its map already has.
enum class YamlDuplicates : quint8
{
    Refused,
    LastCounts
};

/// The first document of the text. An empty text is a null value. Fails: Malformed with the place, TooLarge.
[[nodiscard]] Result<YamlTree> parseYamlTree(
    QByteArrayView text, YamlDuplicates duplicates = YamlDuplicates::Refused);
/// The same, with libyaml even when the text is simple: what parseYamlTree is held against.
[[nodiscard]] Result<YamlTree> parseYamlTreeByLibyaml(
    QByteArrayView text, YamlDuplicates duplicates = YamlDuplicates::Refused);

} // namespace roadstead::provision
