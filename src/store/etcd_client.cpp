#include "store/etcd_client.h"

#include "core/literals.h"
#include "store/etcd_json.h"

#include <QJsonDocument>
#include <QNetworkReply>

#include <utility>

namespace roadstead::store {

struct EtcdClient::Question
{
    QByteArray path;
    QByteArray body;
    Repeat repeat = Repeat::Safe;
    Done done;
    qsizetype endpoint = 0;
    qsizetype asked = 0; ///< endpoints so far
    bool hasLoggedIn = false;
};

namespace {

/// An answer that was given up has nothing to read.
QByteArray bodyOf(QNetworkReply *reply)
{
    return reply->isOpen() ? reply->readAll() : QByteArray();
}

bool neverArrived(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::SslHandshakeFailedError:
        return true;
    default:
        return false;
    }
}

} // namespace

EtcdClient::EtcdClient(EtcdOptions options, QSslConfiguration tls, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_tls(std::move(tls))
    , m_network(this)
    , m_streams(this)
{
}

EtcdClient::~EtcdClient()
{
    for (const std::shared_ptr<Question> &question : std::exchange(m_questions, {}))
        question->done(fail(ErrorCode::Unavailable, u"The station is stopping."_s));
}

QNetworkRequest EtcdClient::requestTo(qsizetype endpoint, const QByteArray &path) const
{
    QUrl url = m_options.endpoints[endpoint];
    url.setPath(QString::fromLatin1(path));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setSslConfiguration(m_tls);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", m_token);
    return request;
}

void EtcdClient::ask(const QByteArray &path, const QByteArray &body, Repeat repeat, Done done)
{
    const auto question
        = std::make_shared<Question>(Question {path, body, repeat, std::move(done), m_endpoint, 0, false});
    m_questions.insert(question);
    if (m_token.isEmpty() && !m_options.user.isEmpty())
        logIn(question);
    else
        send(question);
}

QNetworkReply *EtcdClient::stream(const QByteArray &path, const QByteArray &body)
{
    return m_streams.post(requestTo(m_endpoint, path), body);
}

void EtcdClient::turnAway()
{
    m_endpoint = (m_endpoint + 1) % m_options.endpoints.size();
}

void EtcdClient::send(const std::shared_ptr<Question> &question)
{
    ++question->asked;
    QNetworkRequest request = requestTo(question->endpoint, question->path);
    request.setTransferTimeout(kTimeoutMs);
    QNetworkReply *reply = m_network.post(request, question->body);
    connect(reply, &QNetworkReply::finished, this, [this, question, reply] {
        reply->deleteLater();
        answered(question, reply);
    });
}

bool EtcdClient::tryElsewhere(const std::shared_ptr<Question> &question)
{
    if (question->asked >= m_options.endpoints.size())
        return false;
    question->endpoint = (question->endpoint + 1) % m_options.endpoints.size();
    send(question);
    return true;
}

void EtcdClient::answered(const std::shared_ptr<Question> &question, QNetworkReply *reply)
{
    const QByteArray body = bodyOf(reply);
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        const bool mayRepeat = question->repeat == Repeat::Safe || neverArrived(reply->error());
        if (mayRepeat && tryElsewhere(question))
            return;
        finish(question,
            fail(ErrorCode::Unavailable,
                u"etcd does not answer at %1: %2"_s.arg(reply->url().authority(), reply->errorString())));
        return;
    }
    constexpr int kOk = 200;
    if (status == kOk) {
        m_endpoint = question->endpoint; // the next question begins with one that answers
        finish(question, body);
        return;
    }
    const Error error = etcdError(status, body);
    if (error.code == ErrorCode::Denied && !m_options.user.isEmpty() && !question->hasLoggedIn) {
        logIn(question); // tokens end after some minutes
        return;
    }
    const bool isPassing = error.code == ErrorCode::Unavailable && question->repeat == Repeat::Safe;
    if (!isPassing || !tryElsewhere(question))
        finish(question, tl::unexpected(error));
}

void EtcdClient::logIn(const std::shared_ptr<Question> &question)
{
    question->hasLoggedIn = true;
    m_token.clear();
    QNetworkRequest request = requestTo(question->endpoint, "/v3/auth/authenticate");
    request.setTransferTimeout(kTimeoutMs);
    const QByteArray words
        = QJsonDocument(QJsonObject {{u"name"_s, m_options.user}, {u"password"_s, m_options.password}})
              .toJson(QJsonDocument::Compact);
    QNetworkReply *reply = m_network.post(request, words);
    connect(reply, &QNetworkReply::finished, this, [this, question, reply] {
        reply->deleteLater();
        const QByteArray body = bodyOf(reply);
        m_token = QJsonDocument::fromJson(body).object().value(u"token"_s).toString().toLatin1();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (!m_token.isEmpty())
            send(question);
        else if (status == 0)
            finish(question,
                fail(ErrorCode::Unavailable,
                    u"etcd does not answer at %1: %2"_s.arg(reply->url().authority(), reply->errorString())));
        else
            finish(question, tl::unexpected(etcdError(status, body)));
    });
}

void EtcdClient::finish(const std::shared_ptr<Question> &question, Result<QByteArray> result)
{
    if (m_questions.erase(question) > 0)
        question->done(std::move(result));
}

} // namespace roadstead::store
