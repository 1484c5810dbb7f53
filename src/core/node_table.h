#pragma once

#include "core/fetch_ahead.h"
#include "core/node.h"

#include <array>
#include <iterator>
#include <memory>
#include <unordered_map>

namespace roadstead {

/// All nodes by id. Ids are given in a row, so rows stand in pages whose few addresses stay in the
/// processor's cache: where a row is can be told, and fetched ahead, without touching it. A row stays where
/// it is until it is taken.
class NodeTable
{
    static constexpr std::size_t kPage = 256;
    using Page = std::array<Node, kPage>; ///< empty rows have no id
    using Pages = std::unordered_map<qint64, std::unique_ptr<Page>>;

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
        ConstIterator(Pages::const_iterator page, Pages::const_iterator end)
            : m_page(page)
            , m_end(end)
        {
            skipEmpty();
        }
        reference operator*() const { return (*m_page->second)[m_place]; }
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
            return m_page == other.m_page && m_place == other.m_place;
        }

    private:
        void skipEmpty()
        {
            for (; m_page != m_end; ++m_page, m_place = 0) {
                while (m_place < kPage && (*m_page->second)[m_place].id == NodeId::None)
                    ++m_place;
                if (m_place < kPage)
                    return;
            }
        }

        Pages::const_iterator m_page;
        Pages::const_iterator m_end;
        std::size_t m_place = 0;
    };

    [[nodiscard]] ConstIterator begin() const { return {m_pages.cbegin(), m_pages.cend()}; }
    [[nodiscard]] ConstIterator end() const { return {m_pages.cend(), m_pages.cend()}; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    [[nodiscard]] const Node *find(NodeId id) const
    {
        const Node *row = rowOf(id);
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
        std::unique_ptr<Page> &page = m_pages[pageOf(node.id)];
        if (!page)
            page = std::make_unique<Page>();
        Node &row = (*page)[placeOf(node.id)];
        m_size += row.id == NodeId::None ? 1 : 0;
        row = std::move(node);
    }
    /// The node must be there.
    Node take(NodeId id)
    {
        --m_size;
        return std::exchange((*this)[id], Node());
    }
    ROADSTEAD_ALWAYS_INLINE void fetchAhead(NodeId id) const
    {
        if (const Node *row = rowOf(id))
            roadstead::fetchAhead(row, sizeof *row);
    }

private:
    static qint64 pageOf(NodeId id) { return static_cast<qint64>(id) / static_cast<qint64>(kPage); }
    static std::size_t placeOf(NodeId id) { return static_cast<std::size_t>(id) % kPage; }
    const Node *rowOf(NodeId id) const
    {
        const auto page = m_pages.find(pageOf(id));
        return page == m_pages.end() ? nullptr : &(*page->second)[placeOf(id)];
    }

    Pages m_pages;
    qsizetype m_size = 0;
};

} // namespace roadstead
