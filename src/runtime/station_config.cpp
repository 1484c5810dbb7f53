#include "runtime/station_private.h"

#include "core/literals.h"
#include "runtime/command_history.h"
#include "runtime/document_file.h"
#include "runtime/package_digest.h"
#include "runtime/station_setup.h"
#include "store/secret_vault.h"
#include "wire/fleet_document.h"
#include "wire/fleet_keys.h"

#include <QPointer>
#include <QThreadPool>

namespace roadstead::runtime {

namespace {

Result<FleetConfigPtr> storedConfig(const StoredState &stored)
{
    if (!stored.document)
        return std::make_shared<const FleetConfig>(FleetDocument {});
    auto parsed = wire::parseFleetDocument(stored.document->yaml.toUtf8(), {});
    if (!parsed)
        return fail(ErrorCode::Malformed,
            u"The stored fleet document cannot be read: %1"_s.arg(wire::errorText(parsed.error())));
    return std::make_shared<const FleetConfig>(*std::move(parsed), stored.document->revision);
}

} // namespace

Result<void> Station::Private::openStore()
{
    auto opened = store::Store::open(options.dataDir);
    if (!opened)
        return tl::unexpected(opened.error());
    store = std::move(*opened);
    if (auto read = openSecrets(); !read)
        return read;
    auto stored = store->load();
    if (!stored)
        return tl::unexpected(stored.error());
    if (const auto setup = setupIn(stored->settings); setup && options.demoNodes == 0)
        options = withSetup(options, *setup);
    const auto folder = assetFolder();
    if (!folder->missingRoots().isEmpty()) {
        const QString problem = folder->missingRoots().join(u' ');
        if (options.given.assets)
            return fail(ErrorCode::NotFound, problem);
        setupProblem = problem; // a disk that is not there today does not keep the station from starting
    }
    assets = std::make_shared<services::AssetShelf>(folder);
    fleet = std::make_unique<FleetState>(
        *store, [this] { return QDateTime::currentMSecsSinceEpoch() + clockOffsetMs; });
    fleet->setSecrets(vault->snapshot());
    dhcpDesk = std::make_unique<DhcpDesk>(*fleet);
    tftpDesk = std::make_unique<TftpDesk>(*fleet, assets);
    bootDesk = std::make_unique<HttpBootDesk>(*fleet);
    updateDesk = std::make_unique<UpdateDesk>(*fleet);
    if (auto done = openKeyspace(); !done)
        return done;
    fleetKeys = std::make_shared<services::TimedKeys>(*keyspace, wire::fleetPrefix());
    lockStore = std::make_unique<store::LockStore>(
        *keyspace, etcd ? store::GroupCommit::Reads::Costly : store::GroupCommit::Reads::Cheap);
    discoveryStore = std::make_unique<store::DiscoveryStore>(*keyspace);
    lockDesk = std::make_unique<RebootLockDesk>(*fleet, *lockStore);
    locksmithDesk = std::make_unique<LocksmithLockDesk>(*fleet, *lockStore, *lockDesk);
    lockKeeper = std::make_unique<LockKeeper>(*fleet, *lockStore, [this] {
        QMetaObject::invokeMethod(
            &q, [this] { refreshLocks(); }, Qt::QueuedConnection);
    });
    return adoptState(*std::move(stored));
}

std::shared_ptr<const services::AssetFolder> Station::Private::assetFolder() const
{
    QStringList roots;
    if (!options.assets.isEmpty())
        roots.append(options.assets);
    return std::make_shared<const services::AssetFolder>(roots, services::AssetFolder::debianBootBinaries());
}

Result<void> Station::Private::adoptState(StoredState stored)
{
    const auto config = storedConfig(stored);
    if (!config)
        return tl::unexpected(config.error());
    revision = (*config)->revision();
    storedLeases = stored.leases;
    fleet->load(std::move(stored), *config);
    return {};
}

Result<void> Station::Private::applyAtStart(const QString &file)
{
    auto document = documentFromFile(file);
    if (document && lacksPackageDigests(*document))
        document = withPackageDigests(*std::move(document), *assets->folder());
    if (!document)
        return tl::unexpected(document.error());
    commitDocument(*std::move(document), {{u"who"_s, u"--apply "_s + file}}, [](const Result<void> &) {});
    warnOfUnsetSecrets();
    return {};
}

void Station::Private::applyDocument(const FleetCommand &command, const Reply<void> &reply)
{
    auto document = checkedDocument(command.text.toUtf8(), command.folder);
    if (!document)
        return answer<void>(reply, tl::unexpected(document.error()));
    const auto commit = [this, history = historyOf(command), reply](const FleetDocument &whole) {
        keepTokens(whole, [this, history, reply, whole](const Result<void> &kept) {
            if (kept)
                commitDocument(whole, history, reply);
            else
                reply(kept);
        });
    };
    if (!lacksPackageDigests(*document)) {
        commit(*document);
        return;
    }
    inBackground([folderOfAssets = assets->folder(),
                     given = *document] { return withPackageDigests(given, *folderOfAssets); },
        [commit, reply](const Result<FleetDocument> &complete) {
            if (complete)
                commit(*complete);
            else
                reply(tl::unexpected(complete.error()));
        });
}

void Station::backup(const QString &file, QObject *context, Reply<void> reply)
{
    const QPointer<QObject> guard(context);
    d->inBackground([this, file] { return d->store->writeBackup(file); },
        [guard, reply = std::move(reply)](const Result<void> &done) {
            if (guard)
                reply(done);
        });
}

void Station::restore(const QString &file, QObject *context, Reply<void> reply)
{
    const QPointer<QObject> guard(context);
    const auto leases = std::make_shared<std::vector<Lease>>();
    const auto adopt = [this, leases](StoredState stored) -> Result<void> {
        const auto config = storedConfig(stored);
        if (!config)
            return tl::unexpected(config.error());
        *leases = stored.leases;
        d->fleet->load(std::move(stored), *config);
        return {};
    };
    d->inBackground([this, file, adopt] { return d->store->restore(file, adopt); },
        [this, guard, leases, reply = std::move(reply)](const Result<void> &done) {
            if (done) {
                d->revision = d->fleet->config()->revision();
                d->storedLeases = std::move(*leases);
                d->publishDhcpSettings();
                if (d->statuses[ServiceId::Dhcp].state
                    == ServiceState::Running) { // its pool of leases is the old one
                    d->stopDhcp();
                    d->startDhcp();
                }
                d->refreshLocks();
                d->learnLocks();
                d->areTokensKept = false;
                d->followTokens();
                Q_EMIT nodesReset();
                Q_EMIT configChanged();
            }
            if (guard)
                reply(done);
        });
}

} // namespace roadstead::runtime
