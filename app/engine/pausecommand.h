// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/command.h"

namespace chatflow
{

/// `pause` and `resume`
class PauseCommand final : public Command
{
public:
    explicit PauseCommand(bool pause);
    CommandSpec spec() const override;
    QCoro::Task<Result<ExitCode>> run(CommandContext &context) override;

private:
    bool m_pause;
};

} // namespace chatflow
