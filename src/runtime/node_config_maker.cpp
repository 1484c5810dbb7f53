#include "runtime/node_config_maker.h"

#include "core/literals.h"
#include "runtime/boot_question.h"
#include "wire/fleet_document.h"

#include <QCryptographicHash>

namespace roadstead::runtime {

using services::BootAnswer;
using services::BootRenderer;

namespace {

const ServedConfig *servedUnder(const QList<ServedConfig> &served, QLatin1String path)
{
    const auto at
        = std::ranges::find_if(served, [path](const ServedConfig &each) { return each.path == path; });
    return at == served.cend() ? nullptr : &*at;
}

/// Renderers of the documents of then, each made once.
class OldRenderers
{
public:
    const BootRenderer *of(const ServedConfig &served)
    {
        auto at = m_renderers.find(served.revision);
        if (at == m_renderers.end()) {
            const auto document = wire::parseFleetDocument(served.yaml.toUtf8(), {});
            at = m_renderers.insert(served.revision,
                document && !served.yaml.isEmpty() ? std::make_shared<const BootRenderer>(
                    std::make_shared<const FleetConfig>(*document, served.revision))
                                                   : nullptr);
        }
        return at->get();
    }

private:
    QHash<qint64, std::shared_ptr<const BootRenderer>> m_renderers;
};

void addLast(NodeConfigPart &part, const BootPath &path, const ServedConfig &served,
    const NodeConfigOrder &order, const BootRenderer *renderer)
{
    if (!renderer)
        return;
    const Node &node = order.node;
    const BootAnswer answer = (renderer->*path.render)(
        bootQuestionOf(node, served.query, served.baseUrl, *renderer->config(), served.atMs));
    const QByteArray sha256 = QCryptographicHash::hash(answer.body, QCryptographicHash::Sha256).toHex();
    if (sha256 != served.sha256)
        return; // the node has other labels today: what it got then is not known any more
    part.hasLast = true;
    part.lastText = readableText(answer.body, answer.contentType);
    part.lastMs = served.atMs;
    for (auto it = served.secrets.begin(); it != served.secrets.end(); ++it) {
        if (part.secrets.contains(it.key())
            && order.secrets->secrets.value(it.key()).digest != it.value().toString())
            part.changedSecrets.append(it.key());
    }
}

NodeConfigPart partOf(const BootPath &path, const BootAnswer &answer)
{
    NodeConfigPart part;
    part.path = path.path;
    part.templateId = answer.templateId;
    part.isFailed = answer.status != 200;
    part.text = readableText(answer.body, answer.contentType);
    part.rendered = QString::fromUtf8(answer.rendered);
    part.remarks = answer.remarks;
    part.verdict = answer.verdict;
    part.secrets = answer.secrets.keys();
    return part;
}

} // namespace

QList<ServedConfig> servedConfigs(const QList<Event> &events)
{
    QList<ServedConfig> served;
    for (const Event &event : events) {
        const auto field = [&event](const QString &key) { return event.detail.value(key).toString(); };
        const QString path = field(u"path"_s);
        const auto isIt = [&path](const ServedConfig &each) { return each.path == path; };
        if (path.isEmpty() || std::ranges::any_of(served, isIt))
            continue;
        served.append({path, event.atMs, event.detail.value(u"revision"_s).toInteger(),
            field(u"query"_s).toUtf8(), field(u"base"_s).toUtf8(), field(u"sha256"_s).toLatin1(),
            event.detail.value(u"secrets"_s).toObject(), {}});
    }
    return served;
}

NodeConfig makeNodeConfig(const NodeConfigOrder &order)
{
    const BootRenderer &renderer = *order.renderer;
    QByteArray query = order.boot.query;
    QByteArray baseUrl = order.boot.baseUrl;
    if (query.isEmpty() && !order.served.isEmpty()) { // before the station was started
        query = order.served.first().query;
        baseUrl = order.served.first().baseUrl.isEmpty() ? baseUrl : order.served.first().baseUrl;
    }
    services::BootQuestion question
        = bootQuestionOf(order.node, query, baseUrl, *renderer.config(), order.nowMs);
    question.secrets = order.secrets;
    NodeConfig config;
    config.node = order.node.id;
    OldRenderers old;
    const Profile *profile = nullptr;
    for (const BootPath &path : bootPaths()) {
        const ServedConfig *served = servedUnder(order.served, path.path);
        if (!config.parts.isEmpty() && !(profile && isServed(path, *profile)) && !served)
            continue;
        const BootAnswer answer = (renderer.*path.render)(question);
        if (config.parts.isEmpty()) {
            config.group = answer.group;
            config.profile = answer.profile;
            profile = renderer.config()->profile(answer.profile);
        }
        NodeConfigPart part = partOf(path, answer);
        if (served)
            addLast(part, path, *served, order, old.of(*served));
        config.parts.append(std::move(part));
    }
    return config;
}

} // namespace roadstead::runtime
