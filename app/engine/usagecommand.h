// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/command.h"
#include "metering/usage.h"

namespace chatflow
{

/// `usage`
class UsageCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// What a span of days adds up to.
struct UsageTotals {
    qint64 received = 0;
    qint64 sent = 0;
    qint64 calls = 0;
    qint64 callsUnknown = 0; ///< calls whose answer, and so their tokens, were never seen
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    qint64 tokensEstimated = 0; ///< of both, what was counted by us and not reported by the server

    void add(const UsageDay &day);
    bool operator==(const UsageTotals &) const = default;
};

} // namespace chatflow
