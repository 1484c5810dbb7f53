#pragma once

#include "core/literals.h"
#include "core/node_config.h"
#include "services/boot_renderer.h"

namespace roadstead::ui {

/// What the boot services themselves would give a machine with these labels: script and configuration.
inline NodeConfig reallyRendered(const FleetConfig &config, const Labels &labels)
{
    const services::BootRenderer renderer(std::make_shared<const FleetConfig>(config.document()));
    services::BootQuestion question;
    question.labels = labels;
    question.baseUrl = "http://10.0.0.1:8080";
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        question.query.emplace_back(it.key().toUtf8(), it->toUtf8());
    NodeConfig made;
    const auto add = [&made](const QString &path, const services::BootAnswer &answer) {
        NodeConfigPart part;
        part.path = path;
        part.templateId = answer.templateId;
        part.isFailed = answer.status != 200;
        part.text = QString::fromUtf8(answer.body);
        part.rendered = QString::fromUtf8(answer.rendered);
        part.remarks = answer.remarks;
        part.verdict = answer.verdict;
        made.group = answer.group;
        made.profile = answer.profile;
        made.parts.append(part);
    };
    add(u"/ipxe"_s, renderer.ipxe(question));
    add(u"/ignition"_s, renderer.ignition(question));
    return made;
}

} // namespace roadstead::ui
