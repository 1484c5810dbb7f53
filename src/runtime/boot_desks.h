#pragma once

#include "runtime/fleet_state.h"
#include "services/asset_routes.h"
#include "services/boot_routes.h"
#include "services/dhcp_service.h"
#include "services/tftp_service.h"

#include <mutex>

namespace roadstead::runtime {

// What the services ask of the station, answered from the FleetState. Each lives as long as the station;
// their functions come in the asking service's threads.

class DhcpDesk : public services::DhcpService::Mediator
{
public:
    explicit DhcpDesk(FleetState &fleet)
        : m_fleet(fleet)
    {
    }
    /// Any thread; in force from the next packet on.
    void setSettings(std::shared_ptr<const DhcpSettings> settings);

    [[nodiscard]] std::shared_ptr<const DhcpSettings> settings() override;
    [[nodiscard]] qint64 nowMs() override { return m_fleet.nowMs(); }
    void commitLease(const Lease &lease, const services::DhcpObservation &observation,
        std::function<void(Result<void>)> done) override;
    void observed(const services::DhcpObservation &observation) override;

private:
    FleetState &m_fleet;
    std::mutex m_mutex;
    std::shared_ptr<const DhcpSettings> m_settings = std::make_shared<const DhcpSettings>();
};

class TftpDesk : public services::TftpService::Mediator
{
public:
    TftpDesk(FleetState &fleet, std::shared_ptr<const services::AssetShelf> assets)
        : m_fleet(fleet)
        , m_assets(std::move(assets))
    {
    }
    Result<services::AssetFile> openAsset(QByteArrayView name, const QHostAddress &peer) override;
    void finished(const services::TftpOutcome &outcome) override;
    [[nodiscard]] qint64 nowMs() const override;

private:
    FleetState &m_fleet;
    const std::shared_ptr<const services::AssetShelf> m_assets;
};

class HttpBootDesk : public services::BootDesk
{
public:
    explicit HttpBootDesk(FleetState &fleet)
        : m_fleet(fleet)
    {
    }
    [[nodiscard]] std::shared_ptr<const services::BootRenderer> renderer() override
    {
        return m_fleet.renderer();
    }
    [[nodiscard]] SecretSnapshotPtr secrets() override { return m_fleet.secrets(); }
    [[nodiscard]] Contact sighted(const Sighting &sighting) override;
    void answered(NodeId node, const QByteArray &path, const services::BootAnswer &answer) override;
    [[nodiscard]] qint64 nowMs() override { return m_fleet.nowMs(); }
    /// For addAssetRoutes.
    void assetServed(const services::AssetRequest &request);

private:
    FleetState &m_fleet;
};

} // namespace roadstead::runtime
