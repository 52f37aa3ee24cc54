// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storageengine.h"

#include "base/random.h"
#include "storage/changelog.h"
#include "storage/migration.h"
#include "storage/postgresconnection.h"
#include "storage/postgreslistener.h"
#include "storage/sqliteconnection.h"
#include "storage/sqlitelistener.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

bool isServer(const QString &location)
{
    return location.startsWith("postgresql://"_L1) || location.startsWith("postgres://"_L1);
}

} // namespace

StorageEngine::StorageEngine(const DatabaseConfig &config, Clock &clock)
    : m_config(config)
    , m_dialect(isServer(config.location) ? Dialect::Kind::Postgres : Dialect::Kind::Sqlite)
    , m_location(isServer(config.location) ? QUrl(config.location).toString(QUrl::RemovePassword)
                                           : config.location)
    , m_time(clock)
    , m_delivery(m_feed)
{
    m_listening.setObjectName(u"storage-listener"_s);
    const QString password =
        isServer(config.location) ? QUrl(config.location).password(QUrl::FullyDecoded) : QString();
    if (m_config.password.isEmpty() && !password.isEmpty())
        m_config.password = SecretValue(password.toUtf8());
    m_config.location = m_location;
}

StorageEngine::~StorageEngine()
{
    m_readers.reset();
    m_writer.reset(); // its last commits may still nudge
    if (m_listener)
        QMetaObject::invokeMethod(
            m_listener, [this] { m_listener->nudge(); }, Qt::BlockingQueuedConnection);
    m_listening.quit();
    m_listening.wait();
}

std::unique_ptr<Connection> StorageEngine::connect(Connection::Access access, bool create)
{
    if (m_dialect.kind() == Dialect::Kind::Postgres)
        return connectToServer(access);
    const SqliteConnection::Options options{
        .create = create && m_config.createIfMissing,
        .readOnly = access == Connection::Access::Read,
        .busyTimeout = m_config.busyTimeout,
        .maxPages = m_config.maxPages,
    };
    return std::make_unique<SqliteConnection>(m_location, options, m_time);
}

std::unique_ptr<PostgresConnection> StorageEngine::connectToServer(Connection::Access access)
{
    const PostgresConnection::Options options{
        .password = m_config.password,
        .readOnly = access == Connection::Access::Read,
        .busyTimeout = m_config.busyTimeout,
    };
    return std::make_unique<PostgresConnection>(m_location, options, m_time);
}

std::unique_ptr<ChangeListener> StorageEngine::makeListener(const QString &sender)
{
    if (m_dialect.kind() == Dialect::Kind::Postgres)
        return std::make_unique<PostgresListener>(connectToServer(Connection::Access::Read), sender,
                                                  m_delivery);
    const SqliteConnection::Options options{.readOnly = true, .busyTimeout = m_config.busyTimeout};
    return std::make_unique<SqliteListener>(std::make_unique<SqliteConnection>(m_location, options, m_time),
                                            m_delivery);
}

Result<std::unique_ptr<StorageEngine>> StorageEngine::open(const DatabaseConfig &config, Clock &clock)
{
    std::unique_ptr<StorageEngine> engine(new StorageEngine(config, clock));
    CHATFLOW_TRY(engine->start());
    return engine;
}

Result<> StorageEngine::start()
{
    const auto steps = embeddedMigrations(m_dialect.kind());
    if (!steps)
        return fail(steps.error());
    const auto connection = connect(Connection::Access::Write, true);
    CHATFLOW_TRY(connection->open());
    CHATFLOW_TRY(migrate(
        *connection, [this] { return connect(Connection::Access::Write, false); }, *steps));
    CHATFLOW_TRY(
        connection->query(u"SELECT value FROM workspace WHERE key = 'id'"_s, {}, [this](const Row &row) {
            m_workspaceId = row.text(0);
            return false;
        }));
    if (m_workspaceId.isEmpty())
        return fail(Error::Code::StorageDamaged, {{u"path"_s, m_location}}, u"no workspace id"_s);
    const auto newest = ChangeLog::newest(*connection);
    if (!newest)
        return fail(newest.error());
    m_delivery.startAfter(*newest);

    const QString sender = SystemRandom().token(12);
    m_listener = makeListener(sender).release();
    m_listener->moveToThread(&m_listening);
    QObject::connect(&m_listening, &QThread::finished, m_listener, &QObject::deleteLater);
    m_listening.start();
    Result<> started;
    QMetaObject::invokeMethod(
        m_listener, [&] { started = m_listener->start(); }, Qt::BlockingQueuedConnection);
    CHATFLOW_TRY(started);

    m_readers = std::make_unique<ReaderPool>([this] { return connect(Connection::Access::Read, false); },
                                             m_config.busyTimeout);
    CHATFLOW_TRY(m_readers->start(m_config.readers));
    m_writer = std::make_unique<Writer>([this] { return connect(Connection::Access::Write, false); }, sender,
                                        m_config.busyTimeout,
                                        [this](const QList<Change> &changes) { committed(changes); });
    return m_writer->start();
}

void StorageEngine::committed(const QList<Change> &changes)
{
    const bool delivered = m_delivery.committed(changes);
    if (!delivered)
        QMetaObject::invokeMethod(
            m_listener, [this] { m_listener->look(); }, Qt::QueuedConnection);
    if (!m_nudgeQueued.exchange(true)) {
        QMetaObject::invokeMethod(
            m_listener,
            [this] {
                m_nudgeQueued.store(false);
                m_listener->nudge();
            },
            Qt::QueuedConnection);
    }
}

Result<> StorageEngine::backup(const QString &path)
{
    const auto connection = connect(Connection::Access::Read, false);
    CHATFLOW_TRY(connection->open());
    return connection->backup(path);
}

bool StorageEngine::isStorageThread() const
{
    return m_writer->isCurrentThread() || m_readers->isCurrentThread() ||
           QThread::currentThread() == &m_listening;
}

} // namespace chatflow
