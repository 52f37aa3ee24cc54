// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/escalationdesk.h"

#include "accounts/auditstore.h"
#include "conversations/conversationstore.h"
#include "conversations/escalationstore.h"
#include "conversations/summarystore.h"
#include "storage/database.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Result<EscalationRow> rowOf(const Snapshot &snapshot, const Escalation &escalation)
{
    const auto conversation =
        ConversationStore::summary(snapshot, escalation.tenant, escalation.conversation);
    if (!conversation)
        return fail(conversation.error());
    const auto summary = SummaryStore::latest(snapshot, escalation.tenant, escalation.conversation,
                                              MessageId(std::numeric_limits<qint64>::max()));
    if (!summary)
        return fail(summary.error());
    return EscalationRow{escalation, *conversation, *summary ? (*summary)->text : QString()};
}

} // namespace

EscalationDesk::EscalationDesk(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<QList<EscalationRow>>> EscalationDesk::queue(TenantId tenant)
{
    return m_database.read([tenant](const Snapshot &snapshot) -> Result<QList<EscalationRow>> {
        const auto queue = EscalationStore::queue(snapshot, tenant, most);
        if (!queue)
            return fail(queue.error());
        QList<EscalationRow> rows;
        for (const Escalation &escalation : *queue) {
            const auto row = rowOf(snapshot, escalation);
            if (!row)
                return fail(row.error());
            rows.append(*row);
        }
        return rows;
    });
}

QFuture<Result<std::optional<Instant>>> EscalationDesk::snooze(const Actor &actor, TenantId tenant,
                                                               ConversationId conversation,
                                                               std::optional<Instant> until)
{
    return m_database.write([=](Transaction &tx) -> Result<std::optional<Instant>> {
        CHATFLOW_TRY(ConversationStore::lock(tx, tenant, conversation));
        const auto there = EscalationStore::openOf(tx, tenant, conversation);
        if (!there)
            return fail(there.error());
        if (!*there || (*there)->claimedAt)
            return fail(Error::notFound(u"escalation"_s, conversation.toString()));
        CHATFLOW_TRY(EscalationStore::setSnooze(tx, **there, until));
        QJsonObject detail;
        if (until)
            detail.insert(u"until"_s, toIso(*until));
        CHATFLOW_TRY(AuditStore::append(tx, actor, tenant, u"snooze"_s, u"conversation"_s,
                                        conversation.value(), detail));
        return (*there)->snoozedUntil;
    });
}

} // namespace chatflow
