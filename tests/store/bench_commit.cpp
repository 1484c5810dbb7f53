// What a commit costs: processor time and rate for one event with one row each, by the number of producers
// that wait for their answers (so of jobs in a batch). Usage: bench_commit [DIR] [SETS]; prints a table.

#include "core/literals.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <future>

using namespace roadstead;
using namespace roadstead::store;

namespace {

double processorSeconds()
{
    timespec now {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

enum class Row
{
    Lease,
    Instance,
    InstanceAndVerdict
};

ChangeSet makeSet(Row row, qint64 number)
{
    constexpr qint64 kNodes = 10'000;
    ChangeSet changes;
    const auto node = static_cast<NodeId>(1 + number * 7919 % kNodes);
    Event event;
    event.atMs = 1'767'225'600'000 + number;
    event.node = node;
    event.kind = row == Row::Lease ? EventKind::DhcpLease : EventKind::UpdateCheck;
    event.detail = QJsonObject {{u"address"_s, u"192.0.2.7"_s}, {u"until"_s, 1'767'225'600'123.0}};
    if (row == Row::Lease) {
        Lease lease;
        lease.address = static_cast<std::uint32_t>(0x0a000000 + static_cast<qint64>(node));
        lease.mac = u"52:54:00:ab:cd:01"_s;
        lease.uuid = u"4c4c4544-0000-2010-8020-80c04f202020"_s;
        lease.hostname = u"n1"_s;
        lease.startMs = event.atMs;
        lease.expiresMs = event.atMs + 3'600'000;
        changes.leases.push_back(std::move(lease));
    } else {
        Instance instance;
        instance.node = node;
        instance.machineId = u"%1"_s.arg(static_cast<qint64>(node), 32, 16, QChar(u'0'));
        instance.appId = u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s;
        instance.updateGroup = u"stable"_s;
        instance.version = u"3815.2.5"_s;
        instance.track = u"stable"_s;
        instance.board = u"amd64-usr"_s;
        instance.status = InstanceStatus::Granted;
        instance.lastCheckMs = event.atMs;
        changes.instances.push_back(std::move(instance));
    }
    if (row == Row::InstanceAndVerdict) {
        Verdict verdict;
        verdict.kind = VerdictKind::Update;
        verdict.answer = u"granted"_s;
        verdict.atMs = event.atMs;
        for (int i = 0; i < 8; ++i)
            verdict.tried("update.period_limit", Outcome::Passed, {u"3"_s, u"10"_s});
        event.verdict = verdict;
    }
    changes.events.push_back(std::move(event));
    return changes;
}

/// As many chains as producers: each commits its next set when the one before is answered.
class Run
{
public:
    Run(Store &store, Row row, qint64 sets, int producers)
        : m_store(store)
        , m_row(row)
        , m_left(sets)
        , m_open(producers)
    {
        for (int i = 0; i < producers; ++i)
            next();
    }
    void wait() { m_done.get_future().wait(); }

private:
    void next()
    {
        const qint64 number = --m_left;
        if (number < 0) {
            if (--m_open == 0)
                m_done.set_value();
            return;
        }
        m_store.commit(makeSet(m_row, number), [this](const Result<void> &) { next(); });
    }

    Store &m_store;
    const Row m_row;
    std::atomic<qint64> m_left;
    std::atomic<int> m_open;
    std::promise<void> m_done;
};

double processorPerMakingMicroseconds(Row row)
{
    constexpr int kCount = 20'000;
    const double start = processorSeconds();
    for (int i = 0; i < kCount; ++i)
        (void)makeSet(row, i);
    return (processorSeconds() - start) / kCount * 1e6;
}

void measure(const QString &dir, Row row, const char *name, int producers, qint64 sets)
{
    const auto store = std::move(*Store::open(dir));
    if (!store->start())
        return;
    const double making = processorPerMakingMicroseconds(row);
    const double cpu = processorSeconds();
    const auto wall = std::chrono::steady_clock::now();
    Run run(*store, row, sets, producers);
    run.wait();
    const double cpuUsed = processorSeconds() - cpu;
    const double wallUsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count();
    const StoreStatus status = store->status();
    std::printf("%-28s %6d %9.1f %10.2f %12.0f %8.1f\n", name, producers,
        static_cast<double>(status.committedSets) / static_cast<double>(status.batches),
        cpuUsed / static_cast<double>(sets) * 1e6 - making, static_cast<double>(sets) / wallUsed,
        wallUsed / static_cast<double>(status.batches) * 1e3);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir temporary;
    const QString dir = QCoreApplication::arguments().value(1, temporary.path());
    const qint64 sets = QCoreApplication::arguments().value(2, u"60000"_s).toLongLong();
    std::printf(
        "%-28s %6s %9s %10s %12s %8s\n", "one set", "wait", "per batch", "us cpu/set", "sets/s", "ms/batch");
    for (const int producers : {1, 32, 100, 500, 5000}) {
        const qint64 count = producers == 1 ? sets / 30 : sets;
        measure(dir + u"/a"_s, Row::Lease, "event + lease", producers, count);
        measure(dir + u"/b"_s, Row::Instance, "event + instance", producers, count);
        measure(dir + u"/c"_s, Row::InstanceAndVerdict, "event with verdict + instance", producers, count);
    }
    return 0;
}
