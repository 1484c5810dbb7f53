#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <variant>

namespace roadstead::wire {

inline constexpr qsizetype kMaxTftpRequestBytes = 512; // RFC 2347 "Packet Formats": the whole request
inline constexpr int kMaxTftpOptions = 16; // four are defined; clients send at most a handful
inline constexpr qsizetype kMaxTftpErrorTextBytes = 508; // ours: one packet of the smallest block size
inline constexpr qsizetype kTftpHeaderBytes = 4; // of DATA, ACK and ERROR
inline constexpr int kMinTftpBlockBytes = 8; // RFC 2348
inline constexpr int kMaxTftpBlockBytes = 65464; // RFC 2348
inline constexpr int kDefaultTftpBlockBytes = 512; // RFC 1350 §2
inline constexpr int kMaxTftpWindowBlocks = 65535; // RFC 7440 §3
inline constexpr int kMaxTftpTimeoutSeconds = 255; // RFC 2349

/// RFC 1350 §5 error codes; 8 is of RFC 2347.
enum class TftpErrorCode : unsigned short
{
    Undefined = 0, ///< see the text
    NotFound = 1,
    AccessViolation = 2,
    DiskFull = 3,
    IllegalOperation = 4,
    UnknownTransfer = 5,
    FileExists = 6,
    NoSuchUser = 7,
    OptionsRefused = 8,
};

enum class TftpMode : unsigned char
{
    Octet,
    NetAscii,
    Mail
};

/// RFC 2347: name 0 value 0. The name is lower-case after parsing, the value as it was sent.
struct TftpOption
{
    QByteArray name;
    QByteArray value;

    bool operator==(const TftpOption &) const = default;
};

/// RRQ or WRQ: opcode 1|2 u16 | file 0 | mode 0 | (option 0 value 0)*. Options keep their order and may
/// repeat.
struct TftpRequest
{
    enum class Kind : unsigned char
    {
        Read,
        Write
    };
    Kind kind = Kind::Read;
    QByteArray file;
    TftpMode mode = TftpMode::Octet;
    QList<TftpOption> options;

    bool operator==(const TftpRequest &) const = default;
};

/// DATA: opcode 3 u16 | block u16 | 0 to 65464 bytes.
struct TftpData
{
    quint16 block = 0;
    QByteArray bytes;

    bool operator==(const TftpData &) const = default;
};

/// ACK: opcode 4 u16 | block u16.
struct TftpAck
{
    quint16 block = 0;

    bool operator==(const TftpAck &) const = default;
};

/// ERROR: opcode 5 u16 | code u16 | text 0. The code is kept as sent: strangers use others than
/// TftpErrorCode.
struct TftpError
{
    quint16 code = 0;
    QByteArray text;

    bool operator==(const TftpError &) const = default;
};

/// OACK: opcode 6 u16 | (option 0 value 0)*.
struct TftpOptionsAck
{
    QList<TftpOption> options;

    bool operator==(const TftpOptionsAck &) const = default;
};

using TftpPacket = std::variant<TftpRequest, TftpData, TftpAck, TftpError, TftpOptionsAck>;

/// RFC 1350 §5, RFC 2347. Mode and option names in any case. Bytes after an ACK and a missing zero after an
/// ERROR's text are forgiven: old ROMs send both. Fails: Truncated (a string is not closed, an option has no
/// value), Malformed (no file name, unknown mode), TooLarge (past a limit above), Unsupported (opcode).
[[nodiscard]] Result<TftpPacket> parseTftp(QByteArrayView bytes);

/// The packet's bytes. A string is cut at its first zero byte; the text of an ERROR also at
/// kMaxTftpErrorTextBytes.
[[nodiscard]] QByteArray encodeTftp(const TftpPacket &packet);

/// The number of an option's value: ASCII digits only, at most 18 of them (RFC 2347: "specified in ASCII").
[[nodiscard]] std::optional<qint64> tftpNumber(QByteArrayView value);

/// The block of a packet that is an ACK; nothing for any other. For the path of each block: parseTftp()
/// without a copy.
[[nodiscard]] inline std::optional<quint16> tftpAckedBlock(QByteArrayView bytes)
{
    if (bytes.size() < kTftpHeaderBytes || bytes[0] != 0 || bytes[1] != 4)
        return std::nullopt;
    return static_cast<quint16>(
        static_cast<unsigned char>(bytes[2]) << 8 | static_cast<unsigned char>(bytes[3]));
}

/// Writes the kTftpHeaderBytes before a block's bytes.
inline void writeTftpDataHeader(char *header, quint16 block)
{
    header[0] = 0;
    header[1] = 3;
    header[2] = static_cast<char>(block >> 8);
    header[3] = static_cast<char>(block & 0xff);
}

} // namespace roadstead::wire
