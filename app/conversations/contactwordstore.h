// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "storage/transaction.h"

#include <QList>

namespace chatflow
{

/// Table contact_words: what a contact is found by as one types. Names by the beginning of each word, accents
/// and capitals aside; telephone numbers by any part of them.
class ContactWordStore
{
public:
    /// At most so many contacts are found; who types on finds fewer.
    static constexpr int mostFound = 200;

    /// The words of the contact's name from now on.
    static Result<> setName(Transaction &tx, TenantId tenant, ContactId contact, const QString &name);
    /// One more identifier; only what people call a number is searched.
    static Result<> add(Transaction &tx, TenantId tenant, ContactId contact,
                        const ContactIdentifier &identifier);
    /// Contacts with a word for each word that `text` wants (SearchTerms) and none that it does not; it may
    /// also be a number however it is written.
    static Result<QList<ContactId>> find(const Snapshot &snapshot, TenantId tenant, const QString &text);
};

} // namespace chatflow
