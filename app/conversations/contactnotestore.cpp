// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contactnotestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define NOTE_SELECT                                                                                          \
    "SELECT n.id, n.contact_id, n.text, n.at, n.author_id, a.name, n.edited_at FROM contact_notes n "        \
    "JOIN actors a ON a.id = n.author_id WHERE n.tenant_id = ? AND "

ContactNote noteOf(const Row &row)
{
    return {.id = row.id<ContactNoteId>(0),
            .contact = row.id<ContactId>(1),
            .text = row.text(2),
            .at = row.instant(3),
            .author = row.id<ActorId>(4),
            .authorName = row.text(5),
            .editedAt = row.optionalInstant(6)};
}

} // namespace

Result<QList<ContactNote>> ContactNoteStore::of(const Snapshot &snapshot, TenantId tenant,
                                                const QList<ContactId> &contacts)
{
    const QStringList places(contacts.size(), u"?"_s);
    QList<SqlValue> values{sqlValue(tenant)};
    for (const ContactId contact : contacts)
        values << sqlValue(contact);
    QList<ContactNote> notes;
    CHATFLOW_TRY(snapshot.query(QStringLiteral(NOTE_SELECT "n.contact_id IN (") + places.join(u',') +
                                    u") ORDER BY n.at DESC, n.id DESC"_s,
                                values, [&notes](const Row &row) {
                                    notes.append(noteOf(row));
                                    return true;
                                }));
    return notes;
}

Result<ContactNote> ContactNoteStore::find(const Snapshot &snapshot, TenantId tenant, ContactNoteId id)
{
    const auto found = snapshot.first(QStringLiteral(NOTE_SELECT "n.id = ?"), noteOf, tenant, id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"note"_s, id.toString()));
    return **found;
}

Result<ContactNoteId> ContactNoteStore::add(Transaction &tx, TenantId tenant, const ContactNote &note)
{
    const auto id = tx.insert<ContactNoteId>(
        u"INSERT INTO contact_notes (tenant_id, contact_id, text, at, author_id, edited_at) "
        "VALUES (?, ?, ?, ?, ?, ?) RETURNING id"_s,
        tenant, note.contact, note.text, note.at, note.author, note.editedAt);
    if (id)
        tx.changed(tenant, ChangeKind::Contact, note.contact);
    return id;
}

Result<> ContactNoteStore::edit(Transaction &tx, TenantId tenant, ContactNoteId id, const QString &text)
{
    const auto note = find(tx, tenant, id);
    if (!note)
        return fail(note.error());
    CHATFLOW_TRY(tx.exec(u"UPDATE contact_notes SET text = ?, edited_at = ? WHERE id = ? AND tenant_id = ?"_s,
                         text, tx.now(), id, tenant));
    tx.changed(tenant, ChangeKind::Contact, note->contact);
    return {};
}

Result<> ContactNoteStore::remove(Transaction &tx, TenantId tenant, ContactNoteId id)
{
    const auto note = find(tx, tenant, id);
    if (!note)
        return fail(note.error());
    CHATFLOW_TRY(tx.exec(u"DELETE FROM contact_notes WHERE id = ? AND tenant_id = ?"_s, id, tenant));
    tx.changed(tenant, ChangeKind::Contact, note->contact);
    return {};
}

} // namespace chatflow
