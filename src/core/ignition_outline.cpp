#include "core/ignition_outline.h"

#include "core/gunzip.h"
#include "core/literals.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>

namespace roadstead {

namespace {

QString modeText(const QJsonValue &mode)
{
    constexpr int kOctal = 8;
    return mode.isDouble() ? u"%1"_s.arg(mode.toInt(), 4, kOctal, QChar(u'0')) : QString();
}

/// The text, or nothing when it is not UTF-8 or holds a zero byte.
QString textOf(const QByteArray &bytes)
{
    if (bytes.contains('\0'))
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return decoder.hasError() ? QString() : text;
}

void addContents(OutlineEntry &entry, const QJsonObject &contents)
{
    const QString url = contents.value(u"source"_s).toString();
    if (url.isEmpty()) {
        entry.sizeBytes = 0;
        return;
    }
    if (!url.startsWith("data:"_L1, Qt::CaseInsensitive)) {
        entry.source = url;
        return;
    }
    const auto bytes = dataOfUrl(url, contents.value(u"compression"_s).toString() == "gzip"_L1);
    if (!bytes) {
        entry.problem = bytes.error().message;
        return;
    }
    entry.sizeBytes = bytes->size();
    entry.contents = textOf(*bytes);
}

void addText(OutlineEntry &entry, const QString &text)
{
    entry.sizeBytes = text.toUtf8().size();
    entry.contents = text.left(kMaxOutlineContents);
}

QString joined(const QStringList &parts)
{
    QStringList told = parts;
    told.removeAll(QString());
    return told.join(u", "_s);
}

QString say(const char *text, qsizetype number = -1)
{
    return QCoreApplication::translate("Outline", text, nullptr, static_cast<int>(number));
}

OutlineEntry unitOf(const QJsonObject &unit)
{
    OutlineEntry entry;
    entry.kind = OutlineEntry::Kind::Unit;
    entry.name = unit.value(u"name"_s).toString();
    QString text = unit.value(u"contents"_s).toString();
    const QJsonArray dropins = unit.value(u"dropins"_s).toArray();
    for (const QJsonValue &dropin : dropins) {
        const QJsonObject part = dropin.toObject();
        text += u"\n# %1.d/%2\n"_s.arg(entry.name, part.value(u"name"_s).toString())
            + part.value(u"contents"_s).toString();
    }
    const QJsonValue enabled
        = unit.value(u"enabled"_s).isUndefined() ? unit.value(u"enable"_s) : unit.value(u"enabled"_s);
    entry.detail = joined({enabled.isBool() ? say(enabled.toBool() ? QT_TRANSLATE_NOOP("Outline", "enabled")
                                                                   : QT_TRANSLATE_NOOP("Outline", "disabled"))
                                            : QString(),
        unit.value(u"mask"_s).toBool() ? say(QT_TRANSLATE_NOOP("Outline", "masked")) : QString(),
        dropins.isEmpty() ? QString()
                          : say(QT_TRANSLATE_N_NOOP("Outline", "%n drop-in(s)"), dropins.size())});
    addText(entry, text);
    return entry;
}

OutlineEntry userOf(const QJsonObject &user)
{
    OutlineEntry entry;
    entry.kind = OutlineEntry::Kind::User;
    entry.name = user.value(u"name"_s).toString();
    QStringList groups;
    for (const QJsonValue &group : user.value(u"groups"_s).toArray())
        groups.append(group.toString());
    const QJsonArray keys = user.value(u"sshAuthorizedKeys"_s).toArray();
    QStringList lines;
    for (const QJsonValue &key : keys)
        lines.append(key.toString());
    entry.contents = lines.join(u'\n');
    // The hash itself is not shown: a preview is what people photograph.
    entry.detail = joined({keys.isEmpty() ? QString()
                                          : say(QT_TRANSLATE_N_NOOP("Outline", "%n SSH key(s)"), keys.size()),
        user.value(u"passwordHash"_s).toString().isEmpty() ? QString()
                                                           : say(QT_TRANSLATE_NOOP("Outline", "password")),
        groups.isEmpty() ? QString() : groups.join(u'+')});
    return entry;
}

/// Files, directories and links: the path, its mode, whose it is.
OutlineEntry inodeOf(OutlineEntry::Kind kind, const QJsonObject &inode)
{
    OutlineEntry entry;
    entry.kind = kind;
    entry.name = inode.value(u"path"_s).toString();
    if (kind == OutlineEntry::Kind::Link) {
        entry.detail = u"→ "_s + inode.value(u"target"_s).toString();
        return entry;
    }
    const QJsonObject user = inode.value(u"user"_s).toObject();
    entry.detail = joined({modeText(inode.value(u"mode"_s)), user.value(u"name"_s).toString(),
        inode.value(u"append"_s).toArray().isEmpty() ? QString()
                                                     : say(QT_TRANSLATE_NOOP("Outline", "appended"))});
    if (kind == OutlineEntry::Kind::File)
        addContents(entry, inode.value(u"contents"_s).toObject());
    return entry;
}

OutlineEntry named(
    OutlineEntry::Kind kind, const QJsonObject &object, const QString &name, const QString &detail)
{
    OutlineEntry entry;
    entry.kind = kind;
    entry.name = object.value(name).toString();
    entry.detail = object.value(detail).toString();
    return entry;
}

OutlineEntry filesystemOf(const QJsonObject &object)
{
    const QJsonObject mount
        = object.value(u"mount"_s).isObject() ? object.value(u"mount"_s).toObject() : object;
    OutlineEntry entry = named(OutlineEntry::Kind::Filesystem, mount, u"device"_s, u"format"_s);
    entry.detail = joined({entry.detail, object.value(u"path"_s).toString()});
    return entry;
}

} // namespace

Result<QByteArray> dataOfUrl(const QString &url, bool isPacked)
{
    const qsizetype comma = url.indexOf(u',');
    if (comma < 0)
        return fail(ErrorCode::Malformed, u"The data: URL has no comma."_s);
    const QString head = url.first(comma);
    QByteArray bytes = QByteArray::fromPercentEncoding(url.sliced(comma + 1).toUtf8());
    if (head.endsWith(";base64"_L1, Qt::CaseInsensitive)) {
        const auto decoded = QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return fail(ErrorCode::Malformed, u"The data: URL is not valid base64."_s);
        bytes = *decoded;
    }
    if (!isPacked)
        return bytes;
    return gunzip(bytes, kMaxOutlineContents);
}

Result<QList<OutlineEntry>> ignitionOutline(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject config = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Malformed, error.errorString());
    QList<OutlineEntry> entries;
    bool isTooLarge = false;
    const auto add = [&](const QString &section, const QString &list, const auto &entryOf) {
        for (const QJsonValue &value : config.value(section).toObject().value(list).toArray()) {
            isTooLarge = isTooLarge || entries.size() >= kMaxOutlineEntries;
            if (!isTooLarge)
                entries.append(entryOf(value.toObject()));
        }
    };
    using Kind = OutlineEntry::Kind;
    add(u"passwd"_s, u"users"_s, userOf);
    add(u"passwd"_s, u"groups"_s, [](const QJsonObject &o) { return named(Kind::Group, o, u"name"_s, {}); });
    add(u"storage"_s, u"disks"_s, [](const QJsonObject &o) { return named(Kind::Disk, o, u"device"_s, {}); });
    add(u"storage"_s, u"filesystems"_s, filesystemOf);
    for (const auto &[list, kind] : {std::pair {u"directories"_s, Kind::Directory},
             std::pair {u"files"_s, Kind::File}, std::pair {u"links"_s, Kind::Link}})
        add(u"storage"_s, list, [kind = kind](const QJsonObject &o) { return inodeOf(kind, o); });
    add(u"systemd"_s, u"units"_s, unitOf);
    add(u"networkd"_s, u"units"_s, unitOf);
    if (isTooLarge)
        return fail(ErrorCode::TooLarge, u"The config has more than %1 entries."_s.arg(kMaxOutlineEntries));
    return entries;
}

} // namespace roadstead
