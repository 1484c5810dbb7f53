#pragma once

#include "core/move_preview.h"

#include <QStringList>

namespace roadstead::ui {

/// What a move would change, in words: the drop preview and the chooser say the same.
struct MoveText
{
    QString title;
    QStringList lines;

    bool operator==(const MoveText &) const = default;
};

/// `clusterTitle`: how the target is called. What is true of all nodes is said once; then at most kMoveLines
/// of the different effects, each with its number of nodes.
[[nodiscard]] MoveText moveText(const MovePreview &preview, const QString &clusterTitle);

inline constexpr int kMoveLines = 4;

} // namespace roadstead::ui
