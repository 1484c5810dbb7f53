#include "services/asset_routes.h"

#include "services/http_file.h"

#include <algorithm>

namespace roadstead::services {

namespace {

struct ExtensionType
{
    QByteArrayView extension;
    QByteArrayView type;
};

constexpr std::array<ExtensionType, 10> kTypes {{
    {".asc", "text/plain; charset=utf-8"},
    {".cfg", "text/plain; charset=utf-8"},
    {".efi", "application/efi"}, // UEFI specification, HTTP Boot: the type of a boot file
    {".gz", "application/gzip"},
    {".ign", "application/json"},
    {".ipxe", "text/plain; charset=utf-8"},
    {".iso", "application/vnd.efi-iso"},
    {".json", "application/json"},
    {".txt", "text/plain; charset=utf-8"},
    {".xz", "application/x-xz"},
}};

std::uint64_t promisedBytes(const HttpResponse &response)
{
    return response.file ? response.file->lengthBytes : static_cast<std::uint64_t>(response.body.size());
}

} // namespace

void addAssetRoutes(HttpServer &server, const QByteArray &prefix, std::shared_ptr<const AssetFolder> folder,
    AssetObserver observer)
{
    addAssetRoutes(
        server, prefix, std::make_shared<const AssetShelf>(std::move(folder)), std::move(observer));
}

void addAssetRoutes(HttpServer &server, const QByteArray &prefix, std::shared_ptr<const AssetShelf> shelf,
    AssetObserver observer)
{
    auto handler = [prefix, shelf = std::move(shelf), observer = std::move(observer)](
                       const HttpRequest &request) -> HttpReply {
        const QByteArrayView name = QByteArrayView(request.path).sliced(prefix.size());
        auto file = shelf->folder()->open(name);
        HttpResponse response = file ? answerWithFile(request, std::move(*file), assetContentType(name))
                                     : HttpResponse::fromError(file.error());
        if (observer && request.method == HttpMethod::Get) {
            AssetRequest told {
                name.toByteArray(), request.peer, response.status, promisedBytes(response), {}};
            response.finished = [observer, told = std::move(told)](HttpDelivery delivery) mutable {
                told.delivery = delivery;
                observer(told);
            };
        }
        return response;
    };
    server.routePrefix(HttpMethod::Get, prefix, std::move(handler));
}

QByteArray assetContentType(QByteArrayView name)
{
    const auto found = std::find_if(kTypes.begin(), kTypes.end(),
        [name](const ExtensionType &entry) { return name.endsWith(entry.extension); });
    const QByteArrayView type
        = found == kTypes.end() ? QByteArrayView("application/octet-stream") : found->type;
    return QByteArray::fromRawData(type.data(), type.size());
}

} // namespace roadstead::services
