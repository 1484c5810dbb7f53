#pragma once

#include "core/keyspace.h"

#include <atomic>
#include <deque>
#include <map>
#include <memory>
#include <mutex>

namespace roadstead::store {

/// Who watches which keys, and the newest changes for watches that begin in the past: older ones are
/// compacted by themselves. Callable from any thread; add() is called by one at a time.
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
    /// Forgets the changes before `revision`. Watches that have begun go on.
    void compact(qint64 revision);
    /// The first revision from which a watch can begin.
    [[nodiscard]] qint64 knownFrom() const;

    // Whichever is reached first.
    static constexpr qint64 kKeptRevisions = 10'000;
    static constexpr std::size_t kKeptEvents = 40'000;
    static constexpr qint64 kKeptBytes = 67'108'864;

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

    void dropOldest();

    mutable std::mutex m_mutex; // guards what follows
    std::map<Keyspace::WatchId, std::shared_ptr<Watcher>> m_watchers;
    Keyspace::WatchId m_lastWatch = 0;
    std::deque<KeyEvent> m_events;
    qint64 m_keptBytes = 0; ///< of m_events
    qint64 m_knownFrom = 1; ///< every change of this revision and later is in m_events
};

} // namespace roadstead::store
