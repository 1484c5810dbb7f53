#pragma once

#include "core/change_set.h"
#include "core/error.h"
#include "store/store_status.h"

#include <functional>
#include <memory>
#include <mutex>

namespace roadstead::store {

class DataDir;
class KeyMirror;
class Reader;
class Writer;

/// What a station keeps: its newest state and its history, in one SQLite file. Made and ended in one thread;
/// every other function may be called from any thread. Owns the data folder's lock, the writer's thread and
/// the reader's thread.
///
/// open() → load() → setRecorded() → start(); the destructor (or stop()) commits what was queued and answers
/// it.
class Store
{
public:
    using Done = std::function<void(Result<void>)>;
    template <typename T> using Reply = std::function<void(Result<T>)>;

    /// Makes the folder (mode 0700) and `roadstead.sqlite` in it where they are missing, and brings an older
    /// schema up to date. After a crash the file is checked first. Fails: Conflict (another station has the
    /// folder), Malformed (damaged file), Unsupported (written by a newer version), Denied, Unavailable.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &dataDir, StoreLimits limits = {});
    ~Store();

    /// Everything that a station needs in memory; blocks. Fails: Malformed, Unavailable.
    [[nodiscard]] Result<StoredState> load();

    /// `recorded` gets the events of each commit, with their ids and in their order, in the writer's thread;
    /// it must be short.
    void setRecorded(std::function<void(const std::vector<Event> &)> recorded);
    [[nodiscard]] Result<void> start();
    void stop();

    /// All of `changes` or nothing. `done` comes once, when it is durable or will not be: in the writer's
    /// thread, or at once when the queue is full or closed. It must be short and may commit further sets.
    /// Fails: Unavailable (disk full, I/O error, queue full), Conflict (a row that no table takes).
    void commit(ChangeSet changes, Done done);
    /// Not promised: dropped, and counted, when much waits or the disk fails.
    void record(ChangeSet changes);

    /// Newest first; answered in the reader's thread. Fails: Unavailable, Malformed.
    void events(const EventQuery &query, Reply<QList<Event>> reply);
    void documents(int limit, Reply<QList<AppliedDocument>> reply);

    [[nodiscard]] StoreStatus status() const;

    /// One .tar.zst with a consistent snapshot, the fleet document and a manifest; see store/backup.h. Blocks
    /// for as long as the disk needs, while the writer goes on: call it from a thread that may wait. Replaces
    /// an existing file only when all is written.
    [[nodiscard]] Result<void> writeBackup(const QString &targetFile);

    /// Puts the backup's database in the place of this one, which stays as `roadstead.sqlite.before-restore`.
    /// Jobs that come meanwhile are refused. Blocks. On any failure everything is as before. Afterwards
    /// load() gives the state that counts; `adopt` is given it in the writer's thread while jobs are still
    /// refused, so that nothing that was decided on the old state comes after it.
    [[nodiscard]] Result<void> restore(
        const QString &backupFile, const std::function<Result<void>(StoredState)> &adopt = {});

    [[nodiscard]] QString dataDir() const;

    // For the keyspace that shares this writer.
    [[nodiscard]] Writer &writer() { return *m_writer; }
    [[nodiscard]] KeyMirror &keys() { return *m_keys; }

    Q_DISABLE_COPY_MOVE(Store)

private:
    Store(std::unique_ptr<DataDir> dir, StoreLimits limits);

    const std::unique_ptr<DataDir> m_dir;
    const std::unique_ptr<KeyMirror> m_keys;
    const std::unique_ptr<Writer> m_writer;
    const std::unique_ptr<Reader> m_reader;
    std::mutex m_fileMutex; ///< held while a connection beside the writer's and the reader's is open: a
                            ///< restore waits for it
};

/// Restores into the folder of a station that does not run, also when its own database is damaged or missing.
/// Fails as restore().
[[nodiscard]] Result<void> restoreDataDir(const QString &dataDir, const QString &backupFile);

} // namespace roadstead::store
