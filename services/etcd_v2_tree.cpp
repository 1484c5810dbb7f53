#include "services/etcd_v2_answers.h"
#include "services/etcd_v2_front.h"

namespace roadstead::services {

using wire::EtcdV2Error;
using wire::EtcdV2Event;
using wire::EtcdV2Node;

namespace {

constexpr std::size_t kKeysAtOnce = 100; // below etcd's --max-txn-ops
constexpr int kMaxBatches = 1000; // of a directory that others fill all the time

} // namespace

/// A directory on its way out, some keys at a time.
struct EtcdV2Front::Tree
{
    HttpResponder respond;
    QByteArray key;
    qint64 createdIndex = 0; ///< 0: nothing was deleted yet
    int batches = 0;
};

HttpReply EtcdV2Front::removeTree(const QByteArray &key)
{
    return HttpReply::later([self = shared_from_this(), key](const HttpResponder &respond) {
        self->removeBatch(std::make_shared<Tree>(Tree {respond, key, 0, 0}));
    });
}

void EtcdV2Front::removeBatch(const std::shared_ptr<Tree> &tree)
{
    const auto drop = [self = shared_from_this(), tree](const Result<RangeResult> &found) {
        if (!found) {
            tree->respond(broken(found.error()));
            return;
        }
        if (found->kvs.empty()) {
            EtcdV2Node gone {tree->key, std::nullopt, {}, found->revision, tree->createdIndex};
            EtcdV2Node before {tree->key, std::nullopt, {}, tree->createdIndex, tree->createdIndex};
            tree->respond(tree->createdIndex == 0
                    ? refused(EtcdV2Error::KeyNotFound, tree->key, found->revision)
                    : told(200, encode(EtcdV2Event {"delete", gone, before}), found->revision));
            return;
        }
        if (++tree->batches > kMaxBatches) {
            tree->respond(broken({ErrorCode::Unavailable, QStringLiteral("Others fill this directory.")}));
            return;
        }
        tree->createdIndex = found->kvs.front().createRevision;
        KeyTransaction transaction;
        for (const KeyValue &kv : found->kvs) {
            if (transaction.success.size() == kKeysAtOnce)
                break;
            transaction.success.push_back({.kind = KeyOperation::Kind::Delete, .key = kv.key, .value = {}});
        }
        self->m_keys.transact(std::move(transaction), [self, tree](const Result<TransactionResult> &done) {
            if (done)
                self->removeBatch(tree);
            else
                tree->respond(broken(done.error()));
        });
    };
    const auto [first, last] = rangeBelow(tree->key);
    m_keys.range(first, last, drop);
}

} // namespace roadstead::services
