#pragma once

#include "store/etcd_client.h"

#include "core/keyspace.h"

#include <set>

namespace roadstead::store {

/// Speaks to etcd's v2 keys API, whose keys are another store than v3's: one endpoint after the other, with
/// the user's name and password where one is given. Lives in one thread with an event loop.
class EtcdV2Client : public QObject
{
    Q_OBJECT

public:
    EtcdV2Client(EtcdOptions options, QSslConfiguration tls, QObject *parent = nullptr);
    /// Answers what waits with Unavailable.
    ~EtcdV2Client() override;

    /// The key, or all keys below it when it is a directory, as the quorum has them: in byte order, with
    /// modifiedIndex as modRevision, createdIndex as createRevision, and X-Etcd-Index as the revision; no
    /// versions. An absent key is no error. Fails: Unsupported (every endpoint that answers has its v2 API
    /// off), Unavailable, Denied, Malformed.
    void read(const QByteArray &key, std::function<void(Result<RangeResult>)> done);

    /// Compare and swap: writes where the key was modified last at `previousIndex`, 0: where it is absent.
    /// The new index; nothing: it is another now. Fails as read(); after Unavailable it may be written.
    using Written = std::function<void(Result<std::optional<qint64>>)>;
    void write(const QByteArray &key, const QByteArray &value, qint64 previousIndex, Written done);

    /// The first change at or below `directory` from `index` on; nothing: none in the time that etcd waits.
    /// Fails as read(), and NotFound: etcd does not know the changes since then any more.
    void wait(
        const QByteArray &directory, qint64 index, std::function<void(Result<std::optional<KeyEvent>>)> done);

    static constexpr std::size_t kMaxWaiting = 2000; ///< questions at a time

private:
    struct Question;
    struct Reply
    {
        int status = 0;
        qint64 index = 0; ///< X-Etcd-Index
        QByteArray body;
    };
    using Done = std::function<void(Result<Reply>)>;
    void ask(Question question);
    void send(const std::shared_ptr<Question> &question);
    void answered(const std::shared_ptr<Question> &question, QNetworkReply *reply);
    /// Asks the same at the next endpoint; false: each was asked.
    bool tryElsewhere(const std::shared_ptr<Question> &question);
    void finish(const std::shared_ptr<Question> &question, Result<Reply> result);

    const EtcdOptions m_options;
    const QSslConfiguration m_tls;
    QNetworkAccessManager m_network;
    qsizetype m_endpoint = 0;
    std::set<std::shared_ptr<Question>> m_questions; ///< all that are not answered
};

} // namespace roadstead::store
