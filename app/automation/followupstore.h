// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "automation/followup.h"
#include "conversations/conversation.h"
#include "storage/keyset.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Tables follow_ups, follow_up_wishes and follow_up_starts.
class FollowUpStore
{
public:
    /// Adds it; none (0) when there is one of this step after this message already.
    static Result<FollowUpId> add(Transaction &tx, const FollowUp &followUp);
    static Result<FollowUp> find(const Snapshot &snapshot, TenantId tenant, FollowUpId id);
    /// What it is waiting for, and under which settings that was reckoned.
    static Result<> setDue(Transaction &tx, const FollowUp &followUp, Instant dueAt, qint64 settingsVersion);
    static Result<> close(Transaction &tx, const FollowUp &followUp, FollowUpState state,
                          FollowUpReason reason, MessageId message = {});
    /// The one whose message `message` is.
    static Result<std::optional<FollowUp>> ofMessage(const Snapshot &snapshot, TenantId tenant,
                                                     MessageId message);
    /// The open one of a conversation, while what it waits for has not come: it will be sent, as far as is
    /// known.
    static Result<std::optional<FollowUp>> pendingOf(const Snapshot &snapshot, TenantId tenant,
                                                     ConversationId conversation);

    /// The tenants that have open ones, wishes or a start.
    static Result<QList<TenantId>> concerned(const Snapshot &snapshot, AllTenants);
    /// Open ones whose conversation has gone on, changed hands or is to be left alone; at most `limit`.
    static Result<QList<FollowUpId>> outdated(const Snapshot &snapshot, TenantId tenant, int limit);
    /// Open ones that are due, the longest due first.
    static Result<QList<FollowUpId>> due(const Snapshot &snapshot, TenantId tenant, Instant now, int limit);
    /// Planned ones reckoned under other settings than `settingsVersion`.
    static Result<QList<FollowUpId>> reckonedBefore(const Snapshot &snapshot, TenantId tenant,
                                                    qint64 settingsVersion, int limit);
    /// A message of the AI that got there and that nobody has answered or followed up.
    struct Silence {
        ConversationId conversation;
        MessageId last;
    };
    /// Those that began after `from`, the oldest first; without those whose step was the last of `steps`.
    static Result<QList<Silence>> silences(const Snapshot &snapshot, TenantId tenant, Instant from,
                                           qsizetype steps, int limit);
    /// The same of conversations for which a rule wants them.
    static Result<QList<Silence>> wishedSilences(const Snapshot &snapshot, TenantId tenant, Instant from,
                                                 qsizetype steps, int limit);
    /// How many a person got on any number since the person's last message.
    static Result<int> unanswered(const Snapshot &snapshot, TenantId tenant, const QList<ContactId> &members);
    /// The contact has written since.
    static Result<bool> isAnswered(const Snapshot &snapshot, const FollowUp &followUp);

    /// A rule wants the steps for this conversation; once for each.
    static Result<> wish(Transaction &tx, const Conversation &conversation, const QString &rule);
    static Result<bool> isWished(const Snapshot &snapshot, TenantId tenant, ConversationId conversation);
    static Result<> forgetWish(Transaction &tx, TenantId tenant, ConversationId conversation);

    /// Since when they are on for all; none: they are not.
    static Result<std::optional<Instant>> startOf(const Snapshot &snapshot, TenantId tenant);
    static Result<> start(Transaction &tx, TenantId tenant); ///< now, unless they are on already
    static Result<> stop(Transaction &tx, TenantId tenant);

    /// For people: open ones by their time, or, with `closed`, the others too, the newest first. Of a
    /// conversation, unless that is none.
    static Result<QList<FollowUp>> list(const Snapshot &snapshot, TenantId tenant,
                                        ConversationId conversation, bool closed, int limit);
    /// Of a person's contacts, the newest first.
    static Result<QList<FollowUp>> of(const Snapshot &snapshot, TenantId tenant,
                                      const QList<ContactId> &contacts, int limit);
};

} // namespace chatflow
