#pragma once

#include <QObject>

class QSocketNotifier;

namespace roadstead::runtime {

/// SIGTERM, SIGINT and SIGHUP as one Qt signal in the thread of the event loop. One object a process, made
/// before the application, for a platform plugin may start threads: the signals are blocked for all of them
/// and read from a descriptor (signalfd).
class StopSignals : public QObject
{
    Q_OBJECT

public:
    StopSignals();
    ~StopSignals() override;
    Q_DISABLE_COPY_MOVE(StopSignals)

    /// From now on asked() is emitted, also for what came before. Needs the application.
    void watch();

Q_SIGNALS:
    void asked();

private:
    int m_descriptor = -1;
};

} // namespace roadstead::runtime
