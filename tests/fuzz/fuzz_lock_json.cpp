#include "core/reboot_lock.h"
#include "wire/lock_json.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace roadstead;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// Any bytes as a request and as a stored lock: what is taken can be locked with, stored and read back.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto request = wire::parseLockRequest(bytes);
    auto semaphore = parseSemaphore(bytes);
    if (request)
        semaphore = decideLock({}, request->id, 1, 0).changed.value_or(Semaphore {});
    if (!semaphore)
        return 0;
    const auto again = parseSemaphore(encodeSemaphore(*semaphore));
    if (!again || *again != *semaphore)
        std::abort();
    return 0;
}
