#include "core/reboot_lock.h"
#include "wire/lock_json.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace roadstead;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// Any bytes as a request and as a stored lock, airlock's and locksmith's: what is taken can be locked with,
/// stored and read back.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto request = wire::parseLockRequest(bytes);
    auto semaphore = parseSemaphore(bytes);
    RebootQuestion asked;
    asked.id = request ? request->id : QString();
    if (request)
        semaphore = decideLock({}, asked, 0).changed.value_or(Semaphore {});
    if (const auto locksmith = parseLocksmithSemaphore(bytes)) {
        const auto same = parseLocksmithSemaphore(encodeLocksmithSemaphore(*locksmith));
        if (!same || *same != *locksmith)
            std::abort();
    }
    if (!semaphore)
        return 0;
    const auto again = parseSemaphore(encodeSemaphore(*semaphore));
    if (!again || *again != *semaphore)
        std::abort();
    return 0;
}
