// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/contextpreview.h"

#include "accounts/auditstore.h"
#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/summarystore.h"
#include "storage/database.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int versionsAtMost = 50;
constexpr qsizetype longestCorrection = 8000; ///< characters
const MessageId lastEnd(std::numeric_limits<qint64>::max());

Result<ContextPreview> previewOf(const Snapshot &snapshot, TenantId id, ConversationId conversationId,
                                 const TokenCount &countTokens)
{
    const auto tenant = readTenantContext(snapshot, id);
    if (!tenant)
        return fail(tenant.error());
    const auto shared = std::make_shared<const TenantContext>(*tenant);
    const auto conversation = ConversationStore::find(snapshot, id, conversationId);
    if (!conversation)
        return fail(conversation.error());
    const auto waiting = MessageStore::awaiting(snapshot, id, conversationId);
    if (!waiting)
        return fail(waiting.error());
    const auto question = QuestionGate::assemble(snapshot, shared, *conversation, *waiting, countTokens);
    if (!question)
        return fail(question.error());
    const QString &model = tenant->settings.flowise.priceModel;
    ContextPreview preview;
    preview.bounds = boundsOf(tenant->settings);
    preview.context = question->context;
    preview.flowRemembers = tenant->settings.flowise.memory == FlowMemory::TheFlows;
    preview.summarises = preview.bounds.summarises && !preview.flowRemembers;
    preview.request = question->request;
    preview.promptTokens = countTokens(question->request.systemPrompt, model);
    preview.questionTokens = countTokens(question->request.question, model);
    const auto said = MessageStore::countSaidBetween(snapshot, id, conversationId, {}, lastEnd);
    if (!said)
        return fail(said.error());
    preview.said = *said;
    const auto versions = SummaryStore::history(snapshot, id, conversationId, versionsAtMost);
    if (!versions)
        return fail(versions.error());
    preview.versions = *versions;
    const auto last = SummaryStore::latest(snapshot, id, conversationId, lastEnd);
    if (!last)
        return fail(last.error());
    preview.summary = *last;
    return preview;
}

} // namespace

ContextPreviews::ContextPreviews(Database &database, TokenCount countTokens, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_countTokens(std::move(countTokens))
{
}

QFuture<Result<ContextPreview>> ContextPreviews::of(TenantId tenant, ConversationId conversation)
{
    return m_database.read([tenant, conversation, count = m_countTokens](const Snapshot &snapshot) {
        return previewOf(snapshot, tenant, conversation, count);
    });
}

QFuture<Result<Summary>> ContextPreviews::correct(const Actor &actor, TenantId tenant,
                                                  ConversationId conversation, qint64 basedOn,
                                                  const QString &text)
{
    const QString plain = text.trimmed();
    if (plain.isEmpty() || plain.size() > longestCorrection)
        return failedFuture<Summary>(Error::invalid(u"summary"_s, u"1 … %1"_s.arg(longestCorrection)));
    return m_database.write([=](Transaction &tx) -> Result<Summary> {
        const auto locked = ConversationStore::lock(tx, tenant, conversation);
        if (!locked)
            return fail(locked.error());
        const auto last = SummaryStore::latest(tx, tenant, conversation, lastEnd);
        if (!last)
            return fail(last.error());
        if (!*last)
            return fail(Error::notFound(u"summary"_s, conversation.toString()));
        if ((*last)->id != basedOn)
            return fail(Error::Code::Conflict, {{u"what"_s, u"summary"_s}});
        Summary corrected = **last;
        corrected.text = plain;
        corrected.wordedCharacters = plain.size();
        corrected.origin = SummaryOrigin::Person;
        corrected.author = actor.id;
        corrected.authorName = actor.name;
        corrected.call = {};
        CHATFLOW_TRY(AuditStore::append(tx, actor, tenant, u"edit_summary"_s, u"conversation"_s,
                                        conversation.value(), {}));
        return SummaryStore::add(tx, corrected);
    });
}

} // namespace chatflow
