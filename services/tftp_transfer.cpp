#include "services/tftp_transfer.h"

#include <QSet>

#include <algorithm>

namespace roadstead::services {

using namespace wire;
using std::chrono::milliseconds;

namespace {

constexpr int kPacketHeaderBytes = 32; // IPv4 20, UDP 8, TFTP 4

} // namespace

TftpAgreement agreeOnTftp(
    const QList<TftpOption> &asked, qint64 fileBytes, int mtuBytes, const TftpLimits &limits)
{
    TftpAgreement agreed;
    QSet<QByteArray> seen;
    qint64 windowBlocks = 0;
    for (const TftpOption &option : asked) {
        const qint64 number = tftpNumber(option.value).value_or(-1);
        if (number < 0 || seen.contains(option.name))
            continue;
        seen.insert(option.name);
        if (option.name == "blksize" && number >= kMinTftpBlockBytes) {
            const qint64 roomBytes = std::max(kDefaultTftpBlockBytes, mtuBytes - kPacketHeaderBytes);
            agreed.blockBytes = static_cast<int>(
                std::min({number, roomBytes, qint64 {limits.maxBlockBytes}, qint64 {kMaxTftpBlockBytes}}));
            agreed.options.append({option.name, QByteArray::number(agreed.blockBytes)});
        } else if (option.name == "tsize") {
            agreed.options.append({option.name, QByteArray::number(fileBytes)});
        } else if (option.name == "timeout" && number >= 1 && number <= kMaxTftpTimeoutSeconds) {
            agreed.timeout = std::chrono::seconds(number);
            agreed.options.append(option);
        } else if (option.name == "windowsize" && number >= 1 && number <= kMaxTftpWindowBlocks) {
            windowBlocks = number;
            agreed.options.append(option);
        }
    }
    if (windowBlocks > 0) {
        const qint64 fitting = std::max(1, limits.maxWindowBytes / agreed.blockBytes);
        agreed.windowBlocks
            = static_cast<int>(std::min({windowBlocks, fitting, qint64 {limits.maxWindowBlocks}}));
        for (TftpOption &option : agreed.options) {
            if (option.name == "windowsize")
                option.value = QByteArray::number(agreed.windowBlocks);
        }
    }
    return agreed;
}

TftpTransfer::TftpTransfer(TftpAgreement agreement, qint64 fileBytes, const TftpLimits &limits)
    : m_agreement(std::move(agreement))
    , m_fileBytes(fileBytes)
    , m_lastBlock(fileBytes / m_agreement.blockBytes + 1)
    , m_firstTimeout(m_agreement.timeout.count() > 0 ? m_agreement.timeout : limits.firstTimeout)
    , m_longestTimeout(
          std::max(m_firstTimeout, m_agreement.timeout.count() > 0 ? m_firstTimeout : limits.longestTimeout))
    , m_timeout(m_firstTimeout)
    , m_maxRetransmits(limits.maxRetransmits)
{
}

qint64 TftpTransfer::ackedBytes() const
{
    return std::min(m_acked * m_agreement.blockBytes, m_fileBytes);
}

TftpTransfer::Step TftpTransfer::begin(qint64 nowMs)
{
    if (m_agreement.options.isEmpty())
        return sendWindow(nowMs);
    m_state = State::AwaitingOptionsAck;
    restartTimer(nowMs);
    return {0, 1, true};
}

TftpTransfer::Step TftpTransfer::sendWindow(qint64 nowMs)
{
    const qint64 first = m_acked + 1;
    m_sent = std::min(m_acked + m_agreement.windowBlocks, m_lastBlock);
    m_highestSent = std::max(m_highestSent, m_sent);
    restartTimer(nowMs);
    return {first, static_cast<int>(m_sent - m_acked), false};
}

void TftpTransfer::restartTimer(qint64 nowMs)
{
    m_deadlineMs = nowMs + m_timeout.count();
}

TftpTransfer::Step TftpTransfer::onAck(quint16 block, qint64 nowMs)
{
    if (m_state == State::AwaitingOptionsAck) {
        if (block != 0)
            return {};
        m_state = State::Sending;
        m_silences = 0;
        m_timeout = m_firstTimeout;
        return sendWindow(nowMs);
    }
    if (m_state != State::Sending)
        return {};
    const qint64 ahead = static_cast<quint16>(block - static_cast<quint16>(m_acked & 0xffff));
    if (ahead > m_sent - m_acked)
        return {}; // of an earlier window, or of a block that was never sent
    if (ahead == 0) {
        if (m_agreement.windowBlocks == 1 || m_wentBack)
            return {};
        m_wentBack = true;
        ++m_retransmits;
        return sendWindow(nowMs);
    }
    m_acked += ahead;
    m_silences = 0;
    m_timeout = m_firstTimeout;
    if (m_acked == m_lastBlock) {
        m_state = State::Done;
        return {};
    }
    m_wentBack = m_acked < m_sent;
    if (m_wentBack)
        ++m_retransmits;
    return sendWindow(nowMs);
}

TftpTransfer::Step TftpTransfer::onDeadline(qint64 nowMs)
{
    if (m_state == State::Done || m_state == State::TimedOut)
        return {};
    if (m_silences == m_maxRetransmits) {
        m_state = State::TimedOut;
        return {};
    }
    ++m_silences;
    ++m_retransmits;
    m_wentBack = true;
    m_timeout = std::min(m_timeout * 2, m_longestTimeout);
    if (m_state == State::AwaitingOptionsAck) {
        restartTimer(nowMs);
        return {0, 1, true};
    }
    return sendWindow(nowMs);
}

} // namespace roadstead::services
