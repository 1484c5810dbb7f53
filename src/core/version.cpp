#include "core/version.h"

#include <algorithm>

namespace roadstead {

namespace {

constexpr qsizetype kMaxVersionChars = 128;
constexpr qsizetype kMaxDigits = 18; // fits quint64

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNumber(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

std::optional<quint64> numberOf(QStringView digits)
{
    if (digits.isEmpty() || digits.size() > kMaxDigits || !isNumber(digits))
        return std::nullopt;
    quint64 value = 0;
    for (const QChar c : digits)
        value = value * 10 + static_cast<quint64>(c.unicode() - u'0');
    return value;
}

QStringView takeIdentifier(QStringView &rest)
{
    const qsizetype dot = rest.indexOf(u'.');
    const QStringView identifier = dot < 0 ? rest : rest.first(dot);
    rest = dot < 0 ? QStringView() : rest.sliced(dot + 1);
    return identifier;
}

// Semantic Versioning §9, §10: dot-separated, none empty, of [0-9A-Za-z-]. CoreOS writes "_" in build
// metadata too.
bool areIdentifiers(QStringView text)
{
    if (text.isEmpty() || text.startsWith(u'.') || text.endsWith(u'.') || text.contains(QStringView(u"..")))
        return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-' || c == u'.'
            || c == u'_';
    });
}

// §11.4.1-3: numbers by value and before words, words by character.
std::weak_ordering compareIdentifiers(QStringView left, QStringView right)
{
    const bool isLeftNumber = isNumber(left);
    const bool isRightNumber = isNumber(right);
    if (isLeftNumber != isRightNumber)
        return isLeftNumber ? std::weak_ordering::less : std::weak_ordering::greater;
    if (isLeftNumber) {
        while (left.size() > 1 && left.front() == u'0')
            left = left.sliced(1);
        while (right.size() > 1 && right.front() == u'0')
            right = right.sliced(1);
        if (left.size() != right.size())
            return left.size() <=> right.size();
    }
    return left.compare(right) <=> 0;
}

// §11.3 and §11.4.4: a release is after its pre-releases, and more identifiers are after fewer.
std::weak_ordering comparePreReleases(QStringView left, QStringView right)
{
    if (left.isEmpty() || right.isEmpty())
        return left.isEmpty() <=> right.isEmpty();
    while (!left.isEmpty() && !right.isEmpty()) {
        const auto order = compareIdentifiers(takeIdentifier(left), takeIdentifier(right));
        if (order != 0)
            return order;
    }
    return right.isEmpty() <=> left.isEmpty();
}

} // namespace

std::weak_ordering operator<=>(const Version &left, const Version &right)
{
    const auto order = left.numbers <=> right.numbers;
    return order != 0 ? order : comparePreReleases(left.preRelease, right.preRelease);
}

std::optional<Version> parseVersion(QStringView text)
{
    if (text.size() > kMaxVersionChars)
        return std::nullopt;
    if (const qsizetype plus = text.indexOf(u'+'); plus >= 0) {
        if (!areIdentifiers(text.sliced(plus + 1)))
            return std::nullopt;
        text = text.first(plus);
    }
    Version version;
    if (const qsizetype dash = text.indexOf(u'-'); dash >= 0) {
        if (!areIdentifiers(text.sliced(dash + 1)))
            return std::nullopt;
        version.preRelease = text.sliced(dash + 1).toString();
        text = text.first(dash);
    }
    std::size_t count = 0;
    for (QStringView rest = text; count == 0 || !rest.isNull(); ++count) {
        const auto number = numberOf(takeIdentifier(rest));
        if (!number || count == version.numbers.size())
            return std::nullopt;
        version.numbers.at(count) = *number;
    }
    return version;
}

} // namespace roadstead
