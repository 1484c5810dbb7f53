#include "core/reboot_window.h"

#include "core/go_duration.h"
#include "core/literals.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>

namespace roadstead {

namespace {

constexpr qint64 kNsInMs = 1'000'000;
constexpr qint64 kNsInHour = 3'600'000'000'000;
constexpr int kDaysInWeek = 7;

/// Go's %d: a sign and digits; what follows stays in `rest`.
std::optional<int> scanNumber(QStringView &rest)
{
    qsizetype length = !rest.isEmpty() && (rest.front() == u'+' || rest.front() == u'-') ? 1 : 0;
    const qsizetype digits = length;
    while (length < rest.size() && rest[length] >= u'0' && rest[length] <= u'9')
        ++length;
    if (length == digits)
        return std::nullopt;
    bool isNumber = false;
    const int value = rest.first(length).toInt(&isNumber);
    rest = rest.sliced(length);
    return isNumber ? std::optional(value) : std::nullopt;
}

Result<void> readTime(QStringView text, RebootWindow &window)
{
    const auto wrong = [text](const QString &why) {
        return fail(ErrorCode::Malformed,
            u"unable to parse start: invalid time of day \"%1\": %2"_s.arg(text.toString(), why));
    };
    QStringView rest = text;
    const auto hour = scanNumber(rest);
    if (!hour)
        return wrong(u"expected integer"_s);
    if (!rest.startsWith(u':'))
        return wrong(rest.isEmpty() ? u"unexpected EOF"_s : u"input does not match format"_s);
    rest = rest.sliced(1);
    const auto minute = scanNumber(rest);
    if (!minute)
        return wrong(rest.isEmpty() ? u"unexpected EOF"_s : u"expected integer"_s);
    constexpr int kHours = 24;
    constexpr int kMinutes = 60;
    if (*hour < 0 || *hour >= kHours)
        return wrong(u"hour must be >= 0 and <= 23"_s);
    if (*minute < 0 || *minute >= kMinutes)
        return wrong(u"minute must be >= 0 and <= 59"_s);
    window.hour = *hour;
    window.minute = *minute;
    return {};
}

Result<void> readStart(QStringView start, RebootWindow &window)
{
    const QString simplified = start.toString().simplified();
    const QStringList fields = simplified.isEmpty() ? QStringList() : simplified.split(u' ');
    if (fields.isEmpty() || fields.size() > 2)
        return fail(ErrorCode::Malformed, u"unable to parse start: wrong number of fields"_s);
    if (fields.size() == 2) {
        static constexpr std::array days {u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun"};
        const QString day = fields.first().toLower();
        for (std::size_t i = 0; i < days.size(); ++i) {
            if (day == QStringView(days.at(i)))
                window.weekday = static_cast<int>(i) + 1;
        }
        if (window.weekday == 0)
            return fail(ErrorCode::Malformed,
                u"unable to parse start: invalid day of week \"%1\""_s.arg(fields.first()));
    }
    return readTime(fields.last(), window);
}

qint64 offsetMs(const QTimeZone &zone, qint64 utcMs)
{
    return 1000LL * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC));
}

/// A wall clock's time as UTC, with Go's choice where the clock skips it or has it twice (time.Date).
qint64 utcOf(const QTimeZone &zone, QDate date, const RebootWindow &window)
{
    const qint64 wallMs = QDateTime(date, QTime(window.hour, window.minute), Qt::UTC).toMSecsSinceEpoch();
    const qint64 guess = offsetMs(zone, wallMs);
    return guess == 0 ? wallMs : wallMs - offsetMs(zone, wallMs - guess);
}

} // namespace

Result<RebootWindow> parseRebootWindow(QStringView start, QStringView length)
{
    RebootWindow window;
    if (auto read = readStart(start, window); !read)
        return tl::unexpected(read.error());
    const auto duration = parseGoDuration(length);
    if (!duration)
        return fail(ErrorCode::Malformed, u"unable to parse duration: "_s + duration.error().message);
    if (*duration < 0)
        return fail(ErrorCode::Invalid, u"duration cannot be negative"_s);
    constexpr int kHoursInDay = 24;
    const qint64 period = kNsInHour * kHoursInDay * (window.weekday > 0 ? kDaysInWeek : 1);
    if (*duration >= period)
        return fail(ErrorCode::Invalid, u"duration cannot exceed period"_s);
    window.lengthNs = *duration;
    return window;
}

qint64 msToStart(const RebootWindow &window, const QString &timezone, qint64 atMs)
{
    const QTimeZone named = timezone.isEmpty() ? QTimeZone::utc() : QTimeZone(timezone.toUtf8());
    const QTimeZone zone = named.isValid() ? named : QTimeZone::utc();
    const QDate today = QDateTime::fromMSecsSinceEpoch(atMs + offsetMs(zone, atMs), Qt::UTC).date();
    const int step = window.weekday > 0 ? kDaysInWeek : 1;
    QDate date = today;
    if (window.weekday > 0)
        date = today.addDays(window.weekday - today.dayOfWeek());
    if (utcOf(zone, date, window) > atMs)
        date = date.addDays(-step);
    const qint64 previous = utcOf(zone, date, window);
    // In nanoseconds, because a length of 0.5 ms is a length.
    if ((atMs - previous) * kNsInMs <= window.lengthNs)
        return previous - atMs;
    return utcOf(zone, date.addDays(step), window) - atMs;
}

RebootOpening openingAt(const RebootPolicy &policy, qint64 atMs)
{
    RebootOpening opening;
    if (policy.windows.isEmpty())
        return opening;
    std::vector<RebootWindow> windows;
    for (const RebootWindowSpec &spec : policy.windows) {
        if (const auto window = parseRebootWindow(spec.start, spec.length))
            windows.push_back(*window);
    }
    // Each round follows a window that is open past the end of the one before; windows that cover a whole
    // week end it.
    constexpr qint64 kWeekMs = 7 * 24 * 3'600'000LL;
    for (bool goesOn = true; goesOn && opening.closesMs < atMs + kWeekMs;) {
        goesOn = false;
        const qint64 from = std::max(atMs, opening.closesMs);
        for (const RebootWindow &window : windows) {
            const qint64 start = msToStart(window, policy.timeZone, from);
            if (start > 0)
                continue;
            const qint64 end = from + start + window.lengthNs / kNsInMs;
            goesOn = goesOn || end > opening.closesMs;
            opening.closesMs = std::max(opening.closesMs, end);
        }
    }
    opening.isOpen = opening.closesMs > 0;
    if (opening.isOpen)
        return opening;
    for (const RebootWindow &window : windows) {
        const qint64 opens = atMs + msToStart(window, policy.timeZone, atMs);
        opening.opensMs = opening.opensMs == 0 ? opens : std::min(opening.opensMs, opens);
    }
    return opening;
}

} // namespace roadstead
