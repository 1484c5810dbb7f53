#pragma once

#include "core/labels.h"

#include <QJsonObject>

namespace roadstead {

/// Whether labels or metadata say that a node is a member of an etcd cluster: `role` or `roles` with the word
/// "etcd" among words parted by commas or spaces (or in a list), or `etcd` with "true", "yes", "on", "1",
/// "member" or "server".
[[nodiscard]] bool isEtcdMember(const Labels &labels);
[[nodiscard]] bool isEtcdMember(const QJsonObject &metadata);

} // namespace roadstead
