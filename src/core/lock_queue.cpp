#include "core/lock_queue.h"

#include <algorithm>

namespace roadstead {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The digits at the start of `text`, without zeros in front.
QStringView takeNumber(QStringView &text)
{
    qsizetype length = 0;
    while (length < text.size() && isDigit(text[length]))
        ++length;
    QStringView number = text.first(length);
    text = text.sliced(length);
    while (number.size() > 1 && number.front() == u'0')
        number = number.sliced(1);
    return number;
}

/// node-9 before node-10, in any language the same.
int compareNames(QStringView left, QStringView right)
{
    while (!left.isEmpty() && !right.isEmpty()) {
        if (isDigit(left.front()) && isDigit(right.front())) {
            const QStringView a = takeNumber(left);
            const QStringView b = takeNumber(right);
            if (a.size() != b.size())
                return a.size() < b.size() ? -1 : 1;
            if (const int order = a.compare(b); order != 0)
                return order;
            continue;
        }
        const QChar a = left.front().toCaseFolded();
        const QChar b = right.front().toCaseFolded();
        if (a != b)
            return a < b ? -1 : 1;
        left = left.sliced(1);
        right = right.sliced(1);
    }
    return left.isEmpty() ? (right.isEmpty() ? 0 : -1) : 1;
}

} // namespace

bool isServedBefore(const LockWaiter &left, const LockWaiter &right, RebootOrder order)
{
    if (order == RebootOrder::Name) {
        if (const int names = compareNames(left.name, right.name); names != 0)
            return names < 0;
    }
    return left.sinceMs != right.sinceMs ? left.sinceMs < right.sinceMs : left.id < right.id;
}

LockTurn turnOf(const QList<LockWaiter> &waiting, const LockWaiter &who, RebootOrder order, int most)
{
    LockWaiter self = who;
    for (const LockWaiter &each : waiting) {
        if (each.id == who.id)
            self.sinceMs = each.sinceMs;
    }
    LockTurn turn;
    for (const LockWaiter &each : waiting) {
        const bool isSilent = who.askedMs - each.askedMs >= kTurnMs;
        if (each.id == self.id || each.isBarred || isSilent || !isServedBefore(each, self, order))
            continue;
        if (turn.names.size() < kMaxTurnNames)
            turn.names.append(each.name);
        if (++turn.ahead >= most)
            break;
    }
    return turn;
}

} // namespace roadstead
