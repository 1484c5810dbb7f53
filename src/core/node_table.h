#pragma once

#include "core/node.h"
#include "core/node_blocks.h"

#include <iterator>
#include <utility>

namespace roadstead {

/// All nodes by id. A row stays where it is until it is taken. Each has an edition, another one after each
/// change of more than its times.
class NodeTable
{
    /// The node's times and what stands before them share the first cache line.
    struct alignas(kCacheLine) Row
    {
        quint32 edition = 0;
        quint8 marks = 0;
        Node node; ///< without an id: there is none
    };
    using Blocks = NodeBlocks<Row>::Blocks;

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
        reference operator*() const { return m_block->second[m_place].node; }
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
                const RowBlock<Row> &rows = m_block->second;
                while (m_place < rows.size() && rows[m_place].node.id == NodeId::None)
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
        const Row *row = rowOf(id);
        return row != nullptr ? &row->node : nullptr;
    }
    /// To be changed. The node must be there.
    [[nodiscard]] Node &operator[](NodeId id)
    {
        noteChange(id);
        return timesOf(id);
    }
    /// For its times alone; noteChange() tells of more. The node must be there.
    [[nodiscard]] Node &timesOf(NodeId id)
    {
        Row *row = rowOf(id);
        Q_ASSERT(row != nullptr);
        return row->node;
    }
    /// The node must be there.
    void noteChange(NodeId id) { ++rowOf(id)->edition; }
    /// 0: there is no such node.
    [[nodiscard]] quint32 editionOf(NodeId id) const
    {
        const Row *row = rowOf(id);
        return row != nullptr ? row->edition : 0;
    }
    /// Sets a bit of the node's marks, which are the owner's. False: it was set, or there is no such node.
    bool mark(NodeId id, quint8 bit)
    {
        Row *row = rowOf(id);
        if (row == nullptr || (row->marks & bit) != 0)
            return false;
        row->marks |= bit;
        return true;
    }
    /// False: it was not set, or there is no such node.
    bool unmark(NodeId id, quint8 bit)
    {
        Row *row = rowOf(id);
        if (row == nullptr || (row->marks & bit) == 0)
            return false;
        row->marks &= static_cast<quint8>(~bit);
        return true;
    }
    /// Puts the node in the place of its id.
    void insert(Node node)
    {
        Row &row = m_rows.make(node.id);
        m_size += row.node.id == NodeId::None ? 1 : 0;
        row.node = std::move(node);
        ++row.edition;
    }
    /// The node must be there.
    Node take(NodeId id)
    {
        --m_size;
        Row *row = rowOf(id);
        Q_ASSERT(row != nullptr);
        ++row->edition;
        row->marks = 0;
        return std::exchange(row->node, Node());
    }
    ROADSTEAD_ALWAYS_INLINE void fetchAhead(NodeId id) const { m_rows.fetchAhead(id); }
    /// What is needed of a node that has not changed.
    ROADSTEAD_ALWAYS_INLINE void fetchTimesAhead(NodeId id) const { m_rows.fetchFirstAhead(id); }

    static constexpr std::size_t kRowsOfOneBlock = kRowsOfABlock<Row>;

private:
    [[nodiscard]] const Row *rowOf(NodeId id) const
    {
        const Row *row = m_rows.find(id);
        return row != nullptr && row->node.id == id && id != NodeId::None ? row : nullptr;
    }
    [[nodiscard]] Row *rowOf(NodeId id) { return const_cast<Row *>(std::as_const(*this).rowOf(id)); }

    NodeBlocks<Row> m_rows;
    qsizetype m_size = 0;
};

} // namespace roadstead
