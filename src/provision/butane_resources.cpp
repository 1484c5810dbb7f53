#include "provision/butane_job.h"

#include "core/literals.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <zlib.h>

namespace roadstead::provision {

namespace {

// The characters that the original leaves as they are beside letters and digits.
constexpr std::string_view kUnescaped = "-_.!~*'()";

/// Below it compression takes most of a translation's time, to spare some bytes.
constexpr qsizetype kLeastGzipBytes = 512;

/// What stands for a byte in a URL: itself, or % and two digits.
struct UrlForm
{
    std::array<char, 3> text;
    quint8 size;
};

constexpr std::array<UrlForm, 256> kUrlForms = [] {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::array<UrlForm, 256> forms {};
    for (std::size_t c = 0; c < forms.size(); ++c) {
        const bool isWord = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (isWord || kUnescaped.find(static_cast<char>(c)) != kUnescaped.npos)
            forms[c] = {{static_cast<char>(c)}, 1};
        else
            forms[c] = {{'%', kDigits[c >> 4], kDigits[c & 0xf]}, 3};
    }
    return forms;
}();

constexpr QByteArrayView kUrlStart = "data:,";

/// data:, and the percent-encoded form.
QByteArray escapedUrl(const QByteArray &bytes)
{
    QByteArray url(kUrlStart.size() + 3 * bytes.size() + qsizetype {sizeof(UrlForm)}, Qt::Uninitialized);
    char *to = std::copy(kUrlStart.begin(), kUrlStart.end(), url.data());
    for (const char c : bytes) {
        const UrlForm &form = kUrlForms[static_cast<uchar>(c)];
        std::memcpy(to, &form, sizeof form); // quicker than only as many as count; there is room
        to += form.size;
    }
    url.truncate(to - url.constData());
    return url;
}

/// RFC 1952, at the best compression, without a name or time.
QByteArray gzipped(const QByteArray &bytes)
{
    // A short text needs no large tables: clearing them would take longer than the compression.
    const bool isShort = bytes.size() <= 1000;
    z_stream stream {};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, (isShort ? 10 : MAX_WBITS) + 16,
            isShort ? 4 : 8, Z_DEFAULT_STRATEGY)
        != Z_OK)
        return {};
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
    stream.next_in
        = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData())); // NOLINT: zlib only reads it
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int state = deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return state == Z_STREAM_END ? out : QByteArray();
}

void embedResource(ButaneJob &job, ConfigValue &resource)
{
    if (const ConfigValue &local = resource["local"]; local.isSet()) {
        const auto bytes = readLocalFile(job, local.text);
        if (!bytes) {
            job.error(local.source, bytes.error().message.toUtf8());
            return;
        }
        setContents(job, resource, *bytes, local.source);
    }
    if (const ConfigValue &inlineText = resource["inline"]; inlineText.isSet())
        setContents(job, resource, inlineText.text, inlineText.source);
}

void embedKeys(ButaneJob &job, ConfigValue &user)
{
    const ConfigValue &names = user["ssh_authorized_keys_local"];
    for (const ConfigValue &name : names.items) {
        const auto bytes = readLocalFile(job, name.text);
        if (!bytes) {
            job.error(job.files ? name.source : names.source, bytes.error().message.toUtf8());
            if (!job.files)
                return;
            continue;
        }
        for (QByteArray line : bytes->split('\n')) {
            if (line.endsWith('\r'))
                line.chop(1);
            if (!line.isEmpty())
                user.listAt("sshAuthorizedKeys", names.source)
                    .push_back(ConfigValue::ofText(line, name.source));
        }
    }
}

void embedUnit(ButaneJob &job, ConfigValue &unit)
{
    const ConfigValue &local = unit["contents_local"];
    if (local.isEmptyText())
        return;
    if (const auto bytes = readLocalFile(job, local.text))
        unit.at("contents") = ConfigValue::ofText(*bytes, local.source);
    else
        job.error(local.source, bytes.error().message.toUtf8());
}

} // namespace

Result<QByteArray> readLocalFile(const ButaneJob &job, const QByteArray &path)
{
    if (!job.files)
        return fail(ErrorCode::Denied,
            u"local file paths are relative to a files directory that must be specified with -d/--files-dir"_s);
    const auto clean = cleanLocalPath(path);
    if (!clean)
        return fail(ErrorCode::Denied, u"local file path traverses outside the files directory"_s);
    auto bytes = job.files->read(*clean);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound,
            u"open %1: no such file or directory"_s.arg(
                QString::fromUtf8(joinedPath(job.files->name(), *clean))));
    return bytes;
}

std::optional<QByteArray> cleanLocalPath(const QByteArray &path)
{
    QByteArrayList parts;
    for (const QByteArray &part : path.split('/')) {
        if (part.isEmpty() || part == ".")
            continue;
        if (part == "..") {
            if (parts.isEmpty())
                return {};
            parts.removeLast();
        } else {
            parts.append(part);
        }
    }
    return parts.join('/');
}

QByteArray joinedPath(const QByteArray &folder, const QByteArray &below)
{
    if (below.isEmpty())
        return folder;
    return folder.endsWith('/') ? folder + below : folder + '/' + below;
}

DataUrl makeDataUrl(const QByteArray &bytes, bool mayCompress)
{
    QByteArray escaped = escapedUrl(bytes);
    const qsizetype escapedSize = escaped.size() - kUrlStart.size();
    const qsizetype base64Size = 7 + (bytes.size() + 2) / 3 * 4; // ";base64" beside nothing
    const qsizetype plainSize = 1 + std::min(escapedSize, base64Size);
    // "gzip" itself is longer than "" by 4.
    if (mayCompress && bytes.size() >= kLeastGzipBytes) {
        const QByteArray zipped = ";base64," + gzipped(bytes).toBase64();
        if (zipped.size() > 8 && zipped.size() + 4 < plainSize)
            return {"data:" + zipped, true};
    }
    if (base64Size < escapedSize)
        return {"data:;base64," + bytes.toBase64(), false};
    return {std::move(escaped), false};
}

void setContents(const ButaneJob &job, ConfigValue &resource, const QByteArray &bytes, int source)
{
    const bool isFirstSpec = job.spec.ignition == 0; // neither compresses nor names the compression
    const bool isFree = resource["compression"].isEmptyText();
    DataUrl made = makeDataUrl(bytes, isFree && !isFirstSpec);
    resource.at("source") = ConfigValue::ofText(std::move(made.url), source);
    if (isFree && !isFirstSpec)
        resource.at("compression") = ConfigValue::ofText(made.isGzip ? "gzip" : "", source);
}

void embedResources(ButaneJob &job, ConfigValue &value)
{
    if (value.kind == ConfigValue::Kind::Struct) {
        if (value.type == &schema::kResource)
            return embedResource(job, value);
        if (value.type == &schema::kUser)
            embedKeys(job, value);
        else if (value.type == &schema::kUnit || value.type == &schema::kDropin)
            embedUnit(job, value);
    }
    for (ConfigValue &item : value.items)
        embedResources(job, item);
}

} // namespace roadstead::provision
