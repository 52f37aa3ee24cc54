// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/future.h"
#include "conversations/workoutcome.h"

#include <QFuture>
#include <QObject>

namespace chatflow
{

class Database;
class Transaction;

/// What a person does with one or several conversations at once. Each is done in one transaction: what fails
/// for one conversation (it is gone, a colleague has it) is told and leaves the others, what fails for the
/// database leaves none done. At most `most` at once. Any thread may call it.
class ConversationWork : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 500;

    explicit ConversationWork(Database &database, QObject *parent = nullptr);

    /// The people who have worked in this workspace, by name: whom a conversation can be given.
    QFuture<Result<QList<Actor>>> people();

    /// Not those that a colleague holds: HeldByPerson.
    QFuture<Result<WorkOutcome>> takeOver(const Actor &actor, TenantId tenant,
                                          const QList<ConversationId> &conversations);
    /// To the AI; not those that a colleague holds. The AI is told `note` with each question from then on,
    /// until somebody has done with the conversation or hands it back again; colleagues read it in the
    /// thread.
    QFuture<Result<WorkOutcome>> handBack(const Actor &actor, TenantId tenant,
                                          const QList<ConversationId> &conversations,
                                          const QString &note = {});
    /// What was to do is done: the AI answers what comes from here on. Not those that a colleague holds.
    QFuture<Result<WorkOutcome>> resolve(const Actor &actor, TenantId tenant,
                                         const QList<ConversationId> &conversations);
    /// Gives them to a person, whoever has them now. InvalidArgument when `to` is nobody.
    QFuture<Result<WorkOutcome>> assign(const Actor &actor, TenantId tenant,
                                        const QList<ConversationId> &conversations, ActorId to);
    /// Those that a person holds wait for any person.
    QFuture<Result<WorkOutcome>> release(const Actor &actor, TenantId tenant,
                                         const QList<ConversationId> &conversations);
    QFuture<Result<WorkOutcome>> setUnread(TenantId tenant, const QList<ConversationId> &conversations,
                                           bool unread);
    QFuture<Result<WorkOutcome>> setTag(const Actor &actor, TenantId tenant,
                                        const QList<ConversationId> &conversations, TagId tag, bool on);
    /// Gives each to whom it belonged before; Conflict for those that have changed hands since.
    QFuture<Result<WorkOutcome>> putBack(const Actor &actor, TenantId tenant,
                                         const QList<WorkOutcome::Done> &done);

private:
    Database &m_database;
};

} // namespace chatflow
