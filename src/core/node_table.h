#pragma once

#include "core/node.h"
#include "core/node_blocks.h"

#include <iterator>

namespace roadstead {

/// All nodes by id. A row stays where it is until it is taken.
class NodeTable
{
    using Blocks = NodeBlocks<Node>::Blocks; ///< rows without a node have no id

public:
    /// In no order.
    class ConstIterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Node;
        using difference_type = std::ptrdiff_t;
        using pointer = const Node *;
        using reference = const Node &;

        ConstIterator() = default;
        ConstIterator(Blocks::const_iterator block, Blocks::const_iterator end)
            : m_block(block)
            , m_end(end)
        {
            skipEmpty();
        }
        reference operator*() const { return m_block->second[m_place]; }
        pointer operator->() const { return &**this; }
        ConstIterator &operator++()
        {
            ++m_place;
            skipEmpty();
            return *this;
        }
        ConstIterator operator++(int)
        {
            ConstIterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const ConstIterator &other) const
        {
            return m_block == other.m_block && m_place == other.m_place;
        }

    private:
        void skipEmpty()
        {
            for (; m_block != m_end; ++m_block, m_place = 0) {
                const RowBlock<Node> &rows = m_block->second;
                while (m_place < rows.size() && rows[m_place].id == NodeId::None)
                    ++m_place;
                if (m_place < rows.size())
                    return;
            }
        }

        Blocks::const_iterator m_block;
        Blocks::const_iterator m_end;
        std::size_t m_place = 0;
    };

    [[nodiscard]] ConstIterator begin() const { return {m_rows.blocks().cbegin(), m_rows.blocks().cend()}; }
    [[nodiscard]] ConstIterator end() const { return {m_rows.blocks().cend(), m_rows.blocks().cend()}; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    [[nodiscard]] const Node *find(NodeId id) const
    {
        const Node *row = m_rows.find(id);
        return row != nullptr && row->id == id && id != NodeId::None ? row : nullptr;
    }
    [[nodiscard]] Node *find(NodeId id) { return const_cast<Node *>(std::as_const(*this).find(id)); }
    /// The node must be there.
    [[nodiscard]] Node &operator[](NodeId id)
    {
        Node *row = find(id);
        Q_ASSERT(row != nullptr);
        return *row;
    }
    /// Puts the node in the place of its id.
    void insert(Node node)
    {
        Node &row = m_rows.make(node.id);
        m_size += row.id == NodeId::None ? 1 : 0;
        row = std::move(node);
    }
    /// The node must be there.
    Node take(NodeId id)
    {
        --m_size;
        return std::exchange((*this)[id], Node());
    }
    ROADSTEAD_ALWAYS_INLINE void fetchAhead(NodeId id) const { m_rows.fetchAhead(id); }

private:
    NodeBlocks<Node> m_rows;
    qsizetype m_size = 0;
};

} // namespace roadstead
