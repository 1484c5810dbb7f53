#include "wire/omaha_message.h"

#include "core/literals.h"
#include "wire/omaha_repair.h"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <memory>
#include <string_view>

namespace roadstead::wire {

namespace {

// Attribute values with XML's own entities; comments and processing instructions are skipped.
constexpr unsigned int kParseFlags = pugi::parse_escapes | pugi::parse_wconv_attribute;

QString shortText(const char *value)
{
    const QByteArrayView bytes(value);
    return QString::fromUtf8(bytes.first(std::min(bytes.size(), kMaxOmahaTextBytes)));
}

/// -1 for what is no number: 0 would be an error that nobody reported.
qint64 number(const char *value)
{
    bool isNumber = false;
    const qint64 parsed = QByteArrayView(value).toLongLong(&isNumber);
    return isNumber ? parsed : -1;
}

int smallNumber(const char *value)
{
    return static_cast<int>(std::clamp<qint64>(number(value), -1, std::numeric_limits<int>::max()));
}

/// Fills fields from attributes in one walk; of a name given twice the first counts.
struct AppReader
{
    OmahaAppRequest app;
    QString machineId;
    bool isTooLong = false;

    void id(QString &field, const char *value)
    {
        if (!field.isNull())
            return;
        const QByteArrayView bytes(value);
        isTooLong = isTooLong || bytes.size() > kMaxOmahaIdBytes;
        field = QString::fromUtf8(bytes.first(std::min(bytes.size(), kMaxOmahaIdBytes)));
    }
    static void text(QString &field, const char *value)
    {
        if (field.isNull())
            field = shortText(value);
    }
    void take(std::string_view name, const char *value)
    {
        if (name == "appid")
            id(app.appId, value);
        else if (name == "version")
            id(app.version, value);
        else if (name == "track")
            id(app.track, value);
        else if (name == "machineid")
            id(machineId, value);
        else if (name == "machinealias")
            text(app.machineAlias, value);
        else if (name == "bootid")
            text(app.bootId, value);
        else if (name == "oem")
            text(app.oem, value);
        else if (name == "board")
            text(app.board, value);
    }
};

OmahaEvent readEvent(const pugi::xml_node &node)
{
    OmahaEvent event;
    event.type = smallNumber(node.attribute("eventtype").value());
    event.result = smallNumber(node.attribute("eventresult").value());
    event.errorCode = std::max<qint64>(0, number(node.attribute("errorcode").value()));
    event.previousVersion = shortText(node.attribute("previousversion").value());
    return event;
}

Result<OmahaAppRequest> readApp(const pugi::xml_node &node)
{
    AppReader reader;
    for (const pugi::xml_attribute &attribute : node.attributes())
        reader.take(attribute.name(), attribute.value());
    if (reader.isTooLong)
        return fail(
            ErrorCode::TooLarge, u"An id in the request has more than %1 bytes"_s.arg(kMaxOmahaIdBytes));
    if (reader.app.appId.isEmpty())
        return fail(ErrorCode::Malformed, u"The request's <app> has no appid"_s);
    for (const pugi::xml_node &child : node.children()) {
        const std::string_view name = child.name();
        if (name == "ping") {
            reader.app.hasPing = true;
        } else if (name == "updatecheck") {
            reader.app.hasUpdateCheck = true;
        } else if (name == "event") {
            if (reader.app.events.size() == kMaxOmahaEvents)
                return fail(
                    ErrorCode::TooLarge, u"The request has more than %1 events"_s.arg(kMaxOmahaEvents));
            reader.app.events.push_back(readEvent(child));
        }
    }
    reader.app.machineId = reader.machineId;
    return std::move(reader.app);
}

Result<OmahaRequest> readRequest(const pugi::xml_node &root)
{
    if (std::string_view(root.attribute("protocol").value()).substr(0, 2) != "3.")
        return fail(ErrorCode::Unsupported, u"The request does not speak Omaha protocol 3"_s);
    OmahaRequest request;
    request.updaterVersion = shortText(root.attribute("updaterversion").value());
    request.installSource = shortText(root.attribute("installsource").value());
    for (const pugi::xml_node &node : root.children("app")) {
        if (request.apps.size() == kMaxOmahaApps)
            return fail(
                ErrorCode::TooLarge, u"The request has more than %1 applications"_s.arg(kMaxOmahaApps));
        auto app = readApp(node);
        if (!app)
            return tl::unexpected(app.error());
        request.apps.push_back(std::move(*app));
    }
    if (request.apps.empty())
        return fail(ErrorCode::Malformed, u"The request names no <app>"_s);
    return request;
}

/// The memory page that a thread's parser takes for each document (32 KiB) and gives back. From the heap it
/// would be searched for among all free blocks, which takes longer than the parsing once a large fleet has
/// left many. Documents stay in their thread.
class ParserPage
{
public:
    static void *take(std::size_t sizeBytes)
    {
        ParserPage &mine = own();
        if (mine.m_isTaken || sizeBytes > mine.m_bytes.size())
            return std::malloc(sizeBytes);
        mine.m_isTaken = true;
        return mine.m_bytes.data();
    }
    static void giveBack(void *bytes)
    {
        ParserPage &mine = own();
        if (bytes == mine.m_bytes.data())
            mine.m_isTaken = false;
        else
            std::free(bytes);
    }

private:
    static ParserPage &own()
    {
        thread_local const auto page = std::make_unique<ParserPage>();
        return *page;
    }

    alignas(std::max_align_t) std::array<std::byte, 36 * 1024> m_bytes;
    bool m_isTaken = false;
};

// pugixml neither recurses over depth, when it parses or frees, nor expands anything: the body's limit bounds
// its work.
Result<OmahaRequest> parseXml(QByteArray bytes)
{
    [[maybe_unused]] static const bool hasPages
        = (pugi::set_memory_management_functions(&ParserPage::take, &ParserPage::giveBack), true);
    pugi::xml_document document;
    const auto status = document.load_buffer_inplace(
        bytes.data(), static_cast<std::size_t>(bytes.size()), kParseFlags, pugi::encoding_utf8);
    if (!status)
        return fail(ErrorCode::Malformed,
            u"The request is no XML at byte %1: %2"_s.arg(status.offset)
                .arg(QLatin1String(status.description())));
    const pugi::xml_node root = document.child("request");
    if (!root)
        return fail(ErrorCode::Malformed, u"The request has no <request> element"_s);
    return readRequest(root);
}

} // namespace

Result<OmahaRequest> parseOmaha(QByteArrayView body)
{
    if (body.size() > kMaxOmahaBytes)
        return fail(ErrorCode::TooLarge, u"An Omaha request has at most %1 bytes"_s.arg(kMaxOmahaBytes));
    if (body.contains("<!DOCTYPE"))
        return fail(ErrorCode::Unsupported, u"A document type has no place in an Omaha request"_s);
    auto request = parseXml(QByteArray(body.data(), body.size()));
    if (request || request.error().code != ErrorCode::Malformed)
        return request;
    auto repaired = repairedQuotes(body);
    if (!repaired)
        return request;
    auto recovered = parseXml(std::move(*repaired));
    if (!recovered)
        return request; // the first error has the place in the bytes that were sent
    recovered->isRecovered = true;
    return recovered;
}

} // namespace roadstead::wire
