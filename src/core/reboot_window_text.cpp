#include "core/reboot_window_text.h"

#include "core/literals.h"

#include <QCoreApplication>

#include <array>

namespace roadstead {

namespace {

constexpr int kDays = 7;
constexpr qint64 kMinutesInDay = 24 * 60;

QString say(const char *text)
{
    return QCoreApplication::translate("RebootWindow", text);
}

/// On one day, %1 to %2.
constexpr std::array kWithinDay {QT_TRANSLATE_NOOP("RebootWindow", "Daily %1–%2"),
    QT_TRANSLATE_NOOP("RebootWindow", "Mondays %1–%2"), QT_TRANSLATE_NOOP("RebootWindow", "Tuesdays %1–%2"),
    QT_TRANSLATE_NOOP("RebootWindow", "Wednesdays %1–%2"),
    QT_TRANSLATE_NOOP("RebootWindow", "Thursdays %1–%2"), QT_TRANSLATE_NOOP("RebootWindow", "Fridays %1–%2"),
    QT_TRANSLATE_NOOP("RebootWindow", "Saturdays %1–%2"), QT_TRANSLATE_NOOP("RebootWindow", "Sundays %1–%2")};

/// From %1 of that day into another day, %2.
constexpr std::array kFrom {QT_TRANSLATE_NOOP("RebootWindow", "Daily %1 – %2"),
    QT_TRANSLATE_NOOP("RebootWindow", "Mondays %1 – %2"),
    QT_TRANSLATE_NOOP("RebootWindow", "Tuesdays %1 – %2"),
    QT_TRANSLATE_NOOP("RebootWindow", "Wednesdays %1 – %2"),
    QT_TRANSLATE_NOOP("RebootWindow", "Thursdays %1 – %2"),
    QT_TRANSLATE_NOOP("RebootWindow", "Fridays %1 – %2"),
    QT_TRANSLATE_NOOP("RebootWindow", "Saturdays %1 – %2"),
    QT_TRANSLATE_NOOP("RebootWindow", "Sundays %1 – %2")};

/// The end of such a window.
constexpr std::array kUntil {QT_TRANSLATE_NOOP("RebootWindow", "%1 of the next day"),
    QT_TRANSLATE_NOOP("RebootWindow", "Monday %1"), QT_TRANSLATE_NOOP("RebootWindow", "Tuesday %1"),
    QT_TRANSLATE_NOOP("RebootWindow", "Wednesday %1"), QT_TRANSLATE_NOOP("RebootWindow", "Thursday %1"),
    QT_TRANSLATE_NOOP("RebootWindow", "Friday %1"), QT_TRANSLATE_NOOP("RebootWindow", "Saturday %1"),
    QT_TRANSLATE_NOOP("RebootWindow", "Sunday %1")};

/// A window that is as good as a moment.
constexpr std::array kAt {QT_TRANSLATE_NOOP("RebootWindow", "Daily at %1"),
    QT_TRANSLATE_NOOP("RebootWindow", "Mondays at %1"), QT_TRANSLATE_NOOP("RebootWindow", "Tuesdays at %1"),
    QT_TRANSLATE_NOOP("RebootWindow", "Wednesdays at %1"),
    QT_TRANSLATE_NOOP("RebootWindow", "Thursdays at %1"), QT_TRANSLATE_NOOP("RebootWindow", "Fridays at %1"),
    QT_TRANSLATE_NOOP("RebootWindow", "Saturdays at %1"), QT_TRANSLATE_NOOP("RebootWindow", "Sundays at %1")};

QString clock(qint64 minutes)
{
    const qint64 ofDay = minutes % kMinutesInDay;
    return u"%1:%2"_s.arg(ofDay / 60, 2, 10, QChar(u'0')).arg(ofDay % 60, 2, 10, QChar(u'0'));
}

} // namespace

QString describeWindow(const RebootWindowSpec &spec)
{
    const auto window = parseRebootWindow(spec.start, spec.length);
    if (!window)
        return spec.start + u" + "_s + spec.length;
    constexpr qint64 kNsInMinute = 60'000'000'000;
    const auto day = static_cast<std::size_t>(window->weekday);
    const qint64 start = window->hour * 60 + window->minute;
    const qint64 end = start + window->lengthNs / kNsInMinute;
    if (end == start)
        return say(kAt.at(day)).arg(clock(start));
    // Midnight is the end of its own day; a daily window that ends before it began leaves no doubt.
    if (end <= kMinutesInDay || (day == 0 && end - kMinutesInDay < start))
        return say(kWithinDay.at(day)).arg(clock(start), end == kMinutesInDay ? u"24:00"_s : clock(end));
    const auto last = day == 0
        ? std::size_t {0}
        : static_cast<std::size_t>((window->weekday - 1 + end / kMinutesInDay) % kDays + 1);
    return say(kFrom.at(day)).arg(clock(start), say(kUntil.at(last)).arg(clock(end)));
}

QString describeWindows(const RebootPolicy &policy)
{
    if (policy.windows.isEmpty())
        return say(QT_TRANSLATE_NOOP("RebootWindow", "At any time"));
    QStringList texts;
    for (const RebootWindowSpec &window : policy.windows)
        texts.append(describeWindow(window));
    return say(QT_TRANSLATE_NOOP("RebootWindow", "%1 (%2)"))
        .arg(texts.join(u", "_s), policy.timeZone.isEmpty() ? u"UTC"_s : policy.timeZone);
}

QString plainWindows(const RebootPolicy &policy)
{
    QStringList texts;
    for (const RebootWindowSpec &window : policy.windows)
        texts.append(window.start + u" for "_s + window.length);
    return texts.join(u", "_s) + u" ("_s + (policy.timeZone.isEmpty() ? u"UTC"_s : policy.timeZone) + u')';
}

} // namespace roadstead
