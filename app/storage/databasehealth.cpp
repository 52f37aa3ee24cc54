// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databasehealth.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Result<QString> textOf(const Snapshot &snapshot, const QString &sql)
{
    const auto found = snapshot.first(sql, [](const Row &row) { return row.text(0); });
    if (!found)
        return fail(found.error());
    return found->value_or(QString());
}

} // namespace

Result<DatabaseHealth> databaseHealth(const Snapshot &snapshot)
{
    const bool isSqlite = snapshot.dialect().kind() == Dialect::Kind::Sqlite;
    const auto version = snapshot.number(u"SELECT max(version) FROM schema_version"_s);
    if (!version)
        return fail(version.error());
    const auto server = textOf(snapshot, isSqlite ? u"SELECT sqlite_version()"_s
                                                  : u"SELECT current_setting('server_version')"_s);
    if (!server)
        return fail(server.error());
    DatabaseHealth health;
    health.schemaVersion = static_cast<int>(*version);
    health.server = (isSqlite ? u"SQLite "_s : u"PostgreSQL "_s) + server->section(u' ', 0, 0);
    if (isSqlite) {
        const auto checked = textOf(snapshot, u"PRAGMA quick_check(1)"_s);
        if (!checked)
            return fail(checked.error());
        if (*checked != u"ok"_s)
            health.fault = *checked;
    }
    return health;
}

} // namespace chatflow
