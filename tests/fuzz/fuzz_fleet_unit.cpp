#include "core/fleet_unit.h"
#include "core/unit_pattern.h"
#include "wire/fleet_json.h"
#include "wire/fleet_keys.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace roadstead;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// Any bytes as a unit file, as bodies of fleet's API and as values of its keys: what is taken keeps to its
/// bounds, and a unit file that was written is read as it was.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString text = QString::fromUtf8(bytes);
    if (const auto options = parseUnitFile(text)) {
        if (options->size() > kMaxUnitOptions)
            std::abort();
        const QByteArray written = encodeUnitFile(*options);
        const auto again = parseUnitFile(QString::fromUtf8(written));
        // A value that ends in a backslash (one with spaces behind it, or at the end of the text) goes on
        // into what is written behind it, as in go-systemd.
        const bool isOpen = std::ranges::any_of(
            *options, [](const UnitOption &option) { return option.value.endsWith(u'\\'); });
        if (again && !isOpen && encodeUnitFile(*again) != written)
            std::abort();
        (void)unitOptionsProblem(*options);
        (void)unitRequirements(*options, QStringLiteral("a@b.service"));
    }
    (void)matchesUnitPattern(text.left(text.size() / 2), text.mid(text.size() / 2));
    (void)unitNameProblem(text);
    if (const auto unit = wire::parseUnitRequest(bytes)) {
        const QByteArray json = wire::encodeUnit(*unit);
        const auto again = wire::parseUnitRequest(json);
        if (!again || wire::encodeUnit(*again) != json)
            std::abort();
    }
    if (const auto changes = wire::parseMetadataPatch(bytes);
        changes && changes->size() > wire::kMaxMetadataChanges)
        std::abort();
    (void)wire::parsePageToken(bytes);
    if (const auto job = wire::parseJob(bytes);
        job && wire::parseJob(wire::encodeJob(job->first, job->second)) != *job)
        std::abort();
    const KeyValue kvs[] = {{wire::fleetPrefix() + bytes, bytes, 1, 1, 1},
        {wire::fleetPrefix() + "machines/m/object", bytes, 1, 1, 1},
        {wire::fleetPrefix() + "job/a.service/object", bytes, 1, 1, 1},
        {wire::fleetPrefix() + "states/a.service/m", bytes, 1, 1, 1}};
    (void)wire::fleetSnapshot(kvs);
    return 0;
}
