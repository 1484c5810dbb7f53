#pragma once

#include "core/error.h"
#include "core/fleet_document.h"
#include "provision/config_report.h"
#include "provision/ignition_level.h"

#include <QByteArray>
#include <QString>

namespace roadstead::services {

/// A config that a template rendered to, as a node gets it, or why it does not.
struct ServedConfig
{
    QByteArray body;
    provision::ConfigReport report; ///< what is to be said about the rendered text
    QString failure; ///< the sentence why it cannot be served, with its place; empty: it can
    QString madeFrom; ///< the Ignition version that it had before it was made older for the node
    const char *what = ""; ///< it should be: "an Ignition config"; empty: anything will do
};

/// An Ignition config: translated from Butane or a Container Linux Config, and made older when `newest`, what
/// the node reads, asks for it and nothing is lost.
[[nodiscard]] ServedConfig servedIgnition(
    TemplateKind kind, const QByteArray &rendered, std::optional<provision::IgnitionSpec> newest);

/// A cloud-config or script for coreos-cloudinit.
[[nodiscard]] ServedConfig servedCloudConfig(const QByteArray &rendered);

/// What is wrong with a template's text for every node, when it needs no data. Nothing for kinds that are not
/// checked.
[[nodiscard]] std::optional<Error> errorOfPlainText(TemplateKind kind, const QByteArray &text);

} // namespace roadstead::services
