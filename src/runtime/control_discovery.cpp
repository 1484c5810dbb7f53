#include "runtime/control_discovery.h"

#include "core/literals.h"
#include "runtime/control_client.h"
#include "runtime/control_text.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>

namespace roadstead::runtime {

namespace {

/// "2 of 3"; "?" while the keyspace has not told.
QString joinedText(const QJsonObject &token)
{
    return u"%1 of %2"_s.arg(
        token.contains(u"missing"_s) ? QString::number(token.value(u"members"_s).toArray().size()) : u"?"_s,
        QString::number(token.value(u"size"_s).toInt()));
}

void addMembers(QList<QStringList> &rows, const QJsonValue &members, const QString &state)
{
    for (const QJsonValue &value : members.toArray()) {
        const QJsonObject member = value.toObject();
        const QStringList urls = member.value(u"peer_urls"_s).toVariant().toStringList();
        rows.append({member.value(u"id"_s).toString(), state, member.value(u"name"_s).toString(),
            urls.join(u", "_s), member.value(u"node"_s).toVariant().toString()});
    }
}

QString tokenText(const QJsonObject &token)
{
    QList<QStringList> rows {{u"MEMBER"_s, u"STATE"_s, u"NAME"_s, u"PEER URLS"_s, u"NODE"_s}};
    addMembers(rows, token.value(u"members"_s), u"joined"_s);
    addMembers(rows, token.value(u"refused"_s), u"refused"_s);
    const QString cluster = token.value(u"cluster"_s).toString();
    return token.value(u"url"_s).toString() + u'\n' + joinedText(token) + u" joined"_s
        + (cluster.isEmpty() ? QString() : u", cluster "_s + cluster) + u'\n'
        + (rows.size() > 1 ? textTable(rows) : QString());
}

QString tokenTable(const QJsonObject &object)
{
    QList<QStringList> rows {{u"CLUSTER"_s, u"JOINED"_s, u"URL"_s}};
    for (const QJsonValue &value : object.value(u"discovery"_s).toArray()) {
        const QJsonObject token = value.toObject();
        rows.append(
            {token.value(u"cluster"_s).toString(), joinedText(token), token.value(u"url"_s).toString()});
    }
    return textTable(rows);
}

/// The URL alone, so that a script can take it.
Result<QByteArray> make(const QCommandLineParser &parser, ControlClient &client)
{
    QJsonObject body;
    if (parser.isSet(u"size"_s)) {
        bool isNumber = false;
        body.insert(u"size"_s, parser.value(u"size"_s).toInt(&isNumber));
        if (!isNumber)
            return fail(ErrorCode::Invalid,
                u"--size is the number of etcd's members, not “%1”."_s.arg(parser.value(u"size"_s)));
    }
    if (parser.isSet(u"cluster"_s))
        body.insert(u"cluster"_s, parser.value(u"cluster"_s));
    const auto made = client.post(u"/api/v1/discovery"_s, body);
    if (!made || parser.isSet(u"json"_s))
        return made;
    return QJsonDocument::fromJson(*made).object().value(u"url"_s).toString().toUtf8() + '\n';
}

Result<QByteArray> show(const QCommandLineParser &parser, ControlClient &client, const QString &path,
    QString (*asText)(const QJsonObject &))
{
    const auto answer = client.getJson(path);
    if (!answer)
        return tl::unexpected(answer.error());
    return parser.isSet(u"json"_s) ? QJsonDocument(*answer).toJson() : asText(*answer).toUtf8();
}

} // namespace

std::optional<Result<QByteArray>> runDiscovery(const QCommandLineParser &parser, ControlClient &client)
{
    const QStringList words = parser.positionalArguments();
    if (words.value(0) != "discovery"_L1)
        return std::nullopt;
    const QString &act = words.value(1);
    if (act == "new"_L1 && words.size() == 2)
        return make(parser, client);
    if (act == "list"_L1 && words.size() == 2)
        return show(parser, client, u"/api/v1/discovery"_s, tokenTable);
    if (act == "show"_L1 && words.size() == 3) {
        // A person copies the URL that the token stands in.
        const QString name = words.at(2).section(u'/', -1);
        return show(parser, client, u"/api/v1/discovery/"_s + escapedPart(name), tokenText);
    }
    return std::nullopt;
}

} // namespace roadstead::runtime
