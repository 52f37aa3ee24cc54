// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/tag.h"
#include "storage/transaction.h"

#include <QList>

namespace chatflow
{

/// Tables tags, contact_tags and conversation_tags.
class TagStore
{
public:
    /// By name.
    static Result<QList<Tag>> list(const Snapshot &snapshot, TenantId tenant);
    /// The same, with how much each is used.
    static Result<QList<TagUse>> uses(const Snapshot &snapshot, TenantId tenant);
    /// NotFound when the tenant has no such tag.
    static Result<Tag> find(const Snapshot &snapshot, TenantId tenant, TagId id);
    /// Conflict when there is one of that name, accents and capitals aside.
    static Result<Tag> add(Transaction &tx, TenantId tenant, const QString &name, const QString &colour);
    static Result<> change(Transaction &tx, TenantId tenant, const Tag &tag);
    /// Also from all contacts and conversations.
    static Result<> remove(Transaction &tx, TenantId tenant, TagId id);

    /// What carries `from` carries `into` as well.
    static Result<> merge(Transaction &tx, TenantId tenant, TagId from, TagId into);

    /// Of all contacts that are one person by now (`group`).
    static Result<QList<TagId>> ofContacts(const Snapshot &snapshot, const QList<ContactId> &group);
    /// Puts a tag on a contact, or takes it off all of `group`; answers whether anything changed.
    static Result<bool> setOnContact(Transaction &tx, TenantId tenant, const QList<ContactId> &group,
                                     ContactId contact, TagId tag, bool on);
    /// The same of a conversation.
    static Result<bool> setOnConversation(Transaction &tx, TenantId tenant, ConversationId conversation,
                                          TagId tag, bool on);
    /// What the conversations of a contact, and of all that are one person with it, have from it: after the
    /// contact's tags, its merges or its conversations have changed.
    static Result<> inherit(Transaction &tx, TenantId tenant, ContactId contact);
};

} // namespace chatflow
