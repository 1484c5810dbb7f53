#pragma once

#include "core/fleet_api.h"
#include "runtime/station_options.h"

#include <memory>

namespace roadstead::runtime {

/// A running station: builds the store, the live state and every service, owns their threads, and is the
/// FleetApi that the window and the admin API see. Lives in the main thread.
///
/// Threads: the store's writer and reader, the boot thread (DHCP, TFTP), two pools of the HTTP servers
/// (nodes; operator), and Qt's global pool for what takes long (backups, hashes of payloads).
class Station : public FleetApi
{
    Q_OBJECT

public:
    explicit Station(StationOptions options, QObject *parent = nullptr);
    /// Stops.
    ~Station() override;

    /// Opens the store, applies the documents of the options, starts every service that the options name. A
    /// service that cannot start is shown as failed and does not stop the others; fails only when there is no
    /// station without it: the store, the HTTP service's address, a document that is wrong.
    [[nodiscard]] Result<void> start();
    /// Services first, then the store: what was promised is kept.
    void stop();

    /// "http=10.99.0.1:8080 admin=127.0.0.1:8081": the addresses that are really listened on.
    [[nodiscard]] QString addresses() const;
    [[nodiscard]] QByteArray adminToken() const;

    [[nodiscard]] FleetConfigPtr config() const override;
    [[nodiscard]] QList<NodeSummary> nodes() const override;
    [[nodiscard]] std::optional<NodeSummary> node(NodeId id) const override;
    [[nodiscard]] QList<ServiceStatus> services() const override;
    [[nodiscard]] QList<LockGroupStatus> locks() const override;
    [[nodiscard]] QList<RolloutStatus> rollouts() const override;
    [[nodiscard]] QList<DiscoveryStatus> discovery() const override;
    void makeDiscoveryToken(int size, QObject *context, Reply<DiscoveryStatus> reply) override;
    void discoveryToken(const QString &token, QObject *context, Reply<DiscoveryStatus> reply) override;
    [[nodiscard]] qint64 nowMs() const override;
    [[nodiscard]] QList<Verdict> verdicts(NodeId id) const override;
    [[nodiscard]] bool isDemo() const override;
    void events(const EventQuery &query, QObject *context, Reply<QList<Event>> reply) override;
    void apply(const FleetCommand &command, QObject *context, Reply<void> reply) override;
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
    [[nodiscard]] StationSetup setup() const override;
    [[nodiscard]] QList<NetworkInterface> networkInterfaces() const override;
    void findDhcpServers(
        const QString &interface, QObject *context, Reply<QList<RivalServer>> reply) override;
    [[nodiscard]] SecretList secrets() const override;
    void setSecret(const SecretOrder &order, QObject *context, Reply<void> reply) override;
    void removeSecret(const SecretOrder &order, QObject *context, Reply<void> reply) override;
    void backup(const QString &file, QObject *context, Reply<void> reply) override;
    void restore(const QString &file, QObject *context, Reply<void> reply) override;
    [[nodiscard]] QList<Verdict> explain(const Labels &labels) const override;
    [[nodiscard]] QByteArray metrics() const override;

Q_SIGNALS:
    /// Every service has left the state Starting: once after start().
    void ready();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace roadstead::runtime
