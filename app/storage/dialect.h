// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/searchterms.h"
#include "storage/sqlvalue.h"

#include <QList>
#include <QString>

namespace chatflow
{

/// The only place, beside the migrations, where the SQL of SQLite and PostgreSQL differs.
class Dialect
{
public:
    enum class Kind { Sqlite, Postgres };

    explicit Dialect(Kind kind)
        : m_kind(kind)
    {
    }

    Kind kind() const { return m_kind; }
    /// A piece of SQL with its values.
    struct Piece {
        QString sql;
        QList<SqlValue> values;
    };
    /// A subquery of the ids of at most `limit` messages of `tenant` that fit `terms` and `condition` (on
    /// messages as f), those stored last first, before the id `below`; the index gives them in that order, so
    /// that only what is asked for is read. It searches the words in messages.folded, which is to hold
    /// searchText() of the body. Safe for any words, and the same on both; empty when there is nothing to
    /// ask.
    Piece searchHits(TenantId tenant, const SearchTerms &terms, qint64 below, int limit,
                     const Piece &condition = {}) const;
    /// Appended to a SELECT that claims rows: " FOR UPDATE SKIP LOCKED" or nothing.
    QString skipLocked() const;
    /// " FOR UPDATE" or nothing: SQLite's writer is alone already.
    QString forUpdate() const;
    /// An aggregate: the values of a column of numbers with commas between them, null for none.
    QString joined(const QString &column) const;

private:
    Kind m_kind;
};

} // namespace chatflow
