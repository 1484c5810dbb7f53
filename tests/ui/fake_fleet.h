#pragma once

#include "fake_templates.h"

#include "core/fleet_api.h"

#include <QHash>

namespace roadstead::ui {

/// A fleet in memory for the window's tests and screenshots: nodes in the clusters prod-a, prod-b and
/// staging, a rollout of 4230.2.1 under way, each of the first nodes with a history. The same node count
/// gives the same fleet. Replies come queued, as the real ones.
class FakeFleet : public FleetApi
{
    Q_OBJECT

public:
    explicit FakeFleet(int nodeCount = 60, QObject *parent = nullptr);

    [[nodiscard]] FleetConfigPtr config() const override { return m_config; }
    [[nodiscard]] QList<NodeSummary> nodes() const override { return m_nodes; }
    [[nodiscard]] std::optional<NodeSummary> node(NodeId id) const override;
    [[nodiscard]] QList<ServiceStatus> services() const override { return m_services; }
    [[nodiscard]] QList<LockGroupStatus> locks() const override { return m_locks; }
    [[nodiscard]] QList<Verdict> verdicts(NodeId id) const override { return m_verdicts.value(id); }
    [[nodiscard]] bool isDemo() const override { return m_isDemo; }
    [[nodiscard]] QList<RolloutStatus> rollouts() const override { return m_rollouts; }
    [[nodiscard]] QList<DiscoveryStatus> discovery() const override;
    void makeDiscoveryToken(int size, QObject *context, Reply<DiscoveryStatus> reply) override;
    void discoveryToken(const QString &token, QObject *context, Reply<DiscoveryStatus> reply) override;
    [[nodiscard]] qint64 nowMs() const override;
    void nodeConfig(NodeId id, const DocumentEdit &edit, QObject *context, Reply<NodeConfig> reply) override;
    void exampleConfig(
        const Labels &labels, const DocumentEdit &edit, QObject *context, Reply<NodeConfig> reply) override;
    void previewEdit(
        const DocumentEdit &edit, const LongWork &work, QObject *context, Reply<EditPreview> reply) override;
    [[nodiscard]] QList<ConfigRemark> checkTemplate(const ConfigTemplate &configTemplate) const override;
    [[nodiscard]] const QList<Preset> &presets() const override;
    void documentRevisions(int limit, QObject *context, Reply<QList<DocumentRevision>> reply) override;
    void documentAt(qint64 revision, QObject *context, Reply<FleetDocument> reply) override;
    void report(
        const ReportQuery &query, const LongWork &work, QObject *context, Reply<Report> reply) override;
    [[nodiscard]] StationSetup setup() const override { return m_setup; }
    [[nodiscard]] QList<NetworkInterface> networkInterfaces() const override;
    void findDhcpServers(
        const QString &interface, QObject *context, Reply<QList<RivalServer>> reply) override;
    void events(const EventQuery &query, QObject *context, Reply<QList<Event>> reply) override;
    /// Remembers the command and carries out those that change nodes or services.
    void apply(const FleetCommand &command, QObject *context, Reply<void> reply) override;
    void backup(const QString &, QObject *, Reply<void> reply) override { reply(m_answer); }
    void restore(const QString &, QObject *, Reply<void> reply) override { reply(m_answer); }
    [[nodiscard]] SecretList secrets() const override { return secretList(m_config->document(), m_secrets); }
    void setSecret(const SecretOrder &order, QObject *context, Reply<void> reply) override;
    void removeSecret(const SecretOrder &order, QObject *context, Reply<void> reply) override;
    [[nodiscard]] QList<Verdict> explain(const Labels &labels) const override;
    [[nodiscard]] QByteArray metrics() const override { return {}; }

    // What a test changes; each emits the signal that the real fleet would.
    void setDemo(bool isDemo) { m_isDemo = isDemo; }
    void setNode(const NodeSummary &node); ///< replaces the node of that id, or adds it
    void removeNode(NodeId id);
    void setNodes(const QList<NodeSummary> &nodes); ///< nodesReset
    void setService(const ServiceStatus &status);
    void setLocks(const QList<LockGroupStatus> &locks);
    /// A member comes with a token; those past its size are turned away.
    void join(const QString &token, const DiscoveryMember &member);
    void setVerdicts(NodeId id, const QList<Verdict> &verdicts);
    void record(Event event); ///< gives it the next id, and the present time when it has none
    /// What `act` does is not told by signals.
    void quietly(const std::function<void()> &act)
    {
        const QSignalBlocker quiet(this);
        act();
    }
    void setRollouts(const QList<RolloutStatus> &rollouts);
    void setDocument(const FleetDocument &document); ///< nodes' clusters and labels follow; configChanged
    void setRivals(const QList<RivalServer> &rivals) { m_rivals = rivals; }
    /// Instead of what is built from the fleet.
    void setReport(const Report &report) { m_report = report; }
    void failReports(const Error &error) { m_reportProblem = error; }
    /// Instead of the stand-in of fake_templates.h.
    void renderWith(const FakeRenderer &renderer) { m_renderer = renderer; }
    void setPreview(const EditPreview &preview) { m_preview = preview; }
    /// As a vault that cannot be opened says.
    void shutSecrets(const QString &problem) { m_secrets.problem = problem; }
    [[nodiscard]] const SecretSnapshot &secretValues() const { return m_secrets; }
    /// What every later apply() is answered with.
    void answerWith(Result<void> result) { m_answer = std::move(result); }

    [[nodiscard]] const QList<FleetCommand> &commands() const { return m_commands; }
    [[nodiscard]] const QList<Event> &history() const { return m_events; } ///< oldest first

    /// One moment of the rollout: a waiting node begins to update, an updating one comes up; emits
    /// nodesChanged and recorded.
    void step();

private:
    void makeServices();
    void makeStories();
    void append(Event event);
    [[nodiscard]] qsizetype indexOf(NodeId id) const;
    void carryOut(const FleetCommand &command);
    [[nodiscard]] Result<void> carryOutEdit(const FleetCommand &command);
    void makeRollouts();
    void followDocument();
    template <typename T> void answer(QObject *context, const Reply<T> &reply, const Result<T> &result);

    qint64 m_nowMs = 0;
    FleetConfigPtr m_config;
    QList<NodeSummary> m_nodes;
    QHash<NodeId, qsizetype> m_index;
    QList<ServiceStatus> m_services;
    QList<LockGroupStatus> m_locks;
    QList<RolloutStatus> m_rollouts;
    QHash<QString, QList<DiscoveryMember>> m_joined; ///< by discovery token
    QHash<QString, RolloutState> m_heldFrom; ///< by group: what it was before it was paused
    QHash<NodeId, NodeSummary> m_retired;
    QList<FleetDocument> m_documents; ///< by revision, the first one's is 1
    StationSetup m_setup;
    QList<RivalServer> m_rivals;
    SecretSnapshot m_secrets;
    Report m_report;
    std::optional<Error> m_reportProblem;
    EditPreview m_preview;
    FakeRenderer m_renderer;
    QHash<NodeId, QList<Verdict>> m_verdicts;
    QList<Event> m_events;
    QList<FleetCommand> m_commands;
    Result<void> m_answer;
    bool m_isDemo = true;
};

} // namespace roadstead::ui
