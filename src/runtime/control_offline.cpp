#include "runtime/control_offline.h"

#include "core/fleet_config.h"
#include "core/literals.h"
#include "core/mac_address.h"
#include "core/verdict_text.h"
#include "provision/template_engine.h"
#include "runtime/control_config.h"
#include "runtime/document_file.h"
#include "services/boot_renderer.h"
#include "wire/admin_json.h"
#include "wire/fleet_document.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>

namespace roadstead::runtime {

namespace {

ControlResult failed(const QString &message)
{
    return {1, {}, message.toUtf8() + '\n'};
}

Result<QByteArray> contentOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"%1 cannot be read: %2"_s.arg(name, file.errorString()));
    return file.readAll();
}

/// `roadsteadctl render`: exactly the output, or the error on standard error.
ControlResult render(const QCommandLineParser &parser)
{
    const QString numbers = parser.value(u"numbers"_s);
    if (!parser.isSet(u"template"_s)
        || (!numbers.isEmpty() && numbers != "int"_L1 && numbers != "float64"_L1))
        return {2, {}, "roadsteadctl: render --template FILE [--data FILE.json] [--numbers int|float64]\n"};
    const QString name = parser.value(u"template"_s);
    const auto text = contentOf(name);
    if (!text)
        return failed(text.error().message);
    provision::Value data {provision::ValueMap()};
    if (parser.isSet(u"data"_s)) {
        const auto json = contentOf(parser.value(u"data"_s));
        if (!json)
            return failed(json.error().message);
        const auto parsed = provision::Value::parseJson(*json);
        if (!parsed)
            return failed(u"%1:%2:%3: %4"_s.arg(parser.value(u"data"_s))
                              .arg(parsed.error().line)
                              .arg(parsed.error().column)
                              .arg(parsed.error().message));
        data = *parsed;
    }
    provision::ExecuteOptions options;
    options.missingKey = provision::MissingKey::Default; // as Go's own default; the station is stricter
    if (numbers == "float64"_L1)
        options.numbers = provision::TemplateNumbers::AllFloat;
    const auto parsed = provision::Template::parse(name, *text);
    const auto output = parsed ? parsed->execute(data, options) : tl::unexpected(parsed.error());
    if (!output)
        return failed(u"%1:%2:%3: %4"_s.arg(name)
                          .arg(output.error().line)
                          .arg(output.error().column)
                          .arg(output.error().message));
    return {0, *output, {}};
}

ControlResult explain(const QCommandLineParser &parser)
{
    auto document = documentFromFile(parser.value(u"apply"_s));
    if (!document)
        return failed(document.error().message);
    const services::BootRenderer renderer(std::make_shared<const FleetConfig>(*std::move(document)));
    services::BootQuestion question;
    question.labels = labelsOf(parser);
    question.baseUrl = "http://station";
    for (auto it = question.labels.cbegin(); it != question.labels.cend(); ++it)
        question.query.emplace_back(it.key().toUtf8(), it->toUtf8());
    const services::BootAnswer boot = renderer.ipxe(question);
    if (parser.isSet(u"json"_s))
        return {0, QJsonDocument(wire::toJson(boot.verdict)).toJson(), {}};
    QByteArray out;
    for (const Reason &reason : boot.verdict.reasons)
        out += (reason.outcome == Outcome::Decided ? "=> " : "   ") + sentence(reason).toUtf8() + '\n';
    out += '\n' + boot.body;
    if (boot.status == 200) {
        const services::BootAnswer config = renderer.ignition(question);
        out += '\n' + config.body;
    }
    return {0, out, {}};
}

} // namespace

Labels labelsOf(const QCommandLineParser &parser)
{
    Labels labels;
    if (parser.isSet(u"mac"_s))
        labels.insert(u"mac"_s, normalizedMac(parser.value(u"mac"_s)).value_or(parser.value(u"mac"_s)));
    if (parser.isSet(u"uuid"_s))
        labels.insert(u"uuid"_s, parser.value(u"uuid"_s).toLower());
    for (const QString &pair : parser.values(u"label"_s))
        labels.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return labels;
}

Result<QByteArray> readDocument(const QString &file)
{
    auto document = documentFromFile(file);
    if (!document)
        return tl::unexpected(document.error());
    for (ConfigTemplate &configTemplate : document->templates)
        configTemplate.file.clear();
    return wire::encodeFleetDocument(*document);
}

std::optional<ControlResult> runOffline(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    const QString verb = words.value(0);
    if (const auto done = runConfigVerb(parser))
        return done;
    if (verb == "render"_L1)
        return render(parser);
    if (verb == "explain"_L1 && parser.isSet(u"apply"_s))
        return explain(parser);
    return std::nullopt;
}

} // namespace roadstead::runtime
