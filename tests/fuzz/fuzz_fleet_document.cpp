#include "wire/fleet_document.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// What is read must be written to the same values again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace roadstead::wire;
    const auto document = parseFleetDocument(
        QByteArrayView(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)), {});
    if (!document)
        return 0;
    const auto again = parseFleetDocument(encodeFleetDocument(*document), {});
    if (!again || *again != *document)
        std::abort();
    return 0;
}
