#include "core/report.h"

#include <algorithm>
#include <array>

namespace roadstead {

namespace {
constexpr std::array kKindNames {
    QLatin1String("inventory"), QLatin1String("rollout"), QLatin1String("events")};
}

const ReportTable *findTable(const Report &report, QLatin1String id)
{
    const auto found = std::ranges::find_if(report.tables, [id](const ReportTable &t) { return t.id == id; });
    return found == report.tables.cend() ? nullptr : &*found;
}

const ReportTable *mainTable(const Report &report)
{
    return findTable(report, QLatin1String(report.kind == ReportKind::Events ? "events" : "nodes"));
}

const ReportFact *findFact(const Report &report, QLatin1String id)
{
    const auto found = std::ranges::find_if(report.facts, [id](const ReportFact &f) { return f.id == id; });
    return found == report.facts.cend() ? nullptr : &*found;
}

qint64 factNumber(const Report &report, QLatin1String id)
{
    const ReportFact *fact = findFact(report, id);
    const auto *number = fact ? std::get_if<qint64>(&fact->value) : nullptr;
    return number ? *number : 0;
}

QLatin1String reportKindName(ReportKind kind)
{
    return kKindNames.at(static_cast<std::size_t>(kind));
}

std::optional<ReportKind> reportKindFromName(QStringView name)
{
    for (std::size_t i = 0; i < kKindNames.size(); ++i) {
        if (name == kKindNames[i])
            return static_cast<ReportKind>(i);
    }
    return std::nullopt;
}

} // namespace roadstead
