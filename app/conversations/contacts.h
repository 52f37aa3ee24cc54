// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/future.h"
#include "conversations/contactcard.h"
#include "conversations/timelineevent.h"
#include "storage/keyset.h"

#include <QFuture>
#include <QObject>

namespace chatflow
{

class Database;

/// The people who write to a tenant. Any thread may call it. What a person does is stored with who did it;
/// the audit has ids and names of fields, never what was written.
class Contacts : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype longestName = 200;
    static constexpr qsizetype longestNote = 4000;
    static constexpr qsizetype mostFields = 50;

    explicit Contacts(Database &database, QObject *parent = nullptr);

    /// Those who wrote last first; only those whose name or number `text` finds, unless it is empty.
    QFuture<Result<Page<Contact>>> list(TenantId tenant, const QString &text, const PageRequest &page);
    /// All that is known of a contact; of one that was merged, the card of the one that stands for it.
    /// What happened with the person, the newest first, at most `limit` before `before` (none: from the
    /// newest).
    QFuture<Result<Page<TimelineEvent>>> timeline(TenantId tenant, ContactId id,
                                                  const std::optional<PageKey> &before, int limit);
    QFuture<Result<ContactCard>> card(TenantId tenant, ContactId contact);

    QFuture<Result<>> setProfile(const Actor &actor, TenantId tenant, ContactId contact,
                                 const ContactProfile &profile);
    /// All fields at once. InvalidArgument as checkVariables().
    QFuture<Result<>> setFields(const Actor &actor, TenantId tenant, ContactId contact,
                                const QList<OwnVariable> &fields);
    /// The contact wants no automatic answers: what is being written for it is stopped, and what waits for
    /// the AI waits for a person.
    QFuture<Result<>> optOut(const Actor &actor, TenantId tenant, ContactId contact, const QString &reason);
    QFuture<Result<>> optIn(const Actor &actor, TenantId tenant, ContactId contact);

    QFuture<Result<ContactNote>> addNote(const Actor &actor, TenantId tenant, ContactId contact,
                                         const QString &text);
    QFuture<Result<>> editNote(const Actor &actor, TenantId tenant, ContactNoteId note, const QString &text);
    /// Answers what it was, for putBackNote().
    QFuture<Result<ContactNote>> removeNote(const Actor &actor, TenantId tenant, ContactNoteId note);
    QFuture<Result<>> putBackNote(const Actor &actor, TenantId tenant, const ContactNote &note);

    QFuture<Result<ContactMergeId>> merge(const Actor &actor, TenantId tenant, ContactId kept,
                                          ContactId merged, MergeEvidence evidence);
    QFuture<Result<>> unmerge(const Actor &actor, TenantId tenant, ContactId merged);
    /// They are two: not suggested again.
    QFuture<Result<>> keepApart(const Actor &actor, TenantId tenant, ContactId one, ContactId other);

private:
    Database &m_database;
};

} // namespace chatflow
