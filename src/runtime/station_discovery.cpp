#include "runtime/station_private.h"

#include "core/literals.h"
#include "services/discovery_routes.h"
#include "store/joined_keyspace.h"

#include <QPointer>

namespace roadstead::runtime {

namespace {

QList<ClusterDiscovery> tokensOf(const FleetDocument &document)
{
    QList<ClusterDiscovery> found;
    for (const Cluster &cluster : document.clusters) {
        if (cluster.discovery)
            found.append(*cluster.discovery);
    }
    return found;
}

} // namespace

void Station::Private::keepTokens(const FleetDocument &document, const Reply<void> &done)
{
    QList<ClusterDiscovery> missing = tokensOf(document);
    const QList<ClusterDiscovery> known = tokensOf(fleet->config()->document());
    if (areTokensKept)
        missing.removeIf([&known](const ClusterDiscovery &each) { return known.contains(each); });
    if (missing.isEmpty())
        return done({});
    discoveryStore->keep(missing, [this, done](const Result<void> &kept) {
        QMetaObject::invokeMethod(
            &q, [done, kept] { done(kept); }, Qt::QueuedConnection);
    });
}

void Station::Private::keepAllTokens()
{
    if (areTokensKept || std::exchange(isKeepingTokens, true))
        return;
    const FleetConfigPtr config = fleet->config();
    discoveryStore->keep(tokensOf(config->document()), [this, config](const Result<void> &kept) {
        QMetaObject::invokeMethod(
            &q,
            [this, config, isKept = kept.has_value()] {
                isKeepingTokens = false;
                areTokensKept = isKept && fleet->config() == config; // else again with the next look
            },
            Qt::QueuedConnection);
    });
}

void Station::Private::watchDiscovery()
{
    if (discoveryWatch != 0 || (etcd && !etcd->isFollowed()))
        return;
    const auto changed = [this](const Result<std::vector<KeyEvent>> &changes) {
        QSet<QString> touched;
        for (const KeyEvent &event : changes.value_or(std::vector<KeyEvent>()))
            touched.insert(discoveryTokenIn(event.kv.key));
        QMetaObject::invokeMethod(
            &q,
            [this, touched, isOver = !changes] {
                if (isOver) { // begun again with the next look; the keyspace may be another one
                    discoveryWatch = 0;
                    areTokensKept = false;
                }
                for (const QString &which : touched) {
                    if (tokens.contains(which))
                        readToken(which);
                }
            },
            Qt::QueuedConnection);
    };
    discoveryWatch = keyspace->watch(discoveryKey({}), discoveryEnd({}), 0, changed);
    for (const QString &which : tokens.keys())
        readToken(which);
}

void Station::Private::followTokens()
{
    QHash<QString, TokenRead> now;
    QStringList fresh;
    for (const ClusterDiscovery &each : tokensOf(fleet->config()->document())) {
        if (!tokens.contains(each.token))
            fresh.append(each.token);
        now.insert(each.token, tokens.take(each.token));
    }
    const bool hasChanged = !fresh.isEmpty() || !tokens.isEmpty();
    tokens = std::move(now);
    for (const QString &which : std::as_const(fresh))
        readToken(which);
    if (hasChanged)
        tellDiscovery();
}

void Station::Private::tellDiscovery()
{
    QSet<NodeId> joined;
    for (const TokenRead &read : std::as_const(tokens)) {
        for (const DiscoveryMember &member : completed(read.status, nullptr).members)
            joined.insert(member.node);
    }
    joined.remove(NodeId::None);
    fleet->setEtcdMembers(joined);
    Q_EMIT q.discoveryChanged();
}

void Station::Private::readToken(const QString &which)
{
    TokenRead &read = tokens[which];
    if (std::exchange(read.isReading, true)) {
        read.mustReadAgain = true;
        return;
    }
    discoveryStore->read(which, [this, which](const Result<DiscoveryStatus> &status) {
        QMetaObject::invokeMethod(
            &q, [this, which, status] { tokenRead(which, status); }, Qt::QueuedConnection);
    });
}

void Station::Private::tokenRead(const QString &which, const Result<DiscoveryStatus> &status)
{
    const auto read = tokens.find(which);
    if (read == tokens.end())
        return; // its cluster is gone
    read->isReading = false;
    // What was known last stays while the keyspace is away.
    if (status && !(read->status == *status)) {
        read->status = *status;
        tellDiscovery();
    }
    if (std::exchange(read->mustReadAgain, false))
        readToken(which);
}

DiscoveryStatus Station::Private::completed(DiscoveryStatus status, const Cluster *cluster) const
{
    if (cluster) {
        status.cluster = cluster->id;
        status.token = cluster->discovery->token;
        status.size = cluster->discovery->size;
    }
    status.url = QString::fromUtf8(baseUrl()) + u"/discovery/"_s + status.token;
    for (QList<DiscoveryMember> *members : {&status.members, &status.refused}) {
        for (DiscoveryMember &member : *members) {
            for (const QString &host : hostsOf(member)) {
                if (member.node == NodeId::None)
                    member.node = fleet->nodeAt(host);
            }
        }
    }
    return status;
}

QList<DiscoveryStatus> Station::discovery() const
{
    QList<DiscoveryStatus> all;
    const FleetConfigPtr config = d->fleet->config();
    for (const Cluster &cluster : config->document().clusters) {
        if (cluster.discovery)
            all.append(d->completed(d->tokens.value(cluster.discovery->token).status, &cluster));
    }
    return all;
}

void Station::makeDiscoveryToken(int size, QObject *context, Reply<DiscoveryStatus> reply)
{
    const QPointer<QObject> guard(context);
    const auto tell = [this, guard, reply = std::move(reply)](const Result<DiscoveryStatus> &made) {
        QMetaObject::invokeMethod(
            this,
            [this, guard, reply, made] {
                if (guard)
                    reply(made.map(
                        [this](const DiscoveryStatus &bare) { return d->completed(bare, nullptr); }));
            },
            Qt::QueuedConnection);
    };
    if (size < 1 || size > kMaxDiscoverySize)
        return tell(fail(ErrorCode::Invalid,
            u"The size of an etcd is 1 to %1, not %2."_s.arg(kMaxDiscoverySize).arg(size)));
    DiscoveryStatus status;
    status.token = services::newDiscoveryToken();
    status.size = size;
    status.isKnown = true;
    d->discoveryStore->keep({ClusterDiscovery {status.token, size}},
        [tell, status](const Result<void> &kept) { tell(kept.map([&status] { return status; })); });
}

void Station::discoveryToken(const QString &token, QObject *context, Reply<DiscoveryStatus> reply)
{
    const QPointer<QObject> guard(context);
    d->discoveryStore->read(
        token, [this, guard, reply = std::move(reply)](const Result<DiscoveryStatus> &found) {
            QMetaObject::invokeMethod(
                this,
                [this, guard, reply, found] {
                    if (!guard)
                        return;
                    const Cluster *owner = nullptr;
                    const FleetConfigPtr config = d->fleet->config();
                    for (const Cluster &cluster : config->document().clusters) {
                        if (found && cluster.discovery && cluster.discovery->token == found->token)
                            owner = &cluster;
                    }
                    reply(found.map(
                        [this, owner](const DiscoveryStatus &bare) { return d->completed(bare, owner); }));
                },
                Qt::QueuedConnection);
        });
}

} // namespace roadstead::runtime
