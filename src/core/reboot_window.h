#pragma once

#include "core/error.h"
#include "core/lock_group.h"

#include <QString>

namespace roadstead {

/// When nodes may reboot: once a day or once a week, by the wall clock of a time zone (locksmith's
/// REBOOT_WINDOW_START and REBOOT_WINDOW_LENGTH).
struct RebootWindow
{
    int weekday = 0; ///< 1 Monday … 7 Sunday; 0: every day
    int hour = 0;
    int minute = 0;
    qint64 lengthNs = 0; ///< the end belongs to the window

    bool operator==(const RebootWindow &) const = default;
};

/// `start` is "HH:MM" or "Day HH:MM" (Sun … Sat, any case; numbers as Go's scanf reads them, so that "9:5"
/// and
/// "+4:+5" pass); `length` is a Go duration shorter than the day or the week. Fails with locksmith's own
/// words: Malformed, Invalid.
[[nodiscard]] Result<RebootWindow> parseRebootWindow(QStringView start, QStringView length);

/// Milliseconds from `atMs` (UTC, since the epoch) to the window's start: 0 or less while it is open, else to
/// the next one. `timezone`: IANA name, empty for UTC; a name that is not known counts as UTC.
[[nodiscard]] qint64 msToStart(const RebootWindow &window, const QString &timezone, qint64 atMs);

/// Whether one of a lock group's windows is open, and when that changes.
struct RebootOpening
{
    bool isOpen = true;
    qint64 opensMs = 0; ///< closed: when the next one opens; 0: it is open
    qint64 closesMs = 0; ///< open: when it closes; 0: closed, or open at any time

    bool operator==(const RebootOpening &) const = default;
};
/// Windows that cannot be read are passed over; when none is left it is closed for good.
[[nodiscard]] RebootOpening openingAt(const RebootPolicy &policy, qint64 atMs);

} // namespace roadstead
