// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/command.h"

namespace chatflow
{

/// `run`
class RunCommand final : public Command
{
public:
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;
    bool finishesWhenStopped() const override { return true; }
    QString defaultLogLevel() const override { return QStringLiteral("info"); }
};

} // namespace chatflow
