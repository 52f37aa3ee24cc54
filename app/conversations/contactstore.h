// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "storage/transaction.h"

#include <QList>

namespace chatflow
{

/// Tables contacts and contact_identifiers.
class ContactStore
{
public:
    /// The contact known under one of `identifiers` (the first that is known decides), or a new one; the
    /// unknown ones are added to it. A non-empty `name` that differs replaces the stored one.
    static Result<ContactId> resolve(Transaction &tx, TenantId tenant,
                                     const QList<ContactIdentifier> &identifiers, const QString &name);
    /// The contact known under the first of `identifiers` that is known; none (0) when nobody is.
    static Result<ContactId> known(const Snapshot &snapshot, TenantId tenant,
                                   const QList<ContactIdentifier> &identifiers);
    static Result<Contact> find(const Snapshot &snapshot, TenantId tenant, ContactId id);
    static Result<QList<ContactIdentifier>> identifiers(const Snapshot &snapshot, TenantId tenant,
                                                        ContactId id);
    /// Another identifier of a contact; nothing happens when somebody has it already.
    static Result<> addIdentifier(Transaction &tx, TenantId tenant, ContactId id,
                                  const ContactIdentifier &identifier);
    /// Adds to the contact's counters.
    static Result<> count(Transaction &tx, TenantId tenant, ContactId id, qint64 messages, qint64 tokensIn,
                          qint64 tokensOut);
};

} // namespace chatflow
