#pragma once

#include <QByteArray>

#include <vector>

namespace roadstead::provision {

/// One remark on a config: what, where in its tree and where in its text.
struct ReportEntry
{
    enum class Kind : quint8
    {
        Error,
        Warning,
        Info,
        Deprecated
    };

    Kind kind = Kind::Error;
    QByteArray path; ///< "$.storage.files.0.path"; empty when the remark has no place in the tree
    int line = 0; ///< from 1; 0: no place in the text
    int column = 0; ///< 0: the place is the line
    QByteArray message;

    bool operator==(const ReportEntry &) const = default;
};

/// "error", "warning", "info", "deprecated": what lines of a report begin with.
[[nodiscard]] const char *nameOf(ReportEntry::Kind kind);

/// What a translation or a check has to say. Its lines are those of butane --raw-errors.
struct ConfigReport
{
    std::vector<ReportEntry> entries;

    [[nodiscard]] bool isFatal() const;
    /// `error at $.storage.files.0.path, line 5 col 13: path not absolute`, a line for each entry.
    [[nodiscard]] QByteArray toText() const;

    bool operator==(const ConfigReport &) const = default;
};

} // namespace roadstead::provision
