#include "wire/fleet_keys.h"

#include "core/literals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace roadstead::wire {

namespace {

const QByteArray kPrefix = "/_coreos.com/fleet/";
constexpr qsizetype kHashDigits = 40;
constexpr qsizetype kMaxId = 64;

bool isHash(QByteArrayView text)
{
    return text.size() == kHashDigits
        && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// Of a machine, a lease or a key of metadata.
bool isId(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= kMaxId && text != "." && text != ".." && text[0] != '_'
        && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
                   || c == '.' || c == '-';
           });
}

bool isUnitName(const QByteArray &text)
{
    return !text.startsWith('_') && unitNameProblem(QString::fromUtf8(text)).isEmpty();
}

QJsonObject objectIn(const QByteArray &value)
{
    return QJsonDocument::fromJson(value).object();
}

QString unitFileProblem(const QByteArray &hash, const QByteArray &value)
{
    const auto text = parseUnitFileObject(value);
    if (!text)
        return text.error().message;
    if (unitFileHash(text->toUtf8()) != hash)
        return u"a unit file is kept under the SHA-1 of its text"_s;
    return {};
}

QString jobProblem(const QByteArray &name, const QByteArray &value)
{
    const auto job = parseJob(value);
    if (!job)
        return job.error().message;
    if (job->first.toUtf8() != name)
        return u"a job is kept under its own name"_s;
    return {};
}

} // namespace

QByteArray fleetPrefix()
{
    return kPrefix;
}

QByteArray unitFilesPrefix()
{
    return kPrefix + "unit/";
}

QByteArray unitFileKey(const QByteArray &hash)
{
    return unitFilesPrefix() + hash;
}

QByteArray jobPrefix(const QString &unit)
{
    return kPrefix + "job/" + unit.toUtf8() + '/';
}

QByteArray jobKey(const QString &unit, QByteArrayView part)
{
    return jobPrefix(unit) + part.toByteArray();
}

QByteArray unitStatesPrefix(const QString &unit)
{
    return kPrefix + "states/" + unit.toUtf8() + '/';
}

QByteArray metadataKey(const QString &machine, const QString &key)
{
    return kPrefix + "machines/" + machine.toUtf8() + "/metadata/" + key.toUtf8();
}

FleetKeyWriter fleetKeyWriter(QByteArrayView below)
{
    using Writer = FleetKeyWriter;
    const QList<QByteArray> parts = below.toByteArray().split('/');
    const qsizetype count = parts.size();
    const QByteArray &kind = parts[0];
    if (kind == "machines" && count == 3 && isId(parts[1]) && parts[2] == "object")
        return Writer::Machine;
    if (kind == "machines" && count == 4 && isId(parts[1]) && parts[2] == "metadata" && isId(parts[3]))
        return Writer::Control;
    if (kind == "unit" && count == 2 && isHash(parts[1]))
        return Writer::Control;
    if (kind == "job" && count == 3 && isUnitName(parts[1])) {
        if (parts[2] == "object" || parts[2] == "target-state")
            return Writer::Control;
        return parts[2] == "target" || parts[2] == "job-state" ? Writer::Machine : Writer::Nobody;
    }
    if (kind == "states" && count == 3 && isUnitName(parts[1]) && isId(parts[2]))
        return Writer::Machine;
    if (kind == "state" && count == 2 && isUnitName(parts[1]))
        return Writer::Machine;
    if (kind == "lease" && count == 2 && isId(parts[1]))
        return Writer::Machine;
    return below == "engine/version" ? Writer::Machine : Writer::Nobody;
}

bool isFleetJob(QByteArrayView below)
{
    const QList<QByteArray> parts = below.toByteArray().split('/');
    return parts.size() == 2 && parts[0] == "job" && isUnitName(parts[1]);
}

bool isFleetStates(QByteArrayView below)
{
    const QList<QByteArray> parts = below.toByteArray().split('/');
    return parts.size() == 2 && parts[0] == "states" && isUnitName(parts[1]);
}

QString fleetValueProblem(QByteArrayView below, const QByteArray &value)
{
    const QList<QByteArray> parts = below.toByteArray().split('/');
    const qsizetype limit = parts[0] == "unit" ? kMaxUnitBytes : kMaxFleetValue;
    if (value.size() > limit)
        return u"the value has more than %1 bytes"_s.arg(limit);
    if (QString::fromUtf8(value).toUtf8() != value)
        return u"the value is no UTF-8 text"_s;
    if (parts[0] == "unit")
        return unitFileProblem(parts.value(1), value);
    if (parts[0] == "job" && parts.value(2) == "object")
        return jobProblem(parts.value(1), value);
    if (parts.value(2) == "target-state" && !isUnitTargetState(QString::fromUtf8(value)))
        return u"a target state is inactive, loaded or launched"_s;
    if ((parts.value(2) == "target" || parts.value(2) == "job-state") && !isId(value))
        return u"a job is placed by the id of a machine"_s;
    if (parts[0] == "machines" && parts.value(2) == "object"
        && objectIn(value).value(u"ID"_s).toString().toUtf8() != parts.value(1))
        return u"a machine is kept under its own ID"_s;
    if (parts[0] == "states" && !QJsonDocument::fromJson(value).isObject())
        return u"the state of a unit is an object"_s;
    return {};
}

QByteArray encodeUnitFileObject(const QByteArray &text)
{
    return QJsonDocument(QJsonObject {{u"Raw"_s, QString::fromUtf8(text)}}).toJson(QJsonDocument::Compact);
}

QByteArray encodeJob(const QString &unit, const QByteArray &hash)
{
    QJsonArray numbers;
    for (const char byte : QByteArray::fromHex(hash))
        numbers.append(static_cast<quint8>(byte));
    return QJsonDocument(QJsonObject {{u"Name"_s, unit}, {u"UnitHash"_s, numbers}})
        .toJson(QJsonDocument::Compact);
}

Result<QString> parseUnitFileObject(const QByteArray &value)
{
    const QJsonValue raw = objectIn(value).value(u"Raw"_s);
    if (!raw.isString())
        return fail(ErrorCode::Malformed, u"a unit file is {\"Raw\": its text}"_s);
    return raw.toString();
}

Result<std::pair<QString, QByteArray>> parseJob(const QByteArray &value)
{
    const QJsonObject object = objectIn(value);
    const QString name = object.value(u"Name"_s).toString();
    QByteArray hash;
    for (const QJsonValue number : object.value(u"UnitHash"_s).toArray()) {
        const int byte = number.toInt(-1);
        if (byte < 0 || byte > UINT8_MAX || hash.size() >= kHashDigits / 2)
            return fail(ErrorCode::Malformed, u"the UnitHash of a job is 20 numbers from 0 to 255"_s);
        hash.append(static_cast<char>(byte));
    }
    if (hash.size() != kHashDigits / 2 || !unitNameProblem(name).isEmpty())
        return fail(ErrorCode::Malformed, u"a job is {\"Name\": …, \"UnitHash\": [20 numbers]}"_s);
    return std::pair(name, hash.toHex());
}

} // namespace roadstead::wire
