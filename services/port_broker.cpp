#include "services/port_broker.h"

#include "core/literals.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace roadstead::services {

namespace {

Q_LOGGING_CATEGORY(lcPorts, "roadstead.ports", QtInfoMsg)

constexpr std::size_t kRecordBytes = 256;

Result<UdpSocket> unopened(ErrorCode code, quint16 port, const QString &why)
{
    return fail(code, PortBroker::tr("UDP port %1 is not open. %2").arg(QString::number(port), why));
}

} // namespace

PortBroker::PortBroker(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        finish(ErrorCode::Unavailable,
            tr("roadstead-bind did not answer within %1 ms. Check that %2 is the program that was installed "
               "with Roadstead.")
                .arg(m_question.timeout.count())
                .arg(m_question.helperPath));
    });
}

PortBroker::~PortBroker()
{
    m_done = nullptr;
    finish(ErrorCode::Cancelled, {});
}

void PortBroker::open(Question question, Done done)
{
    if (m_done) {
        std::vector<OpenedPort> refused;
        for (const quint16 port : std::as_const(question.ports))
            refused.push_back(
                {port, fail(ErrorCode::Conflict, u"Another question for ports is under way."_s)});
        return done(std::move(refused));
    }
    m_question = std::move(question);
    m_done = std::move(done);
    m_opened.clear();
    m_waiting.clear();
    for (const quint16 port : std::as_const(m_question.ports)) {
        Result<UdpSocket> socket = m_question.triesItself ? UdpSocket::bind({0, port, m_question.interface})
                                                          : unopened(ErrorCode::Denied, port, {});
        if (!socket && socket.error().code == ErrorCode::Denied)
            m_waiting.append(port);
        m_opened.push_back({port, std::move(socket)});
    }
    if (!m_waiting.isEmpty() && !m_question.helperPath.isEmpty()) {
        if (askHelper())
            return;
    } else
        m_waiting.clear();
    // Later, so that the caller sees `done` only after open() has returned.
    QMetaObject::invokeMethod(
        this,
        [this] {
            finish(ErrorCode::Unavailable,
                tr("roadstead-bind cannot be started from %1.").arg(m_question.helperPath));
        },
        Qt::QueuedConnection);
}

bool PortBroker::askHelper()
{
    std::array<int, 2> ends {-1, -1};
    if (!QFileInfo(m_question.helperPath).isExecutable()
        || ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return false;
    m_channel = ends[0];
    ::fcntl(m_channel, F_SETFL, O_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_channel, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { receive(); });

    QStringList arguments {u"--fd"_s, QString::number(ends[1]), u"--interface"_s, m_question.interface};
    for (const quint16 port : std::as_const(m_waiting))
        arguments.append(QString::number(port));
    m_process = std::make_unique<QProcess>();
    m_process->setProgram(m_question.helperPath);
    m_process->setArguments(arguments);
    m_process->setProcessEnvironment(QProcessEnvironment());
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([end = ends[1]] { ::fcntl(end, F_SETFD, 0); });
    m_timer.start(m_question.timeout);
    m_process->start();
    ::close(ends[1]); // the helper's end alone is left, so its exit shows as the end of the channel
    return true;
}

void PortBroker::receive()
{
    for (;;) {
        std::array<char, kRecordBytes> text {};
        alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control {};
        iovec vector {text.data(), text.size()};
        msghdr message {};
        message.msg_iov = &vector;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        const ssize_t size = ::recvmsg(m_channel, &message, MSG_CMSG_CLOEXEC);
        if (size < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        if (size <= 0) {
            return finish(ErrorCode::Unavailable,
                tr("roadstead-bind ended without an answer. Is there a network interface %1?")
                    .arg(m_question.interface));
        }
        int descriptor = -1;
        const cmsghdr *first = CMSG_FIRSTHDR(&message);
        if (first && first->cmsg_level == SOL_SOCKET && first->cmsg_type == SCM_RIGHTS)
            std::memcpy(&descriptor, CMSG_DATA(first), sizeof descriptor);
        take(QByteArray(text.data(), size), descriptor);
    }
}

void PortBroker::take(const QByteArray &record, int descriptor)
{
    const QList<QByteArray> words = record.split(' '); // "67 13 Permission denied"
    const quint16 port = words.value(0).toUShort();
    const int reason = words.value(1).toInt();
    Result<UdpSocket> socket
        = descriptor >= 0 ? UdpSocket::adopt(descriptor) : unopened(ErrorCode::Unavailable, port, {});
    const auto at = std::ranges::find(m_opened, port, &OpenedPort::port);
    if (at == m_opened.end() || !m_waiting.removeOne(port))
        return;
    if (socket && socket->localPort() == port)
        at->socket = std::move(socket);
    else if (reason == EACCES || reason == EPERM) {
        at->socket = unopened(ErrorCode::Denied, port,
            tr("roadstead-bind has no privilege. Give it one with: sudo setcap cap_net_bind_service=ep %1")
                .arg(m_question.helperPath));
    } else {
        at->socket = unopened(ErrorCode::Unavailable, port,
            tr("The system says: %1.").arg(QString::fromLocal8Bit(words.mid(2).join(' '))));
    }
}

void PortBroker::finish(ErrorCode code, const QString &why)
{
    m_timer.stop();
    m_notifier.reset();
    if (m_channel >= 0)
        ::close(std::exchange(m_channel, -1));
    if (m_process) {
        m_process->disconnect(this);
        m_process->kill(); // it has ended or hangs; a killed program is gone at once
        m_process->waitForFinished(1000);
        m_process.reset();
    }
    if (!m_done)
        return;
    for (OpenedPort &each : m_opened) {
        if (m_waiting.contains(each.port))
            each.socket = unopened(code, each.port, why);
        if (!each.socket)
            qCWarning(lcPorts) << "port not opened port=" << each.port << each.socket.error().message;
    }
    m_waiting.clear();
    std::exchange(m_done, nullptr)(std::move(m_opened));
}

} // namespace roadstead::services
