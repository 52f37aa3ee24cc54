// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/contactcard.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Table contact_notes.
class ContactNoteStore
{
public:
    /// The newest first.
    static Result<QList<ContactNote>> of(const Snapshot &snapshot, TenantId tenant,
                                         const QList<ContactId> &contacts);
    static Result<ContactNote> find(const Snapshot &snapshot, TenantId tenant, ContactNoteId id);
    /// With its own time and author: a note that was removed by mistake comes back as it was.
    static Result<ContactNoteId> add(Transaction &tx, TenantId tenant, const ContactNote &note);
    static Result<> edit(Transaction &tx, TenantId tenant, ContactNoteId id, const QString &text);
    static Result<> remove(Transaction &tx, TenantId tenant, ContactNoteId id);
};

} // namespace chatflow
