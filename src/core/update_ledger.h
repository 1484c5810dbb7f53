#pragma once

#include "core/change_set.h"
#include "core/error.h"
#include "core/omaha_message.h"
#include "core/update_rollouts.h"
#include "core/update_table.h"

namespace roadstead {

/// What the caller knows about the machine that sent a request.
struct UpdateContext
{
    NodeId node = NodeId::None;
    QString clusterUpdateGroup; ///< of its cluster; empty: the track decides
    qint64 nowMs = 0;
    std::optional<quint32> number = std::nullopt; ///< what find() told; nothing: handle() asks it itself
    bool isHeld = false; ///< by the administrator: it gets no update
};

/// The answer to one `<app>`, and what must be stored with it.
struct UpdateAnswer
{
    OmahaAppReply reply;
    std::optional<Verdict> verdict; ///< of an update check
    ChangeSet changes; ///< without `mustCommit` the reply need not wait for it
    bool mustCommit
        = false; ///< the reply promises something: it leaves after committed(), or rollback() replaces it
    bool canStand = false; ///< the same check again is answered alike: see UpdateLedger::stand()
    std::optional<quint32> number; ///< of the instance, for committed() and rollback()
    Instance before; ///< the row without what `mustCommit` promises: what rollback() goes back to
};

/// A person's word on some update groups.
struct UpdateOrder
{
    QStringList groups; ///< ids; of every application
    StopCause cause = StopCause::Person; ///< None: they go on
    QString reason; ///< is shown to people
    QJsonObject history; ///< who, what, …: stands in each event
};

/// One update group as people see it.
struct UpdateGroupStatus
{
    GroupCounters counters;
    UpdateGroupState state;
};

/// Every instance of the update server and the rollouts of its groups: check and grant are one step, so
/// limits cannot be overrun. No answer's cost grows with the fleet. Pure and single-threaded: time is an
/// argument, and the owner guards it. An answer with `mustCommit` must be followed by committed() or
/// rollback(), in the order in which the answers were given.
class UpdateLedger
{
public:
    /// Replaces everything by what the store had. Takes time in proportion to it.
    void load(std::vector<Instance> instances, const std::vector<UpdateGroupState> &states, qint64 nowMs);
    /// Counts anew for another configuration; grants and stops stay. Takes time in proportion to the
    /// instances.
    void setConfig(FleetConfigPtr config, qint64 nowMs);

    /// The instance's number when it is known.
    [[nodiscard]] std::optional<quint32> find(const OmahaAppRequest &request) const
    {
        return find(request, [](quint32, NodeId) {});
    }
    /// `expect(number, node)` is called with what the instance and its node most likely are, before their
    /// rows are looked at: it may fetch them ahead.
    template <typename Expect>
    [[nodiscard]] std::optional<quint32> find(const OmahaAppRequest &request, const Expect &expect) const
    {
        return m_table.find(normalizedAppId(request.appId), request.machineId, expect);
    }
    /// The node that the instance had when it last asked.
    [[nodiscard]] NodeId nodeOf(quint32 number) const { return m_table.entry(number).instance.node; }

    /// The check that this one repeats word by word, from the same origin, when the answer to both is that
    /// the machine is up to date and handle() would change nothing but times. Null: ask handle().
    [[nodiscard]] const StandingCheck *standing(
        quint32 number, const OmahaAppRequest &request, CheckOrigin origin, qint64 nowMs);
    /// Answers such a check.
    [[nodiscard]] OmahaAppReply repeat(quint32 number, const OmahaAppRequest &request);
    /// As UpdateTable::stand(), for an answer that can.
    const QList<Reason> *stand(const UpdateAnswer &answer, const OmahaAppRequest &request, CheckOrigin origin)
    {
        return answer.canStand ? m_table.stand(*answer.number, request, origin, answer.verdict->reasons)
                               : nullptr;
    }
    [[nodiscard]] UpdateAnswer handle(const OmahaAppRequest &request, const UpdateContext &context);
    void committed(const UpdateAnswer &answer);
    /// Takes back what could not be stored. Returns the reply to send instead: no update, events not
    /// acknowledged.
    [[nodiscard]] OmahaAppReply rollback(const UpdateAnswer &answer);

    /// What an update check would be answered, without giving it.
    [[nodiscard]] Verdict explain(const OmahaAppRequest &request, const UpdateContext &context);

    /// Stops or resumes update groups. Resuming ends the updates that have timed out, so that they do not
    /// stop it again. Fails, and then nothing has changed: NotFound.
    [[nodiscard]] Result<ChangeSet> obey(const UpdateOrder &order, qint64 nowMs);
    /// Puts back what could not be stored.
    void restore(const std::vector<UpdateGroupState> &states);
    [[nodiscard]] std::vector<UpdateGroupState> states() const;

    /// Every update group's rollout, in the order of the document.
    [[nodiscard]] std::vector<RolloutSnapshot> rollouts(qint64 nowMs);
    [[nodiscard]] std::optional<UpdateGroupStatus> status(
        const QString &appId, const QString &groupId, qint64 nowMs);
    /// Null when the machine never asked for that application; valid until the next call.
    [[nodiscard]] const Instance *instance(const QString &appId, const MachineId &machineId) const;
    [[nodiscard]] std::size_t instanceCount() const { return m_table.size(); }
    [[nodiscard]] const UpdateTable &table() const { return m_table; }

    static constexpr std::size_t kMaxInstances = 1'000'000;
    static constexpr qint64 kSeenWriteMs
        = 5 * 60'000LL; ///< a poll that changes nothing is stored once in it, as Nebraska does

private:
    /// Answers of one instance whose commits are under way.
    struct Pending
    {
        Instance durable; ///< as the store has it
        int count = 0;
    };

    [[nodiscard]] UpdateAnswer refuseUnregistered(
        const OmahaAppRequest &request, Reason reason, qint64 nowMs) const;

    void obey(UpdateGroupLedger &group, const UpdateOrder &order, ChangeSet &changes, qint64 nowMs);
    void endTimedOut(UpdateGroupLedger &group, ChangeSet &changes, qint64 nowMs);

    UpdateTable m_table;
    QHash<quint32, Pending> m_pending;
};

} // namespace roadstead
