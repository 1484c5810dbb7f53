#pragma once

#include "core/literals.h"
#include "core/update_ledger.h"

namespace roadstead::test {

inline const QString kAppId = u"{E96281A6-D1AF-4BDE-9A0A-97B76E56DC57}"_s;
inline constexpr qint64 kStartMs = 1'700'000'000'000; // a Tuesday, 22:13:20 UTC
inline constexpr qint64 kMinuteMs = 60'000;

/// One application with channel and update group `stable` at 3900.0.0, and `other` at 12.1.0.
inline FleetDocument updateDocument(const UpdatePolicy &policy = {})
{
    Package package;
    package.version = u"3900.0.0"_s;
    package.url = u"http://10.0.0.1/pay"_s;
    package.filename = u"update.gz"_s;
    package.sizeBytes = 4315568;
    package.sha1 = u"+vCZJdH5fjLdTZbZMGrqkLzwa6M="_s;
    package.sha256 = u"8p736S3tktUIjkoG9oyfn+81N0ka2uOAahIxbQeAvm8="_s;
    Package old = package;
    old.version = u"12.1.0"_s;
    old.url.clear();
    Application application;
    application.id = kAppId;
    application.packages = {package, old};
    application.channels = {{u"stable-channel"_s, {}, u"3900.0.0"_s, {}},
        {u"old-channel"_s, {}, u"12.1.0"_s, {}}, {u"empty-channel"_s, {}, {}, {}}};
    application.updateGroups = {{u"main"_s, {}, u"stable"_s, u"stable-channel"_s, policy},
        {u"other"_s, {}, {}, u"old-channel"_s, policy}, {u"empty"_s, {}, {}, u"empty-channel"_s, policy},
        {u"adrift"_s, {}, {}, {}, policy}};
    FleetDocument document;
    document.applications = {application};
    return document;
}

inline FleetConfigPtr updateConfig(const UpdatePolicy &policy = {})
{
    return std::make_shared<const FleetConfig>(updateDocument(policy));
}

/// What a machine's client would send; `bootId` changes when it reboots.
inline OmahaAppRequest message(const QString &machine, const QString &version = u"3815.2.5"_s)
{
    OmahaAppRequest request;
    request.appId = kAppId;
    request.machineId = machine;
    request.version = version;
    request.track = u"stable"_s;
    request.bootId = u"boot-of-"_s + version;
    return request;
}

/// update_engine's check, with the 3/2 that it sends each time.
inline OmahaAppRequest check(const QString &machine, const QString &version = u"3815.2.5"_s)
{
    OmahaAppRequest request = message(machine, version);
    request.hasPing = true;
    request.hasUpdateCheck = true;
    request.events = {{3, 2, 0, QString()}};
    return request;
}

inline OmahaAppRequest report(const QString &machine, int type, int result, qint64 errorCode = 0)
{
    OmahaAppRequest request = message(machine);
    request.events = {{type, result, errorCode, {}}};
    return request;
}

/// A ledger whose answers are all stored at once.
class UpdateStation
{
public:
    explicit UpdateStation(const UpdatePolicy &policy = {}) { ledger.setConfig(updateConfig(policy), nowMs); }

    UpdateAnswer ask(const OmahaAppRequest &request)
    {
        UpdateAnswer answer = ledger.handle(request, {NodeId {1}, clusterGroup, nowMs});
        ledger.committed(answer);
        return answer;
    }
    /// The rule that decided the check; empty for a message without one.
    QByteArray rule(const OmahaAppRequest &request)
    {
        const UpdateAnswer answer = ask(request);
        const Reason *decider = answer.verdict ? answer.verdict->decider() : nullptr;
        return decider ? QByteArray(decider->rule) : QByteArray();
    }
    /// A person's word on the group "main".
    Result<ChangeSet> order(StopCause cause, const QString &reason = {})
    {
        return ledger.obey({{u"main"_s}, cause, reason, {{u"who"_s, u"a person"_s}}}, nowMs);
    }
    void send(const QString &machine, int type, int result, qint64 errorCode = 0)
    {
        static_cast<void>(ask(report(machine, type, result, errorCode)));
    }
    /// From the download to the installed update, and the check after the reboot.
    void update(const QString &machine, const QString &version = u"3900.0.0"_s)
    {
        send(machine, 13, 1);
        send(machine, 14, 1);
        send(machine, 3, 1);
        OmahaAppRequest rebooted = check(machine, version);
        rebooted.events = {{3, 2, 0, u"3815.2.5"_s}};
        static_cast<void>(ask(rebooted));
    }
    InstanceStatus statusOf(const QString &machine) const
    {
        const Instance *instance = ledger.instance(kAppId, machine);
        return instance ? instance->status : InstanceStatus::Undefined;
    }
    UpdateGroupStatus group(const QString &id = u"main"_s)
    {
        return ledger.status(kAppId, id, nowMs).value_or(UpdateGroupStatus {});
    }
    void wait(qint64 minutes) { nowMs += minutes * kMinuteMs; }

    UpdateLedger ledger;
    qint64 nowMs = kStartMs;
    QString clusterGroup;
};

inline QList<EventKind> kinds(const UpdateAnswer &answer)
{
    QList<EventKind> list;
    for (const Event &event : answer.changes.events)
        list.append(event.kind);
    return list;
}

} // namespace roadstead::test
