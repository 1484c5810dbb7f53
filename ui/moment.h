#pragma once

#include "core/literals.h"

#include <QDateTime>
#include <QLocale>

namespace roadstead::ui {

/// A moment in local time: "23:41" when it is of today, else with its date before it.
[[nodiscard]] inline QString momentText(qint64 atMs, qint64 nowMs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    const QString time = at.toString(u"HH:mm"_s);
    const bool isToday = at.date() == QDateTime::fromMSecsSinceEpoch(nowMs).date();
    return isToday ? time : QLocale().toString(at.date(), QLocale::ShortFormat) + u' ' + time;
}

/// A moment in local time to the millisecond, with its date as the reader's language writes it.
[[nodiscard]] inline QString exactMomentText(qint64 atMs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    return QLocale().toString(at.date(), QLocale::ShortFormat) + u' ' + at.toString(u"HH:mm:ss.zzz"_s);
}

} // namespace roadstead::ui
