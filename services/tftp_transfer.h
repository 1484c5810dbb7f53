#pragma once

#include "wire/tftp_packet.h"

#include <chrono>

namespace roadstead::services {

/// What one service lets its clients have.
struct TftpLimits
{
    int maxTransfers = 2000; ///< at once; the next one is answered "busy"
    int maxTransfersPerAddress = 64; ///< a forged source address gets no more than these
    int maxBlockBytes = wire::kMaxTftpBlockBytes;
    int maxWindowBlocks = 64; ///< RFC 7440 allows 65535: one packet would free a burst of 4 GB
    int maxWindowBytes = 256 * 1024; ///< about what a socket sends at once without waiting
    std::chrono::milliseconds firstTimeout {500}; ///< doubles up to longestTimeout with each silence
    std::chrono::milliseconds longestTimeout {8000};
    int maxRetransmits = 7; ///< in a row, without any progress; with the times above some 32 s
};

/// What server and client agreed on, and the OACK that tells it; no options: no OACK.
struct TftpAgreement
{
    int blockBytes = wire::kDefaultTftpBlockBytes;
    int windowBlocks = 1;
    std::chrono::milliseconds timeout {0}; ///< the client's wish (RFC 2349); 0: it has none
    QList<wire::TftpOption> options;

    bool operator==(const TftpAgreement &) const = default;
};

/// The answer to a request's options, in the client's order; the first of each name counts, what is unknown
/// or out of its range is left out (RFC 2347). blksize: at most `mtuBytes` (for IPv6: less 20) minus 32 for
/// the IPv4, UDP and TFTP headers, so that no packet is cut into fragments, which boot ROMs cannot join.
[[nodiscard]] TftpAgreement agreeOnTftp(
    const QList<wire::TftpOption> &asked, qint64 fileBytes, int mtuBytes, const TftpLimits &limits);

/// The sending side of one transfer as a plain value: which blocks go out next, and when it has gone wrong.
/// It knows no socket, file or clock; the time is milliseconds of any clock that does not jump. Blocks count
/// from 1 without wrapping.
class TftpTransfer
{
public:
    enum class State : unsigned char
    {
        AwaitingOptionsAck,
        Sending,
        Done,
        TimedOut
    };

    /// What to put on the wire now: the OACK, or blocks `first` to `first + count - 1`; nothing when count is
    /// 0.
    struct Step
    {
        qint64 first = 0;
        int count = 0;
        bool isOptionsAck = false;

        bool operator==(const Step &) const = default;
    };

    TftpTransfer(TftpAgreement agreement, qint64 fileBytes, const TftpLimits &limits);

    [[nodiscard]] const TftpAgreement &agreement() const { return m_agreement; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] qint64 lastBlock() const { return m_lastBlock; }
    /// Bytes of the file that the client has told to have.
    [[nodiscard]] qint64 ackedBytes() const;
    /// Whether every block was sent at least once: a client that is silent then may well have the whole file.
    [[nodiscard]] bool isAllSent() const { return m_highestSent == m_lastBlock; }
    [[nodiscard]] int retransmits() const { return m_retransmits; }
    [[nodiscard]] qint64 deadlineMs() const { return m_deadlineMs; }

    [[nodiscard]] Step begin(qint64 nowMs);
    /// `block` as on the wire. In lockstep a repeated ACK is never answered (RFC 1123 §4.2.3.1). With a
    /// window, the ACK of a block inside it asks for the rest again (RFC 7440 §4); each place in the file is
    /// gone back to once, then only by the time-out, so that the repeated ACKs of one gap do not multiply.
    [[nodiscard]] Step onAck(quint16 block, qint64 nowMs);
    /// Call when nowMs reaches deadlineMs(); ends as TimedOut when it was too often silent.
    [[nodiscard]] Step onDeadline(qint64 nowMs);

private:
    Step sendWindow(qint64 nowMs);
    void restartTimer(qint64 nowMs);

    TftpAgreement m_agreement;
    qint64 m_fileBytes = 0;
    qint64 m_lastBlock = 1;
    qint64 m_acked = 0;
    qint64 m_sent = 0; ///< of the present window
    qint64 m_highestSent = 0;
    qint64 m_deadlineMs = 0;
    std::chrono::milliseconds m_firstTimeout;
    std::chrono::milliseconds m_longestTimeout;
    std::chrono::milliseconds m_timeout;
    int m_maxRetransmits = 0;
    int m_silences = 0; ///< in a row
    int m_retransmits = 0;
    State m_state = State::Sending;
    bool m_wentBack = false; ///< since the last ACK of a whole window
};

} // namespace roadstead::services
