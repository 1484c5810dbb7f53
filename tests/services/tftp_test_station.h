#pragma once

#include "core/literals.h"
#include "services/tftp_service.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMutex>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QThread>

/// A TftpService in its own thread on loopback, with a folder of files and a list of what it reported.
class TftpTestStation : public roadstead::services::TftpService::Mediator
{
public:
    explicit TftpTestStation(roadstead::services::TftpLimits limits = {})
        : m_folder({m_dir.path()})
    {
        m_clock.start();
        m_service = new roadstead::services::TftpService(*this, limits);
        m_service->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_service, &QObject::deleteLater);
        m_thread.start();
    }
    ~TftpTestStation() override
    {
        m_thread.quit();
        m_thread.wait();
    }

    bool start()
    {
        using namespace roadstead;
        bool isStarted = false;
        inService(
            [&] { isStarted = m_service->start(QHostAddress(QHostAddress::LocalHost), 0).has_value(); });
        inService([&] { m_port = m_service->port(); });
        return isStarted;
    }
    quint16 port() const { return m_port; }

    /// Runs something in the service's thread and waits for it.
    template <typename F> void inService(F f)
    {
        QSemaphore done;
        QMetaObject::invokeMethod(m_service, [&] {
            f();
            done.release();
        });
        done.acquire();
    }
    roadstead::services::TftpService &service() { return *m_service; }

    QByteArray write(const QString &name, qint64 bytes)
    {
        QByteArray content(bytes, Qt::Uninitialized);
        QRandomGenerator random(static_cast<quint32>(bytes + name.size()));
        for (char &byte : content)
            byte = static_cast<char>(random.generate());
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != bytes)
            return {};
        return content;
    }
    QString path(const QString &name) const { return m_dir.filePath(name); }

    QList<roadstead::services::TftpOutcome> outcomes()
    {
        const QMutexLocker lock(&m_mutex);
        return m_outcomes;
    }
    int opened()
    {
        const QMutexLocker lock(&m_mutex);
        return m_opened;
    }

    roadstead::Result<roadstead::services::AssetFile> openAsset(
        QByteArrayView name, const QHostAddress &) override
    {
        const QMutexLocker lock(&m_mutex);
        ++m_opened;
        return m_folder.open(name);
    }
    void finished(const roadstead::services::TftpOutcome &outcome) override
    {
        const QMutexLocker lock(&m_mutex);
        m_outcomes.append(outcome);
    }
    qint64 nowMs() const override { return m_clock.elapsed(); }

private:
    QTemporaryDir m_dir;
    roadstead::services::AssetFolder m_folder;
    QElapsedTimer m_clock;
    QMutex m_mutex; // outcomes are read in the test's thread
    QList<roadstead::services::TftpOutcome> m_outcomes;
    int m_opened = 0;
    quint16 m_port = 0;
    QThread m_thread;
    roadstead::services::TftpService *m_service = nullptr;
};
