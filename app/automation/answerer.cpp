// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/answerer.h"

#include "automation/answerstore.h"
#include "automation/rulerunner.h"
#include "base/cancelablesleep.h"
#include "base/logging.h"
#include "conversations/ownership.h"
#include "net/httpclient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// How long the flow may still be writing what it stored, after its call has ended for us.
constexpr milliseconds lookUpMargin{2000};
// How often it is looked whether it has.
constexpr milliseconds lookUpEvery{10'000};
// After this many failures of our own storage the conversation is left for the next start.
constexpr int storageAttempts = 5;

milliseconds backOff(int failedAttempts)
{
    return std::min(milliseconds(2000) * (1 << std::min(2 * (failedAttempts - 1), 10)),
                    milliseconds(300'000));
}

} // namespace

Answerer::Answerer(const InstanceContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_summariser(context)
{
}

Answerer::~Answerer() = default;

void Answerer::messagesWait(ConversationId conversation)
{
    if (m_draining)
        return; // the next owner of the lease finds it in the database
    const milliseconds now = m_context.clock.monotonic();
    if (const auto found = m_works.constFind(conversation); found != m_works.constEnd()) {
        (*found)->again = true;
        (*found)->quietUntil = now;
        return;
    }
    auto work = std::make_shared<Work>();
    work->firstAt = now;
    work->quietUntil = now;
    m_works.insert(conversation, work);
    this->work(conversation);
}

void Answerer::ownershipChanged(ConversationId conversation)
{
    const auto found = m_works.constFind(conversation);
    if (found == m_works.constEnd()) {
        messagesWait(conversation); // it may have been handed back; the gate looks
        return;
    }
    // Whoever has it now: the answer in hand was begun under the former holder.
    (*found)->again = true;
    const CancelToken cancel = (*found)->cancel;
    cancel.cancel();
}

QFuture<Result<>> Answerer::drain(bool cancelRunning)
{
    m_draining = true;
    m_stopping.cancel();
    if (cancelRunning) {
        const auto works = m_works.values();
        for (const auto &work : works)
            work->cancel.cancel();
    }
    return toFuture(drained(m_summariser.drain(cancelRunning)));
}

QCoro::Task<Result<>> Answerer::drained(QFuture<Result<>> summaries)
{
    const auto ending = m_inHand.empty();
    const auto ended = co_await settled(ending);
    const auto summarised = co_await settled(summaries);
    co_return ended ? summarised : ended;
}

QFuture<Result<>> Answerer::pause(milliseconds duration)
{
    return sleepUnlessCancelled(m_context.clock, duration, m_stopping);
}

QCoro::Task<void> Answerer::work(ConversationId conversation)
{
    const InHand::Piece piece(m_inHand);
    const std::shared_ptr<Work> state = m_works.value(conversation);
    Next next = Next::Again;
    while (next == Next::Again && !m_draining) {
        const auto finding = m_context.tenants.of(m_context.instance.tenant);
        const auto tenant = co_await settled(finding);
        if (!tenant) {
            logWarning(lcAutomation(), "tenant_not_readable",
                       {{"tenant", m_context.instance.tenant}, {"error", tenant.error()}});
            break;
        }
        co_await quietMoment(conversation, *tenant);
        state->again = false;
        state->cancel = CancelToken();
        next = co_await answerOnce(conversation, *tenant);
        if (state->again)
            next = Next::Again;
        state->firstAt = m_context.clock.monotonic();
    }
    m_works.remove(conversation);
}

QCoro::Task<Answerer::Next> Answerer::answerOnce(ConversationId conversation,
                                                 std::shared_ptr<const TenantContext> tenant)
{
    const auto decision = co_await gather(conversation, tenant);
    if (!decision) {
        logWarning(lcAutomation(), "gate_failed",
                   {{"conversation", conversation}, {"error", decision.error()}});
        co_return Next::Done;
    }
    if (const auto *reason = std::get_if<HolderReason>(&*decision)) {
        const auto given = co_await giveToPeople(tenant, conversation, *reason);
        if (!given)
            logWarning(lcAutomation(), "hand_over_failed",
                       {{"conversation", conversation}, {"error", given.error()}});
        co_return Next::Done;
    }
    if (const auto *later = std::get_if<AskLater>(&*decision)) {
        const auto sleeping = pause(std::max(later->at - m_context.database.now(), milliseconds(1)));
        co_await settled(sleeping);
        co_return Next::Again;
    }
    const auto *question = std::get_if<Question>(&*decision);
    if (!question)
        co_return Next::Done;

    if (question->unknownCall) {
        const auto found = co_await lookUp(*question);
        if (!found || m_draining)
            co_return Next::Again;
        if (*found) {
            const auto stored = co_await storeAnswer(*question, question->unknownCall->id, **found, true);
            co_return stored ? Next::Done : Next::Again;
        }
    }

    Call call = callFor(*question);
    const auto beginning =
        m_context.database.write([question = *question, lease = m_context.lease, call](Transaction &tx) {
            return QuestionGate::begin(tx, question, lease, call);
        });
    const auto begun = co_await settled(beginning);
    if (!begun) {
        logWarning(lcAutomation(), "call_not_begun",
                   {{"conversation", conversation}, {"error", begun.error()}});
        co_return Next::Done;
    }
    if (!*begun)
        co_return Next::Again; // something was written or taken over meanwhile
    call.id = *begun;

    const auto prediction = co_await ask(*question, call);
    if (prediction) {
        const auto stored = co_await storeAnswer(*question, call.id, *prediction, false);
        if (!stored)
            logWarning(lcAutomation(), "answer_not_stored",
                       {{"conversation", conversation}, {"error", stored.error()}});
        co_return Next::Done;
    }
    const bool cancelled = prediction.error().code == Error::Code::Cancelled;
    const auto next = co_await storeFailure(*question, call.id, prediction.error(), cancelled);
    co_return next.value_or(Next::Done);
}

QCoro::Task<void> Answerer::quietMoment(ConversationId conversation,
                                        std::shared_ptr<const TenantContext> tenant)
{
    const std::shared_ptr<Work> state = m_works.value(conversation);
    const AnswerSettings &settings = tenant->settings.answering;
    while (!m_draining) {
        const milliseconds until =
            std::min(state->quietUntil + settings.quiet, state->firstAt + settings.maxQuiet);
        const milliseconds rest = until - m_context.clock.monotonic();
        if (rest <= milliseconds::zero())
            co_return;
        const auto sleeping = pause(rest);
        co_await settled(sleeping);
    }
}

QCoro::Task<Result<GateDecision>> Answerer::gather(ConversationId conversation,
                                                   std::shared_ptr<const TenantContext> tenant)
{
    const auto reading = m_context.database.read(
        [conversation, tenant, count = m_context.countTokens](const Snapshot &snapshot) {
            return QuestionGate::gather(snapshot, tenant, conversation, count);
        });
    co_return co_await settled(reading);
}

Call Answerer::callFor(const Question &question) const
{
    const FlowiseSettings &flowise = question.tenant->settings.flowise;
    const QString attempt =
        flowise.memory == FlowMemory::OursWithNode ? m_context.random.token(8) : QString();
    QString session = sessionIdOf(m_context.database.workspaceId(), question.conversation, attempt);
    if (question.request.flowId != flowise.flowId) // another flow that a rule named has a memory of its own
        session += u":f"_s + question.request.flowId.left(8);
    return {
        .tenant = question.conversation.tenant,
        .conversation = question.conversation.id,
        .instance = m_context.instance.id,
        .settingsVersion = question.tenant->tenant.settingsVersion,
        .sessionId = session,
        .upToMessage = question.upTo(),
        .leaseEpoch = m_context.lease.epoch,
        .expiresAt = m_context.database.now() + question.request.queueTimeout + question.request.timeout,
        .questionCharacters = question.request.question.size(),
        .contextMessages = question.context.messages,
        .contextTokens = question.context.tokens,
    };
}

QCoro::Task<Result<Prediction>> Answerer::ask(Question question, Call call)
{
    PredictionRequest request = question.request;
    request.sessionId = call.sessionId;
    if (const auto state = m_works.value(call.conversation)) {
        request.cancel = state->cancel;
        state->leftAt.reset();
        state->times = {};
        request.onLeaving = [state, clock = &m_context.clock](int attempt, milliseconds queued) {
            if (!state->leftAt)
                state->leftAt = clock->monotonic();
            state->times.queued = queued;
            state->times.attempts = attempt;
        };
    }
    if (request.cancel.isCancelled())
        co_return fail(notSent(Error::cancelled()));
    const auto asking = m_context.flowise.predict(question.tenant->flowise, request);
    auto prediction = co_await settled(asking);
    if (prediction)
        Q_EMIT flowiseSeen(std::nullopt);
    else if (prediction.error().code != Error::Code::Cancelled)
        Q_EMIT flowiseSeen(prediction.error());
    co_return prediction;
}

QCoro::Task<Result<std::optional<Prediction>>> Answerer::lookUp(Question question)
{
    const Call &call = *question.unknownCall;
    // It was sent before it ended for us, and runs no longer than a call may.
    const Instant ended = call.finishedAt ? *call.finishedAt + question.request.timeout : call.expiresAt;
    const Instant over = std::min(ended, call.expiresAt);
    while (!m_draining) {
        const milliseconds rest = over - m_context.database.now();
        const auto asking = m_context.flowise.messages(question.tenant->flowise, call.flowId, call.sessionId);
        const auto turns = co_await settled(asking);
        if (!turns) {
            const auto sleeping = pause(backOff(2));
            co_await settled(sleeping);
            co_return fail(turns.error());
        }
        const auto answer =
            answerIn(*turns, question.request.question, call.startedAt, question.answeredBefore);
        if (answer || rest <= -lookUpMargin)
            co_return answer;
        // The old call may still be running: asked again now, its turn would stand in the flow's memory
        // twice.
        const auto sleeping = pause(std::min(rest + lookUpMargin, lookUpEvery));
        co_await settled(sleeping);
    }
    co_return fail(Error::cancelled());
}

QCoro::Task<Result<>> Answerer::storeAnswer(Question question, CallId call, Prediction prediction,
                                            bool recovered)
{
    const AnswerRecord record{
        .question = question,
        .call = call,
        .prediction = prediction,
        .tokensOut = m_context.countTokens(prediction.text, question.tenant->settings.flowise.priceModel),
        .recovered = recovered,
        .lease = m_context.lease,
    };
    for (int attempt = 1;; ++attempt) {
        const auto writing =
            m_context.database.write([record](Transaction &tx) { return AnswerStore::store(tx, record); });
        const auto stored = co_await settled(writing);
        if (stored) {
            if (!*stored)
                logInfo(lcAutomation(), "answer_discarded", {{"conversation", question.conversation.id}});
            else if ((*stored)->item.state == OutboxState::Sending)
                Q_EMIT answerClaimed((*stored)->item, (*stored)->text);
            else
                Q_EMIT answerQueued();
            m_summariser.lookAt(question.conversation.id, question.tenant);
            co_return Result<>();
        }
        const bool passing = stored.error().code == Error::Code::StorageFull ||
                             stored.error().code == Error::Code::StorageLocked ||
                             stored.error().code == Error::Code::StorageUnreachable;
        if (!passing || attempt == storageAttempts)
            co_return fail(stored.error());
        // The answer was paid for: it is worth waiting for room.
        const auto sleeping = pause(backOff(attempt));
        co_await settled(sleeping);
    }
}

QCoro::Task<Result<Answerer::Next>> Answerer::storeFailure(Question question, CallId call, Error error,
                                                           bool cancelled)
{
    const bool mayHaveRun = m_context.flowise.mayHaveRun(error);
    logInfo(lcAutomation(), "question_failed",
            {{"conversation", question.conversation.id},
             {"call", call},
             {"may_have_run", mayHaveRun},
             {"error", error}});
    CallTimes times;
    if (const auto state = m_works.value(question.conversation.id)) {
        times = state->times;
        if (state->leftAt)
            times.total = m_context.clock.monotonic() - *state->leftAt;
    }
    const FailureRecord record{
        .question = question,
        .call = call,
        .error = error,
        .times = times,
        .mayHaveRun = mayHaveRun,
        .cancelled = cancelled,
        .retryAt = m_context.database.now() + backOff(question.conversation.failedAttempts + 1),
        .lease = m_context.lease,
    };
    const auto writing =
        m_context.database.write([record](Transaction &tx) { return AnswerStore::fail(tx, record); });
    const auto again = co_await settled(writing);
    if (!again)
        co_return fail(again.error());
    co_return *again ? Next::Again : Next::Done;
}

QCoro::Task<Result<>> Answerer::giveToPeople(std::shared_ptr<const TenantContext> tenant,
                                             ConversationId conversation, HolderReason reason)
{
    const auto writing = m_context.database.write(
        [conversation, reason, tenant, lease = m_context.lease](Transaction &tx) -> Result<> {
            CHATFLOW_TRY(LeaseStore::check(tx, lease));
            CHATFLOW_TRY(Ownership::toPeople(tx, tenant->tenant.id, conversation, Holder::Waiting, reason));
            return RuleRunner::held(tx, *tenant, conversation);
        });
    co_return co_await settled(writing);
}

} // namespace chatflow
