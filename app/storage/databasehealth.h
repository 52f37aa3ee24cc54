// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/transaction.h"

#include <QString>

namespace chatflow
{

/// What can be told of a workspace's database beyond that it opens.
struct DatabaseHealth {
    int schemaVersion = 0;
    QString server; ///< "SQLite 3.40.1", "PostgreSQL 15.18"
    QString fault;  ///< the first thing that is damaged, in the database's words; empty = sound, or not told
                    ///< (PostgreSQL)

    bool operator==(const DatabaseHealth &) const = default;
};

/// Reads every page of a SQLite file: seconds for a large one. Changes nothing.
Result<DatabaseHealth> databaseHealth(const Snapshot &snapshot);

} // namespace chatflow
