#include "runtime/control.h"

#include "core/literals.h"
#include "runtime/control_acts.h"
#include "runtime/control_client.h"
#include "runtime/control_discovery.h"
#include "runtime/control_locks.h"
#include "runtime/control_offline.h"
#include "runtime/control_preset.h"
#include "runtime/control_report.h"
#include "runtime/control_secrets.h"
#include "runtime/control_text.h"
#include "store/secret_store.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QUrlQuery>

#include <map>

namespace roadstead::runtime {

namespace {

constexpr char kUsage[] = R"(roadsteadctl [--station URL] [--token T] [--json] VERB …

  status                         version, services, counts
  nodes                          all nodes
  node ID                        one node, by any of its ids or names
  timeline ID [--limit N]        what happened to it, newest first
  why ID                         the newest decisions about it, with every rule that was tried
  events [--limit N]             what happened in the fleet, newest first
  explain [--mac M] [--uuid U] [--label K=V]… [--apply FILE]
                                 what a machine with these labels would get; with --apply, of that document, without a station
  services | start NAME | stop NAME
  locks [list|status|release|lock|slots|hold|unhold|history …]
                                 reboot locks; locks help tells more
  move CLUSTER NODE…             into a cluster; "-" for none
  hold NODE… | unhold NODE…      a held node gets no update and no reboot lock
  label NODE… KEY=VALUE          an empty VALUE takes the label away
  retire NODE… | unretire NUMBER…  out of every list, and back by the number that it had
  rollouts                       each update group: version, state, how far it is, when it will be done
  discovery new [--size N] [--cluster C] | show TOKEN|CLUSTER | list
                                 tokens by which the members of a new etcd find each other; with --cluster it is the cluster's own
  updates on|off GROUP…          lets update groups go on, or pauses them; with --reason TEXT
  report inventory|rollout|events [--group G] [--version V] [--cluster C] [--since T] [--until T] [--node N] [--least warn] [--who W]
         [--text T] [--format pdf|html|csv|ods|json] [--output FILE] [--letter] [--bom]
                                 a report as a file; T: 2026-11-25, 2026-11-25T14:00:00Z, 90m, 12h or 7d
  apply FILE | export            the fleet document
  preset list | show ID          the ready group templates, and what they leave open (without a station)
  preset render ID [--set K=V]… [--secret K=FILE]… [--mac M] [--base-url URL]
                                 what a node of it would be given; K=@FILE takes a value from a file (without a station)
  preset add ID NAME [--set K=V]… [--secret K=FILE]… [--label K=V]…
                                 into the fleet document, for nodes with these labels; with --apply FILE: prints FILE with it in,
                                 without a station. Secrets come from files, “-” is standard input
  backup FILE | restore FILE     everything but secrets, while the station runs
  secret list | secret set NAME [--file F] | secret remove NAME
                                 what metadata names as { secret: NAME }; the value comes from standard input or a file, and is never shown
  validate [--kind fleet|ignition|butane|clc|cloud-config|script] [--platform P] [-d DIR] [FILE]
                                 is this document or config right? The kind is told by the text. (without a station)
  render --template F [--data F.json] [--numbers int|float64]   (without a station)
  butane [--strict] [--raw-errors] [--pretty] [-d DIR] [FILE]    Butane to Ignition, as the butane command (without a station)
  clc [--strict] [--platform P] [--pretty] [-d DIR] [FILE]       Container Linux Config to Ignition 2.3, as ct (without a station)
  version

--station defaults to http://127.0.0.1:8081 or $ROADSTEAD_STATION. The token comes from --token, $ROADSTEAD_TOKEN, or the station's own
keychain or data folder (--data-dir) when it runs here.
)";

/// One call: the parsed words, and the station behind them.
class Call
{
public:
    Call(const QCommandLineParser &parser, ControlClient &client)
        : m_parser(parser)
        , m_client(client)
        , m_words(parser.positionalArguments())
    {
    }

    ControlResult run()
    {
        using Verb = Result<QByteArray> (Call::*)();
        static const std::map<QString, std::pair<int, Verb>> verbs {{u"status"_s, {0, &Call::status}},
            {u"nodes"_s, {0, &Call::nodes}}, {u"node"_s, {1, &Call::node}},
            {u"timeline"_s, {1, &Call::timeline}}, {u"why"_s, {1, &Call::why}},
            {u"events"_s, {0, &Call::events}}, {u"explain"_s, {0, &Call::explain}},
            {u"services"_s, {0, &Call::services}}, {u"start"_s, {1, &Call::toggle}},
            {u"stop"_s, {1, &Call::toggle}}, {u"move"_s, {2, &Call::move}}, {u"apply"_s, {1, &Call::apply}},
            {u"export"_s, {0, &Call::exportDocument}}, {u"backup"_s, {1, &Call::backup}},
            {u"restore"_s, {1, &Call::restore}}};
        const auto verb = verbs.find(m_words.value(0));
        if (verb == verbs.end() || m_words.size() - 1 < verb->second.first)
            return {2, {}, kUsage};
        const Result<QByteArray> done = (this->*verb->second.second)();
        if (!done)
            return {1, {}, "roadsteadctl: " + done.error().message.toUtf8() + '\n'};
        return {0, *done, m_warnings};
    }

private:
    /// What the station says of an act that it has carried out.
    Result<QByteArray> withWarnings(const Result<QByteArray> &answer)
    {
        if (!answer)
            return answer;
        const QJsonObject told = QJsonDocument::fromJson(*answer).object();
        for (const QJsonValue &warning : told.value(u"warnings"_s).toArray())
            m_warnings += "roadsteadctl: " + warning.toString().toUtf8() + '\n';
        return QByteArray();
    }

    /// The answer as JSON when that was asked for, else as `asText` makes of it.
    Result<QByteArray> show(const QString &path, const std::function<QString(const QJsonObject &)> &asText)
    {
        const auto answer = m_client.getJson(path);
        if (!answer)
            return tl::unexpected(answer.error());
        if (m_parser.isSet(u"json"_s))
            return QJsonDocument(*answer).toJson();
        return asText(*answer).toUtf8();
    }

    Result<QByteArray> status()
    {
        return show(u"/api/v1/status"_s, [](const QJsonObject &o) {
            return u"Roadstead %1, %2 nodes, document %3\n"_s.arg(o.value(u"version"_s).toString())
                       .arg(o.value(u"nodes"_s).toInteger())
                       .arg(o.value(u"config_revision"_s).toInteger())
                + serviceTable(o);
        });
    }
    static QString serviceTable(const QJsonObject &object)
    {
        QList<QStringList> rows {{u"SERVICE"_s, u"STATE"_s, u"ADDRESS"_s, u"LAST ERROR"_s}};
        for (const QJsonValue &value : object.value(u"services"_s).toArray()) {
            const QJsonObject o = value.toObject();
            rows.append({o.value(u"name"_s).toString(), o.value(u"state"_s).toString(),
                o.value(u"address"_s).toString(), o.value(u"last_error"_s).toString()});
        }
        return textTable(rows);
    }
    Result<QByteArray> services() { return show(u"/api/v1/services"_s, serviceTable); }

    Result<QByteArray> nodes()
    {
        return show(u"/api/v1/nodes"_s, [](const QJsonObject &object) {
            QList<QStringList> rows {{u"ID"_s, u"STATE"_s, u"NAME"_s, u"CLUSTER"_s, u"VERSION"_s,
                u"ADDRESS"_s, u"MAC"_s, u"LAST SEEN"_s}};
            for (const QJsonValue &value : object.value(u"nodes"_s).toArray()) {
                const QJsonObject o = value.toObject();
                rows.append({QString::number(o.value(u"id"_s).toInteger()), o.value(u"state"_s).toString(),
                    o.value(u"name"_s).toString(), o.value(u"cluster"_s).toString(),
                    o.value(u"version"_s).toString(), o.value(u"address"_s).toString(),
                    o.value(u"macs"_s).toArray().first().toString(), localTimeText(o.value(u"last_seen"_s))});
            }
            return textTable(rows);
        });
    }
    Result<QByteArray> node()
    {
        return show(u"/api/v1/nodes/"_s + escapedPart(m_words.at(1)), [](const QJsonObject &object) {
            QList<QStringList> rows;
            for (auto it = object.begin(); it != object.end(); ++it) {
                const QVariant value = it.value().toVariant();
                rows.append({it.key(),
                    it.value().isObject()      ? detailText(it.value().toObject())
                        : it.value().isArray() ? value.toStringList().join(u", "_s)
                                               : value.toString()});
            }
            return textTable(rows);
        });
    }

    static QString eventTable(const QJsonObject &object)
    {
        QList<QStringList> rows;
        for (const QJsonValue &value : object.value(u"events"_s).toArray()) {
            const QJsonObject o = value.toObject();
            QJsonObject detail = o.value(u"detail"_s).toObject();
            for (const QString &longOne : {u"sha256"_s, u"query"_s, u"base"_s})
                detail.remove(longOne);
            rows.append({localTimeText(o.value(u"at"_s)),
                o.contains(u"node"_s) ? u"node "_s + QString::number(o.value(u"node"_s).toInteger()) : u"-"_s,
                o.value(u"kind"_s).toString(), detailText(detail)});
        }
        return textTable(rows);
    }
    QString limit() const
    {
        return m_parser.isSet(u"limit"_s) ? u"?limit="_s + escapedPart(m_parser.value(u"limit"_s))
                                          : QString();
    }
    Result<QByteArray> timeline()
    {
        return show(u"/api/v1/nodes/%1/timeline"_s.arg(escapedPart(m_words.at(1))) + limit(), eventTable);
    }
    Result<QByteArray> events() { return show(u"/api/v1/events"_s + limit(), eventTable); }

    static QString verdictList(const QJsonObject &object)
    {
        QString text;
        for (const QJsonValue &value : object.value(u"verdicts"_s).toArray())
            text += verdictLines(value.toObject());
        return text;
    }
    Result<QByteArray> why()
    {
        return show(u"/api/v1/nodes/%1/verdicts"_s.arg(escapedPart(m_words.at(1))), verdictList);
    }
    Result<QByteArray> explain()
    {
        const Labels labels = labelsOf(m_parser);
        QUrlQuery query;
        for (auto it = labels.cbegin(); it != labels.cend(); ++it)
            query.addQueryItem(it.key(), *it);
        return show(u"/api/v1/explain?"_s + query.toString(QUrl::FullyEncoded), verdictList);
    }

    Result<QByteArray> toggle()
    {
        const auto done
            = m_client.post(u"/api/v1/services/%1/%2"_s.arg(escapedPart(m_words.at(1)), m_words.at(0)), {});
        return done ? services() : done;
    }
    Result<QByteArray> move()
    {
        return m_client.post(u"/api/v1/clusters/%1/nodes"_s.arg(escapedPart(m_words.at(1))),
            {{u"nodes"_s, QJsonArray::fromStringList(m_words.mid(2))}});
    }
    Result<QByteArray> apply()
    {
        const auto document = readDocument(m_words.at(1));
        if (!document)
            return tl::unexpected(document.error());
        return withWarnings(m_client.ask("PUT", u"/api/v1/document"_s, *document));
    }
    Result<QByteArray> exportDocument() { return m_client.get(u"/api/v1/document"_s); }
    Result<QByteArray> backup()
    {
        const auto archive = m_client.ask("POST", u"/api/v1/backup"_s, {});
        if (!archive)
            return archive;
        QFile file(m_words.at(1));
        if (!file.open(QIODevice::WriteOnly) || file.write(*archive) != archive->size() || !file.flush())
            return fail(ErrorCode::Unavailable,
                u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
        return QByteArray();
    }
    Result<QByteArray> restore()
    {
        QFile file(m_words.at(1));
        if (!file.open(QIODevice::ReadOnly))
            return fail(
                ErrorCode::NotFound, u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
        return withWarnings(m_client.ask("POST", u"/api/v1/restore"_s, file.readAll()));
    }

    const QCommandLineParser &m_parser;
    ControlClient &m_client;
    const QStringList m_words;
    QByteArray m_warnings;
};

} // namespace

QByteArray tokenFor(const QCommandLineParser &parser)
{
    if (parser.isSet(u"token"_s))
        return parser.value(u"token"_s).toUtf8();
    if (const QByteArray token = qgetenv("ROADSTEAD_TOKEN"); !token.isEmpty())
        return token;
    QString dataDir = parser.value(u"data-dir"_s);
    if (dataDir.isEmpty())
        dataDir = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/roadstead"_s;
    return store::existingAdminToken(dataDir).value_or(QByteArray());
}

QUrl stationOf(const QCommandLineParser &parser)
{
    const QString given = parser.value(u"station"_s);
    return QUrl(
        given.isEmpty() ? qEnvironmentVariable("ROADSTEAD_STATION", u"http://127.0.0.1:8081"_s) : given);
}

QString controlVerb(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (!word.startsWith(u'-'))
            return word;
        if (word == "--station"_L1 || word == "--token"_L1 || word == "--data-dir"_L1)
            ++i;
    }
    return {};
}

ControlResult runControl(const QStringList &arguments, const ReportFileWriter &writeReport)
{
    if (controlVerb(arguments) == "report"_L1)
        return runReport(arguments, writeReport);
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    for (const char *name : {"station", "token", "data-dir", "limit", "reason", "mac", "uuid", "label",
             "apply", "size", "cluster", "template", "data", "numbers", "kind", "platform", "file", "set",
             "secret", "base-url", "since", "until"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), {}, u"VALUE"_s));
    parser.addOption(QCommandLineOption(QStringList {u"d"_s, u"files-dir"_s}, {}, u"DIR"_s));
    parser.addOption(QCommandLineOption(QStringList {u"s"_s, u"strict"_s}));
    parser.addOption(QCommandLineOption(QStringList {u"p"_s, u"pretty"_s}));
    parser.addOption(QCommandLineOption(QStringList {u"r"_s, u"raw-errors"_s}));
    parser.addOption(QCommandLineOption(u"json"_s));
    parser.addOption(QCommandLineOption(QStringList {u"h"_s, u"help"_s}));
    parser.addOption(QCommandLineOption(QStringList {u"v"_s, u"version"_s}));
    if (!parser.parse(QStringList {u"roadsteadctl"_s} + arguments))
        return {2, {}, "roadsteadctl: " + parser.errorText().toUtf8() + '\n'};
    const QString verb = parser.positionalArguments().value(0);
    if (parser.isSet(u"version"_s) || verb == "version"_L1)
        return {0, "roadsteadctl " ROADSTEAD_VERSION "\n", {}};
    if (parser.isSet(u"help"_s) || verb == "help"_L1)
        return {0, kUsage, {}};
    if (const auto offline = runOffline(parser))
        return *offline;
    ControlClient client(stationOf(parser), tokenFor(parser));
    if (const auto done = runLocks(parser, client))
        return *done;
    if (const auto done = runPreset(parser, client))
        return *done;
    auto done = runAct(parser, client);
    if (!done)
        done = runSecret(parser, client);
    if (!done)
        done = runDiscovery(parser, client);
    if (done) {
        return *done ? ControlResult {0, **done, {}}
                     : ControlResult {1, {}, "roadsteadctl: " + done->error().message.toUtf8() + '\n'};
    }
    return Call(parser, client).run();
}

} // namespace roadstead::runtime
