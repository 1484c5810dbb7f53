#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace roadstead {

/// What an Ignition config does to a machine, thing by thing.
struct OutlineEntry
{
    enum class Kind : unsigned char
    {
        User,
        Group,
        Disk,
        Filesystem,
        Directory,
        File,
        Link,
        Unit,
    };
    Kind kind = Kind::File;
    QString name; ///< path, name of the unit or user, device
    QString detail; ///< "0644", "→ /target", "enabled, 2 drop-ins", "3 SSH keys"
    qint64 sizeBytes = -1; ///< of the contents, unpacked; -1: not known here
    QString source; ///< where the contents are fetched from; empty: they are in the config
    QString contents; ///< as text; empty for binary ones
    QString problem; ///< why the contents could not be read

    bool operator==(const OutlineEntry &) const = default;
};

/// Contents larger than this are told by their size only.
inline constexpr qsizetype kMaxOutlineContents = 1024 * 1024;
inline constexpr qsizetype kMaxOutlineEntries = 10'000;

/// Reads specs 2 and 3 without checking them: the entries in the order of Kind, then in that of the config.
/// Fails: Malformed (not JSON), TooLarge (more than kMaxOutlineEntries).
[[nodiscard]] Result<QList<OutlineEntry>> ignitionOutline(const QByteArray &json);

/// A data: URL (RFC 2397) as its bytes, unpacked when `isPacked`. Fails: Malformed, Truncated, TooLarge.
[[nodiscard]] Result<QByteArray> dataOfUrl(const QString &url, bool isPacked);

} // namespace roadstead
