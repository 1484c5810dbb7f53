#pragma once

#include <QObject>

class QSocketNotifier;

namespace roadstead::runtime {

/// SIGTERM, SIGINT and SIGHUP as one Qt signal in the thread of the event loop. One object a process, made
/// before any thread: the signals are blocked for all of them and read from a descriptor (signalfd).
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void asked();

private:
    int m_descriptor = -1;
};

} // namespace roadstead::runtime
