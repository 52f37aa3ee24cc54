// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/future.h"
#include "conversations/workoutcome.h"

#include <QFuture>

namespace chatflow
{

/// What a person does with one or several conversations at once, in the name of the person at the console.
/// ConversationWork stands behind it and tells what each means.
class WorkSource
{
public:
    virtual ~WorkSource() = default;

    virtual QFuture<Result<QList<Actor>>> people() = 0;
    virtual QFuture<Result<WorkOutcome>> takeOver(TenantId tenant, const QList<ConversationId> &ids) = 0;
    /// `note`: what the AI is told; empty = nothing.
    virtual QFuture<Result<WorkOutcome>> handBack(TenantId tenant, const QList<ConversationId> &ids,
                                                  const QString &note) = 0;
    virtual QFuture<Result<WorkOutcome>> resolve(TenantId tenant, const QList<ConversationId> &ids) = 0;
    virtual QFuture<Result<WorkOutcome>> assign(TenantId tenant, const QList<ConversationId> &ids,
                                                ActorId to) = 0;
    virtual QFuture<Result<WorkOutcome>> release(TenantId tenant, const QList<ConversationId> &ids) = 0;
    virtual QFuture<Result<WorkOutcome>> setUnread(TenantId tenant, const QList<ConversationId> &ids,
                                                   bool unread) = 0;
    virtual QFuture<Result<WorkOutcome>> setTag(TenantId tenant, const QList<ConversationId> &ids, TagId tag,
                                                bool on) = 0;
    virtual QFuture<Result<WorkOutcome>> putBack(TenantId tenant, const QList<WorkOutcome::Done> &done) = 0;
};

} // namespace chatflow
