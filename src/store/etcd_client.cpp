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
    bool hasLoggedInAgain = false;
    QString tlsProblem; ///< of the endpoint asked last
};

namespace {

const QString kStopping = u"The station is stopping."_s;

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
    , m_streams(this)
{
    for (QNetworkAccessManager &network : m_network)
        network.setParent(this); // moves to another thread with it
}

EtcdClient::~EtcdClient()
{
    m_isStopping = true;
    for (const std::shared_ptr<Question> &question : std::exchange(m_questions, {}))
        question->done(fail(ErrorCode::Unavailable, kStopping));
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
    if (m_isStopping)
        return done(fail(ErrorCode::Unavailable, kStopping));
    const auto question = std::make_shared<Question>(
        Question {path, body, repeat, std::move(done), m_endpoint, 0, false, {}});
    m_questions.insert(question);
    m_waiting.push_back(question);
    pump();
}

void EtcdClient::pump()
{
    while (m_inFlight < kMaxInFlight && !m_waiting.empty()) {
        const std::shared_ptr<Question> question = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_inFlight;
        question->endpoint = m_endpoint; // the one that answers now
        begin(question);
    }
}

QNetworkReply *EtcdClient::stream(const QByteArray &path, const QByteArray &body)
{
    return m_streams.post(requestTo(m_endpoint, path), body);
}

void EtcdClient::turnAway()
{
    m_endpoint = (m_endpoint + 1) % m_options.endpoints.size();
}

void EtcdClient::begin(const std::shared_ptr<Question> &question)
{
    ++question->asked;
    if (m_token.isEmpty() && !m_options.user.isEmpty())
        logIn(question);
    else
        send(question);
}

QNetworkReply *EtcdClient::post(
    const std::shared_ptr<Question> &question, const QByteArray &path, const QByteArray &body)
{
    QNetworkRequest request = requestTo(question->endpoint, path);
    request.setTransferTimeout(kTimeoutMs);
    m_nextNetwork = (m_nextNetwork + 1) % m_network.size();
    QNetworkReply *reply = m_network[m_nextNetwork].post(request, body);
    question->tlsProblem.clear();
    connect(reply, &QNetworkReply::sslErrors, this, [question](const QList<QSslError> &errors) {
        question->tlsProblem = errors.isEmpty() ? QString() : errors.constFirst().errorString();
    });
    return reply;
}

Error EtcdClient::silence(const Question &question, const QNetworkReply &reply)
{
    const QString why = question.tlsProblem.isEmpty() ? reply.errorString()
                                                      : reply.errorString() + u": "_s + question.tlsProblem;
    const bool isCut
        = reply.error() == QNetworkReply::RemoteHostClosedError && reply.url().scheme() == "http"_L1;
    return {ErrorCode::Unavailable,
        u"etcd does not answer at %1: %2"_s.arg(reply.url().authority(), why)
            + (isCut ? u". Does it want HTTPS? Then write https:// in the address."_s : QString())};
}

void EtcdClient::send(const std::shared_ptr<Question> &question)
{
    QNetworkReply *reply = post(question, question->path, question->body);
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
    begin(question);
    return true;
}

void EtcdClient::answered(const std::shared_ptr<Question> &question, QNetworkReply *reply)
{
    const QByteArray body = bodyOf(reply);
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        const bool mayRepeat = question->repeat == Repeat::Safe || neverArrived(reply->error());
        if (!mayRepeat || !tryElsewhere(question))
            finish(question, tl::unexpected(silence(*question, *reply)));
        return;
    }
    constexpr int kOk = 200;
    if (status == kOk) {
        m_endpoint = question->endpoint; // the next question begins with one that answers
        finish(question, body);
        return;
    }
    const Error error = etcdError(status, body);
    if (error.code == ErrorCode::Denied && !m_options.user.isEmpty() && !question->hasLoggedInAgain) {
        question->hasLoggedInAgain = true; // tokens end after some minutes
        m_token.clear();
        logIn(question);
        return;
    }
    const bool isPassing = error.code == ErrorCode::Unavailable && question->repeat == Repeat::Safe;
    if (!isPassing || !tryElsewhere(question))
        finish(question, tl::unexpected(error));
}

void EtcdClient::logIn(const std::shared_ptr<Question> &question)
{
    const QByteArray words
        = QJsonDocument(QJsonObject {{u"name"_s, m_options.user}, {u"password"_s, m_options.password}})
              .toJson(QJsonDocument::Compact);
    QNetworkReply *reply = post(question, "/v3/auth/authenticate", words);
    connect(reply, &QNetworkReply::finished, this, [this, question, reply] {
        reply->deleteLater();
        const QByteArray body = bodyOf(reply);
        const QByteArray given
            = QJsonDocument::fromJson(body).object().value(u"token"_s).toString().toLatin1();
        if (!given.isEmpty()) {
            m_token = given;
            send(question);
            return;
        }
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const Error error = status == 0 ? silence(*question, *reply) : etcdError(status, body);
        if (error.code != ErrorCode::Unavailable || !tryElsewhere(question))
            finish(question, tl::unexpected(error));
    });
}

void EtcdClient::finish(const std::shared_ptr<Question> &question, Result<QByteArray> result)
{
    if (m_questions.erase(question) == 0)
        return;
    --m_inFlight;
    question->done(std::move(result));
    pump();
}

} // namespace roadstead::store
