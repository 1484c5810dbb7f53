#include "core/reboot_lock.h"

#include "core/literals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace roadstead {

namespace {

/// By the bytes of UTF-8, where what is past the basic plane comes last: in UTF-16 its surrogates do not.
bool isByteLess(const QString &left, const QString &right)
{
    const auto [l, r] = std::ranges::mismatch(left, right);
    if (l == left.end() || r == right.end())
        return r != right.end();
    return l->isSurrogate() == r->isSurrogate() ? *l < *r : r->isSurrogate();
}

constexpr QByteArrayView kAirlockEnd("/v1/semaphore");
constexpr QByteArrayView kLocksmithGroups("groups/");
constexpr QByteArrayView kLocksmithEnd("/semaphore");

/// Stands for itself in a URL and in JSON. Nearly every name is of these alone, which is far cheaper to find
/// out than to write escapes.
bool isPlainInKeys(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
}

QByteArray arrayOf(const QStringList &ids)
{
    const auto isPlain = [](const QString &id) { return std::ranges::all_of(id, &isPlainInKeys); };
    if (!std::ranges::all_of(ids, isPlain))
        return QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact);
    return ids.isEmpty() ? "[]"_ba : "[\"" + ids.join(u"\",\""_s).toLatin1() + "\"]";
}

struct CountAndHolders
{
    int count = 0;
    QStringList holders;
};

/// `"a","b"`: ids that stand for themselves. Nothing: there is more to them, which takes a JSON parser.
std::optional<QStringList> plainIds(QByteArrayView list)
{
    QStringList ids;
    while (!list.isEmpty()) {
        const qsizetype end = list.indexOf('"', 1);
        if (list.front() != '"' || end < 0)
            return std::nullopt;
        const QString id = QString::fromLatin1(list.first(end).sliced(1));
        list = list.sliced(end + 1);
        if (!std::ranges::all_of(id, &isPlainInKeys) || (!list.isEmpty() && list.front() != ','))
            return std::nullopt;
        if (list.size() == 1)
            return std::nullopt; // a comma too many
        list = list.sliced(std::min<qsizetype>(1, list.size()));
        ids.append(id);
    }
    return ids;
}

/// airlock's semaphore as it is nearly always, to the letter. Nothing: it is another one.
std::optional<CountAndHolders> plainSemaphore(QByteArrayView json)
{
    constexpr QByteArrayView kCount("{\"total_slots\":");
    constexpr QByteArrayView kHolders(",\"holders\":[");
    constexpr QByteArrayView kEnd("]}");
    const qsizetype at = json.indexOf(kHolders);
    if (at < 0 || !json.startsWith(kCount) || !json.endsWith(kEnd))
        return std::nullopt;
    const QByteArrayView number = json.first(at).sliced(kCount.size());
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    bool isNumber = false;
    const int count = number.toInt(&isNumber);
    // As JSON has it: no sign, no blank, no zero in front.
    isNumber
        = isNumber && std::ranges::all_of(number, isDigit) && (number.size() == 1 || number.front() != '0');
    auto ids = plainIds(json.sliced(at + kHolders.size()).chopped(kEnd.size()));
    if (!isNumber || count > kMaxLockSlots || !ids || ids->size() > kMaxLockHolders)
        return std::nullopt;
    return CountAndHolders {count, sortedHolders(std::move(*ids))};
}

/// What both semaphores have: a number of slots under `key`, and holders.
Result<CountAndHolders> readSemaphore(QByteArrayView json, QLatin1String key, const char *shape)
{
    const auto malformed = [shape] {
        return fail(ErrorCode::Malformed, u"The stored lock is not %1"_s.arg(QString::fromUtf8(shape)));
    };
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    if (!document.isObject())
        return malformed();
    const QJsonObject object = document.object();
    const QJsonValue holders = object.value("holders"_L1);
    const double count = object.value(key).toDouble(-1);
    if (count < 0 || count > kMaxLockSlots || count != static_cast<int>(count))
        return malformed();
    if (!holders.isArray() && !holders.isNull() && !holders.isUndefined())
        return malformed();
    const QJsonArray ids = holders.toArray();
    if (ids.size() > kMaxLockHolders)
        return fail(ErrorCode::TooLarge, u"The stored lock has more than %1 holders"_s.arg(kMaxLockHolders));
    CountAndHolders found {static_cast<int>(count), {}};
    for (const QJsonValue id : ids) {
        if (!id.isString())
            return malformed();
        found.holders.append(id.toString());
    }
    found.holders = sortedHolders(std::move(found.holders));
    return found;
}

Verdict lockVerdict(qint64 nowMs)
{
    Verdict verdict;
    verdict.kind = VerdictKind::Lock;
    verdict.atMs = nowMs;
    return verdict;
}

void noteSlots(Verdict &verdict, const Semaphore &stored, int slotCount)
{
    if (stored.totalSlots != slotCount)
        verdict.tried("lock.slots_changed", Outcome::Passed,
            {QString::number(slotCount), QString::number(stored.totalSlots)});
}

qsizetype freeSlots(qsizetype holderCount, int slotCount)
{
    return std::max<qsizetype>(0, slotCount - holderCount);
}

} // namespace

LockDecision decideLock(const Semaphore &stored, const RebootQuestion &question, qint64 nowMs)
{
    LockDecision decision {decideReboot(question, nowMs), std::nullopt};
    if (stored.totalSlots != question.slotCount && question.isKnownGroup)
        decision.verdict.reasons.prepend({"lock.slots_changed", Outcome::Passed,
            {QString::number(question.slotCount), QString::number(stored.totalSlots)}});
    if (decision.verdict.answer == "locked"_L1)
        decision.changed
            = Semaphore {question.slotCount, sortedHolders(stored.holders + QStringList {question.id})};
    return decision;
}

LockDecision decideUnlock(const Semaphore &stored, const QString &id, int slotCount, qint64 nowMs)
{
    LockDecision decision {lockVerdict(nowMs), std::nullopt};
    Verdict &verdict = decision.verdict;
    noteSlots(verdict, stored, slotCount);
    if (!stored.holders.contains(id)) {
        verdict.answer = u"not-held"_s;
        verdict.tried("lock.not_held", Outcome::Decided, {id});
        return decision;
    }
    Semaphore changed {slotCount, stored.holders};
    changed.holders.removeAll(id);
    verdict.answer = u"released"_s;
    verdict.tried("lock.released", Outcome::Decided,
        {id, QString::number(freeSlots(changed.holders.size(), slotCount)), QString::number(slotCount)});
    decision.changed = std::move(changed);
    return decision;
}

Verdict refuseUnknownLockGroup(const QString &group, qint64 nowMs)
{
    Verdict verdict = lockVerdict(nowMs);
    verdict.answer = u"unknown-group"_s;
    verdict.isGood = false;
    verdict.tried("lock.unknown_group", Outcome::Decided, {group});
    return verdict;
}

Result<Semaphore> parseSemaphore(QByteArrayView json)
{
    constexpr const char *kShape = "{\"total_slots\":N,\"holders\":[…]}";
    if (auto plain = plainSemaphore(json))
        return Semaphore {plain->count, std::move(plain->holders)};
    const auto read = readSemaphore(json, "total_slots"_L1, kShape);
    return read.map([](const CountAndHolders &found) { return Semaphore {found.count, found.holders}; });
}

Result<LocksmithSemaphore> parseLocksmithSemaphore(QByteArrayView json)
{
    constexpr const char *kShape = "{\"semaphore\":N,\"max\":N,\"holders\":[…]}";
    const auto read = readSemaphore(json, "max"_L1, kShape);
    return read.map([](const CountAndHolders &found) {
        LocksmithSemaphore semaphore {found.count, {}};
        for (const QString &id : found.holders) {
            const bool isGuest = id.startsWith(kGuestPrefix);
            (isGuest ? semaphore.guests : semaphore.holders)
                .append(isGuest ? id.sliced(kGuestPrefix.size()) : id);
        }
        return semaphore;
    });
}

QByteArray encodeLocksmithSemaphore(const LocksmithSemaphore &semaphore)
{
    QStringList all = semaphore.holders;
    for (const QString &id : semaphore.guests)
        all.append(kGuestPrefix + id);
    all = sortedHolders(std::move(all));
    return "{\"semaphore\":" + QByteArray::number(semaphore.max - all.size())
        + ",\"max\":" + QByteArray::number(semaphore.max) + ",\"holders\":" + arrayOf(all) + '}';
}

QStringList sortedHolders(QStringList ids)
{
    std::sort(ids.begin(), ids.end(), isByteLess);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

QByteArray encodeSemaphore(const Semaphore &semaphore)
{
    // QJsonObject would put the members in the order of the alphabet.
    return "{\"total_slots\":" + QByteArray::number(semaphore.totalSlots)
        + ",\"holders\":" + arrayOf(semaphore.holders) + '}';
}

QByteArray keyOfGroup(QByteArrayView before, const QString &group, QByteArrayView after)
{
    const bool isPlain = std::ranges::all_of(group, &isPlainInKeys);
    const QByteArray name
        = isPlain ? group.toLatin1() : group.toUtf8().toPercentEncoding(" ").replace(' ', '+');
    QByteArray key(before.size() + name.size() + after.size(), Qt::Uninitialized);
    char *to = std::copy(before.begin(), before.end(), key.data());
    to = std::copy(name.begin(), name.end(), to);
    std::copy(after.begin(), after.end(), to);
    return key;
}

QString nameOfKey(QByteArrayView name)
{
    if (!name.contains('%') && !name.contains('+'))
        return QString::fromUtf8(name);
    return QString::fromUtf8(QByteArray::fromPercentEncoding(name.toByteArray().replace('+', ' ')));
}

QByteArray semaphoreKey(const QString &group)
{
    return keyOfGroup(kAirlockPrefix, group, kAirlockEnd);
}

QList<QByteArray> locksmithKeys(const QString &group)
{
    static const QByteArray groups = kLocksmithPrefix.toByteArray() + kLocksmithGroups.toByteArray();
    const QByteArray named = keyOfGroup(groups, group, kLocksmithEnd);
    if (group == "default"_L1)
        return {kLocksmithPrefix.toByteArray() + kLocksmithEnd.sliced(1).toByteArray(), named};
    return {named};
}

std::optional<QString> lockGroupOfKey(QByteArrayView key)
{
    const auto between = [key](QByteArrayView begin, QByteArrayView end) -> std::optional<QString> {
        if (!key.startsWith(begin) || !key.endsWith(end) || key.size() <= begin.size() + end.size())
            return std::nullopt;
        const QByteArray name = key.sliced(begin.size()).chopped(end.size()).toByteArray();
        return name.contains('/') ? std::nullopt : std::optional(nameOfKey(name));
    };
    if (key == locksmithKeys(u"default"_s).first())
        return u"default"_s;
    const QByteArray groups = kLocksmithPrefix.toByteArray() + kLocksmithGroups.toByteArray();
    if (const auto group = between(groups, kLocksmithEnd))
        return group;
    return between(kAirlockPrefix, kAirlockEnd);
}

} // namespace roadstead
