#include "runtime/demo_fleet.h"

#include "core/literals.h"
#include "runtime/demo_document.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace roadstead::runtime {

using services::DhcpObservation;

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kReleaseMs = 140 * kMinuteMs; // before now: some 40 % are done when the window opens
constexpr qint64 kPastStepMs = 4 * kMinuteMs;
constexpr int kTickMs = 400;

} // namespace

DemoFleet::DemoFleet(DemoDesks desks, int nodeCount, QObject *parent)
    : QObject(parent)
    , m_desks(std::move(desks))
    , m_pastMs(kPastMs)
{
    makeMachines(nodeCount);
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const qint64 now = m_desks.fleet.nowMs();
        for (Machine &machine : m_machines)
            act(machine, now);
    });
    passTime();
}

DemoFleet::~DemoFleet()
{
    m_desks.setClockOffset(0);
}

void DemoFleet::makeMachines(int count)
{
    m_desks.setClockOffset(-m_pastMs);
    const qint64 start = m_desks.fleet.nowMs();
    for (int i = 0; i < count; ++i) {
        Machine machine;
        machine.number = i;
        machine.name = u"node-%1"_s.arg(i + 1, 3, 10, QLatin1Char('0'));
        machine.mac = demoMac(i);
        machine.uuid = demoUuid(i);
        machine.machineId = QString::fromLatin1(
            QCryptographicHash::hash("demo" + QByteArray::number(i), QCryptographicHash::Md5).toHex());
        machine.address = u"10.40.%1.%2"_s.arg(i / 200).arg(i % 200 + 20);
        machine.lockGroup = i % 5 < 2 ? u"prod-a"_s : i % 5 < 4 ? u"prod-b"_s : u"staging"_s;
        machine.version = QString::fromLatin1(kDemoOldVersion);
        machine.nextMs = start + between(0, 20 * kMinuteMs);
        machine.failsDownload = i % 23 == 6;
        machine.revertsOnce = i % 29 == 11;
        machine.goesSilent = i % 31 == 2;
        if (i == count - 1)
            machine.nextMs = start + kPastMs - kMinuteMs; // just unpacked
        m_machines.push_back(machine);
    }
}

void DemoFleet::passTime()
{
    if (m_pastMs <= 0) {
        m_desks.setClockOffset(0);
        const qint64 present = m_desks.fleet.nowMs();
        for (Machine &machine : m_machines) {
            if (machine.step == Step::Idle)
                machine.nextMs = present + between(0, kMinuteMs);
        }
        m_timer.start();
        return;
    }
    if (!m_isReleased && m_pastMs <= kReleaseMs) {
        m_isReleased = true;
        m_desks.release();
    }
    const qint64 now = m_desks.fleet.nowMs();
    for (Machine &machine : m_machines)
        act(machine, now);
    bootOn();
    // The moment is over when every answer has come: they come from the writer's thread.
    if (m_unanswered > 0)
        return;
    m_pastMs -= kPastStepMs;
    m_momentMs = 0;
    m_desks.setClockOffset(-std::max<qint64>(m_pastMs, 0));
    QMetaObject::invokeMethod(this, &DemoFleet::passTime, Qt::QueuedConnection);
}

qint64 DemoFleet::between(qint64 least, qint64 most)
{
    m_dice = m_dice * 1664525U + 1013904223U;
    return least + static_cast<qint64>(m_dice >> 8) % (most - least + 1);
}

qint64 DemoFleet::nextMomentMs() const
{
    return m_desks.fleet.nowMs() - m_momentMs + kPastStepMs;
}

qint64 DemoFleet::pollMs()
{
    return m_pastMs > 0 ? between(40 * kMinuteMs, 50 * kMinuteMs) : between(20'000, 60'000);
}

void DemoFleet::act(Machine &machine, qint64 nowMs)
{
    if (nowMs < machine.nextMs)
        return;
    const bool isPast = m_pastMs > 0;
    const auto soon
        = [&](qint64 least, qint64 most) { machine.nextMs = nowMs + (isPast ? 0 : between(least, most)); };
    switch (machine.step) {
    case Step::Off:
    case Step::Rebooting:
        powerOn(machine);
        if (isPast)
            bootInThePast(machine);
        else
            machine.nextMs = nowMs + between(3000, 6000);
        return;
    case Step::PoweredOn:
        load(machine);
        machine.nextMs = nowMs + between(8000, 15000);
        return;
    case Step::Loading:
        startSystem(machine);
        machine.nextMs = nowMs + between(5000, 12000);
        return;
    case Step::Starting:
    case Step::Reporting:
    case Step::Idle:
        machine.nextMs = nowMs + pollMs();
        check(machine, nowMs);
        return;
    case Step::Downloading:
        if (machine.failsDownload || machine.isPayloadWrong) {
            report(machine, 3, 0, 268435466); // the payload's hash was wrong
            machine.step = Step::Idle;
            machine.nextMs = nowMs + 10 * pollMs();
            return;
        }
        report(machine, 14, 1);
        machine.step = Step::Downloaded;
        soon(4000, 9000);
        return;
    case Step::Downloaded:
        report(machine, 3, 1);
        machine.step = Step::Installed;
        soon(1000, 4000);
        return;
    case Step::Installed:
    case Step::WaitingForLock:
        machine.nextMs = isPast ? nextMomentMs() : nowMs + between(8000, 20000);
        askForLock(machine);
        return;
    case Step::Gone:
        return;
    }
}

void DemoFleet::powerOn(Machine &machine)
{
    if (!machine.target.isEmpty() && machine.holdsLock) {
        machine.previousVersion = machine.version;
        if (machine.revertsOnce)
            machine.revertsOnce = false; // the new slot did not start: it is back on the old one
        else
            machine.version = machine.target;
        machine.target.clear();
    }
    DhcpObservation seen;
    seen.client.kind = machine.number % 3 == 0 ? DhcpClientKind::UefiPxe : DhcpClientKind::BiosPxe;
    seen.client.platform = machine.number % 3 == 0 ? BootPlatform::X64 : BootPlatform::Bios;
    seen.client.mac = machine.mac;
    seen.client.uuid = machine.uuid;
    seen.asked = DhcpType::Discover;
    seen.answered = DhcpType::Offer;
    seen.mode = DhcpMode::Proxy;
    seen.address = ipv4FromText(machine.address).value_or(0);
    seen.bootFile = machine.number % 3 == 0 ? "ipxe.efi" : "undionly.kpxe";
    seen.verdict.kind = VerdictKind::Address;
    seen.verdict.answer = u"offer"_s;
    seen.verdict.atMs = m_desks.fleet.nowMs();
    seen.verdict.tried("address.proxy_offer", Outcome::Decided, {QString::fromLatin1(seen.bootFile)});
    m_desks.dhcp.observed(seen);
    machine.step = Step::PoweredOn;
}

void DemoFleet::bootInThePast(const Machine &machine)
{
    const qint64 loadMs = between(6'000, 9'000);
    m_boots.push_back({loadMs, machine.number, /*isUp=*/false});
    m_boots.push_back({loadMs + between(18'000, 34'000), machine.number, /*isUp=*/true});
}

void DemoFleet::bootOn()
{
    std::vector<BootStep> steps = std::exchange(m_boots, {});
    std::ranges::stable_sort(steps, {}, &BootStep::afterMs);
    const qint64 begunMs = m_momentMs;
    for (const BootStep &step : steps) {
        m_momentMs = std::min(begunMs + step.afterMs, kPastStepMs - 1);
        m_desks.setClockOffset(-m_pastMs + m_momentMs);
        Machine &machine = m_machines[static_cast<std::size_t>(step.machine)];
        if (!step.isUp) {
            load(machine);
        } else if (machine.step == Step::Loading) {
            startSystem(machine);
            check(machine, m_desks.fleet.nowMs());
            machine.nextMs = m_desks.fleet.nowMs() + pollMs();
        }
    }
}

void DemoFleet::load(Machine &machine)
{
    services::TftpOutcome sent;
    sent.peer = QHostAddress(machine.address);
    sent.file = machine.number % 3 == 0 ? "ipxe.efi" : "undionly.kpxe";
    sent.fileBytes = sent.ackedBytes = machine.number % 3 == 0 ? 1'044'480 : 74'213;
    sent.ms = between(90, 700);
    m_desks.tftp.finished(sent);
    Sighting sighting;
    sighting.phase = BootPhase::Script;
    sighting.mac = machine.mac;
    sighting.uuid = machine.uuid;
    sighting.serial = u"DEMO%1"_s.arg(machine.number + 1, 4, 10, QLatin1Char('0'));
    sighting.arch = u"x86_64"_s;
    sighting.address = machine.address;
    services::BootQuestion question;
    question.rawQuery = "uuid=" + machine.uuid.toLatin1() + "&mac=" + machine.mac.toLatin1().replace(':', '-')
        + "&hostname=" + machine.name.toLatin1();
    question.query = services::parseQuery(question.rawQuery);
    question.baseUrl = "http://10.40.0.1:8080";
    question.nowMs = m_desks.fleet.nowMs();
    question.secrets = m_desks.fleet.secrets();
    question.labels = services::labelsOfQuery(question.query);
    const auto contact = m_desks.boot.sighted(sighting);
    for (auto it = contact.labels.cbegin(); it != contact.labels.cend(); ++it)
        question.labels.insert(it.key(), it.value());
    const auto renderer = m_desks.boot.renderer();
    m_desks.boot.answered(contact.node, "/ipxe", renderer->ipxe(question));
    sighting.phase = BootPhase::Config;
    sighting.hostname = machine.name;
    (void)m_desks.boot.sighted(sighting);
    services::BootAnswer config = renderer->ignition(question);
    config.secretBody.reset(); // there is nobody on the wire
    m_desks.boot.answered(contact.node, "/ignition", config);
    machine.step
        = config.status == 200 ? Step::Loading : Step::Gone; // without a config it stays in its initrd
    if (machine.number == static_cast<int>(m_machines.size()) - 1 && m_machines.size() > 1)
        machine.step = Step::Gone; // new: nobody has decided yet where it belongs
}

void DemoFleet::startSystem(Machine &machine)
{
    machine.step = machine.holdsLock ? Step::Reporting : Step::Starting;
}

OmahaAppRequest DemoFleet::requestOf(const Machine &machine) const
{
    OmahaAppRequest request;
    request.appId = u'{' + QString::fromLatin1(kDemoApplication) + u'}';
    request.version = machine.version;
    request.track = u"stable"_s;
    request.machineId = machine.machineId;
    request.board = u"amd64-usr"_s;
    return request;
}

void DemoFleet::check(Machine &machine, qint64)
{
    OmahaAppRequest request = requestOf(machine);
    request.hasPing = true;
    request.hasUpdateCheck = true;
    OmahaEvent complete;
    complete.type = 3;
    complete.result = 2;
    complete.previousVersion = machine.step == Step::Reporting ? machine.previousVersion : QString();
    request.events.push_back(complete);
    if (machine.holdsLock)
        giveLockBack(machine);
    machine.step = machine.goesSilent ? Step::Gone : Step::Idle;
    send(machine, request);
}

void DemoFleet::report(Machine &machine, int type, int result, qint64 errorCode)
{
    OmahaAppRequest request = requestOf(machine);
    OmahaEvent event;
    event.type = type;
    event.result = result;
    event.errorCode = errorCode;
    request.events.push_back(event);
    send(machine, request);
}

void DemoFleet::send(Machine &machine, const OmahaAppRequest &request)
{
    OmahaRequest whole;
    whole.apps.push_back(request);
    ++m_unanswered;
    const QPointer<DemoFleet> self(this);
    m_desks.fleet.handleOmaha(whole, machine.address,
        [self, i = static_cast<std::size_t>(machine.number)](const OmahaResponse &response) {
            const OmahaAppReply reply = response.apps.empty() ? OmahaAppReply() : response.apps.front();
            QMetaObject::invokeMethod(
                self.data(),
                [self, i, reply] {
                    if (!self)
                        return;
                    Machine &asked = self->m_machines[i];
                    if (reply.check == OmahaCheck::Update && asked.step == Step::Idle) {
                        asked.target = reply.offer.version;
                        asked.isPayloadWrong = !isDemoPayload(asked.target, reply.offer.sha256);
                        self->report(asked, 13, 1);
                        asked.step = Step::Downloading;
                        asked.nextMs = self->m_pastMs > 0
                            ? self->nextMomentMs()
                            : self->m_desks.fleet.nowMs() + self->between(10'000, 30'000);
                    }
                    if (--self->m_unanswered == 0 && self->m_pastMs > 0)
                        self->passTime();
                },
                Qt::QueuedConnection);
        });
}

void DemoFleet::askForLock(Machine &machine)
{
    machine.step = Step::WaitingForLock;
    ++m_unanswered;
    const QPointer<DemoFleet> self(this);
    m_desks.locks.lockFor(machine.lockGroup, zincatiIdOf(machine.machineId), machine.address,
        [self, i = static_cast<std::size_t>(machine.number)](const Result<Verdict> &verdict) {
            const bool hasLock = verdict && (verdict->answer == "locked"_L1 || verdict->answer == "held"_L1);
            QMetaObject::invokeMethod(
                self.data(),
                [self, i, hasLock] {
                    if (!self)
                        return;
                    Machine &asked = self->m_machines[i];
                    asked.holdsLock = hasLock;
                    if (hasLock) {
                        asked.step = Step::Rebooting;
                        asked.nextMs = self->m_pastMs > 0
                            ? self->nextMomentMs()
                            : self->m_desks.fleet.nowMs() + self->between(6'000, 15'000);
                    }
                    if (--self->m_unanswered == 0 && self->m_pastMs > 0)
                        self->passTime();
                },
                Qt::QueuedConnection);
        });
}

void DemoFleet::giveLockBack(Machine &machine)
{
    machine.holdsLock = false;
    m_desks.locks.unlockFor(
        machine.lockGroup, zincatiIdOf(machine.machineId), machine.address, [](const Result<Verdict> &) {});
}

} // namespace roadstead::runtime
