// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "flowise/flowisetypes.h"
#include "tenants/tenantsettings.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace chatflow
{

class FlowiseClient;
class Random;

/// What asking a flow has shown of it.
struct FlowTraits {
    /// The best channel by which a word reached the flow's model and came back; none when even the preamble
    /// of the question brought none back.
    std::optional<VariableChannel> channel;
    bool remembers = false;   ///< the flow keeps the conversation itself
    int questions = 0;        ///< that were asked, and paid for
    bool tellsTokens = false; ///< all its models said how many tokens they used
    bool streamed = false;    ///< the answer came in pieces

    bool operator==(const FlowTraits &) const = default;
};

/// Which flow is asked, and how.
struct FlowProbe {
    FlowiseServer server;
    FlowiseSettings settings;
    QStringList variables;        ///< the names of the tenant's variables
    std::optional<Chatflow> flow; ///< when it could be read: spares questions
    /// Asks it; empty: straight by the client.
    std::function<QFuture<Result<Prediction>>(const PredictionRequest &)> ask;
};

/// The channels that may bring the variables into the flow: the one that is set, then the better ones.
QList<VariableChannel> channelsToTry(const FlowProbe &probe);

/// Finds out which channel brings a tenant's variables to the flow's model, since Flowise ignores what is not
/// enabled without a word: each channel in turn is given a word of its own in every variable, and the flow is
/// asked for it. Costs one to six questions; their turns are deleted again where the key may. The error of
/// the first question when the flow answers none. Cancelled when `over` becomes true: then neither `client`
/// nor `random` is there any more.
QCoro::Task<Result<FlowTraits>> probeFlow(FlowiseClient &client, Random &random, FlowProbe probe,
                                          std::shared_ptr<const bool> over);

/// The settings with what was found: its channel; and the memory that neither doubles nor loses a turn.
FlowiseSettings withTraits(FlowiseSettings settings, const FlowTraits &traits);

} // namespace chatflow
