#include "wire/tftp_packet.h"

#include <cstdlib>

using namespace roadstead;
using namespace roadstead::wire;

/// Any bytes parse or fail; what parses is written to bytes that parse to the same value.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    (void)tftpAckedBlock(bytes);
    (void)tftpNumber(bytes);
    const Result<TftpPacket> parsed = parseTftp(bytes);
    if (!parsed)
        return 0;
    TftpPacket expected = *parsed;
    if (auto *error = std::get_if<TftpError>(&expected))
        error->text.truncate(kMaxTftpErrorTextBytes);
    const Result<TftpPacket> again = parseTftp(encodeTftp(*parsed));
    if (!again || *again != expected)
        std::abort();
    return 0;
}
