#pragma once

#include "core/keyspace.h"

namespace roadstead::store {

inline constexpr std::size_t kMaxKeyOperations = 128; ///< etcd's --max-txn-ops

// What every backend refuses before it asks anybody.

/// Fails: Invalid (empty), TooLarge.
[[nodiscard]] Result<void> checkKey(const QByteArray &key);
/// Fails: Invalid (an empty key, or one key changed twice), TooLarge.
[[nodiscard]] Result<void> checkTransaction(const KeyTransaction &transaction);

} // namespace roadstead::store
