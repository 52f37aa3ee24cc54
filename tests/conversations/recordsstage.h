// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "conversations/inbox.h"
#include "support/testdatabase.h"

namespace chatflow::test
{

/// A business with one number in a fresh workspace, to which contacts write.
class RecordsStage
{
public:
    explicit RecordsStage(Clock *clock = nullptr)
        : m_workspace(clock)
    {
    }

    /// Answers what went wrong, or nothing. Call it in init().
    QString open();
    Database &database() const { return *m_workspace.database(); }
    TestDatabase &workspace() { return m_workspace; }
    TenantId tenant() const { return m_tenant; }
    InstanceId instance() const { return m_instance; }
    const Actor &actor() const { return m_actor; }
    QTimeZone zone() const { return QTimeZone::utc(); }

    /// A second business, which must not notice anything.
    Result<std::pair<TenantId, InstanceId>> addBusiness(const QString &clientId);

    /// `phone` writes each of `texts`, a second apart from `at` on.
    Result<ConversationId> receive(const QString &phone, const QString &name, const QStringList &texts,
                                   Instant at);
    Result<ConversationId> receiveAt(TenantId tenant, InstanceId instance, const QString &phone,
                                     const QString &name, const QStringList &texts, Instant at);
    /// A person answers.
    Result<Message> reply(ConversationId conversation, const QString &text);
    Result<ContactId> contactOf(ConversationId conversation);
    qint64 count(const QString &sql);

private:
    TestDatabase m_workspace;
    TenantId m_tenant;
    InstanceId m_instance;
    Actor m_actor;
    int m_number = 0;
};

} // namespace chatflow::test
