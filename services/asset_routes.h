#pragma once

#include "services/http_server.h"

#include <memory>

namespace roadstead::services {

/// Told of each asset that was asked for by GET, in a thread of the server, once its sending has ended; must
/// not block.
struct AssetRequest
{
    QByteArray name; ///< below the prefix, decoded
    PeerAddress peer;
    int status = 200; ///< 200, 206, 304, 404, …
    std::uint64_t bytes = 0; ///< that this answer promised
    HttpDelivery delivery = HttpDelivery::Whole;
};
using AssetObserver = std::function<void(const AssetRequest &)>;

/// Serves the files of the shelf's folder below `prefix`, which ends with a slash. Before the server starts.
void addAssetRoutes(HttpServer &server, const QByteArray &prefix, std::shared_ptr<const AssetShelf> shelf,
    AssetObserver observer = {});
/// The same for one folder for ever.
void addAssetRoutes(HttpServer &server, const QByteArray &prefix, std::shared_ptr<const AssetFolder> folder,
    AssetObserver observer = {});

/// By the name's extension; application/octet-stream when it says nothing.
[[nodiscard]] QByteArray assetContentType(QByteArrayView name);

} // namespace roadstead::services
