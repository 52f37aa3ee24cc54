// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/followups.h"

#include "accounts/auditstore.h"
#include "automation/followupstore.h"
#include "conversations/conversationstore.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

FollowUps::FollowUps(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<std::optional<FollowUp>>> FollowUps::pending(TenantId tenant, ConversationId conversation)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return FollowUpStore::pendingOf(snapshot, tenant, conversation); });
}

QFuture<Result<QList<FollowUp>>> FollowUps::list(TenantId tenant, ConversationId conversation, bool closed,
                                                 int limit)
{
    return m_database.read([=](const Snapshot &snapshot) {
        return FollowUpStore::list(snapshot, tenant, conversation, closed, limit);
    });
}

QFuture<Result<>> FollowUps::cancel(const Actor &actor, TenantId tenant, FollowUpId id)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        const auto seen = FollowUpStore::find(tx, tenant, id);
        if (!seen)
            return fail(seen.error());
        // Held against the engine, which may be about to send it.
        CHATFLOW_TRY(ConversationStore::lock(tx, tenant, seen->conversation));
        const auto followUp = FollowUpStore::find(tx, tenant, id);
        if (!followUp)
            return fail(followUp.error());
        if (!followUp->isOpen())
            return fail(Error::Code::Conflict, {{u"what"_s, u"follow_up"_s}});
        CHATFLOW_TRY(FollowUpStore::forgetWish(tx, tenant, followUp->conversation));
        CHATFLOW_TRY(FollowUpStore::close(tx, *followUp, FollowUpState::Cancelled, FollowUpReason::ByPerson));
        return AuditStore::append(tx, actor, tenant, u"cancel"_s, u"follow_up"_s, id.value(), {});
    });
}

} // namespace chatflow
