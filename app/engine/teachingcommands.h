// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/command.h"

namespace chatflow
{

/// `teaching list`
class TeachingListCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `teaching add`
class TeachingAddCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `teaching remove`
class TeachingRemoveCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

} // namespace chatflow
