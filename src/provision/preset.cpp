#include "provision/preset.h"

#include "core/ipv4.h"
#include "core/literals.h"
#include "core/secret.h"
#include "provision/ignition_text.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace roadstead::provision {

namespace {

constexpr qsizetype kMostCharacters = 4096;

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return pattern.match(text).hasMatch();
}

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

bool isCidr(const QString &text)
{
    const QStringList parts = text.split(u'/');
    bool isNumber = false;
    const int bits = parts.value(1).toInt(&isNumber);
    return parts.size() == 2 && isNumber && bits >= 0 && bits <= 32 && ipv4FromText(parts.first());
}

bool isUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

QStringList itemsOf(const QString &list)
{
    QStringList items;
    for (const QString &item : list.split(u',', Qt::SkipEmptyParts))
        items.append(item.trimmed());
    return items;
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

} // namespace

QString PresetVariable::complaintAbout(const QString &value) const
{
    static const QRegularExpression nameForm = whole(u"[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?"_s);
    static const QRegularExpression versionForm = whole(u"[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?"_s);
    static const QRegularExpression keyForm = whole(u"(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)|sk-("
                                                    u"ssh-ed25519|ecdsa-sha2-nistp256)@openssh\\.com) "
                                                    "[A-Za-z0-9+/]+={0,3}( [^\\x{0}-\\x{1f}]*)?"_s);
    if (value.size() > kMostCharacters)
        return u"it has more than %1 characters"_s.arg(kMostCharacters);
    if (std::any_of(
            value.begin(), value.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }))
        return u"it has to be one line without control characters"_s;
    const bool isPlain = pattern.pattern().isEmpty();
    bool isNumber = false;
    switch (kind) {
    case PresetKind::Text:
        return isPlain || matches(pattern, value) ? QString()
                                                  : u"it does not have the form that is asked for"_s;
    case PresetKind::Name:
        return matches(nameForm, value) ? QString() : u"a name has letters, digits, “.”, “_” and “-”"_s;
    case PresetKind::List:
        for (const QString &item : itemsOf(value)) {
            if (!isPlain && !matches(pattern, item))
                return u"“%1” does not have the form that is asked for"_s.arg(item);
        }
        return {};
    case PresetKind::Choice:
        return choices.contains(value) ? QString() : u"it is none of %1"_s.arg(choices.join(u", "_s));
    case PresetKind::Number: {
        const qint64 number = value.toLongLong(&isNumber);
        return isNumber && number >= least && number <= most
            ? QString()
            : u"it is no number from %1 to %2"_s.arg(least).arg(most);
    }
    case PresetKind::Version:
        return matches(versionForm, value) ? QString() : u"a version is like 1.2.3"_s;
    case PresetKind::Url:
        return isUrl(value) ? QString() : u"it is no http or https URL"_s;
    case PresetKind::Cidr:
        return isCidr(value) ? QString() : u"addresses are given like 10.0.0.0/8"_s;
    case PresetKind::SshKey:
        return matches(keyForm, value) ? QString() : u"it is no public key as ssh-keygen prints it"_s;
    case PresetKind::Hash:
        return complaintAboutHash(value.toUtf8()) ? u"a hash is sha512- or sha256- and its digits"_s
                                                  : QString();
    }
    Q_UNREACHABLE();
}

QJsonValue PresetVariable::toJson(const QString &value) const
{
    if (kind == PresetKind::Number)
        return value.toLongLong();
    return kind == PresetKind::List ? QJsonValue(QJsonArray::fromStringList(itemsOf(value)))
                                    : QJsonValue(value);
}

QHash<QString, QString> complaintsAbout(const Preset &preset, const PresetValues &values)
{
    QHash<QString, QString> complaints;
    for (const PresetVariable &variable : preset.variables) {
        const auto given = values.constFind(variable.name);
        if (given == values.cend()) {
            if (!variable.fallback)
                complaints.insert(variable.name, u"it has to be given"_s);
        } else if (const QString complaint = variable.complaintAbout(*given);
                   !complaint.isEmpty() && *given != variable.fallback) {
            complaints.insert(variable.name, complaint);
        }
    }
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const bool isKnown = std::any_of(preset.variables.begin(), preset.variables.end(),
            [&it](const PresetVariable &variable) { return variable.name == it.key(); });
        if (!isKnown)
            complaints.insert(it.key(), u"the preset has no such value"_s);
    }
    return complaints;
}

Result<PresetParts> instantiate(
    const Preset &preset, const QString &id, const PresetValues &values, const Labels &selector)
{
    static const QRegularExpression idForm = whole(u"[A-Za-z0-9][A-Za-z0-9._-]{0,62}"_s);
    if (!matches(idForm, id))
        return fail(ErrorCode::Invalid, u"“%1” is no id: letters, digits, “.”, “_” and “-”"_s.arg(id));
    const auto complaints = complaintsAbout(preset, values);
    if (!complaints.isEmpty()) {
        QStringList names = complaints.keys();
        names.sort();
        return fail(ErrorCode::Invalid, u"%1: %2"_s.arg(names.first(), complaints.value(names.first())));
    }
    PresetParts parts;
    parts.profile.id = id;
    parts.profile.name = preset.name;
    parts.profile.boot = preset.boot;
    for (const PresetTemplate &presetTemplate : preset.templates) {
        const QString templateId = id + u'-' + presetTemplate.slot;
        *slotOf(parts.profile, presetTemplate.slot) = templateId;
        parts.templates.append({templateId, presetTemplate.kind, presetTemplate.text, {}});
    }
    parts.group = {id, preset.name, id, selector, {}};
    for (const PresetVariable &variable : preset.variables) {
        const QString value = values.value(variable.name, variable.fallback.value_or(QString()));
        if (variable.isSecret && !value.isEmpty()) {
            const QString name = id + u'-' + variable.name;
            parts.secrets.insert(name, value.toUtf8());
            parts.group.metadata.insert(variable.name, secretReference(name));
            continue;
        }
        parts.group.metadata.insert(variable.name, variable.toJson(value));
    }
    return parts;
}

} // namespace roadstead::provision
