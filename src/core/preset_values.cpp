#include "core/preset.h"

#include "core/ipv4.h"
#include "core/literals.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

// What a value has to be, and why it is not.

namespace roadstead {

namespace {

constexpr qsizetype kMostCharacters = 4096;
constexpr qsizetype kMostCharactersOfLines = 65536;

struct PresetWords
{
    Q_DECLARE_TR_FUNCTIONS(Preset)
};

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

bool isHash(const QString &text)
{
    static const QRegularExpression form = whole(u"sha512-[0-9A-Fa-f]{128}|sha256-[0-9A-Fa-f]{64}"_s);
    return matches(form, text);
}

bool isSshKey(const QString &text)
{
    static const QRegularExpression form
        = whole(u"(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)"
                "@openssh\\.com) [A-Za-z0-9+/]+={0,3}( [^\\x{0}-\\x{1f}]*)?"_s);
    return matches(form, text);
}

/// The labels of the blocks that the text is made of; nothing when there is anything else in it.
QStringList pemLabels(const QString &text)
{
    static const QRegularExpression block(
        u"\\G\\s*-----BEGIN ([A-Z0-9 ]+)-----\\r?\\n([A-Za-z0-9+/=]+\\r?\\n)+-----END \\1-----\\s*"_s);
    QStringList labels;
    qsizetype end = 0;
    for (auto it = block.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        labels.append(match.captured(1));
        end = match.capturedEnd();
    }
    return end == text.size() ? labels : QStringList();
}

QStringList itemsOf(const QString &list, PresetKind kind)
{
    static const QRegularExpression separators(u"[,\\n]"_s);
    QStringList items;
    const QStringList parts = kind == PresetKind::List ? list.split(separators) : list.split(u'\n');
    for (const QString &part : parts) {
        if (const QString item = part.trimmed(); !item.isEmpty())
            items.append(item);
    }
    return items;
}

QString complaintAboutShape(const QString &value, bool isMultiLine)
{
    const qsizetype most = isMultiLine ? kMostCharactersOfLines : kMostCharacters;
    if (value.size() > most)
        return PresetWords::tr("It has more than %1 characters.").arg(most);
    const bool hasControl = std::any_of(value.begin(), value.end(), [isMultiLine](QChar c) {
        const bool isLineEnd = c == u'\n' || c == u'\r';
        return (c.unicode() < 0x20 && !(isMultiLine && isLineEnd)) || c.unicode() == 0x7f;
    });
    if (!hasControl)
        return {};
    return isMultiLine ? PresetWords::tr("It has control characters.")
                       : PresetWords::tr("It has to be one line without control characters.");
}

/// What is said of a text that its pattern does not fit.
QString wrongForm(const PresetVariable &variable, const QString &item)
{
    if (variable.example.isEmpty())
        return PresetWords::tr("“%1” does not have the form that is asked for.").arg(item);
    return PresetWords::tr("“%1” does not have the form that is asked for, like %2.")
        .arg(item, variable.example);
}

QString complaintAboutItems(const PresetVariable &variable, const QString &value)
{
    const bool isPlain = variable.pattern.pattern().isEmpty();
    const QStringList items = itemsOf(value, variable.kind);
    if (items.isEmpty() && !variable.fallback)
        return PresetWords::tr("It has to be given.");
    for (const QString &item : items) {
        if (variable.kind == PresetKind::SshKeys && !isSshKey(item))
            return PresetWords::tr("“%1” is no public key as ssh-keygen prints it.")
                .arg(item.size() > 40 ? item.first(39) + u'…' : item);
        if (variable.kind == PresetKind::List && !isPlain && !matches(variable.pattern, item))
            return wrongForm(variable, item);
    }
    return {};
}

QString complaintAboutNumber(const PresetVariable &variable, const QString &value)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    return isNumber && number >= variable.least && number <= variable.most
        ? QString()
        : PresetWords::tr("It is no number from %1 to %2.").arg(variable.least).arg(variable.most);
}

QString complaintAboutPem(const PresetVariable &variable, const QString &value)
{
    const QStringList labels = pemLabels(value);
    const bool isRight
        = !labels.isEmpty() && std::all_of(labels.begin(), labels.end(), [&](const QString &l) {
              return variable.pattern.pattern().isEmpty() || matches(variable.pattern, l);
          });
    return isRight ? QString()
                   : PresetWords::tr("It has to be PEM: from “-----BEGIN …-----” to “-----END …-----”.");
}

} // namespace

bool PresetVariable::isMultiLine() const
{
    return kind == PresetKind::SshKeys || kind == PresetKind::Pem || kind == PresetKind::List;
}

QString PresetVariable::complaintAbout(const QString &value) const
{
    static const QRegularExpression nameForm = whole(u"[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?"_s);
    static const QRegularExpression versionForm = whole(u"[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?"_s);
    if (const QString complaint = complaintAboutShape(value, isMultiLine()); !complaint.isEmpty())
        return complaint;
    if (value.isEmpty())
        return fallback == value ? QString() : PresetWords::tr("It has to be given.");
    const auto unless
        = [](bool isRight, const QString &complaint) { return isRight ? QString() : complaint; };
    switch (kind) {
    case PresetKind::Text:
        return unless(pattern.pattern().isEmpty() || matches(pattern, value),
            wrongForm(*this, isSecret ? u"…"_s : value));
    case PresetKind::Name:
        return unless(
            matches(nameForm, value), PresetWords::tr("A name has letters, digits, “.”, “_” and “-”."));
    case PresetKind::List:
    case PresetKind::SshKeys:
        return complaintAboutItems(*this, value);
    case PresetKind::Choice:
        return unless(
            choices.contains(value), PresetWords::tr("It is none of %1.").arg(choices.join(u", "_s)));
    case PresetKind::Number:
        return complaintAboutNumber(*this, value);
    case PresetKind::Version:
        return unless(matches(versionForm, value), PresetWords::tr("A version is like 1.2.3."));
    case PresetKind::Url:
        return unless(isUrl(value), PresetWords::tr("It is no http or https URL."));
    case PresetKind::Cidr:
        return unless(isCidr(value), PresetWords::tr("Addresses are given like 10.0.0.0/8."));
    case PresetKind::Hash:
        return unless(isHash(value), PresetWords::tr("A hash is sha512- or sha256- and its digits."));
    case PresetKind::Pem:
        return complaintAboutPem(*this, value);
    }
    Q_UNREACHABLE();
}

QJsonValue PresetVariable::toJson(const QString &value) const
{
    if (kind == PresetKind::Number)
        return value.toLongLong();
    if (isList())
        return QJsonArray::fromStringList(itemsOf(value, kind));
    if (kind == PresetKind::Pem && !value.isEmpty())
        return QString(value.trimmed().remove(u'\r') + u'\n');
    return value;
}

bool isWanted(const Preset &preset, const PresetVariable &variable, const PresetValues &values)
{
    const PresetVariable *decides = variable.onlyIf.isEmpty() ? nullptr : preset.variable(variable.onlyIf);
    return !decides
        || variable.onlyIfValues.contains(values.value(decides->name, decides->fallback.value_or(QString())));
}

QHash<QString, QString> complaintsAbout(const Preset &preset, const PresetValues &values)
{
    QHash<QString, QString> complaints;
    for (const PresetVariable &variable : preset.variables) {
        if (!isWanted(preset, variable, values))
            continue;
        const auto given = values.constFind(variable.name);
        if (given == values.cend()) {
            if (!variable.fallback)
                complaints.insert(variable.name, PresetWords::tr("It has to be given."));
        } else if (const QString complaint = variable.complaintAbout(*given);
                   !complaint.isEmpty() && *given != variable.fallback) {
            complaints.insert(variable.name, complaint);
        }
    }
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (!preset.variable(it.key()))
            complaints.insert(it.key(), PresetWords::tr("The preset has no such value."));
    }
    return complaints;
}

QString presetTr(const QString &english)
{
    return english.isEmpty() ? QString()
                             : QCoreApplication::translate("PresetText", english.toUtf8().constData());
}

QString presetOsName(const QString &os)
{
    return os == "flatcar"_L1 ? u"Flatcar"_s : os == "fcos"_L1 ? u"Fedora CoreOS"_s : u"CoreOS"_s;
}

} // namespace roadstead
