#pragma once

#include "core/keyspace.h"
#include "services/http_message.h"
#include "wire/etcd_v2_json.h"

#include <span>

namespace roadstead::services {

// What the doors of the etcd v2 keys API answer with.

[[nodiscard]] std::optional<QByteArray> valueOf(const QueryItems &items, QByteArrayView name);
[[nodiscard]] bool isTrue(const QueryItems &items, QByteArrayView name);

/// JSON with the headers that etcd's clients read.
[[nodiscard]] HttpResponse told(int status, QByteArray json, qint64 index);
[[nodiscard]] HttpResponse refused(wire::EtcdV2Error error, const QByteArray &cause, qint64 index);
[[nodiscard]] HttpResponse broken(const Error &error);

/// Below `key`: every key that begins with it and a slash.
[[nodiscard]] std::pair<QByteArray, QByteArray> rangeBelow(const QByteArray &key);
/// The directory `key` made of the keys below it, which are in byte order.
[[nodiscard]] wire::EtcdV2Node directory(
    const QByteArray &key, std::span<const KeyValue> below, bool isRecursive);
/// Whether a listing or a watch of `key` shows `found`: no name below `key` begins with "_".
[[nodiscard]] bool isShown(const QByteArray &key, const QByteArray &found);

} // namespace roadstead::services
