#pragma once

#include "store/etcd_v2_client.h"
#include "store/key_watchers.h"

#include <QTimer>

namespace roadstead::store {

/// Follows the changes below one directory of etcd's v2 store, and comes back where it left off when the
/// connection breaks. Lives in its client's thread.
class EtcdV2Watch : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    EtcdV2Watch(EtcdV2Client &client, KeyWatchers &watchers, QByteArray directory, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Changes after this index are told.
    void advanced(qint64 index);

private:
    void next();
    void pause();

    static constexpr int kFirstPauseMs = 200;
    static constexpr int kLongestPauseMs = 5000;

    EtcdV2Client &m_client;
    KeyWatchers &m_watchers;
    const QByteArray m_directory;
    QTimer m_pause;
    int m_pauseMs = kFirstPauseMs;
    qint64 m_next = 0; ///< index to go on from; 0: to be asked for
};

} // namespace roadstead::store
