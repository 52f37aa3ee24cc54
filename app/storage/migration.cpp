// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migration.h"

#include "base/logging.h"
#include "base/random.h"
#include "storage/sqliteconnection.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include <array>

// Outside the namespace, as Qt wants it; a static library's resources are only there once this has run.
static void initResources()
{
    Q_INIT_RESOURCE(migrations);
}

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Result<bool> hasTable(Connection &connection, const QString &name)
{
    bool there = false;
    const QString sql =
        connection.dialect().kind() == Dialect::Kind::Sqlite
            ? u"SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"_s
            : u"SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = ?"_s;
    const std::array values{sqlValue(name)};
    CHATFLOW_TRY(connection.query(sql, values, [&there](const Row &) { return !(there = true); }));
    return there;
}

/// 0 when nothing was ever created here.
Result<int> versionOf(Connection &connection)
{
    const auto there = hasTable(connection, u"schema_version"_s);
    if (!there)
        return fail(there.error());
    qint64 version = 0;
    if (*there)
        CHATFLOW_TRY(
            connection.query(u"SELECT max(version) FROM schema_version"_s, {}, [&version](const Row &row) {
                version = row.int64(0);
                return false;
            }));
    return static_cast<int>(version);
}

Result<> insertWorkspaceRow(Connection &connection, const QString &key, const QString &value)
{
    const std::array values{sqlValue(key), sqlValue(value)};
    return connection.execute(u"INSERT INTO workspace (key, value) VALUES (?, ?)"_s, values).map([](qint64) {
    });
}

Result<> createBase(Connection &connection)
{
    if (connection.dialect().kind() == Dialect::Kind::Sqlite)
        CHATFLOW_TRY(connection.script(u"PRAGMA application_id = %1"_s.arg(SqliteConnection::applicationId)));
    return connection.script(u"CREATE TABLE schema_version (version BIGINT NOT NULL PRIMARY KEY,"
                             " applied_at BIGINT NOT NULL, program TEXT NOT NULL)"_s);
}

Result<> apply(Connection &connection, const Migration &step, bool first)
{
    if (first)
        CHATFLOW_TRY(createBase(connection));
    CHATFLOW_TRY(connection.script(step.script));
    const std::array values{sqlValue(step.version), sqlValue(connection.transactionTime()),
                            sqlValue(QStringLiteral("chatflow " CHATFLOW_VERSION))};
    CHATFLOW_TRY(connection.execute(
        u"INSERT INTO schema_version (version, applied_at, program) VALUES (?, ?, ?)"_s, values));
    if (first) {
        CHATFLOW_TRY(insertWorkspaceRow(connection, u"id"_s, SystemRandom().uuid()));
        CHATFLOW_TRY(insertWorkspaceRow(connection, u"created_at"_s,
                                        QString::number(toMs(connection.transactionTime()))));
    }
    return connection.commit();
}

/// Written over a copy of a former try: that one is older and of the same format.
Result<> backupBefore(Connection &connection, const ConnectionFactory &open, int version)
{
    const QString path = connection.location() + u".before-v%1.backup"_s.arg(version);
    const QString fresh = path + u".new"_s;
    QFile::remove(fresh);
    const auto source = open();
    CHATFLOW_TRY(source->open());
    if (const auto copied = source->backup(fresh); !copied) {
        Error error = copied.error();
        error.context.insert(u"path"_s, path);
        return fail(error);
    }
    QFile::remove(path);
    if (!QFile::rename(fresh, path))
        return fail(Error::Code::StorageBackup, {{u"path"_s, path}}, u"rename"_s);
    logInfo(lcStorage(), "backup_made", {{"path", path}});
    return {};
}

Error migrationError(const Error &cause, int version, const QString &path)
{
    switch (cause.code) {
    case Error::Code::StorageQuery:
    case Error::Code::StorageConstraint:
    case Error::Code::Internal:
        return {Error::Code::StorageMigration,
                {{u"version"_s, QString::number(version)}, {u"path"_s, path}},
                cause.toLog()};
    default:
        return cause; // full, locked, unreachable … say more by themselves
    }
}

} // namespace

Result<QList<Migration>> embeddedMigrations(Dialect::Kind kind)
{
    initResources();
    const QString suffix = kind == Dialect::Kind::Sqlite ? u"_sqlite.sql"_s : u"_postgres.sql"_s;
    QList<Migration> steps;
    const QDir folder(u":/chatflow/storage/migrations"_s);
    for (const QString &name : folder.entryList({u'*' + suffix}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const int version = QStringView(name).first(4).toInt();
        if (version != steps.size() + 1 || !file.open(QIODevice::ReadOnly))
            return fail(Error::internal(u"migration "_s + name));
        steps.append({version, QString::fromUtf8(file.readAll())});
    }
    if (steps.isEmpty())
        return fail(Error::internal(u"no migrations in the program"_s));
    return steps;
}

Result<> migrate(Connection &connection, const ConnectionFactory &open, const QList<Migration> &steps)
{
    const QString path = connection.location();
    const auto contents = connection.inspect();
    if (!contents)
        return fail(contents.error());
    if (*contents == Connection::Contents::Foreign)
        return fail(Error::Code::StorageForeign, {{u"path"_s, path}});
    auto version = versionOf(connection);
    if (!version)
        return fail(version.error());
    const int known = steps.last().version;
    if (*version > known) {
        return fail(Error::Code::StorageNewer, {{u"path"_s, path},
                                                {u"found"_s, QString::number(*version)},
                                                {u"known"_s, QString::number(known)}});
    }
    CHATFLOW_TRY(connection.prepareForUse());
    if (*version == known)
        return {};

    CHATFLOW_TRY(connection.lockForMigration());
    const auto unlock = qScopeGuard([&connection] { connection.unlockForMigration(); });
    bool saved = *version == 0; // a workspace that is being made has nothing to lose between its first steps
    for (const Migration &step : steps) {
        const auto undo =
            qScopeGuard([&connection] { connection.rollback(); }); // nothing to undo after COMMIT
        CHATFLOW_TRY(connection.begin(Connection::Access::Write));
        version = versionOf(connection); // another process may have been here first
        if (!version)
            return fail(version.error());
        if (*version >= step.version)
            continue;
        // Inside the transaction that keeps all others from writing, so that the copy lacks nothing.
        if (connection.makesOwnBackups() && !saved) {
            CHATFLOW_TRY(backupBefore(connection, open, step.version));
            saved = true;
        }
        if (const auto applied = apply(connection, step, *version == 0); !applied)
            return fail(migrationError(applied.error(), step.version, path));
        logInfo(lcStorage(), "schema_step_applied", {{"version", step.version}, {"path", path}});
    }
    return {};
}

} // namespace chatflow
