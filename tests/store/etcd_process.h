#pragma once

#include "core/literals.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace roadstead::store {

/// One real etcd of Debian's package, or a member of a small cluster, on loopback with its data in a
/// temporary folder.
class EtcdProcess
{
public:
    [[nodiscard]] static bool isInstalled() { return !QStandardPaths::findExecutable(u"etcd"_s).isEmpty(); }
    /// A port that was free a moment ago.
    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        return probe.serverPort();
    }

    EtcdProcess()
        : m_clientPort(freePort())
        , m_peerPort(freePort())
    {
    }
    ~EtcdProcess() { stop(); }
    EtcdProcess(const EtcdProcess &) = delete;
    EtcdProcess &operator=(const EtcdProcess &) = delete;

    /// Extra arguments, and https for clients, from the next launch on.
    void setArguments(const QStringList &arguments) { m_arguments = arguments; }
    void setScheme(const QString &scheme) { m_scheme = scheme; }

    [[nodiscard]] QString name() const { return u"m%1"_s.arg(m_peerPort); }
    [[nodiscard]] QString endpoint() const { return m_scheme + u"://127.0.0.1:%1"_s.arg(m_clientPort); }
    [[nodiscard]] QString peer() const { return u"%1=http://127.0.0.1:%2"_s.arg(name()).arg(m_peerPort); }

    /// `cluster`: the peers of all members; empty: alone. The second start goes on with the data of the
    /// first.
    void launch(const QStringList &cluster = {})
    {
        const QString peerUrl = u"http://127.0.0.1:%1"_s.arg(m_peerPort);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardOutputFile(m_dir.filePath(u"log"_s));
        const QStringList words {u"--name"_s, name(), u"--data-dir"_s, m_dir.filePath(u"data"_s),
            u"--enable-v2=false"_s, u"--listen-client-urls"_s, endpoint(), u"--advertise-client-urls"_s,
            endpoint(), u"--listen-peer-urls"_s, peerUrl, u"--initial-advertise-peer-urls"_s, peerUrl,
            u"--initial-cluster"_s, cluster.isEmpty() ? peer() : cluster.join(u','),
            u"--heartbeat-interval"_s, u"50"_s, u"--election-timeout"_s, u"500"_s};
        m_process.start(u"etcd"_s, words + m_arguments);
        m_process.waitForStarted();
    }
    [[nodiscard]] bool answers() const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_clientPort);
        return socket.waitForConnected(200);
    }
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    quint16 m_clientPort;
    quint16 m_peerPort;
    QString m_scheme = u"http"_s;
    QStringList m_arguments;
    QTemporaryDir m_dir;
    QProcess m_process;
};

} // namespace roadstead::store
