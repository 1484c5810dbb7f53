#pragma once

#include "core/event.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace roadstead {

// What a cell may hold beside a text and a whole number. Nothing here is a word of a language: whoever shows
// a report says it in the reader's.

/// A moment, UTC milliseconds since the epoch.
struct ReportMoment
{
    qint64 ms = 0;
    bool operator==(const ReportMoment &) const = default;
};
struct ReportDuration
{
    qint64 ms = 0;
    bool operator==(const ReportDuration &) const = default;
};
/// Shown in per cent.
struct ReportShare
{
    double part = 0; ///< 0 to 1
    bool operator==(const ReportShare &) const = default;
};
/// A stable word that has a translation: "complete", "failed", "yes".
struct ReportWord
{
    QString id;
    bool operator==(const ReportWord &) const = default;
};
/// What happened, as the event says it; its sentence is made where it is shown.
struct ReportEvent
{
    EventKind kind = EventKind::StationStarted;
    QJsonObject detail;
    bool operator==(const ReportEvent &) const = default;
};
/// The plain words of an update's error code (update_error.h).
struct ReportUpdateError
{
    int code = 0;
    bool operator==(const ReportUpdateError &) const = default;
};
using ReportCell = std::variant<std::monostate, QString, qint64, ReportShare, ReportMoment, ReportDuration,
    ReportWord, ReportEvent, ReportUpdateError>;

struct ReportColumn
{
    QString id; ///< a stable word ("node", "cluster")
    bool isName = false; ///< `id` is a name of the fleet's own (a cluster), shown as it is

    bool operator==(const ReportColumn &) const = default;
};

struct ReportTable
{
    QString id; ///< a stable word: "nodes", "failures", …
    QList<ReportColumn> columns;
    QList<QList<ReportCell>> rows; ///< each as long as `columns`
    qint64 left = 0; ///< rows that were left out, because there are too many

    bool operator==(const ReportTable &) const = default;
};

/// One area of a chart: at each moment of `ReportChart::moments` a number.
struct ReportSeries
{
    QString id; ///< "complete", "failed", …
    QList<qint64> values;

    bool operator==(const ReportSeries &) const = default;
};
struct ReportChart
{
    QString id;
    QList<qint64> moments; ///< UTC milliseconds, rising
    QList<ReportSeries> series; ///< stacked, the first one at the bottom

    bool operator==(const ReportChart &) const = default;
};

/// Label and value of the report's head.
struct ReportFact
{
    QString section; ///< "what", "scope", "policy", …
    QString id;
    ReportCell value;

    bool operator==(const ReportFact &) const = default;
};

enum class ReportKind : unsigned char
{
    Inventory, ///< all nodes as they are now
    Rollout, ///< one rollout of one update group
    Events, ///< history with a filter
};

/// The figures of a report, without a word of any language and without a layout. The same value makes PDF,
/// HTML, CSV, ODS and JSON.
struct Report
{
    ReportKind kind = ReportKind::Inventory;
    QString subject; ///< a rollout's group and version; the cluster of an inventory
    qint64 atMs = 0; ///< when it was made
    QString timeZone; ///< IANA name: in which its moments are shown
    QString programVersion;
    QString verdict; ///< a stable word for the first line: "finished", "running", "stopped", "aborted", …
    QString dataHash; ///< hex SHA-256 of the data, see wire/report_json.h; empty: none
    QList<ReportFact> facts;
    QList<ReportChart> charts;
    QList<ReportTable> tables; ///< in the order in which they are read

    bool operator==(const Report &) const = default;
};

struct ReportQuery
{
    ReportKind kind = ReportKind::Inventory;
    QString appId; ///< of a rollout; empty: the first one with that group
    QString updateGroup; ///< of a rollout; of an inventory's nodes, empty: all
    QString version; ///< of a rollout, empty: the newest one; of an inventory's nodes, empty: all
    QString cluster; ///< of the nodes of an inventory or of events; empty: all
    qint64 sinceMs = 0; ///< of events
    qint64 untilMs = 0; ///< of events; 0: no end
    NodeId node = NodeId::None; ///< of events; None: all
    QList<EventKind> kinds; ///< of events; empty: all
    Severity least = Severity::Quiet; ///< of events: this one and worse
    QString who; ///< of events: done by; empty: all
    QString text; ///< of events: must stand in the detail, whatever its case

    bool operator==(const ReportQuery &) const = default;
};

/// The table that a format of one table (CSV) holds: "nodes" or "events". Null: the report has none.
[[nodiscard]] const ReportTable *mainTable(const Report &report);
[[nodiscard]] const ReportTable *findTable(const Report &report, QLatin1String id);
[[nodiscard]] const ReportFact *findFact(const Report &report, QLatin1String id);
/// A fact's whole number; 0 when there is none.
[[nodiscard]] qint64 factNumber(const Report &report, QLatin1String id);

/// "inventory", "rollout", "events".
[[nodiscard]] QLatin1String reportKindName(ReportKind kind);
[[nodiscard]] std::optional<ReportKind> reportKindFromName(QStringView name);

} // namespace roadstead
