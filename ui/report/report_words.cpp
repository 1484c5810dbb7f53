#include "ui/report/report_words.h"

#include "core/literals.h"

#include <QCoreApplication>
#include <QHash>

namespace roadstead::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

using Words = QHash<QString, const char *>;

QString known(const Words &words, const QString &id)
{
    const auto found = words.constFind(id);
    return found == words.cend() ? id : say(*found);
}

const Words &sections()
{
    static const Words words {
        {u"result"_s, QT_TRANSLATE_NOOP("Report", "Result")},
        {u"what"_s, QT_TRANSLATE_NOOP("Report", "What")},
        {u"scope"_s, QT_TRANSLATE_NOOP("Report", "Scope")},
        {u"policy"_s, QT_TRANSLATE_NOOP("Report", "Policy when it began")},
        {u"locks"_s, QT_TRANSLATE_NOOP("Report", "Reboot locks")},
        {u"data"_s, QT_TRANSLATE_NOOP("Report", "Data")},
        {u"states"_s, QT_TRANSLATE_NOOP("Report", "States")},
        {u"changes"_s, QT_TRANSLATE_NOOP("Report", "Changes while it ran")},
        {u"pace"_s, QT_TRANSLATE_NOOP("Report", "How long it took")},
        {u"failures"_s, QT_TRANSLATE_NOOP("Report", "Failures")},
        {u"exceptions"_s, QT_TRANSLATE_NOOP("Report", "Exceptions")},
        {u"versions"_s, QT_TRANSLATE_NOOP("Report", "Versions")},
        {u"nodes"_s, QT_TRANSLATE_NOOP("Report", "Nodes")},
        {u"events"_s, QT_TRANSLATE_NOOP("Report", "Events")},
        {u"summary"_s, QT_TRANSLATE_NOOP("Report", "Summary")},
    };
    return words;
}

const Words &columns()
{
    static const Words words {
        {u"address"_s, QT_TRANSLATE_NOOP("Report", "Address")},
        {u"arch"_s, QT_TRANSLATE_NOOP("Report", "Architecture")},
        {u"at"_s, QT_TRANSLATE_NOOP("Report", "Time")},
        {u"attempts"_s, QT_TRANSLATE_NOOP("Report", "Tries")},
        {u"boot_time"_s, QT_TRANSLATE_NOOP("Report", "Boot took")},
        {u"cluster"_s, QT_TRANSLATE_NOOP("Report", "Cluster")},
        {u"code"_s, QT_TRANSLATE_NOOP("Report", "Error")},
        {u"conflict"_s, QT_TRANSLATE_NOOP("Report", "Doubt")},
        {u"count"_s, QT_TRANSLATE_NOOP("Report", "Nodes")},
        {u"downloaded"_s, QT_TRANSLATE_NOOP("Report", "Downloaded")},
        {u"ended"_s, QT_TRANSLATE_NOOP("Report", "Ended")},
        {u"event"_s, QT_TRANSLATE_NOOP("Report", "Event number")},
        {u"exception"_s, QT_TRANSLATE_NOOP("Report", "What")},
        {u"firmware"_s, QT_TRANSLATE_NOOP("Report", "Firmware")},
        {u"first_seen"_s, QT_TRANSLATE_NOOP("Report", "First seen")},
        {u"from"_s, QT_TRANSLATE_NOOP("Report", "From")},
        {u"granted"_s, QT_TRANSLATE_NOOP("Report", "Granted")},
        {u"group"_s, QT_TRANSLATE_NOOP("Report", "Boot group")},
        {u"held"_s, QT_TRANSLATE_NOOP("Report", "Held")},
        {u"held_for"_s, QT_TRANSLATE_NOOP("Report", "Held for")},
        {u"hostname"_s, QT_TRANSLATE_NOOP("Report", "Host name")},
        {u"installed"_s, QT_TRANSLATE_NOOP("Report", "Installed")},
        {u"labels"_s, QT_TRANSLATE_NOOP("Report", "Labels")},
        {u"last"_s, QT_TRANSLATE_NOOP("Report", "Last")},
        {u"last_seen"_s, QT_TRANSLATE_NOOP("Report", "Last seen")},
        {u"lock_group"_s, QT_TRANSLATE_NOOP("Report", "Lock group")},
        {u"longest"_s, QT_TRANSLATE_NOOP("Report", "Longest")},
        {u"mac"_s, QT_TRANSLATE_NOOP("Report", "MAC address")},
        {u"machine_id"_s, QT_TRANSLATE_NOOP("Report", "Machine id")},
        {u"meaning"_s, QT_TRANSLATE_NOOP("Report", "Meaning")},
        {u"median"_s, QT_TRANSLATE_NOOP("Report", "Median")},
        {u"node"_s, QT_TRANSLATE_NOOP("Report", "Node")},
        {u"nodes"_s, QT_TRANSLATE_NOOP("Report", "Which nodes")},
        {u"outcome"_s, QT_TRANSLATE_NOOP("Report", "Outcome")},
        {u"p95"_s, QT_TRANSLATE_NOOP("Report", "95 of 100 within")},
        {u"profile"_s, QT_TRANSLATE_NOOP("Report", "Profile")},
        {u"reason"_s, QT_TRANSLATE_NOOP("Report", "Reason")},
        {u"serial"_s, QT_TRANSLATE_NOOP("Report", "Serial number")},
        {u"severity"_s, QT_TRANSLATE_NOOP("Report", "Severity")},
        {u"share"_s, QT_TRANSLATE_NOOP("Report", "Share")},
        {u"state"_s, QT_TRANSLATE_NOOP("Report", "State")},
        {u"step"_s, QT_TRANSLATE_NOOP("Report", "Step")},
        {u"taken"_s, QT_TRANSLATE_NOOP("Report", "Taken")},
        {u"target"_s, QT_TRANSLATE_NOOP("Report", "Granted version")},
        {u"took"_s, QT_TRANSLATE_NOOP("Report", "Took")},
        {u"total"_s, QT_TRANSLATE_NOOP("Report", "Total")},
        {u"unassigned"_s, QT_TRANSLATE_NOOP("Report", "No cluster")},
        {u"update_group"_s, QT_TRANSLATE_NOOP("Report", "Update group")},
        {u"uuid"_s, QT_TRANSLATE_NOOP("Report", "UUID")},
        {u"version"_s, QT_TRANSLATE_NOOP("Report", "Version")},
        {u"what"_s, QT_TRANSLATE_NOOP("Report", "What happened")},
        {u"who"_s, QT_TRANSLATE_NOOP("Report", "Who")},
    };
    return words;
}

const Words &facts()
{
    static const Words words {
        {u"application"_s, QT_TRANSLATE_NOOP("Report", "Application")},
        {u"application_id"_s, QT_TRANSLATE_NOOP("Report", "Application id")},
        {u"channel"_s, QT_TRANSLATE_NOOP("Report", "Channel")},
        {u"clusters"_s, QT_TRANSLATE_NOOP("Report", "Clusters")},
        {u"clusters_list"_s, QT_TRANSLATE_NOOP("Report", "Clusters")},
        {u"complete"_s, QT_TRANSLATE_NOOP("Report", "Complete")},
        {u"description"_s, QT_TRANSLATE_NOOP("Report", "Description")},
        {u"done_share"_s, QT_TRANSLATE_NOOP("Report", "Done")},
        {u"doubtful"_s, QT_TRANSLATE_NOOP("Report", "With an identity in doubt")},
        {u"downloading"_s, QT_TRANSLATE_NOOP("Report", "Downloading")},
        {u"duration"_s, QT_TRANSLATE_NOOP("Report", "Duration")},
        {u"ended"_s, QT_TRANSLATE_NOOP("Report", "End")},
        {u"eta"_s, QT_TRANSLATE_NOOP("Report", "Likely end")},
        {u"events"_s, QT_TRANSLATE_NOOP("Report", "Events")},
        {u"failed"_s, QT_TRANSLATE_NOOP("Report", "Failed")},
        {u"first"_s, QT_TRANSLATE_NOOP("Report", "First event")},
        {u"forced"_s, QT_TRANSLATE_NOOP("Report", "Released by a person")},
        {u"from"_s, QT_TRANSLATE_NOOP("Report", "From")},
        {u"held_count"_s, QT_TRANSLATE_NOOP("Report", "Held by a person")},
        {u"holds"_s, QT_TRANSLATE_NOOP("Report", "Locks taken")},
        {u"installed"_s, QT_TRANSLATE_NOOP("Report", "Waiting for the reboot")},
        {u"last"_s, QT_TRANSLATE_NOOP("Report", "Last event")},
        {u"least"_s, QT_TRANSLATE_NOOP("Report", "At least")},
        {u"left_out"_s, QT_TRANSLATE_NOOP("Report", "Older events were left out")},
        {u"longest_hold"_s, QT_TRANSLATE_NOOP("Report", "Longest hold")},
        {u"longest_holder"_s, QT_TRANSLATE_NOOP("Report", "Longest held by")},
        {u"max_updates"_s, QT_TRANSLATE_NOOP("Report", "Updates in one period")},
        {u"most_at_once"_s, QT_TRANSLATE_NOOP("Report", "Most held at once")},
        {u"needing"_s, QT_TRANSLATE_NOOP("Report", "Need you")},
        {u"node"_s, QT_TRANSLATE_NOOP("Report", "Node")},
        {u"nodes"_s, QT_TRANSLATE_NOOP("Report", "Nodes")},
        {u"office_hours"_s, QT_TRANSLATE_NOOP("Report", "Office hours only")},
        {u"package"_s, QT_TRANSLATE_NOOP("Report", "Package")},
        {u"period"_s, QT_TRANSLATE_NOOP("Report", "Period")},
        {u"policy_of"_s, QT_TRANSLATE_NOOP("Report", "The policy is that of")},
        {u"reason"_s, QT_TRANSLATE_NOOP("Report", "Reason")},
        {u"reboot_time"_s, QT_TRANSLATE_NOOP("Report", "Rebooting, all nodes together")},
        {u"safe_mode"_s, QT_TRANSLATE_NOOP("Report", "Safe mode (one node first)")},
        {u"sha256"_s, QT_TRANSLATE_NOOP("Report", "SHA-256 (base64)")},
        {u"since"_s, QT_TRANSLATE_NOOP("Report", "Since")},
        {u"size"_s, QT_TRANSLATE_NOOP("Report", "Size in bytes")},
        {u"started"_s, QT_TRANSLATE_NOOP("Report", "Start")},
        {u"text"_s, QT_TRANSLATE_NOOP("Report", "Text")},
        {u"timezone"_s, QT_TRANSLATE_NOOP("Report", "Time zone of the office hours")},
        {u"total"_s, QT_TRANSLATE_NOOP("Report", "Total")},
        {u"until"_s, QT_TRANSLATE_NOOP("Report", "Until")},
        {u"update_timeout"_s, QT_TRANSLATE_NOOP("Report", "Time for one update")},
        {u"updates_enabled"_s, QT_TRANSLATE_NOOP("Report", "Updates enabled")},
        {u"pending"_s, QT_TRANSLATE_NOOP("Report", "Not begun")},
        // Of the report itself.
        {u"data_hash"_s, QT_TRANSLATE_NOOP("Report", "Hash of the data (SHA-256)")},
        {u"made"_s, QT_TRANSLATE_NOOP("Report", "Made")},
        {u"program"_s, QT_TRANSLATE_NOOP("Report", "Made with")},
        {u"zone"_s, QT_TRANSLATE_NOOP("Report", "Time zone")},
    };
    return words;
}

const Words &cellWords()
{
    static const Words words {
        {u"yes"_s, QT_TRANSLATE_NOOP("Report", "yes")},
        {u"no"_s, QT_TRANSLATE_NOOP("Report", "no")},
        {u"now"_s, QT_TRANSLATE_NOOP("Report", "now")},
        {u"no_limit"_s, QT_TRANSLATE_NOOP("Report", "no limit")},
        {u"total"_s, QT_TRANSLATE_NOOP("Report", "Total")},
        {u"unknown"_s, QT_TRANSLATE_NOOP("Report", "not known")},
        {u"up"_s, QT_TRANSLATE_NOOP("Report", "Up")},
        {u"updating"_s, QT_TRANSLATE_NOOP("Report", "Updating")},
        {u"waiting"_s, QT_TRANSLATE_NOOP("Report", "Waiting")},
        {u"failed"_s, QT_TRANSLATE_NOOP("Report", "Failed")},
        {u"missing"_s, QT_TRANSLATE_NOOP("Report", "Missing")},
        {u"new"_s, QT_TRANSLATE_NOOP("Report", "New")},
        {u"complete"_s, QT_TRANSLATE_NOOP("Report", "Complete")},
        {u"installed"_s, QT_TRANSLATE_NOOP("Report", "Waiting for the reboot")},
        {u"downloading"_s, QT_TRANSLATE_NOOP("Report", "Downloading")},
        {u"pending"_s, QT_TRANSLATE_NOOP("Report", "Not begun")},
        {u"reverted"_s, QT_TRANSLATE_NOOP("Report", "Reverted")},
        {u"timed_out"_s, QT_TRANSLATE_NOOP("Report", "Timed out")},
        {u"held"_s, QT_TRANSLATE_NOOP("Report", "Held by a person")},
        {u"never_seen"_s, QT_TRANSLATE_NOOP("Report", "Never seen")},
        {u"gone"_s, QT_TRANSLATE_NOOP("Report", "Retired or merged")},
        {u"download"_s, QT_TRANSLATE_NOOP("Report", "Download")},
        {u"install"_s, QT_TRANSLATE_NOOP("Report", "Install")},
        {u"reboot"_s, QT_TRANSLATE_NOOP("Report", "Reboot")},
        {u"whole"_s, QT_TRANSLATE_NOOP("Report", "From grant to done")},
        {u"forced"_s, QT_TRANSLATE_NOOP("Report", "Released by a person")},
        {u"still_held"_s, QT_TRANSLATE_NOOP("Report", "Still held")},
        {u"given_back"_s, QT_TRANSLATE_NOOP("Report", "Given back")},
        {u"quiet"_s, QT_TRANSLATE_NOOP("Report", "Quiet")},
        {u"info"_s, QT_TRANSLATE_NOOP("Report", "Info")},
        {u"good"_s, QT_TRANSLATE_NOOP("Report", "Good")},
        {u"warn"_s, QT_TRANSLATE_NOOP("Report", "Warning")},
        {u"error"_s, QT_TRANSLATE_NOOP("Report", "Error")},
        {u"needing"_s, QT_TRANSLATE_NOOP("Report", "Need you")},
        {u"event_count"_s, QT_TRANSLATE_NOOP("Report", "Events")},
    };
    return words;
}

QString rolloutVerdict(const Report &report)
{
    const QLocale locale;
    const qint64 failed = factNumber(report, "failed"_L1);
    QString of = say(QT_TRANSLATE_NOOP("Report", "%1 of %2 done"))
                     .arg(locale.toString(factNumber(report, "complete"_L1)),
                         locale.toString(factNumber(report, "total"_L1)));
    if (failed > 0)
        of = say(QT_TRANSLATE_NOOP("Report", "%1, %2 failed")).arg(of, locale.toString(failed));
    static const Words words {
        {u"idle"_s, QT_TRANSLATE_NOOP("Report", "Not begun: %1")},
        {u"running"_s, QT_TRANSLATE_NOOP("Report", "Running: %1")},
        {u"paused"_s, QT_TRANSLATE_NOOP("Report", "Paused by a person: %1")},
        {u"stopped"_s, QT_TRANSLATE_NOOP("Report", "Stopped by its rule: %1")},
        {u"finished"_s, QT_TRANSLATE_NOOP("Report", "Succeeded: %1")},
        {u"finished_failures"_s, QT_TRANSLATE_NOOP("Report", "Finished with failures: %1")},
        {u"aborted"_s, QT_TRANSLATE_NOOP("Report", "Aborted: %1")},
        {u"superseded"_s, QT_TRANSLATE_NOOP("Report", "Replaced by another version: %1")},
    };
    const auto found = words.constFind(report.verdict);
    return (found == words.cend() ? report.verdict + u": %1"_s : say(*found)).arg(of);
}

} // namespace

QString reportTitle(const Report &report)
{
    switch (report.kind) {
    case ReportKind::Inventory:
        return report.subject.isEmpty()
            ? say(QT_TRANSLATE_NOOP("Report", "Inventory"))
            : say(QT_TRANSLATE_NOOP("Report", "Inventory of %1")).arg(report.subject);
    case ReportKind::Rollout:
        return say(QT_TRANSLATE_NOOP("Report", "Rollout of %1 in %2"))
            .arg(report.subject.section(u' ', -1), report.subject.section(u' ', 0, -2));
    case ReportKind::Events:
        return say(QT_TRANSLATE_NOOP("Report", "History"));
    }
    return {};
}

QString reportVerdict(const Report &report)
{
    if (report.kind == ReportKind::Rollout)
        return rolloutVerdict(report);
    const bool isInventory = report.kind == ReportKind::Inventory;
    const qint64 total = factNumber(report, "total"_L1);
    const qint64 needing = factNumber(report, "needing"_L1);
    if (total == 0)
        return isInventory ? say(QT_TRANSLATE_NOOP("Report", "No node fits."))
                           : say(QT_TRANSLATE_NOOP("Report", "No event fits."));
    const char *pattern = isInventory
        ? (needing == 0 ? QT_TRANSLATE_NOOP("Report", "None of %1 failed or missing")
                        : QT_TRANSLATE_NOOP("Report", "%2 of %1 failed or missing"))
        : (needing == 0 ? QT_TRANSLATE_NOOP("Report", "No warning and no error among %1")
                        : QT_TRANSLATE_NOOP("Report", "Warnings and errors: %2 of %1"));
    QString sentence = say(pattern).replace(u"%1"_s, QLocale().toString(total));
    return sentence.replace(u"%2"_s, QLocale().toString(needing));
}

Severity reportSeverity(const Report &report)
{
    const QString &verdict = report.verdict;
    if (verdict == "finished"_L1 || verdict == "well"_L1)
        return Severity::Good;
    if (verdict == "stopped"_L1 || verdict == "aborted"_L1)
        return Severity::Error;
    if (verdict == "paused"_L1 || verdict == "finished_failures"_L1 || verdict == "needs"_L1)
        return Severity::Warn;
    return verdict == "running"_L1 ? Severity::Info : Severity::Quiet;
}

QString sectionTitle(const QString &id)
{
    return known(sections(), id);
}

QString columnTitle(const ReportColumn &column)
{
    return column.isName ? column.id : known(columns(), column.id);
}

QString factTitle(const QString &id)
{
    const QString title = known(facts(), id);
    return title == id ? known(columns(), id) : title; // "cluster", "version" are words of columns too
}

QString reportWord(const QString &id)
{
    return known(cellWords(), id);
}

QString leftOutText(qint64 rows)
{
    return say(QT_TRANSLATE_NOOP("Report", "Rows left out: %1")).arg(QLocale().toString(rows));
}

QString madeText(const Report &report)
{
    return say(QT_TRANSLATE_NOOP("Report", "Made %1 (%2) with Roadstead %3"))
        .arg(ReportText(report).moment(report.atMs), report.timeZone, report.programVersion);
}

QString pageText(int page, int count)
{
    return say(QT_TRANSLATE_NOOP("Report", "Page %1 of %2"))
        .arg(QLocale().toString(page), QLocale().toString(count));
}

QString nothingText()
{
    return say(QT_TRANSLATE_NOOP("Report", "There is nothing to report."));
}

} // namespace roadstead::ui
