#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace roadstead {

/// A hardware address in the one form that the house stores and compares: lower-case hex pairs joined by
/// colons. Takes 6, 8 or 20 bytes written with `:`, `-` or `.` (bootcfg's rule), or 12 bare hex digits
/// (PXELINUX, GRUB); a leading `01-` of PXELINUX is not removed. Returns nothing when the text is no such
/// address.
[[nodiscard]] std::optional<QString> normalizedMac(QStringView text);

/// The same form from raw bytes, e.g. DHCP's chaddr.
[[nodiscard]] QString macFromBytes(QByteArrayView bytes);

/// A UUID as 36 lower-case characters with dashes; nothing when it is not one, or all zeros or all ones
/// (boards without a real UUID report those).
[[nodiscard]] std::optional<QString> normalizedUuid(QStringView text);

/// SMBIOS order as DHCP option 97 carries it: the first three fields are little-endian (RFC 4578 §2.3,
/// SMBIOS 2.6 §7.2.1).
[[nodiscard]] std::optional<QString> uuidFromWire(QByteArrayView sixteenBytes);

} // namespace roadstead
