// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/surveystore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<> SurveyStore::add(Transaction &tx, const Survey &survey)
{
    CHATFLOW_TRY(tx.exec(
        u"INSERT INTO surveys (question_id, tenant_id, conversation_id, asked_at, expires_at, asked_by) "
        "VALUES (?, ?, ?, ?, ?, ?)"_s,
        survey.question, survey.tenant, survey.conversation, survey.askedAt, survey.expiresAt,
        survey.askedBy));
    return {};
}

Result<std::optional<Survey>> SurveyStore::openOf(const Snapshot &snapshot, TenantId tenant,
                                                  ConversationId conversation, Instant at)
{
    return snapshot.first(
        u"SELECT s.question_id, s.asked_at, s.expires_at, s.asked_by FROM surveys s "
        "JOIN messages q ON q.id = s.question_id "
        "WHERE s.conversation_id = ? AND s.tenant_id = ? AND s.score IS NULL AND s.expires_at > ? "
        "AND q.delivery IN ('sending', 'sent', 'delivered', 'read', 'unknown') AND NOT EXISTS ("
        "SELECT 1 FROM messages m WHERE m.conversation_id = s.conversation_id AND m.id > s.question_id "
        "AND m.role IN ('assistant', 'agent') AND m.kind NOT IN ('note', 'mark')) "
        "ORDER BY s.question_id DESC LIMIT 1"_s,
        [tenant, conversation](const Row &row) {
            return Survey{.question = row.id<MessageId>(0),
                          .tenant = tenant,
                          .conversation = conversation,
                          .askedAt = row.instant(1),
                          .expiresAt = row.instant(2),
                          .askedBy = row.id<ActorId>(3)};
        },
        conversation, tenant, at);
}

Result<> SurveyStore::answer(Transaction &tx, const Survey &survey, int score)
{
    CHATFLOW_TRY(
        tx.exec(u"UPDATE surveys SET score = ?, answered_at = ? WHERE question_id = ? AND tenant_id = ? "
                "AND score IS NULL"_s,
                score, tx.now(), survey.question, survey.tenant));
    tx.changed(survey.tenant, ChangeKind::Conversation, survey.conversation);
    return {};
}

Result<bool> SurveyStore::wasAsked(const Snapshot &snapshot, TenantId tenant, ConversationId conversation,
                                   Instant since)
{
    return snapshot
        .number(u"SELECT COUNT(*) FROM surveys s JOIN conversations c ON c.id = s.conversation_id "
                "WHERE s.tenant_id = ? AND s.asked_at >= ? AND c.contact_id = "
                "(SELECT contact_id FROM conversations WHERE id = ? AND tenant_id = ?)"_s,
                tenant, since, conversation, tenant)
        .map([](qint64 count) { return count > 0; });
}

} // namespace chatflow
