#pragma once

#include "core/change_set.h"
#include "store/key_writer.h"
#include "store/row_writer.h"

#include <functional>

namespace roadstead::store {

/// What a job may write to, in the writer's thread and transaction.
struct WriteTables
{
    RowWriter &rows;
    KeyWriter &keys;
    qint64 &lastEventId;
};

/// One thing that is committed whole or not at all.
class WriteJob
{
public:
    WriteJob() = default;
    virtual ~WriteJob() = default;

    /// Called again when another job made the writer take back the whole batch.
    [[nodiscard]] virtual Result<void> write(WriteTables &tables) = 0;
    /// Called once, in the writer's thread unless the queue refused it: after the commit, or with the reason
    /// why there is none.
    virtual void answer(const Result<void> &done) = 0;
    /// The committed events, with their ids.
    [[nodiscard]] virtual std::vector<Event> takeEvents() { return {}; }

    Q_DISABLE_COPY_MOVE(WriteJob)
};

class ChangeSetJob : public WriteJob
{
public:
    using Done = std::function<void(Result<void>)>;

    /// `done` may be empty.
    ChangeSetJob(ChangeSet changes, Done done)
        : m_changes(std::move(changes))
        , m_done(std::move(done))
    {
    }
    Result<void> write(WriteTables &tables) override
    {
        return tables.rows.write(m_changes, tables.lastEventId);
    }
    void answer(const Result<void> &done) override
    {
        if (m_done)
            m_done(done);
    }
    std::vector<Event> takeEvents() override { return std::move(m_changes.events); }

private:
    ChangeSet m_changes;
    const Done m_done;
};

class KeyTransactionJob : public WriteJob
{
public:
    using Done = std::function<void(Result<TransactionResult>)>;

    KeyTransactionJob(KeyTransaction transaction, Done done)
        : m_transaction(std::move(transaction))
        , m_done(std::move(done))
    {
    }
    Result<void> write(WriteTables &tables) override
    {
        return tables.keys.write(m_transaction).map([this](const TransactionResult &result) {
            m_result = result;
        });
    }
    void answer(const Result<void> &done) override
    {
        m_done(done.map([this] { return m_result; }));
    }

private:
    const KeyTransaction m_transaction;
    const Done m_done;
    TransactionResult m_result;
};

} // namespace roadstead::store
