#include "core/node.h"

#include <QByteArray>
#include <QMessageAuthenticationCode>

namespace roadstead {

QString zincatiIdOf(const QString &machineId)
{
    const QByteArray key = QByteArray::fromHex(machineId.toLatin1());
    if (machineId.size() != 32 || key.size() != 16)
        return {};
    const QByteArray application = QByteArray::fromHex("de35106b6ec24688b63afddaa156679b");
    QByteArray id = QMessageAuthenticationCode::hash(application, key, QCryptographicHash::Sha256).first(16);
    id[6] = static_cast<char>((id[6] & 0x0f) | 0x40);
    id[8] = static_cast<char>((id[8] & 0x3f) | 0x80);
    return QString::fromLatin1(id.toHex());
}

} // namespace roadstead
