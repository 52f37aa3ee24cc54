// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/answerstore.h"

#include "automation/countedcall.h"
#include "automation/rulerunner.h"
#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/ownership.h"
#include "conversations/threadmark.h"
#include "evolution/evolutiontypes.h"
#include "flowise/question.h"
#include "metering/usagestore.h"

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

} // namespace

Result<std::optional<OutboxItem>> AnswerStore::store(Transaction &tx, const AnswerRecord &record)
{
    const Question &question = record.question;
    const TenantId tenant = question.conversation.tenant;
    CHATFLOW_TRY(LeaseStore::check(tx, record.lease));
    const auto conversation = ConversationStore::lock(tx, tenant, question.conversation.id);
    if (!conversation)
        return chatflow::fail(conversation.error());
    const bool stillOurs =
        conversation->holder == Holder::Ai && conversation->ownership == question.conversation.ownership;

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
    if (!stillOurs)
        return std::optional<OutboxItem>();

    CHATFLOW_TRY(markSettings(tx, *conversation, record.call, question.tenant->tenant.settingsVersion));
    const Message draft{
        .tenant = tenant,
        .conversation = conversation->id,
        .instance = conversation->instance,
        .role = Role::Assistant,
        .kind = toString(MessageKind::Text),
        .body = record.prediction.text,
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
    const auto queued = OutboxStore::add(tx, item, claim);
    if (!queued)
        return chatflow::fail(queued.error());
    return std::optional<OutboxItem>(*queued);
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
    if (failed >= question.tenant->settings.answering.attempts) {
        CHATFLOW_TRY(
            Ownership::toPeople(tx, tenant, conversation->id, Holder::Waiting, HolderReason::AiFailed));
        CHATFLOW_TRY(RuleRunner::held(tx, *question.tenant, conversation->id));
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
