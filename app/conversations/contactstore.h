// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/contactcard.h"
#include "storage/keyset.h"
#include "storage/transaction.h"

#include <QList>

namespace chatflow
{

/// Tables contacts and contact_identifiers. Contacts that are one person by now (ContactGroupStore) are read
/// as one, whichever of them is asked for.
class ContactStore
{
public:
    /// The contact known under one of `identifiers` (the first that is known decides), under another form of
    /// its number when that is one contact's, or a new one; the unknown ones are added to it. What WhatsApp
    /// calls it replaces what it called it before; a name that a person gave stays the one that is shown.
    static Result<ContactId> resolve(Transaction &tx, TenantId tenant,
                                     const QList<ContactIdentifier> &identifiers, const QString &pushName);
    /// The contact known under the first of `identifiers` that is known, as resolve() finds it; none (0) when
    /// nobody is.
    static Result<ContactId> known(const Snapshot &snapshot, TenantId tenant,
                                   const QList<ContactIdentifier> &identifiers);
    /// The contact that stands for `id`; what it does not know itself is taken from the others.
    static Result<Contact> find(const Snapshot &snapshot, TenantId tenant, ContactId id);
    static Result<QList<ContactIdentifier>> identifiers(const Snapshot &snapshot, TenantId tenant,
                                                        ContactId id);
    /// Another identifier of a contact; nothing happens when somebody has it already.
    static Result<> addIdentifier(Transaction &tx, TenantId tenant, ContactId id,
                                  const ContactIdentifier &identifier);
    /// Those who wrote last first, without the merged ones; only those that `text` finds (ContactWordStore),
    /// unless it is empty.
    static Result<Page<Contact>> page(const Snapshot &snapshot, TenantId tenant, const QString &text,
                                      const PageRequest &request);

    static Result<> setProfile(Transaction &tx, TenantId tenant, ContactId id, const ContactProfile &profile);
    static Result<> setFields(Transaction &tx, TenantId tenant, ContactId id,
                              const QList<OwnVariable> &fields);
    /// None: the contact may be answered again, and so may all that are one person with it.
    static Result<> setOptOut(Transaction &tx, TenantId tenant, ContactId id,
                              const std::optional<OptOut> &optOut);
    /// Adds to the contact's counters.
    static Result<> count(Transaction &tx, TenantId tenant, ContactId id, qint64 messages, qint64 tokensIn,
                          qint64 tokensOut);
};

} // namespace chatflow
