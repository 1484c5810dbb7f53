#pragma once

#include "core/error.h"

#include <QStringList>

#include <span>

namespace roadstead::store {

class Connection;

/// One forward step of the schema, from src/store/migrations/NNN_name.sql; `number` is what PRAGMA
/// user_version holds after it.
struct Migration
{
    int number = 0;
    const char *name = "";
    const char *sql = "";
};

/// All steps in order, numbered from 1 without a gap; compiled in.
[[nodiscard]] std::span<const Migration> migrations();

/// The schema that this program writes.
[[nodiscard]] int newestSchema();

/// The schema of an opened database; 0: empty.
[[nodiscard]] Result<int> schemaOf(Connection &connection);

/// Brings the database to `target`, one transaction a step. Fails: Unsupported (written by a newer version;
/// nothing is touched), Unavailable.
[[nodiscard]] Result<void> migrate(Connection &connection, int target = newestSchema());

/// The single statements of a migration: split at semicolons that end a line; comments from "--" to the
/// line's end are dropped.
[[nodiscard]] QStringList statementsOf(const char *sql);

} // namespace roadstead::store
