#include "runtime/boot_question.h"

#include "core/literals.h"
#include "services/boot_routes.h"

#include <QJsonDocument>

namespace roadstead::runtime {

using services::BootQuestion;
using services::BootRenderer;

namespace {

/// As iPXE would send it.
QByteArray queryOf(const Node &node)
{
    QByteArray query;
    const auto add = [&query](const char *key, const QByteArray &value) {
        if (!value.isEmpty())
            query
                += (query.isEmpty() ? QByteArray() : QByteArray("&")) + key + '=' + value.toPercentEncoding();
    };
    add("uuid", node.uuid.toUtf8());
    add("mac", node.macs.value(0).toUtf8().replace(':', '-'));
    add("hostname", node.hostname.toUtf8());
    add("serial", node.serial.toUtf8());
    add("arch", node.arch.toUtf8());
    return query;
}

} // namespace

BootQuestion bootQuestionOf(const Node &node, const QByteArray &query, const QByteArray &baseUrl,
    const FleetConfig &config, qint64 nowMs)
{
    BootQuestion question;
    question.rawQuery = query.isEmpty() ? queryOf(node) : query;
    question.query = services::parseQuery(question.rawQuery);
    question.labels = services::labelsOfQuery(question.query);
    question.baseUrl = baseUrl;
    question.nowMs = nowMs;
    if (const NodeEntry *entry = config.entryOf(node)) {
        for (auto it = entry->labels.cbegin(); it != entry->labels.cend(); ++it)
            question.labels.insert(it.key(), *it);
    }
    if (const Cluster *cluster = config.clusterOf(node))
        question.labels.insert(u"cluster"_s, cluster->id);
    return question;
}

std::span<const BootPath> bootPaths()
{
    static constexpr BootPath paths[] = {
        {QLatin1String("/ipxe"), &BootRenderer::ipxe, &Profile::ipxe},
        {QLatin1String("/grub"), &BootRenderer::grub, &Profile::grub},
        {QLatin1String("/ignition"), &BootRenderer::ignition, &Profile::ignition},
        {QLatin1String("/cloud"), &BootRenderer::cloud, &Profile::cloud},
        {QLatin1String("/generic"), &BootRenderer::generic, &Profile::generic},
    };
    return paths;
}

bool isServed(const BootPath &path, const Profile &profile)
{
    return path.configTemplate == &Profile::ipxe || !(profile.*path.configTemplate).isEmpty();
}

QString readableText(const QByteArray &body, const QByteArray &contentType)
{
    if (contentType.contains("json")) {
        if (const QJsonDocument json = QJsonDocument::fromJson(body); !json.isNull())
            return QString::fromUtf8(json.toJson(QJsonDocument::Indented));
    }
    return QString::fromUtf8(body);
}

} // namespace roadstead::runtime
