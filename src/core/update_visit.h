#pragma once

#include "core/update_ledger.h"
#include "core/update_progress.h"

namespace roadstead {

/// One `<app>` on its way through the ledger: events first, then the version, then the check, as the peers do
/// it. Lives for one call.
class UpdateVisit
{
public:
    UpdateVisit(UpdateTable &table, const OmahaAppRequest &request, const UpdateContext &context,
        quint32 number, qint64 nowMs);

    /// Changes the table and returns the answer. `isPending`: an earlier answer to this instance is not
    /// stored yet.
    [[nodiscard]] UpdateAnswer run(bool isPending);
    /// The verdict alone; the table is afterwards as it was.
    [[nodiscard]] Verdict explain();

private:
    void registerInstance();
    void applyMessages();
    void note(const UpdateStep &step);
    void stopAfterFailure(int errorCode);
    void stopGroup(const QString &reason);
    void lapseGrant();
    [[nodiscard]] Verdict decide();
    void check();
    void grant();
    void noteRefusal(const Verdict &verdict);
    void noteCheck(const Verdict &verdict);
    void noteRollout();
    void finish(bool isPending);

    [[nodiscard]] const Instance &stored() const { return m_table.entry(m_number).instance; }
    [[nodiscard]] bool isForTarget() const;
    [[nodiscard]] bool isSameBoot() const;
    void save(); ///< m_instance to the table
    Event &record(EventKind kind, QJsonObject detail);
    void recordOfGroup(EventKind kind, QJsonObject detail); ///< no machine's
    void startRollout();

    UpdateTable &m_table;
    const OmahaAppRequest &m_request;
    const UpdateContext &m_context;
    quint32 m_number;
    qint64 m_nowMs;
    UpdateChoice m_choice;
    UpdateGroupLedger *m_group;
    Instance m_before; ///< the row as it was
    Instance m_instance; ///< the row as it becomes
    QString m_lapsedVersion;
    UpdateAnswer m_answer;
};

/// The normalised row of an instance that was never met.
[[nodiscard]] Instance newInstance(const QString &appId, const OmahaAppRequest &request);

} // namespace roadstead
