// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/future.h"
#include "conversations/tag.h"

#include <QFuture>
#include <QList>
#include <QObject>

namespace chatflow
{

class Database;

/// The tags of a tenant, and what carries them. Any thread may call it.
class Tags : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype longestName = 40;

    explicit Tags(Database &database, QObject *parent = nullptr);

    /// By name.
    QFuture<Result<QList<Tag>>> list(TenantId tenant);
    /// By name, with how much each is used.
    QFuture<Result<QList<TagUse>>> uses(TenantId tenant);
    /// Conflict when there is one of that name; InvalidArgument for a name that is empty or too long, or an
    /// unknown colour.
    QFuture<Result<Tag>> add(const Actor &actor, TenantId tenant, const QString &name, const QString &colour);
    QFuture<Result<>> change(const Actor &actor, TenantId tenant, const Tag &tag);
    /// Also from everything that carries it.
    QFuture<Result<>> remove(const Actor &actor, TenantId tenant, TagId id);

    /// What carries `from` carries `into` then, saved views too, and `from` is no more.
    QFuture<Result<>> merge(const Actor &actor, TenantId tenant, TagId from, TagId into);

    QFuture<Result<>> setOnContact(const Actor &actor, TenantId tenant, ContactId contact, TagId tag,
                                   bool on);
    /// Answers those conversations that did not have it before (or had it, when taking off): what an undo
    /// concerns.
    QFuture<Result<QList<ConversationId>>> setOnConversations(const Actor &actor, TenantId tenant,
                                                              const QList<ConversationId> &conversations,
                                                              TagId tag, bool on);

private:
    Database &m_database;
};

} // namespace chatflow
