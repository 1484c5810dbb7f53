#pragma once

#include "core/node_id.h"

#include <QHash>

#include <vector>

namespace roadstead::runtime {

/// A set of nodes in the order in which they were marked. Ids are given in a row, so 64 of them share a word: marking a node of a
/// large fleet again stays in the processor's cache, which a hash table of nodes does not.
class NodeMarks
{
public:
    void insert(NodeId id)
    {
        quint64 &word = m_words[wordOf(id)];
        if ((word & bitOf(id)) != 0)
            return;
        word |= bitOf(id);
        m_order.push_back(id);
    }
    /// takeSome() passes over it.
    void remove(NodeId id) { static_cast<void>(takeMark(id)); }
    void clear()
    {
        m_words.clear();
        m_order.clear();
        m_taken = 0;
    }
    /// Takes marked nodes out, oldest first, and calls `use(id)` for each until that returns false or none is left.
    template <typename Use> void takeSome(const Use &use)
    {
        bool goesOn = true;
        while (goesOn && m_taken < m_order.size()) {
            const NodeId id = m_order[m_taken++];
            if (takeMark(id))
                goesOn = use(id);
        }
        if (m_taken > m_order.size() / 2) {
            m_order.erase(m_order.begin(), m_order.begin() + static_cast<std::ptrdiff_t>(m_taken));
            m_taken = 0;
        }
    }

private:
    static qint64 wordOf(NodeId id) { return static_cast<qint64>(id) >> 6; }
    static quint64 bitOf(NodeId id) { return quint64 {1} << (static_cast<quint64>(id) & 63U); }
    bool takeMark(NodeId id)
    {
        const auto word = m_words.find(wordOf(id));
        if (word == m_words.end() || (*word & bitOf(id)) == 0)
            return false;
        *word &= ~bitOf(id);
        return true;
    }

    QHash<qint64, quint64> m_words;
    std::vector<NodeId> m_order;
    std::size_t m_taken = 0; ///< of m_order
};

} // namespace roadstead::runtime
