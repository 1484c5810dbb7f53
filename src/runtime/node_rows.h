#pragma once

#include "core/node_blocks.h"

#include <optional>

namespace roadstead::runtime {

/// A value for each of many nodes, which may have none.
template <typename T> class NodeRows
{
public:
    /// Null without a value.
    [[nodiscard]] const T *find(NodeId id) const
    {
        const std::optional<T> *row = m_rows.find(id);
        return row != nullptr && *row ? &**row : nullptr;
    }
    /// The place for the node's value, empty at first.
    [[nodiscard]] std::optional<T> &at(NodeId id) { return m_rows.make(id); }
    ROADSTEAD_ALWAYS_INLINE void fetchAhead(NodeId id) const { m_rows.fetchAhead(id); }
    void remove(NodeId id)
    {
        if (m_rows.find(id) != nullptr)
            at(id).reset();
    }
    void clear() { m_rows.clear(); }

private:
    NodeBlocks<std::optional<T>> m_rows;
};

} // namespace roadstead::runtime
