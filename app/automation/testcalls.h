// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/future.h"
#include "flowise/flowisetypes.h"

#include <memory>

namespace chatflow
{

class Clock;
class Database;
class FlowiseClient;
class TokenCounter;

/// Whose flow a connection test asks, and what it is priced by.
struct TestedFlow {
    TenantId tenant; ///< none: one that is not added yet; its calls are in no log and on no meter
    QString priceModel;
};

/// Asks flows for connection tests. They cost tokens like any call, so each stands in the request log, and on
/// the meter of previews, never on a bill. Lives in the thread that calls it.
class TestCalls
{
public:
    /// Clock and database stay until `over` is true: from then on nothing is done with them.
    TestCalls(Database &database, Clock &clock, std::shared_ptr<const TokenCounter> tokens, Actor actor,
              std::shared_ptr<const bool> over);
    ~TestCalls(); ///< see abandon()
    Q_DISABLE_COPY_MOVE(TestCalls)

    /// `client` stays until it answers, or until abandon().
    QFuture<Result<Prediction>> ask(FlowiseClient &client, const TestedFlow &flow,
                                    const FlowiseServer &server, const PredictionRequest &request);
    /// What is under way answers Cancelled, and is booked as unknown.
    void abandon();

private:
    struct State;
    static QCoro::Task<Result<Prediction>> askSteps(std::shared_ptr<State> state, FlowiseClient *client,
                                                    TestedFlow flow, FlowiseServer server,
                                                    PredictionRequest request);
    std::shared_ptr<State> m_state; ///< shared with the coroutines under way
};

} // namespace chatflow
