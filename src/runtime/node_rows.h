#pragma once

#include "core/fetch_ahead.h"
#include "core/node_id.h"

#include <array>
#include <memory>
#include <optional>
#include <unordered_map>

namespace roadstead::runtime {

/// A value for each of many nodes. Ids are given in a row, so values stand in pages of 1,024 whose few
/// addresses stay in the processor's cache: where a node's value is can be told, and fetched ahead, without
/// touching it.
template <typename T> class NodeRows
{
public:
    /// Null without a value.
    [[nodiscard]] const T *find(NodeId id) const
    {
        const auto *row = rowOf(id);
        return row != nullptr && *row ? &**row : nullptr;
    }
    /// The place for the node's value, empty at first.
    [[nodiscard]] std::optional<T> &at(NodeId id)
    {
        std::unique_ptr<Page> &page = m_pages[pageOf(id)];
        if (!page)
            page = std::make_unique<Page>();
        return (*page)[placeOf(id)];
    }
    ROADSTEAD_ALWAYS_INLINE void fetchAhead(NodeId id) const
    {
        if (const auto *row = rowOf(id))
            roadstead::fetchAhead(row, sizeof *row);
    }
    void remove(NodeId id)
    {
        if (rowOf(id) != nullptr)
            at(id).reset();
    }
    void clear() { m_pages.clear(); }

private:
    static constexpr std::size_t kPage = 1024;
    using Page = std::array<std::optional<T>, kPage>;

    static qint64 pageOf(NodeId id) { return static_cast<qint64>(id) / static_cast<qint64>(kPage); }
    static std::size_t placeOf(NodeId id) { return static_cast<std::size_t>(id) % kPage; }
    const std::optional<T> *rowOf(NodeId id) const
    {
        const auto page = m_pages.find(pageOf(id));
        return page == m_pages.end() ? nullptr : &(*page->second)[placeOf(id)];
    }

    std::unordered_map<qint64, std::unique_ptr<Page>> m_pages;
};

} // namespace roadstead::runtime
