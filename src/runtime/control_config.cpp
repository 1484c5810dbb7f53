#include "runtime/control_config.h"

#include "core/literals.h"
#include "provision/clc.h"
#include "provision/cloud_config.h"
#include "provision/config_kind.h"
#include "provision/ignition.h"
#include "runtime/document_file.h"
#include "runtime/local_files_folder.h"

#include <QCommandLineParser>
#include <QFile>

namespace roadstead::runtime {

namespace {

using provision::TextKind;

constexpr qint64 kMostBytes = 64 * 1024 * 1024;

/// The text that a verb is about, and what messages call it.
struct Input
{
    QString name = u"standard input"_s;
    bool isFile = false;
    QByteArray text;
};

Result<Input> inputOf(const QString &fileName)
{
    Input input;
    input.isFile = !fileName.isEmpty() && fileName != "-"_L1;
    QFile file(fileName);
    if (!(input.isFile ? file.open(QIODevice::ReadOnly) : file.open(stdin, QIODevice::ReadOnly)))
        return fail(ErrorCode::NotFound, u"failed to open %1: %2"_s.arg(fileName, file.errorString()));
    if (input.isFile)
        input.name = fileName;
    input.text = file.read(kMostBytes + 1);
    if (input.text.size() > kMostBytes)
        return fail(ErrorCode::TooLarge, u"%1 has more than %2 bytes"_s.arg(input.name).arg(kMostBytes));
    return input;
}

ControlResult failed(const QString &message)
{
    return {1, {}, message.toUtf8() + '\n'};
}

struct Judgement
{
    provision::ConfigReport report;
    std::optional<Error> error;
};

ControlResult fleetDocument(const Input &input)
{
    const auto document
        = input.isFile ? documentFromFile(input.name) : checkedDocument(input.text, QString());
    if (!document)
        return failed(document.error().message);
    return {0,
        u"%1: right (%2 profiles, %3 groups, %4 templates, %5 clusters)\n"_s.arg(input.name)
            .arg(document->profiles.size())
            .arg(document->groups.size())
            .arg(document->templates.size())
            .arg(document->clusters.size())
            .toUtf8(),
        {}};
}

Judgement judge(TextKind kind, const QByteArray &text, const provision::ClcOptions &options)
{
    switch (kind) {
    case TextKind::Fleet:
    case TextKind::Ignition: {
        provision::IgnitionCheck check = provision::checkIgnition(text);
        return {std::move(check.report), check.error};
    }
    case TextKind::Butane: {
        provision::ButaneTranslation made = provision::translateButane(text, {.files = options.files});
        return {std::move(made.report), made.error};
    }
    case TextKind::Clc: {
        provision::ButaneTranslation made = provision::translateClc(text, options);
        return {std::move(made.report), made.error};
    }
    case TextKind::CloudConfig:
    case TextKind::Script: {
        provision::CloudConfigCheck check = provision::checkCloudConfig(text);
        return {std::move(check.report), check.error};
    }
    }
    Q_UNREACHABLE();
}

/// `roadsteadctl validate`: the remarks, a line each, on standard error; 1 when one of them is fatal.
ControlResult validate(const QCommandLineParser &parser)
{
    constexpr const char *kKnown = "a fleet document (roadstead: 1), Ignition (JSON), Butane (variant: …), a "
                                   "Container Linux Config, a cloud-config (#cloud-config) or a script (#!)";
    const QStringList words = parser.positionalArguments();
    const QString kindName = parser.value(u"kind"_s);
    auto kind = provision::textKindFromName(kindName);
    if (words.size() > 2 || (parser.isSet(u"kind"_s) && !kind))
        return {2, {},
            "roadsteadctl: validate [--kind fleet|ignition|butane|clc|cloud-config|script] [-d DIR] "
            "[FILE]\n"};
    const auto input = inputOf(words.value(1));
    if (!input)
        return failed(input.error().message);
    if (!kind)
        kind = provision::textKindOf(input->text);
    if (!kind)
        return failed(u"%1: not known what this is; understood are %2. Say which with --kind."_s.arg(
            input->name, QString::fromUtf8(kKnown)));
    if (*kind == TextKind::Fleet)
        return fleetDocument(*input);
    const LocalFilesFolder files(parser.value(u"files-dir"_s));
    const provision::ClcOptions options {.files = parser.isSet(u"files-dir"_s) ? &files : nullptr,
        .platform = parser.value(u"platform"_s).toUtf8()};
    const Judgement judgement = judge(*kind, input->text, options);
    const QByteArray lines = judgement.report.toText();
    if (judgement.error)
        return {1, {}, lines + u"%1: %2\n"_s.arg(input->name, judgement.error->message).toUtf8()};
    return {0, u"%1: right (%2)\n"_s.arg(input->name, provision::textKindName(*kind)).toUtf8(), lines};
}

/// What a translation prints: the config, or its error; the report has one form only, that of --raw-errors.
ControlResult translated(const provision::ButaneTranslation &made, bool isStrict)
{
    QByteArray errors = made.report.toText();
    if (!made.error)
        return {0, made.json + '\n', errors};
    const bool isOnlyStrict = isStrict && !made.report.entries.empty() && !made.report.isFatal();
    errors += (isOnlyStrict ? "" : "Error translating config: ") + made.error->message.toUtf8() + '\n';
    return {1, {}, errors};
}

/// `roadsteadctl butane` and `clc`: print and return what the commands butane and ct would.
ControlResult translate(const QCommandLineParser &parser, const QString &verb)
{
    const QStringList words = parser.positionalArguments();
    const bool isClc = verb == "clc"_L1;
    if (words.size() > 2)
        return {2, {},
            isClc ? "roadsteadctl: clc [--strict] [--platform P] [--pretty] [-d DIR] [FILE]\n"
                  : "roadsteadctl: butane [--strict] [--raw-errors] [--pretty] [-d DIR] [FILE]\n"};
    const auto input = inputOf(words.value(1));
    if (!input)
        return failed(input.error().message);
    const LocalFilesFolder folder(parser.value(u"files-dir"_s));
    const provision::LocalFiles *files = parser.isSet(u"files-dir"_s) ? &folder : nullptr;
    const bool isStrict = parser.isSet(u"strict"_s);
    const bool isPretty = parser.isSet(u"pretty"_s);
    if (isClc)
        return translated(provision::translateClc(
                              input->text, {files, parser.value(u"platform"_s).toUtf8(), isStrict, isPretty}),
            isStrict);
    return translated(provision::translateButane(input->text, {files, isStrict, isPretty}), isStrict);
}

} // namespace

std::optional<ControlResult> runConfigVerb(const QCommandLineParser &parser)
{
    const QString verb = parser.positionalArguments().value(0);
    if (verb == "validate"_L1)
        return validate(parser);
    if (verb == "butane"_L1 || verb == "clc"_L1)
        return translate(parser, verb);
    return std::nullopt;
}

} // namespace roadstead::runtime
