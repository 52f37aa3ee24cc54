// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/countedcall.h"

#include <algorithm>

namespace chatflow
{

CountedCall countCall(const Prediction &prediction, const TokenAmounts &estimated, const PriceBook &prices,
                      const QString &model, Instant at)
{
    CountedCall counted{estimated, Exactness::Estimated, {}};
    if (const auto &usage = prediction.usage) {
        counted.tokens = {usage->input, usage->cachedInput, usage->output};
        counted.exactness = usage->exact ? Exactness::Exact : Exactness::Estimated;
        if (!usage->exact) { // a model of the flow has told nothing: it was at least this much
            counted.tokens.input = std::max(counted.tokens.input, estimated.input);
            counted.tokens.output = std::max(counted.tokens.output, estimated.output);
        }
    }
    counted.cost = prices.cost(model, at, counted.tokens);
    return counted;
}

CallOutcome answeredCall(const Prediction &prediction, const CountedCall &counted, const QString &model)
{
    const PredictionTimings &timings = prediction.timings;
    return {
        .state = CallOutcome::State::Answered,
        .error = std::nullopt,
        .times = {.queued = timings.queued,
                  .connect = timings.connect,
                  .firstToken = timings.firstToken,
                  .total = timings.total,
                  .attempts = prediction.attempts},
        .serverMessageId = prediction.chatMessageId,
        .tokensIn = counted.tokens.input,
        .tokensCached = counted.tokens.cachedInput,
        .tokensOut = counted.tokens.output,
        .exactness = counted.exactness,
        .answer = prediction.text,
        .priceModel = model,
        .cost = counted.cost,
    };
}

} // namespace chatflow
