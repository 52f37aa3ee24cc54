// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace chatflow
{

/// Makes what was deleted from a SQLite workspace unreadable in its file and its log, while it is in use: see
/// SqliteConnection::scrub(). On PostgreSQL that is the server's business (VACUUM, and its administrator's
/// backups): nothing is done.
QFuture<Result<>> scrubDeleted(const Database &database);

} // namespace chatflow
