#include "runtime/stop_signals.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace roadstead::runtime {

StopSignals::StopSignals()
{
    sigset_t signalSet;
    sigemptyset(&signalSet);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signalSet, number);
    pthread_sigmask(SIG_BLOCK, &signalSet, nullptr);
    m_descriptor = ::signalfd(-1, &signalSet, SFD_NONBLOCK | SFD_CLOEXEC);
}

void StopSignals::watch()
{
    auto *notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info {};
        if (::read(m_descriptor, &info, sizeof info) == static_cast<ssize_t>(sizeof info))
            Q_EMIT asked();
    });
}

StopSignals::~StopSignals()
{
    ::close(m_descriptor);
}

} // namespace roadstead::runtime
