#include "core/gunzip.h"
#include "core/ignition_outline.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any bytes as packed data, and as a config: what comes out stays within its limits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace roadstead;
    constexpr qsizetype kLimit = 64 * 1024;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto unpacked = gunzip(bytes, kLimit);
    if (unpacked && unpacked->size() > kLimit)
        std::abort();
    const auto entries = ignitionOutline(bytes);
    if (entries && entries->size() > kMaxOutlineEntries)
        std::abort();
    return 0;
}
