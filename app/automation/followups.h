// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "automation/followup.h"
#include "base/future.h"

#include <QObject>

namespace chatflow
{

class Database;

/// The follow-ups of tenants, for people. Any thread may call it.
class FollowUps : public QObject
{
    Q_OBJECT

public:
    explicit FollowUps(Database &database, QObject *parent = nullptr);

    /// What is planned for a conversation; none when nothing is, or what was planned will not be sent.
    QFuture<Result<std::optional<FollowUp>>> pending(TenantId tenant, ConversationId conversation);
    /// Those that are planned, the next first; with `closed` all, the newest first. Of one conversation, or
    /// of all (none).
    QFuture<Result<QList<FollowUp>>> list(TenantId tenant, ConversationId conversation, bool closed,
                                          int limit);
    /// It is not sent, and none after it until the contact has written. Conflict when it is not planned any
    /// more.
    QFuture<Result<>> cancel(const Actor &actor, TenantId tenant, FollowUpId id);

private:
    Database &m_database;
};

} // namespace chatflow
