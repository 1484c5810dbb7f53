#pragma once

#include "core/edit_preview.h"
#include "core/fleet_config.h"
#include "core/node_config.h"
#include "core/node_summary.h"

#include <functional>

namespace roadstead::ui {

// How the fleet in memory answers about templates: a small stand-in for the renderer, good enough that what
// is typed can be seen.

/// More profiles, groups and templates beside those of addBoot().
void addTemplates(FleetDocument &document);

/// What the node gets under the document of `config`: {{.key}} is filled in from the group's metadata,
/// {{.request.query.key}} from its labels; any other action fails. Of a Butane text the lines "- path:",
/// "inline:" and "- name:" are translated.
[[nodiscard]] NodeConfig fakeConfig(const FleetConfig &config, const NodeSummary &node);
/// An action that does not end in its line.
[[nodiscard]] QList<ConfigRemark> fakeCheck(const QString &text);
/// `renderer`: instead of fakeConfig(), which answers when there is none.
using FakeRenderer = std::function<NodeConfig(const FleetConfig &, const Labels &)>;
[[nodiscard]] EditPreview fakePreview(const FleetConfig &before, const FleetConfig &after,
    const QList<NodeSummary> &nodes, const FakeRenderer &renderer = {});
[[nodiscard]] QList<Verdict> fakeExplain(const FleetConfig &config, const Labels &labels, qint64 nowMs);

} // namespace roadstead::ui
