// The TFTP service alone, in a thread with an event loop as in the station, for tftp_bench.sh of the
// benchmark harness: serves BENCH_ROOT at BENCH_ADDR:BENCH_PORT until TERM.
#include "services/asset_folder.h"
#include "services/tftp_service.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <csignal>
#include <cstdio>

using namespace roadstead;
using namespace roadstead::services;

namespace {

class FolderMediator : public TftpService::Mediator
{
public:
    explicit FolderMediator(const QString &root)
        : m_folder({root})
    {
        m_clock.start();
    }
    Result<AssetFile> openAsset(QByteArrayView name, const QHostAddress &) override
    {
        return m_folder.open(name);
    }
    void finished(const TftpOutcome &) override { }
    qint64 nowMs() const override { return m_clock.elapsed(); }

private:
    AssetFolder m_folder;
    QElapsedTimer m_clock;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    FolderMediator mediator(qEnvironmentVariable("BENCH_ROOT"));
    QThread boot;
    auto *service = new TftpService(mediator);
    service->moveToThread(&boot);
    QObject::connect(&boot, &QThread::finished, service, &QObject::deleteLater);
    QObject::connect(&boot, &QThread::started, service, [service] {
        const Result<void> started = service->start(QHostAddress(qEnvironmentVariable("BENCH_ADDR")),
            static_cast<quint16>(qEnvironmentVariableIntValue("BENCH_PORT")));
        if (!started) {
            std::fprintf(stderr, "%s\n", qPrintable(started.error().message));
            std::exit(1);
        }
    });
    boot.start();
    int signal = 0;
    sigwait(&signals, &signal);
    boot.quit();
    boot.wait();
    return 0;
}
