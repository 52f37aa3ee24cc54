// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/storageengine.h"

#include <QThreadPool>

namespace chatflow
{
namespace
{

/// Runs `work` in the global pool.
template<typename Work> auto inBackground(Work work) -> QFuture<std::invoke_result_t<Work &>>
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work &>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([work = std::move(work), promise]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace

Database::Database(std::unique_ptr<StorageEngine> engine)
    : m_engine(std::move(engine))
{
}

Database::~Database()
{
    // The last owner may be a continuation that runs in a storage thread, which cannot wait for itself.
    if (m_engine->isStorageThread())
        QThreadPool::globalInstance()->start(
            [engine = std::shared_ptr<StorageEngine>(std::move(m_engine))] {});
}

QFuture<Result<std::shared_ptr<Database>>> Database::open(const DatabaseConfig &config, Clock &clock)
{
    return inBackground([config, &clock]() -> Result<std::shared_ptr<Database>> {
        auto engine = StorageEngine::open(config, clock);
        if (!engine)
            return fail(engine.error());
        return std::shared_ptr<Database>(new Database(std::move(*engine)));
    });
}

void Database::enqueueWrite(WriteJob job)
{
    m_engine->writer().enqueue(std::move(job));
}

void Database::enqueueRead(std::function<void(const Result<const Snapshot *> &)> job)
{
    m_engine->readers().enqueue(std::move(job));
}

ChangeFeed &Database::changes()
{
    return m_engine->feed();
}

Dialect Database::dialect() const
{
    return m_engine->dialect();
}

Instant Database::now() const
{
    return m_engine->now();
}

QString Database::location() const
{
    return m_engine->location();
}

QString Database::workspaceId() const
{
    return m_engine->workspaceId();
}

QFuture<Result<>> Database::backup(const QString &path)
{
    // The engine outlives it: a Database is not let go while its backup runs (see the header).
    return inBackground([engine = m_engine.get(), path] { return engine->backup(path); });
}

} // namespace chatflow
