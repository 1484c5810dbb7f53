#pragma once

#include "core/event.h"

#include <QStringList>

namespace roadstead::ui {

// What the words of an event are made from. The keys of a detail are those of core/event.h.

/// Translated in the context EventText.
[[nodiscard]] QString say(const char *text);
[[nodiscard]] QString field(const Event &event, const QString &key);
/// "1.0 MB", from `bytes`.
[[nodiscard]] QString sizeOf(const Event &event);
/// What is not empty, parted by middle dots.
[[nodiscard]] QString joined(const QStringList &parts);
/// The reason that is told, else that of the Verdict.
[[nodiscard]] QString why(const Event &event);
[[nodiscard]] bool isDecidedBy(const Event &event, const char *rule);
/// What a person did to the fleet document: "Nodes moved"; empty when the event does not tell.
[[nodiscard]] QString act(const Event &event);
/// What it was done to: a name as it is, or "3 nodes".
[[nodiscard]] QString subject(const Event &event);
/// "by roadsteadctl"; empty when nobody is named.
[[nodiscard]] QString who(const Event &event);
/// By what a node was met first: "a DHCP packet".
[[nodiscard]] QString metBy(const Event &event);
/// A ProxyDHCP answer: it gives a boot file and no address.
[[nodiscard]] bool isProxy(const Event &event);

} // namespace roadstead::ui
