#pragma once

#include "core/event.h"

#include <QList>
#include <QString>

namespace roadstead::ui {

/// What events of this kind are called in a list to choose from: "Update granted".
[[nodiscard]] QString eventKindText(EventKind kind);

/// Kinds that belong together, for a filter.
struct EventTopic
{
    QString id; ///< stable
    QString title;
    QList<EventKind> kinds;
};
[[nodiscard]] QList<EventTopic> eventTopics();

} // namespace roadstead::ui
