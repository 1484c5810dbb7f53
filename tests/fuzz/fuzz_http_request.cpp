#include "services/http_file.h"
#include "services/http_message.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <fcntl.h>

/// The query of a request, its percent escapes, and the Range and If-* headers of a download.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace roadstead::services;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const auto &[name, value] : parseQuery(bytes)) {
        if (name.size() + value.size() > bytes.size())
            std::abort();
    }
    (void)percentDecoded(bytes);

    HttpRequest request;
    const QByteArray head = bytes.sliced(bytes.isEmpty() ? 0 : 1);
    request.headerLookup = [&bytes, &head](QByteArrayView name) -> QByteArrayView {
        constexpr const char *kNames[] = {"Range", "If-Range", "If-None-Match", "If-Modified-Since"};
        const auto chosen = bytes.isEmpty() ? 0U : static_cast<unsigned char>(bytes[0]) % 4U;
        return name == QByteArrayView("Range") || name == QByteArrayView(kNames[chosen])
            ? QByteArrayView(head)
            : QByteArrayView();
    };
    constexpr std::uint64_t kFileBytes = 1000;
    AssetFile file {FileDescriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC)), kFileBytes, 1};
    const HttpResponse response = answerWithFile(request, std::move(file), "application/octet-stream");
    if (response.file && response.file->offset + response.file->lengthBytes > kFileBytes)
        std::abort();
    return 0;
}
