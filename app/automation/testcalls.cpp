// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/testcalls.h"

#include "automation/countedcall.h"
#include "automation/previewmeter.h"
#include "base/clock.h"
#include "base/logging.h"
#include "flowise/flowiseclient.h"
#include "flowise/flowiseerrors.h"
#include "language/tokencounter.h"
#include "metering/pricestore.h"
#include "storage/database.h"
#include "tenants/tenantstore.h"

namespace chatflow
{

/// What is needed to book, until the calls go.
struct TestCalls::State {
    State(Database &ofWorkspace, Clock &ofTime, std::shared_ptr<const TokenCounter> counter, Actor who,
          std::shared_ptr<const bool> end)
        : database(ofWorkspace)
        , clock(ofTime)
        , tokens(std::move(counter))
        , actor(std::move(who))
        , meter(ofWorkspace)
        , over(std::move(end))
    {
    }

    Database &database;
    Clock &clock;
    std::shared_ptr<const TokenCounter> tokens;
    Actor actor;
    PreviewMeter meter;
    std::shared_ptr<const bool> over;
    bool abandoned = false;

    bool isOver() const { return abandoned || *over; }
};

namespace
{

/// A call that stands in the log, and what it is counted with.
struct BegunTest {
    CallId call;
    PriceBook prices;
    QTimeZone zone;
};

Result<BegunTest> beginTest(Transaction &tx, Call call, const CallTexts &texts)
{
    const auto tenant = TenantStore::find(tx, call.tenant);
    if (!tenant)
        return fail(tenant.error());
    const auto settings = TenantStore::settings(tx, call.tenant);
    if (!settings)
        return fail(settings.error());
    const auto prices = PriceStore::book(tx);
    if (!prices)
        return fail(prices.error());
    call.settingsVersion = tenant->settingsVersion;
    const auto id = CallStore::start(tx, call, texts);
    if (!id)
        return fail(id.error());
    const QTimeZone zone(settings->timeZone.toUtf8());
    return BegunTest{*id, *prices, zone.isValid() ? zone : QTimeZone::utc()};
}

/// What reaches the model by the channel of the request, as far as we can count it.
qint64 tokensSent(const PredictionRequest &request, const TokenCounter &tokens,
                  TokenCounter::Encoding encoding)
{
    qint64 sum = tokens.countTokens(request.question, encoding);
    if (request.channel == VariableChannel::Preamble || request.channel == VariableChannel::SystemMessage)
        return sum + tokens.countTokens(request.systemPrompt, encoding);
    if (request.channel == VariableChannel::None)
        return sum;
    for (const FlowVariable &variable : request.variables)
        sum += tokens.countTokens(variable.text, encoding);
    return sum;
}

} // namespace

TestCalls::TestCalls(Database &database, Clock &clock, std::shared_ptr<const TokenCounter> tokens,
                     Actor actor, std::shared_ptr<const bool> over)
    : m_state(std::make_shared<State>(database, clock, std::move(tokens), std::move(actor), std::move(over)))
{
}

TestCalls::~TestCalls()
{
    abandon();
}

void TestCalls::abandon()
{
    if (m_state->isOver())
        return;
    m_state->abandoned = true;
    m_state->meter.abandon();
}

QFuture<Result<Prediction>> TestCalls::ask(FlowiseClient &client, const TestedFlow &flow,
                                           const FlowiseServer &server, const PredictionRequest &request)
{
    if (!flow.tenant)
        return client.predict(server, request);
    return toFuture(askSteps(m_state, &client, flow, server, request));
}

QCoro::Task<Result<Prediction>> TestCalls::askSteps(std::shared_ptr<State> state, FlowiseClient *client,
                                                    TestedFlow flow, FlowiseServer server,
                                                    PredictionRequest request)
{
    const Instant now = state->clock.now();
    const Call call{.tenant = flow.tenant,
                    .sessionId = request.sessionId,
                    .expiresAt = state->database.now() + request.queueTimeout + request.timeout,
                    .questionCharacters = request.question.size(),
                    .kind = CallKind::Test,
                    .actor = state->actor.id};
    const auto beginning = state->database.write([call, texts = CallTexts::of(server, request)](
                                                     Transaction &tx) { return beginTest(tx, call, texts); });
    const auto begun = co_await settled(beginning);
    if (state->isOver())
        co_return fail(Error::cancelled());
    if (!begun)
        co_return fail(begun.error());
    PreviewUsage usage{.tenant = flow.tenant, .at = now, .kind = PreviewKind::Test};
    state->meter.begin(begun->call, usage, begun->zone);
    const auto asking = client->predict(server, request);
    const auto prediction = co_await settled(asking);
    if (state->isOver())
        co_return fail(Error::cancelled());
    CallOutcome outcome;
    if (prediction) {
        const auto encoding = TokenCounter::encodingOf(flow.priceModel);
        const TokenAmounts estimated{.input = tokensSent(request, *state->tokens, encoding),
                                     .output = state->tokens->countTokens(prediction->text, encoding)};
        const CountedCall counted = countCall(*prediction, estimated, begun->prices, flow.priceModel, now);
        outcome = answeredCall(*prediction, counted, flow.priceModel);
        usage.tokensIn = counted.tokens.input;
        usage.tokensOut = counted.tokens.output;
        usage.exactness = counted.exactness;
        usage.cost = counted.cost;
    } else {
        outcome = PreviewMeter::unseen(prediction.error(), flow.priceModel);
        if (!mayHaveRun(prediction.error()))
            outcome.state = CallOutcome::State::Failed;
        usage.exactness = Exactness::Unknown;
    }
    const auto booking = state->meter.end(begun->call, outcome, usage);
    const auto booked = co_await settled(booking);
    if (!booked && !state->isOver()) // what the flow said is told all the same
        logWarning(lcAutomation(), "test_not_metered", {{"tenant", flow.tenant}, {"error", booked.error()}});
    co_return prediction;
}

} // namespace chatflow
