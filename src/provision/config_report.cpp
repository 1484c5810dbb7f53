#include "provision/config_report.h"

#include <algorithm>

namespace roadstead::provision {

const char *nameOf(ReportEntry::Kind kind)
{
    switch (kind) {
    case ReportEntry::Kind::Error:
        return "error";
    case ReportEntry::Kind::Warning:
        return "warning";
    case ReportEntry::Kind::Info:
        return "info";
    case ReportEntry::Kind::Deprecated:
        return "deprecated";
    }
    Q_UNREACHABLE();
}

bool ConfigReport::isFatal() const
{
    return std::any_of(entries.begin(), entries.end(),
        [](const ReportEntry &entry) { return entry.kind == ReportEntry::Kind::Error; });
}

QByteArray ConfigReport::toText() const
{
    QByteArray out;
    for (const ReportEntry &entry : entries) {
        out += nameOf(entry.kind);
        if (!entry.path.isEmpty())
            out += " at " + entry.path;
        if (entry.line > 0) {
            out += entry.path.isEmpty() ? " at " : ", ";
            out += "line " + QByteArray::number(entry.line);
            if (entry.column > 0)
                out += " col " + QByteArray::number(entry.column);
        }
        out += ": " + entry.message + '\n';
    }
    return out;
}

} // namespace roadstead::provision
