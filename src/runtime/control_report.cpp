#include "runtime/control_report.h"

#include "core/literals.h"
#include "runtime/control_client.h"
#include "runtime/control_text.h"

#include <QCommandLineParser>
#include <QUrlQuery>

namespace roadstead::runtime {

namespace {

Result<QString> pathOf(const QCommandLineParser &parser)
{
    QUrlQuery query;
    for (const QString &name : {u"app"_s, u"group"_s, u"version"_s, u"cluster"_s, u"node"_s, u"kind"_s,
             u"least"_s, u"who"_s, u"text"_s}) {
        for (const QString &value : parser.values(name))
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    for (const QString &name : {u"since"_s, u"until"_s}) {
        if (!parser.isSet(name))
            continue;
        const auto at = momentText(parser.value(name));
        if (!at)
            return fail(ErrorCode::Invalid, noMomentText(name, parser.value(name)));
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(*at)));
    }
    const QString filters = query.toString(QUrl::FullyEncoded);
    const QString path = u"/api/v1/report/"_s
        + QString::fromLatin1(QUrl::toPercentEncoding(parser.positionalArguments().value(1)));
    return filters.isEmpty() ? path : path + u'?' + filters;
}

/// From --format, else from the end of the file's name.
QString formatOf(const QCommandLineParser &parser)
{
    const QString given = parser.value(u"format"_s);
    return given.isEmpty() ? parser.value(u"output"_s).section(u'.', -1) : given;
}

Result<QByteArray> makeReport(const QCommandLineParser &parser, const ReportFileWriter &writeReport)
{
    const QStringList formats {u"pdf"_s, u"html"_s, u"csv"_s, u"ods"_s, u"json"_s};
    ReportFile wanted;
    wanted.format = formatOf(parser).toLower();
    wanted.file = parser.value(u"output"_s);
    wanted.hasBom = parser.isSet(u"bom"_s);
    wanted.isLetter = parser.isSet(u"letter"_s);
    if (wanted.file.isEmpty() || !formats.contains(wanted.format) || !writeReport)
        return fail(ErrorCode::Invalid,
            u"Say where to with --output FILE (or -), and what it shall be with --format %1."_s.arg(
                formats.join(u'|')));
    const auto path = pathOf(parser);
    if (!path)
        return tl::unexpected(path.error());
    ControlClient client(stationOf(parser), tokenFor(parser));
    auto json = client.get(*path);
    if (!json)
        return json;
    wanted.json = *std::move(json);
    return writeReport(wanted);
}

} // namespace

ControlResult runReport(const QStringList &arguments, const ReportFileWriter &writeReport)
{
    QCommandLineParser parser; // of its own: --version is a filter here
    for (const char *name : {"station", "token", "data-dir", "app", "group", "version", "cluster", "node",
             "kind", "least", "who", "text", "since", "until", "format", "output"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), {}, u"VALUE"_s));
    for (const char *name : {"bom", "letter"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name)));
    if (!parser.parse(QStringList {u"roadsteadctl"_s} + arguments))
        return {2, {}, "roadsteadctl: " + parser.errorText().toUtf8() + '\n'};
    if (parser.positionalArguments().size() != 2)
        return {2, {}, "roadsteadctl: write report inventory, report rollout or report events\n"};
    const auto made = makeReport(parser, writeReport);
    if (!made)
        return {made.error().code == ErrorCode::Invalid ? 2 : 1, {},
            "roadsteadctl: " + made.error().message.toUtf8() + '\n'};
    return {0, *made, {}};
}

} // namespace roadstead::runtime
