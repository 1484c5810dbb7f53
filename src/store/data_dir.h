#pragma once

#include "core/error.h"

#include <QString>

namespace roadstead::store {

/// A station's folder, held for this process alone as long as the value lives. The kernel frees the lock when
/// the process dies.
class DataDir
{
public:
    /// Creates the folder with mode 0700 where it is missing. Fails: Conflict (another station holds it),
    /// Denied, Unavailable.
    [[nodiscard]] static Result<std::unique_ptr<DataDir>> open(const QString &path);
    ~DataDir();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString databaseFile() const;
    /// The database that the newest restore replaced.
    [[nodiscard]] QString replacedDatabaseFile() const;

    Q_DISABLE_COPY_MOVE(DataDir)

private:
    DataDir(QString path, int lockFd);

    const QString m_path;
    const int m_lockFd;
};

/// A file that did not exist yet is made empty with mode 0600, so that SQLite gives its journal the same
/// mode.
[[nodiscard]] Result<void> makePrivateFile(const QString &path);

} // namespace roadstead::store
