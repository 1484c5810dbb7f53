#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace roadstead {

/// One cell: nothing, a text, a whole number, a fraction (shown in per cent), a moment (UTC milliseconds
/// since the epoch) or a duration in milliseconds.
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
struct ReportShare
{
    double part = 0; ///< 0 to 1
    bool operator==(const ReportShare &) const = default;
};
using ReportCell = std::variant<std::monostate, QString, qint64, ReportShare, ReportMoment, ReportDuration>;

/// A column's or a section's name is a stable word ("node", "cluster", "failures"); the reader's word for it
/// is made where it is shown.
struct ReportTable
{
    QString id;
    QStringList columns;
    QList<QList<ReportCell>> rows;

    bool operator==(const ReportTable &) const = default;
};

/// One line of the chart "states over time": at each moment of `ReportChart::moments` a number.
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
    QList<ReportSeries> series;

    bool operator==(const ReportChart &) const = default;
};

/// Label and value of the report's head: what, when, scope, policy.
struct ReportFact
{
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
    QString subject; ///< a rollout's group and version; the filter of an inventory
    qint64 atMs = 0; ///< when it was made
    QString programVersion;
    QString verdict; ///< a stable word for the first line: "succeeded", "running", "stopped", "aborted", …
    QList<ReportFact> facts;
    QList<ReportChart> charts;
    QList<ReportTable> tables; ///< the first one is what a CSV file holds

    bool operator==(const Report &) const = default;
};

struct ReportQuery
{
    ReportKind kind = ReportKind::Inventory;
    QString appId; ///< of a rollout
    QString updateGroup; ///< of a rollout
    QString version; ///< of a rollout; empty: the newest one
    qint64 sinceMs = 0; ///< of events
    qint64 untilMs = 0; ///< 0: no end
    QString cluster; ///< of an inventory or events; empty: all

    bool operator==(const ReportQuery &) const = default;
};

} // namespace roadstead
