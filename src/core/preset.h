#pragma once

#include "core/error.h"
#include "core/fleet_document.h"

#include <QHash>
#include <QRegularExpression>

namespace roadstead {

/// What a value of a preset has to be.
enum class PresetKind : unsigned char
{
    Text, ///< one line, and the pattern when there is one
    Name, ///< letters, digits, ".", "_" and "-"
    List, ///< texts with commas or ends of lines between; the pattern is for each of them
    Choice,
    Number,
    Version, ///< 1.2.3
    Url, ///< http or https
    Cidr, ///< 10.0.0.0/8
    SshKeys, ///< public keys, one a line
    Hash, ///< sha256-… or sha512-…
    Pem ///< blocks of PEM; the pattern is for their label ("CERTIFICATE")
};

/// A value that a preset leaves open. The strings for people are English; presetTr() translates them.
struct PresetVariable
{
    QString name; ///< the key in the group's metadata
    PresetKind kind = PresetKind::Text;
    QString label; ///< a few words for a form
    QString section; ///< the heading in a form under which it stands; may be empty
    QString help;
    std::optional<QString> fallback; ///< none: a value must be given
    QString example; ///< of what must be given
    QStringList choices;
    QRegularExpression pattern; ///< for the whole text; empty: any
    qint64 least = 0;
    qint64 most = 0;
    bool isSecret = false; ///< not shown, never in a log, and in the vault instead of the document
    QString onlyIf; ///< the variable that says whether this one counts; empty: it always does
    QStringList onlyIfValues; ///< with one of these values of it

    [[nodiscard]] bool isMultiLine() const;
    /// Several values in one: given again, it grows by a line.
    [[nodiscard]] bool isList() const { return kind == PresetKind::List || kind == PresetKind::SshKeys; }
    /// The sentence why a value cannot be taken, translated; empty when it can.
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

/// Something to know before the preset is used; English, for presetTr().
struct PresetNote
{
    QString title;
    QString text; ///< may have several lines
};

/// A ready description of a group of machines with some values left open.
struct Preset
{
    QString id;
    QString name; ///< English, as `help`; presetTr() translates
    QString help;
    QString os; ///< "flatcar", "fcos" or "coreos"
    QList<PresetNote> notes;
    QList<PresetVariable> variables;
    BootSpec boot;
    QList<PresetTemplate> templates;

    [[nodiscard]] const PresetVariable *variable(const QString &variableName) const;
};

using PresetValues = QHash<QString, QString>;

/// What an instance adds to the fleet document.
struct PresetParts
{
    Profile profile;
    BootGroup group; ///< its metadata are the values
    QList<ConfigTemplate> templates;
    QHash<QString, QByteArray> secrets; ///< to be set beside the document, which only names them: by name
};

/// Whether the variable counts with these values: those that do not need no value.
[[nodiscard]] bool isWanted(const Preset &preset, const PresetVariable &variable, const PresetValues &values);

/// The complaints about values, and about required ones that are missing: a translated sentence each, by
/// variable.
[[nodiscard]] QHash<QString, QString> complaintsAbout(const Preset &preset, const PresetValues &values);

/// Profile, group and templates with ids that begin with `id`; the values are the group's metadata, where
/// they can be changed later; a secret one is named `id`-`variable` there. Fails: Invalid with the first
/// complaint.
[[nodiscard]] Result<PresetParts> instantiate(
    const Preset &preset, const QString &id, const PresetValues &values, const Labels &selector = {});

/// The document with the parts at the ends of its lists. Fails: Conflict when one of the ids is taken.
[[nodiscard]] Result<FleetDocument> withPreset(FleetDocument document, const PresetParts &parts);

/// Why an instance cannot be called so, translated; empty: it can.
[[nodiscard]] QString complaintAboutPresetId(
    const FleetDocument &document, const Preset &preset, const QString &id);

/// `wanted`, or with the first number behind it with which an instance finds its ids free.
[[nodiscard]] QString freePresetId(
    const FleetDocument &document, const Preset &preset, const QString &wanted);

/// A string of a preset in the language of the program.
[[nodiscard]] QString presetTr(const QString &english);
/// "Flatcar" for "flatcar": names of systems, which are the same in every language.
[[nodiscard]] QString presetOsName(const QString &os);

} // namespace roadstead
