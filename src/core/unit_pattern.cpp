#include "core/unit_pattern.h"

#include <optional>

namespace roadstead {

namespace {

/// "[a-z]" at the front of `pattern`: whether it has `c`; `pattern` goes on behind it. Nothing when it is
/// broken.
std::optional<bool> takeClass(QStringView &pattern, QChar c)
{
    pattern = pattern.sliced(1);
    const bool isNegated = pattern.startsWith(u'^');
    if (isNegated)
        pattern = pattern.sliced(1);
    const auto takeOne = [&pattern]() -> std::optional<QChar> {
        if (pattern.startsWith(u'\\'))
            pattern = pattern.sliced(1);
        else if (pattern.startsWith(u'-') || pattern.startsWith(u']'))
            return std::nullopt;
        if (pattern.isEmpty())
            return std::nullopt;
        const QChar one = pattern.front();
        pattern = pattern.sliced(1);
        return one;
    };
    bool isIn = false;
    for (int ranges = 0; ranges == 0 || !pattern.startsWith(u']'); ++ranges) {
        const auto low = takeOne();
        auto high = low;
        if (low && pattern.startsWith(u'-')) {
            pattern = pattern.sliced(1);
            high = takeOne();
        }
        if (!low || !high || pattern.isEmpty())
            return std::nullopt;
        isIn = isIn || (*low <= c && c <= *high);
    }
    pattern = pattern.sliced(1);
    return isIn != isNegated;
}

/// One step without a star: whether `c` is what `pattern` begins with, which then goes on behind it.
std::optional<bool> takeStep(QStringView &pattern, QChar c)
{
    const QChar first = pattern.front();
    if (first == u'[')
        return takeClass(pattern, c);
    if (first == u'\\' && pattern.size() == 1)
        return std::nullopt;
    pattern = pattern.sliced(first == u'\\' ? 1 : 0);
    const QChar wanted = pattern.front();
    pattern = pattern.sliced(1);
    return first == u'?' ? c != u'/' : c == wanted;
}

} // namespace

bool matchesUnitPattern(QStringView pattern, QStringView name)
{
    // Where to go on when what follows the newest star does not fit: the star takes one more.
    QStringView afterStar;
    QStringView fromStar;
    bool hasStar = false;
    while (!name.isEmpty() || !pattern.isEmpty()) {
        if (pattern.startsWith(u'*')) {
            pattern = afterStar = pattern.sliced(1);
            fromStar = name;
            hasStar = true;
            continue;
        }
        if (!name.isEmpty() && !pattern.isEmpty()) {
            const auto step = takeStep(pattern, name.front());
            if (!step)
                return false;
            if (*step) {
                name = name.sliced(1);
                continue;
            }
        }
        if (!hasStar || fromStar.isEmpty() || fromStar.front() == u'/')
            return false;
        name = fromStar = fromStar.sliced(1);
        pattern = afterStar;
    }
    return true;
}

} // namespace roadstead
