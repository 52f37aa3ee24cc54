// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/previewcaller.h"

#include "automation/countedcall.h"
#include "automation/previewbasis.h"
#include "automation/previewmeter.h"
#include "automation/trialsessionstore.h"
#include "base/logging.h"
#include "flowise/flowiseclient.h"
#include "flowise/flowiseerrors.h"
#include "net/httpclient.h"
#include "net/serverurl.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

/// The clients, until the caller goes.
struct PreviewCaller::State {
    struct Clients {
        Clients(const PreviewParts &parts, const FlowiseClientOptions &options)
            : http(parts.clock)
            , flowise(http, parts.clock, parts.random, options)
        {
        }
        HttpClient http;
        FlowiseClient flowise;
    };

    State(const PreviewParts &of, const FlowiseClientOptions &options)
        : parts(of)
        , clients(std::in_place, of, options)
        , meter(of.database)
    {
    }
    bool isOver() const { return !clients; }

    PreviewParts parts;
    std::optional<Clients> clients;
    PreviewMeter meter;
};

namespace
{

/// With a session that the flow keeps it is written down first that it has to be forgotten.
Result<CallId> beginCall(Transaction &tx, const Call &call, const CallTexts &texts,
                         const std::optional<TrialSession> &kept)
{
    if (kept)
        CHATFLOW_TRY(TrialSessionStore::keep(tx, *kept));
    return CallStore::start(tx, call, texts);
}

FlowiseClientOptions previewOptions(int atOnce)
{
    FlowiseClientOptions options;
    options.callsPerFlow = atOnce;
    return options;
}

} // namespace

PreviewCaller::PreviewCaller(const PreviewParts &parts, int atOnce)
    : m_state(std::make_shared<State>(parts, previewOptions(atOnce)))
{
}

PreviewCaller::~PreviewCaller()
{
    m_state->clients.reset();
    m_state->meter.abandon();
}

QString PreviewCaller::newSession(TenantId tenant)
{
    return u"preview-"_s + m_state->parts.database.workspaceId().left(8) + u"-t"_s + tenant.toString() +
           u'-' + m_state->parts.random.token(12);
}

QFuture<Result<PreviewAnswer>> PreviewCaller::ask(const PreviewSubject &subject,
                                                  const PreviewQuestion &question)
{
    return toFuture(askSteps(m_state, subject, question));
}

QFuture<Result<>> PreviewCaller::forget(const PreviewSubject &subject, const QString &sessionId)
{
    return toFuture(forgetSteps(m_state, subject, sessionId));
}

QCoro::Task<Result<TenantContext>> PreviewCaller::contextFor(std::shared_ptr<State> state,
                                                             PreviewSubject subject)
{
    TenantContext context{.tenant = subject.tenant,
                          .settings = subject.settings,
                          .shared = {},
                          .prices = {},
                          .zone = QTimeZone(subject.settings.timeZone.toUtf8()),
                          .flowise = {}};
    if (!context.zone.isValid())
        context.zone = QTimeZone::utc();
    const auto url = serverUrlFrom(subject.settings.flowise.url);
    if (!url)
        co_return fail(url.error());
    context.flowise = {*url, subject.key, subject.settings.flowise.pinnedCertificate.toLatin1()};
    const auto reading = readPreviewBasis(state->parts, subject.tenant.id, subject.settings.flowise.flowId);
    const auto basis = co_await settled(reading);
    if (state->isOver())
        co_return fail(Error::cancelled());
    if (!basis)
        co_return fail(basis.error());
    context.shared = basis->shared;
    context.prices = basis->prices.of(subject.settings.flowise.priceModel);
    if (!subject.key.isEmpty())
        co_return context;
    const auto finding = state->parts.flowiseKey(subject.tenant.id, *url);
    const auto key = co_await settled(finding);
    if (state->isOver())
        co_return fail(Error::cancelled());
    if (!key)
        co_return fail(key.error());
    context.flowise.key = *key;
    co_return context;
}

QCoro::Task<Result<PreviewAnswer>> PreviewCaller::askSteps(std::shared_ptr<State> state,
                                                           PreviewSubject subject, PreviewQuestion question)
{
    const auto context = co_await contextFor(state, subject);
    if (!context)
        co_return fail(context.error());
    const FlowiseServer &server = context->flowise;
    const auto encoding = encodingFor(subject.settings);
    const Instant now = state->parts.clock.now();
    auto sent = previewPrompt(*context, question.sample, now, *state->parts.tokens, encoding);
    if (!sent)
        co_return fail(sent.error());
    if (question.cancel.isCancelled())
        co_return fail(Error::cancelled());
    PredictionRequest request = sent->composed.request;
    request.sessionId = question.sessionId;
    request.cancel = question.cancel;
    request.onToken = question.onToken;
    const bool golden = question.kind == PreviewKind::Golden;
    const Call call{.tenant = subject.tenant.id,
                    .settingsVersion = subject.tenant.settingsVersion,
                    .sessionId = question.sessionId,
                    .expiresAt = state->parts.database.now() + request.queueTimeout + request.timeout,
                    .questionCharacters = request.question.size(),
                    .contextMessages = sent->context.messages,
                    .contextTokens = sent->context.tokens,
                    .kind = golden ? CallKind::Golden : CallKind::Preview,
                    .actor = state->parts.actor.id};
    std::optional<TrialSession> kept;
    if (question.keepsSession)
        kept = {subject.tenant.id, question.sessionId, server.baseUrl.toString(), server.pinnedKey,
                request.flowId};
    const auto beginning =
        state->parts.database.write([call, kept, texts = CallTexts::of(server, request)](Transaction &tx) {
            return beginCall(tx, call, texts, kept);
        });
    const auto begun = co_await settled(beginning);
    if (state->isOver())
        co_return fail(Error::cancelled());
    if (!begun)
        co_return fail(begun.error());
    PreviewUsage usage{.tenant = subject.tenant.id, .at = now, .kind = question.kind};
    state->meter.begin(*begun, usage, context->zone);
    const auto asking = state->clients->flowise.predict(server, request);
    const auto prediction = co_await settled(asking);
    if (state->isOver())
        co_return fail(Error::cancelled());
    if (!question.keepsSession)
        toFuture(forgetSteps(state, subject, question.sessionId));
    const QString &model = subject.settings.flowise.priceModel;
    if (!prediction) {
        CallOutcome outcome = PreviewMeter::unseen(prediction.error(), model);
        if (!mayHaveRun(prediction.error()))
            outcome.state = CallOutcome::State::Failed;
        usage.exactness = Exactness::Unknown;
        co_await meter(state, *begun, outcome, usage, std::nullopt);
        co_return fail(prediction.error());
    }
    const TokenAmounts estimated{.input = sent->tokens.total(),
                                 .output = state->parts.tokens->countTokens(prediction->text, encoding)};
    const CountedCall counted = countCall(*prediction, estimated, context->prices, model, now);
    PreviewAnswer answer{.text = prediction->text,
                         .sent = std::move(*sent),
                         .tokensIn = counted.tokens.input,
                         .tokensOut = counted.tokens.output,
                         .exactness = counted.exactness,
                         .cost = counted.cost,
                         .timings = prediction->timings,
                         .streamed = prediction->streamed,
                         .call = *begun,
                         .calibration = std::nullopt};
    // A flow that remembers has been sent the earlier turns by itself.
    if (answer.exactness == Exactness::Exact && question.firstOfSession)
        answer.calibration = {subject.settings.flowise.flowId, estimated.input, answer.tokensIn, now};
    usage.tokensIn = answer.tokensIn;
    usage.tokensOut = answer.tokensOut;
    usage.exactness = answer.exactness;
    usage.cost = answer.cost;
    const CallOutcome outcome = answeredCall(*prediction, counted, model);
    co_await meter(state, *begun, outcome, usage, answer.calibration);
    if (state->isOver())
        co_return fail(Error::cancelled());
    co_return answer;
}

QCoro::Task<Result<>> PreviewCaller::meter(std::shared_ptr<State> state, CallId call, CallOutcome outcome,
                                           PreviewUsage usage, std::optional<FlowCalibration> calibration)
{
    const auto writing = state->meter.end(call, outcome, usage, calibration);
    const auto written = co_await settled(writing);
    // Somebody is waiting for an answer that has come: it is shown all the same.
    if (!written)
        logWarning(lcAutomation(), "preview_not_metered",
                   {{"tenant", usage.tenant}, {"error", written.error()}});
    co_return written;
}

QCoro::Task<Result<>> PreviewCaller::forgetSteps(std::shared_ptr<State> state, PreviewSubject subject,
                                                 QString sessionId)
{
    const auto context = co_await contextFor(state, subject);
    if (!context)
        co_return fail(context.error());
    const FlowiseServer &server = context->flowise;
    const auto deleting =
        state->clients->flowise.deleteMessages(server, subject.settings.flowise.flowId, sessionId);
    const auto deleted = co_await settled(deleting);
    if (!deleted) {
        logDebug(lcAutomation(), "preview_session_not_forgotten", {{"error", deleted.error()}});
        co_return fail(deleted.error());
    }
    if (state->isOver())
        co_return fail(Error::cancelled());
    const auto removing =
        state->parts.database.write([tenant = subject.tenant.id, sessionId](Transaction &tx) {
            return TrialSessionStore::remove(tx, tenant, sessionId);
        });
    const auto removed = co_await settled(removing);
    co_return removed;
}

} // namespace chatflow
