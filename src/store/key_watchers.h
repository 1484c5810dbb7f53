#pragma once

#include "core/keyspace.h"

#include <atomic>
#include <deque>
#include <map>
#include <memory>
#include <mutex>

namespace roadstead::store {

/// Who watches which keys, and the newest changes for watches that begin in the past. Callable from any
/// thread; add() is called by one at a time.
class KeyWatchers
{
public:
    /// As Keyspace::watch(); `fromRevision` is never 0 here.
    [[nodiscard]] Keyspace::WatchId watch(
        const QByteArray &first, const QByteArray &last, qint64 fromRevision, Keyspace::Changed changed);
    void unwatch(Keyspace::WatchId id);

    /// The next changes, in order. Tells the watchers in the calling thread.
    void add(const std::vector<KeyEvent> &events);
    /// Ends every watch with `error`, and forgets; changes are known from `knownFrom` on.
    void restart(qint64 knownFrom, const Error &error);

    static constexpr std::size_t kKeptEvents = 4096;

private:
    struct Watcher
    {
        QByteArray first;
        QByteArray last;
        qint64 fromRevision = 0;
        Keyspace::Changed changed;
        std::mutex telling; ///< held during a call of `changed`
        std::atomic_bool hasEnded = false;

        [[nodiscard]] bool isAbout(const KeyEvent &event) const;
        [[nodiscard]] std::vector<KeyEvent> theirs(const auto &events) const;
        void tell(Result<std::vector<KeyEvent>> events);
    };

    std::mutex m_mutex; // guards what follows
    std::map<Keyspace::WatchId, std::shared_ptr<Watcher>> m_watchers;
    Keyspace::WatchId m_lastWatch = 0;
    std::deque<KeyEvent> m_events;
    qint64 m_knownFrom = 1; ///< every change of this revision and later is in m_events
};

} // namespace roadstead::store
