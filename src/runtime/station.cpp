#include "runtime/station_private.h"

#include "core/literals.h"
#include "runtime/demo_document.h"
#include "runtime/demo_fleet.h"
#include "store/secret_vault.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QMetaMethod>
#include <QPointer>
#include <QThreadPool>

namespace roadstead::runtime {

Q_LOGGING_CATEGORY(lcStation, "roadstead.station")

namespace {
constexpr int kCoalesceMs = 50;
constexpr int kSaveMs = 2000;
constexpr int kLocksMs = 200;
constexpr int kRolloutsMs = 1000;
constexpr int kTendLocksMs = 10'000;
constexpr int kSliceMs = 20;
constexpr int kLeastNodesAtOnce = 100;
constexpr int kMostNodesAtOnce = 5000;
constexpr std::size_t kEventsAtOnce = 500;
} // namespace

Station::Private::Private(Station &station, StationOptions stationOptions)
    : q(station)
    , options(std::move(stationOptions))
{
    for (const ServiceId id : kAllServices)
        statuses[id].id = id;
    bootThread.setObjectName(u"boot"_s);
    editPool.setMaxThreadCount(1);
    coalesce.setInterval(kCoalesceMs);
    QObject::connect(&coalesce, &QTimer::timeout, &q, [this] { tellChanges(); });
    rolloutWatch.setInterval(kRolloutsMs);
    QObject::connect(&rolloutWatch, &QTimer::timeout, &q, [this] { tellRollouts(); });
    lockTend.setInterval(kTendLocksMs);
    QObject::connect(&lockTend, &QTimer::timeout, &q, [this] { tendLocks(); });
    lockLook.setSingleShot(true);
    lockLook.setInterval(kLocksMs);
    QObject::connect(&lockLook, &QTimer::timeout, &q, [this] { refreshLocks(); });
    save.setInterval(kSaveMs);
    QObject::connect(&save, &QTimer::timeout, &q, [this] {
        fleet->saveTouched();
        refreshCounters();
    });
}

Station::Private::~Private()
{
    stop();
    keyspace.reset(); // what it answers last finds the desks still there
}

Result<void> Station::Private::start()
{
    if (options.demoNodes > 0) {
        demoDir = std::make_unique<QTemporaryDir>();
        if (!demoDir->isValid())
            return fail(ErrorCode::Unavailable,
                u"No temporary folder for the demo: %1"_s.arg(demoDir->errorString()));
        options.dataDir = demoDir->path();
        options.dhcpMode = DhcpMode::Off;
        options.hasTftp = false;
        options.keepsTokenInFile = true;
    }
    if (auto opened = openStore(); !opened)
        return opened;
    store->setRecorded([this](const std::vector<Event> &events) {
        const std::scoped_lock lock(eventMutex);
        newEvents.insert(newEvents.end(), events.begin(), events.end());
        if (newEvents.size() > kEventsAtOnce) // the window shows the newest; the store has them all
            newEvents.erase(newEvents.begin(), newEvents.end() - static_cast<std::ptrdiff_t>(kEventsAtOnce));
    });
    if (auto started = store->start(); !started)
        return started;
    for (const QString &file : std::as_const(options.documents)) {
        if (auto applied = applyAtStart(file); !applied)
            return applied;
    }
    const auto applyDemo = [this](const char *version) {
        commitDocument(demoDocument(options.demoNodes, QString::fromLatin1(version)), {{u"who"_s, u"demo"_s}},
            [](const Result<void> &) {});
    };
    if (options.demoNodes > 0) {
        clockOffsetMs = -DemoFleet::kPastMs;
        applyDemo(kDemoOldVersion);
    }
    refreshLocks();
    learnLocks();
    fleetKeys->start();
    keepAllTokens();
    followTokens();
    watchDiscovery();
    if (auto started = startHttp(); !started)
        return started;
    if (auto started = startAdmin(); !started)
        return started;
    isStarted = true;
    noteAction(EventKind::StationStarted, {{u"version"_s, QStringLiteral(ROADSTEAD_VERSION)}});
    if (!setupProblem.isEmpty())
        noteAction(EventKind::ServiceFailed, {{u"service"_s, u"assets"_s}, {u"error"_s, setupProblem}},
            Severity::Error);
    tellSecretsProblem();
    coalesce.start();
    rolloutWatch.start();
    save.start();
    startBootServices();
    if (options.demoNodes > 0)
        demo = std::make_unique<DemoFleet>(DemoDesks {*fleet, *dhcpDesk, *tftpDesk, *bootDesk, *lockDesk,
                                               [this](qint64 offset) { clockOffsetMs = offset; },
                                               [applyDemo] { applyDemo(kDemoNewVersion); }},
            options.demoNodes);
    announceReady();
    return {};
}

void Station::Private::stop()
{
    if (!store)
        return;
    coalesce.stop();
    lockLook.stop();
    rolloutWatch.stop();
    lockTend.stop();
    save.stop();
    demo.reset();
    stopBootServices();
    if (http)
        http->stop();
    if (admin)
        admin->stop();
    if (fleetKeys)
        fleetKeys->stop();
    *isStopping = true;
    QThreadPool::globalInstance()->waitForDone();
    editPool.waitForDone();
    if (fleet && isStarted) {
        noteAction(EventKind::StationStopped, {});
        fleet->saveTouched();
    }
    isStarted = false;
    store->stop();
    QThreadPool::globalInstance()->waitForDone(); // what the store's last answers have begun
}

void Station::Private::tellChanges()
{
    QElapsedTimer since;
    since.start();
    // Without a window nobody asks, and a large fleet's rows are costly to sum up.
    static const QMetaMethod changed = QMetaMethod::fromSignal(&FleetApi::nodesChanged);
    const auto changes
        = q.isSignalConnected(changed) ? fleet->takeChanges(nodesAtOnce) : FleetState::Changes();
    if (!changes.changed.isEmpty() || !changes.removed.isEmpty())
        Q_EMIT q.nodesChanged(changes.changed, changes.removed);
    // A burst (all rows of a large fleet) goes in slices that leave the window time to answer, whatever its
    // models make of a row.
    const auto tookMs = static_cast<int>(since.elapsed());
    if (tookMs > kSliceMs)
        nodesAtOnce = std::max(kLeastNodesAtOnce, nodesAtOnce * kSliceMs / tookMs);
    else if (changes.changed.size() == nodesAtOnce && tookMs < kSliceMs / 2)
        nodesAtOnce = std::min(kMostNodesAtOnce, nodesAtOnce * 2);
    if (fleet->takeLocksChanged())
        Q_EMIT q.locksChanged();
    std::vector<Event> events;
    {
        const std::scoped_lock lock(eventMutex);
        events.swap(newEvents);
    }
    if (!events.empty())
        Q_EMIT q.recorded(fleet->named(QList<Event>(events.begin(), events.end())));
}

void Station::Private::tellRollouts()
{
    static const QMetaMethod changed = QMetaMethod::fromSignal(&FleetApi::rolloutsChanged);
    if (!q.isSignalConnected(changed))
        return;
    QList<RolloutStatus> now = fleet->rollouts();
    if (now == toldRollouts)
        return;
    toldRollouts = std::move(now);
    Q_EMIT q.rolloutsChanged();
}

void Station::Private::announceReady()
{
    if (isReady || !isStarted)
        return;
    for (const ServiceStatus &status : std::as_const(statuses)) {
        if (status.state == ServiceState::Starting)
            return;
    }
    isReady = true;
    QMetaObject::invokeMethod(&q, &Station::ready, Qt::QueuedConnection);
}

Station::Station(StationOptions options, QObject *parent)
    : FleetApi(parent)
    , d(std::make_unique<Private>(*this, std::move(options)))
{
}

Station::~Station() = default;

Result<void> Station::start()
{
    return d->start();
}

void Station::stop()
{
    d->stop();
}

QString Station::addresses() const
{
    return u"http=%1 admin=%2"_s.arg(d->statuses[ServiceId::Http].address,
        d->options.admin.address + u':' + QString::number(d->admin ? d->admin->port() : 0));
}

QByteArray Station::adminToken() const
{
    return d->token;
}

FleetConfigPtr Station::config() const
{
    return d->fleet->config();
}

QList<NodeSummary> Station::nodes() const
{
    return d->fleet->summaries();
}

std::optional<NodeSummary> Station::node(NodeId id) const
{
    return d->fleet->summary(id);
}

QList<ServiceStatus> Station::services() const
{
    QList<ServiceStatus> all;
    for (const ServiceId id : kAllServices)
        all.append(d->statuses.value(id));
    return all;
}

QList<LockGroupStatus> Station::locks() const
{
    return d->fleet->locks();
}

QList<RolloutStatus> Station::rollouts() const
{
    return d->fleet->rollouts();
}

qint64 Station::nowMs() const
{
    return d->fleet->nowMs();
}

QList<Verdict> Station::verdicts(NodeId id) const
{
    return d->fleet->verdicts(id);
}

bool Station::isDemo() const
{
    return d->options.demoNodes > 0;
}

QList<Verdict> Station::explain(const Labels &labels) const
{
    return d->fleet->explain(labels);
}

void Station::events(const EventQuery &query, QObject *context, Reply<QList<Event>> reply)
{
    const QPointer<QObject> guard(context);
    d->store->events(query, [this, guard, reply = std::move(reply)](Result<QList<Event>> events) {
        QMetaObject::invokeMethod(this, [this, guard, reply, events = std::move(events)] {
            if (guard)
                reply(events ? Result<QList<Event>>(d->fleet->named(*events)) : events);
        });
    });
}

} // namespace roadstead::runtime
