// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QList>

namespace chatflow
{

/// One numbered step of the schema, forward only.
struct Migration {
    int version = 0;
    QString script;
};

/// The steps this program carries, by number without a gap. Fails only in a broken build.
Result<QList<Migration>> embeddedMigrations(Dialect::Kind kind);

/// Brings a workspace to the last of `steps`, each in a transaction of its own together with its row in
/// schema_version; one process at a time. Before an existing SQLite workspace is changed it is copied to
/// "<file>.before-v<N>.backup" (PostgreSQL: its administrator's pg_dump). Nothing is touched unless it is
/// empty or a workspace. `open` makes a further connection for the copy. Ready for use afterwards.
Result<> migrate(Connection &connection, const ConnectionFactory &open, const QList<Migration> &steps);

} // namespace chatflow
