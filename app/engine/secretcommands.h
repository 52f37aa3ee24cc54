// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/command.h"

namespace chatflow
{

/// `secret set`
class SecretSetCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `secret list`
class SecretListCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `secret remove`
class SecretRemoveCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

} // namespace chatflow
