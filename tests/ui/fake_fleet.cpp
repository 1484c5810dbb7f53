#include "fake_fleet.h"

#include "core/boot_labels.h"
#include "core/literals.h"
#include "core/report_builder.h"
#include "provision/preset_reader.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QPointer>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr int kStoryNodes = 200; // with a history each; a fleet of 100,000 needs none for all
const QString kOld = u"4152.2.0"_s;
const QString kTarget = u"4230.2.1"_s;
const QString kApp = u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s;

QString clusterOf(int i)
{
    if (i % 20 == 19)
        return {};
    return i % 7 == 6 ? u"staging"_s : i % 5 == 3 ? u"prod-b"_s : u"prod-a"_s;
}

NodeState stateOf(int i)
{
    if (clusterOf(i).isEmpty())
        return NodeState::New;
    switch (i % 15) {
    case 1:
    case 8:
        return NodeState::Waiting;
    case 2:
        return i % 2 == 0 ? NodeState::Missing : NodeState::Up;
    case 4:
        return NodeState::Updating;
    case 6:
        return i % 30 == 6 ? NodeState::Failed : NodeState::Up;
    default:
        return NodeState::Up;
    }
}

NodeSummary nodeOf(int i, qint64 nowMs)
{
    NodeSummary node;
    node.id = static_cast<NodeId>(i + 1);
    node.state = stateOf(i);
    node.cluster = clusterOf(i);
    node.mac = u"52:54:00:%1:%2:%3"_s.arg((i >> 16) & 0xff, 2, 16, QChar(u'0'))
                   .arg((i >> 8) & 0xff, 2, 16, QChar(u'0'))
                   .arg(i & 0xff, 2, 16, QChar(u'0'));
    node.macs = {node.mac};
    node.hostname = u"node-%1"_s.arg(i + 1, 3, 10, QChar(u'0'));
    node.name = node.state == NodeState::New ? node.mac : node.hostname;
    node.group = node.cluster.isEmpty() ? QString() : i % 3 == 0 ? u"etcd"_s : u"worker"_s;
    node.profile = node.group.isEmpty() ? QString() : u"flatcar"_s;
    node.uuid = u"4c4c4544-0051-4210-8052-%1"_s.arg(i, 12, 16, QChar(u'0'));
    node.serial = u"SN%1"_s.arg(70'000 + i);
    node.machineId = u"%1"_s.arg(i + 1, 32, 16, QChar(u'0'));
    node.zincatiId = u"%1"_s.arg(i + 0x1000, 32, 16, QChar(u'a'));
    node.address = u"10.%1.%2.%3"_s.arg(i / 60'000).arg((i / 240) % 250).arg(10 + i % 240);
    node.arch = i % 11 == 10 ? u"arm64"_s : u"x86_64"_s;
    node.firmware = i % 4 == 3 ? u"bios"_s : u"uefi"_s;
    if (node.state != NodeState::New) {
        const bool isDone = node.state == NodeState::Up && i % 3 != 0;
        node.version = isDone ? kTarget : kOld;
        if (node.state == NodeState::Waiting || node.state == NodeState::Updating)
            node.targetVersion = kTarget;
        node.updateGroup = u"stable"_s;
        node.lockGroup = node.cluster;
        node.labels.insert(u"role"_s, i % 3 == 0 ? u"etcd"_s : u"worker"_s);
        if (i % 3 == 1)
            node.labels.insert(u"zone"_s, u"eu-1"_s);
        if (i % 6 == 0)
            node.labels.insert(u"gpu"_s, u"true"_s);
        node.bootMs = 30'000 + (i * 7919) % 30'000;
    }
    node.holdsLock = i == 2;
    node.firstSeenMs = nowMs - 30 * 24 * kHour;
    node.lastSeenMs
        = node.state == NodeState::Missing ? nowMs - 19 * kHour : nowMs - (1 + (i * 13) % 44) * kMinute;
    return node;
}

void addBoot(FleetDocument &document)
{
    ConfigTemplate base;
    base.id = u"base"_s;
    base.kind = TemplateKind::Butane;
    base.text
        = u"variant: flatcar\nversion: 1.0.0\npasswd:\n  users:\n    - name: core\n      "
          u"ssh_authorized_keys: [{{.ssh_key}}]\n"
          "storage:\n  files:\n    - path: /etc/hostname\n      contents:\n        inline: {{.request.query.hostname}}\n"_s;
    ConfigTemplate etcd = base;
    etcd.id = u"etcd"_s;
    etcd.text += u"systemd:\n  units:\n    - name: etcd-member.service\n      enabled: true\n"_s;
    document.templates = {base, etcd};
    for (const ConfigTemplate &each : {base, etcd}) {
        Profile profile;
        profile.id = each.id == "base"_L1 ? u"flatcar"_s : u"flatcar-etcd"_s;
        profile.boot.kernel = u"/assets/flatcar_production_pxe.vmlinuz"_s;
        profile.boot.initrds = {u"/assets/flatcar_production_pxe_image.cpio.gz"_s};
        profile.boot.args = {u"initrd=flatcar_production_pxe_image.cpio.gz"_s, u"flatcar.first_boot=1"_s};
        profile.ignition = each.id;
        document.profiles.append(profile);
    }
    for (const QString &id : {u"worker"_s, u"etcd"_s}) {
        BootGroup group;
        group.id = id;
        group.profile = id == "etcd"_L1 ? u"flatcar-etcd"_s : u"flatcar"_s;
        if (id == "etcd"_L1)
            group.selector.insert(u"role"_s, id);
        group.metadata = {{u"ssh_key"_s, u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDemo admin"_s}};
        document.groups.append(group);
    }
    addTemplates(document);
}

void addUpdates(FleetDocument &document)
{
    Application application;
    application.id = kApp;
    application.name = u"Flatcar"_s;
    for (const QString &version : {kOld, kTarget}) {
        Package package;
        package.version = version;
        package.url = u"https://updates.example/"_s + version + u'/';
        package.filename = u"flatcar_production_update.gz"_s;
        package.sizeBytes = 412'000'000;
        package.sha256 = u"8p736S3tktUIjkoG9oyfn+81N0ka2uOAahIxbQeAvm8="_s;
        application.packages.append(package);
    }
    for (const QString &id : {u"stable"_s, u"beta"_s}) {
        Channel channel;
        channel.id = id;
        channel.package = id == "stable"_L1 ? kTarget : kOld;
        application.channels.append(channel);
        UpdateGroup group;
        group.id = id;
        group.channel = id;
        group.policy.maxUpdatesPerPeriod = 4;
        application.updateGroups.append(group);
    }
    document.applications = {application};
}

FleetDocument documentOf(const QList<NodeSummary> &nodes)
{
    FleetDocument document;
    addBoot(document);
    addUpdates(document);
    for (const NodeSummary &node : nodes.first(std::min<qsizetype>(nodes.size(), kStoryNodes))) {
        if (node.labels.isEmpty())
            continue;
        NodeEntry entry;
        entry.id = node.uuid;
        entry.labels = node.labels;
        document.nodes.append(entry);
    }
    for (const QString &id : {u"prod-a"_s, u"prod-b"_s, u"staging"_s}) {
        Cluster cluster {
            .id = id, .name = id, .nodes = {}, .lockGroup = id, .updateGroup = u"stable"_s, .colour = {}};
        for (const NodeSummary &node : nodes) {
            if (node.cluster == id)
                cluster.nodes.append(node.mac);
        }
        document.clusters.append(cluster);
        document.lockGroups.append(LockGroup {.id = id, .slotCount = 1});
    }
    return document;
}

} // namespace

FakeFleet::FakeFleet(int nodeCount, QObject *parent)
    : FleetApi(parent)
    , m_nowMs(QDateTime::currentMSecsSinceEpoch())
{
    m_nodes.reserve(nodeCount);
    m_index.reserve(nodeCount);
    for (int i = 0; i < nodeCount; ++i) {
        m_nodes.append(nodeOf(i, m_nowMs));
        m_index.insert(m_nodes.last().id, i);
    }
    m_documents = {documentOf(m_nodes)};
    m_config = std::make_shared<const FleetConfig>(m_documents.constLast(), 1);
    m_setup.interface = u"eth1"_s;
    m_setup.dhcpMode = u"proxy"_s;
    makeRollouts();
    makeServices();
    for (const QString &id : {u"prod-a"_s, u"prod-b"_s, u"staging"_s}) {
        LockGroupStatus &group = m_locks.emplace_back();
        group.id = id;
        for (const NodeSummary &node : std::as_const(m_nodes)) {
            const auto place = static_cast<qint64>(group.waiting.size());
            if (node.lockGroup == id && node.state == NodeState::Waiting && place < 4)
                group.waiting.append(
                    {node.zincatiId, node.id, m_nowMs - (20 - place) * kMinute, LockDoor::FleetLock});
        }
    }
    if (nodeCount > 2)
        m_locks[0].holders = {{m_nodes[2].zincatiId, m_nodes[2].id, m_nowMs - 47 * kMinute,
            LockDoor::FleetLock, LockStale::HeldLong}};
    makeStories();
}

qsizetype FakeFleet::indexOf(NodeId id) const
{
    return m_index.value(id, -1);
}

std::optional<NodeSummary> FakeFleet::node(NodeId id) const
{
    const qsizetype at = indexOf(id);
    return at < 0 ? std::nullopt : std::optional(m_nodes[at]);
}

void FakeFleet::makeServices()
{
    const qint64 since = m_nowMs - 5 * kHour;
    m_services = {
        {ServiceId::Dhcp, ServiceState::Running, u"10.0.0.1:67"_s, u"proxy"_s, {}, since,
            {{u"offers"_s, 412}}},
        {ServiceId::Tftp, ServiceState::Running, u"10.0.0.1:69"_s, {}, {}, since, {{u"transfers"_s, 96}}},
        {ServiceId::Http, ServiceState::Running, u"10.0.0.1:8080"_s, {}, {}, since, {{u"requests"_s, 2310}}},
        {ServiceId::Omaha, ServiceState::Running, u"10.0.0.1:8080"_s, {}, {}, since, {}},
        {ServiceId::Locks, ServiceState::Running, u"10.0.0.1:8080"_s, {}, {}, since, {}},
    };
}

void FakeFleet::setSecret(const SecretOrder &order, QObject *context, Reply<void> reply)
{
    if (m_answer) {
        m_secrets.secrets.insert(order.name, {order.value, m_nowMs, {}});
        Q_EMIT secretsChanged();
    }
    answer<void>(context, reply, m_answer);
}

void FakeFleet::removeSecret(const SecretOrder &order, QObject *context, Reply<void> reply)
{
    if (m_answer) {
        m_secrets.secrets.remove(order.name);
        Q_EMIT secretsChanged();
    }
    answer<void>(context, reply, m_answer);
}

void FakeFleet::events(const EventQuery &query, QObject *context, Reply<QList<Event>> reply)
{
    QList<Event> found;
    for (auto it = m_events.crbegin(); it != m_events.crend() && found.size() < query.limit; ++it) {
        const bool fits = (query.node == NodeId::None || it->node == query.node)
            && (query.beforeId == 0 || it->id < query.beforeId) && it->atMs >= query.sinceMs
            && (query.untilMs == 0 || it->atMs <= query.untilMs)
            && (query.kinds.isEmpty() || query.kinds.contains(it->kind)) && it->severity >= query.least
            && (query.text.isEmpty()
                || QJsonDocument(it->detail).toJson().toLower().contains(query.text.toLower().toUtf8()));
        if (fits)
            found.append(*it);
    }
    QMetaObject::invokeMethod(
        context, [reply, found] { reply(found); }, Qt::QueuedConnection);
}

void FakeFleet::apply(const FleetCommand &command, QObject *context, Reply<void> reply)
{
    m_commands.append(command);
    const Result<void> answer = m_answer;
    const QPointer<FakeFleet> self(this);
    QMetaObject::invokeMethod(
        context,
        [self, command, answer, reply] {
            Result<void> done = answer;
            if (self && done && command.kind == FleetCommand::Kind::EditDocument)
                done = self->carryOutEdit(command);
            else if (self && done)
                self->carryOut(command);
            if (reply)
                reply(done);
        },
        Qt::QueuedConnection);
}

void FakeFleet::carryOut(const FleetCommand &command)
{
    switch (command.kind) {
    case FleetCommand::Kind::StartService:
    case FleetCommand::Kind::StopService: {
        const auto at = std::find_if(m_services.cbegin(), m_services.cend(),
            [&](const ServiceStatus &s) { return s.id == command.service; });
        if (at == m_services.cend())
            return;
        ServiceStatus status = *at;
        const bool starts = command.kind == FleetCommand::Kind::StartService;
        status.state = starts ? ServiceState::Running : ServiceState::Off;
        status.address = starts ? u"10.0.0.1:8080"_s : QString();
        status.lastError = starts ? QString() : status.lastError;
        setService(status);
        return;
    }
    case FleetCommand::Kind::MoveNodes:
        for (const NodeId id : command.nodes) {
            if (auto moved = node(id)) {
                moved->cluster = command.target;
                setNode(*moved);
            }
        }
        return;
    case FleetCommand::Kind::RetireNodes:
        for (const NodeId id : command.nodes) {
            if (const auto retired = node(id))
                m_retired.insert(id, *retired);
            removeNode(id);
        }
        return;
    case FleetCommand::Kind::RestoreNodes:
        for (const NodeId id : command.nodes) {
            if (m_retired.contains(id))
                setNode(m_retired.take(id));
        }
        return;
    case FleetCommand::Kind::ReleaseLock:
        for (LockGroupStatus &group : m_locks) {
            if (group.id == command.target)
                group.holders.removeIf([&](const LockHolder &holder) { return holder.id == command.text; });
        }
        Q_EMIT locksChanged();
        return;
    case FleetCommand::Kind::TakeLock:
        for (LockGroupStatus &group : m_locks) {
            if (group.id == command.target)
                group.holders.append({command.text, NodeId::None, nowMs()});
        }
        Q_EMIT locksChanged();
        return;
    case FleetCommand::Kind::SetUpdatesEnabled:
        for (RolloutStatus &rollout : m_rollouts) {
            if (!command.targets.contains(rollout.group))
                continue;
            if (!command.isOn && !m_heldFrom.contains(rollout.group))
                m_heldFrom.insert(rollout.group, rollout.state);
            rollout.state = command.isOn     ? m_heldFrom.take(rollout.group)
                : command.what == "abort"_L1 ? RolloutState::Aborted
                                             : RolloutState::Paused;
            rollout.reason = command.isOn ? QString() : command.reason;
        }
        Q_EMIT rolloutsChanged();
        return;
    case FleetCommand::Kind::SetUp:
        m_setup = command.setup;
        Q_EMIT servicesChanged();
        return;
    default:
        return;
    }
}

QList<DiscoveryStatus> FakeFleet::discovery() const
{
    QList<DiscoveryStatus> all;
    for (const Cluster &cluster : m_config->document().clusters) {
        if (!cluster.discovery)
            continue;
        const auto &[token, size] = *cluster.discovery;
        const QList<DiscoveryMember> came = m_joined.value(token);
        all.append({cluster.id, token, u"http://10.0.0.1:8080/discovery/"_s + token, size, true,
            came.first(std::min<qsizetype>(size, came.size())),
            came.sliced(std::min<qsizetype>(size, came.size()))});
    }
    return all;
}

void FakeFleet::join(const QString &token, const DiscoveryMember &member)
{
    m_joined[token].append(member);
    Q_EMIT discoveryChanged();
}

void FakeFleet::makeDiscoveryToken(int size, QObject *context, Reply<DiscoveryStatus> reply)
{
    DiscoveryStatus made;
    made.token = QString(32, u'f');
    made.size = size;
    answer<DiscoveryStatus>(context, reply, made);
}

void FakeFleet::discoveryToken(const QString &token, QObject *context, Reply<DiscoveryStatus> reply)
{
    for (const DiscoveryStatus &each : discovery()) {
        if (each.token == token)
            return answer<DiscoveryStatus>(context, reply, each);
    }
    answer<DiscoveryStatus>(context, reply, fail(ErrorCode::NotFound, u"There is no such token."_s));
}

template <typename T> void FakeFleet::answer(QObject *context, const Reply<T> &reply, const Result<T> &result)
{
    QMetaObject::invokeMethod(
        context, [reply, result] { reply(result); }, Qt::QueuedConnection);
}

Result<void> FakeFleet::carryOutEdit(const FleetCommand &command)
{
    const auto edited = applied(m_config->document(), command.edit);
    if (!edited)
        return tl::unexpected(edited.error());
    if (const QString problem = documentProblem(*edited); !problem.isEmpty())
        return fail(ErrorCode::Invalid, problem);
    setDocument(*edited);
    return {};
}

void FakeFleet::setDocument(const FleetDocument &document)
{
    m_documents.append(document);
    m_config = std::make_shared<const FleetConfig>(document, m_documents.size());
    QList<NodeSummary> changed;
    for (NodeSummary &row : m_nodes) {
        Node identity;
        identity.uuid = row.uuid;
        identity.macs = row.macs;
        identity.serial = row.serial;
        identity.machineId = row.machineId;
        NodeSummary next = row;
        const Cluster *cluster = m_config->clusterOf(identity);
        next.cluster = cluster ? cluster->id : QString();
        next.lockGroup = cluster ? cluster->lockGroup : QString();
        if (const NodeEntry *entry = m_config->entryOf(identity)) {
            next.labels = entry->labels;
            next.isHeld = entry->isHeld;
            next.name = entry->name.isEmpty() ? next.hostname : entry->name;
        }
        if (next == row)
            continue;
        row = next;
        changed.append(next);
    }
    followDocument();
    if (!changed.isEmpty())
        Q_EMIT nodesChanged(changed, {});
    Q_EMIT configChanged();
    Q_EMIT rolloutsChanged();
}

/// A group whose channel points to another package has a new rollout, which nobody was granted yet.
void FakeFleet::followDocument()
{
    QList<RolloutStatus> next;
    for (const Application &application : m_config->document().applications) {
        for (const UpdateGroup &group : application.updateGroups) {
            RolloutStatus status;
            for (const RolloutStatus &known : std::as_const(m_rollouts)) {
                if (known.appId == application.id && known.group == group.id)
                    status = known;
            }
            status.appId = application.id;
            status.appName = application.name;
            status.group = group.id;
            status.groupName = group.name;
            status.channel = group.channel;
            status.policy = group.policy;
            for (const Channel &channel : application.channels) {
                if (channel.id != group.channel || channel.package == status.version)
                    continue;
                status.version = channel.package;
                status.startedMs = status.finishedMs = 0;
                status.state = m_heldFrom.contains(group.id) ? status.state : RolloutState::Idle;
                status.waiting = status.total;
                status.complete = status.installed = status.downloading = status.failed = 0;
                status.etaEarliestMs = status.etaLikelyMs = status.etaLatestMs = std::nullopt;
            }
            next.append(status);
        }
    }
    m_rollouts = next;
}

qint64 FakeFleet::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

void FakeFleet::makeRollouts()
{
    RolloutStatus stable;
    stable.appId = kApp;
    stable.appName = u"Flatcar"_s;
    stable.group = stable.channel = u"stable"_s;
    stable.version = kTarget;
    stable.state = RolloutState::Running;
    stable.startedMs = m_nowMs - 3 * kHour;
    stable.policy.maxUpdatesPerPeriod = 4;
    for (const NodeSummary &node : std::as_const(m_nodes)) {
        if (node.version.isEmpty() || node.state == NodeState::Missing)
            continue;
        ++stable.total;
        if (node.version == kTarget)
            ++stable.complete;
        else if (node.state == NodeState::Failed)
            ++stable.failed;
        else if (node.state == NodeState::Updating)
            ++stable.downloading;
        else if (node.state == NodeState::Waiting)
            ++stable.installed;
        else
            ++stable.waiting;
    }
    stable.etaEarliestMs = m_nowMs + 2 * kHour;
    stable.etaLikelyMs = m_nowMs + 3 * kHour;
    stable.etaLatestMs = m_nowMs + 4 * kHour;
    RolloutStatus beta;
    beta.appId = stable.appId;
    beta.appName = stable.appName;
    beta.group = beta.channel = u"beta"_s;
    beta.version = kOld;
    m_rollouts = {stable, beta};
}

void FakeFleet::setRollouts(const QList<RolloutStatus> &rollouts)
{
    m_rollouts = rollouts;
    Q_EMIT rolloutsChanged();
}

void FakeFleet::nodeConfig(NodeId id, const DocumentEdit &edit, QObject *context, Reply<NodeConfig> reply)
{
    const auto row = node(id);
    if (!row)
        return answer<NodeConfig>(context, reply, fail(ErrorCode::NotFound, u"There is no such node."_s));
    const auto document = applied(m_config->document(), edit);
    if (!document)
        return answer<NodeConfig>(context, reply, tl::unexpected(document.error()));
    if (m_renderer)
        return answer<NodeConfig>(context, reply, m_renderer(FleetConfig(*document), bootLabels(*row)));
    NodeConfig config = fakeConfig(FleetConfig(*document), *row);
    const NodeConfig last = fakeConfig(*m_config, *row);
    for (NodeConfigPart &part : config.parts) {
        for (const NodeConfigPart &given : last.parts) {
            if (given.path != part.path || given.isFailed)
                continue;
            part.hasLast = true;
            part.lastText = given.text;
            part.lastMs = m_nowMs - 5 * kHour;
        }
    }
    answer<NodeConfig>(context, reply, config);
}

void FakeFleet::exampleConfig(
    const Labels &labels, const DocumentEdit &edit, QObject *context, Reply<NodeConfig> reply)
{
    const auto document = applied(m_config->document(), edit);
    if (!document)
        return answer<NodeConfig>(context, reply, tl::unexpected(document.error()));
    if (m_renderer)
        return answer<NodeConfig>(context, reply, m_renderer(FleetConfig(*document), labels));
    NodeSummary machine;
    machine.labels = labels;
    answer<NodeConfig>(context, reply, fakeConfig(FleetConfig(*document), machine));
}

void FakeFleet::previewEdit(
    const DocumentEdit &edit, const LongWork &work, QObject *context, Reply<EditPreview> reply)
{
    EditPreview preview = m_preview;
    if (preview.total == 0) {
        const auto document = applied(m_config->document(), edit);
        if (!document)
            return answer<EditPreview>(context, reply, tl::unexpected(document.error()));
        preview = fakePreview(*m_config, FleetConfig(*document), m_nodes, m_renderer);
    }
    QMetaObject::invokeMethod(
        context,
        [work, reply, preview] {
            if (work.progress)
                work.progress(preview.total, preview.total);
            if (work.isCancelled && *work.isCancelled)
                reply(fail(ErrorCode::Cancelled, u"Cancelled."_s));
            else
                reply(preview);
        },
        Qt::QueuedConnection);
}

const QList<Preset> &FakeFleet::presets() const
{
    return provision::builtInPresets();
}

QList<ConfigRemark> FakeFleet::checkTemplate(const ConfigTemplate &configTemplate) const
{
    return fakeCheck(configTemplate.text);
}

QList<Verdict> FakeFleet::explain(const Labels &labels) const
{
    return fakeExplain(*m_config, labels, nowMs());
}

void FakeFleet::documentRevisions(int limit, QObject *context, Reply<QList<DocumentRevision>> reply)
{
    QList<DocumentRevision> revisions;
    for (qint64 revision = m_documents.size(); revision > 0 && revisions.size() < limit; --revision)
        revisions.append({revision, m_nowMs - (m_documents.size() - revision) * kMinute, u"window"_s});
    answer<QList<DocumentRevision>>(context, reply, revisions);
}

void FakeFleet::documentAt(qint64 revision, QObject *context, Reply<FleetDocument> reply)
{
    if (revision < 1 || revision > m_documents.size())
        return answer<FleetDocument>(
            context, reply, fail(ErrorCode::NotFound, u"There is no such revision."_s));
    answer<FleetDocument>(context, reply, m_documents[revision - 1]);
}

void FakeFleet::report(const ReportQuery &query, const LongWork &work, QObject *context, Reply<Report> reply)
{
    if (work.progress)
        work.progress(static_cast<int>(m_events.size()), 0);
    if (m_reportProblem)
        return answer<Report>(context, reply, tl::unexpected(*m_reportProblem));
    if (!m_report.facts.isEmpty())
        return answer<Report>(context, reply, m_report);
    ReportSource source;
    source.query = query;
    source.nodes = m_nodes;
    source.config = m_config;
    source.nowMs = nowMs();
    source.timeZone = u"UTC"_s;
    source.programVersion = u"0.1.0"_s;
    source.events = m_events;
    for (const RolloutStatus &rollout : std::as_const(m_rollouts)) {
        if (rollout.group == query.updateGroup)
            source.status = rollout;
    }
    answer<Report>(context, reply,
        query.kind == ReportKind::Inventory     ? buildInventory(source)
            : query.kind == ReportKind::Rollout ? buildRollout(source)
                                                : buildEvents(source));
}

QList<NetworkInterface> FakeFleet::networkInterfaces() const
{
    return {{u"lo"_s, u"127.0.0.1"_s, 8, true, true}, {u"eth0"_s, u"192.168.1.20"_s, 24, true, false},
        {u"eth1"_s, u"10.0.0.1"_s, 24, true, false}};
}

void FakeFleet::findDhcpServers(const QString &, QObject *context, Reply<QList<RivalServer>> reply)
{
    answer<QList<RivalServer>>(context, reply, m_rivals);
}

void FakeFleet::setNode(const NodeSummary &node)
{
    const qsizetype at = indexOf(node.id);
    if (at < 0) {
        m_index.insert(node.id, m_nodes.size());
        m_nodes.append(node);
    } else {
        m_nodes[at] = node;
    }
    Q_EMIT nodesChanged({node}, {});
}

void FakeFleet::removeNode(NodeId id)
{
    const qsizetype at = indexOf(id);
    if (at < 0)
        return;
    m_nodes.removeAt(at);
    m_index.clear();
    for (qsizetype i = 0; i < m_nodes.size(); ++i)
        m_index.insert(m_nodes[i].id, i);
    Q_EMIT nodesChanged({}, {id});
}

void FakeFleet::setNodes(const QList<NodeSummary> &nodes)
{
    m_nodes = nodes;
    m_index.clear();
    for (qsizetype i = 0; i < m_nodes.size(); ++i)
        m_index.insert(m_nodes[i].id, i);
    Q_EMIT nodesReset();
}

void FakeFleet::setService(const ServiceStatus &status)
{
    for (ServiceStatus &each : m_services) {
        if (each.id == status.id)
            each = status;
    }
    Q_EMIT servicesChanged();
}

void FakeFleet::setLocks(const QList<LockGroupStatus> &locks)
{
    m_locks = locks;
    Q_EMIT locksChanged();
}

void FakeFleet::setVerdicts(NodeId id, const QList<Verdict> &verdicts)
{
    m_verdicts.insert(id, verdicts);
}

void FakeFleet::append(Event event)
{
    event.id = m_events.isEmpty() ? 1 : m_events.last().id + 1;
    if (event.atMs == 0)
        event.atMs = QDateTime::currentMSecsSinceEpoch();
    m_events.append(event);
}

void FakeFleet::record(Event event)
{
    append(std::move(event));
    Q_EMIT recorded({m_events.last()});
}

void FakeFleet::step()
{
    for (const NodeSummary &each : std::as_const(m_nodes)) {
        if (each.state != NodeState::Waiting && each.state != NodeState::Updating)
            continue;
        NodeSummary next = each;
        const bool isComplete = each.state == NodeState::Updating;
        next.state = isComplete ? NodeState::Up : NodeState::Updating;
        next.lastSeenMs = QDateTime::currentMSecsSinceEpoch();
        if (isComplete) {
            next.version = next.targetVersion;
            next.targetVersion.clear();
        }
        setNode(next);
        record({.node = next.id,
            .kind = isComplete ? EventKind::UpdateComplete : EventKind::UpdateGranted,
            .severity = isComplete ? Severity::Good : Severity::Info,
            .detail
            = {{u"app"_s, kApp}, {u"group"_s, u"stable"_s}, {u"from"_s, kOld}, {u"version"_s, kTarget}},
            .verdict = {}});
        return;
    }
}

void FakeFleet::makeStories()
{
    struct Line
    {
        qint64 beforeMs;
        Event event;
    };
    QList<Line> lines;
    const auto addMs = [&lines](
                           qint64 msAgo, NodeId node, EventKind kind, Severity severity, QJsonObject detail) {
        lines.append({msAgo,
            {.node = node, .kind = kind, .severity = severity, .detail = std::move(detail), .verdict = {}}});
    };
    const auto add
        = [&addMs](qint64 minutesAgo, NodeId node, EventKind kind, Severity severity, QJsonObject detail) {
              addMs(minutesAgo * kMinute, node, kind, severity, std::move(detail));
          };
    QHash<QString, int> turns;
    const auto ofRollout = [](const QString &group, const QString &version) {
        return QJsonObject {{u"app"_s, kApp}, {u"group"_s, group}, {u"version"_s, version}};
    };
    const auto stepOf = [&ofRollout](int errorCode = 0) {
        QJsonObject detail = ofRollout(u"stable"_s, kTarget);
        detail.insert(u"from"_s, kOld);
        if (errorCode > 0)
            detail.insert(u"errorcode"_s, errorCode);
        return detail;
    };
    if (!m_nodes.isEmpty()) {
        constexpr qint64 kDay = 24 * 60;
        add(180, NodeId::None, EventKind::RolloutStarted, Severity::Info, ofRollout(u"stable"_s, kTarget));
        QJsonObject finished = ofRollout(u"stable"_s, kOld);
        finished.insert(u"total"_s, 54);
        finished.insert(u"complete"_s, 53);
        finished.insert(u"failed"_s, 1);
        add(20 * kDay - 400, NodeId::None, EventKind::RolloutFinished, Severity::Good, finished);
        add(20 * kDay, NodeId::None, EventKind::RolloutStarted, Severity::Info, ofRollout(u"stable"_s, kOld));
        QJsonObject aborted = ofRollout(u"beta"_s, u"4186.0.0"_s);
        aborted.insert(u"who"_s, u"window"_s);
        aborted.insert(u"reason"_s, u"containerd does not start"_s);
        add(9 * kDay - 90, NodeId::None, EventKind::RolloutAborted, Severity::Warn, aborted);
        add(9 * kDay, NodeId::None, EventKind::RolloutStarted, Severity::Info,
            ofRollout(u"beta"_s, u"4186.0.0"_s));
    }
    for (qsizetype i = 0; i < std::min<qsizetype>(m_nodes.size(), kStoryNodes); ++i) {
        const NodeSummary &node = m_nodes[i];
        const qint64 start = 240 + i % 40;
        const qint64 startMs = start * kMinute;
        constexpr qint64 kSecond = 1000;
        add(node.state == NodeState::New ? start : 30 * 24 * 60 - i, node.id, EventKind::NodeSeen,
            Severity::Info, {{u"by"_s, u"dhcp"_s}});
        add(start, node.id, EventKind::DhcpOffer, Severity::Quiet,
            {{u"address"_s, node.address}, {u"mode"_s, u"proxy"_s}, {u"file"_s, u"ipxe.efi"_s}});
        addMs(startMs - 3 * kSecond, node.id, EventKind::TftpSent, Severity::Quiet,
            {{u"file"_s, u"ipxe.efi"_s}, {u"bytes"_s, 1'048'576}, {u"ms"_s, 840}});
        if (node.state == NodeState::New)
            continue;
        addMs(startMs - 8 * kSecond, node.id, EventKind::BootScript, Severity::Quiet,
            {{u"path"_s, u"/ipxe"_s}, {u"group"_s, node.group}, {u"profile"_s, node.profile}});
        addMs(startMs - 9 * kSecond, node.id, EventKind::AssetServed, Severity::Quiet,
            {{u"path"_s, u"/assets/flatcar_production_pxe.vmlinuz"_s}, {u"bytes"_s, 48'000'000}});
        addMs(startMs - (14 + i % 9) * kSecond, node.id, EventKind::ConfigServed, Severity::Good,
            {{u"path"_s, u"/ignition"_s}, {u"template"_s, u"base"_s}, {u"bytes"_s, 9800}});
        add(start - 5, node.id, EventKind::NodeMoved, Severity::Info,
            {{u"from"_s, QString()}, {u"to"_s, node.cluster}, {u"who"_s, u"window"_s}});
        if (node.state == NodeState::Waiting) {
            add(20 + i % 9, node.id, EventKind::LockRefused, Severity::Warn,
                {{u"group"_s, node.lockGroup}, {u"holders"_s, u"node-003"_s}});
        } else if (node.state == NodeState::Failed) {
            add(45, node.id, EventKind::UpdateGranted, Severity::Info, stepOf());
            add(43, node.id, EventKind::UpdateDownloaded, Severity::Quiet, stepOf());
            add(41, node.id, EventKind::UpdateInstalled, Severity::Info, stepOf());
            add(33, node.id, EventKind::LockTaken, Severity::Info,
                {{u"group"_s, node.lockGroup}, {u"id"_s, node.zincatiId}});
            add(31, node.id, EventKind::UpdateReverted, Severity::Error, stepOf(44));
            add(30, node.id, EventKind::LockReleased, Severity::Quiet,
                {{u"group"_s, node.lockGroup}, {u"id"_s, node.zincatiId}});
        } else if (node.version == kTarget) {
            const qint64 granted = 30 + (i * 7) % 140;
            add(granted, node.id, EventKind::UpdateGranted, Severity::Info, stepOf());
            add(granted - 3, node.id, EventKind::UpdateDownloading, Severity::Quiet, stepOf());
            add(granted - 8, node.id, EventKind::UpdateDownloaded, Severity::Quiet, stepOf());
            add(granted - 11, node.id, EventKind::UpdateInstalled, Severity::Info, stepOf());
            add(granted - 19, node.id, EventKind::UpdateComplete, Severity::Good, stepOf());
            // One after the other, as a lock has it.
            if (const int turn = 55 + 9 * turns[node.lockGroup]++; turn < 350) {
                const QJsonObject lock {{u"group"_s, node.lockGroup}, {u"id"_s, node.zincatiId}};
                add(turn + 3 + i % 5, node.id, EventKind::LockTaken, Severity::Info, lock);
                add(turn, node.id, EventKind::LockReleased, Severity::Quiet, lock);
            }
        }
        if (!node.targetVersion.isEmpty()) {
            add(56 + i % 9, node.id, EventKind::UpdateGranted, Severity::Info, stepOf());
            if (node.state == NodeState::Waiting) {
                add(50 + i % 5, node.id, EventKind::UpdateDownloaded, Severity::Quiet, stepOf());
                add(44 + i % 5, node.id, EventKind::UpdateInstalled, Severity::Info, stepOf());
            }
        }
        Verdict boot {.reasons = {},
            .atMs = m_nowMs - start * kMinute,
            .kind = VerdictKind::Boot,
            .answer = u"profile"_s,
            .isGood = true,
            .nextChangeMs = {}};
        boot.tried("boot.group", Outcome::Passed, {node.group, u"role=worker"_s});
        boot.tried("boot.profile", Outcome::Decided, {node.profile, node.group});
        QList<Verdict> verdicts {boot};
        if (node.state == NodeState::Up && node.version == kOld) {
            Verdict update {.reasons = {},
                .atMs = m_nowMs - 12 * kMinute,
                .kind = VerdictKind::Update,
                .answer = u"noupdate"_s,
                .isGood = false,
                .nextChangeMs = m_nowMs + 14 * kMinute};
            update.tried("update.behind", Outcome::Passed, {kOld, kTarget, u"stable"_s});
            update.tried("update.period_limit", Outcome::Decided, {u"4"_s, u"4"_s, u"60"_s});
            verdicts.append(update);
        }
        if (node.state == NodeState::Waiting) {
            Verdict lock {.reasons = {},
                .atMs = m_nowMs - 20 * kMinute,
                .kind = VerdictKind::Lock,
                .answer = u"locked"_s,
                .isGood = false,
                .nextChangeMs = m_nowMs + 5 * kMinute};
            lock.tried("lock.held", Outcome::Missed, {node.name});
            lock.tried("lock.full", Outcome::Decided, {u"1"_s, u"node-003"_s});
            lock.tried("lock.free", Outcome::NotTried, {node.name, u"0"_s, u"1"_s});
            verdicts.append(lock);
        }
        m_verdicts.insert(node.id, verdicts);
    }
    std::stable_sort(
        lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.beforeMs > b.beforeMs; });
    for (Line &line : lines) {
        line.event.atMs = m_nowMs - line.beforeMs;
        append(line.event);
    }
}

} // namespace roadstead::ui
