// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/summarystore.h"

#include "base/enumnames.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<SummaryOrigin, 3> origins{{
    {SummaryOrigin::Local, "local"_L1},
    {SummaryOrigin::Flow, "flow"_L1},
    {SummaryOrigin::Person, "person"_L1},
}};

#define SUMMARY_SELECT                                                                                       \
    "SELECT s.id, s.tenant_id, s.conversation_id, s.up_to_message_id, s.messages, s.text, s.origin, "        \
    "s.call_id, s.actor_id, a.name, s.at, s.worded_characters FROM conversation_summaries s LEFT JOIN "      \
    "actors a ON a.id = "                                                                                    \
    "s.actor_id "

Summary keptSummaryOf(const Row &row)
{
    return {
        .id = row.int64(0),
        .tenant = row.id<TenantId>(1),
        .conversation = row.id<ConversationId>(2),
        .upTo = row.id<MessageId>(3),
        .messages = row.int64(4),
        .text = row.text(5),
        .wordedCharacters = row.int64(11),
        .origin = valueOf(origins, row.text(6)).value_or(SummaryOrigin::Local),
        .call = row.id<CallId>(7),
        .author = row.id<ActorId>(8),
        .authorName = row.text(9),
        .at = row.instant(10),
    };
}

} // namespace

QString toString(SummaryOrigin origin)
{
    return nameOf(origins, origin);
}

std::optional<SummaryOrigin> summaryOriginFromString(QStringView text)
{
    return valueOf(origins, text);
}

Result<std::optional<Summary>> SummaryStore::latest(const Snapshot &snapshot, TenantId tenant,
                                                    ConversationId conversation, MessageId before)
{
    return snapshot.first(QStringLiteral(SUMMARY_SELECT
                                         "WHERE s.tenant_id = ? AND s.conversation_id = ? AND "
                                         "s.up_to_message_id < ? "
                                         "ORDER BY s.up_to_message_id DESC, s.id DESC LIMIT 1"),
                          keptSummaryOf, tenant, conversation, before);
}

Result<QList<Summary>> SummaryStore::history(const Snapshot &snapshot, TenantId tenant,
                                             ConversationId conversation, int limit)
{
    return snapshot.list(QStringLiteral(SUMMARY_SELECT "WHERE s.tenant_id = ? AND s.conversation_id = ? "
                                                       "ORDER BY s.id DESC LIMIT ?"),
                         keptSummaryOf, tenant, conversation, limit);
}

Result<> SummaryStore::dropWith(Transaction &tx, const Message &message)
{
    CHATFLOW_TRY(
        tx.exec(u"DELETE FROM conversation_summaries WHERE conversation_id = ? AND tenant_id = ? AND "
                "up_to_message_id >= ?"_s,
                message.conversation, message.tenant, message.id));
    return dropClaim(tx, message.tenant, message.conversation);
}

Result<Summary> SummaryStore::add(Transaction &tx, const Summary &summary)
{
    const auto id = tx.insert<MessageId>(
        u"INSERT INTO conversation_summaries (tenant_id, conversation_id, up_to_message_id, messages, text, "
        "worded_characters, origin, call_id, actor_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        summary.tenant, summary.conversation, summary.upTo, summary.messages, summary.text,
        summary.wordedCharacters, toString(summary.origin), summary.call, summary.author, tx.now());
    if (!id)
        return fail(id.error());
    tx.changed(summary.tenant, ChangeKind::Conversation, summary.conversation);
    Summary added = summary;
    added.id = id->value();
    added.at = tx.now();
    return added;
}

Result<std::optional<SummaryClaim>> SummaryStore::claim(const Snapshot &snapshot, TenantId tenant,
                                                        ConversationId conversation)
{
    return snapshot.first(
        u"SELECT after_message_id, up_to_message_id, call_id, expires_at FROM summary_claims "
        "WHERE tenant_id = ? AND conversation_id = ?"_s,
        [tenant, conversation](const Row &row) {
            return SummaryClaim{
                tenant,        conversation, row.id<MessageId>(0), row.id<MessageId>(1), row.id<CallId>(2),
                row.instant(3)};
        },
        tenant, conversation);
}

Result<> SummaryStore::setClaim(Transaction &tx, const SummaryClaim &claim)
{
    return tx
        .exec(u"INSERT INTO summary_claims (tenant_id, conversation_id, after_message_id, up_to_message_id, "
              "call_id, expires_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (tenant_id, conversation_id) "
              "DO UPDATE SET after_message_id = excluded.after_message_id, up_to_message_id = "
              "excluded.up_to_message_id, call_id = excluded.call_id, expires_at = excluded.expires_at"_s,
              claim.tenant, claim.conversation, claim.after, claim.upTo, claim.call, claim.expiresAt)
        .map([](qint64) {});
}

Result<> SummaryStore::dropClaim(Transaction &tx, TenantId tenant, ConversationId conversation)
{
    return tx
        .exec(u"DELETE FROM summary_claims WHERE tenant_id = ? AND conversation_id = ?"_s, tenant,
              conversation)
        .map([](qint64) {});
}

} // namespace chatflow
