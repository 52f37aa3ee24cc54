// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/callstore.h"

#include "base/enumnames.h"
#include "base/errorjson.h"
#include "base/textfold.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<CallKind, 5> kinds{{
    {CallKind::Road, "road"_L1},
    {CallKind::Preview, "preview"_L1},
    {CallKind::Golden, "golden"_L1},
    {CallKind::Test, "test"_L1},
    {CallKind::Summary, "summary"_L1},
}};

constexpr EnumNames<CallOutcome::State, 4> states{{
    {CallOutcome::State::Answered, "answered"_L1},
    {CallOutcome::State::Discarded, "discarded"_L1},
    {CallOutcome::State::Failed, "failed"_L1},
    {CallOutcome::State::Unknown, "unknown"_L1},
}};

#define CALL_SELECT                                                                                          \
    "SELECT id, tenant_id, conversation_id, instance_id, settings_version, session_id, up_to_message_id, "   \
    "lease_epoch, "                                                                                          \
    "started_at, expires_at, finished_at, kind, actor_id, flow_id FROM calls "

Call callOf(const Row &row)
{
    return {
        .id = row.id<CallId>(0),
        .tenant = row.id<TenantId>(1),
        .conversation = row.id<ConversationId>(2),
        .instance = row.id<InstanceId>(3),
        .settingsVersion = row.int64(4),
        .flowId = row.text(13),
        .sessionId = row.text(5),
        .upToMessage = row.id<MessageId>(6),
        .leaseEpoch = row.int64(7),
        .startedAt = row.instant(8),
        .expiresAt = row.instant(9),
        .finishedAt = row.optionalInstant(10),
        .kind = valueOf(kinds, row.text(11)).value_or(CallKind::Road),
        .actor = row.id<ActorId>(12),
    };
}

std::optional<qint64> countOf(const std::optional<milliseconds> &time)
{
    return time ? std::optional<qint64>(time->count()) : std::nullopt;
}

Result<> addAnswer(Transaction &tx, TenantId tenant, CallId id, const QString &answer)
{
    if (answer.isEmpty())
        return {};
    CHATFLOW_TRY(tx.exec(u"UPDATE call_texts SET answer = ?, folded = folded || ' ' || ? "
                         "WHERE call_id = ? AND tenant_id = ?"_s,
                         answer, searchText(answer), id, tenant));
    return {};
}

} // namespace

QString toString(CallKind kind)
{
    return nameOf(kinds, kind);
}

std::optional<CallKind> callKindFromString(QStringView text)
{
    return valueOf(kinds, text);
}

QString toString(CallOutcome::State state)
{
    return nameOf(states, state);
}

std::optional<CallOutcome::State> callStateFromString(QStringView text)
{
    return valueOf(states, text);
}

Result<CallId> CallStore::start(Transaction &tx, const Call &call, const CallTexts &texts)
{
    const auto id = tx.insert<CallId>(
        u"INSERT INTO calls (tenant_id, kind, conversation_id, instance_id, actor_id, settings_version, "
        "session_id, up_to_message_id, lease_epoch, state, started_at, expires_at, question_characters, "
        "context_messages, context_tokens, flow_id, channel) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'started', ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        call.tenant, toString(call.kind), call.conversation, call.instance, call.actor, call.settingsVersion,
        call.sessionId, call.upToMessage, call.leaseEpoch, tx.now(), call.expiresAt, call.questionCharacters,
        call.contextMessages, call.contextTokens, texts.request.flowId, toString(texts.request.channel));
    if (!id)
        return id;
    CHATFLOW_TRY(tx.exec(u"INSERT INTO call_texts (tenant_id, call_id, at, question, folded, sent) "
                         "VALUES (?, ?, ?, ?, ?, ?)"_s,
                         call.tenant, *id, tx.now(), texts.request.question,
                         searchText(texts.request.question), texts.packed()));
    tx.changed(call.tenant, ChangeKind::Call, *id);
    return id;
}

Result<bool> CallStore::finish(Transaction &tx, TenantId tenant, CallId id, const CallOutcome &outcome)
{
    const auto touched = tx.exec(
        u"UPDATE calls SET state = ?, finished_at = ?, queued_ms = ?, connect_ms = ?, first_token_ms = ?, "
        "total_ms = ?, attempts = ?, error = ?, server_message_id = ?, tokens_in = ?, tokens_cached = ?, "
        "tokens_out = ?, exactness = ?, price_model = ?, cost_micros = ?, currency = ? "
        "WHERE id = ? AND tenant_id = ? AND state = 'started'"_s,
        toString(outcome.state), tx.now(), countOf(outcome.times.queued), countOf(outcome.times.connect),
        countOf(outcome.times.firstToken), countOf(outcome.times.total), outcome.times.attempts,
        outcome.error ? std::optional(errorToJson(*outcome.error)) : std::nullopt,
        outcome.serverMessageId.isEmpty() ? std::nullopt : std::optional(outcome.serverMessageId),
        outcome.tokensIn, outcome.tokensCached, outcome.tokensOut, toString(outcome.exactness),
        outcome.priceModel, outcome.cost ? std::optional(outcome.cost->micros()) : std::nullopt,
        outcome.cost ? std::optional(outcome.cost->currency().code()) : std::nullopt, id, tenant);
    if (!touched)
        return fail(touched.error());
    if (*touched == 1)
        CHATFLOW_TRY(addAnswer(tx, tenant, id, outcome.answer));
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

Result<qint64> CallStore::settingsVersionBefore(const Snapshot &snapshot, TenantId tenant,
                                                ConversationId conversation, CallId call)
{
    return snapshot.number(u"SELECT settings_version FROM calls WHERE conversation_id = ? AND tenant_id = ? "
                           "AND id < ? AND kind = 'road' AND state = 'answered' ORDER BY id DESC LIMIT 1"_s,
                           conversation, tenant, call);
}

Result<qint64> CallStore::settingsVersionOf(const Snapshot &snapshot, TenantId tenant, MessageId message)
{
    return snapshot.number(u"SELECT c.settings_version FROM messages m JOIN calls c ON c.id = m.call_id "
                           "AND c.tenant_id = m.tenant_id WHERE m.id = ? AND m.tenant_id = ?"_s,
                           message, tenant);
}

Result<> CallStore::recovered(Transaction &tx, TenantId tenant, CallId id, const QString &serverMessageId,
                              const QString &answer)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE calls SET state = 'answered', server_message_id = ? "
                         "WHERE id = ? AND tenant_id = ? AND state = 'unknown'"_s,
                         serverMessageId, id, tenant));
    CHATFLOW_TRY(addAnswer(tx, tenant, id, answer));
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

Result<QList<Call>> CallStore::overduePreviews(AllTenants, const Snapshot &snapshot, int limit)
{
    return snapshot.list(QStringLiteral(CALL_SELECT
                                        "WHERE instance_id IS NULL AND state = 'started' AND expires_at < ? "
                                        "ORDER BY id LIMIT ?"),
                         callOf, snapshot.now(), limit);
}

} // namespace chatflow
