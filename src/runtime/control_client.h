#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

namespace roadstead::runtime {

/// One station's admin API, asked one question after the other. Blocks.
class ControlClient
{
public:
    ControlClient(QUrl station, QByteArray token);

    [[nodiscard]] const QUrl &station() const { return m_station; }
    [[nodiscard]] Result<QByteArray> get(const QString &path) { return ask("GET", path, {}); }
    [[nodiscard]] Result<QJsonObject> getJson(const QString &path);
    [[nodiscard]] Result<QByteArray> post(const QString &path, const QJsonObject &body);
    [[nodiscard]] Result<QByteArray> ask(
        const QByteArray &method, const QString &path, const QByteArray &body);

private:
    QUrl m_station;
    QByteArray m_token;
    QNetworkAccessManager m_network;
};

} // namespace roadstead::runtime
