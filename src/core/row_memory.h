#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <new>
#include <vector>

namespace roadstead {

/// An allocator whose large pieces the kernel may keep in huge pages: a processor knows the places of some
/// thousand pages at once, which are too few of 4 KiB for the rows of a large fleet.
template <typename T> class RowAllocator
{
public:
    using value_type = T;

    static constexpr std::size_t kHugePage = 2 * 1024 * 1024;

    RowAllocator() = default;
    template <typename U> explicit RowAllocator(const RowAllocator<U> &) { }

    [[nodiscard]] T *allocate(std::size_t count)
    {
        const std::size_t size = sizeOf(count);
        void *memory = ::operator new(size, grainOf(count));
        if (isLarge(count))
            ::madvise(memory, size, MADV_HUGEPAGE); // where it is refused, all works the same, only slower
        return static_cast<T *>(memory);
    }
    void deallocate(T *memory, std::size_t count) { ::operator delete(memory, grainOf(count)); }

    bool operator==(const RowAllocator &) const { return true; }

private:
    static bool isLarge(std::size_t count) { return count * sizeof(T) > kHugePage / 2; }
    static std::align_val_t grainOf(std::size_t count)
    {
        return std::align_val_t {isLarge(count) ? kHugePage : alignof(std::max_align_t)};
    }
    /// Whole huge pages, so that what else is in the last one is not taken along.
    static std::size_t sizeOf(std::size_t count)
    {
        const std::size_t size = count * sizeof(T);
        return isLarge(count) ? (size + kHugePage - 1) / kHugePage * kHugePage : size;
    }
};

/// A block of rows. Reserved for kRowsOfABlock rows when it is made, it never moves them; the list of such
/// large blocks stays in the processor's cache.
template <typename Row> using RowBlock = std::vector<Row, RowAllocator<Row>>;
template <typename Row> constexpr std::size_t kRowsOfABlock = RowAllocator<Row>::kHugePage / sizeof(Row);

} // namespace roadstead
