#pragma once

#include "core/error.h"
#include "core/fleet_document.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <functional>

namespace roadstead::provision {

/// What a value of a preset has to be.
enum class PresetKind : quint8
{
    Text, ///< one line, and the pattern when there is one
    Name, ///< letters, digits, ".", "_" and "-"
    List, ///< texts with commas between; the pattern is for each of them
    Choice,
    Number,
    Version, ///< 1.2.3
    Url, ///< http or https
    Cidr, ///< 10.0.0.0/8
    SshKey,
    Hash ///< sha256-… or sha512-…
};

struct PresetVariable
{
    QString name; ///< the key in the group's metadata
    PresetKind kind = PresetKind::Text;
    QString help;
    std::optional<QString> fallback; ///< none: a value must be given
    QString example; ///< of what must be given
    QStringList choices;
    QRegularExpression pattern; ///< for the whole text; empty: any
    qint64 least = 0;
    qint64 most = 0;
    bool isSecret = false; ///< not shown, never in a log, and in the vault instead of the document

    /// The sentence why a value cannot be taken; empty when it can.
    [[nodiscard]] QString complaintAbout(const QString &value) const;
    /// A value that complaintAbout() takes, as templates read it.
    [[nodiscard]] QJsonValue toJson(const QString &value) const;
};

/// The text of one of the profile's templates.
struct PresetTemplate
{
    QString slot; ///< "ignition", "cloud", "generic", "ipxe" or "grub"
    TemplateKind kind = TemplateKind::Ignition;
    QString text;
};

/// A ready description of a group of machines with some values left open.
struct Preset
{
    QString id;
    QString name;
    QString help;
    QString os; ///< "flatcar", "fcos" or "coreos"
    QList<PresetVariable> variables;
    BootSpec boot;
    QList<PresetTemplate> templates;
};

/// What an instance adds to the fleet document.
struct PresetParts
{
    Profile profile;
    BootGroup group;
    QList<ConfigTemplate> templates;
    QHash<QString, QByteArray> secrets; ///< to be set beside the document, which only names them: by name
};

using PresetValues = QHash<QString, QString>;
using PresetFileLoader = std::function<Result<QByteArray>(const QString &file)>;

/// A preset.yaml; `load` reads the template files that it names. Fails: with the place.
[[nodiscard]] Result<Preset> readPreset(
    const QString &id, const QByteArray &yaml, const PresetFileLoader &load);

/// The presets that come with the program, by id.
[[nodiscard]] const QList<Preset> &builtInPresets();

/// The complaints about values, and about required ones that are missing: a sentence each, by variable.
[[nodiscard]] QHash<QString, QString> complaintsAbout(const Preset &preset, const PresetValues &values);

/// Profile, group and templates with ids that begin with `id`; the values are the group's metadata, where
/// they can be changed later; a secret one is named `id`-`variable` there. Fails: Invalid with the first
/// complaint.
[[nodiscard]] Result<PresetParts> instantiate(
    const Preset &preset, const QString &id, const PresetValues &values, const Labels &selector = {});

} // namespace roadstead::provision
