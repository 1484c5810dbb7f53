#pragma once

#include "core/literals.h"
#include "store/secret_store.h"
#include "../services/http_peer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

namespace roadstead {

/// The real roadsteadd as a child on free ports of loopback; its data folder outlives it. Ends it when it
/// goes out of scope.
class StationProcess
{
public:
    explicit StationProcess(QString dataDir)
        : m_dataDir(std::move(dataDir))
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"ROADSTEAD_NO_KEYCHAIN"_s, u"1"_s);
        m_process.setProcessEnvironment(environment);
    }
    ~StationProcess() { kill(); }
    Q_DISABLE_COPY_MOVE(StationProcess)

    /// Waits for "ready"; false when the program ends or is silent. `more` wins over the arguments given
    /// here.
    [[nodiscard]] bool start(const QStringList &more = {})
    {
        m_process.start(QStringLiteral(ROADSTEAD_BIN_DIR "/roadsteadd"),
            QStringList {u"--data-dir"_s, m_dataDir, u"--http"_s, u"127.0.0.1:0"_s, u"--admin"_s,
                u"127.0.0.1:0"_s, u"--tftp"_s, u"off"_s}
                + more);
        QByteArray said;
        static const QRegularExpression ready(u"ready http=\\S+:(\\d+) admin=\\S+:(\\d+)\\n"_s);
        while (m_process.waitForReadyRead(kPatienceMs)) {
            said += m_process.readAllStandardOutput();
            const auto match = ready.match(QString::fromUtf8(said));
            if (!match.hasMatch())
                continue;
            http = match.captured(1).toUShort();
            admin = match.captured(2).toUShort();
            token = store::existingAdminToken(m_dataDir).value_or(QByteArray());
            return true;
        }
        m_process.waitForFinished(kPatienceMs);
        return false;
    }

    /// SIGKILL: no word to say goodbye.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(kPatienceMs);
    }
    /// SIGTERM; the exit code, or -1 when it did not end in time.
    int stop()
    {
        m_process.terminate();
        return m_process.waitForFinished(kPatienceMs) ? m_process.exitCode() : -1;
    }
    [[nodiscard]] bool isRunning()
    {
        m_process.waitForFinished(0); // notices an end without an event loop
        return m_process.state() == QProcess::Running;
    }
    [[nodiscard]] QByteArray errors() { return m_errors += m_process.readAllStandardError(); }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] const QString &dataDir() const { return m_dataDir; }

    /// A request to the admin API with the station's token.
    [[nodiscard]] services::PeerAnswer ask(
        const QByteArray &method, const QByteArray &path, const QByteArray &body = {}) const
    {
        services::HttpPeer peer(admin);
        return peer.ask(method + ' ' + path
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + token
            + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    [[nodiscard]] QJsonObject json(const QByteArray &path) const
    {
        return QJsonDocument::fromJson(ask("GET", path).body).object();
    }
    /// One service of /api/v1/services by its name.
    [[nodiscard]] QJsonObject service(const QString &name) const
    {
        for (const QJsonValue &each : json("/api/v1/services").value(u"services"_s).toArray()) {
            if (each[u"name"_s].toString() == name)
                return each.toObject();
        }
        return {};
    }
    /// The first number behind a metric's name and labels; -1 when it is not there.
    [[nodiscard]] double metric(const QByteArray &nameAndLabels) const
    {
        services::HttpPeer peer(admin);
        for (const QByteArray &line : peer.get("/metrics").body.split('\n')) {
            if (line.startsWith(nameAndLabels + ' '))
                return line.sliced(nameAndLabels.size() + 1).toDouble();
        }
        return -1;
    }
    [[nodiscard]] bool isHealthy() const
    {
        services::HttpPeer nodes(http);
        services::HttpPeer operators(admin);
        return nodes.get("/healthz").status == 200 && operators.get("/healthz").status == 200;
    }

    quint16 http = 0;
    quint16 admin = 0;
    QByteArray token;

private:
    static constexpr int kPatienceMs = 30'000;

    const QString m_dataDir;
    QProcess m_process;
    QByteArray m_errors;
};

} // namespace roadstead
