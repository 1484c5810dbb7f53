#include "core/go_duration.h"

#include "core/literals.h"

#include <limits>
#include <optional>

namespace roadstead {

namespace {

constexpr quint64 kMost = std::numeric_limits<qint64>::max();

tl::unexpected<Error> invalid(QStringView text)
{
    return fail(ErrorCode::Malformed, u"time: invalid duration \"%1\""_s.arg(text));
}

std::optional<quint64> unitOf(QStringView name)
{
    struct Unit
    {
        QStringView name;
        quint64 nanoseconds;
    };
    static constexpr Unit units[] = {{u"ns", 1}, {u"us", 1'000}, {u"µs", 1'000}, {u"μs", 1'000},
        {u"ms", 1'000'000}, {u"s", 1'000'000'000}, {u"m", 60'000'000'000}, {u"h", 3'600'000'000'000}};
    for (const Unit &unit : units) {
        if (unit.name == name)
            return unit.nanoseconds;
    }
    return std::nullopt;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Digits at the start of `rest`, which is moved behind them; nothing when they do not fit.
std::optional<quint64> takeWhole(QStringView &rest)
{
    quint64 value = 0;
    while (!rest.isEmpty() && isDigit(rest.front())) {
        const auto digit = static_cast<quint64>(rest.front().unicode() - u'0');
        if (value > (kMost - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
        rest = rest.sliced(1);
    }
    return value;
}

/// Digits behind the point as value / scale; those past what fits are dropped.
std::pair<quint64, double> takeFraction(QStringView &rest)
{
    quint64 value = 0;
    double scale = 1;
    bool isFull = false;
    while (!rest.isEmpty() && isDigit(rest.front())) {
        const auto digit = static_cast<quint64>(rest.front().unicode() - u'0');
        isFull = isFull || value > (kMost - digit) / 10;
        if (!isFull) {
            value = value * 10 + digit;
            scale *= 10;
        }
        rest = rest.sliced(1);
    }
    return {value, scale};
}

} // namespace

Result<qint64> parseGoDuration(QStringView text)
{
    QStringView rest = text;
    const bool isNegative = rest.startsWith(u'-');
    if (isNegative || rest.startsWith(u'+'))
        rest = rest.sliced(1);
    if (rest == u"0")
        return 0;
    if (rest.isEmpty())
        return invalid(text);
    quint64 total = 0;
    while (!rest.isEmpty()) {
        if (rest.front() != u'.' && !isDigit(rest.front()))
            return invalid(text);
        const qsizetype before = rest.size();
        const auto whole = takeWhole(rest);
        if (!whole)
            return invalid(text);
        bool hasDigits = rest.size() != before;
        quint64 fraction = 0;
        double scale = 1;
        if (rest.startsWith(u'.')) {
            rest = rest.sliced(1);
            const qsizetype point = rest.size();
            std::tie(fraction, scale) = takeFraction(rest);
            hasDigits = hasDigits || rest.size() != point;
        }
        if (!hasDigits)
            return invalid(text);
        qsizetype length = 0;
        while (length < rest.size() && rest[length] != u'.' && !isDigit(rest[length]))
            ++length;
        if (length == 0)
            return fail(ErrorCode::Malformed, u"time: missing unit in duration \"%1\""_s.arg(text));
        const auto unit = unitOf(rest.first(length));
        if (!unit)
            return fail(ErrorCode::Malformed,
                u"time: unknown unit \"%1\" in duration \"%2\""_s.arg(rest.first(length), text));
        rest = rest.sliced(length);
        if (*whole > kMost / *unit)
            return invalid(text);
        quint64 part = *whole * *unit;
        if (fraction > 0)
            part
                += static_cast<quint64>(static_cast<double>(fraction) * (static_cast<double>(*unit) / scale));
        if (part > kMost - total)
            return invalid(text);
        total += part;
    }
    const auto value = static_cast<qint64>(total);
    return isNegative ? -value : value;
}

QString goDurationText(qint64 ms)
{
    constexpr qint64 kSecond = 1'000;
    constexpr qint64 kMinute = 60 * kSecond;
    constexpr qint64 kHour = 60 * kMinute;
    if (ms <= 0)
        return u"0"_s;
    QString text;
    if (ms >= kHour)
        text += QString::number(ms / kHour) + u'h';
    if (ms % kHour >= kMinute)
        text += QString::number(ms % kHour / kMinute) + u'm';
    const qint64 rest = ms % kMinute;
    if (rest >= kSecond && rest % kSecond == 0)
        text += QString::number(rest / kSecond) + u's';
    else if (rest > 0)
        text += QString::number(rest) + u"ms"_s;
    return text;
}

} // namespace roadstead
