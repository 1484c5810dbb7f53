#pragma once

#include "services/udp_socket.h"

#include <QList>
#include <QObject>
#include <QProcess>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace roadstead::services {

/// One asked port: its socket, or why there is none.
struct OpenedPort
{
    quint16 port = 0;
    Result<UdpSocket> socket;
};

/// Opens UDP ports on one interface: by itself where the process may, else through the privileged program
/// roadstead-bind, which passes the bound sockets over a Unix socket and ends. Never blocks. Lives in one
/// thread with an event loop; one question at a time.
class PortBroker : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        QString interface; ///< "eth0"; roadstead-bind refuses an empty one
        QList<quint16> ports;
        QString helperPath; ///< of roadstead-bind; empty: never ask it
        std::chrono::milliseconds timeout {3000};
        bool triesItself = true; ///< false: always ask the helper
    };
    using Done = std::function<void(std::vector<OpenedPort>)>;

    explicit PortBroker(QObject *parent = nullptr);
    ~PortBroker() override;

    /// `done` is called once, from the event loop, with one entry a port in the order asked; not at all when
    /// the broker is destroyed before. Errors: Denied (no privilege, and how to give it), Unavailable (in
    /// use, no answer in time), Conflict (a question is under way).
    void open(Question question, Done done);

private:
    /// False when the helper cannot be asked at all.
    [[nodiscard]] bool askHelper();
    void receive();
    void take(const QByteArray &record, int descriptor);
    /// Ends the question; ports without an answer get `code` and `why`.
    void finish(ErrorCode code, const QString &why);

    Question m_question;
    Done m_done;
    std::vector<OpenedPort> m_opened;
    QList<quint16> m_waiting; ///< asked of the helper, not answered yet
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_timer;
    int m_channel = -1;
};

} // namespace roadstead::services
