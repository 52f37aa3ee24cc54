// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/question.h"

#include "automation/composedquestion.h"
#include "conversations/contactstore.h"
#include "conversations/contextreader.h"
#include "conversations/conversationstore.h"
#include "conversations/handbacknotestore.h"
#include "conversations/ingest.h"
#include "conversations/messagestore.h"
#include "evolution/jid.h"
#include "metering/usagestore.h"
#include "tenants/pausestore.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QString questionText(const QList<Message> &messages)
{
    QStringList parts;
    for (const Message &message : messages)
        parts << contentForModel(message);
    return parts.join(u'\n');
}

// The start of today in the tenant's time zone.
Instant startOfDay(Instant now, const QTimeZone &zone)
{
    const QDate today = toDateTime(now).toTimeZone(zone).date();
    return instantFromMs(today.startOfDay(zone).toMSecsSinceEpoch());
}

/// Two programs that answer each other never stop by themselves; people do not write this often for this
/// long.
Result<bool> answeredByBot(const Snapshot &snapshot, const Conversation &conversation, int most)
{
    if (most == 0 || conversation.messageCount < most)
        return false;
    const auto ours = MessageStore::ofAiSince(snapshot, conversation.tenant, conversation.id,
                                              snapshot.now() - std::chrono::minutes(10));
    if (!ours)
        return fail(ours.error());
    return ours->all >= most;
}

} // namespace

Result<ContactVariables> contactVariables(const Snapshot &snapshot, const Conversation &conversation,
                                          const Contact &contact)
{
    const auto identifiers = ContactStore::identifiers(snapshot, conversation.tenant, conversation.contact);
    if (!identifiers)
        return fail(identifiers.error());
    ContactVariables variables{.name = contact.name,
                               .phone = phoneDigits(conversation.address),
                               .email = contact.email,
                               .company = contact.company,
                               .language = contact.language,
                               .fields = contact.fields};
    for (const ContactIdentifier &identifier : *identifiers) {
        if (variables.phone.isEmpty() && identifier.kind == IdentifierKind::Phone)
            variables.phone = identifier.value;
    }
    return variables;
}

QString sessionIdOf(const QString &workspaceId, const Conversation &conversation, const QString &attempt)
{
    QString id = u"w"_s + workspaceId.left(8) + u":t"_s + conversation.tenant.toString() + u":i"_s +
                 conversation.instance.toString() + u":c"_s + conversation.contact.toString() + u":e"_s +
                 QString::number(conversation.sessionEpoch);
    if (!attempt.isEmpty())
        id += u":a"_s + attempt;
    return id;
}

Result<GateDecision> QuestionGate::gather(const Snapshot &snapshot,
                                          const std::shared_ptr<const TenantContext> &tenant,
                                          ConversationId id, const TokenCount &countTokens)
{
    const TenantId tenantId = tenant->tenant.id;
    const TenantSettings &settings = tenant->settings;
    const auto conversation = ConversationStore::find(snapshot, tenantId, id);
    if (!conversation)
        return fail(conversation.error());
    if (conversation->holder != Holder::Ai || !conversation->awaitingSince)
        return NothingToDo{};
    if (!tenant->tenant.aiMayAnswer() || settings.flowise.url.isEmpty())
        return HolderReason::TenantPaused;
    const auto paused = PauseStore::isPaused(snapshot, tenantId, conversation->instance);
    if (!paused)
        return fail(paused.error());
    if (*paused)
        return HolderReason::TenantPaused;
    const auto person = ContactStore::find(snapshot, tenantId, conversation->contact);
    if (!person)
        return fail(person.error());
    if (person->optOut)
        return HolderReason::OptedOut;
    if (conversation->answerNotBefore > snapshot.now())
        return AskLater{conversation->answerNotBefore};

    auto waiting = MessageStore::awaiting(snapshot, tenantId, id);
    if (!waiting)
        return fail(waiting.error());
    if (waiting->isEmpty())
        return NothingToDo{};
    if (*conversation->awaitingSince + settings.answering.maxAge < snapshot.now() &&
        conversation->failedAttempts == 0 &&
        waiting->last().storedAt + settings.answering.maxAge < snapshot.now())
        return HolderReason::TooOld;
    if (settings.context.tokensPerConversationPerDay) {
        const auto used =
            UsageStore::tokensSince(snapshot, tenantId, id, startOfDay(snapshot.now(), tenant->zone));
        if (!used)
            return fail(used.error());
        if (*used >= *settings.context.tokensPerConversationPerDay)
            return HolderReason::LimitReached;
    }

    const auto isBot = answeredByBot(snapshot, *conversation, settings.guards.answersInTenMinutes);
    if (!isBot)
        return fail(isBot.error());
    if (*isBot)
        return HolderReason::BotLoop;

    auto question = assemble(snapshot, tenant, *conversation, *waiting, countTokens);
    if (!question)
        return fail(question.error());
    return std::move(*question);
}

Result<Question> QuestionGate::assemble(const Snapshot &snapshot,
                                        const std::shared_ptr<const TenantContext> &tenant,
                                        const Conversation &conversation, const QList<Message> &messages,
                                        const TokenCount &countTokens)
{
    const TenantId tenantId = tenant->tenant.id;
    const ConversationId id = conversation.id;
    const TenantSettings &settings = tenant->settings;
    Question question;
    question.tenant = tenant;
    question.conversation = conversation;
    question.messages = messages;
    const auto count = [&](const QString &text) { return countTokens(text, settings.flowise.priceModel); };
    const bool ours = settings.flowise.memory != FlowMemory::TheFlows;
    if (ours) {
        const MessageId before =
            messages.isEmpty() ? MessageId(std::numeric_limits<qint64>::max()) : messages.first().id;
        const auto context = readContext(snapshot, tenantId, id, before, settings, count);
        if (!context)
            return fail(context.error());
        question.context = *context;
    } else {
        const auto unknown = CallStore::unknownFor(snapshot, tenantId, id, question.upTo());
        if (!unknown)
            return fail(unknown.error());
        question.unknownCall = *unknown;
        if (question.unknownCall) {
            const auto before = CallStore::lastServerMessage(snapshot, tenantId, id);
            if (!before)
                return fail(before.error());
            question.answeredBefore = *before;
        }
    }

    const auto person = ContactStore::find(snapshot, tenantId, conversation.contact);
    if (!person)
        return fail(person.error());
    const auto contact = contactVariables(snapshot, conversation, *person);
    if (!contact)
        return fail(contact.error());
    const auto note = HandBackNoteStore::of(snapshot, tenantId, id);
    if (!note)
        return fail(note.error());
    const auto composed = composeQuestion(
        *tenant, {*contact, question.context, questionText(question.messages), snapshot.now(), *note});
    if (!composed)
        return fail(composed.error());
    question.request = composed->request;
    if (!settings.guards.secondFlowId.isEmpty() && conversation.failedAttempts >= settings.answering.attempts)
        question.request.flowId = settings.guards.secondFlowId;
    // Where a rule has named another flow for one of them, the last one counts.
    for (const Message &message : messages) {
        const QString flow = message.metadata.value(u"answer_flow"_s).toString();
        if (!flow.isEmpty())
            question.request.flowId = flow;
    }
    const PredictionRequest &request = question.request;
    question.tokensIn = count(request.systemPrompt) + question.context.tokens + count(request.question);
    return question;
}

Result<CallId> QuestionGate::begin(Transaction &tx, const Question &question, const Lease &lease,
                                   const Call &call)
{
    CHATFLOW_TRY(LeaseStore::check(tx, lease));
    const auto conversation =
        ConversationStore::lock(tx, question.conversation.tenant, question.conversation.id);
    if (!conversation)
        return fail(conversation.error());
    if (conversation->holder != Holder::Ai || conversation->ownership != question.conversation.ownership)
        return CallId();
    const auto waiting = MessageStore::awaiting(tx, conversation->tenant, conversation->id);
    if (!waiting)
        return fail(waiting.error());
    if (*waiting != question.messages)
        return CallId();
    PredictionRequest request = question.request;
    request.sessionId = call.sessionId;
    return CallStore::start(tx, call, CallTexts::of(question.tenant->flowise, request));
}

} // namespace chatflow
