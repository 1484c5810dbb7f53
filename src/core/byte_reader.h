#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace roadstead {

/// Reads big-endian (network order) values from bytes of a stranger. Fails sticky: after the first read past
/// the end every further read gives zero or an empty view, and `isOk()` is false; so a parser checks once, at
/// its end.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] bool isOk() const { return m_ok; }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_bytes.size(); }
    [[nodiscard]] qsizetype remaining() const { return m_bytes.size() - m_at; }

    std::uint8_t u8()
    {
        const QByteArrayView b = take(1);
        return b.isEmpty() ? std::uint8_t {0} : static_cast<std::uint8_t>(b[0]);
    }
    std::uint16_t u16()
    {
        const QByteArrayView b = take(2);
        return b.isEmpty() ? std::uint16_t {0} : static_cast<std::uint16_t>(byte(b, 0) << 8 | byte(b, 1));
    }
    std::uint32_t u32()
    {
        const QByteArrayView b = take(4);
        return b.isEmpty() ? 0U : byte(b, 0) << 24 | byte(b, 1) << 16 | byte(b, 2) << 8 | byte(b, 3);
    }
    /// The next `count` bytes, or an empty view and failure when there are fewer.
    QByteArrayView take(qsizetype count)
    {
        if (!m_ok || count < 0 || remaining() < count) {
            m_ok = false;
            return {};
        }
        const QByteArrayView taken = m_bytes.sliced(m_at, count);
        m_at += count;
        return taken;
    }

private:
    static std::uint32_t byte(QByteArrayView b, qsizetype i) { return static_cast<std::uint8_t>(b[i]); }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace roadstead
