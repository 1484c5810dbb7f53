#include "provision/ignition_text.h"

#include <QByteArrayList>
#include <QSet>

#include <algorithm>

namespace roadstead::provision {

namespace {

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool hasBadEscape(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && (i + 2 >= text.size() || !isHex(text[i + 1]) || !isHex(text[i + 2])))
            return true;
    }
    return false;
}

bool hasBadHost(QByteArrayView afterScheme)
{
    if (!afterScheme.startsWith("//"))
        return false;
    QByteArrayView host = afterScheme.sliced(2);
    for (const char end : {'/', '?', '#'}) {
        if (const qsizetype at = host.indexOf(end); at >= 0)
            host = host.first(at);
    }
    if (host.contains(' ') || host.contains('<') || host.contains('>') || host.contains('"'))
        return true;
    const qsizetype colon = host.lastIndexOf(':');
    if (colon < 0 || host.lastIndexOf(']') > colon)
        return false;
    const QByteArrayView port = host.sliced(colon + 1);
    return !std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
}

const char *complaintAboutArn(const QByteArray &url)
{
    constexpr const char *kBad = "invalid S3 ARN";
    const QByteArrayList parts = url.split(':');
    if (parts.size() < 6 || parts.at(2) != "s3")
        return kBad;
    const qsizetype slashes = url.count('/');
    const QByteArray resource = parts.mid(5).join(':');
    return slashes < (resource.startsWith("accesspoint/") ? 2 : 1) ? kBad : nullptr;
}

bool isEmptyVersionId(const QByteArray &url)
{
    const qsizetype at = url.indexOf("versionId=");
    return at > 0 && (at + 10 == url.size() || url.at(at + 10) == '&');
}

UnitText unitComplaint(const char *complaint)
{
    UnitText unit;
    unit.complaint = complaint;
    return unit;
}

bool isComment(char c)
{
    return c == '#' || c == ';';
}

} // namespace

bool hasControls(QByteArrayView text)
{
    // Every byte is looked at, which the compiler does for many at once: a data URL is long and has none.
    quint8 has = 0;
    for (const char c : text)
        has |= static_cast<quint8>(static_cast<uchar>(c) < 0x20) | static_cast<quint8>(c == 0x7f);
    return has != 0;
}

const char *complaintAboutPath(const QByteArray &path)
{
    if (path.isEmpty())
        return "path not specified";
    if (!path.startsWith('/'))
        return "path not absolute";
    for (qsizetype start = 1; start <= path.size() && path.size() > 1;) {
        const qsizetype slash = path.indexOf('/', start);
        const qsizetype end = slash < 0 ? path.size() : slash;
        const QByteArrayView name = QByteArrayView(path).sliced(start, end - start);
        if (name.isEmpty() || name == "." || name == "..")
            return "path is not fully simplified";
        start = end + 1;
    }
    return nullptr;
}

std::optional<QByteArray> schemeOf(const QByteArray &url)
{
    if (url.startsWith(':') || hasControls(url))
        return {};
    const qsizetype colon = url.indexOf(':');
    QByteArray scheme = colon > 0 ? url.first(colon).toLower() : QByteArray();
    const bool isScheme = !scheme.isEmpty() && scheme.at(0) >= 'a' && scheme.at(0) <= 'z'
        && std::all_of(scheme.begin(), scheme.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
           });
    if (!isScheme) {
        const qsizetype slash = url.indexOf('/');
        if (colon >= 0 && (slash < 0 || colon < slash))
            return {};
        return hasBadEscape(url) ? std::optional<QByteArray>() : QByteArray();
    }
    const QByteArrayView rest = QByteArrayView(url).sliced(colon + 1);
    if (rest.startsWith('/')
        && (hasBadHost(rest)
            || hasBadEscape(
                rest.first(std::max<qsizetype>(0, rest.indexOf('?') < 0 ? rest.size() : rest.indexOf('?'))))))
        return {};
    return scheme;
}

const char *complaintAboutUrl(const QByteArray &url, quint8 spec)
{
    const auto scheme = schemeOf(url);
    if (!scheme)
        return "unable to parse url";
    if (*scheme == "data")
        return url.contains(',') ? nullptr : "missing comma before data";
    if (*scheme == "http" || *scheme == "https" || *scheme == "tftp" || *scheme == "oem"
        || (*scheme == "gs" && spec >= 2))
        return nullptr;
    if (*scheme == "s3")
        return isEmptyVersionId(url) ? "invalid S3 object VersionId" : nullptr;
    if (*scheme == "arn" && spec >= 4)
        return complaintAboutArn(url);
    return "invalid url scheme";
}

const char *complaintAboutUrl2(const QByteArray &url, quint8 spec)
{
    const auto scheme = schemeOf(url);
    if (scheme == "efi")
        return nullptr;
    if (spec == 0 && (scheme == "tftp" || scheme == "s3"))
        return "invalid url scheme";
    return complaintAboutUrl(url, /*spec=*/0);
}

const char *complaintAboutGuid(const QByteArray &guid)
{
    bool isGood = guid.isEmpty() || guid.size() == 36;
    for (qsizetype i = 0; isGood && i < guid.size(); ++i)
        isGood = i == 8 || i == 13 || i == 18 || i == 23 ? guid.at(i) == '-' : isHex(guid.at(i));
    return isGood ? nullptr : "doesn't match the form \"01234567-89AB-CDEF-EDCB-A98765432101\"";
}

const char *complaintAboutHash(const QByteArray &hash)
{
    const qsizetype dash = hash.indexOf('-');
    if (dash < 0)
        return "malformed hash specifier";
    const QByteArray function = hash.first(dash);
    const QByteArray sum = hash.sliced(dash + 1);
    if (function != "sha512" && function != "sha256")
        return "unrecognized hash function";
    if (sum.size() % 2 != 0 || !std::all_of(sum.begin(), sum.end(), isHex))
        return "malformed hash specifier";
    return sum.size() == (function == "sha512" ? 128 : 64) ? nullptr : "incorrect size for hash sum";
}

bool isUnitName(const QByteArray &name)
{
    static const QSet<QByteArray> extensions {".service", ".socket", ".device", ".mount", ".automount",
        ".swap", ".target", ".path", ".timer", ".snapshot", ".slice", ".scope"};
    const qsizetype dot = name.lastIndexOf('.');
    return dot >= 0 && extensions.contains(name.sliced(dot));
}

UnitText readUnit(const QByteArray &text)
{
    UnitText unit;
    QByteArray section;
    qsizetype at = 0;
    const auto endOfLine = [&text](qsizetype from) {
        const qsizetype end = text.indexOf('\n', from);
        return end < 0 ? text.size() : end;
    };
    while (at < text.size()) {
        const char c = text.at(at);
        if (isComment(c)) {
            at = endOfLine(at) + 1;
        } else if (c == '[') {
            const qsizetype close = text.indexOf(']', at);
            if (close < 0)
                return unitComplaint("invalid unit content: unable to find end of section");
            section = text.sliced(at + 1, close - at - 1);
            const qsizetype end = endOfLine(close);
            if (!text.sliced(close + 1, end - close - 1).trimmed().isEmpty())
                return unitComplaint("invalid unit content: found garbage after section name");
            at = end + 1;
        } else if (section.isNull() || QByteArrayView(" \t\r\n\v\f").contains(c)) {
            ++at; // before the first section anything may stand
        } else {
            const qsizetype equals = text.indexOf('=', at);
            const qsizetype end = endOfLine(at);
            if (equals < 0 && end == text.size())
                return unitComplaint("invalid unit content: EOF");
            if (equals < 0 || equals > end)
                return unitComplaint(
                    "invalid unit content: unexpected newline encountered while parsing option name");
            unit.hasOptions = true;
            unit.hasInstall |= section == "Install";
            at = end;
            while (at < text.size() && text.at(at - 1) == '\\') // the value goes on in the next line
                at = endOfLine(at + 1);
            ++at;
        }
    }
    return unit;
}

} // namespace roadstead::provision
