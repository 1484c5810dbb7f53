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

/// `clusterTitle`: how the target is called. At most kMoveLines effects are told one by one.
[[nodiscard]] MoveText moveText(const MovePreview &preview, const QString &clusterTitle);

inline constexpr int kMoveLines = 4;

} // namespace roadstead::ui
