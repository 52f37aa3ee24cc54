// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QString>

namespace chatflow
{

/// What a flow's model gets beside what we send: its own prompt, its tools. Found by one call whose tokens
/// the server reported; a chatflow reports none, so that only agentflows can be calibrated (Flowise 3.1.4).
struct FlowCalibration {
    QString flowId;
    qint64 sentTokens = 0;     ///< counted by us
    qint64 reportedTokens = 0; ///< by the server, over all of the flow's models
    Instant at;

    /// Never below zero: a flow may leave out what we sent.
    qint64 hiddenTokens() const { return reportedTokens > sentTokens ? reportedTokens - sentTokens : 0; }
    bool operator==(const FlowCalibration &) const = default;
};

} // namespace chatflow
