#pragma once

#include <cstddef>

/// For functions that only fetch ahead: g++ takes such a function for one without an effect, and leaves out
/// its calls, unless it is inlined before that is asked.
#define ROADSTEAD_ALWAYS_INLINE [[gnu::always_inline]] inline

namespace roadstead {

constexpr std::size_t kCacheLine = 64; ///< bytes

/// Lets the processor bring these bytes into its cache while the program does something else.
ROADSTEAD_ALWAYS_INLINE void fetchAhead(const void *bytes, std::size_t size)
{
    const auto *first = static_cast<const char *>(bytes);
    for (std::size_t offset = 0; offset < size; offset += kCacheLine)
        __builtin_prefetch(first + offset, 1);
    __builtin_prefetch(first + size - 1, 1); // what is fetched need not begin where a line begins
}

} // namespace roadstead
