#include "services/served_config.h"

#include "core/literals.h"
#include "provision/butane.h"
#include "provision/clc.h"
#include "provision/cloud_config.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace roadstead::services {

namespace {

QString placeText(const Error &error)
{
    return error.line > 0 ? u"line %1, column %2: %3"_s.arg(error.line).arg(error.column).arg(error.message)
                          : error.message;
}

/// The error with the first sentence of the report, which says more than that there is one.
Error whyNot(const provision::ConfigReport &report, const Error &error)
{
    for (const provision::ReportEntry &entry : report.entries) {
        if (entry.kind == provision::ReportEntry::Kind::Error)
            return {error.code,
                QString::fromUtf8(entry.path.isEmpty() ? entry.message : entry.path + ": " + entry.message),
                entry.line, entry.column};
    }
    return error;
}

provision::ButaneTranslation translate(TemplateKind kind, const QByteArray &text)
{
    return kind == TemplateKind::Clc ? provision::translateClc(text) : provision::translateButane(text);
}

bool isTranslated(TemplateKind kind)
{
    return kind == TemplateKind::Butane || kind == TemplateKind::Clc;
}

/// The failure of a text that is no Ignition config; empty when it is one, and its version.
QString complaintAboutJson(const QByteArray &body, QString &version)
{
    QJsonParseError parseError;
    const QJsonDocument json = QJsonDocument::fromJson(body, &parseError);
    if (json.isNull()) {
        const QByteArray before = body.first(std::clamp<qsizetype>(parseError.offset, 0, body.size()));
        return u"line %1, column %2: %3"_s.arg(before.count('\n') + 1)
            .arg(before.size() - before.lastIndexOf('\n'))
            .arg(parseError.errorString());
    }
    version = json.object().value(u"ignition"_s).toObject().value(u"version"_s).toString();
    if (version.isEmpty() && !json.object().contains(u"ignitionVersion"_s))
        return u"it has no ignition.version"_s;
    return {};
}

} // namespace

ServedConfig servedIgnition(
    TemplateKind kind, const QByteArray &rendered, std::optional<provision::IgnitionSpec> newest)
{
    ServedConfig config;
    config.body = rendered;
    config.what = "an Ignition config";
    if (isTranslated(kind)) {
        provision::ButaneTranslation made = translate(kind, rendered);
        config.report = std::move(made.report);
        config.body = made.json;
        if (made.error) {
            if (config.body.isEmpty())
                config.what = kind == TemplateKind::Clc ? "a Container Linux Config" : "a Butane config";
            config.failure = placeText(whyNot(config.report, *made.error));
            return config;
        }
    }
    QString version;
    config.failure = complaintAboutJson(config.body, version);
    const auto has = provision::readIgnitionSpec(version.toLatin1());
    if (!config.failure.isEmpty() || !has || !newest || *has <= *newest)
        return config;
    if (const auto older = provision::withOlderSpec(config.body, *newest)) {
        config.body = *older;
        config.madeFrom = version;
    } else {
        config.failure = u"its version %1 is newer than %2, the newest that this node reads, and %3"_s.arg(
            version, newest->text(), older.error().message);
    }
    return config;
}

ServedConfig servedCloudConfig(const QByteArray &rendered)
{
    ServedConfig config;
    config.body = rendered;
    config.what = "a cloud-config";
    if (rendered.isEmpty()) {
        config.failure = u"a cloud-config starts with #cloud-config, a script with #!"_s;
        return config;
    }
    provision::CloudConfigCheck check = provision::checkCloudConfig(rendered);
    config.report = std::move(check.report);
    if (check.error && check.error->code == ErrorCode::Unsupported)
        config.failure = u"a cloud-config starts with #cloud-config, a script with #!"_s;
    else if (check.error)
        config.failure = placeText(*check.error);
    return config;
}

std::optional<Error> errorOfPlainText(TemplateKind kind, const QByteArray &text)
{
    if (isTranslated(kind)) {
        const provision::ButaneTranslation made = translate(kind, text);
        return made.error ? std::optional(whyNot(made.report, *made.error)) : std::nullopt;
    }
    if (kind == TemplateKind::Cloud && !text.isEmpty())
        return provision::checkCloudConfig(text).error;
    return {};
}

} // namespace roadstead::services
