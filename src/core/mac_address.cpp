#include "core/mac_address.h"

#include "core/literals.h"

#include <QByteArray>
#include <QList>

namespace roadstead {

namespace {

int hexValue(QChar character)
{
    const ushort c = character.unicode();
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isKnownLength(qsizetype bytes)
{
    return bytes == 6 || bytes == 8 || bytes == 20;
}

/// Hex groups of `digits` characters between separators, as bytes; empty when the text is anything else.
QByteArray bytesOfGroups(QStringView text, QChar separator, int digits)
{
    QByteArray bytes;
    const auto groups = text.split(separator);
    for (const QStringView group : groups) {
        if (group.size() != digits)
            return {};
        for (qsizetype i = 0; i < group.size(); i += 2) {
            const int high = hexValue(group[i]);
            const int low = hexValue(group[i + 1]);
            if (high < 0 || low < 0)
                return {};
            bytes.append(static_cast<char>(high * 16 + low));
        }
    }
    return bytes;
}

} // namespace

std::optional<QString> normalizedMac(QStringView text)
{
    if (text.size() > 59 || text.size() < 12)
        return std::nullopt;
    QByteArray bytes;
    if (text.contains(u':'))
        bytes = bytesOfGroups(text, u':', 2);
    else if (text.contains(u'-'))
        bytes = bytesOfGroups(text, u'-', 2);
    else if (text.contains(u'.'))
        bytes = bytesOfGroups(text, u'.', 4);
    else if (text.size() == 12)
        bytes = bytesOfGroups(text, u':', 12);
    if (!isKnownLength(bytes.size()))
        return std::nullopt;
    return macFromBytes(bytes);
}

QString macFromBytes(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex(':'));
}

std::optional<QString> normalizedUuid(QStringView text)
{
    QString hex;
    for (const QChar c : text) {
        if (c == u'-' || c == u'{' || c == u'}')
            continue;
        if (hexValue(c) < 0)
            return std::nullopt;
        hex.append(c.toLower());
    }
    if (hex.size() != 32 || hex.count(u'0') == 32 || hex.count(u'f') == 32)
        return std::nullopt;
    for (const int at : {8, 13, 18, 23})
        hex.insert(at, u'-');
    return hex;
}

std::optional<QString> uuidFromWire(QByteArrayView sixteenBytes)
{
    if (sixteenBytes.size() != 16)
        return std::nullopt;
    QByteArray b = sixteenBytes.toByteArray();
    std::swap(b[0], b[3]);
    std::swap(b[1], b[2]);
    std::swap(b[4], b[5]);
    std::swap(b[6], b[7]);
    return normalizedUuid(QString::fromLatin1(b.toHex()));
}

} // namespace roadstead
