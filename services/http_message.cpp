#include "services/http_message.h"

#include <QHostAddress>

#include <algorithm>

namespace roadstead::services {

namespace {

struct MethodName
{
    HttpMethod method;
    QByteArrayView name;
};

constexpr std::array<MethodName, 7> kMethodNames {{
    {HttpMethod::Get, "GET"},
    {HttpMethod::Post, "POST"},
    {HttpMethod::Head, "HEAD"},
    {HttpMethod::Put, "PUT"},
    {HttpMethod::Patch, "PATCH"},
    {HttpMethod::Delete, "DELETE"},
    {HttpMethod::Options, "OPTIONS"},
}};

constexpr std::array<std::uint8_t, 12> kMappedPrefix {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

enum class Plus
{
    IsItself,
    IsSpace
};

std::optional<QByteArray> decoded(QByteArrayView text, Plus plus)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '+' && plus == Plus::IsSpace) {
            out.append(' ');
        } else if (c != '%') {
            out.append(c);
        } else {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            out.append(static_cast<char>(high * 16 + low));
            i += 2;
        }
    }
    return out;
}

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Truncated:
    case ErrorCode::Malformed:
    case ErrorCode::Invalid:
        return 400;
    case ErrorCode::Denied:
        return 403;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::Unsupported:
        return 501;
    case ErrorCode::Unavailable:
    case ErrorCode::Cancelled:
        return 503;
    }
    return 500;
}

HttpResponse typed(QByteArrayView contentType, QByteArray body, int status)
{
    HttpResponse response;
    response.status = status;
    response.contentType = QByteArray::fromRawData(contentType.data(), contentType.size());
    response.body = std::move(body);
    return response;
}

} // namespace

HttpMethod httpMethod(QByteArrayView name)
{
    const auto found = std::find_if(kMethodNames.begin(), kMethodNames.end(),
        [name](const MethodName &entry) { return entry.name == name; });
    return found == kMethodNames.end() ? HttpMethod::Other : found->method;
}

QByteArrayView httpMethodName(HttpMethod method)
{
    const auto found = std::find_if(kMethodNames.begin(), kMethodNames.end(),
        [method](const MethodName &entry) { return entry.method == method; });
    return found == kMethodNames.end() ? QByteArrayView {} : found->name;
}

std::optional<std::uint32_t> PeerAddress::ipv4() const
{
    if (!std::equal(kMappedPrefix.begin(), kMappedPrefix.end(), ip.begin()))
        return std::nullopt;
    return std::uint32_t {ip[12]} << 24 | std::uint32_t {ip[13]} << 16 | std::uint32_t {ip[14]} << 8 | ip[15];
}

QHostAddress PeerAddress::toHostAddress() const
{
    const auto four = ipv4();
    return four ? QHostAddress(*four) : QHostAddress(ip.data());
}

QString PeerAddress::toString() const
{
    return toHostAddress().toString();
}

QueryItems parseQuery(QByteArrayView rawQuery)
{
    QueryItems items;
    while (!rawQuery.isEmpty() && items.size() < kMaxQueryItems) {
        const qsizetype end = rawQuery.indexOf('&');
        const QByteArrayView item = end < 0 ? rawQuery : rawQuery.first(end);
        rawQuery = end < 0 ? QByteArrayView {} : rawQuery.sliced(end + 1);
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        auto name = decoded(equals < 0 ? item : item.first(equals), Plus::IsSpace);
        auto value = decoded(equals < 0 ? QByteArrayView {} : item.sliced(equals + 1), Plus::IsSpace);
        if (!name || !value)
            continue;
        const bool isKnown = std::any_of(
            items.begin(), items.end(), [&name](const auto &known) { return known.first == *name; });
        if (!isKnown)
            items.emplace_back(std::move(*name), std::move(*value));
    }
    return items;
}

std::optional<QByteArray> percentDecoded(QByteArrayView text)
{
    return decoded(text, Plus::IsItself);
}

HttpResponse HttpResponse::text(QByteArray utf8, int status)
{
    return typed("text/plain; charset=utf-8", std::move(utf8), status);
}

HttpResponse HttpResponse::json(QByteArray utf8, int status)
{
    return typed("application/json", std::move(utf8), status);
}

HttpResponse HttpResponse::xml(QByteArray utf8, int status)
{
    return typed("text/xml; charset=utf-8", std::move(utf8), status);
}

HttpResponse HttpResponse::noContent()
{
    HttpResponse response;
    response.status = 204;
    return response;
}

HttpResponse HttpResponse::redirect(QByteArray location, int status)
{
    HttpResponse response = text("See " + location + "\n", status);
    response.headers.emplace_back("Location", std::move(location));
    return response;
}

HttpResponse HttpResponse::problem(int status, QByteArray sentence)
{
    sentence.append('\n');
    return text(std::move(sentence), status);
}

HttpResponse HttpResponse::notFound(QByteArray sentence)
{
    return problem(404, std::move(sentence));
}

HttpResponse HttpResponse::fromError(const Error &error)
{
    return problem(statusOf(error.code), error.message.toUtf8());
}

} // namespace roadstead::services
