// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/command.h"

namespace chatflow
{

/// `follow-ups list`
class FollowUpsListCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `follow-ups cancel`
class FollowUpsCancelCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

} // namespace chatflow
