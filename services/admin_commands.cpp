#include "services/admin_commands.h"

#include "core/boot_labels.h"
#include "core/literals.h"
#include "core/node_edits.h"

#include <QJsonArray>

#include <algorithm>

namespace roadstead::services {

namespace {

using Kind = FleetCommand::Kind;

Result<QList<NodeSummary>> nodesIn(const FleetApi &api, const QJsonObject &body)
{
    QList<NodeSummary> nodes;
    for (const QJsonValue &id : body.value(u"nodes"_s).toArray()) {
        const QString text = id.toVariant().toString();
        const auto node = findNode(api, text);
        if (!node)
            return fail(ErrorCode::NotFound, u"There is no node “%1”."_s.arg(text));
        nodes.append(*node);
    }
    if (nodes.isEmpty())
        return fail(ErrorCode::Invalid, u"Name the nodes: {\"nodes\": [\"node-07\", …]}."_s);
    return nodes;
}

QString subjectOf(const QList<NodeSummary> &nodes)
{
    return nodes.size() == 1 ? nodes.first().name : QString::number(nodes.size());
}

Result<FleetDocument> changed(
    const FleetConfig &config, const QString &act, const QJsonObject &body, const QList<NodeSummary> &nodes)
{
    if (act == "hold"_L1 || act == "unhold"_L1)
        return heldNodes(config, nodes, act == "hold"_L1);
    if (act == "label"_L1)
        return labelledNodes(
            config, nodes, body.value(u"key"_s).toString(), body.value(u"value"_s).toString());
    return fail(ErrorCode::Invalid,
        u"Nodes are retired, restored, held, unheld and labelled: POST "
        "/api/v1/nodes/retire, restore, hold, unhold or label."_s);
}

} // namespace

std::optional<NodeSummary> findNode(const FleetApi &api, const QString &text)
{
    bool isNumber = false;
    if (const qint64 number = text.toLongLong(&isNumber); isNumber) {
        if (auto node = api.node(static_cast<NodeId>(number)))
            return node;
    }
    const QString id = normalizedNodeId(text);
    for (const NodeSummary &node : api.nodes()) {
        if (node.macs.contains(id) || node.uuid == id || node.machineId == id || node.zincatiId == id
            || node.serial == text || node.address == text
            || node.name.compare(text, Qt::CaseInsensitive) == 0)
            return node;
    }
    return std::nullopt;
}

Result<FleetCommand> nodeCommand(const FleetApi &api, const QString &act, const QJsonObject &body)
{
    const auto nodes = nodesIn(api, body);
    if (!nodes)
        return tl::unexpected(nodes.error());
    FleetCommand command;
    command.what = act;
    command.subject = subjectOf(*nodes);
    command.reason = body.value(u"reason"_s).toString();
    if (act == "retire"_L1 || act == "restore"_L1) {
        command.kind = act == "retire"_L1 ? Kind::RetireNodes : Kind::RestoreNodes;
        for (const NodeSummary &node : *nodes)
            command.nodes.append(node.id);
        return command;
    }
    const FleetConfigPtr config = api.config();
    const auto document = changed(*config, act, body, *nodes);
    if (!document)
        return tl::unexpected(document.error());
    command.kind = Kind::EditDocument;
    command.edit = editBetween(config->document(), *document);
    return command;
}

Result<PresetOrder> presetOrder(const FleetApi &api, const QString &presetId, const QJsonObject &body)
{
    const QList<Preset> &presets = api.presets();
    const auto preset = std::find_if(
        presets.begin(), presets.end(), [&presetId](const Preset &each) { return each.id == presetId; });
    if (preset == presets.end())
        return fail(ErrorCode::NotFound, u"There is no preset “%1”."_s.arg(presetId));
    PresetValues values;
    const QJsonObject given = body.value(u"values"_s).toObject();
    for (auto it = given.begin(); it != given.end(); ++it)
        values.insert(it.key(), it.value().toVariant().toString());
    Labels selector;
    const QJsonObject labels = body.value(u"selector"_s).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        selector.insert(it.key(), labelValue(it.key(), it.value().toString()));
    PresetOrder order;
    FleetCommand &command = order.command;
    command.kind = Kind::EditDocument;
    command.what = u"preset"_s;
    command.subject = body.value(u"name"_s).toString();
    command.reason = body.value(u"reason"_s).toString();
    const auto parts = instantiate(*preset, command.subject, values, selector);
    if (!parts)
        return tl::unexpected(parts.error());
    const FleetConfigPtr config = api.config();
    const auto document = withPreset(config->document(), *parts);
    if (!document)
        return tl::unexpected(document.error());
    command.edit = editBetween(config->document(), *document);
    for (auto it = parts->secrets.cbegin(); it != parts->secrets.cend(); ++it)
        order.secrets.append({it.key(), it.value(), u"admin API"_s});
    return order;
}

Result<FleetCommand> updatesCommand(const QString &act, const QJsonObject &body)
{
    FleetCommand command;
    command.kind = Kind::SetUpdatesEnabled;
    command.isOn = act == "on"_L1;
    command.targets = body.value(u"groups"_s).toVariant().toStringList();
    command.reason = body.value(u"reason"_s).toString();
    if ((!command.isOn && act != "off"_L1) || command.targets.isEmpty())
        return fail(ErrorCode::Invalid,
            u"Switch updates by POST /api/v1/updates/on or off with {\"groups\": […], \"reason\": …}."_s);
    return command;
}

} // namespace roadstead::services
