#include "core/discovery.h"

#include "core/cluster_edits.h"
#include "core/literals.h"

#include <QUrl>

#include <algorithm>

namespace roadstead {

namespace {

constexpr qsizetype kTokenChars = 32;
constexpr qsizetype kMaxPeerUrls = 16;
constexpr QByteArrayView kRegistry("/_etcd/registry/"); // a view: others ask before main() begins

/// "NAME=URL", or several of them with commas between: etcd's --initial-cluster of the one member.
DiscoveryMember memberOf(const QByteArray &id, const QByteArray &value)
{
    DiscoveryMember member;
    member.id = QString::fromUtf8(id);
    for (const QString &part : QString::fromUtf8(value).split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 0 || member.peerUrls.size() >= kMaxPeerUrls)
            continue;
        if (member.name.isEmpty())
            member.name = part.first(equals).trimmed();
        member.peerUrls.append(part.sliced(equals + 1).trimmed());
    }
    return member;
}

/// Of a key below the token: "ID" for etcd's v2 protocol, "members/ID" for that of etcd 3.6; empty for what
/// is no member.
QByteArray memberId(const QByteArray &below)
{
    static const QByteArray members = "members/";
    const QByteArray id = below.startsWith(members) ? below.sliced(members.size()) : below;
    return id.startsWith('_') || id.contains('/') ? QByteArray() : id;
}

} // namespace

bool isDiscoveryToken(QStringView text)
{
    return text.size() == kTokenChars && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

QString discoveryTokenOf(const DiscoveryDice &dice)
{
    QString token;
    for (const quint32 word : dice)
        token += u"%1"_s.arg(static_cast<qulonglong>(word), 8, 16, QChar(u'0'));
    return token;
}

QByteArray discoveryKey(const QByteArray &token)
{
    return kRegistry.toByteArray() + token;
}

QByteArray discoveryEnd(const QByteArray &token)
{
    // '0' comes behind '/'.
    return token.isEmpty() ? kRegistry.chopped(1).toByteArray() + '0' : discoveryKey(token) + '0';
}

QString discoveryTokenIn(const QByteArray &key)
{
    if (!key.startsWith(kRegistry))
        return {};
    const QByteArray below = key.sliced(kRegistry.size());
    const QString token = QString::fromLatin1(below.first(std::max<qsizetype>(0, below.indexOf('/'))));
    return isDiscoveryToken(token) ? token : QString();
}

Result<DiscoveryStatus> discoveryStatus(const QString &token, const RangeResult &found)
{
    const QByteArray prefix = discoveryKey(token.toLatin1()) + '/';
    DiscoveryStatus status;
    status.token = token;
    std::vector<std::pair<qint64, DiscoveryMember>> came;
    for (const KeyValue &kv : found.kvs) {
        if (!kv.key.startsWith(prefix))
            continue;
        const QByteArray below = kv.key.sliced(prefix.size());
        if (below == "_config/size")
            status.size = std::clamp(kv.value.toInt(), 0, kMaxDiscoverySize);
        else if (const QByteArray id = memberId(below); !id.isEmpty())
            came.emplace_back(kv.createRevision, memberOf(id, kv.value));
    }
    if (status.size == 0)
        return fail(ErrorCode::NotFound, u"There is no discovery token %1."_s.arg(token));
    std::ranges::stable_sort(came, {}, [](const auto &each) { return each.first; });
    for (auto &[revision, member] : came)
        (status.members.size() < status.size ? status.members : status.refused).append(std::move(member));
    status.isKnown = true;
    return status;
}

QStringList hostsOf(const DiscoveryMember &member)
{
    QStringList hosts;
    for (const QString &url : member.peerUrls) {
        const QString host = QUrl(url).host();
        if (!host.isEmpty() && !hosts.contains(host))
            hosts.append(host);
    }
    return hosts;
}

Result<FleetDocument> discoveringCluster(
    const FleetConfig &config, const QString &id, const std::optional<ClusterDiscovery> &discovery)
{
    const Cluster *known = config.cluster(id);
    Cluster cluster = known ? *known : Cluster();
    cluster.id = id;
    cluster.discovery = discovery;
    return known ? changedCluster(config, id, cluster, std::nullopt)
                 : addedCluster(config, cluster, std::nullopt);
}

} // namespace roadstead
