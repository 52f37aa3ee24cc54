// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/summariser.h"

#include "base/logging.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
/// After an import, say, there is much to catch up with: the rest comes with the next answer.
constexpr int stretchesAtOnce = 5;
} // namespace

Summariser::Summariser(const InstanceContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

Summariser::~Summariser() = default;

void Summariser::lookAt(ConversationId conversation, const std::shared_ptr<const TenantContext> &tenant)
{
    if (m_draining || m_working.contains(conversation))
        return;
    m_working.insert(conversation);
    work(conversation, tenant);
}

QFuture<Result<>> Summariser::drain(bool cancelRunning)
{
    m_draining = true;
    if (cancelRunning)
        m_cancel.cancel();
    return m_inHand.empty();
}

QCoro::Task<void> Summariser::work(ConversationId conversation, std::shared_ptr<const TenantContext> tenant)
{
    const InHand::Piece piece(m_inHand);
    for (int i = 0; i < stretchesAtOnce && !m_draining; ++i) {
        const bool more = co_await once(conversation, tenant);
        if (!more)
            break;
    }
    m_working.remove(conversation);
}

QCoro::Task<bool> Summariser::once(ConversationId conversation, std::shared_ptr<const TenantContext> tenant)
{
    const auto reading = m_context.database.read(
        [conversation, tenant, count = m_context.countTokens](const Snapshot &snapshot) {
            return SummaryWork::plan(snapshot, tenant, conversation, count);
        });
    const auto planned = co_await settled(reading);
    if (!planned)
        logWarning(lcAutomation(), "summary_not_planned",
                   {{"conversation", conversation}, {"error", planned.error()}});
    if (!planned || !*planned)
        co_return false;
    const SummaryPlan plan = **planned;
    std::optional<SummaryOutcome> outcome;
    if (plan.byFlow) {
        outcome = co_await ask(plan);
        if (!outcome)
            co_return false;
    }
    const auto writing = m_context.database.write(
        [plan, outcome, lease = m_context.lease, count = m_context.countTokens](Transaction &tx) {
            return SummaryWork::finish(tx, plan, lease, outcome, count);
        });
    const auto kept = co_await settled(writing);
    if (!kept)
        logWarning(lcAutomation(), "summary_not_kept",
                   {{"conversation", conversation}, {"error", kept.error()}});
    co_return kept &&*kept;
}

QCoro::Task<std::optional<SummaryOutcome>> Summariser::ask(SummaryPlan plan)
{
    PredictionRequest request = plan.request;
    // A session of its own: what a flow remembers of it is nobody's conversation.
    request.sessionId = u"summary:"_s + sessionIdOf(m_context.database.workspaceId(), plan.conversation,
                                                    m_context.random.token(8));
    request.cancel = m_cancel;
    const Call call{
        .tenant = plan.conversation.tenant,
        .conversation = plan.conversation.id,
        .instance = m_context.instance.id,
        .settingsVersion = plan.tenant->tenant.settingsVersion,
        .sessionId = request.sessionId,
        .upToMessage = plan.upTo(),
        .leaseEpoch = m_context.lease.epoch,
        .expiresAt = m_context.database.now() + request.queueTimeout + request.timeout,
        .questionCharacters = request.question.size(),
        .contextMessages = static_cast<int>(plan.stretch.size()),
        .contextTokens = plan.tokensIn,
        .kind = CallKind::Summary,
    };
    const auto beginning = m_context.database.write([plan, lease = m_context.lease, call](Transaction &tx) {
        return SummaryWork::begin(tx, plan, lease, call);
    });
    const auto begun = co_await settled(beginning);
    if (!begun)
        logWarning(lcAutomation(), "summary_not_begun",
                   {{"conversation", plan.conversation.id}, {"error", begun.error()}});
    if (!begun || !*begun)
        co_return std::nullopt;
    const auto asking = m_context.flowise.predict(plan.tenant->flowise, request);
    const auto prediction = co_await settled(asking);
    SummaryOutcome outcome{.call = **begun, .prediction = {}, .error = {}};
    if (prediction) {
        outcome.prediction = *prediction;
        outcome.tokensOut = m_context.countTokens(prediction->text, plan.tenant->settings.flowise.priceModel);
    } else {
        outcome.error = prediction.error();
        outcome.mayHaveRun = m_context.flowise.mayHaveRun(prediction.error());
        logInfo(lcAutomation(), "summary_by_extract",
                {{"conversation", plan.conversation.id}, {"error", prediction.error()}});
    }
    co_return outcome;
}

} // namespace chatflow
