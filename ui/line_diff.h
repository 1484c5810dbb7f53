#pragma once

#include <QString>

namespace roadstead::ui {

inline constexpr int kMaxDiffEdits = 4000; ///< lines that may differ before the rest counts as replaced

/// The unified difference of two texts by lines, with `context` lines around each change and "@@ -1,4 +1,5
/// @@" heads; empty when they are the same. Myers' greedy algorithm; past kMaxDiffEdits what is left is told
/// as taken away and put in whole.
[[nodiscard]] QString unifiedDiff(const QString &before, const QString &after, int context = 3);

} // namespace roadstead::ui
