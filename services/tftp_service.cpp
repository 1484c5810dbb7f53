#include "services/tftp_service.h"

#include "core/literals.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSocketNotifier>

#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <cerrno>

Q_LOGGING_CATEGORY(lcTftp, "roadstead.tftp", QtInfoMsg)

namespace roadstead::services {

using namespace wire;
using Outcome = TftpOutcome::Result;

namespace {

constexpr int kEventsAtOnce = 64;
constexpr int kRequestsAtOnce = 64; // then the transfers under way have their turn

/// Without leading "/" and "./": GRUB asks for /grub/grub.cfg. Nothing when the name is empty or has "..".
std::optional<QByteArrayView> relativeName(QByteArrayView name)
{
    for (;;) {
        if (name.startsWith('/'))
            name = name.sliced(1);
        else if (name.startsWith("./"))
            name = name.sliced(2);
        else
            break;
    }
    if (name.isEmpty() || name == "..")
        return std::nullopt;
    if (name.startsWith("../") || name.endsWith("/..") || name.contains("/../"))
        return std::nullopt;
    return name;
}

QByteArray printable(QByteArrayView name)
{
    QByteArray clean = name.toByteArray();
    for (char &c : clean) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = '?';
    }
    return clean;
}

TftpErrorCode wireCode(Outcome result)
{
    switch (result) {
    case Outcome::NotFound:
        return TftpErrorCode::NotFound;
    case Outcome::Refused:
        return TftpErrorCode::AccessViolation;
    default:
        return TftpErrorCode::Undefined;
    }
}

bool watch(int epoll, int operation, int fd, unsigned events, void *what)
{
    epoll_event event {};
    event.events = events;
    event.data.ptr = what;
    return ::epoll_ctl(epoll, operation, fd, &event) == 0;
}

} // namespace

TftpService::TftpService(Mediator &mediator, TftpLimits limits, QObject *parent)
    : QObject(parent)
    , m_mediator(mediator)
    , m_limits(limits)
{
    m_status.id = ServiceId::Tftp;
}

TftpService::~TftpService()
{
    stop();
}

Result<void> TftpService::start(const QHostAddress &address, quint16 port)
{
    if (isRunning())
        return fail(ErrorCode::Conflict, u"TFTP is already running."_s);
    return serve(openTftpPort(address, port));
}

Result<void> TftpService::start(int boundSocket)
{
    FileDescriptor socket(boundSocket);
    if (isRunning())
        return fail(ErrorCode::Conflict, u"TFTP is already running."_s);
    return serve(adoptTftpPort(socket.release()));
}

Result<void> TftpService::failStart(Error error)
{
    m_port = {};
    m_timer = {};
    m_epoll = {};
    m_here = {};
    m_status.state = ServiceState::Failed;
    m_status.address.clear();
    m_status.lastError = error.message;
    m_status.sinceMs = QDateTime::currentMSecsSinceEpoch();
    qCCritical(lcTftp).noquote() << "TFTP did not start" << u"reason="_s + error.message;
    Q_EMIT statusChanged();
    return tl::unexpected(std::move(error));
}

Result<void> TftpService::serve(Result<FileDescriptor> port)
{
    if (!port)
        return failStart(port.error());
    m_port = std::move(*port);
    m_epoll = FileDescriptor(::epoll_create1(EPOLL_CLOEXEC));
    m_timer = FileDescriptor(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
    m_here.length = sizeof m_here.storage;
    if (!m_epoll.isOpen() || !m_timer.isOpen()
        || ::getsockname(m_port.get(), m_here.raw(), &m_here.length) != 0
        || !watch(m_epoll.get(), EPOLL_CTL_ADD, m_port.get(), EPOLLIN, &m_port)
        || !watch(m_epoll.get(), EPOLL_CTL_ADD, m_timer.get(), EPOLLIN, &m_timer))
        return failStart({ErrorCode::Unavailable,
            QCoreApplication::translate(
                "ListenError", "TFTP could not set up its sockets: too many open files.")});
    m_isTicking = false;
    m_notifier = std::make_unique<QSocketNotifier>(m_epoll.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { serveSockets(); });
    m_status.state = ServiceState::Running;
    m_status.address = u"%1:%2"_s.arg(m_here.address().toString()).arg(m_here.port());
    m_status.lastError.clear();
    m_status.sinceMs = QDateTime::currentMSecsSinceEpoch();
    qCInfo(lcTftp).noquote() << "TFTP listens" << u"address="_s + m_status.address;
    Q_EMIT statusChanged();
    return {};
}

void TftpService::stop()
{
    if (!isRunning())
        return;
    m_notifier.reset();
    m_nowMs = m_mediator.nowMs();
    while (!m_entries.empty()) {
        Entry &entry = *m_entries.begin()->second;
        entry.link->abort(TftpErrorCode::Undefined, "the server is stopping");
        finish(entry, Outcome::Aborted, u"TFTP was stopped."_s);
    }
    m_over.clear();
    m_port = {};
    m_timer = {};
    m_epoll = {};
    m_here = {};
    m_status.state = ServiceState::Off;
    m_status.address.clear();
    m_status.sinceMs = QDateTime::currentMSecsSinceEpoch();
    qCInfo(lcTftp) << "TFTP stopped";
    Q_EMIT statusChanged();
}

void TftpService::serveSockets()
{
    m_nowMs = m_mediator.nowMs();
    epoll_event events[kEventsAtOnce];
    bool isTick = false;
    while (!isTick) {
        // Without a time-out: arming a timer for each packet costs more than the packet. The tick ends the
        // wait.
        const int count = ::epoll_wait(m_epoll.get(), events, kEventsAtOnce, m_isTicking ? -1 : 0);
        if (count <= 0)
            return;
        for (int i = 0; i < count; ++i) {
            void *what = events[i].data.ptr;
            if (what == &m_timer) {
                isTick = true;
                onTick();
            } else if (what == &m_port) {
                takeRequests();
            } else {
                onEvent(*static_cast<Entry *>(what), events[i].events);
            }
        }
        m_over.clear();
        setTicking(!m_entries.empty());
    }
}

void TftpService::takeRequests()
{
    for (int n = 0; n < kRequestsAtOnce; ++n) {
        const std::optional<TftpDatagram> datagram = receiveTftp(m_port.get());
        if (!datagram)
            return;
        onDatagram(*datagram);
    }
}

void TftpService::onEvent(Entry &entry, unsigned events)
{
    if (!entry.isOver && (events & (EPOLLIN | EPOLLERR)) != 0)
        settle(entry, entry.link->receive(m_nowMs));
    if (!entry.isOver && (events & EPOLLOUT) != 0)
        settle(entry, entry.link->flush());
}

void TftpService::onTick()
{
    quint64 ticks = 0;
    (void)!::read(m_timer.get(), &ticks, sizeof ticks);
    m_nowMs = m_mediator.nowMs();
    std::vector<Entry *> late;
    for (const auto &[key, entry] : m_entries) {
        if (entry->link->transfer().deadlineMs() <= m_nowMs)
            late.push_back(entry.get());
    }
    for (Entry *entry : late)
        settle(*entry, entry->link->expire(m_nowMs));
}

void TftpService::setTicking(bool isTicking)
{
    if (m_isTicking == isTicking)
        return;
    const timespec period {0, isTicking ? kTickMs * 1'000'000L : 0L};
    const itimerspec times {period, period};
    m_isTicking = ::timerfd_settime(m_timer.get(), 0, &times, nullptr) == 0 && isTicking;
}

void TftpService::onDatagram(const TftpDatagram &datagram)
{
    const Result<TftpPacket> packet = parseTftp(datagram.bytes);
    const auto *request = packet ? std::get_if<TftpRequest>(&*packet) : nullptr;
    if (request != nullptr) {
        ++m_counters.requests;
        onRequest(datagram, *request);
        return;
    }
    ++m_counters.badPackets;
    qCDebug(lcTftp).noquote() << "no request" << u"peer="_s + datagram.peer.address().toString()
                              << u"reason="_s + (packet ? u"not a request"_s : packet.error().message);
    const bool isRequest = datagram.bytes.size() > 2 && datagram.bytes[0] == 0
        && (datagram.bytes[1] == 1 || datagram.bytes[1] == 2);
    if (isRequest) // an answer to anything else could start a war of errors
        refuseTftp(
            m_port.get(), datagram, TftpErrorCode::IllegalOperation, packet.error().message.toLatin1());
}

void TftpService::onRequest(const TftpDatagram &datagram, const TftpRequest &request)
{
    const QByteArray asked = printable(request.file);
    if (request.kind == TftpRequest::Kind::Write)
        return refuse(datagram, asked, Outcome::Refused, u"This server is read-only."_s);
    if (request.mode != TftpMode::Octet)
        return refuse(datagram, asked, Outcome::Refused, u"Only mode octet (binary) is served."_s);
    const std::optional<QByteArrayView> name = relativeName(request.file);
    if (!name)
        return refuse(
            datagram, asked, Outcome::Refused, u"The file's name leads out of the served folder."_s);
    const auto old = m_entries.find(datagram.peer.key());
    if (old != m_entries.end()) {
        const TftpTransfer &transfer = old->second->link->transfer();
        if (transfer.ackedBytes() == 0 && old->second->file == printable(*name)
            && transfer.state() != TftpTransfer::State::Done)
            return; // the client repeats itself: the answer is on its way, or the time-out sends it again
        finish(*old->second, Outcome::Aborted, u"The client asked anew."_s);
    }
    if (static_cast<int>(m_entries.size()) >= m_limits.maxTransfers)
        return refuse(datagram, printable(*name), Outcome::Busy, u"Too many transfers; try again later."_s);
    const QHostAddress peer = datagram.peer.address();
    if (m_perAddress.value(peer) >= m_limits.maxTransfersPerAddress)
        return refuse(datagram, printable(*name), Outcome::Busy, u"Too many transfers of this address."_s);
    Result<AssetFile> file = m_mediator.openAsset(*name, peer);
    if (file)
        return startTransfer(datagram, request, printable(*name), std::move(*file));
    const ErrorCode code = file.error().code;
    const Outcome result = code == ErrorCode::NotFound ? Outcome::NotFound
        : code == ErrorCode::Unavailable               ? Outcome::Failed
                                                       : Outcome::Refused;
    refuse(datagram, printable(*name), result, file.error().message);
}

void TftpService::startTransfer(
    const TftpDatagram &datagram, const TftpRequest &request, QByteArray name, AssetFile file)
{
    Result<std::unique_ptr<TftpLink>> link = TftpLink::open(datagram, request, std::move(file), m_limits);
    if (!link)
        return refuse(datagram, name, Outcome::Busy, link.error().message);
    auto owned = std::make_unique<Entry>();
    Entry &entry = *owned;
    entry.link = std::move(*link);
    entry.file = std::move(name);
    entry.key = datagram.peer.key();
    entry.startedMs = m_nowMs;
    if (!watch(m_epoll.get(), EPOLL_CTL_ADD, entry.link->socket(), EPOLLIN, &entry))
        return refuse(datagram, entry.file, Outcome::Busy, u"No room for another transfer."_s);
    m_entries.emplace(entry.key, std::move(owned));
    ++m_perAddress[entry.link->peer().address()];
    settle(entry, entry.link->begin(m_nowMs));
}

void TftpService::refuse(const TftpDatagram &datagram, const QByteArray &name, Outcome result, QString reason)
{
    const QByteArray text = result == Outcome::NotFound ? "no such file: " + name.left(200)
        : result == Outcome::Failed                     ? QByteArray("the server cannot read the file now")
                                                        : reason.toLatin1();
    refuseTftp(m_port.get(), datagram, wireCode(result), text);
    TftpOutcome outcome;
    outcome.result = result;
    outcome.peer = datagram.peer.address();
    outcome.peerPort = datagram.peer.port();
    outcome.file = name;
    outcome.reason = std::move(reason);
    report(outcome);
}

void TftpService::settle(Entry &entry, TftpLink::Verdict verdict)
{
    switch (verdict) {
    case TftpLink::Verdict::GoesOn:
        if (entry.link->isBlocked() != entry.isWaitingForRoom) {
            entry.isWaitingForRoom = entry.link->isBlocked();
            watch(m_epoll.get(), EPOLL_CTL_MOD, entry.link->socket(),
                entry.isWaitingForRoom ? EPOLLIN | EPOLLOUT : EPOLLIN, &entry);
        }
        return;
    case TftpLink::Verdict::Sent:
        return finish(entry, Outcome::Sent, entry.link->reason());
    case TftpLink::Verdict::Probed:
        return finish(entry, Outcome::Probed, entry.link->reason());
    case TftpLink::Verdict::Aborted:
        return finish(entry, Outcome::Aborted, entry.link->reason());
    case TftpLink::Verdict::TimedOut:
        return finish(entry, Outcome::TimedOut, entry.link->reason());
    case TftpLink::Verdict::Failed:
        return finish(entry, Outcome::Failed, entry.link->reason());
    }
}

void TftpService::finish(Entry &entry, Outcome result, const QString &reason)
{
    const TftpTransfer &transfer = entry.link->transfer();
    TftpOutcome outcome;
    outcome.result = result;
    outcome.peer = entry.link->peer().address();
    outcome.peerPort = entry.link->peer().port();
    outcome.file = entry.file;
    outcome.fileBytes = entry.link->fileBytes();
    outcome.ackedBytes = transfer.ackedBytes();
    outcome.ms = m_mediator.nowMs() - entry.startedMs;
    outcome.retransmits = transfer.retransmits();
    outcome.reason = reason;
    entry.isOver = true;
    watch(m_epoll.get(), EPOLL_CTL_DEL, entry.link->socket(), 0, nullptr);
    if (--m_perAddress[outcome.peer] == 0)
        m_perAddress.remove(outcome.peer);
    const auto found = m_entries.find(entry.key);
    m_over.push_back(std::move(found->second));
    m_entries.erase(found);
    m_counters.ackedBytes += static_cast<quint64>(outcome.ackedBytes);
    m_counters.retransmits += static_cast<quint64>(outcome.retransmits);
    report(outcome);
}

void TftpService::report(const TftpOutcome &outcome)
{
    ++m_counters.results[static_cast<std::size_t>(outcome.result)];
    qCDebug(lcTftp).noquote() << "transfer over" << u"peer="_s + outcome.peer.toString()
                              << u"file="_s + QString::fromLatin1(outcome.file)
                              << u"bytes="_s + QString::number(outcome.ackedBytes)
                              << u"reason="_s + outcome.reason;
    m_mediator.finished(outcome);
}

QJsonObject TftpService::counters() const
{
    const auto count = [this](Outcome result) {
        return static_cast<qint64>(m_counters.results[static_cast<std::size_t>(result)]);
    };
    return {{u"active"_s, static_cast<qint64>(m_entries.size())},
        {u"requests"_s, static_cast<qint64>(m_counters.requests)}, {u"sent"_s, count(Outcome::Sent)},
        {u"probed"_s, count(Outcome::Probed)}, {u"notFound"_s, count(Outcome::NotFound)},
        {u"refused"_s, count(Outcome::Refused)}, {u"busy"_s, count(Outcome::Busy)},
        {u"aborted"_s, count(Outcome::Aborted)}, {u"timedOut"_s, count(Outcome::TimedOut)},
        {u"failed"_s, count(Outcome::Failed)}, {u"bytes"_s, static_cast<qint64>(m_counters.ackedBytes)},
        {u"retransmits"_s, static_cast<qint64>(m_counters.retransmits)},
        {u"badPackets"_s, static_cast<qint64>(m_counters.badPackets)}};
}

QList<TftpActivity> TftpService::transfers() const
{
    QList<TftpActivity> list;
    for (const auto &[key, entry] : m_entries)
        list.append({entry->link->peer().address(), entry->file, entry->link->fileBytes(),
            entry->link->transfer().ackedBytes()});
    return list;
}

} // namespace roadstead::services
