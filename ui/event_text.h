#pragma once

#include "core/event.h"

#include <QString>

namespace roadstead::ui {

/// An event as a timeline shows it: what happened, and the second line. Either may be cut at the end to fit.
struct EventText
{
    QString title;
    QString detail; ///< may be empty
};

/// For a timeline that belongs to the event's node.
[[nodiscard]] EventText eventText(const Event &event);
/// One whole sentence with the node's name, for a list of all nodes. `name` empty: a machine that is not
/// known.
[[nodiscard]] QString eventSentence(const Event &event, const QString &name);
/// "Address", "Boot", "Configuration", "Update", "Reboot lock".
[[nodiscard]] QString verdictKindText(VerdictKind kind);

} // namespace roadstead::ui
