// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/contactcard.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Contacts that are one person: contacts.merged_into, contact_merges and contact_hints. A merge moves
/// nothing: each contact keeps what it has, and the one that stands for them is shown with all of it. So
/// taking a merge back gives each of them back exactly what it had.
class ContactGroupStore
{
public:
    /// The contact that stands for `id`: itself, unless it was merged. NotFound when there is none.
    static Result<ContactId> standing(const Snapshot &snapshot, TenantId tenant, ContactId id);
    /// All that are one person with `id`, the one that stands for them first.
    static Result<QList<ContactId>> members(const Snapshot &snapshot, TenantId tenant, ContactId id);

    /// Lets `kept` stand for `merged` and all it stands for. Conflict when they are one already.
    static Result<ContactMergeId> merge(Transaction &tx, TenantId tenant, ActorId by, ContactId kept,
                                        ContactId merged, MergeEvidence evidence);
    /// Takes the open merge of `merged` back; answers the contact it was merged into. NotFound when it is not
    /// merged.
    static Result<ContactId> unmerge(Transaction &tx, TenantId tenant, ActorId by, ContactId merged);
    /// The open merges into any of `group`.
    static Result<QList<ContactMerge>> merges(const Snapshot &snapshot, TenantId tenant,
                                              const QList<ContactId> &group);

    /// A message showed that two contacts may be one person.
    static Result<> hint(Transaction &tx, TenantId tenant, ContactId one, ContactId other,
                         MergeEvidence evidence);
    /// Somebody said that they are two; they are not suggested again.
    static Result<> dismiss(Transaction &tx, TenantId tenant, ActorId by, ContactId one, ContactId other);
    static Result<QList<MergeSuggestion>> suggestions(const Snapshot &snapshot, TenantId tenant,
                                                      const QList<ContactId> &group);
};

} // namespace chatflow
