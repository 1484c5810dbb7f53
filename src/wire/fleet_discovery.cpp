#include "wire/fleet_json.h"

#include "core/literals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace roadstead::wire {

namespace {

QJsonObject typed(const QString &type)
{
    return {{u"type"_s, type}};
}

QJsonObject reference(const QString &schema)
{
    return {{u"$ref"_s, schema}};
}

/// An object whose members are texts, beside those in `others`.
QJsonObject schema(const QString &id, const QStringList &texts, QJsonObject others = {})
{
    for (const QString &text : texts)
        others.insert(text, typed(u"string"_s));
    return {{u"id"_s, id}, {u"type"_s, u"object"_s}, {u"properties"_s, others}};
}

QJsonObject listOf(const QString &of)
{
    return {{u"type"_s, u"array"_s}, {u"items"_s, reference(of)}};
}

QJsonObject page(const QString &id, const QString &list, const QString &of)
{
    return schema(id, {u"nextPageToken"_s}, {{list, listOf(of)}});
}

QJsonObject schemas()
{
    const QJsonObject state {
        {u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray {u"inactive"_s, u"loaded"_s, u"launched"_s}}};
    const QJsonObject metadata {{u"type"_s, u"object"_s}, {u"additionalProperties"_s, typed(u"string"_s)}};
    return {{u"Machine"_s, schema(u"Machine"_s, {u"id"_s, u"primaryIP"_s}, {{u"metadata"_s, metadata}})},
        {u"MachinePage"_s, page(u"MachinePage"_s, u"machines"_s, u"Machine"_s)},
        {u"UnitOption"_s, schema(u"UnitOption"_s, {u"section"_s, u"name"_s, u"value"_s})},
        {u"Unit"_s,
            schema(u"Unit"_s, {u"name"_s, u"machineID"_s},
                {{u"options"_s, listOf(u"UnitOption"_s)}, {u"desiredState"_s, state},
                    {u"currentState"_s, state}})},
        {u"UnitPage"_s, page(u"UnitPage"_s, u"units"_s, u"Unit"_s)},
        {u"UnitState"_s,
            schema(u"UnitState"_s,
                {u"name"_s, u"hash"_s, u"machineID"_s, u"systemdLoadState"_s, u"systemdActiveState"_s,
                    u"systemdSubState"_s})},
        {u"UnitStatePage"_s, page(u"UnitStatePage"_s, u"states"_s, u"UnitState"_s)}};
}

QJsonObject list(const QString &id, const QString &path, const QStringList &filters, const QString &answer)
{
    QJsonObject parameters;
    for (const QString &filter : filters)
        parameters.insert(filter, QJsonObject {{u"type"_s, u"string"_s}, {u"location"_s, u"query"_s}});
    return {{u"id"_s, id}, {u"httpMethod"_s, u"GET"_s}, {u"path"_s, path}, {u"parameters"_s, parameters},
        {u"response"_s, reference(answer)}};
}

QJsonObject onUnit(const QString &id, const QString &method)
{
    const QJsonObject name {{u"type"_s, u"string"_s}, {u"location"_s, u"path"_s}, {u"required"_s, true}};
    return {{u"id"_s, id}, {u"httpMethod"_s, method}, {u"path"_s, u"units/{unitName}"_s},
        {u"parameters"_s, QJsonObject {{u"unitName"_s, name}}},
        {u"parameterOrder"_s, QJsonArray {u"unitName"_s}}};
}

QJsonObject resource(const QJsonObject &methods)
{
    return {{u"methods"_s, methods}};
}

QJsonObject resources()
{
    const QString token = u"nextPageToken"_s;
    QJsonObject get = onUnit(u"fleet.Unit.Get"_s, u"GET"_s);
    get.insert(u"response"_s, reference(u"Unit"_s));
    QJsonObject put = onUnit(u"fleet.Unit.Set"_s, u"PUT"_s);
    put.insert(u"request"_s, reference(u"Unit"_s));
    return {
        {u"Machines"_s,
            resource({{u"List"_s, list(u"fleet.Machine.List"_s, u"machines"_s, {token}, u"MachinePage"_s)}})},
        {u"Units"_s,
            resource(
                {{u"List"_s, list(u"fleet.Unit.List"_s, u"units"_s, {token}, u"UnitPage"_s)}, {u"Get"_s, get},
                    {u"Set"_s, put}, {u"Delete"_s, onUnit(u"fleet.Unit.Delete"_s, u"DELETE"_s)}})},
        {u"UnitState"_s,
            resource({{u"List"_s,
                list(u"fleet.UnitState.List"_s, u"state"_s, {token, u"unitName"_s, u"machineID"_s},
                    u"UnitStatePage"_s)}})}};
}

} // namespace

QByteArray fleetDiscoveryDocument()
{
    const QJsonObject document {{u"kind"_s, u"discovery#restDescription"_s}, {u"discoveryVersion"_s, u"v1"_s},
        {u"id"_s, u"fleet:v1"_s}, {u"name"_s, u"schema"_s}, {u"version"_s, u"v1"_s},
        {u"title"_s, u"fleet API"_s}, {u"description"_s, QString()}, {u"protocol"_s, u"rest"_s},
        {u"baseUrl"_s, u"$ENDPOINT/fleet/v1/"_s}, {u"basePath"_s, u"/fleet/v1/"_s},
        {u"rootUrl"_s, u"$ENDPOINT/"_s}, {u"servicePath"_s, u"fleet/v1/"_s}, {u"batchPath"_s, u"batch"_s},
        {u"parameters"_s, QJsonObject()}, {u"auth"_s, QJsonObject()}, {u"schemas"_s, schemas()},
        {u"resources"_s, resources()}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace roadstead::wire
