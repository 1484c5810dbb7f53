// The victim of tst_kill: 32 producers, each with the next set only after the answer to the one before, as 32
// connections have. Each answer is written to standard output as "<producer> <number>\n" in one write, after
// the commit. Runs until it is killed.

#include "core/literals.h"
#include "store/sqlite_keyspace.h"
#include "store/store.h"

#include <QCoreApplication>

#include <cstdio>
#include <thread>

#include <unistd.h>

using namespace roadstead;
using namespace roadstead::store;

namespace {

constexpr int kProducers = 32;

struct Station
{
    std::unique_ptr<Store> store;
    std::unique_ptr<SqliteKeyspace> keys;
};

void produce(Station &station, int producer, qint64 number);

void acknowledge(Station &station, int producer, qint64 number)
{
    char line[48];
    const int size = std::snprintf(line, sizeof(line), "%d %lld\n", producer, static_cast<long long>(number));
    if (::write(STDOUT_FILENO, line, static_cast<size_t>(size)) != size)
        ::_exit(2);
    produce(station, producer, number + 1);
}

// By turns an event with its node, a lease, and a lock's transaction; the number is in each.
void produce(Station &station, int producer, qint64 number)
{
    const auto fatal = [](const Error &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.message));
        ::_exit(3);
    };
    if (number % 3 == 2) {
        station.keys->transact({.compares = {},
                                   .success = {{.kind = KeyOperation::Kind::Put,
                                       .key = "p/" + QByteArray::number(producer),
                                       .value = QByteArray::number(number)}}},
            [&station, producer, number, fatal](const Result<TransactionResult> &done) {
                if (!done)
                    fatal(done.error());
                acknowledge(station, producer, number);
            });
        return;
    }
    ChangeSet changes;
    if (number % 3 == 0) {
        Node node;
        node.id = static_cast<NodeId>(producer);
        node.lastSeenMs = number;
        changes.nodes.push_back(node);
        Event event;
        event.node = node.id;
        event.atMs = number;
        event.kind = EventKind::UpdateGranted;
        changes.events.push_back(event);
    } else {
        Lease lease;
        lease.address = static_cast<std::uint32_t>(producer);
        lease.expiresMs = number;
        changes.leases.push_back(lease);
    }
    station.store->commit(std::move(changes), [&station, producer, number, fatal](const Result<void> &done) {
        if (!done)
            fatal(done.error());
        acknowledge(station, producer, number);
    });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    Result<std::unique_ptr<Store>> opened = Store::open(QCoreApplication::arguments().value(1));
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().message));
        return 1;
    }
    Station station {std::move(*opened), nullptr};
    station.keys = std::make_unique<SqliteKeyspace>(*station.store);
    const qint64 start = QCoreApplication::arguments().value(2).toLongLong();
    for (int producer = 1; producer <= kProducers; ++producer)
        produce(station, producer, start);
    if (!station.store->start())
        return 1;
    ::pause();
    return 0;
}
