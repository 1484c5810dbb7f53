#pragma once

#include <QByteArrayView>

#include <span>

namespace roadstead::provision::cloud {

enum class Kind : quint8
{
    Text,
    Int,
    Float,
    Bool,
    Struct,
    TextList,
    StructList
};

/// A key of coreos-cloudinit 1.14's cloud-config, written with "_"; "-" means the same.
struct Field
{
    const char *name = nullptr;
    Kind kind = Kind::Text;
    std::span<const Field> fields {}; ///< of Struct and StructList
    const char *valid = nullptr; ///< a regular expression that the text has to match
    const char *deprecated = nullptr; ///< why it should not be used any more

    [[nodiscard]] const Field *find(QByteArrayView key) const;
};

/// The whole config.
extern const Field kRoot;

} // namespace roadstead::provision::cloud
