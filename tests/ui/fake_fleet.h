#pragma once

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
    void events(const EventQuery &query, QObject *context, Reply<QList<Event>> reply) override;
    /// Remembers the command and carries out those that change nodes or services.
    void apply(const FleetCommand &command, QObject *context, Reply<void> reply) override;
    void backup(const QString &, QObject *, Reply<void> reply) override { reply(m_answer); }
    void restore(const QString &, QObject *, Reply<void> reply) override { reply(m_answer); }
    [[nodiscard]] QList<Verdict> explain(const Labels &) const override { return {}; }
    [[nodiscard]] QByteArray metrics() const override { return {}; }

    // What a test changes; each emits the signal that the real fleet would.
    void setDemo(bool isDemo) { m_isDemo = isDemo; }
    void setNode(const NodeSummary &node); ///< replaces the node of that id, or adds it
    void removeNode(NodeId id);
    void setNodes(const QList<NodeSummary> &nodes); ///< nodesReset
    void setService(const ServiceStatus &status);
    void setLocks(const QList<LockGroupStatus> &locks);
    void setVerdicts(NodeId id, const QList<Verdict> &verdicts);
    void record(Event event); ///< gives it the next id, and the present time when it has none
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

    qint64 m_nowMs = 0;
    FleetConfigPtr m_config;
    QList<NodeSummary> m_nodes;
    QHash<NodeId, qsizetype> m_index;
    QList<ServiceStatus> m_services;
    QList<LockGroupStatus> m_locks;
    QHash<NodeId, QList<Verdict>> m_verdicts;
    QList<Event> m_events;
    QList<FleetCommand> m_commands;
    Result<void> m_answer;
    bool m_isDemo = true;
};

} // namespace roadstead::ui
