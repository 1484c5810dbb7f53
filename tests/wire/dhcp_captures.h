#pragma once

#include "core/ipv4.h"
#include "core/literals.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>
#include <QString>

namespace roadstead {

/// One captured UDP payload of tests/vectors/dhcp.
struct CapturedPacket
{
    int frame = 0;
    Ipv4 source = 0;
    quint16 sourcePort = 0;
    quint16 destinationPort = 0;
    QByteArray bytes;
};

inline QStringList dhcpCaptureNames()
{
    QStringList names = QDir(QStringLiteral(ROADSTEAD_SOURCE_DIR "/tests/vectors/dhcp"))
                            .entryList({u"*.hex.txt"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(8);
    return names;
}

/// Lines of frame, source, source port, destination port and payload in hex, with tabs between.
inline QList<CapturedPacket> dhcpCapture(const QString &name)
{
    QFile file(QStringLiteral(ROADSTEAD_SOURCE_DIR "/tests/vectors/dhcp/%1.hex.txt").arg(name));
    QList<CapturedPacket> packets;
    if (!file.open(QIODevice::ReadOnly))
        return packets;
    while (!file.atEnd()) {
        const QList<QByteArray> words = file.readLine().trimmed().split('\t');
        if (words.size() == 5)
            packets.append({words[0].toInt(), ipv4FromText(QString::fromLatin1(words[1])).value_or(0),
                words[2].toUShort(), words[3].toUShort(), QByteArray::fromHex(words[4])});
    }
    return packets;
}

} // namespace roadstead
