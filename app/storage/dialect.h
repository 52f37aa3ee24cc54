// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    /// A condition on `messages m` that matches one bound search query made by searchQuery(). It searches the
    /// words in messages.folded, which is to hold searchText() of the body.
    QString searchCondition() const;
    /// All of `words` (of foldedWords()), the last one as a prefix when `prefix`; safe for any input. Empty
    /// for no words: then there is nothing to bind, leave the condition out.
    QString searchQuery(const QStringList &words, bool prefix) const;
    /// Appended to a SELECT that claims rows: " FOR UPDATE SKIP LOCKED" or nothing.
    QString skipLocked() const;
    /// " FOR UPDATE" or nothing: SQLite's writer is alone already.
    QString forUpdate() const;

private:
    Kind m_kind;
};

} // namespace chatflow
