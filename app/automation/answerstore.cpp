// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/answerstore.h"

#include "automation/countedcall.h"
#include "automation/rulerunner.h"
#include "conversations/automatictext.h"
#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/ownership.h"
#include "conversations/threadmark.h"
#include "evolution/evolutiontypes.h"
#include "flowise/question.h"
#include "metering/usagestore.h"
#include "tenants/pausestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// The clocks of Flowise and of this machine may differ by this much.
constexpr seconds flowiseClockSkew{120};

UsageEvent callUsage(const Transaction &tx, const Question &question, CallId call, const CountedCall &counted)
{
    return {
        .tenant = question.conversation.tenant,
        .at = tx.now(),
        .kind = UsageKind::ModelCall,
        .source = call.value(),
        .conversation = question.conversation.id,
        .contact = question.conversation.contact,
        .tokensIn = counted.tokens.input,
        .tokensOut = counted.tokens.output,
        .exactness = counted.exactness,
        .cost = counted.cost,
    };
}

Result<> settleMessages(Transaction &tx, const Question &question)
{
    for (const Message &message : question.messages)
        CHATFLOW_TRY(MessageStore::setAwaitsAnswer(tx, message, false));
    const auto rest = MessageStore::awaiting(tx, question.conversation.tenant, question.conversation.id);
    if (!rest)
        return fail(rest.error());
    if (rest->isEmpty())
        return ConversationStore::clearAwaiting(tx, question.conversation);
    return ConversationStore::setRetry(tx, question.conversation, 0, Instant());
}

/// Tells in the thread when an answer was made with other settings than the one before it.
Result<> markSettings(Transaction &tx, const Conversation &conversation, CallId call, qint64 version)
{
    const auto before = CallStore::settingsVersionBefore(tx, conversation.tenant, conversation.id, call);
    if (!before)
        return fail(before.error());
    if (*before == 0 || *before == version)
        return {};
    return ThreadMarks::add(tx, conversation,
                            {.what = ThreadMark::What::Settings, .settingsVersion = version});
}

/// How often flows are asked before a person gets the conversation: the second one once, after the first.
int attemptsOf(const TenantSettings &settings)
{
    return settings.answering.attempts + (settings.guards.secondFlowId.isEmpty() ? 0 : 1);
}

/// Where no flow answers and no rule has said something of its own, the contact still hears that a person
/// will.
Result<> sayFallback(Transaction &tx, const TenantContext &tenant, const Conversation &conversation)
{
    const QString &fallback = tenant.settings.guards.fallbackText;
    if (fallback.trimmed().isEmpty())
        return {};
    const auto said = OutboxStore::queuedByAi(tx, conversation.tenant, conversation.id);
    if (!said)
        return fail(said.error());
    if (!said->isEmpty())
        return {};
    const auto contact = ContactStore::find(tx, conversation.tenant, conversation.contact);
    if (!contact)
        return fail(contact.error());
    const auto text = ruleText(tx, tenant, conversation, *contact, fallback);
    if (!text)
        return fail(text.error());
    return queueAutomaticText(tx, conversation, *text, {{u"automatic"_s, u"fallback"_s}}).map([](MessageId) {
    });
}

/// The answer as the contact gets it: the first one in a day begins with the words that tell it is an AI.
Result<QString> answerText(Transaction &tx, const TenantContext &tenant, const Conversation &conversation,
                           const QString &answer)
{
    const QString &disclosure = tenant.settings.guards.disclosure;
    if (disclosure.trimmed().isEmpty())
        return answer;
    const auto before =
        MessageStore::ofAiSince(tx, conversation.tenant, conversation.id, tx.now() - std::chrono::hours(24));
    if (!before)
        return fail(before.error());
    if (before->byFlow > 0)
        return answer;
    const auto contact = ContactStore::find(tx, conversation.tenant, conversation.contact);
    if (!contact)
        return fail(contact.error());
    return ruleText(tx, tenant, conversation, *contact, disclosure)
        .map([&answer](const QString &words) -> QString { return words + u"\n\n"_s + answer; });
}

} // namespace

Result<std::optional<StoredAnswer>> AnswerStore::store(Transaction &tx, const AnswerRecord &record)
{
    const Question &question = record.question;
    const TenantId tenant = question.conversation.tenant;
    CHATFLOW_TRY(LeaseStore::check(tx, record.lease));
    const auto conversation = ConversationStore::lock(tx, tenant, question.conversation.id);
    if (!conversation)
        return chatflow::fail(conversation.error());
    const auto paused = PauseStore::isPaused(tx, tenant, conversation->instance);
    if (!paused)
        return chatflow::fail(paused.error());
    const bool stillOurs = !*paused && conversation->holder == Holder::Ai &&
                           conversation->ownership == question.conversation.ownership;

    if (record.recovered) {
        CHATFLOW_TRY(CallStore::recovered(tx, tenant, record.call, record.prediction.chatMessageId,
                                          record.prediction.text));
    } else {
        const TenantContext &context = *question.tenant;
        const QString &model = context.settings.flowise.priceModel;
        const CountedCall used =
            countCall(record.prediction, {.input = question.tokensIn, .output = record.tokensOut},
                      context.prices, model, tx.now());
        CallOutcome outcome = answeredCall(record.prediction, used, model);
        if (!stillOurs)
            outcome.state = CallOutcome::State::Discarded;
        CHATFLOW_TRY(CallStore::finish(tx, tenant, record.call, outcome));
        CHATFLOW_TRY(
            UsageStore::record(tx, callUsage(tx, question, record.call, used), question.tenant->zone));
        CHATFLOW_TRY(
            ConversationStore::countTokens(tx, *conversation, used.tokens.input, used.tokens.output));
        CHATFLOW_TRY(
            ContactStore::count(tx, tenant, conversation->contact, 0, used.tokens.input, used.tokens.output));
    }
    if (*paused &&
        conversation->holder == Holder::Ai) // what was asked waits for people, as the gate has it from now on
        CHATFLOW_TRY(
            Ownership::toPeople(tx, tenant, conversation->id, Holder::Waiting, HolderReason::TenantPaused));
    if (!stillOurs)
        return std::optional<StoredAnswer>();

    CHATFLOW_TRY(markSettings(tx, *conversation, record.call, question.tenant->tenant.settingsVersion));
    const auto text = answerText(tx, *question.tenant, *conversation, record.prediction.text);
    if (!text)
        return chatflow::fail(text.error());
    const Message draft{
        .tenant = tenant,
        .conversation = conversation->id,
        .instance = conversation->instance,
        .role = Role::Assistant,
        .kind = toString(MessageKind::Text),
        .body = *text,
        .at = tx.now(),
        .delivery = Delivery::Queued,
        .call = record.call,
    };
    const auto message = MessageStore::insert(tx, draft);
    if (!message)
        return chatflow::fail(message.error());
    CHATFLOW_TRY(ConversationStore::noteMessage(tx, *conversation, *message, draft.at, false));
    CHATFLOW_TRY(settleMessages(tx, question));
    const OutboxItem item{
        .tenant = tenant,
        .conversation = conversation->id,
        .instance = conversation->instance,
        .message = *message,
        .address = conversation->address,
        .byAi = true,
        .notBefore = tx.now(),
    };
    const OutboxStore::Claim claim{
        .expiresAt = tx.now() + question.tenant->settings.answering.sendTimeout,
        .leaseEpoch = record.lease.epoch,
    };
    // Where the number's messages are paced, it waits its turn with the others.
    const bool atOnce = question.tenant->settings.guards.messagesAMinute == 0;
    const auto queued = OutboxStore::add(tx, item, atOnce ? std::optional(claim) : std::nullopt);
    if (!queued)
        return chatflow::fail(queued.error());
    return std::optional(StoredAnswer{*queued, *text});
}

Result<bool> AnswerStore::fail(Transaction &tx, const FailureRecord &record)
{
    const Question &question = record.question;
    const TenantId tenant = question.conversation.tenant;
    CHATFLOW_TRY(LeaseStore::check(tx, record.lease));
    const auto conversation = ConversationStore::lock(tx, tenant, question.conversation.id);
    if (!conversation)
        return chatflow::fail(conversation.error());
    const CallOutcome outcome{
        .state = record.mayHaveRun ? CallOutcome::State::Unknown : CallOutcome::State::Failed,
        .error = record.error,
        .times = record.times,
    };
    CHATFLOW_TRY(CallStore::finish(tx, tenant, record.call, outcome));
    if (record.mayHaveRun)
        CHATFLOW_TRY(UsageStore::record(tx, callUsage(tx, question, record.call, {}), question.tenant->zone));
    if (conversation->holder != Holder::Ai || conversation->ownership != question.conversation.ownership)
        return false;
    if (record.cancelled)
        return true; // the gate decides anew
    const int failed = conversation->failedAttempts + 1;
    if (failed >= attemptsOf(question.tenant->settings)) {
        CHATFLOW_TRY(
            Ownership::toPeople(tx, tenant, conversation->id, Holder::Waiting, HolderReason::AiFailed));
        CHATFLOW_TRY(RuleRunner::held(tx, *question.tenant, conversation->id));
        CHATFLOW_TRY(sayFallback(tx, *question.tenant, *conversation));
        return false;
    }
    CHATFLOW_TRY(ConversationStore::setRetry(tx, *conversation, failed, record.retryAt));
    return true;
}

Result<int> AnswerStore::bookAbandoned(Transaction &tx, const TenantContext &tenant, InstanceId instance,
                                       const Lease &lease)
{
    CHATFLOW_TRY(LeaseStore::check(tx, lease));
    const auto calls = CallStore::abandoned(tx, tenant.tenant.id, instance, lease.epoch);
    if (!calls)
        return chatflow::fail(calls.error());
    for (const Call &call : *calls) {
        const auto conversation = ConversationStore::find(tx, call.tenant, call.conversation);
        if (!conversation)
            return chatflow::fail(conversation.error());
        CHATFLOW_TRY(CallStore::finish(tx, call.tenant, call.id, {.state = CallOutcome::State::Unknown}));
        const UsageEvent usage{
            .tenant = call.tenant,
            .at = tx.now(),
            .kind = UsageKind::ModelCall,
            .source = call.id.value(),
            .conversation = call.conversation,
            .contact = conversation->contact,
            .exactness = Exactness::Unknown,
        };
        CHATFLOW_TRY(UsageStore::record(tx, usage, tenant.zone));
    }
    return static_cast<int>(calls->size());
}

std::optional<Prediction> answerIn(const QList<StoredChatMessage> &turns, const QString &question,
                                   Instant since, const QString &seen)
{
    const QString fittedQuestion = fitted(question).text;
    for (qsizetype i = turns.size() - 1; i > 0; --i) {
        const StoredChatMessage &answer = turns.at(i);
        const StoredChatMessage &asked = turns.at(i - 1);
        if (!seen.isEmpty() && answer.id == seen)
            break;
        if (answer.role != HistoryTurn::Role::Assistant || asked.role != HistoryTurn::Role::User ||
            answer.text.isEmpty() || asked.createdAt + flowiseClockSkew < since)
            continue;
        // As the flow got it; it may stand behind a preamble.
        if (!asked.text.endsWith(fittedQuestion))
            continue;
        Prediction prediction;
        prediction.text = answer.text;
        prediction.chatMessageId = answer.id;
        return prediction;
    }
    return std::nullopt;
}

} // namespace chatflow
