#include "runtime/control_acts.h"

#include "core/literals.h"
#include "runtime/control_client.h"
#include "runtime/control_text.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>

namespace roadstead::runtime {

namespace {

QJsonObject bodyOf(const QCommandLineParser &parser, const QString &key, const QStringList &names)
{
    QJsonObject body {{key, QJsonArray::fromStringList(names)}};
    if (const QString reason = parser.value(u"reason"_s); !reason.isEmpty())
        body.insert(u"reason"_s, reason);
    return body;
}

Result<QByteArray> label(const QCommandLineParser &parser, ControlClient &client, QStringList words)
{
    const QString pair = words.takeLast();
    const qsizetype equals = pair.indexOf(u'=');
    if (equals < 1)
        return fail(ErrorCode::Invalid, u"“%1” is no label; write it as KEY=VALUE."_s.arg(pair));
    QJsonObject body = bodyOf(parser, u"nodes"_s, words);
    body.insert(u"key"_s, pair.first(equals));
    body.insert(u"value"_s, pair.sliced(equals + 1));
    return client.post(u"/api/v1/nodes/label"_s, body);
}

QString rolloutTable(const QJsonObject &object)
{
    QList<QStringList> rows {
        {u"GROUP"_s, u"VERSION"_s, u"STATE"_s, u"DONE"_s, u"FAILED"_s, u"WAITING"_s, u"END"_s, u"REASON"_s}};
    for (const QJsonValue &value : object.value(u"rollouts"_s).toArray()) {
        const QJsonObject o = value.toObject();
        const auto number = [&o](const QString &key) { return QString::number(o.value(key).toInt()); };
        rows.append(
            {o.value(u"group"_s).toString(), o.value(u"version"_s).toString(), o.value(u"state"_s).toString(),
                number(u"complete"_s) + u'/' + number(u"total"_s), number(u"failed"_s), number(u"waiting"_s),
                localTimeText(o.value(o.contains(u"finished"_s) ? u"finished"_s : u"eta_likely"_s)),
                o.value(u"reason"_s).toString()});
    }
    return textTable(rows);
}

Result<QByteArray> rollouts(const QCommandLineParser &parser, ControlClient &client)
{
    const auto answer = client.getJson(u"/api/v1/rollouts"_s);
    if (!answer)
        return tl::unexpected(answer.error());
    return parser.isSet(u"json"_s) ? QJsonDocument(*answer).toJson() : rolloutTable(*answer).toUtf8();
}

} // namespace

std::optional<Result<QByteArray>> runAct(const QCommandLineParser &parser, ControlClient &client)
{
    QStringList words = parser.positionalArguments();
    const QString verb = words.isEmpty() ? QString() : words.takeFirst();
    if (verb == "rollouts"_L1)
        return rollouts(parser, client);
    if (verb == "label"_L1 && words.size() >= 2)
        return label(parser, client, words);
    if (verb == "updates"_L1 && words.size() >= 2) {
        const QString act = words.takeFirst();
        return client.post(u"/api/v1/updates/"_s + escapedPart(act), bodyOf(parser, u"groups"_s, words));
    }
    const bool isOfNodes
        = verb == "hold"_L1 || verb == "unhold"_L1 || verb == "retire"_L1 || verb == "unretire"_L1;
    if (!isOfNodes || words.isEmpty())
        return std::nullopt;
    const QString act = verb == "unretire"_L1 ? u"restore"_s : verb;
    return client.post(u"/api/v1/nodes/"_s + act, bodyOf(parser, u"nodes"_s, words));
}

} // namespace roadstead::runtime
