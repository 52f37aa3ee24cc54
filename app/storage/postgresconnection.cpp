// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresconnection.h"

#include "base/logging.h"

#include <QScopeGuard>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUrlQuery>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// Advisory locks are numbers of each database; these are ours.
constexpr qint64 migrationLock = 0x43464C57'0001;
constexpr qint64 changesLock = 0x43464C57'0002;

class PostgresRow final : public Row
{
public:
    explicit PostgresRow(const QSqlQuery &query)
        : m_query(query)
    {
    }

    bool isNull(int column) const override { return m_query.isNull(column); }
    qint64 int64(int column) const override { return m_query.value(column).toLongLong(); }
    double real(int column) const override { return m_query.value(column).toDouble(); }
    QString text(int column) const override { return m_query.value(column).toString(); }
    QByteArray blob(int column) const override { return m_query.value(column).toByteArray(); }

private:
    const QSqlQuery &m_query;
};

QVariant toVariant(const SqlValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    if (const auto *text = std::get_if<QString>(&value)) // PostgreSQL has no U+0000 in a text
        return text->contains(QChar(u'\0'))
                   ? QString(*text).replace(QChar(u'\0'), QChar::ReplacementCharacter)
                   : *text;
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return bytes->isNull() ? QByteArray("") : *bytes; // the driver would make a null of it
    return {};
}

/// A failure's text without the values of the row it is about, which the server likes to add.
QString withoutValues(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    if (state.startsWith("22"_L1)) // data exceptions quote the value in their first line
        return {};
    return error.databaseText().section(u'\n', 0, 0);
}

Error::Code codeOf(const QString &state)
{
    using Code = Error::Code;
    if (state.startsWith("23"_L1))
        return Code::StorageConstraint;
    if (state == "40001"_L1 || state == "40P01"_L1 || state == "55P03"_L1)
        return Code::StorageLocked;
    if (state == "25006"_L1)
        return Code::StorageReadOnly;
    if (state == "53100"_L1)
        return Code::StorageFull;
    if (state == "58030"_L1)
        return Code::StorageIo;
    if (state == "XX001"_L1 || state == "XX002"_L1)
        return Code::StorageDamaged;
    if (state == "42501"_L1)
        return Code::PermissionDenied;
    return Code::StorageQuery;
}

bool saysLost(const QString &state)
{
    return state.startsWith("08"_L1) || state == "57P01"_L1 || state == "57P02"_L1 || state == "57P03"_L1 ||
           state == "25P03"_L1;
}

} // namespace

PostgresConnection::PostgresConnection(const QString &location, const Options &options, DatabaseTime &time)
    : Connection(Dialect(Dialect::Kind::Postgres), location, time)
    , m_options(options)
    , m_sharedTime(time)
    , m_name(u"chatflow-%1"_s.arg(quintptr(this), 0, 16))
{
}

PostgresConnection::~PostgresConnection()
{
    close();
}

void PostgresConnection::close()
{
    m_inTransaction = false;
    if (m_database.isValid()) {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    // After their driver: else each would ask the server to forget it, one by one, also over a dead line.
    m_statements.clear();
}

QString PostgresConnection::server() const
{
    const QUrl url(location());
    return url.host() + u':' + QString::number(url.port(5432));
}

Result<> PostgresConnection::open()
{
    close();
    const QUrl url(location());
    const QString database = url.path().mid(1);
    if (!url.isValid() || url.host().isEmpty() || database.isEmpty())
        return fail(Error::Code::BadUrl, {{u"url"_s, location()}});
    // Dead servers are noticed within half a minute, also in the middle of a statement.
    QStringList options{u"connect_timeout=5"_s,  u"application_name=chatflow"_s,
                        u"keepalives_idle=10"_s, u"keepalives_interval=5"_s,
                        u"keepalives_count=3"_s, u"tcp_user_timeout=20000"_s};
    const QUrlQuery query(url);
    for (const QString &name : {u"sslmode"_s, u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s}) {
        if (query.hasQueryItem(name))
            options << name + u'=' + query.queryItemValue(name, QUrl::FullyDecoded);
    }
    m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    if (!m_database.isValid())
        return fail(Error::Code::StorageOpen, {{u"path"_s, location()}},
                    u"the QPSQL driver is not installed"_s);
    m_database.setHostName(url.host());
    m_database.setPort(url.port(5432));
    m_database.setDatabaseName(database);
    m_database.setUserName(url.userName(QUrl::FullyDecoded));
    m_database.setPassword(QString::fromUtf8(m_options.password.reveal()));
    m_database.setConnectOptions(options.join(u';'));
    const bool opened = m_database.open();
    m_database.setPassword(QString()); // it is not kept
    if (!opened) {
        const Error error = connectError(m_database.lastError());
        close();
        return fail(error);
    }
    CHATFLOW_TRY(prepareSession());
    return measureTime();
}

Result<> PostgresConnection::prepareSession()
{
    CHATFLOW_TRY(
        script(u"SET client_min_messages = warning; SET standard_conforming_strings = on;"
               "SET timezone = 'UTC'; SET lock_timeout = %1; SET default_transaction_read_only = %2"_s
                   .arg(m_options.busyTimeout.count())
                   .arg(m_options.readOnly ? u"on"_s : u"off"_s)));
    QString encoding;
    CHATFLOW_TRY(runQuery(u"SELECT current_setting('server_encoding')"_s, {}, [&encoding](const Row &row) {
        encoding = row.text(0);
        return false;
    }));
    if (encoding != "UTF8"_L1)
        return fail(Error::Code::StorageOpen, {{u"path"_s, location()}},
                    u"the database's encoding is "_s + encoding);
    return {};
}

Result<> PostgresConnection::measureTime()
{
    const Instant before = time().here();
    Instant there;
    CHATFLOW_TRY(runQuery(u"SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)"_s, {},
                          [&there](const Row &row) {
                              there = row.instant(0);
                              return false;
                          }));
    m_sharedTime.measured(before, there, time().here());
    return {};
}

Result<Connection::Contents> PostgresConnection::inspect()
{
    qint64 all = 0;
    qint64 ours = 0;
    CHATFLOW_TRY(runQuery(
        u"SELECT count(*), count(*) FILTER (WHERE tablename IN ('schema_version', 'workspace', 'changes'))"
        " FROM pg_tables WHERE schemaname = current_schema()"_s,
        {}, [&](const Row &row) {
            all = row.int64(0);
            ours = row.int64(1);
            return false;
        }));
    if (all == 0)
        return Contents::Nothing;
    return ours == 3 ? Contents::Workspace : Contents::Foreign;
}

Result<> PostgresConnection::runBegin(Access access)
{
    CHATFLOW_TRY(script(access == Access::Write ? u"BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"_s
                                                : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s));
    m_inTransaction = true;
    return {};
}

Result<> PostgresConnection::commit()
{
    // COMMIT of a transaction with a failed statement "succeeds" by rolling it back.
    if (failure()) {
        const Error error = *failure();
        rollback();
        return fail(error);
    }
    const auto done = script(u"COMMIT"_s);
    m_inTransaction = false;
    return done;
}

void PostgresConnection::rollback()
{
    if (!m_inTransaction)
        return;
    m_inTransaction = false;
    if (trouble() == Trouble::Lost)
        return;
    if (const auto done = script(u"ROLLBACK"_s); !done)
        logWarning(lcStorage(), "rollback_failed", {{"error", done.error()}});
}

Result<> PostgresConnection::savepoint()
{
    return script(u"SAVEPOINT job"_s);
}

Result<> PostgresConnection::releaseSavepoint()
{
    return script(u"RELEASE SAVEPOINT job"_s);
}

Result<> PostgresConnection::rollbackToSavepoint()
{
    return script(u"ROLLBACK TO SAVEPOINT job; RELEASE SAVEPOINT job"_s);
}

Result<std::shared_ptr<PostgresConnection::Statement>>
PostgresConnection::run(const QString &sql, std::span<const SqlValue> values)
{
    CHATFLOW_TRY(checkOpen());
    std::shared_ptr<Statement> statement = m_statements.value(sql);
    if (statement && statement->busy)
        return fail(
            noteFailure(Error::internal(u"a statement run inside its own mapper: "_s + sql.left(200))));
    if (!statement) {
        if (m_statements.size() >= keptStatements && !failure()) // DEALLOCATE fails in a failed transaction
            m_statements.removeIf([](const auto &entry) { return !entry.value()->busy; });
        statement = std::make_shared<Statement>(Statement{QSqlQuery(m_database)});
        if (!statement->query.prepare(sql))
            return fail(errorOf(statement->query.lastError(), sql));
        m_statements.insert(sql, statement);
    }
    for (const SqlValue &value : values)
        statement->query.addBindValue(toVariant(value));
    if (!statement->query.exec()) {
        const Error error = errorOf(statement->query.lastError(), sql);
        statement->query.finish();
        return fail(error);
    }
    return statement;
}

Result<qint64> PostgresConnection::runExecute(const QString &sql, std::span<const SqlValue> values)
{
    const auto statement = run(sql, values);
    if (!statement)
        return fail(statement.error());
    const qint64 touched = std::max((*statement)->query.numRowsAffected(), 0);
    (*statement)->query.finish();
    return touched;
}

Result<> PostgresConnection::runQuery(const QString &sql, std::span<const SqlValue> values,
                                      const Visit &visit)
{
    const auto statement = run(sql, values);
    if (!statement)
        return fail(statement.error());
    (*statement)->busy = true;
    const auto done = qScopeGuard([&statement] {
        (*statement)->query.finish();
        (*statement)->busy = false;
    });
    const PostgresRow row((*statement)->query);
    while ((*statement)->query.next() && visit(row)) {
    }
    return {};
}

Result<> PostgresConnection::script(const QString &sql)
{
    CHATFLOW_TRY(checkOpen());
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return fail(errorOf(query.lastError(), sql));
    return {};
}

Result<> PostgresConnection::checkOpen()
{
    if (m_database.isOpen())
        return {};
    return fail(noteFailure(lostError(u"not connected"_s), Trouble::Lost));
}

Result<> PostgresConnection::lockChanges()
{
    // Held to the end of the transaction, so that numbers are given in the order of the commits: who reads up
    // to a number has missed nothing below it.
    return script(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(changesLock));
}

QString PostgresConnection::changesChannel()
{
    return u"chatflow_changes"_s;
}

Result<> PostgresConnection::announceChanges(const QString &sender, qint64 first, qint64 last)
{
    const std::array values{sqlValue(changesChannel()),
                            sqlValue(u"%1:%2-%3"_s.arg(sender).arg(first).arg(last))};
    return runQuery(u"SELECT pg_notify(?, ?)"_s, values, [](const Row &) { return false; });
}

Result<QString> PostgresConnection::transactionName()
{
    QString name;
    CHATFLOW_TRY(
        runQuery(u"SELECT CAST(pg_current_xact_id_if_assigned() AS text)"_s, {}, [&name](const Row &row) {
            name = row.text(0);
            return false;
        }));
    return name;
}

Connection::Outcome PostgresConnection::outcomeOf(const QString &transactionName)
{
    QString status;
    const std::array values{sqlValue(transactionName)};
    const auto asked = runQuery(u"SELECT pg_xact_status(CAST(CAST(? AS text) AS xid8))"_s, values,
                                [&status](const Row &row) {
                                    status = row.text(0);
                                    return false;
                                });
    if (asked && status == "committed"_L1)
        return Outcome::Committed;
    if (asked && status == "aborted"_L1)
        return Outcome::RolledBack;
    return Outcome::Unknown; // in progress still, or not known any more
}

Result<> PostgresConnection::lockForMigration()
{
    CHATFLOW_TRY(script(u"SET lock_timeout = 60000"_s));
    const auto locked = script(u"SELECT pg_advisory_lock(%1)"_s.arg(migrationLock));
    CHATFLOW_TRY(script(u"SET lock_timeout = %1"_s.arg(m_options.busyTimeout.count())));
    return locked;
}

void PostgresConnection::unlockForMigration()
{
    if (const auto done = script(u"SELECT pg_advisory_unlock(%1)"_s.arg(migrationLock)); !done)
        logWarning(lcStorage(), "unlock_failed", {{"error", done.error()}}); // it goes with the connection
}

Result<> PostgresConnection::backup(const QString &path)
{
    return fail(Error::Code::StorageBackup, {{u"path"_s, path}},
                u"a PostgreSQL workspace is copied with pg_dump"_s);
}

QSqlDriver *PostgresConnection::driver() const
{
    return m_database.isValid() ? m_database.driver() : nullptr;
}

Error PostgresConnection::lostError(const QString &detail) const
{
    return {Error::Code::StorageUnreachable, {{u"path"_s, location()}, {u"server"_s, server()}}, detail};
}

/// libpq tells no code when a connection is refused, only a text.
Error PostgresConnection::connectError(const QSqlError &error) const
{
    const QString text = error.databaseText().simplified();
    const bool answered = text.contains("FATAL:"_L1);
    if (answered && (text.contains("authentication"_L1) || text.contains("password"_L1)))
        return {Error::Code::Unauthorized, {{u"server"_s, server()}}, text};
    if (text.contains("fe_sendauth"_L1))
        return {Error::Code::Unauthorized, {{u"server"_s, server()}}, text};
    if (answered && text.contains("does not exist"_L1))
        return {Error::Code::StorageOpen, {{u"path"_s, location()}, {u"server"_s, server()}}, text};
    return lostError(text);
}

Error PostgresConnection::errorOf(const QSqlError &error, const QString &during)
{
    const QString state = error.nativeErrorCode();
    const QString detail =
        u"postgresql %1: %2 in: %3"_s.arg(state, withoutValues(error), during.simplified().left(200));
    if (saysLost(state) || !m_database.isOpen())
        return noteFailure(lostError(detail), Trouble::Lost);
    const bool again = state == "40001"_L1 || state == "40P01"_L1;
    return noteFailure({codeOf(state), {{u"path"_s, location()}}, detail},
                       again ? Trouble::Retry : Trouble::None);
}

} // namespace chatflow
