#include "store/etcd_v2_client.h"

#include "core/literals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace roadstead::store {

struct EtcdV2Client::Question
{
    QByteArray verb;
    QByteArray key;
    QUrlQuery query;
    QByteArray form;
    int timeoutMs = EtcdClient::kTimeoutMs;
    Done done;
    qsizetype endpoint = 0;
    qsizetype asked = 0; ///< endpoints so far
    bool isOffSomewhere = false;
};

namespace {

// etcd api/v2error
constexpr int kKeyNotFound = 100;
constexpr int kCompareFailed = 101;
constexpr int kKeyExists = 105;
constexpr int kEventIndexCleared = 401;
constexpr int kMaxDepth = 32; ///< of directories in an answer

KeyValue keyOf(const QJsonObject &node)
{
    KeyValue kv;
    kv.key = node.value(u"key"_s).toString().toUtf8();
    kv.value = node.value(u"value"_s).toString().toUtf8();
    kv.modRevision = node.value(u"modifiedIndex"_s).toInteger();
    kv.createRevision = node.value(u"createdIndex"_s).toInteger();
    return kv;
}

void collect(const QJsonObject &node, std::vector<KeyValue> &found, int depth = 0)
{
    if (!node.value(u"dir"_s).toBool()) {
        found.push_back(keyOf(node));
        return;
    }
    const QJsonArray nodes = node.value(u"nodes"_s).toArray();
    for (const QJsonValue each : nodes) {
        if (depth < kMaxDepth)
            collect(each.toObject(), found, depth + 1);
    }
}

Error strange(const QByteArray &body)
{
    return {ErrorCode::Malformed,
        u"etcd's v2 API answers what cannot be read: %1"_s.arg(
            QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), 80))))};
}

} // namespace

EtcdV2Client::EtcdV2Client(EtcdOptions options, QSslConfiguration tls, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_tls(std::move(tls))
    , m_network(this)
{
}

EtcdV2Client::~EtcdV2Client()
{
    for (const std::shared_ptr<Question> &question : std::exchange(m_questions, {}))
        question->done(fail(ErrorCode::Unavailable, u"The station is stopping."_s));
}

void EtcdV2Client::read(const QByteArray &key, std::function<void(Result<RangeResult>)> done)
{
    Question question;
    question.verb = "GET";
    question.key = key;
    question.query = QUrlQuery {{u"quorum"_s, u"true"_s}, {u"recursive"_s, u"true"_s}};
    question.done = [done = std::move(done)](const Result<Reply> &reply) {
        if (!reply)
            return done(tl::unexpected(reply.error()));
        const QJsonObject said = QJsonDocument::fromJson(reply->body).object();
        RangeResult result;
        result.revision = reply->index;
        if (said.value(u"errorCode"_s).toInt() == kKeyNotFound)
            return done(std::move(result));
        if (!said.value(u"node"_s).isObject())
            return done(tl::unexpected(strange(reply->body)));
        collect(said.value(u"node"_s).toObject(), result.kvs);
        std::ranges::sort(result.kvs, {}, &KeyValue::key);
        done(std::move(result));
    };
    ask(std::move(question));
}

void EtcdV2Client::write(const QByteArray &key, const QByteArray &value, qint64 previousIndex, Written done)
{
    Question question;
    question.verb = "PUT";
    question.key = key;
    question.query = previousIndex == 0 ? QUrlQuery {{u"prevExist"_s, u"false"_s}}
                                        : QUrlQuery {{u"prevIndex"_s, QString::number(previousIndex)}};
    question.form = "value=" + value.toPercentEncoding();
    question.done = [done = std::move(done)](const Result<Reply> &reply) {
        if (!reply)
            return done(tl::unexpected(reply.error()));
        const QJsonObject said = QJsonDocument::fromJson(reply->body).object();
        const int error = said.value(u"errorCode"_s).toInt();
        if (error == kCompareFailed || error == kKeyExists || error == kKeyNotFound)
            return done(std::optional<qint64>());
        const qint64 index = keyOf(said.value(u"node"_s).toObject()).modRevision;
        if (index == 0)
            return done(tl::unexpected(strange(reply->body)));
        done(std::optional(index));
    };
    ask(std::move(question));
}

void EtcdV2Client::wait(
    const QByteArray &directory, qint64 index, std::function<void(Result<std::optional<KeyEvent>>)> done)
{
    constexpr int kWaitMs = 330'000; // etcd ends it after five minutes
    Question question;
    question.verb = "GET";
    question.key = directory;
    question.query = QUrlQuery {
        {u"wait"_s, u"true"_s}, {u"recursive"_s, u"true"_s}, {u"waitIndex"_s, QString::number(index)}};
    question.timeoutMs = kWaitMs;
    question.done = [done = std::move(done)](const Result<Reply> &reply) {
        if (!reply)
            return done(tl::unexpected(reply.error()));
        if (reply->body.trimmed().isEmpty())
            return done(std::optional<KeyEvent>());
        const QJsonObject said = QJsonDocument::fromJson(reply->body).object();
        if (said.value(u"errorCode"_s).toInt() == kEventIndexCleared)
            return done(fail(ErrorCode::NotFound, said.value(u"message"_s).toString()));
        if (!said.value(u"node"_s).isObject())
            return done(tl::unexpected(strange(reply->body)));
        const QString action = said.value(u"action"_s).toString();
        done(std::optional(
            KeyEvent {action == "delete"_L1 || action == "expire"_L1 || action == "compareAndDelete"_L1,
                keyOf(said.value(u"node"_s).toObject()), {}}));
    };
    ask(std::move(question));
}

void EtcdV2Client::ask(Question question)
{
    if (m_questions.size() >= kMaxWaiting)
        return question.done(fail(ErrorCode::Unavailable, u"Too many questions wait for etcd."_s));
    const auto own = std::make_shared<Question>(std::move(question));
    own->endpoint = m_endpoint;
    m_questions.insert(own);
    send(own);
}

void EtcdV2Client::send(const std::shared_ptr<Question> &question)
{
    ++question->asked;
    QUrl url = m_options.endpoints[question->endpoint];
    url.setPath(u"/v2/keys"_s + QString::fromUtf8(question->key), QUrl::DecodedMode); // "%2F" in a name stays
    url.setQuery(question->query);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setSslConfiguration(m_tls);
    request.setTransferTimeout(question->timeoutMs);
    if (!m_options.user.isEmpty())
        request.setRawHeader(
            "Authorization", "Basic " + (m_options.user + u':' + m_options.password).toUtf8().toBase64());
    QNetworkReply *reply = m_network.sendCustomRequest(request, question->verb, question->form);
    connect(reply, &QNetworkReply::finished, this, [this, question, reply] {
        reply->deleteLater();
        answered(question, reply);
    });
}

bool EtcdV2Client::tryElsewhere(const std::shared_ptr<Question> &question)
{
    if (question->asked >= m_options.endpoints.size())
        return false;
    question->endpoint = (question->endpoint + 1) % m_options.endpoints.size();
    send(question);
    return true;
}

void EtcdV2Client::answered(const std::shared_ptr<Question> &question, QNetworkReply *reply)
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply->isOpen() ? reply->readAll() : QByteArray();
    constexpr int kDenied = 401;
    constexpr int kNotFound = 404;
    constexpr int kFirstBroken = 500;
    // Without its v2 API etcd has no such page; with it every answer bears the index of the v2 store.
    if (status == kNotFound && !reply->hasRawHeader("X-Etcd-Index")) {
        question->isOffSomewhere = true;
        if (!tryElsewhere(question))
            finish(question, fail(ErrorCode::Unsupported, u"The v2 API of this etcd is switched off."_s));
        return;
    }
    if (status == 0 || status >= kFirstBroken) {
        const bool mayRepeat
            = question->verb == "GET" || reply->error() == QNetworkReply::ConnectionRefusedError;
        if (mayRepeat && tryElsewhere(question))
            return;
        if (question->isOffSomewhere)
            return finish(
                question, fail(ErrorCode::Unsupported, u"The v2 API of this etcd is switched off."_s));
        const QString why = status == 0 ? reply->errorString() : QString::fromUtf8(body.trimmed());
        return finish(question,
            fail(ErrorCode::Unavailable,
                u"etcd's v2 API, where locksmith's locks are, does not answer at %1: %2"_s.arg(
                    reply->url().authority(), why)));
    }
    m_endpoint = question->endpoint; // the next question begins with one that answers
    if (status == kDenied)
        return finish(question,
            fail(ErrorCode::Denied,
                u"etcd's v2 API lets this station in to nothing: it has users of its own."_s));
    finish(question, Reply {status, reply->rawHeader("X-Etcd-Index").toLongLong(), body});
}

void EtcdV2Client::finish(const std::shared_ptr<Question> &question, Result<Reply> result)
{
    if (m_questions.erase(question) > 0)
        question->done(std::move(result));
}

} // namespace roadstead::store
