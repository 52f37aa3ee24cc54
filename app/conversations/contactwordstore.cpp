// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contactwordstore.h"

#include "base/searchterms.h"
#include "base/textfold.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype shortestEnd = 3; ///< of a number
constexpr qsizetype longestNumber = 20;
constexpr qsizetype mostWords = 8; ///< of a search; more would only cost

/// "+54 9 11 5555-0142" is one word to search for.
QString asNumber(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if (!c.isSpace() && !QStringView(u"+-().").contains(c))
            return {};
    }
    return digits;
}

/// Above every word that begins with `prefix`, compared byte by byte.
QString endOf(const QString &prefix)
{
    return prefix + QChar(QChar::highSurrogate(0x10FFFF)) + QChar(QChar::lowSurrogate(0x10FFFF));
}

Result<> insert(Transaction &tx, TenantId tenant, ContactId contact, const QString &word,
                const QString &source)
{
    CHATFLOW_TRY(
        tx.exec(u"INSERT INTO contact_words (tenant_id, word, contact_id, source) VALUES (?, ?, ?, ?) "
                "ON CONFLICT DO NOTHING"_s,
                tenant, word, contact, source));
    return {};
}

} // namespace

Result<> ContactWordStore::setName(Transaction &tx, TenantId tenant, ContactId contact, const QString &name)
{
    CHATFLOW_TRY(tx.exec(u"DELETE FROM contact_words WHERE contact_id = ? AND source = 'name'"_s, contact));
    for (const QString &word : foldedWords(name))
        CHATFLOW_TRY(insert(tx, tenant, contact, word, u"name"_s));
    return {};
}

Result<> ContactWordStore::add(Transaction &tx, TenantId tenant, ContactId contact,
                               const ContactIdentifier &identifier)
{
    if (identifier.kind != IdentifierKind::Phone)
        return {};
    const QString number = identifier.value.right(longestNumber);
    for (qsizetype from = 0; from == 0 || number.size() - from >= shortestEnd; ++from)
        CHATFLOW_TRY(insert(tx, tenant, contact, number.sliced(from), u"number"_s));
    return {};
}

Result<QList<ContactId>> ContactWordStore::find(const Snapshot &snapshot, TenantId tenant,
                                                const QString &text)
{
    const QString number = asNumber(text);
    const SearchTerms terms = SearchTerms::of(text);
    QStringList words;
    if (!number.isEmpty())
        words << number;
    else
        for (const SearchTerms::Term &term : terms.wanted)
            words << term.words;
    if (words.isEmpty())
        return QList<ContactId>();
    // The longest word is on the fewest contacts, most likely: its range of the index is read, the others are
    // looked up for each of its contacts.
    std::ranges::stable_sort(words, std::ranges::greater{}, &QString::size);
    words = words.first(std::min(words.size(), mostWords));
    QString sql =
        u"SELECT w.contact_id FROM contact_words w WHERE w.tenant_id = ? AND w.word >= ? AND w.word < ?"_s;
    QList<SqlValue> values{sqlValue(tenant), sqlValue(words.constFirst()),
                           sqlValue(endOf(words.constFirst()))};
    for (const QString &word : words.sliced(1)) {
        sql +=
            u" AND EXISTS (SELECT 1 FROM contact_words v WHERE v.contact_id = w.contact_id AND v.word >= ? "
            "AND v.word < ?)";
        values << sqlValue(word) << sqlValue(endOf(word));
    }
    for (const SearchTerms::Term &term : terms.unwanted) {
        if (!number.isEmpty() || term.words.size() > 1)
            continue; // a number has hyphens, a name is no phrase
        sql += u" AND NOT EXISTS (SELECT 1 FROM contact_words v WHERE v.contact_id = w.contact_id AND v.word "
               u"= ?)";
        values << sqlValue(term.words.constFirst());
    }
    // One contact may have several words in the range.
    sql += u" ORDER BY w.word, w.contact_id LIMIT ?";
    values << sqlValue(4 * mostFound);
    QList<ContactId> found;
    QSet<ContactId> seen;
    CHATFLOW_TRY(snapshot.query(sql, values, [&](const Row &row) {
        const auto id = row.id<ContactId>(0);
        if (!seen.contains(id)) {
            seen.insert(id);
            found.append(id);
        }
        return found.size() < mostFound;
    }));
    return found;
}

} // namespace chatflow
