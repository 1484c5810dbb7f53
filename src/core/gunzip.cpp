#include "core/gunzip.h"

#include "core/literals.h"

#include <array>
#include <span>
#include <vector>

namespace roadstead {

namespace {

constexpr int kMaxCodeBits = 15; // RFC 1951 §3.2.7
constexpr int kLiteralCodes = 288;
constexpr int kDistanceCodes = 30;
constexpr qsizetype kTrailerBytes = 8; // CRC-32 and length, RFC 1952 §2.3.1

/// RFC 1951 §3.2.2: the codes of one alphabet from their lengths; decoded bit by bit (after M. Adler's
/// puff), which needs no tables.
class HuffmanCode
{
public:
    explicit HuffmanCode(std::span<const quint8> lengths)
        : m_symbols(lengths.size())
    {
        for (const quint8 length : lengths)
            ++m_counts[length];
        std::array<int, kMaxCodeBits + 1> offsets {};
        for (std::size_t bits = 1; bits < kMaxCodeBits; ++bits)
            offsets[bits + 1] = offsets[bits] + m_counts[bits];
        for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
            if (lengths[symbol] != 0)
                m_symbols[static_cast<std::size_t>(offsets[lengths[symbol]]++)] = static_cast<int>(symbol);
        }
        int left = 1;
        for (std::size_t bits = 1; bits <= kMaxCodeBits; ++bits)
            left = left < 0 ? left : left * 2 - m_counts[bits];
        m_isOversubscribed = left < 0;
    }

    [[nodiscard]] bool isOversubscribed() const { return m_isOversubscribed; }
    /// -1: no such code.
    template <typename NextBit> [[nodiscard]] int decode(const NextBit &nextBit) const
    {
        int code = 0;
        int first = 0;
        int index = 0;
        for (std::size_t bits = 1; bits <= kMaxCodeBits; ++bits) {
            code |= nextBit();
            const int count = m_counts[bits];
            if (code - count < first)
                return m_symbols[static_cast<std::size_t>(index + code - first)];
            index += count;
            first = (first + count) * 2;
            code *= 2;
        }
        return -1;
    }

private:
    std::array<int, kMaxCodeBits + 1> m_counts {};
    std::vector<int> m_symbols;
    bool m_isOversubscribed = false;
};

class Inflater
{
public:
    Inflater(QByteArrayView packed, qsizetype maximumBytes)
        : m_packed(packed)
        , m_maximumBytes(maximumBytes)
    {
    }

    [[nodiscard]] Result<QByteArray> run()
    {
        bool isLast = false;
        while (!isLast && m_failure == Failure::None) {
            isLast = bits(1) == 1;
            switch (bits(2)) {
            case 0:
                stored();
                break;
            case 1:
                fixed();
                break;
            case 2:
                dynamic();
                break;
            default:
                m_failure = Failure::Malformed;
            }
        }
        switch (m_failure) {
        case Failure::None:
            return m_out;
        case Failure::Truncated:
            return fail(ErrorCode::Truncated, u"The packed data ends too early."_s);
        case Failure::TooLarge:
            return fail(
                ErrorCode::TooLarge, u"The unpacked data is larger than %1 bytes."_s.arg(m_maximumBytes));
        case Failure::Malformed:
            break;
        }
        return fail(ErrorCode::Malformed, u"The packed data is not valid gzip."_s);
    }

private:
    enum class Failure : unsigned char
    {
        None,
        Truncated,
        Malformed,
        TooLarge
    };

    int bits(int count)
    {
        while (m_bitCount < count) {
            if (m_at >= m_packed.size()) {
                m_failure = m_failure == Failure::None ? Failure::Truncated : m_failure;
                return 0;
            }
            m_bits |= static_cast<quint32>(static_cast<quint8>(m_packed[m_at++])) << m_bitCount;
            m_bitCount += 8;
        }
        const quint32 value = m_bits & ((1U << count) - 1U);
        m_bits >>= count;
        m_bitCount -= count;
        return static_cast<int>(value);
    }
    bool hasRoom(qsizetype bytes)
    {
        if (m_out.size() + bytes <= m_maximumBytes)
            return true;
        m_failure = Failure::TooLarge;
        return false;
    }
    void stored()
    {
        m_bits = 0;
        m_bitCount = 0;
        const int length = bits(16);
        const int complement = bits(16);
        if (m_failure != Failure::None)
            return;
        if ((length ^ 0xffff) != complement)
            m_failure = Failure::Malformed;
        else if (m_at + length > m_packed.size())
            m_failure = Failure::Truncated;
        else if (hasRoom(length)) {
            m_out.append(m_packed.sliced(m_at, length));
            m_at += length;
        }
    }
    void fixed() // RFC 1951 §3.2.6
    {
        std::array<quint8, kLiteralCodes> literals {};
        for (std::size_t i = 0; i < literals.size(); ++i)
            literals[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
        std::array<quint8, kDistanceCodes> distances {};
        distances.fill(5);
        codes(HuffmanCode(literals), HuffmanCode(distances));
    }
    void dynamic() // RFC 1951 §3.2.7
    {
        constexpr std::array<std::size_t, 19> kOrder {
            16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
        const int literalCount = bits(5) + 257;
        const int distanceCount = bits(5) + 1;
        const int lengthCount = bits(4) + 4;
        if (literalCount > 286 || distanceCount > kDistanceCodes) {
            m_failure = Failure::Malformed;
            return;
        }
        std::array<quint8, 19> lengthLengths {};
        for (int i = 0; i < lengthCount; ++i)
            lengthLengths[kOrder[static_cast<std::size_t>(i)]] = static_cast<quint8>(bits(3));
        const HuffmanCode lengthCode(lengthLengths);
        std::vector<quint8> lengths;
        const auto all = static_cast<std::size_t>(literalCount + distanceCount);
        while (lengths.size() < all && m_failure == Failure::None) {
            const int symbol = decode(lengthCode);
            if (symbol < 16) {
                lengths.push_back(static_cast<quint8>(qMax(0, symbol)));
                continue;
            }
            if (symbol == 16 && lengths.empty()) {
                m_failure = Failure::Malformed;
                return;
            }
            const quint8 repeated = symbol == 16 ? lengths.back() : quint8(0);
            const int times = symbol == 16 ? 3 + bits(2) : symbol == 17 ? 3 + bits(3) : 11 + bits(7);
            lengths.insert(lengths.end(), static_cast<std::size_t>(times), repeated);
        }
        if (m_failure != Failure::None || lengths.size() != all) {
            m_failure = m_failure == Failure::None ? Failure::Malformed : m_failure;
            return;
        }
        const std::span<const quint8> span(lengths);
        codes(HuffmanCode(span.first(static_cast<std::size_t>(literalCount))),
            HuffmanCode(span.subspan(static_cast<std::size_t>(literalCount))));
    }
    int decode(const HuffmanCode &code)
    {
        const int symbol = code.isOversubscribed() ? -1 : code.decode([this] { return bits(1); });
        if (symbol < 0 && m_failure == Failure::None)
            m_failure = Failure::Malformed;
        return symbol;
    }
    void codes(const HuffmanCode &literals, const HuffmanCode &distances) // RFC 1951 §3.2.5
    {
        constexpr std::array<int, 29> kLengths {3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35,
            43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
        constexpr std::array<int, kDistanceCodes> kDistances {1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97,
            129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
        while (m_failure == Failure::None) {
            const int symbol = decode(literals);
            if (m_failure != Failure::None || symbol == 256)
                return;
            if (symbol < 256) {
                if (hasRoom(1))
                    m_out.append(static_cast<char>(symbol));
                continue;
            }
            const int lengthIndex = symbol - 257;
            if (lengthIndex >= static_cast<int>(kLengths.size())) {
                m_failure = Failure::Malformed;
                return;
            }
            const int lengthBits = lengthIndex < 8 || lengthIndex == 28 ? 0 : (lengthIndex - 4) / 4;
            const int length = kLengths[static_cast<std::size_t>(lengthIndex)] + bits(lengthBits);
            const int distanceIndex = decode(distances);
            if (distanceIndex < 0 || distanceIndex >= kDistanceCodes) {
                m_failure = m_failure == Failure::None ? Failure::Malformed : m_failure;
                return;
            }
            const int distanceBits = distanceIndex < 4 ? 0 : (distanceIndex - 2) / 2;
            copy(kDistances[static_cast<std::size_t>(distanceIndex)] + bits(distanceBits), length);
        }
    }
    void copy(qsizetype distance, qsizetype length)
    {
        if (m_failure != Failure::None || !hasRoom(length))
            return;
        if (distance > m_out.size()) {
            m_failure = Failure::Malformed;
            return;
        }
        for (qsizetype i = 0; i < length; ++i)
            m_out.append(m_out.at(m_out.size() - distance));
    }

    QByteArrayView m_packed;
    qsizetype m_maximumBytes;
    qsizetype m_at = 0;
    quint32 m_bits = 0;
    int m_bitCount = 0;
    QByteArray m_out;
    Failure m_failure = Failure::None;
};

/// Where the packed data begins behind the header of RFC 1952 §2.3; -1: it is no such header.
qsizetype dataOffset(QByteArrayView packed)
{
    constexpr qsizetype kHeaderBytes = 10;
    const auto byte = [&packed](qsizetype at) { return static_cast<quint8>(packed[at]); };
    if (packed.size() < kHeaderBytes || byte(0) != 0x1f || byte(1) != 0x8b || byte(2) != 8)
        return -1;
    const quint8 flags = byte(3);
    qsizetype at = kHeaderBytes;
    if (flags & 4U) { // FEXTRA
        if (at + 2 > packed.size())
            return -1;
        at += 2 + byte(at) + byte(at + 1) * 256;
    }
    for (const unsigned flag : {8U, 16U}) { // FNAME, FCOMMENT: to their zero byte
        if (!(flags & flag))
            continue;
        while (at < packed.size() && packed[at] != '\0')
            ++at;
        ++at;
    }
    if (flags & 2U) // FHCRC
        at += 2;
    return at <= packed.size() ? at : -1;
}

} // namespace

Result<QByteArray> gunzip(QByteArrayView packed, qsizetype maximumBytes)
{
    const qsizetype at = dataOffset(packed);
    if (at < 0)
        return fail(ErrorCode::Malformed, u"The packed data is not valid gzip."_s);
    if (packed.size() - at < kTrailerBytes)
        return fail(ErrorCode::Truncated, u"The packed data ends too early."_s);
    return Inflater(packed.sliced(at), maximumBytes).run();
}

} // namespace roadstead
