#include "ui/node_columns.h"

#include "core/ipv4.h"
#include "core/version.h"

#include <QHash>

#include <algorithm>
#include <numeric>

// The order of the nodes' table.

namespace roadstead::ui {

namespace {

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

char16_t folded(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x80)
        return code >= u'A' && code <= u'Z' ? static_cast<char16_t>(code + 32) : code;
    return c.toCaseFolded().unicode();
}

QStringView digitsAt(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isDigit(text[end].unicode()))
        ++end;
    while (from < end && text[from] == u'0')
        ++from;
    return text.sliced(from, end - from);
}

bool isMac(QStringView text)
{
    constexpr qsizetype kMacChars = 17;
    return text.size() == kMacChars && text[2] == u':' && text[5] == u':' && text[8] == u':'
        && text[11] == u':' && text[14] == u':';
}

quint64 macNumber(QStringView mac)
{
    quint64 number = 0;
    for (const QChar c : mac) {
        const char16_t code = folded(c);
        if (isDigit(code))
            number = number << 4 | (code - u'0');
        else if (code >= u'a' && code <= u'f')
            number = number << 4 | (code - u'a' + 10U);
    }
    return number;
}

/// The first 16 bytes of a form of the name whose bytes compare as naturalOrder() does; equal keys need the
/// whole name.
struct NameKey
{
    std::array<quint64, 2> words {};
    int size = 0;

    void put(unsigned byte)
    {
        if (size < 16)
            words[static_cast<std::size_t>(size / 8)] |= quint64(byte) << (56 - 8 * (size % 8));
        ++size;
    }
};

NameKey nameKey(QStringView name)
{
    NameKey key;
    if (isMac(name)) {
        key.words[0] = macNumber(name); // 48 bits: below any name that begins with a character
        return key;
    }
    for (qsizetype i = 0; i < name.size() && key.size < 16;) {
        const char16_t c = folded(name[i]);
        if (isDigit(c)) {
            const QStringView digits = digitsAt(name, i);
            key.put('0');
            key.put(static_cast<unsigned>(std::min<qsizetype>(digits.size(), 255)));
            for (const QChar digit : digits)
                key.put(digit.unicode());
            while (i < name.size() && isDigit(name[i].unicode()))
                ++i;
            continue;
        }
        key.put(std::min<unsigned>(c, 0xff));
        if (c >= 0x80)
            break; // beyond ASCII only the whole name tells
        ++i;
    }
    return key;
}

/// What needs a person comes first.
quint64 attention(NodeState state)
{
    switch (state) {
    case NodeState::Failed:
        return 0;
    case NodeState::Missing:
        return 1;
    case NodeState::Waiting:
        return 2;
    case NodeState::Updating:
        return 3;
    case NodeState::New:
        return 4;
    case NodeState::Up:
        return 5;
    }
    return 6;
}

/// Columns whose order is that of a number.
bool hasNumber(NodeColumn column)
{
    switch (column) {
    case NodeColumn::State:
    case NodeColumn::Address:
    case NodeColumn::Mac:
    case NodeColumn::Boot:
    case NodeColumn::LastSeen:
        return true;
    default:
        return false;
    }
}

quint64 numberOf(const NodeSummary &node, NodeColumn column)
{
    switch (column) {
    case NodeColumn::State:
        return attention(node.state);
    case NodeColumn::Address:
        return ipv4FromText(node.address).value_or(0);
    case NodeColumn::Mac:
        return macNumber(node.mac);
    case NodeColumn::Boot:
        return static_cast<quint64>(node.bootMs);
    case NodeColumn::LastSeen:
        return ~static_cast<quint64>(node.lastSeenMs);
    default:
        return 0;
    }
}

/// The text that the column is sorted by; a node's name is unlike all others, the rest repeat.
QString textOf(const NodeSummary &node, NodeColumn column)
{
    return nodeColumnText(node, column, 0);
}

std::weak_ordering versionOrder(QStringView left, QStringView right)
{
    const std::optional<Version> a = parseVersion(left);
    const std::optional<Version> b = parseVersion(right);
    if (a && b)
        return *a <=> *b;
    if (a.has_value() != b.has_value())
        return a ? std::weak_ordering::greater : std::weak_ordering::less;
    return naturalOrder(left, right);
}

/// Each place's rank by a text that repeats, as versions, clusters and labels do: each distinct one is parsed
/// and compared once.
template <typename Word, typename Order>
std::vector<quint64> ranks(
    std::span<const int> places, std::span<const NodeSummary> nodes, const Word &wordOf, const Order &orderOf)
{
    QHash<QString, std::size_t> numbers;
    QStringList texts;
    std::vector<std::size_t> textOfPlace;
    textOfPlace.reserve(places.size());
    for (const int place : places) {
        const NodeSummary &node = nodes[static_cast<std::size_t>(place)];
        const QString text = wordOf(node);
        const auto known = numbers.constFind(text);
        const auto number = known == numbers.cend() ? static_cast<std::size_t>(texts.size()) : known.value();
        if (known == numbers.cend()) {
            numbers.insert(text, number);
            texts.append(text);
        }
        textOfPlace.push_back(number);
    }
    const auto order = [&](std::size_t a, std::size_t b) {
        return orderOf(texts[static_cast<qsizetype>(a)], texts[static_cast<qsizetype>(b)]);
    };
    std::vector<std::size_t> sorted(static_cast<std::size_t>(texts.size()));
    std::iota(sorted.begin(), sorted.end(), 0);
    std::sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) { return order(a, b) < 0; });
    std::vector<quint64> rankOfText(sorted.size());
    for (std::size_t i = 1; i < sorted.size(); ++i)
        rankOfText[sorted[i]] = rankOfText[sorted[i - 1]] + (order(sorted[i - 1], sorted[i]) != 0 ? 1 : 0);
    std::vector<quint64> made;
    made.reserve(places.size());
    for (const std::size_t text : textOfPlace)
        made.push_back(rankOfText[text]);
    return made;
}

struct SortKey
{
    quint64 high;
    quint64 low;
    int place;
};

template <typename Less> void sortKeys(std::vector<SortKey> &keys, Qt::SortOrder order, const Less &less)
{
    if (order == Qt::AscendingOrder)
        std::stable_sort(keys.begin(), keys.end(), less);
    else
        std::stable_sort(
            keys.begin(), keys.end(), [&less](const SortKey &a, const SortKey &b) { return less(b, a); });
}

void putPlaces(const std::vector<SortKey> &keys, std::vector<int> &places)
{
    std::transform(keys.cbegin(), keys.cend(), places.begin(), [](const SortKey &key) { return key.place; });
}

std::vector<SortKey> keysOf(
    std::span<const int> places, std::span<const NodeSummary> nodes, NodeColumn column)
{
    std::vector<SortKey> keys;
    keys.reserve(places.size());
    const bool isName = column == NodeColumn::Name || column == NodeColumn::Serial;
    const bool isRanked = !isName && !hasNumber(column);
    const bool isVersion = column == NodeColumn::Version;
    const std::vector<quint64> rank = !isRanked ? std::vector<quint64>()
        : isVersion                             ? ranks(
                                          places, nodes, [](const NodeSummary &node) { return node.version; }, versionOrder)
                    : ranks(
                        places, nodes, [column](const NodeSummary &node) { return textOf(node, column); },
                        [](QStringView a, QStringView b) { return std::weak_ordering(naturalOrder(a, b)); });
    for (std::size_t i = 0; i < places.size(); ++i) {
        const NodeSummary &node = nodes[static_cast<std::size_t>(places[i])];
        if (isName) {
            const NameKey key = nameKey(column == NodeColumn::Name ? node.name : node.serial);
            keys.push_back({key.words[0], key.words[1], places[i]});
        } else {
            keys.push_back({isRanked ? rank[i] : numberOf(node, column), 0, places[i]});
        }
    }
    return keys;
}

} // namespace

std::strong_ordering naturalOrder(QStringView left, QStringView right)
{
    qsizetype l = 0;
    qsizetype r = 0;
    while (l < left.size() && r < right.size()) {
        const char16_t a = folded(left[l]);
        const char16_t b = folded(right[r]);
        if (!isDigit(a) || !isDigit(b)) {
            // A run of digits stands where "0" stands among the other characters.
            const char16_t x = isDigit(a) ? u'0' : a;
            const char16_t y = isDigit(b) ? u'0' : b;
            if (x != y)
                return x <=> y;
            ++l;
            ++r;
            continue;
        }
        const QStringView leftDigits = digitsAt(left, l);
        const QStringView rightDigits = digitsAt(right, r);
        if (leftDigits.size() != rightDigits.size())
            return leftDigits.size() <=> rightDigits.size();
        if (const int difference = leftDigits.compare(rightDigits); difference != 0)
            return difference <=> 0;
        while (l < left.size() && isDigit(left[l].unicode()))
            ++l;
        while (r < right.size() && isDigit(right[r].unicode()))
            ++r;
    }
    return left.size() - l <=> right.size() - r;
}

std::weak_ordering nameOrder(QStringView left, QStringView right)
{
    // A node without a name is called by its MAC, whose digits are hexadecimal: those stand first, by their
    // number.
    if (isMac(left) && isMac(right))
        return macNumber(left) <=> macNumber(right);
    if (isMac(left) != isMac(right) && !left.isEmpty() && !right.isEmpty())
        return isMac(left) ? std::weak_ordering::less : std::weak_ordering::greater;
    return naturalOrder(left, right);
}

std::weak_ordering nodeOrder(const NodeSummary &left, const NodeSummary &right, NodeColumn column)
{
    if (hasNumber(column))
        return numberOf(left, column) <=> numberOf(right, column);
    if (column == NodeColumn::Version)
        return versionOrder(left.version, right.version);
    if (column == NodeColumn::Name)
        return nameOrder(left.name, right.name);
    if (column == NodeColumn::Serial)
        return nameOrder(left.serial, right.serial);
    return naturalOrder(textOf(left, column), textOf(right, column));
}

void sortNodes(
    std::vector<int> &places, std::span<const NodeSummary> nodes, NodeColumn column, Qt::SortOrder order)
{
    std::vector<SortKey> keys = keysOf(places, nodes, column);
    const bool isName = column == NodeColumn::Name || column == NodeColumn::Serial;
    const auto less = [&](const SortKey &a, const SortKey &b) {
        if (a.high != b.high)
            return a.high < b.high;
        if (a.low != b.low)
            return a.low < b.low;
        return isName
            && nodeOrder(
                   nodes[static_cast<std::size_t>(a.place)], nodes[static_cast<std::size_t>(b.place)], column)
            < 0;
    };
    sortKeys(keys, order, less);
    putPlaces(keys, places);
}

std::weak_ordering labelOrder(const NodeSummary &left, const NodeSummary &right, const QString &key)
{
    return naturalOrder(left.labels.value(key), right.labels.value(key));
}

void sortNodesByLabel(
    std::vector<int> &places, std::span<const NodeSummary> nodes, const QString &key, Qt::SortOrder order)
{
    const std::vector<quint64> rank = ranks(
        places, nodes, [&key](const NodeSummary &node) { return node.labels.value(key); },
        [](QStringView a, QStringView b) { return std::weak_ordering(naturalOrder(a, b)); });
    std::vector<SortKey> keys;
    keys.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        keys.push_back({rank[i], 0, places[i]});
    sortKeys(keys, order, [](const SortKey &a, const SortKey &b) { return a.high < b.high; });
    putPlaces(keys, places);
}

} // namespace roadstead::ui
