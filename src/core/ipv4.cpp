#include "core/ipv4.h"

#include <QtEndian>

namespace roadstead {

QString ipv4Text(Ipv4 address)
{
    QString text;
    text.reserve(15);
    for (const int shift : {24, 16, 8, 0}) {
        const unsigned part = (address >> shift) & 0xffU;
        if (part >= 100)
            text += QLatin1Char(static_cast<char>('0' + part / 100));
        if (part >= 10)
            text += QLatin1Char(static_cast<char>('0' + part / 10 % 10));
        text += QLatin1Char(static_cast<char>('0' + part % 10));
        if (shift != 0)
            text += u'.';
    }
    return text;
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
