// What a large fleet costs the station's main thread and its background: an edit with 10,000 moves, the
// preview of a template for all nodes, the rows that go to the window. Wall time. Usage: bench_station
// [NODES]
#include "../support/node_messages.h"
#include "../support/station_fixture.h"
#include "runtime/fleet_state.h"
#include "store/store.h"
#include "wire/fleet_document.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace roadstead;
using namespace roadstead::test;

namespace {

/// The longest time between two rounds of the event loop.
class Stall
{
public:
    Stall()
    {
        m_since.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
            [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(0);
    }
    [[nodiscard]] qint64 takeMs() { return std::exchange(m_longest, 0); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

FleetDocument documentOf(int nodes)
{
    FleetDocument document;
    QString units;
    for (int i = 0; i < 80; ++i)
        units
            += u"{\"name\": \"unit-%1.service\", \"enabled\": true, \"contents\": \"[Service]\\nExecStart=/usr/bin/env --unit=%1 {{.role}} {{.request.query.mac}}\\n\"},\n"_s
                   .arg(i);
    ConfigTemplate base;
    base.id = u"base"_s;
    base.text = u"{\"ignition\": {\"version\": \"3.3.0\"}, \"systemd\": {\"units\": [\n"_s + units
        + u"{\"name\": \"last.service\"}]}}\n"_s;
    document.templates = {base};
    Profile profile;
    profile.id = u"plain"_s;
    profile.boot = {u"/assets/vmlinuz"_s, {u"/assets/initrd.img"_s}, {u"quiet"_s}};
    profile.ignition = base.id;
    document.profiles = {profile};
    document.groups = {{u"all"_s, {}, u"plain"_s, {}, {{u"role"_s, u"worker"_s}}}};
    document.clusters = {{u"a"_s, {}, {}, {}, {}, {}}, {u"b"_s, {}, {}, {}, {}, {}}};
    for (int i = 0; i < nodes; ++i) {
        NodeEntry entry;
        entry.id = u"10000000-0000-4000-8000-%1"_s.arg(i, 12, 16, QLatin1Char('0'));
        entry.name = u"node-%1"_s.arg(i);
        document.nodes.append(entry);
        document.clusters[0].nodes.append(entry.id);
    }
    return document;
}

void bootAll(const StationFixture &fixture, int nodes)
{
    aside([nodes, port = fixture.http()] {
        services::HttpPeer peer(port);
        for (int i = 0; i < nodes; ++i) {
            const QByteArray uuid
                = "10000000-0000-4000-8000-" + QByteArray::number(i, 16).rightJustified(12, '0');
            const QByteArray tail = QByteArray::number(i, 16).rightJustified(6, '0');
            (void)peer.get("/ipxe?uuid=" + uuid + "&mac=525401" + tail);
        }
        return 0;
    });
}

void measureEdit(const StationFixture &fixture, Stall &stall)
{
    const FleetDocument &before = fixture.station->config()->document();
    FleetDocument after = before;
    after.clusters[1].nodes = std::exchange(after.clusters[0].nodes, {});
    FleetCommand command;
    command.kind = FleetCommand::Kind::EditDocument;
    command.edit = editBetween(before, after);
    QElapsedTimer since;
    since.start();
    (void)stall.takeMs();
    const auto done = fixture.apply(command);
    std::printf("edit that moves %lld nodes: %lld ms, main thread stood still for %lld ms at most%s\n",
        static_cast<long long>(before.clusters.first().nodes.size()), static_cast<long long>(since.elapsed()),
        static_cast<long long>(stall.takeMs()), done ? "" : " (failed)");
}

void measurePreview(const StationFixture &fixture, Stall &stall)
{
    const FleetDocument &before = fixture.station->config()->document();
    FleetDocument after = before;
    after.templates[0].text.replace(u"--unit=7 "_s, u"--unit=seven "_s);
    QElapsedTimer since;
    since.start();
    (void)stall.takeMs();
    std::optional<Result<EditPreview>> preview;
    fixture.station->previewEdit(editBetween(before, after), {}, fixture.station.get(),
        [&preview](const Result<EditPreview> &found) { preview = found; });
    (void)QTest::qWaitFor([&] { return preview.has_value(); }, 600'000);
    const qint64 tookMs = since.elapsed();
    std::printf("preview of %d nodes: %lld ms, %d changed in %lld way(s), main thread stood still for %lld "
                "ms at most\n",
        (*preview)->total, static_cast<long long>(tookMs), (*preview)->changed,
        static_cast<long long>((*preview)->effects.size()), static_cast<long long>(stall.takeMs()));
}

void measureRows(const StationFixture &fixture, Stall &stall)
{
    qsizetype rows = 0;
    qsizetype signalsSent = 0;
    QObject::connect(fixture.station.get(), &FleetApi::nodesChanged, fixture.station.get(),
        [&](const QList<NodeSummary> &changed) {
            rows += changed.size();
            ++signalsSent;
        });
    FleetDocument after = fixture.station->config()->document();
    after.clusters[0].name = u"renamed"_s;
    (void)fixture.applyYaml(wire::encodeFleetDocument(after)); // every row may be another
    const auto expected = fixture.station->nodes().size();
    (void)stall.takeMs();
    QElapsedTimer since;
    since.start();
    (void)QTest::qWaitFor([&] { return rows >= expected; }, 60'000);
    std::printf(
        "%lld rows to the window: %lld ms in %lld signals, main thread stood still for %lld ms at most\n",
        static_cast<long long>(rows), static_cast<long long>(since.elapsed()),
        static_cast<long long>(signalsSent), static_cast<long long>(stall.takeMs()));
}

/// A large fleet that checks for updates, and what taking its changed rows costs twenty times a second: no
/// HTTP in between, which this machine's two cores could not carry beside it.
void measureChecks(int nodes)
{
    constexpr int kSeconds = 4;
    constexpr int kChecksPerSecond = 5000;
    const QTemporaryDir dir;
    const auto store = std::move(*store::Store::open(dir.path()));
    (void)store->start();
    runtime::FleetState fleet(*store, [] { return QDateTime::currentMSecsSinceEpoch(); });
    fleet.setConfig(
        std::make_shared<const FleetConfig>(*wire::parseFleetDocument(lockAndUpdateDocument(1), {}), 1));
    const auto check = [&fleet](int i) {
        OmahaAppRequest app;
        app.appId = QString::fromLatin1(kTestApplication);
        app.machineId = QString::fromLatin1(hexId(static_cast<quint64>(i), "aa"));
        app.version = u"1.1.0"_s;
        app.track = u"stable"_s;
        app.hasUpdateCheck = true;
        OmahaRequest request;
        request.apps.push_back(app);
        fleet.handleOmaha(request, {}, [](const OmahaResponse &) {});
    };
    for (int i = 0; i < nodes; ++i)
        check(i);
    std::atomic<bool> isOver = false;
    int answered = 0;
    std::thread crowd([&] {
        QElapsedTimer since;
        since.start();
        for (int i = 0; !isOver; ++answered, i = (i + 7919) % nodes) {
            check(i);
            while (!isOver && answered > since.elapsed() * kChecksPerSecond / 1000)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
    qint64 slowestNs = 0;
    qsizetype rows = 0;
    for (int tick = 0; tick < 20 * kSeconds; ++tick) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        QElapsedTimer since;
        since.start();
        rows += fleet.takeChanges(5000).changed.size();
        slowestNs = std::max(slowestNs, since.nsecsElapsed());
    }
    isOver = true;
    crowd.join();
    store->stop();
    std::printf(
        "%d update checks a second of %d machines: %lld rows a second taken, %.1f ms at most for a slice\n",
        answered / kSeconds, nodes, static_cast<long long>(rows / kSeconds),
        static_cast<double>(slowestNs) / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int nodes = argc > 1 ? QByteArray(argv[1]).toInt() : 1000;
    const QTemporaryDir dir;
    StationFixture fixture(dir.filePath(u"data"_s));
    const auto started = fixture.start();
    const auto applied = started ? fixture.applyYaml(wire::encodeFleetDocument(documentOf(nodes))) : started;
    if (!applied) {
        std::printf("%s\n", qPrintable(applied.error().message));
        return 1;
    }
    bootAll(fixture, nodes);
    const QByteArray config
        = fixture.get("/ignition?mac=525401000000&uuid=10000000-0000-4000-8000-000000000000").body;
    std::printf("%d nodes, a configuration has %lld bytes\n", nodes, static_cast<long long>(config.size()));
    Stall stall;
    for (int round = 0; round < 3; ++round)
        measurePreview(fixture, stall);
    measureEdit(fixture, stall);
    measureRows(fixture, stall);
    measureChecks(nodes);
    return 0;
}
