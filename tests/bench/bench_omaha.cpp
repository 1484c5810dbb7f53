// What an Omaha check costs without HTTP and store: parse, decide, encode. CPU time of this process, one
// thread.

#include "core/literals.h"
#include "core/update_ledger.h"
#include "wire/omaha_message.h"

#include <QFile>

#include <cstdio>
#include <ctime>
#include <random>

using namespace roadstead;

namespace {

double cpuMicroseconds()
{
    timespec now {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

FleetConfigPtr configWith(int maxUpdates)
{
    Package package;
    package.version = u"3900.0.0"_s;
    package.url = u"http://127.0.0.1:18080/pay/"_s;
    package.filename = u"update.gz"_s;
    package.sizeBytes = 4315568;
    package.sha1 = u"+vCZJdH5fjLdTZbZMGrqkLzwa6M="_s;
    package.sha256 = u"8p736S3tktUIjkoG9oyfn+81N0ka2uOAahIxbQeAvm8="_s;
    UpdateGroup group;
    group.id = u"stable"_s;
    group.channel = u"stable"_s;
    group.policy.maxUpdatesPerPeriod = maxUpdates;
    Application application;
    application.id = u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s;
    application.packages = {package};
    application.channels = {Channel {u"stable"_s, {}, u"3900.0.0"_s, {}}};
    application.updateGroups = {group};
    FleetDocument document;
    document.applications = {application};
    return std::make_shared<const FleetConfig>(document);
}

QByteArray sample()
{
    QFile file(QStringLiteral(ROADSTEAD_SOURCE_DIR "/tests/vectors/omaha/check.xml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The check of the machine with that number.
QByteArray bodyOf(const QByteArray &text, quint32 number, const QByteArray &version)
{
    QByteArray body = text;
    body.replace("0123456789abcdef0123456789abcdef", QByteArray::number(number).rightJustified(32, '0'));
    return body.replace("3815.2.5", version);
}

struct Fleet
{
    const char *name;
    QByteArray version;
    int maxUpdates;
};

void measure(const Fleet &fleet, quint32 size, const QByteArray &text)
{
    constexpr int kRounds = 200'000;
    constexpr qint64 kStartMs = 1'700'000'000'000;
    UpdateLedger ledger;
    ledger.setConfig(configWith(fleet.maxUpdates), kStartMs);
    std::vector<QByteArray> bodies;
    for (quint32 number = 0; number < size; ++number) {
        bodies.push_back(bodyOf(text, number, fleet.version));
        ledger.committed(ledger.handle(
            wire::parseOmaha(bodies.back())->apps.front(), {NodeId {number + 1}, {}, kStartMs}));
    }
    std::mt19937 dice(1);
    double parse = 0;
    double decide = 0;
    double encode = 0;
    qsizetype bytes = 0;
    for (int round = 0; round < kRounds; ++round) {
        const quint32 number = static_cast<quint32>(dice() % size);
        const double started = cpuMicroseconds();
        const auto request = wire::parseOmaha(bodies[number]);
        const double parsed = cpuMicroseconds();
        const UpdateAnswer answer
            = ledger.handle(request->apps.front(), {NodeId {number + 1}, {}, kStartMs + round});
        const double decided = cpuMicroseconds();
        bytes += wire::encode({u"roadstead"_s, {answer.reply}}).size();
        encode += cpuMicroseconds() - decided;
        decide += decided - parsed;
        parse += parsed - started;
    }
    double clock = cpuMicroseconds();
    for (int round = 0; round < kRounds; ++round)
        static_cast<void>(cpuMicroseconds());
    clock = (cpuMicroseconds() - clock) / kRounds;
    std::printf("| %s | %u | %.2f | %.2f | %.2f | %.2f |\n", fleet.name, size, parse / kRounds - clock,
        decide / kRounds - clock, encode / kRounds - clock, (parse + decide + encode) / kRounds - 3 * clock);
    if (bytes == 0)
        std::puts("nothing was answered");
}

} // namespace

int main()
{
    const QByteArray text = sample();
    std::puts("| fleet | instances | parse µs | decide µs | encode µs | all µs |\n|---|---|---|---|---|---|");
    const Fleet fleets[] = {
        {"up to date", "3900.0.0", 0}, {"held by a limit", "3815.2.5", 5}, {"granted again", "3815.2.5", 0}};
    for (const Fleet &fleet : fleets) {
        for (const quint32 size : {1'000U, 100'000U})
            measure(fleet, size, text);
    }
    return 0;
}
