#include "runtime/control_client.h"

#include "core/literals.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <memory>

namespace roadstead::runtime {

ControlClient::ControlClient(QUrl station, QByteArray token)
    : m_station(std::move(station))
    , m_token(std::move(token))
{
    m_network.setTransferTimeout(10 * 60 * 1000);
}

Result<QByteArray> ControlClient::ask(const QByteArray &method, const QString &path, const QByteArray &body)
{
    const QUrl url = m_station.resolved(QUrl(path));
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/octet-stream"_s);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    QEventLoop loop; // a command line waits: there is nothing else in this thread
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    const QByteArray answer = reply->readAll();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 200 && status < 300)
        return answer;
    if (status == 0) {
        return fail(ErrorCode::Unavailable,
            u"There is no station at %1 (%2). Is it running? Name another one with --station URL."_s.arg(
                m_station.toString(), reply->errorString()));
    }
    const QJsonObject error = QJsonDocument::fromJson(answer).object().value(u"error"_s).toObject();
    const QString message = error.value(u"message"_s).toString();
    return fail(status == 401 ? ErrorCode::Denied : ErrorCode::Invalid,
        message.isEmpty()
            ? u"The station answered %1: %2"_s.arg(status).arg(QString::fromUtf8(answer).trimmed())
            : message);
}

Result<QJsonObject> ControlClient::getJson(const QString &path)
{
    const auto answer = get(path);
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonDocument json = QJsonDocument::fromJson(*answer);
    if (!json.isObject())
        return fail(ErrorCode::Malformed, u"The station's answer is no JSON object."_s);
    return json.object();
}

Result<QByteArray> ControlClient::post(const QString &path, const QJsonObject &body)
{
    return ask("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

} // namespace roadstead::runtime
