#include "core/preset.h"

#include "core/literals.h"
#include "core/secret.h"

#include <QCoreApplication>

#include <algorithm>

// What an instance of a preset is made of.

namespace roadstead {

namespace {

struct PresetWords
{
    Q_DECLARE_TR_FUNCTIONS(Preset)
};

bool isId(const QString &text)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,62}\\z"_s);
    return form.match(text).hasMatch();
}

QString wrongId(const QString &id)
{
    return id.isEmpty()
        ? PresetWords::tr("It needs a name.")
        : PresetWords::tr("“%1” is no name: it has letters, digits, “.”, “_” and “-”.").arg(id);
}

QString takenId(const QString &id)
{
    return PresetWords::tr("“%1” is in the document already: choose another name.").arg(id);
}

/// The template's place in the profile.
QString *slotOf(Profile &profile, const QString &slot)
{
    if (slot == "ignition"_L1)
        return &profile.ignition;
    if (slot == "cloud"_L1)
        return &profile.cloud;
    if (slot == "generic"_L1)
        return &profile.generic;
    if (slot == "ipxe"_L1)
        return &profile.ipxe;
    return slot == "grub"_L1 ? &profile.grub : nullptr;
}

QString templateIdOf(const QString &id, const PresetTemplate &presetTemplate)
{
    return id + u'-' + presetTemplate.slot;
}

template <typename T> bool hasId(const QList<T> &items, const QString &id)
{
    return std::any_of(items.begin(), items.end(), [&id](const T &item) { return item.id == id; });
}

bool isFree(const FleetDocument &document, const Preset &preset, const QString &id)
{
    return !hasId(document.profiles, id) && !hasId(document.groups, id)
        && std::none_of(
            preset.templates.begin(), preset.templates.end(), [&](const PresetTemplate &presetTemplate) {
                return hasId(document.templates, templateIdOf(id, presetTemplate));
            });
}

/// Values and secrets; of a variable that does not count, nothing of its type.
void addValues(PresetParts &parts, const Preset &preset, const PresetValues &values)
{
    for (const PresetVariable &variable : preset.variables) {
        const QString fallback = variable.fallback.value_or(QString());
        const QString value
            = isWanted(preset, variable, values) ? values.value(variable.name, fallback) : QString();
        if (!variable.isSecret || value.isEmpty()) {
            parts.group.metadata.insert(variable.name, variable.toJson(value));
            continue;
        }
        const QString name = parts.group.id + u'-' + variable.name;
        parts.secrets.insert(name, variable.toJson(value).toString().toUtf8());
        parts.group.metadata.insert(variable.name, secretReference(name));
    }
}

} // namespace

const PresetVariable *Preset::variable(const QString &variableName) const
{
    const auto found = std::find_if(variables.begin(), variables.end(),
        [&variableName](const PresetVariable &each) { return each.name == variableName; });
    return found == variables.end() ? nullptr : &*found;
}

Result<PresetParts> instantiate(
    const Preset &preset, const QString &id, const PresetValues &values, const Labels &selector)
{
    if (!isId(id))
        return fail(ErrorCode::Invalid, wrongId(id));
    const auto complaints = complaintsAbout(preset, values);
    for (const PresetVariable &variable : preset.variables) {
        if (const auto complaint = complaints.constFind(variable.name); complaint != complaints.cend())
            return fail(ErrorCode::Invalid, u"%1: %2"_s.arg(variable.name, *complaint));
    }
    if (!complaints.isEmpty())
        return fail(ErrorCode::Invalid, u"%1: %2"_s.arg(complaints.cbegin().key(), *complaints.cbegin()));
    PresetParts parts;
    parts.profile.id = id;
    parts.profile.name = preset.name;
    parts.profile.boot = preset.boot;
    for (const PresetTemplate &presetTemplate : preset.templates) {
        const QString templateId = templateIdOf(id, presetTemplate);
        *slotOf(parts.profile, presetTemplate.slot) = templateId;
        parts.templates.append({templateId, presetTemplate.kind, presetTemplate.text, {}});
    }
    parts.group = {id, preset.name, id, selector, {}};
    addValues(parts, preset, values);
    return parts;
}

Result<FleetDocument> withPreset(FleetDocument document, const PresetParts &parts)
{
    if (hasId(document.profiles, parts.profile.id) || hasId(document.groups, parts.group.id))
        return fail(ErrorCode::Conflict, takenId(parts.group.id));
    for (const ConfigTemplate &configTemplate : parts.templates) {
        if (hasId(document.templates, configTemplate.id))
            return fail(ErrorCode::Conflict, takenId(configTemplate.id));
    }
    document.profiles.append(parts.profile);
    document.groups.append(parts.group);
    document.templates += parts.templates;
    return document;
}

QString complaintAboutPresetId(const FleetDocument &document, const Preset &preset, const QString &id)
{
    if (!isId(id))
        return wrongId(id);
    return isFree(document, preset, id) ? QString() : takenId(id);
}

QString freePresetId(const FleetDocument &document, const Preset &preset, const QString &wanted)
{
    QString id = wanted;
    for (int number = 2; !isFree(document, preset, id); ++number)
        id = u"%1-%2"_s.arg(wanted).arg(number);
    return id;
}

} // namespace roadstead
