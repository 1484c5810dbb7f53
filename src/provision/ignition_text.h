#pragma once

#include <QByteArray>

#include <optional>

namespace roadstead::provision {

// What Ignition asks of single texts. An answer is the complaint, or nullptr when there is none.

/// A byte below 0x20 or 0x7f.
[[nodiscard]] bool hasControls(QByteArrayView text);
/// An absolute, simplified path.
[[nodiscard]] const char *complaintAboutPath(const QByteArray &path);
/// A URL that Ignition 3.`spec` fetches from.
[[nodiscard]] const char *complaintAboutUrl(const QByteArray &url, quint8 spec);
/// A URL that Ignition 2.`spec` fetches from.
[[nodiscard]] const char *complaintAboutUrl2(const QByteArray &url, quint8 spec);
[[nodiscard]] const char *complaintAboutGuid(const QByteArray &guid);
/// `sha512-…` or `sha256-…`
[[nodiscard]] const char *complaintAboutHash(const QByteArray &hash);
[[nodiscard]] bool isUnitName(const QByteArray &name);
/// The scheme of a URL in lower case, empty without one; nothing when it is no URL.
[[nodiscard]] std::optional<QByteArray> schemeOf(const QByteArray &url);

/// What a systemd unit file holds.
struct UnitText
{
    const char *complaint = nullptr;
    bool hasInstall = false; ///< an option in [Install]
    bool hasOptions = false; ///< an option in any section
};
[[nodiscard]] UnitText readUnit(const QByteArray &text);

} // namespace roadstead::provision
