// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// Both languages take a quoted word as it is; what quotes inside mean is the only thing to say.
QString fts5Term(const SearchTerms::Term &term)
{
    const QString phrase = term.words.join(u' ').replace(u'"', u"\"\""_s);
    return u'"' + phrase + (term.prefix ? u"\"*"_s : u"\""_s);
}

QString tsqueryWord(QString word, bool prefix)
{
    word.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s);
    return u'\'' + word + (prefix ? u"':*"_s : u"'"_s);
}

/// All that a word can be made of, so that none is empty.
SearchTerms cleaned(SearchTerms terms)
{
    for (QList<SearchTerms::Term> *list : {&terms.wanted, &terms.unwanted}) {
        for (SearchTerms::Term &term : *list) {
            for (QString &word : term.words)
                word.remove(QChar(u'\0'));
            term.words.removeIf([](const QString &word) { return word.trimmed().isEmpty(); });
        }
        list->removeIf([](const SearchTerms::Term &term) { return term.words.isEmpty(); });
    }
    return terms;
}

QString fts5Query(TenantId tenant, const SearchTerms &terms)
{
    QStringList wanted;
    for (const SearchTerms::Term &term : terms.wanted)
        wanted << fts5Term(term);
    const QString query =
        u"(tenant_id : \"%1\" AND folded : ("_s.arg(tenant.value()) + wanted.join(u" AND "_s) + u"))"_s;
    QStringList unwanted;
    for (const SearchTerms::Term &term : terms.unwanted)
        unwanted << fts5Term(term);
    return unwanted.isEmpty() ? query : query + u" NOT folded : ("_s + unwanted.join(u" OR "_s) + u')';
}

/// The index of PostgreSQL has words without their places: whether they stand together is looked up in the
/// text of those that have them all.
QString tsquery(TenantId tenant, const SearchTerms &terms, Dialect::Piece &places)
{
    const auto together = [&places](const SearchTerms::Term &term, const QString &comparison) {
        places.sql += u" AND position(CAST(? AS text) IN ' ' || f.folded || ' ') "_s + comparison;
        places.values.append(
            sqlValue(QString(u' ' + term.words.join(u' ') + (term.prefix ? QString() : u" "_s))));
    };
    QStringList parts{u"':%1'"_s.arg(tenant.value())};
    for (const SearchTerms::Term &term : terms.wanted) {
        for (qsizetype i = 0; i < term.words.size(); ++i)
            parts << tsqueryWord(term.words.at(i), term.prefix && i == term.words.size() - 1);
        if (term.words.size() > 1)
            together(term, u"> 0"_s);
    }
    for (const SearchTerms::Term &term : terms.unwanted) {
        if (term.words.size() > 1)
            together(term, u"= 0"_s);
        else
            parts << u'!' + tsqueryWord(term.words.constFirst(), false);
    }
    return parts.join(u" & "_s);
}

} // namespace

Dialect::Piece Dialect::searchHits(TenantId tenant, const SearchTerms &asked, qint64 below, int limit,
                                   const Piece &condition) const
{
    const SearchTerms terms = cleaned(asked);
    if (terms.isEmpty())
        return {};
    Piece hits;
    if (m_kind == Kind::Sqlite) {
        hits.values = {sqlValue(fts5Query(tenant, terms)), sqlValue(below)};
        if (condition.sql.isEmpty())
            hits.sql = u"(SELECT rowid AS id FROM message_search WHERE message_search MATCH ? AND rowid < ? "
                       "ORDER BY rowid DESC LIMIT ?)"_s;
        else // in this order, so that the index of words leads
            hits.sql = u"(SELECT s.rowid AS id FROM message_search s CROSS JOIN messages f ON f.id = s.rowid "
                       "WHERE s.message_search MATCH ? AND s.rowid < ? AND "_s +
                       condition.sql + u" ORDER BY s.rowid DESC LIMIT ?)"_s;
    } else {
        Piece places;
        hits.values = {sqlValue(tsquery(tenant, terms, places)), sqlValue(below)};
        hits.sql =
            u"(SELECT f.id FROM messages f WHERE f.search @@ CAST(CAST(? AS text) AS tsquery) AND f.id < ?"_s +
            places.sql + (condition.sql.isEmpty() ? QString() : u" AND "_s + condition.sql) +
            u" ORDER BY f.id DESC LIMIT ?)"_s;
        hits.values += places.values;
    }
    hits.values += condition.values;
    hits.values.append(sqlValue(limit));
    return hits;
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
