// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contactstore.h"

#include "base/textfold.h"
#include "conversations/contactwordstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<ContactId> ContactStore::resolve(Transaction &tx, TenantId tenant,
                                        const QList<ContactIdentifier> &identifiers, const QString &name)
{
    struct Known {
        ContactId contact;
        QString name;
    };
    std::optional<Known> known;
    QList<ContactIdentifier> unknown;
    for (const ContactIdentifier &identifier : identifiers) {
        const auto found = tx.first(
            u"SELECT c.id, c.name FROM contact_identifiers i JOIN contacts c ON c.id = i.contact_id "
            "WHERE i.tenant_id = ? AND i.kind = ? AND i.value = ?"_s,
            [](const Row &row) {
                return Known{row.id<ContactId>(0), row.text(1)};
            },
            tenant, toString(identifier.kind), identifier.value);
        if (!found)
            return fail(found.error());
        if (!*found)
            unknown << identifier;
        else if (!known)
            known = **found;
    }
    if (!known) {
        const auto added = tx.insert<ContactId>(u"INSERT INTO contacts (tenant_id, name, name_folded, "
                                                u"created_at, updated_at) VALUES (?, ?, ?, ?, ?) "
                                                "RETURNING id"_s,
                                                tenant, name, folded(name), tx.now(), tx.now());
        if (!added)
            return fail(added.error());
        known = Known{*added, name};
        CHATFLOW_TRY(ContactWordStore::setName(tx, tenant, *added, name));
        tx.changed(tenant, ChangeKind::Contact, *added);
    } else if (!name.isEmpty() && name != known->name) {
        CHATFLOW_TRY(tx.exec(
            u"UPDATE contacts SET name = ?, name_folded = ?, updated_at = ? WHERE id = ? AND tenant_id = ?"_s,
            name, folded(name), tx.now(), known->contact, tenant));
        CHATFLOW_TRY(ContactWordStore::setName(tx, tenant, known->contact, name));
        tx.changed(tenant, ChangeKind::Contact, known->contact);
    }
    for (const ContactIdentifier &identifier : std::as_const(unknown))
        CHATFLOW_TRY(addIdentifier(tx, tenant, known->contact, identifier));
    return known->contact;
}

Result<ContactId> ContactStore::known(const Snapshot &snapshot, TenantId tenant,
                                      const QList<ContactIdentifier> &identifiers)
{
    for (const ContactIdentifier &identifier : identifiers) {
        const auto found = snapshot.number(
            u"SELECT contact_id FROM contact_identifiers WHERE tenant_id = ? AND kind = ? AND value = ?"_s,
            tenant, toString(identifier.kind), identifier.value);
        if (!found)
            return fail(found.error());
        if (*found != 0)
            return ContactId(*found);
    }
    return ContactId();
}

Result<Contact> ContactStore::find(const Snapshot &snapshot, TenantId tenant, ContactId id)
{
    const auto found = snapshot.first(
        u"SELECT id, tenant_id, name, message_count, tokens_in, tokens_out, created_at, "
        "updated_at FROM contacts WHERE id = ? AND tenant_id = ?"_s,
        [](const Row &row) {
            return Contact{
                .id = row.id<ContactId>(0),
                .tenant = row.id<TenantId>(1),
                .name = row.text(2),
                .messageCount = row.int64(3),
                .tokensIn = row.int64(4),
                .tokensOut = row.int64(5),
                .createdAt = row.instant(6),
                .updatedAt = row.instant(7),
            };
        },
        id, tenant);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"contact"_s, id.toString()));
    return **found;
}

Result<QList<ContactIdentifier>> ContactStore::identifiers(const Snapshot &snapshot, TenantId tenant,
                                                           ContactId id)
{
    return snapshot.list(
        u"SELECT kind, value FROM contact_identifiers WHERE contact_id = ? AND tenant_id = ? "
        "ORDER BY kind, value"_s,
        [](const Row &row) {
            return ContactIdentifier{identifierKindFromString(row.text(0)).value_or(IdentifierKind::Other),
                                     row.text(1)};
        },
        id, tenant);
}

Result<> ContactStore::addIdentifier(Transaction &tx, TenantId tenant, ContactId id,
                                     const ContactIdentifier &identifier)
{
    const auto added =
        tx.exec(u"INSERT INTO contact_identifiers (tenant_id, kind, value, contact_id, first_seen_at) "
                "VALUES (?, ?, ?, ?, ?) ON CONFLICT (tenant_id, kind, value) DO NOTHING"_s,
                tenant, toString(identifier.kind), identifier.value, id, tx.now());
    if (!added)
        return fail(added.error());
    if (*added > 0)
        return ContactWordStore::add(tx, tenant, id, identifier);
    return {};
}

Result<> ContactStore::count(Transaction &tx, TenantId tenant, ContactId id, qint64 messages, qint64 tokensIn,
                             qint64 tokensOut)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE contacts SET message_count = message_count + ?, tokens_in = tokens_in + ?, "
                         "tokens_out = tokens_out + ?, updated_at = ? WHERE id = ? AND tenant_id = ?"_s,
                         messages, tokensIn, tokensOut, tx.now(), id, tenant));
    return {};
}

} // namespace chatflow
