#include "runtime/control_locks.h"

#include "core/literals.h"
#include "runtime/control_client.h"
#include "runtime/control_text.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <map>

namespace roadstead::runtime {

namespace {

constexpr char kLocksUsage[] = R"(roadsteadctl locks VERB …

  list [GROUP]                       each group: slots, who holds them, who waits, and what stands in the way
  status GROUP                       as locksmithctl status prints it
  release GROUP ID --reason TEXT     takes a slot from its holder (also: unlock)
  lock GROUP ID --reason TEXT        takes a slot for a node
  slots GROUP N                      how many nodes may reboot at once (also: set-max)
  hold [GROUP] [--reason TEXT]       nobody may reboot: of one group, or of the whole fleet
  unhold [GROUP]
  history [GROUP] [--since T] [--until T]
                                     who held a slot from when to when; T: 2026-11-25, 2026-11-25T14:00:00Z, 90m, 12h or 7d
)";

QString nodeText(const QJsonObject &holder)
{
    const QString name = holder.value(u"name"_s).toString();
    return name.isEmpty() ? holder.value(u"node"_s).toVariant().toString() : name;
}

class LocksCall
{
public:
    LocksCall(const QCommandLineParser &parser, ControlClient &client)
        : m_parser(parser)
        , m_client(client)
        , m_words(parser.positionalArguments().mid(1))
    {
    }

    ControlResult run()
    {
        using Verb = Result<QByteArray> (LocksCall::*)();
        struct Words
        {
            qsizetype least = 0;
            qsizetype most = 0;
            Verb verb = nullptr;
        };
        static const std::map<QString, Words> verbs {{u"list"_s, {0, 1, &LocksCall::list}},
            {u"status"_s, {1, 1, &LocksCall::status}}, {u"release"_s, {2, 2, &LocksCall::release}},
            {u"unlock"_s, {2, 2, &LocksCall::release}}, {u"lock"_s, {2, 2, &LocksCall::lock}},
            {u"slots"_s, {2, 2, &LocksCall::setSlots}}, {u"set-max"_s, {2, 2, &LocksCall::setSlots}},
            {u"hold"_s, {0, 1, &LocksCall::hold}}, {u"unhold"_s, {0, 1, &LocksCall::hold}},
            {u"history"_s, {0, 1, &LocksCall::history}}};
        const auto verb = verbs.find(m_words.isEmpty() ? u"list"_s : m_words.first());
        if (verb == verbs.end())
            return {2, {},
                "roadsteadctl: unknown subcommand: \"" + m_words.first().toUtf8() + "\"\n" + kLocksUsage};
        const qsizetype given = std::max<qsizetype>(0, m_words.size() - 1);
        if (given < verb->second.least || given > verb->second.most)
            return {2, {}, kLocksUsage};
        const Result<QByteArray> done = (this->*verb->second.verb)();
        return done ? ControlResult {0, *done, {}}
                    : ControlResult {1, {}, "roadsteadctl: " + done.error().message.toUtf8() + '\n'};
    }

private:
    [[nodiscard]] QString group() const { return m_words.value(1); }
    [[nodiscard]] QString path(const QString &act) const
    {
        return u"/api/v1/locks/%1/%2"_s.arg(escapedPart(group()), act);
    }

    /// The groups that the words ask for. Fails: NotFound.
    Result<QList<QJsonObject>> groups()
    {
        const auto answer = m_client.getJson(u"/api/v1/locks"_s);
        if (!answer)
            return tl::unexpected(answer.error());
        if (answer->value(u"held"_s).toBool()) {
            const QString reason = answer->value(u"hold_reason"_s).toString();
            m_banner = u"All reboots are held"_s + (reason.isEmpty() ? u"."_s : u": "_s + reason) + u'\n';
        }
        QList<QJsonObject> found;
        for (const QJsonValue &value : answer->value(u"lock_groups"_s).toArray()) {
            if (group().isEmpty() || value.toObject().value(u"id"_s).toString() == group())
                found.append(value.toObject());
        }
        if (found.isEmpty() && !group().isEmpty())
            return fail(ErrorCode::NotFound, u"There is no lock group “%1”."_s.arg(group()));
        return found;
    }

    Result<QByteArray> list()
    {
        const auto found = groups();
        if (!found)
            return tl::unexpected(found.error());
        if (m_parser.isSet(u"json"_s)) {
            QJsonArray array;
            for (const QJsonObject &each : *found)
                array.append(each);
            return QJsonDocument(QJsonObject {{u"lock_groups"_s, array}}).toJson();
        }
        QList<QStringList> rows {
            {u"GROUP"_s, u"SLOTS"_s, u"STATE"_s, u"ID"_s, u"NODE"_s, u"SINCE"_s, u"NOTE"_s}};
        for (const QJsonObject &each : *found)
            appendGroup(rows, each);
        return (m_banner + textTable(rows)).toUtf8();
    }
    static void appendGroup(QList<QStringList> &rows, const QJsonObject &group)
    {
        const QJsonArray holders = group.value(u"holders"_s).toArray();
        const QString id = group.value(u"id"_s).toString();
        const QString count = u"%1/%2"_s.arg(holders.size()).arg(group.value(u"slots"_s).toInt());
        const QJsonObject standing = group.value(u"standing"_s).toObject();
        const bool isGood = standing.value(u"good"_s).toBool();
        rows.append({id, count, isGood ? u"free"_s : standing.value(u"answer"_s).toString(), {}, {}, {},
            isGood ? QString() : standing.value(u"summary"_s).toString()});
        for (const auto &[key, state] : {std::pair {u"holders"_s, u"holds"_s}, {u"waiting"_s, u"waits"_s}}) {
            for (const QJsonValue &value : group.value(key).toArray()) {
                const QJsonObject holder = value.toObject();
                rows.append({{}, {}, state, holder.value(u"id"_s).toString(), nodeText(holder),
                    localTimeText(holder.value(u"since"_s)), holder.value(u"stale"_s).toString()});
            }
        }
    }

    Result<QByteArray> status()
    {
        const auto found = groups();
        if (!found)
            return tl::unexpected(found.error());
        const QJsonArray holders = found->first().value(u"holders"_s).toArray();
        const int most = found->first().value(u"slots"_s).toInt();
        QString text = u"Available: %1\nMax: %2\n"_s.arg(most - holders.size()).arg(most);
        if (!holders.isEmpty())
            text += u"\nMACHINE ID\n"_s;
        for (const QJsonValue &holder : holders)
            text += holder.toObject().value(u"id"_s).toString() + u'\n';
        return text.toUtf8();
    }

    Result<QByteArray> actOnLock(const QString &act)
    {
        const QString reason = m_parser.value(u"reason"_s);
        if (reason.isEmpty())
            return fail(ErrorCode::Invalid, u"Say why with --reason TEXT: it is kept in the history."_s);
        return m_client.post(path(act), {{u"id"_s, m_words.at(2)}, {u"reason"_s, reason}});
    }
    Result<QByteArray> release() { return actOnLock(u"release"_s); }
    Result<QByteArray> lock() { return actOnLock(u"lock"_s); }

    Result<QByteArray> setSlots()
    {
        bool isNumber = false;
        const int count = m_words.at(2).toInt(&isNumber);
        if (!isNumber || count < 0)
            return fail(ErrorCode::Invalid, u"“%1” is no number of slots."_s.arg(m_words.at(2)));
        const auto found = groups();
        if (!found)
            return tl::unexpected(found.error());
        const auto done = m_client.post(
            path(u"slots"_s), {{u"slots"_s, count}, {u"reason"_s, m_parser.value(u"reason"_s)}});
        if (!done)
            return done;
        return u"Old-Max: %1\nMax: %2\n"_s.arg(found->first().value(u"slots"_s).toInt()).arg(count).toUtf8();
    }

    Result<QByteArray> hold()
    {
        const QString act = m_words.first();
        return m_client.post(group().isEmpty() ? u"/api/v1/reboots/"_s + act : path(act),
            {{u"reason"_s, m_parser.value(u"reason"_s)}});
    }

    Result<QByteArray> history()
    {
        QUrlQuery query;
        if (!group().isEmpty())
            query.addQueryItem(u"group"_s, QString::fromLatin1(QUrl::toPercentEncoding(group())));
        for (const QString &name : {u"since"_s, u"until"_s}) {
            if (!m_parser.isSet(name))
                continue;
            const auto at = momentText(m_parser.value(name));
            if (!at)
                return fail(ErrorCode::Invalid, noMomentText(name, m_parser.value(name)));
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(*at)));
        }
        const auto answer = m_client.getJson(u"/api/v1/lock-holds?"_s + query.toString(QUrl::FullyEncoded));
        if (!answer)
            return tl::unexpected(answer.error());
        if (m_parser.isSet(u"json"_s))
            return QJsonDocument(*answer).toJson();
        QList<QStringList> rows {{u"GROUP"_s, u"ID"_s, u"NODE"_s, u"FROM"_s, u"TO"_s, u"ENDED BY"_s}};
        for (const QJsonValue &value : answer->value(u"holds"_s).toArray()) {
            const QJsonObject one = value.toObject();
            const bool isOver = one.contains(u"to"_s);
            rows.append({one.value(u"group"_s).toString(), one.value(u"id"_s).toString(), nodeText(one),
                localTimeText(one.value(u"from"_s)), localTimeText(one.value(u"to"_s)),
                !isOver                               ? u"(holds)"_s
                    : one.value(u"forced"_s).toBool() ? u"release"_s
                                                      : u"node"_s});
        }
        const QString note = answer->value(u"complete"_s).toBool(true)
            ? QString()
            : u"Older holds are left out: ask for a shorter time with --since and --until.\n"_s;
        return (textTable(rows) + note).toUtf8();
    }

    const QCommandLineParser &m_parser;
    ControlClient &m_client;
    const QStringList m_words; ///< the verb of `locks` and its words
    QString m_banner;
};

} // namespace

std::optional<ControlResult> runLocks(const QCommandLineParser &parser, ControlClient &client)
{
    const QStringList words = parser.positionalArguments();
    if (words.value(0) != "locks"_L1)
        return std::nullopt;
    if (words.value(1) == "help"_L1)
        return ControlResult {0, kLocksUsage, {}};
    return LocksCall(parser, client).run();
}

} // namespace roadstead::runtime
