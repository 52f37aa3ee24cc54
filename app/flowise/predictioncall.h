// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "flowise/flowiseclientstate.h"

namespace chatflow
{

/// FlowiseClient::predict(). Private to flowise/.
QCoro::Task<Result<Prediction>> predicted(std::shared_ptr<FlowiseClient::State> state, FlowiseServer server,
                                          PredictionRequest request);

/// [A-Za-z0-9:_+.-], 1 to 200 of them.
bool isSessionId(const QString &id);

} // namespace chatflow
