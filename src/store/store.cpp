#include "store/store.h"

#include "core/literals.h"
#include "store/backup.h"
#include "store/data_dir.h"
#include "store/migrations.h"
#include "store/reader.h"
#include "store/row_reader.h"
#include "store/writer.h"

#include <QFile>
#include <QLoggingCategory>

namespace roadstead::store {

Q_LOGGING_CATEGORY(lcStore, "roadstead.store")

namespace {

/// Makes or checks the file before any thread uses it.
Result<void> prepareDatabase(const DataDir &dir)
{
    const QString file = dir.databaseFile();
    // A journal is left behind only by a station that did not close the file.
    const bool wasKilled = QFile::exists(file + "-wal"_L1);
    if (!QFile::exists(file)) {
        if (const auto made = makePrivateFile(file); !made)
            return made;
    }
    Result<std::unique_ptr<Connection>> connection = Connection::open(file, Connection::Access::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    if (wasKilled) {
        qCInfo(lcStore) << "The station was not stopped cleanly; checking its database. file=" << file;
        if (const auto sound = (*connection)->checkIntegrity(); !sound)
            return sound;
    }
    return migrate(**connection);
}

} // namespace

Store::Store(std::unique_ptr<DataDir> dir, StoreLimits limits)
    : m_dir(std::move(dir))
    , m_keys(std::make_unique<KeyMirror>())
    , m_writer(std::make_unique<Writer>(m_dir->databaseFile(), limits, *m_keys))
    , m_reader(std::make_unique<Reader>(m_dir->databaseFile()))
{
}

Store::~Store()
{
    stop();
}

Result<std::unique_ptr<Store>> Store::open(const QString &dataDir, StoreLimits limits)
{
    Result<std::unique_ptr<DataDir>> dir = DataDir::open(dataDir);
    if (!dir)
        return tl::unexpected(dir.error());
    if (const auto ready = prepareDatabase(**dir); !ready)
        return tl::unexpected(ready.error());
    return std::unique_ptr<Store>(new Store(std::move(*dir), limits));
}

Result<StoredState> Store::load()
{
    const std::scoped_lock lock(m_fileMutex);
    Result<std::unique_ptr<Connection>> connection
        = Connection::open(m_dir->databaseFile(), Connection::Access::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    return readState(**connection);
}

void Store::setRecorded(std::function<void(const std::vector<Event> &)> recorded)
{
    m_writer->setRecorded(std::move(recorded));
}

Result<void> Store::start()
{
    Result<void> done = m_writer->start();
    if (done)
        m_reader->start();
    return done;
}

void Store::stop()
{
    m_writer->stop();
    m_reader->stop();
}

void Store::commit(ChangeSet changes, Done done)
{
    m_writer->post(
        std::make_unique<ChangeSetJob>(std::move(changes), std::move(done)), Writer::Promise::Kept);
}

void Store::record(ChangeSet changes)
{
    m_writer->post(std::make_unique<ChangeSetJob>(std::move(changes), Done()), Writer::Promise::Droppable);
}

void Store::events(const EventQuery &query, Reply<QList<Event>> reply)
{
    m_reader->ask([query, reply = std::move(reply)](const Result<Connection *> &connection) {
        reply(connection.and_then([&query](Connection *open) { return readEvents(*open, query); }));
    });
}

void Store::documents(int limit, Reply<QList<AppliedDocument>> reply)
{
    m_reader->ask([limit, reply = std::move(reply)](const Result<Connection *> &connection) {
        reply(connection.and_then([limit](Connection *open) { return readDocuments(*open, limit); }));
    });
}

void Store::revisions(int limit, Reply<QList<DocumentRevision>> reply)
{
    m_reader->ask([limit, reply = std::move(reply)](const Result<Connection *> &connection) {
        reply(connection.and_then([limit](Connection *open) { return readRevisions(*open, limit); }));
    });
}

void Store::document(qint64 revision, Reply<AppliedDocument> reply)
{
    m_reader->ask([revision, reply = std::move(reply)](const Result<Connection *> &connection) {
        reply(connection.and_then([revision](Connection *open) { return readDocument(*open, revision); }));
    });
}

StoreStatus Store::status() const
{
    return m_writer->status();
}

QString Store::dataDir() const
{
    return m_dir->path();
}

Result<void> Store::writeBackup(const QString &targetFile)
{
    const std::scoped_lock lock(m_fileMutex);
    return store::writeBackup(m_dir->databaseFile(), targetFile);
}

Result<void> Store::restore(const QString &backupFile, const std::function<Result<void>(StoredState)> &adopt)
{
    // Everything that can take long or fail happens on a copy beside the database, while the station works.
    const Result<ReadBackup> backup = readBackup(backupFile, m_dir->path());
    if (!backup)
        return tl::unexpected(backup.error());
    const std::scoped_lock lock(m_fileMutex);
    return m_writer->runWithFileClosed([this, &backup, &adopt] {
        const std::shared_ptr<std::promise<void>> goOn = m_reader->suspend();
        Result<void> done
            = replaceDatabase(backup->databaseFile, m_dir->databaseFile(), m_dir->replacedDatabaseFile());
        if (done && adopt)
            done = Connection::open(m_dir->databaseFile(), Connection::Access::ReadOnly)
                       .and_then([](const std::unique_ptr<Connection> &open) { return readState(*open); })
                       .and_then(adopt);
        goOn->set_value();
        return done;
    });
}

Result<void> restoreDataDir(const QString &dataDir, const QString &backupFile)
{
    const Result<std::unique_ptr<DataDir>> dir = DataDir::open(dataDir);
    if (!dir)
        return tl::unexpected(dir.error());
    const Result<ReadBackup> backup = readBackup(backupFile, (*dir)->path());
    if (!backup)
        return tl::unexpected(backup.error());
    return replaceDatabase(backup->databaseFile, (*dir)->databaseFile(), (*dir)->replacedDatabaseFile());
}

} // namespace roadstead::store
