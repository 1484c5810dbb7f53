#pragma once

#include "core/error.h"

#include <QByteArrayView>
#include <QJsonValue>
#include <QString>

#include <memory>
#include <vector>

namespace roadstead::wire {

/// A YAML value with its place in the text. Scalars keep their spelling, so that the reader of a field
/// decides whether `4230.2.1` or `yes` is a string; `isQuoted` tells "1" from 1.
struct YamlNode
{
    enum class Kind : unsigned char
    {
        Scalar,
        List,
        Map
    };
    Kind kind = Kind::Scalar;
    int line = 1; ///< from 1
    int column = 1;
    QString scalar;
    bool isQuoted = false;
    std::vector<YamlNode> items; ///< List: the values; Map: the values in order, beside `keys`
    std::vector<YamlNode> keys; ///< Map: scalars

    [[nodiscard]] const YamlNode *find(QStringView key) const;
    /// YAML 1.2 core schema: plain null, true, false, integers and floats; everything else is a string.
    [[nodiscard]] QJsonValue toJson() const;
    [[nodiscard]] bool isNull() const;
};

inline constexpr qsizetype kMaxYamlBytes = 16 * 1024 * 1024;
inline constexpr int kMaxYamlDepth = 64;
inline constexpr int kMaxYamlNodes = 2'000'000;

/// One YAML document as a tree. Refused with line and column: what libyaml cannot parse, a second document, a
/// key that stands twice or is no scalar, anchors and aliases (they can make a small text huge), and anything
/// past the limits above.
[[nodiscard]] Result<YamlNode> parseYaml(QByteArrayView text);

} // namespace roadstead::wire
