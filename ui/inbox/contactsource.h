// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/contactcard.h"

#include <QFuture>

namespace chatflow
{

/// What the panel of a contact asks of the workspace, in the name of the person at the console. Contacts and
/// Tags stand behind it.
class ContactSource
{
public:
    virtual ~ContactSource() = default;

    virtual QFuture<Result<ContactCard>> card(TenantId tenant, ContactId contact) = 0;
    virtual QFuture<Result<QList<Tag>>> tags(TenantId tenant) = 0;
    virtual QFuture<Result<>> setProfile(TenantId tenant, ContactId contact,
                                         const ContactProfile &profile) = 0;
    virtual QFuture<Result<>> setFields(TenantId tenant, ContactId contact,
                                        const QList<OwnVariable> &fields) = 0;
    virtual QFuture<Result<>> setAnswered(TenantId tenant, ContactId contact, bool automatically) = 0;
    virtual QFuture<Result<ContactNote>> addNote(TenantId tenant, ContactId contact, const QString &text) = 0;
    virtual QFuture<Result<ContactNote>> removeNote(TenantId tenant, ContactNoteId note) = 0;
    virtual QFuture<Result<>> putBackNote(TenantId tenant, const ContactNote &note) = 0;
    virtual QFuture<Result<Tag>> addTag(TenantId tenant, const QString &name, const QString &colour) = 0;
    virtual QFuture<Result<>> setTag(TenantId tenant, ContactId contact, TagId tag, bool on) = 0;
    virtual QFuture<Result<ContactMergeId>> merge(TenantId tenant, ContactId kept, ContactId merged,
                                                  MergeEvidence evidence) = 0;
    virtual QFuture<Result<>> unmerge(TenantId tenant, ContactId merged) = 0;
    virtual QFuture<Result<>> keepApart(TenantId tenant, ContactId one, ContactId other) = 0;
};

} // namespace chatflow
