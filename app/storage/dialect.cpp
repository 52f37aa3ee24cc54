// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QString Dialect::searchCondition() const
{
    if (m_kind == Kind::Sqlite)
        return u"m.id IN (SELECT rowid FROM message_search WHERE message_search MATCH ?)"_s;
    return u"m.search @@ CAST(CAST(? AS text) AS tsquery)"_s;
}

QString Dialect::searchQuery(const QStringList &words, bool prefix) const
{
    const bool sqlite = m_kind == Kind::Sqlite;
    QStringList terms;
    for (QString word : words) {
        word.remove(QChar(u'\0'));
        if (word.trimmed().isEmpty())
            continue;
        // Both languages take a quoted word as it is; what quotes inside mean is the only thing to say.
        if (sqlite)
            terms << u'"' + word.replace(u'"', u"\"\""_s) + u'"';
        else
            terms << u'\'' + word.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'';
    }
    if (terms.isEmpty())
        return {};
    if (prefix)
        terms.last() += sqlite ? u"*"_s : u":*"_s;
    return terms.join(sqlite ? u" AND "_s : u" & "_s);
}

QString Dialect::skipLocked() const
{
    return m_kind == Kind::Postgres ? u" FOR UPDATE SKIP LOCKED"_s : QString();
}

QString Dialect::forUpdate() const
{
    return m_kind == Kind::Postgres ? u" FOR UPDATE"_s : QString();
}

} // namespace chatflow
