#include "core/go_duration.h"
#include "core/reboot_window_text.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace roadstead;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// Any bytes as "start\nlength\nzone": a window that is read has words, and opens when it says that it does.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QStringList parts
        = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)).split(u'\n');
    RebootPolicy policy;
    policy.windows = {{parts.value(0), parts.value(1)}};
    policy.timeZone = parts.value(2);
    (void)describeWindows(policy);
    if (!parseRebootWindow(parts.value(0), parts.value(1)))
        return 0;
    for (const qint64 atMs : {1'000LL, 1'717'200'000'000LL, 1'729'990'000'000LL}) {
        const RebootOpening opening = openingAt(policy, atMs);
        if (!opening.isOpen && (opening.opensMs <= atMs || !openingAt(policy, opening.opensMs).isOpen))
            std::abort();
        if (opening.isOpen && opening.closesMs < atMs)
            std::abort();
    }
    return 0;
}
