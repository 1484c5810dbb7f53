#pragma once

#include "store/etcd_client.h"
#include "store/key_watchers.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>

class QNetworkReply;

namespace roadstead::store {

/// Follows the changes below some prefixes of an etcd, and comes back where it left off when the connection
/// breaks. Lives in its client's thread.
class EtcdWatch : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    EtcdWatch(EtcdClient &client, KeyWatchers &watchers, const QList<QByteArray> &prefixes,
        QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Every prefix is followed; `revision` is the keyspace's.
    void followed(qint64 revision);
    void advanced(qint64 revision);
    void broken(const roadstead::Error &error);

private:
    struct Stream
    {
        QByteArray prefix;
        QNetworkReply *reply = nullptr;
        QByteArray buffer;
        qint64 next = 0; ///< revision to go on from
        bool isFollowed = false;
        QElapsedTimer sinceLine; ///< or since it was opened
    };
    void begin(qint64 revision);
    void open(std::size_t at);
    void read(std::size_t at);
    void take(std::size_t at, const QByteArray &line);
    void restart(qint64 knownFrom);
    void lost(std::size_t at, const Error &error);
    /// A connection that died without a word is given up.
    void lookForSilence();

    static constexpr qint64 kPastRevisions = 2000; ///< told to watches that begin in the past
    static constexpr int kFirstPauseMs = 200;
    static constexpr int kLongestPauseMs = 5000;
    static constexpr std::chrono::seconds kLookEvery {5};
    static constexpr std::chrono::seconds kBeginsWithin {15};
    static constexpr std::chrono::minutes kSilentAtMost {25}; ///< etcd says every 10 minutes that it is there
    static constexpr qsizetype kMaxLine = 16 * 1024 * 1024;

    EtcdClient &m_client;
    KeyWatchers &m_watchers;
    std::vector<Stream> m_streams;
    QTimer m_pause;
    QTimer m_look;
    int m_pauseMs = kFirstPauseMs;
    bool m_hasBegun = false;
};

} // namespace roadstead::store
