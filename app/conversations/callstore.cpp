// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/callstore.h"

#include "base/enumnames.h"
#include "base/errorjson.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<CallOutcome::State, 4> states{{
    {CallOutcome::State::Answered, "answered"_L1},
    {CallOutcome::State::Discarded, "discarded"_L1},
    {CallOutcome::State::Failed, "failed"_L1},
    {CallOutcome::State::Unknown, "unknown"_L1},
}};

#define CALL_SELECT                                                                                          \
    "SELECT id, tenant_id, conversation_id, instance_id, settings_version, session_id, up_to_message_id, "   \
    "lease_epoch, "                                                                                          \
    "started_at, expires_at, finished_at FROM calls "

Call callOf(const Row &row)
{
    return {
        .id = row.id<CallId>(0),
        .tenant = row.id<TenantId>(1),
        .conversation = row.id<ConversationId>(2),
        .instance = row.id<InstanceId>(3),
        .settingsVersion = row.int64(4),
        .sessionId = row.text(5),
        .upToMessage = row.id<MessageId>(6),
        .leaseEpoch = row.int64(7),
        .startedAt = row.instant(8),
        .expiresAt = row.instant(9),
        .finishedAt = row.optionalInstant(10),
    };
}

} // namespace

Result<CallId> CallStore::start(Transaction &tx, const Call &call)
{
    const auto id = tx.insert<CallId>(
        u"INSERT INTO calls (tenant_id, conversation_id, instance_id, settings_version, session_id, "
        u"up_to_message_id, "
        "lease_epoch, state, started_at, expires_at, question_characters, context_messages, context_tokens) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, 'started', ?, ?, ?, ?, ?) RETURNING id"_s,
        call.tenant, call.conversation, call.instance, call.settingsVersion, call.sessionId, call.upToMessage,
        call.leaseEpoch, tx.now(), call.expiresAt, call.questionCharacters, call.contextMessages,
        call.contextTokens);
    if (id)
        tx.changed(call.tenant, ChangeKind::Call, *id);
    return id;
}

Result<bool> CallStore::finish(Transaction &tx, TenantId tenant, CallId id, const CallOutcome &outcome)
{
    const auto touched = tx.exec(
        u"UPDATE calls SET state = ?, finished_at = ?, queued_ms = ?, first_token_ms = ?, total_ms = ?, "
        u"error = ?, "
        "server_message_id = ?, tokens_in = ?, tokens_out = ?, exactness = ? "
        "WHERE id = ? AND tenant_id = ? AND state = 'started'"_s,
        nameOf(states, outcome.state), tx.now(), outcome.queued.count(), outcome.firstToken.count(),
        outcome.total.count(), outcome.error ? std::optional(errorToJson(*outcome.error)) : std::nullopt,
        outcome.serverMessageId.isEmpty() ? std::nullopt : std::optional(outcome.serverMessageId),
        outcome.tokensIn, outcome.tokensOut, toString(outcome.exactness), id, tenant);
    if (!touched)
        return fail(touched.error());
    tx.changed(tenant, ChangeKind::Call, id);
    return *touched == 1;
}

Result<std::optional<Call>> CallStore::unknownFor(const Snapshot &snapshot, TenantId tenant,
                                                  ConversationId conversation, MessageId message)
{
    return snapshot.first(QStringLiteral(CALL_SELECT
                                         "WHERE conversation_id = ? AND tenant_id = ? AND state = 'unknown' "
                                         "AND up_to_message_id = ? ORDER BY id DESC LIMIT 1"),
                          callOf, conversation, tenant, message);
}

Result<QString> CallStore::lastServerMessage(const Snapshot &snapshot, TenantId tenant,
                                             ConversationId conversation)
{
    const auto id = snapshot.first(
        u"SELECT server_message_id FROM calls WHERE conversation_id = ? AND tenant_id = ? "
        "AND server_message_id <> '' ORDER BY id DESC LIMIT 1"_s,
        [](const Row &row) { return row.text(0); }, conversation, tenant);
    if (!id)
        return fail(id.error());
    return id->value_or(QString());
}

Result<qint64> CallStore::settingsVersionOf(const Snapshot &snapshot, TenantId tenant, MessageId message)
{
    return snapshot.number(u"SELECT c.settings_version FROM messages m JOIN calls c ON c.id = m.call_id "
                           "AND c.tenant_id = m.tenant_id WHERE m.id = ? AND m.tenant_id = ?"_s,
                           message, tenant);
}

Result<> CallStore::recovered(Transaction &tx, TenantId tenant, CallId id, const QString &serverMessageId)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE calls SET state = 'answered', server_message_id = ? "
                         "WHERE id = ? AND tenant_id = ? AND state = 'unknown'"_s,
                         serverMessageId, id, tenant));
    tx.changed(tenant, ChangeKind::Call, id);
    return {};
}

Result<QList<Call>> CallStore::abandoned(const Snapshot &snapshot, TenantId tenant, InstanceId instance,
                                         qint64 epoch)
{
    return snapshot.list(QStringLiteral(CALL_SELECT
                                        "WHERE instance_id = ? AND state = 'started' AND lease_epoch < ? "
                                        "AND tenant_id = ? ORDER BY id"),
                         callOf, instance, epoch, tenant);
}

} // namespace chatflow
