#pragma once

#include "core/error.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QSslConfiguration>
#include <QStringList>
#include <QUrl>

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <unordered_set>

class QNetworkReply;

namespace roadstead::store {

/// Where an etcd is and how it lets a station in.
struct EtcdOptions
{
    QList<QUrl> endpoints; ///< "http://10.0.0.1:2379", "https://…"; tried in turn
    QString user; ///< empty: no password is asked for
    QString password;
    QString caFile; ///< PEM; empty: the system's
    QString certificateFile; ///< PEM of this station; with keyFile
    QString keyFile;
    qint64 keptRevisions = 0; ///< older ones are compacted by this station; 0: that is somebody else's work
};

/// Speaks to etcd's JSON gateway: one endpoint after the other, with a token where etcd wants one. Lives in
/// one thread with an event loop.
class EtcdClient : public QObject
{
    Q_OBJECT

public:
    EtcdClient(EtcdOptions options, QSslConfiguration tls, QObject *parent = nullptr);
    /// Answers what waits with Unavailable.
    ~EtcdClient() override;

    enum class Repeat : unsigned char
    {
        Safe, ///< asking twice does no harm
        Once ///< never again once it may have arrived
    };
    using Done = std::function<void(Result<QByteArray>)>;
    /// POSTs `body` to `path` ("/v3/kv/range"). Fails: Unavailable, Denied, Invalid, NotFound.
    void ask(const QByteArray &path, const QByteArray &body, Repeat repeat, Done done);
    /// The same as an answer without an end; the caller reads and deletes it.
    [[nodiscard]] QNetworkReply *stream(const QByteArray &path, const QByteArray &body);
    /// Another endpoint from now on.
    void turnAway();

    static constexpr int kTimeoutMs = 3000;
    /// The others wait here, so that the time of none runs out before it is sent.
    static constexpr int kMaxInFlight = 24;

private:
    struct Question;
    /// Logs in first where etcd wants a token and there is none.
    void begin(const std::shared_ptr<Question> &question);
    [[nodiscard]] QNetworkReply *post(
        const std::shared_ptr<Question> &question, const QByteArray &path, const QByteArray &body);
    [[nodiscard]] static Error silence(const Question &question, const QNetworkReply &reply);
    void send(const std::shared_ptr<Question> &question);
    void answered(const std::shared_ptr<Question> &question, QNetworkReply *reply);
    /// Asks the same at the next endpoint while there is one that was not asked. Returns whether it does.
    bool tryElsewhere(const std::shared_ptr<Question> &question);
    void logIn(const std::shared_ptr<Question> &question);
    void finish(const std::shared_ptr<Question> &question, Result<QByteArray> result);
    [[nodiscard]] QNetworkRequest requestTo(qsizetype endpoint, const QByteArray &path) const;

    void pump();

    const EtcdOptions m_options;
    const QSslConfiguration m_tls;
    std::array<QNetworkAccessManager, 4> m_network; ///< several: Qt keeps six connections to a host in each
    std::size_t m_nextNetwork = 0;
    QNetworkAccessManager m_streams; ///< apart: a stream keeps its connection
    qsizetype m_endpoint = 0;
    QByteArray m_token;
    std::unordered_set<std::shared_ptr<Question>> m_questions; ///< all that are not answered
    std::deque<std::shared_ptr<Question>> m_waiting; ///< of them, those that are not sent
    int m_inFlight = 0;
    bool m_isStopping = false;
};

} // namespace roadstead::store
