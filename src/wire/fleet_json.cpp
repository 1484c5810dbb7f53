#include "wire/fleet_json.h"

#include "core/literals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace roadstead::wire {

namespace {

void set(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject toJson(const FleetUnit &unit)
{
    QJsonArray options;
    for (const UnitOption &option : unit.options) {
        QJsonObject made;
        set(made, u"section"_s, option.section);
        set(made, u"name"_s, option.name);
        set(made, u"value"_s, option.value);
        options.append(made);
    }
    QJsonObject object;
    set(object, u"name"_s, unit.name);
    if (!options.isEmpty())
        object.insert(u"options"_s, options);
    set(object, u"desiredState"_s, unit.desiredState);
    set(object, u"currentState"_s, unit.currentState);
    set(object, u"machineID"_s, unit.machineId);
    return object;
}

QJsonObject toJson(const FleetUnitState &state)
{
    QJsonObject object;
    set(object, u"name"_s, state.unit);
    set(object, u"hash"_s, state.hash);
    set(object, u"machineID"_s, state.machineId);
    set(object, u"systemdLoadState"_s, state.loadState);
    set(object, u"systemdActiveState"_s, state.activeState);
    set(object, u"systemdSubState"_s, state.subState);
    return object;
}

QJsonObject toJson(const FleetMachine &machine)
{
    QJsonObject metadata;
    for (auto it = machine.metadata.begin(); it != machine.metadata.end(); ++it)
        metadata.insert(it.key(), it.value());
    QJsonObject object;
    set(object, u"id"_s, machine.id);
    set(object, u"primaryIP"_s, machine.address);
    if (!metadata.isEmpty())
        object.insert(u"metadata"_s, metadata);
    return object;
}

template <typename T>
QByteArray encodePage(const QString &name, const QList<T> &all, const FleetPageToken &token)
{
    const qsizetype first = qsizetype {token.page - 1} * token.limit;
    const qsizetype end = std::min<qsizetype>(first + token.limit, all.size());
    QJsonArray items;
    for (qsizetype i = first; i < end; ++i)
        items.append(toJson(all[i]));
    QJsonObject page;
    if (!items.isEmpty())
        page.insert(name, items);
    if (end < all.size() && first < all.size() && token.page < UINT16_MAX)
        page.insert(u"nextPageToken"_s,
            QString::fromLatin1(encodePageToken({token.limit, static_cast<quint16>(token.page + 1)})));
    return compact(page);
}

/// A member in either of the spellings that Go's decoder takes for one.
QJsonValue member(const QJsonObject &object, const QString &name)
{
    if (object.contains(name))
        return object.value(name);
    return object.value(name.at(0).toUpper() + name.sliced(1));
}

/// Absent and null are empty; nothing when it is of another type.
std::optional<QString> textIn(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = member(object, name);
    if (value.isUndefined() || value.isNull())
        return QString();
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

Result<QJsonDocument> parsed(QByteArrayView body)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(body.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Malformed,
            u"unable to decode body: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    return document;
}

Result<UnitOptions> optionsIn(const QJsonValue &given)
{
    UnitOptions options;
    if (given.isUndefined() || given.isNull())
        return options;
    if (!given.isArray())
        return fail(ErrorCode::Malformed, u"unable to decode body: options is a list"_s);
    const QJsonArray list = given.toArray();
    if (list.size() > kMaxUnitOptions)
        return fail(ErrorCode::TooLarge, u"a unit file has at most %1 options"_s.arg(kMaxUnitOptions));
    for (const QJsonValue &each : list) {
        const QJsonObject object = each.toObject();
        const auto section = textIn(object, u"section"_s);
        const auto name = textIn(object, u"name"_s);
        const auto value = textIn(object, u"value"_s);
        if (!each.isObject() || !section || !name || !value)
            return fail(ErrorCode::Malformed,
                u"unable to decode body: an option has the texts section, name and value"_s);
        options.append({*section, *name, *value});
    }
    return options;
}

Result<FleetMetadataChange> changeIn(const QJsonObject &operation)
{
    static const QRegularExpression form(
        u"^/([A-Za-z0-9.-][A-Za-z0-9_.-]{0,63})/metadata/([A-Za-z0-9.-][A-Za-z0-9_.-]{0,63})$"_s);
    const QString op = member(operation, u"op"_s).toString();
    if (op != "add"_L1 && op != "remove"_L1 && op != "replace"_L1)
        return fail(ErrorCode::Invalid, u"invalid op: expect add, remove, or replace"_s);
    const auto path = form.match(member(operation, u"path"_s).toString());
    if (!path.hasMatch())
        return fail(ErrorCode::Invalid, u"machine metadata path invalid"_s);
    FleetMetadataChange change {path.captured(1), path.captured(2), std::nullopt};
    if (op == "remove"_L1)
        return change;
    const QJsonValue given = member(operation, u"value"_s);
    const QString value
        = given.isObject() ? member(given.toObject(), u"value"_s).toString() : given.toString();
    if (value.isEmpty())
        return fail(ErrorCode::Invalid, u"invalid value: add and replace require a value"_s);
    if (value.size() > kMaxMetadataValue)
        return fail(
            ErrorCode::TooLarge, u"invalid value: at most %1 characters are kept"_s.arg(kMaxMetadataValue));
    change.value = value;
    return change;
}

} // namespace

QByteArray encodePageToken(const FleetPageToken &token)
{
    QByteArray bytes;
    for (const quint16 number : {token.limit, token.page})
        bytes.append(static_cast<char>(number & 0xff)).append(static_cast<char>(number >> 8));
    return bytes.toBase64(QByteArray::Base64UrlEncoding);
}

Result<FleetPageToken> parsePageToken(const QByteArray &text)
{
    constexpr qsizetype kBytes = 4;
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() < kBytes)
        return fail(ErrorCode::Malformed, u"the page token is none that this server has given"_s);
    const auto number = [&](qsizetype at) {
        return static_cast<quint16>(
            static_cast<quint8>(decoded.decoded[at]) | static_cast<quint8>(decoded.decoded[at + 1]) << 8);
    };
    const FleetPageToken token {number(0), number(2)};
    if (token.limit != kFleetPageSize)
        return fail(ErrorCode::Invalid, u"token limit must be %1"_s.arg(kFleetPageSize));
    if (token.page == 0)
        return fail(ErrorCode::Invalid, u"token page must be greater than zero"_s);
    return token;
}

QByteArray encodeUnit(const FleetUnit &unit)
{
    return compact(toJson(unit));
}

QByteArray encodeUnitPage(const QList<FleetUnit> &all, const FleetPageToken &token)
{
    return encodePage(u"units"_s, all, token);
}

QByteArray encodeStatePage(const QList<FleetUnitState> &all, const FleetPageToken &token)
{
    return encodePage(u"states"_s, all, token);
}

QByteArray encodeMachinePage(const QList<FleetMachine> &all, const FleetPageToken &token)
{
    return encodePage(u"machines"_s, all, token);
}

QByteArray encodeFleetError(int status, const QString &message)
{
    return compact({{u"error"_s, QJsonObject {{u"code"_s, status}, {u"message"_s, message}}}});
}

Result<FleetUnit> parseUnitRequest(QByteArrayView body)
{
    const auto document = parsed(body);
    if (!document)
        return tl::unexpected(document.error());
    const QJsonObject object = document->object();
    const auto name = textIn(object, u"name"_s);
    const auto state = textIn(object, u"desiredState"_s);
    if (!document->isObject() || !name || !state)
        return fail(
            ErrorCode::Malformed, u"unable to decode body: a unit has name, options and desiredState"_s);
    auto options = optionsIn(member(object, u"options"_s));
    if (!options)
        return tl::unexpected(options.error());
    return FleetUnit {*name, *std::move(options), *state, {}, {}};
}

Result<QList<FleetMetadataChange>> parseMetadataPatch(QByteArrayView body)
{
    const auto document = parsed(body);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isArray())
        return fail(ErrorCode::Malformed, u"unable to decode body: a patch is a list of operations"_s);
    const QJsonArray list = document->array();
    if (list.size() > kMaxMetadataChanges)
        return fail(ErrorCode::TooLarge, u"one request has at most %1 operations"_s.arg(kMaxMetadataChanges));
    QList<FleetMetadataChange> changes;
    for (const QJsonValue &each : list) {
        const auto change = changeIn(each.toObject());
        if (!change)
            return tl::unexpected(change.error());
        changes.append(*change);
    }
    return changes;
}

} // namespace roadstead::wire
