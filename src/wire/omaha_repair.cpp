#include "wire/omaha_repair.h"

namespace roadstead::wire {

namespace {

constexpr qsizetype kMaxNameBytes = 64; // bounds the look ahead; Omaha's longest attribute has 21
constexpr qsizetype kMaxSpaceBytes = 64;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isNameChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
        || c == ':' || c == '.';
}

// Whether what stands behind a quotation mark shows that it closed its value: `>`, `/>`, `?>`, or space and
// `name="`.
bool closesValue(QByteArrayView behind)
{
    qsizetype at = 0;
    while (at < behind.size() && at < kMaxSpaceBytes && isSpace(behind[at]))
        ++at;
    if (at == behind.size())
        return false;
    if (behind[at] == '>')
        return true;
    if (behind[at] == '/' || behind[at] == '?')
        return at + 1 < behind.size() && behind[at + 1] == '>';
    const qsizetype name = at;
    while (at < behind.size() && at - name < kMaxNameBytes && isNameChar(behind[at]))
        ++at;
    return name > 0 && at > name && behind.sliced(at).startsWith("=\"");
}

} // namespace

std::optional<QByteArray> repairedQuotes(QByteArrayView xml)
{
    QByteArray repaired;
    repaired.reserve(xml.size() + 64);
    bool isInTag = false;
    bool isInValue = false;
    bool hasChanged = false;
    for (qsizetype at = 0; at < xml.size(); ++at) {
        const char c = xml[at];
        if (isInValue && c == '"' && !closesValue(xml.sliced(at + 1))) {
            repaired += "&quot;";
            hasChanged = true;
            continue;
        }
        repaired += c;
        if (isInValue)
            isInValue = c != '"';
        else if (isInTag && c == '"')
            isInValue = true;
        else if (c == '<' || c == '>')
            isInTag = c == '<';
    }
    if (isInValue || !hasChanged)
        return std::nullopt;
    return repaired;
}

} // namespace roadstead::wire
