#pragma once

#include "core/node_blocks.h"

#include <utility>

namespace roadstead::runtime {

/// A value for each of many nodes, which may have none. A value's first 32 bytes share a cache line.
template <typename T> class NodeRows
{
public:
    /// Null without a value.
    [[nodiscard]] const T *find(NodeId id) const
    {
        const Row *row = m_rows.find(id);
        return row != nullptr && row->hasValue ? &row->value : nullptr;
    }
    [[nodiscard]] T *find(NodeId id) { return const_cast<T *>(std::as_const(*this).find(id)); }
    /// As find(), but without a value null or what T() makes: looks at the value alone.
    [[nodiscard]] T *peek(NodeId id)
    {
        const Row *row = m_rows.find(id);
        return row != nullptr ? const_cast<T *>(&row->value) : nullptr;
    }
    T &set(NodeId id, T value)
    {
        Row &row = m_rows.make(id);
        row.value = std::move(value);
        row.hasValue = true;
        return row.value;
    }
    ROADSTEAD_ALWAYS_INLINE void fetchAhead(NodeId id) const { m_rows.fetchAhead(id); }
    /// Only the row's first cache line.
    ROADSTEAD_ALWAYS_INLINE void fetchFirstAhead(NodeId id) const { m_rows.fetchFirstAhead(id); }
    void remove(NodeId id)
    {
        if (find(id) != nullptr)
            m_rows.make(id) = {};
    }
    void clear() { m_rows.clear(); }

private:
    struct alignas(kCacheLine / 2) Row
    {
        T value {};
        bool hasValue = false;
    };

    NodeBlocks<Row> m_rows;
};

} // namespace roadstead::runtime
