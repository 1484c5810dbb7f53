#include "runtime/control_preset.h"

#include "core/fleet_config.h"
#include "core/literals.h"
#include "core/mac_address.h"
#include "provision/preset_reader.h"
#include "runtime/control_client.h"
#include "runtime/control_offline.h"
#include "runtime/control_secrets.h"
#include "runtime/control_text.h"
#include "runtime/document_file.h"
#include "services/boot_renderer.h"
#include "wire/fleet_document.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace roadstead::runtime {

namespace {

constexpr qint64 kMostValueBytes = 65536;
constexpr char kHowTo[]
    = "roadsteadctl: preset list | show ID | render ID [--set K=V]… [--secret K=FILE]… [--mac M] [--base-url "
      "URL] | add ID NAME [--set K=V]… [--secret K=FILE]… [--label K=V]… [--apply FILE]\n";

ControlResult failed(const Error &error)
{
    return {1, {}, "roadsteadctl: " + error.message.toUtf8() + '\n'};
}

QString kindName(const PresetVariable &variable)
{
    switch (variable.kind) {
    case PresetKind::Text:
        return u"text"_s;
    case PresetKind::Name:
        return u"name"_s;
    case PresetKind::List:
        return u"list, with commas between"_s;
    case PresetKind::Choice:
        return variable.choices.join(u" | "_s);
    case PresetKind::Number:
        return u"%1 to %2"_s.arg(variable.least).arg(variable.most);
    case PresetKind::Version:
        return u"version"_s;
    case PresetKind::Url:
        return u"URL"_s;
    case PresetKind::Cidr:
        return u"addresses, like 10.0.0.0/8"_s;
    case PresetKind::SshKeys:
        return u"public SSH keys; give --set again for each"_s;
    case PresetKind::Hash:
        return u"sha256-… or sha512-…"_s;
    case PresetKind::Pem:
        return u"PEM"_s;
    }
    Q_UNREACHABLE();
}

/// The paragraphs, each line no wider than a terminal; lines that begin with a blank stay as they are.
QString wrapped(const QString &text, const QString &margin)
{
    constexpr qsizetype kWidth = 100;
    QString made;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u' ')) {
            made += margin + line + u'\n';
            continue;
        }
        QString row;
        for (const QString &word : line.split(u' ')) {
            if (!row.isEmpty() && margin.size() + row.size() + 1 + word.size() > kWidth) {
                made += margin + row + u'\n';
                row.clear();
            }
            row += (row.isEmpty() ? QString() : u" "_s) + word;
        }
        made += margin + row + u'\n';
    }
    return made;
}

ControlResult list()
{
    QList<QStringList> rows {{u"ID"_s, u"SYSTEM"_s, u"NAME"_s}};
    for (const Preset &preset : provision::builtInPresets())
        rows.append({preset.id, presetOsName(preset.os), presetTr(preset.name)});
    return {0, textTable(rows).toUtf8(), {}};
}

QString describe(const PresetVariable &variable)
{
    QString text = u"  %1  (%2)\n"_s.arg(variable.name, kindName(variable));
    text += wrapped(presetTr(variable.help), u"      "_s);
    if (variable.isSecret)
        text += u"      A secret: give it by --secret %1=FILE (“-”: standard input).\n"_s.arg(variable.name);
    if (!variable.onlyIf.isEmpty())
        text += u"      Only with %1=%2.\n"_s.arg(variable.onlyIf, variable.onlyIfValues.join(u" or "_s));
    if (!variable.fallback)
        text += u"      It has to be given%1\n"_s.arg(
            variable.example.isEmpty() || variable.isMultiLine() ? u"."_s : u", like: "_s + variable.example);
    else if (!variable.fallback->isEmpty())
        text += u"      Default: %1\n"_s.arg(*variable.fallback);
    return text;
}

ControlResult show(const Preset &preset)
{
    QString text = presetTr(preset.name) + u'\n' + wrapped(presetTr(preset.help), {});
    for (const PresetNote &note : preset.notes)
        text += u'\n' + presetTr(note.title) + u'\n' + wrapped(presetTr(note.text), u"  "_s);
    QString section;
    for (const PresetVariable &variable : preset.variables) {
        if (variable.section != section)
            text += u'\n' + presetTr(variable.section) + u'\n';
        section = variable.section;
        text += describe(variable);
    }
    return {0, text.toUtf8(), {}};
}

/// The text of a file, or of standard input, without the ends of lines at its end.
Result<QString> textFrom(const QString &name)
{
    QFile file(name);
    const bool isInput = name == "-"_L1;
    if (!(isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return fail(ErrorCode::NotFound, u"%1 cannot be read: %2"_s.arg(name, file.errorString()));
    const QByteArray bytes = file.read(kMostValueBytes + 1);
    if (bytes.size() > kMostValueBytes)
        return fail(ErrorCode::TooLarge,
            u"%1 has more than %2 bytes, which no value has"_s.arg(name).arg(kMostValueBytes));
    QString text = QString::fromUtf8(bytes);
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

/// --set, where @FILE stands for the text of a file, and --secret. Secrets are refused where other people of
/// the machine can read them: among a program's arguments.
Result<PresetValues> valuesOf(const QCommandLineParser &parser, const Preset &preset)
{
    PresetValues values;
    for (const QString &pair : parser.values(u"set"_s)) {
        const QString name = pair.section(u'=', 0, 0);
        const PresetVariable *variable = preset.variable(name);
        if (!pair.contains(u'=') || !variable)
            return fail(ErrorCode::Invalid,
                pair.contains(u'=')
                    ? u"%1 has no value “%2”; `roadsteadctl preset show %1` lists them."_s.arg(
                        preset.id, name)
                    : u"“%1” is no value; write it as KEY=VALUE."_s.arg(pair));
        if (variable->isSecret)
            return fail(ErrorCode::Invalid,
                u"%1 is a secret, and a command line can be read by others: give it by --secret %1=FILE."_s
                    .arg(name));
        QString value = pair.section(u'=', 1);
        if (value.startsWith(u'@')) {
            const auto text = textFrom(value.sliced(1));
            if (!text)
                return tl::unexpected(text.error());
            value = *text;
        }
        const bool isMore = values.contains(name) && variable->isList();
        values.insert(name, isMore ? values.value(name) + u'\n' + value : value);
    }
    for (const QString &pair : parser.values(u"secret"_s)) {
        const QString name = pair.section(u'=', 0, 0);
        const auto value = textFrom(pair.section(u'=', 1));
        if (!value)
            return tl::unexpected(value.error());
        values.insert(name, *value);
    }
    return values;
}

services::BootQuestion questionOf(const QCommandLineParser &parser)
{
    services::BootQuestion question;
    question.labels = labelsOf(parser);
    if (!question.labels.contains(u"mac"_s))
        question.labels.insert(u"mac"_s, u"52:54:00:00:00:01"_s);
    for (auto it = question.labels.cbegin(); it != question.labels.cend(); ++it) {
        question.query.emplace_back(it.key().toUtf8(), it->toUtf8());
        question.rawQuery += (question.rawQuery.isEmpty() ? "" : "&") + it.key().toUtf8() + '='
            + QString(*it).replace(u':', u'-').toUtf8();
    }
    question.baseUrl = parser.value(u"base-url"_s).toUtf8();
    if (question.baseUrl.isEmpty())
        question.baseUrl = "http://station:8080";
    return question;
}

SecretSnapshotPtr secretsOf(const PresetParts &parts)
{
    auto snapshot = std::make_shared<SecretSnapshot>();
    for (auto it = parts.secrets.cbegin(); it != parts.secrets.cend(); ++it)
        snapshot->secrets.insert(it.key(), {it.value(), 1, {}});
    return snapshot;
}

/// What a node would be given, with the secrets that were given here, and on standard error what the
/// translation remarks.
ControlResult render(const QCommandLineParser &parser, const Preset &preset)
{
    const auto values = valuesOf(parser, preset);
    const auto parts = values ? instantiate(preset, preset.id, *values) : tl::unexpected(values.error());
    const auto document = parts ? withPreset({}, *parts) : tl::unexpected(parts.error());
    if (!document)
        return failed(document.error());
    const services::BootRenderer renderer(std::make_shared<const FleetConfig>(*document));
    services::BootQuestion question = questionOf(parser);
    question.secrets = secretsOf(*parts);
    const services::BootAnswer answer
        = parts->profile.cloud.isEmpty() ? renderer.ignition(question) : renderer.cloud(question);
    QByteArray remarks;
    for (const ConfigRemark &remark : answer.remarks)
        remarks += u"line %1 col %2: %3\n"_s.arg(remark.line).arg(remark.column).arg(remark.message).toUtf8();
    if (answer.status != 200)
        return {1, {}, answer.body + remarks};
    const QByteArray body = answer.secretBody.value_or(answer.body);
    return {0, body.endsWith('\n') ? body : body + '\n', remarks};
}

/// The document FILE with the preset in it.
ControlResult addToFile(const QString &file, const PresetParts &parts)
{
    auto document = documentFromFile(file);
    if (!document)
        return failed(document.error());
    const auto changed = withPreset(*std::move(document), parts);
    if (!changed)
        return failed(changed.error());
    QByteArray remarks;
    for (auto it = parts.secrets.cbegin(); it != parts.secrets.cend(); ++it)
        remarks
            += u"The document names the secret “%1”: give the station its value by `roadsteadctl secret set %1`.\n"_s
                   .arg(it.key())
                   .toUtf8();
    return {0, wire::encodeFleetDocument(*changed), remarks};
}

ControlResult add(
    const QCommandLineParser &parser, ControlClient &client, const Preset &preset, const QString &name)
{
    const auto values = valuesOf(parser, preset);
    if (!values)
        return failed(values.error());
    const Labels selector = labelsOf(parser);
    const auto parts = instantiate(preset, name, *values, selector);
    if (!parts)
        return failed(parts.error());
    if (parser.isSet(u"apply"_s))
        return addToFile(parser.value(u"apply"_s), *parts);
    if (const Result<void> allowed = mayBeGivenSecrets(client.station());
        !parts->secrets.isEmpty() && !allowed)
        return failed(allowed.error());
    QJsonObject given;
    for (auto it = values->cbegin(); it != values->cend(); ++it)
        given.insert(it.key(), it.value());
    QJsonObject labels;
    for (auto it = selector.cbegin(); it != selector.cend(); ++it)
        labels.insert(it.key(), it.value());
    const QJsonObject body {{u"name"_s, name}, {u"values"_s, given}, {u"selector"_s, labels},
        {u"reason"_s, parser.value(u"reason"_s)}};
    const auto done = client.post(u"/api/v1/presets/"_s + escapedPart(preset.id), body);
    return done ? ControlResult {0, u"“%1” added\n"_s.arg(name).toUtf8(), {}} : failed(done.error());
}

} // namespace

std::optional<ControlResult> runPreset(const QCommandLineParser &parser, ControlClient &client)
{
    const QStringList words = parser.positionalArguments();
    if (words.value(0) != "preset"_L1)
        return std::nullopt;
    const QString verb = words.value(1);
    if (verb == "list"_L1 && words.size() == 2)
        return list();
    const qsizetype wanted = verb == "add"_L1 ? 4 : 3;
    if ((verb != "show"_L1 && verb != "render"_L1 && verb != "add"_L1) || words.size() != wanted)
        return ControlResult {2, {}, kHowTo};
    const Preset *preset = provision::builtInPreset(words.at(2));
    if (!preset)
        return failed({ErrorCode::NotFound,
            u"There is no preset “%1”; `roadsteadctl preset list` names them."_s.arg(words.at(2))});
    if (verb == "show"_L1)
        return show(*preset);
    return verb == "render"_L1 ? render(parser, *preset) : add(parser, client, *preset, words.at(3));
}

} // namespace roadstead::runtime
