#pragma once

#include "core/fetch_ahead.h"
#include "core/node_id.h"
#include "core/row_memory.h"

#include <unordered_map>

namespace roadstead {

/// A row for each of many nodes. Ids are given in a row, so rows stand in blocks whose few addresses stay in
/// the processor's cache: where a node's row is can be told, and fetched ahead, without touching it. A row
/// stays where it is.
template <typename Row> class NodeBlocks
{
public:
    using Blocks = std::unordered_map<qint64, RowBlock<Row>>;

    /// Null for a row that was never made; one that was made along with another is as Row() makes it.
    [[nodiscard]] const Row *find(NodeId id) const
    {
        const auto block = m_blocks.find(blockOf(id));
        const std::size_t place = placeOf(id);
        return block == m_blocks.end() || place >= block->second.size() ? nullptr : &block->second[place];
    }
    [[nodiscard]] Row &make(NodeId id)
    {
        RowBlock<Row> &rows = m_blocks[blockOf(id)];
        rows.reserve(kBlock);
        if (placeOf(id) >= rows.size())
            rows.resize(placeOf(id) + 1);
        return rows[placeOf(id)];
    }
    void clear() { m_blocks.clear(); }
    [[nodiscard]] const Blocks &blocks() const { return m_blocks; }

    ROADSTEAD_ALWAYS_INLINE void fetchAhead(NodeId id) const
    {
        if (const Row *row = find(id))
            roadstead::fetchAhead(row, sizeof *row);
    }
    /// Only the row's first cache line.
    ROADSTEAD_ALWAYS_INLINE void fetchFirstAhead(NodeId id) const
    {
        if (const Row *row = find(id))
            roadstead::fetchAhead(row, 1);
    }

private:
    static constexpr std::size_t kBlock = kRowsOfABlock<Row>;

    static qint64 blockOf(NodeId id) { return static_cast<qint64>(id) / static_cast<qint64>(kBlock); }
    static std::size_t placeOf(NodeId id) { return static_cast<std::size_t>(id) % kBlock; }

    Blocks m_blocks;
};

} // namespace roadstead
