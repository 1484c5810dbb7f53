#include "store/keyspace_limits.h"

#include "core/literals.h"

#include <set>

namespace roadstead::store {

Result<void> checkKey(const QByteArray &key)
{
    if (key.isEmpty())
        return fail(ErrorCode::Invalid, u"A key of the keyspace cannot be empty."_s);
    if (key.size() > Keyspace::kMaxKeyBytes)
        return fail(ErrorCode::TooLarge,
            u"A key of the keyspace has at most %1 bytes."_s.arg(Keyspace::kMaxKeyBytes));
    return {};
}

Result<void> checkTransaction(const KeyTransaction &transaction)
{
    if (std::max(transaction.compares.size(), transaction.success.size()) > kMaxKeyOperations)
        return fail(ErrorCode::TooLarge,
            u"A transaction of the keyspace has at most %1 operations."_s.arg(kMaxKeyOperations));
    for (const KeyCompare &compare : transaction.compares) {
        if (const auto done = checkKey(compare.key); !done)
            return done;
    }
    std::set<QByteArray> seen;
    for (const KeyOperation &operation : transaction.success) {
        if (const auto done = checkKey(operation.key); !done)
            return done;
        if (operation.value.size() > Keyspace::kMaxValueBytes)
            return fail(ErrorCode::TooLarge,
                u"A value of the keyspace has at most %1 bytes."_s.arg(Keyspace::kMaxValueBytes));
        if (!seen.insert(operation.key).second)
            return fail(ErrorCode::Invalid, u"A transaction of the keyspace changes each key once."_s);
    }
    return {};
}

} // namespace roadstead::store
