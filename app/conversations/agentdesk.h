// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/future.h"
#include "conversations/cannedresponse.h"
#include "conversations/messageversion.h"
#include "conversations/writinglock.h"

#include <QObject>

namespace chatflow
{

class Database;

/// What people work with beside the conversations themselves: what they have begun to write, the texts they
/// send often, who writes where, and what was said before it was changed. Any thread may call it.
class AgentDesk : public QObject
{
    Q_OBJECT

public:
    explicit AgentDesk(Database &database, QObject *parent = nullptr);

    /// What that person has begun to write there; empty when nothing.
    QFuture<Result<QString>> draft(const Actor &actor, TenantId tenant, ConversationId conversation);
    /// An empty text forgets it.
    QFuture<Result<>> keepDraft(const Actor &actor, TenantId tenant, ConversationId conversation,
                                const QString &text);

    QFuture<Result<QList<CannedResponse>>> cannedResponses(TenantId tenant);
    /// InvalidArgument when the shortcut is not one word or the text is empty. Answers all of the tenant.
    QFuture<Result<QList<CannedResponse>>> saveCanned(const Actor &actor, TenantId tenant,
                                                      const CannedResponse &response);
    QFuture<Result<QList<CannedResponse>>> removeCanned(const Actor &actor, TenantId tenant,
                                                        const QString &shortcut, const QString &language);

    /// What their placeholders stand for: the tenant's variables, as text.
    QFuture<Result<QHash<QString, QString>>> fillings(TenantId tenant);

    /// Says that that person writes there, or that a colleague does already; to be said again within
    /// WritingLockStore::holdsFor.
    QFuture<Result<WritingLock>> beginWriting(const Actor &actor, TenantId tenant,
                                              ConversationId conversation);
    QFuture<Result<>> endWriting(const Actor &actor, TenantId tenant, ConversationId conversation);
    QFuture<Result<WritingLock>> whoWrites(TenantId tenant, ConversationId conversation);

    /// What a message said before it was edited or deleted, the oldest first.
    QFuture<Result<QList<MessageVersion>>> versions(TenantId tenant, MessageId message);

private:
    Database &m_database;
};

} // namespace chatflow
