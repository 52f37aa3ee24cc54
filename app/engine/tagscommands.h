// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/command.h"

namespace chatflow
{

/// `tags list`
class TagsListCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `tags set`
class TagsSetCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `tags merge`
class TagsMergeCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

/// `tags remove`
class TagsRemoveCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
};

} // namespace chatflow
