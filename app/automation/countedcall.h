// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/callstore.h"
#include "flowise/flowisetypes.h"
#include "metering/pricebook.h"

namespace chatflow
{

/// What an answer used: as its server reported it, or as we counted.
struct CountedCall {
    TokenAmounts tokens;
    Exactness exactness = Exactness::Unknown;
    std::optional<Money> cost; ///< none = no price is known
};

/// `estimated` holds where the server told nothing. Priced by `model` as of `at`.
CountedCall countCall(const Prediction &prediction, const TokenAmounts &estimated, const PriceBook &prices,
                      const QString &model, Instant at);

/// An answer as the request log has it.
CallOutcome answeredCall(const Prediction &prediction, const CountedCall &counted, const QString &model);

} // namespace chatflow
