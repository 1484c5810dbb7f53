#pragma once

#include "core/node_registry.h"

#include <vector>

namespace roadstead::runtime {

/// A set of nodes in the order in which they were marked. Each row of the registry holds the mark itself:
/// marking a node that was just looked at costs no memory of its own.
class NodeMarks
{
public:
    /// `mark`: a bit that no other set of these nodes uses.
    NodeMarks(NodeRegistry &nodes, quint8 mark)
        : m_nodes(nodes)
        , m_mark(mark)
    {
    }
    /// A node that the registry does not know is not marked.
    void insert(NodeId id)
    {
        if (m_nodes.mark(id, m_mark))
            m_order.push_back(id);
    }
    /// For a registry that has been loaded anew.
    void clear()
    {
        m_order.clear();
        m_taken = 0;
    }
    /// Takes marked nodes out, oldest first, and calls `use(id)` for each until that returns false or none is
    /// left. A node that is gone meanwhile is passed over.
    template <typename Use> void takeSome(const Use &use)
    {
        bool goesOn = true;
        while (goesOn && m_taken < m_order.size()) {
            const NodeId id = m_order[m_taken++];
            if (m_nodes.unmark(id, m_mark))
                goesOn = use(id);
        }
        if (m_taken > m_order.size() / 2) {
            m_order.erase(m_order.begin(), m_order.begin() + static_cast<std::ptrdiff_t>(m_taken));
            m_taken = 0;
        }
    }

private:
    NodeRegistry &m_nodes;
    const quint8 m_mark;
    std::vector<NodeId> m_order;
    std::size_t m_taken = 0; ///< of m_order
};

} // namespace roadstead::runtime
