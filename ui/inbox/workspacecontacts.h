// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/contacts.h"
#include "conversations/tags.h"
#include "inbox/contactsource.h"

namespace chatflow
{

/// The workspace's Contacts and Tags, asked in the name of `actor`. Both must outlive it.
class WorkspaceContacts final : public ContactSource
{
public:
    WorkspaceContacts(Contacts &contacts, Tags &tags, Actor actor)
        : m_contacts(contacts)
        , m_tags(tags)
        , m_actor(std::move(actor))
    {
    }

    QFuture<Result<ContactCard>> card(TenantId tenant, ContactId contact) override
    {
        return m_contacts.card(tenant, contact);
    }
    QFuture<Result<QList<Tag>>> tags(TenantId tenant) override { return m_tags.list(tenant); }
    QFuture<Result<>> setProfile(TenantId tenant, ContactId contact, const ContactProfile &profile) override
    {
        return m_contacts.setProfile(m_actor, tenant, contact, profile);
    }
    QFuture<Result<>> setFields(TenantId tenant, ContactId contact, const QList<OwnVariable> &fields) override
    {
        return m_contacts.setFields(m_actor, tenant, contact, fields);
    }
    QFuture<Result<>> setAnswered(TenantId tenant, ContactId contact, bool automatically) override
    {
        return automatically ? m_contacts.optIn(m_actor, tenant, contact)
                             : m_contacts.optOut(m_actor, tenant, contact, {});
    }
    QFuture<Result<ContactNote>> addNote(TenantId tenant, ContactId contact, const QString &text) override
    {
        return m_contacts.addNote(m_actor, tenant, contact, text);
    }
    QFuture<Result<ContactNote>> removeNote(TenantId tenant, ContactNoteId note) override
    {
        return m_contacts.removeNote(m_actor, tenant, note);
    }
    QFuture<Result<>> putBackNote(TenantId tenant, const ContactNote &note) override
    {
        return m_contacts.putBackNote(m_actor, tenant, note);
    }
    QFuture<Result<Tag>> addTag(TenantId tenant, const QString &name, const QString &colour) override
    {
        return m_tags.add(m_actor, tenant, name, colour);
    }
    QFuture<Result<>> setTag(TenantId tenant, ContactId contact, TagId tag, bool on) override
    {
        return m_tags.setOnContact(m_actor, tenant, contact, tag, on);
    }
    QFuture<Result<ContactMergeId>> merge(TenantId tenant, ContactId kept, ContactId merged,
                                          MergeEvidence evidence) override
    {
        return m_contacts.merge(m_actor, tenant, kept, merged, evidence);
    }
    QFuture<Result<>> unmerge(TenantId tenant, ContactId merged) override
    {
        return m_contacts.unmerge(m_actor, tenant, merged);
    }
    QFuture<Result<>> keepApart(TenantId tenant, ContactId one, ContactId other) override
    {
        return m_contacts.keepApart(m_actor, tenant, one, other);
    }

private:
    Contacts &m_contacts;
    Tags &m_tags;
    Actor m_actor;
};

} // namespace chatflow
