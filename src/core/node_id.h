#pragma once

#include <QHashFunctions>

namespace roadstead {

/// A node's number in this station: given once, never used again.
enum class NodeId : qint64
{
    None = 0
};

[[nodiscard]] inline size_t qHash(NodeId id, size_t seed = 0) noexcept
{
    return ::qHash(static_cast<qint64>(id), seed);
}

} // namespace roadstead
