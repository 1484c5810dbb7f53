#include "runtime/station_private.h"

#include "core/literals.h"
#include "core/node_edits.h"
#include "runtime/document_file.h"
#include "runtime/package_digest.h"
#include "store/secret_store.h"
#include "wire/fleet_document.h"

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
    const auto secret = store::adminToken(options.dataDir,
        options.keepsTokenInFile ? store::SecretPlace::FileOnly : store::SecretPlace::KeychainOrFile);
    if (!secret)
        return tl::unexpected(secret.error());
    token = *secret;
    QStringList roots;
    if (!options.assets.isEmpty())
        roots.append(options.assets);
    assets
        = std::make_shared<const services::AssetFolder>(roots, services::AssetFolder::debianBootBinaries());
    if (!assets->missingRoots().isEmpty())
        return fail(ErrorCode::NotFound, assets->missingRoots().join(u' '));
    fleet = std::make_unique<FleetState>(
        *store, [this] { return QDateTime::currentMSecsSinceEpoch() + clockOffsetMs; });
    dhcpDesk = std::make_unique<DhcpDesk>(*fleet);
    tftpDesk = std::make_unique<TftpDesk>(*fleet, assets);
    bootDesk = std::make_unique<HttpBootDesk>(*fleet);
    updateDesk = std::make_unique<UpdateDesk>(*fleet);
    keyspace = std::make_unique<store::SqliteKeyspace>(*store);
    lockStore = std::make_unique<store::LockStore>(*keyspace);
    lockDesk = std::make_unique<RebootLockDesk>(*fleet, *lockStore);
    return loadState();
}

Result<void> Station::Private::loadState()
{
    auto stored = store->load();
    if (!stored)
        return tl::unexpected(stored.error());
    const auto config = storedConfig(*stored);
    if (!config)
        return tl::unexpected(config.error());
    revision = (*config)->revision();
    storedLeases = stored->leases;
    fleet->load(*std::move(stored), *config);
    return {};
}

Result<void> Station::Private::applyAtStart(const QString &file)
{
    auto document = documentFromFile(file);
    if (document && lacksPackageDigests(*document))
        document = withPackageDigests(*std::move(document), *assets);
    if (!document)
        return tl::unexpected(document.error());
    commitDocument(*std::move(document), {{u"who"_s, u"--apply "_s + file}}, [](const Result<void> &) {});
    return {};
}

void Station::Private::applyDocument(
    const QString &yaml, const QString &folder, const QString &who, const Reply<void> &reply)
{
    auto document = checkedDocument(yaml.toUtf8(), folder);
    if (!document) {
        const Error error = document.error();
        QMetaObject::invokeMethod(
            &q, [reply, error] { reply(tl::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    if (!lacksPackageDigests(*document)) {
        commitDocument(*std::move(document), {{u"who"_s, who}}, reply);
        return;
    }
    inBackground(
        [folderOfAssets = assets, given = *document] { return withPackageDigests(given, *folderOfAssets); },
        [this, who, reply](Result<FleetDocument> complete) {
            if (complete)
                commitDocument(*std::move(complete), {{u"who"_s, who}}, reply);
            else
                reply(tl::unexpected(complete.error()));
        });
}

void Station::Private::commitDocument(
    FleetDocument document, const QJsonObject &history, const Reply<void> &reply)
{
    for (ConfigTemplate &configTemplate : document.templates)
        configTemplate.file.clear(); // the text is kept with the document
    const auto config = std::make_shared<const FleetConfig>(std::move(document), ++revision);
    ChangeSet changes;
    changes.document = AppliedDocument {revision, fleet->nowMs(), history.value(u"who"_s).toString(),
        QString::fromUtf8(wire::encodeFleetDocument(config->document()))};
    Event event;
    event.atMs = fleet->nowMs();
    event.kind = EventKind::ConfigApplied;
    event.detail = history;
    event.detail.insert(u"revision"_s, revision);
    event.detail.insert(u"profiles"_s, config->document().profiles.size());
    event.detail.insert(u"groups"_s, config->document().groups.size());
    event.detail.insert(u"clusters"_s, config->document().clusters.size());
    changes.events.push_back(event);
    const FleetConfigPtr before = fleet->config();
    // In force at once; a commit that fails takes it back and says so.
    fleet->setConfig(config);
    publishDhcpSettings();
    store->commit(std::move(changes), [this, reply, before](const Result<void> &stored) {
        QMetaObject::invokeMethod(&q, [this, reply, before, stored] {
            if (!stored) {
                fleet->setConfig(before);
                publishDhcpSettings();
            }
            Q_EMIT q.configChanged();
            reply(stored);
        });
    });
}

void Station::Private::moveNodes(const FleetCommand &command, const Reply<void> &reply)
{
    QList<NodeSummary> nodes;
    for (const NodeId id : command.nodes) {
        if (const auto node = fleet->summary(id))
            nodes.append(*node);
    }
    const FleetConfigPtr now = fleet->config();
    auto moved = movedNodes(*now, nodes, command.target);
    if (!moved) {
        const Error error = moved.error();
        QMetaObject::invokeMethod(
            &q, [reply, error] { reply(tl::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    FleetCommand edit = command;
    edit.kind = FleetCommand::Kind::EditDocument;
    edit.edit = editBetween(now->document(), *moved);
    edit.what = u"move"_s;
    edit.subject = command.target;
    editDocument(edit, reply);
}

void Station::Private::editDocument(const FleetCommand &command, const Reply<void> &reply)
{
    const FleetConfigPtr before = fleet->config();
    auto edited = applied(before->document(), command.edit);
    const QString problem = edited ? documentProblem(*edited) : QString();
    if (!edited || !problem.isEmpty()) {
        const Error error = edited ? Error {ErrorCode::Invalid, problem} : edited.error();
        QMetaObject::invokeMethod(
            &q, [reply, error] { reply(tl::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    QJsonObject history;
    for (const auto &[key, text] : {std::pair(u"who"_s, command.who), std::pair(u"what"_s, command.what),
             std::pair(u"subject"_s, command.subject), std::pair(u"reason"_s, command.reason)}) {
        if (!text.isEmpty())
            history.insert(key, text);
    }
    commitDocument(
        *std::move(edited), history, [this, before, who = command.who, reply](const Result<void> &done) {
            if (done)
                noteMoves(*before, who);
            reply(done);
        });
}

/// A line in the history of each node that is in another cluster than before.
void Station::Private::noteMoves(const FleetConfig &before, const QString &who)
{
    const FleetConfigPtr now = fleet->config();
    if (now->document().clusters == before.document().clusters)
        return;
    for (const NodeSummary &row : fleet->summaries()) {
        const auto node = fleet->node(row.id);
        const Cluster *from = node ? before.clusterOf(*node) : nullptr;
        const QString fromId = from ? from->id : QString();
        if (!node || fromId == row.cluster)
            continue;
        Event event;
        event.node = row.id;
        event.kind = EventKind::NodeMoved;
        event.detail = {{u"from"_s, fromId}, {u"to"_s, row.cluster}, {u"who"_s, who}};
        fleet->note(std::move(event));
    }
}

void Station::Private::setUpdatesEnabled(const FleetCommand &command, const Reply<void> &reply)
{
    ChangeSet all;
    for (const QString &group : command.targets) {
        auto changes = fleet->setGroupStopped(group, !command.isOn, command.reason);
        if (!changes) {
            const Error error = changes.error();
            QMetaObject::invokeMethod(
                &q, [reply, error] { reply(tl::unexpected(error)); }, Qt::QueuedConnection);
            return;
        }
        all.instances.insert(all.instances.end(), changes->instances.begin(), changes->instances.end());
        all.groupStates.insert(
            all.groupStates.end(), changes->groupStates.begin(), changes->groupStates.end());
        all.events.insert(all.events.end(), changes->events.begin(), changes->events.end());
    }
    store->commit(std::move(all), [this, reply](const Result<void> &stored) {
        QMetaObject::invokeMethod(&q, [reply, stored] { reply(stored); });
    });
}

void Station::Private::releaseLock(const FleetCommand &command, const Reply<void> &reply)
{
    Event event;
    event.kind = EventKind::LockForced;
    event.severity = Severity::Warn;
    event.detail = {{u"group"_s, command.target}, {u"id"_s, command.text}, {u"who"_s, command.who},
        {u"reason"_s, command.reason}};
    for (const LockGroupStatus &group : fleet->locks()) {
        for (const LockHolder &holder : group.holders) {
            if (group.id == command.target && holder.id == command.text)
                event.node = holder.node;
        }
    }
    lockDesk->release(command.target, command.text, [this, event, reply](const Result<void> &released) {
        QMetaObject::invokeMethod(&q, [this, event, reply, released] {
            if (released) {
                fleet->note(event);
                refreshLocks();
            }
            reply(released);
        });
    });
}

void Station::Private::refreshLocks()
{
    lockStore->groups([this](const Result<QList<store::StoredLockGroup>> &stored) {
        QList<LockGroupStatus> groups;
        for (const store::StoredLockGroup &group : stored.value_or(QList<store::StoredLockGroup>())) {
            LockGroupStatus status;
            status.id = group.group;
            status.slotCount = group.totalSlots;
            for (const store::StoredLockHolder &holder : group.holders)
                status.holders.append({holder.id, NodeId::None, holder.sinceMs});
            groups.append(status);
        }
        QMetaObject::invokeMethod(&q, [this, groups] {
            fleet->setLocks(groups);
            Q_EMIT q.locksChanged();
        });
    });
}

void Station::Private::noteAction(EventKind kind, const QJsonObject &detail, Severity severity)
{
    Event event;
    event.kind = kind;
    event.severity = severity;
    event.detail = detail;
    fleet->note(std::move(event));
}

template <typename Work, typename Done> void Station::Private::inBackground(Work work, Done done)
{
    QThreadPool::globalInstance()->start([this, work = std::move(work), done = std::move(done)] {
        QMetaObject::invokeMethod(
            &q, [done, result = work()] { done(result); }, Qt::QueuedConnection);
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
                Q_EMIT nodesReset();
                Q_EMIT configChanged();
            }
            if (guard)
                reply(done);
        });
}

} // namespace roadstead::runtime
