#include "services/etcd_v2_answers.h"

namespace roadstead::services {

std::optional<QByteArray> valueOf(const QueryItems &items, QByteArrayView name)
{
    for (const auto &[key, value] : items) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

bool isTrue(const QueryItems &items, QByteArrayView name)
{
    return valueOf(items, name) == "true";
}

HttpResponse told(int status, QByteArray json, qint64 index)
{
    HttpResponse response = HttpResponse::json(std::move(json), status);
    response.headers.emplace_back("X-Etcd-Index", QByteArray::number(index));
    response.headers.emplace_back("X-Raft-Index", QByteArray::number(index));
    response.headers.emplace_back("X-Raft-Term", "1");
    return response;
}

HttpResponse refused(wire::EtcdV2Error error, const QByteArray &cause, qint64 index)
{
    return told(statusOf(error), wire::encodeError(error, cause, index), index);
}

HttpResponse broken(const Error &error)
{
    HttpResponse response = refused(wire::EtcdV2Error::RaftInternal, error.message.toUtf8(), 0);
    constexpr int kUnavailable = 503;
    constexpr int kTooLarge = 413;
    if (error.code == ErrorCode::Unavailable)
        response.status = kUnavailable;
    if (error.code == ErrorCode::TooLarge)
        response.status = kTooLarge;
    return response;
}

std::pair<QByteArray, QByteArray> rangeBelow(const QByteArray &key)
{
    return {key + '/', key + '0'}; // '0' follows '/'
}

wire::EtcdV2Node directory(const QByteArray &key, std::span<const KeyValue> below, bool isRecursive)
{
    wire::EtcdV2Node node;
    node.key = key;
    for (std::size_t at = 0; at < below.size();) {
        const QByteArrayView rest = QByteArrayView(below[at].key).sliced(key.size() + 1);
        const qsizetype slash = rest.indexOf('/');
        const QByteArray name = (slash < 0 ? rest : rest.first(slash)).toByteArray();
        std::size_t end = at + 1;
        const QByteArray path = key + '/' + name;
        while (slash >= 0 && end < below.size() && below[end].key.startsWith(path + '/'))
            ++end;
        const auto own = below.subspan(at, end - at);
        at = end;
        if (node.createdIndex == 0 || own.front().createRevision < node.createdIndex)
            node.createdIndex = node.modifiedIndex = own.front().createRevision;
        if (name.startsWith('_'))
            continue;
        if (slash < 0) {
            node.nodes.append(wire::nodeOf(own.front()));
            continue;
        }
        wire::EtcdV2Node child = directory(path, own, isRecursive);
        if (!isRecursive)
            child.nodes.clear();
        node.nodes.append(child);
    }
    return node;
}

bool isShown(const QByteArray &key, const QByteArray &found)
{
    return found.size() <= key.size() || !QByteArrayView(found).sliced(key.size()).contains("/_");
}

} // namespace roadstead::services
