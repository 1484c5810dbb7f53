#include "core/update_ledger.h"
#include "wire/omaha_message.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace roadstead;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

FleetConfigPtr config()
{
    Application application;
    application.id = QStringLiteral("e96281a6-d1af-4bde-9a0a-97b76e56dc57");
    application.packages.append(
        Package {QStringLiteral("3900.0.0"), {}, QStringLiteral("update.gz"), 1, {}, {}, {}});
    application.channels.append(Channel {QStringLiteral("stable"), {}, QStringLiteral("3900.0.0"), {}});
    application.updateGroups.append(
        UpdateGroup {QStringLiteral("stable"), {}, {}, QStringLiteral("stable"), {}});
    FleetDocument document;
    document.applications.append(application);
    return std::make_shared<const FleetConfig>(document);
}

} // namespace

/// Any bytes: the parser takes or refuses them, the ledger answers what was taken, and the reply is XML that
/// names as many applications.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto request = wire::parseOmaha(
        QByteArrayView(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!request)
        return 0;
    UpdateLedger ledger;
    ledger.setConfig(config(), 1);
    OmahaResponse response;
    for (const OmahaAppRequest &app : request->apps) {
        const UpdateAnswer answer = ledger.handle(app, {NodeId {1}, {}, 1'700'000'000'000});
        ledger.committed(answer);
        response.apps.push_back(answer.reply);
    }
    const QByteArray reply = wire::encode(response);
    if (static_cast<std::size_t>(reply.count("<app appid=\"")) != request->apps.size()
        || !reply.endsWith("</response>"))
        std::abort();
    return 0;
}
