// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/command.h"

namespace chatflow
{

/// `tenant add`
class TenantAddCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `tenant list`
class TenantListCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `tenant show`
class TenantShowCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `tenant set`
class TenantSetCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `tenant history`
class TenantHistoryCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `tenant diff`
class TenantDiffCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `tenant restore`
class TenantRestoreCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `tenant add-instance`
class TenantAddInstanceCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `tenant remove-instance`
class TenantRemoveInstanceCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `tenant flows`
class TenantFlowsCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `tenant check`
class TenantCheckCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
    bool finishesWhenStopped() const override { return true; }
};

} // namespace chatflow
