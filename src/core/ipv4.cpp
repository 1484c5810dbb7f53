#include "core/ipv4.h"

#include <QtEndian>

#include <array>
#include <charconv>

namespace roadstead {

QString ipv4Text(Ipv4 address)
{
    std::array<char, 16> text {};
    char *at = text.data();
    char *const end = text.data() + text.size();
    for (const int shift : {24, 16, 8, 0}) {
        at = std::to_chars(at, end, (address >> shift) & 0xffU).ptr;
        if (shift != 0)
            *at++ = '.';
    }
    return QString::fromLatin1(text.data(), at - text.data());
}

std::optional<Ipv4> ipv4FromText(QStringView text)
{
    Ipv4 address = 0;
    int parts = 0;
    for (const QStringView part : text.tokenize(u'.')) {
        if (++parts > 4 || part.isEmpty() || part.size() > 3 || (part.size() > 1 && part[0] == u'0'))
            return std::nullopt;
        unsigned number = 0;
        for (const QChar c : part) {
            if (c < u'0' || c > u'9')
                return std::nullopt;
            number = number * 10 + static_cast<unsigned>(c.unicode() - u'0');
        }
        if (number > 255)
            return std::nullopt;
        address = address << 8 | number;
    }
    return parts == 4 ? std::optional<Ipv4>(address) : std::nullopt;
}

QByteArray ipv4Bytes(Ipv4 address)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(address, bytes.data());
    return bytes;
}

} // namespace roadstead
