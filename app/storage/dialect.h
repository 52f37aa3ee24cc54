// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>
#include <QStringList>

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
    /// A subquery of the ids of matching messages, those stored last first; the index gives them in that
    /// order, so that only what is asked for is read. Binds a query made by searchQuery(), the id below which
    /// to begin, and how many. It searches the words in messages.folded, which is to hold searchText() of the
    /// body.
    QString searchHits() const;
    /// Messages of `tenant` with all of `words` (of foldedWords()), the last one as a prefix when `prefix`;
    /// safe for any input. Empty for no words: then there is nothing to ask.
    QString searchQuery(TenantId tenant, const QStringList &words, bool prefix) const;
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
