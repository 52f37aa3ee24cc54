// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/changedelivery.h"
#include "storage/changelistener.h"
#include "storage/database.h"
#include "storage/readerpool.h"
#include "storage/writer.h"

#include <QThread>

#include <atomic>
#include <memory>

namespace chatflow
{

class PostgresConnection;

/// What stands behind a Database: its threads and connections.
class StorageEngine
{
public:
    /// Blocks; Database::open() calls it in the global pool.
    static Result<std::unique_ptr<StorageEngine>> open(const DatabaseConfig &config, Clock &clock);
    ~StorageEngine();

    Writer &writer() { return *m_writer; }
    ReaderPool &readers() { return *m_readers; }
    ChangeFeed &feed() { return m_feed; }
    Dialect dialect() const { return m_dialect; }
    Instant now() const { return m_time.now(); }
    const QString &location() const { return m_location; }
    const QString &workspaceId() const { return m_workspaceId; }
    Result<> backup(const QString &path);
    bool isStorageThread() const;

private:
    StorageEngine(const DatabaseConfig &config, Clock &clock);
    Result<> start();
    std::unique_ptr<Connection> connect(Connection::Access access, bool create);
    std::unique_ptr<PostgresConnection> connectToServer(Connection::Access access);
    std::unique_ptr<ChangeListener> makeListener(const QString &sender);
    void committed(const QList<Change> &changes);

    DatabaseConfig m_config;
    Dialect m_dialect;
    QString m_location;
    QString m_workspaceId;
    DatabaseTime m_time;
    ChangeFeed m_feed;
    ChangeDelivery m_delivery;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<ReaderPool> m_readers;
    QThread m_listening;
    ChangeListener *m_listener = nullptr; ///< lives in m_listening, and dies with it
    std::atomic<bool> m_nudgeQueued{false};
};

} // namespace chatflow
