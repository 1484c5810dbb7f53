#pragma once

#include "core/node_id.h"

#include <bitset>
#include <unordered_map>
#include <vector>

namespace roadstead::runtime {

/// A set of nodes in the order in which they were marked. Ids are given in a row, so thousands share a page
/// of bits: marking a node of a large fleet again stays in the processor's cache, which a hash table of nodes
/// does not.
class NodeMarks
{
public:
    void insert(NodeId id)
    {
        auto bit = m_pages[pageOf(id)][placeOf(id)];
        if (bit)
            return;
        bit = true;
        m_order.push_back(id);
    }
    /// takeSome() passes over it.
    void remove(NodeId id) { static_cast<void>(takeMark(id)); }
    void clear()
    {
        m_pages.clear();
        m_order.clear();
        m_taken = 0;
    }
    /// Takes marked nodes out, oldest first, and calls `use(id)` for each until that returns false or none is
    /// left.
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
    static constexpr std::size_t kPage = 4096;

    static qint64 pageOf(NodeId id) { return static_cast<qint64>(id) / static_cast<qint64>(kPage); }
    static std::size_t placeOf(NodeId id) { return static_cast<std::size_t>(id) % kPage; }
    bool takeMark(NodeId id)
    {
        const auto page = m_pages.find(pageOf(id));
        if (page == m_pages.end() || !page->second[placeOf(id)])
            return false;
        page->second[placeOf(id)] = false;
        return true;
    }

    std::unordered_map<qint64, std::bitset<kPage>> m_pages;
    std::vector<NodeId> m_order;
    std::size_t m_taken = 0; ///< of m_order
};

} // namespace roadstead::runtime
