// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QString Dialect::searchHits() const
{
    if (m_kind == Kind::Sqlite)
        return u"(SELECT rowid AS id FROM message_search WHERE message_search MATCH ? AND rowid < ? "
               "ORDER BY rowid DESC LIMIT ?)"_s;
    return u"(SELECT id FROM messages WHERE search @@ CAST(CAST(? AS text) AS tsquery) AND id < ? "
           "ORDER BY id DESC LIMIT ?)"_s;
}

QString Dialect::searchQuery(TenantId tenant, const QStringList &words, bool prefix) const
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
    const QString all = terms.join(sqlite ? u" AND "_s : u" & "_s);
    if (sqlite)
        return u"tenant_id : \"%1\" AND folded : ("_s.arg(tenant.value()) + all + u')';
    return u"':%1' & "_s.arg(tenant.value()) + all;
}

QString Dialect::skipLocked() const
{
    return m_kind == Kind::Postgres ? u" FOR UPDATE SKIP LOCKED"_s : QString();
}

QString Dialect::forUpdate() const
{
    return m_kind == Kind::Postgres ? u" FOR UPDATE"_s : QString();
}

QString Dialect::joined(const QString &column) const
{
    if (m_kind == Kind::Sqlite)
        return u"group_concat("_s + column + u')';
    return u"string_agg(CAST("_s + column + u" AS TEXT), ',')"_s;
}

} // namespace chatflow
