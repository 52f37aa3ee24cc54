// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/escalationstore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define ESCALATION_SELECT                                                                                    \
    "SELECT e.id, e.tenant_id, e.conversation_id, e.opened_at, e.reason, e.parts, e.due_at, "                \
    "e.snoozed_until, e.claimed_at, e.claimed_by, e.closed_at, e.closed_by, e.outcome FROM escalations e "

QString partsText(const Urgency &urgency)
{
    QJsonArray parts;
    for (const Urgency::Part &part : urgency.parts)
        parts.append(QJsonArray{toString(part.what), part.points});
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

/// Parts of a later version of the program are passed over.
Urgency urgencyFrom(const QString &text)
{
    Urgency urgency;
    for (const auto &part : QJsonDocument::fromJson(text.toUtf8()).array()) {
        if (const auto what = urgencyPartFromString(part[0].toString()))
            urgency.parts.append({*what, part[1].toInt()});
    }
    return urgency;
}

Escalation escalationOf(const Row &row)
{
    return {.id = row.id<EscalationId>(0),
            .tenant = row.id<TenantId>(1),
            .conversation = row.id<ConversationId>(2),
            .openedAt = row.instant(3),
            .reason = holderReasonFromString(row.text(4)).value_or(HolderReason::None),
            .urgency = urgencyFrom(row.text(5)),
            .dueAt = row.instant(6),
            .snoozedUntil = row.optionalInstant(7),
            .claimedAt = row.optionalInstant(8),
            .claimedBy = row.id<ActorId>(9),
            .closedAt = row.optionalInstant(10),
            .closedBy = row.id<ActorId>(11),
            .outcome = escalationOutcomeFromString(row.text(12))};
}

void tell(Transaction &tx, TenantId tenant, ConversationId conversation)
{
    tx.changed(tenant, ChangeKind::Escalation, conversation);
}

} // namespace

Result<std::optional<Escalation>> EscalationStore::openOf(const Snapshot &snapshot, TenantId tenant,
                                                          ConversationId conversation)
{
    return snapshot.first(QStringLiteral(ESCALATION_SELECT "WHERE e.tenant_id = ? AND e.conversation_id = ? "
                                                           "AND e.closed_at IS NULL"),
                          escalationOf, tenant, conversation);
}

Result<QList<Escalation>> EscalationStore::queue(const Snapshot &snapshot, TenantId tenant, int limit)
{
    const Instant now = snapshot.now();
    return snapshot.list(
        QStringLiteral(
            ESCALATION_SELECT
            "WHERE e.tenant_id = ? AND e.closed_at IS NULL ORDER BY "
            "CASE WHEN e.claimed_at IS NOT NULL THEN 2 WHEN e.snoozed_until > ? THEN 1 ELSE 0 END, "
            "CASE WHEN e.due_at <= ? THEN 0 ELSE 1 END, e.score DESC, e.opened_at, e.id LIMIT ?"),
        escalationOf, tenant, now, now, limit);
}

Result<QList<ConversationId>> EscalationStore::unattended(const Snapshot &snapshot, TenantId tenant,
                                                          int limit)
{
    return snapshot.list(
        u"SELECT c.id FROM conversations c WHERE c.tenant_id = ? AND c.holder = 'waiting' "
        "AND NOT EXISTS (SELECT 1 FROM escalations e WHERE e.tenant_id = c.tenant_id AND "
        "e.conversation_id = c.id AND e.closed_at IS NULL) ORDER BY c.id LIMIT ?"_s,
        [](const Row &row) { return row.id<ConversationId>(0); }, tenant, limit);
}

Result<EscalationId> EscalationStore::add(Transaction &tx, const Escalation &escalation)
{
    const auto id = tx.insert<EscalationId>(
        u"INSERT INTO escalations (tenant_id, conversation_id, opened_at, reason, score, parts, due_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        escalation.tenant, escalation.conversation, escalation.openedAt, toString(escalation.reason),
        escalation.urgency.score(), partsText(escalation.urgency), escalation.dueAt);
    if (id)
        tell(tx, escalation.tenant, escalation.conversation);
    return id;
}

Result<> EscalationStore::claim(Transaction &tx, const Escalation &escalation, ActorId by)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE escalations SET claimed_at = ?, claimed_by = ?, snoozed_until = NULL "
                         "WHERE id = ? AND tenant_id = ?"_s,
                         tx.now(), by, escalation.id, escalation.tenant));
    tell(tx, escalation.tenant, escalation.conversation);
    return {};
}

Result<> EscalationStore::unclaim(Transaction &tx, const Escalation &escalation)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE escalations SET claimed_at = NULL, claimed_by = NULL "
                         "WHERE id = ? AND tenant_id = ?"_s,
                         escalation.id, escalation.tenant));
    tell(tx, escalation.tenant, escalation.conversation);
    return {};
}

Result<> EscalationStore::setSnooze(Transaction &tx, const Escalation &escalation,
                                    std::optional<Instant> until)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE escalations SET snoozed_until = ? WHERE id = ? AND tenant_id = ?"_s, until,
                         escalation.id, escalation.tenant));
    tell(tx, escalation.tenant, escalation.conversation);
    return {};
}

Result<> EscalationStore::close(Transaction &tx, const Escalation &escalation, EscalationOutcome outcome,
                                ActorId by)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE escalations SET closed_at = ?, closed_by = ?, outcome = ? WHERE id = ? AND "
                         "tenant_id = ?"_s,
                         tx.now(), by, toString(outcome), escalation.id, escalation.tenant));
    tell(tx, escalation.tenant, escalation.conversation);
    return {};
}

} // namespace chatflow
