#include "services/http_file.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <limits>

namespace roadstead::services {

namespace {

struct ByteRange
{
    std::uint64_t first = 0;
    std::uint64_t lengthBytes = 0;
};

enum class RangeKind
{
    Whole,
    Part,
    Unsatisfiable
};

struct RangeAnswer
{
    RangeKind kind = RangeKind::Whole;
    ByteRange range;
};

/// Decimal digits only; more than fits is the largest number. Nothing when it is no number.
std::optional<std::uint64_t> number(QByteArrayView digits)
{
    constexpr auto kMost = std::numeric_limits<std::uint64_t>::max();
    if (digits.isEmpty())
        return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        const auto digit = static_cast<std::uint64_t>(c - '0');
        value = value > (kMost - digit) / 10 ? kMost : value * 10 + digit;
    }
    return value;
}

/// RFC 9110 §14.1.2. What does not follow the grammar counts as no range at all.
RangeAnswer chosenRange(QByteArrayView header, std::uint64_t size)
{
    constexpr QByteArrayView kUnit = "bytes=";
    if (header.size() <= kUnit.size() || header.first(kUnit.size()).compare(kUnit, Qt::CaseInsensitive) != 0)
        return {};
    const QByteArrayView spec = header.sliced(kUnit.size()).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return {};
    const auto first = number(spec.first(dash));
    const auto last = number(spec.sliced(dash + 1));
    const bool isOpen = dash + 1 == spec.size();
    if (dash == 0) {
        if (!last)
            return {};
        if (*last == 0 || size == 0)
            return {RangeKind::Unsatisfiable, {}};
        const auto length = std::min(*last, size);
        return {RangeKind::Part, {size - length, length}};
    }
    if (!first || (!isOpen && !last) || (last && *last < *first))
        return {};
    if (*first >= size)
        return {RangeKind::Unsatisfiable, {}};
    const auto end = isOpen ? size - 1 : std::min(*last, size - 1);
    return {RangeKind::Part, {*first, end - *first + 1}};
}

QByteArray entityTag(const AssetFile &file)
{
    return '"' + QByteArray::number(static_cast<qulonglong>(file.modifiedNs), 16) + '-'
        + QByteArray::number(static_cast<qulonglong>(file.sizeBytes), 16) + '"';
}

/// RFC 9110 §13.1.2: weak comparison with each tag of the list.
bool listHasTag(QByteArrayView list, QByteArrayView tag)
{
    if (list.trimmed() == "*")
        return true;
    while (!list.isEmpty()) {
        const qsizetype comma = list.indexOf(',');
        QByteArrayView each = (comma < 0 ? list : list.first(comma)).trimmed();
        list = comma < 0 ? QByteArrayView {} : list.sliced(comma + 1);
        if (each.startsWith("W/"))
            each = each.sliced(2);
        if (each == tag)
            return true;
    }
    return false;
}

bool peerHasThisVersion(const HttpRequest &request, QByteArrayView tag, QByteArrayView modified)
{
    const QByteArrayView tags = request.header("If-None-Match");
    if (!tags.isNull())
        return listHasTag(tags, tag);
    // Peers send back the date they were given; any other date is another version.
    return request.header("If-Modified-Since") == modified;
}

/// RFC 9110 §13.1.5: a range of another version is of no use to the peer.
bool rangeIsOfThisVersion(const HttpRequest &request, QByteArrayView tag, QByteArrayView modified)
{
    const QByteArrayView condition = request.header("If-Range");
    return condition.isNull() || condition == tag || condition == modified;
}

QByteArray contentRange(const ByteRange &range, std::uint64_t size)
{
    return "bytes " + QByteArray::number(static_cast<qulonglong>(range.first)) + '-'
        + QByteArray::number(static_cast<qulonglong>(range.first + range.lengthBytes - 1)) + '/'
        + QByteArray::number(static_cast<qulonglong>(size));
}

} // namespace

HttpResponse answerWithFile(const HttpRequest &request, AssetFile file, const QByteArray &contentType)
{
    const QByteArray tag = entityTag(file);
    const QByteArray modified = httpDate(file.modifiedNs / 1'000'000'000);
    HttpResponse response;
    if (peerHasThisVersion(request, tag, modified)) {
        response.status = 304;
        response.headers = {{"ETag", tag}, {"Last-Modified", modified}};
        return response;
    }
    RangeAnswer answer {RangeKind::Whole, {0, file.sizeBytes}};
    const QByteArrayView asked
        = request.method == HttpMethod::Get ? request.header("Range") : QByteArrayView {};
    if (!asked.isNull() && rangeIsOfThisVersion(request, tag, modified))
        answer = chosenRange(asked, file.sizeBytes);
    if (answer.kind == RangeKind::Unsatisfiable) {
        response = HttpResponse::problem(416, "The file ends before the range that was asked for.");
        response.headers.emplace_back(
            "Content-Range", "bytes */" + QByteArray::number(static_cast<qulonglong>(file.sizeBytes)));
        return response;
    }
    response.headers = {{"ETag", tag}, {"Last-Modified", modified}, {"Accept-Ranges", "bytes"}};
    if (answer.kind == RangeKind::Part) {
        response.status = 206;
        response.headers.emplace_back("Content-Range", contentRange(answer.range, file.sizeBytes));
    } else {
        answer.range = {0, file.sizeBytes};
    }
    response.contentType = contentType;
    response.file = HttpFilePart {std::move(file.fd), answer.range.first, answer.range.lengthBytes};
    return response;
}

QByteArray httpDate(std::int64_t secondsSinceEpoch)
{
    // Not strftime: these names do not change with the locale.
    constexpr std::array<const char *, 7> kDays {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<const char *, 12> kMonths {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t time = secondsSinceEpoch;
    std::tm utc {};
    if (::gmtime_r(&time, &utc) == nullptr)
        return httpDate(0);
    std::array<char, 64> text {};
    const int size = std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
        kDays[static_cast<std::size_t>(utc.tm_wday)], utc.tm_mday,
        kMonths[static_cast<std::size_t>(utc.tm_mon)], utc.tm_year + 1900, utc.tm_hour, utc.tm_min,
        utc.tm_sec);
    return {text.data(), size};
}

} // namespace roadstead::services
