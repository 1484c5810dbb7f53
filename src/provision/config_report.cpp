#include "provision/config_report.h"

#include <algorithm>

namespace roadstead::provision {

bool ConfigReport::isFatal() const
{
    return std::any_of(entries.begin(), entries.end(),
        [](const ReportEntry &entry) { return entry.kind == ReportEntry::Kind::Error; });
}

QByteArray ConfigReport::toText() const
{
    QByteArray out;
    for (const ReportEntry &entry : entries) {
        out += entry.kind == ReportEntry::Kind::Error ? "error" : "warning";
        if (!entry.path.isEmpty())
            out += " at " + entry.path;
        if (entry.line > 0) {
            out += entry.path.isEmpty() ? " at " : ", ";
            out += "line " + QByteArray::number(entry.line) + " col " + QByteArray::number(entry.column);
        }
        out += ": " + entry.message + '\n';
    }
    return out;
}

} // namespace roadstead::provision
